//! Positions of the tariff that answer, beside the texts.

use super::browser::meta;
use crate::messages::FR;
use leptos::prelude::*;
use leptos::task::spawn_local;
use search::tariff::{Found, Tariff};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Fetches the table that the page names. Without it the texts answer alone.
pub(super) fn load(loaded: impl FnOnce(Tariff) + 'static) {
    spawn_local(async move {
        if let Some(table) = table().await {
            loaded(table);
        }
    });
}

async fn table() -> Option<Tariff> {
    let address = meta("tariff-file")?;
    let response: Response = JsFuture::from(window().fetch_with_str(&address)).await.ok()?.dyn_into().ok()?;
    let text = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
    Tariff::unpack(&text).filter(|_| response.ok())
}

/// Draws the positions; `base` is the path of the home page.
pub(super) fn goods(base: &str, found: Vec<Found>) -> AnyView {
    let rows = found
        .into_iter()
        .map(|one| {
            view! {
                <li>
                    <a href=format!("{base}tarif/{}/", address(&one.code))>
                        <b>{printed(&one.code)}</b>
                        " "
                        {one.label}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="goods" aria-label=FR.tariff.found>
            <h2>{FR.tariff.found}</h2>
            <ul>{rows}</ul>
        </section>
    }
    .into_any()
}

/// A line has its own page; a subheading is on the page of its heading.
fn address(code: &str) -> String {
    if code.len() == 10 { printed(code) } else { code.chars().take(4).collect() }
}

/// `8703.23.19.00`, `8703.23`, `87.03`, `87`.
fn printed(code: &str) -> String {
    let cuts: &[usize] = if code.len() == 4 { &[2] } else { &[4, 6, 8] };
    let mut out = String::with_capacity(13);
    for (place, digit) in code.chars().enumerate() {
        if cuts.contains(&place) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_leads_to_its_page_and_cannot_inject_markup() {
        let found = |code: &str| Found { code: code.into(), label: "<b>riz</b>".into(), word: None };
        let codes = ["10", "1006", "100640", "1006400000"].map(found).to_vec();
        let html = Owner::new().with(|| goods("/passavant/", codes).to_html());
        for said in ["/passavant/tarif/10/", "/passavant/tarif/1006/", "/passavant/tarif/1006.40.00.00/"] {
            assert!(html.contains(said), "{said} in {html}");
        }
        assert!(html.contains("10.06") && html.contains("1006.40<"), "{html}");
        assert!(!html.contains("<b>riz"), "{html}");
    }
}
