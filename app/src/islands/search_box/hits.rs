//! The units that answer, one below the other.

use super::Hit;
use leptos::prelude::*;

/// Draws the hits; `base` is the path of the home page.
pub(super) fn hits(base: &str, hits: Vec<Hit>) -> AnyView {
    hits.into_iter().map(|one| hit(base, one)).collect_view().into_any()
}

fn hit(base: &str, hit: Hit) -> AnyView {
    let mut above = vec![hit.work_title];
    above.extend(hit.path);
    let excerpt = hit
        .excerpt
        .into_iter()
        .map(|(text, matches)| if matches { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() })
        .collect_view();
    view! {
        <li>
            <a href=format!("{base}{}", hit.url)>{hit.title}</a>
            <small>{above.join(" › ")}</small>
            <p>{excerpt}</p>
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::{Hit, hits};
    use leptos::prelude::*;

    #[test]
    fn a_hit_leads_to_its_paragraph_and_cannot_inject_markup() {
        let hit = Hit {
            title: "Article 386".into(),
            work_title: "Code des douanes".into(),
            path: vec!["TITRE XII".into()],
            url: "textes/sn-douanes/386/#al-1-b".into(),
            excerpt: vec![("<script>".into(), false), ("déficits".into(), true)],
        };
        let html = Owner::new().with(|| hits("/passavant/", vec![hit]).to_html());
        assert!(html.contains(r#"href="/passavant/textes/sn-douanes/386/#al-1-b""#), "{html}");
        assert!(html.contains("Code des douanes › TITRE XII"), "{html}");
        assert!(html.contains("<mark>déficits</mark>"), "{html}");
        assert!(html.contains("&lt;script&gt;") && !html.contains("<script>"), "{html}");
    }
}
