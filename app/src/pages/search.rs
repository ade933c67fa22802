//! The search page, and the form that it shares with the home page.

use crate::islands::search_box::SearchBox;
use crate::messages::Messages;
use crate::site::SiteContext;
use leptos::prelude::*;

/// Draws the search page.
#[must_use]
pub fn search(site: &SiteContext, m: &'static Messages) -> AnyView {
    view! {
        <h1>{m.search.title}</h1>
        {search_form(site, m)}
        <p><small>{m.search.private}</small></p>
    }
    .into_any()
}

/// A plain form that leads to the search page; the island inside answers as one types.
#[must_use]
pub fn search_form(site: &SiteContext, m: &'static Messages) -> AnyView {
    let contents = site.href("textes/");
    // Shown by `init.js` when the island cannot be loaded, and at once when the site was built without it.
    let loads = site.assets.init_js.is_some() && site.assets.app_js.is_some() && site.assets.app_wasm.is_some();
    let lost = view! { <p>{m.search.failed}" "<a href=contents.clone()>{m.search.contents}</a></p> }.into_any();
    view! {
        <form class="find" action=site.href("chercher/") method="get" role="search">
            <SearchBox/>
            {if loads { view! { <template id="lost">{lost}</template> }.into_any() } else { lost }}
            <noscript>
                <p>{m.search.no_script}" "<a href=contents>{m.search.contents}</a></p>
            </noscript>
        </form>
    }
    .into_any()
}
