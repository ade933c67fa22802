//! The search page, and the form that it shares with the home page.

use crate::messages::Messages;
use crate::parts::simulator::unloaded;
use crate::site::SiteContext;
use leptos::prelude::*;

/// Draws the search page.
#[must_use]
pub fn search(site: &SiteContext, m: &'static Messages) -> AnyView {
    view! {
        <h1>{m.search.title}</h1>
        {search_form(site, m)}
        {help(site, m)}
        <p><small>{m.search.private}</small></p>
    }
    .into_any()
}

/// A plain form that leads to the search page; `search.js` answers in it as one types.
#[must_use]
pub fn search_form(site: &SiteContext, m: &'static Messages) -> AnyView {
    let contents = site.href("textes/");
    let loads = site.assets.search_js.is_some() && site.assets.search_wasm.is_some();
    // The site was built without its engine.
    let lost = (!loads).then(|| view! { <p>{m.search.failed}" "<a href=contents.clone()>{m.search.contents}</a></p> });
    view! {
        <form class="find" action=site.href("chercher/") method="get" role="search">
            <label for="q">{m.search.label}</label>
            <div class="field">
                <input
                    id="q"
                    name="q"
                    type="search"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    enterkeyhint="search"
                    placeholder=" "
                    aria-describedby="aide"
                />
                <button type="submit">{m.search.submit}</button>
            </div>
            <p id="aide">
                <small>{m.search.hint}</small>
            </p>
            {unloaded(m)}
            <div class="told">
                <div id="nouvelles" role="status"></div>
                <div id="lectures"></div>
            </div>
            <div id="reponse"></div>
            {lost}
            <noscript>
                <p>{m.search.no_script}" "<a href=contents>{m.search.contents}</a></p>
            </noscript>
        </form>
    }
    .into_any()
}

/// How to ask, by examples that can be tried.
fn help(site: &SiteContext, m: &'static Messages) -> AnyView {
    let ways = m
        .search
        .ways
        .iter()
        .map(|(example, what)| {
            let href = site.href(&format!("chercher/?q={}", encoded(example)));
            view! {
                <dt><a href=href lang=m.edition()>{*example}</a></dt>
                <dd>{*what}</dd>
            }
        })
        .collect_view();
    let keys =
        m.search.keys.iter().map(|(key, what)| view! { <dt><kbd>{*key}</kbd></dt><dd>{*what}</dd> }).collect_view();
    view! {
        <details class="help">
            <summary>{m.search.help}</summary>
            <dl>{ways}{keys}</dl>
        </details>
    }
    .into_any()
}

/// A plain form that searches in one work.
#[must_use]
pub fn within(search: String, work: String, m: &'static Messages) -> AnyView {
    view! {
        <form class="within" action=search method="get" role="search">
            <label for="q">{m.search.in_work}</label>
            <span class="field">
                <input id="q" name="q" type="search" autocomplete="off" autocapitalize="off" enterkeyhint="search"/>
                <input type="hidden" name="texte" value=work/>
                <button type="submit">{m.search.submit}</button>
            </span>
        </form>
    }
    .into_any()
}

/// Text in an address: all but letters and digits by their bytes.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::encoded;

    #[test]
    fn examples_stand_in_addresses() {
        assert_eq!(encoded("art 386 é\"&"), "art%20386%20%C3%A9%22%26");
    }
}
