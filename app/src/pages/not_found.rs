//! The page for an address that leads nowhere.

use super::compare::{Pick, links};
use super::search::search_form;
use crate::messages::{Language, Messages};
use crate::site::SiteContext;
use leptos::prelude::*;

/// Draws the page: the nearest units, which a script finds in their list; search; the works.
#[must_use]
pub fn not_found(site: &SiteContext, m: &'static Messages, works: &[Pick]) -> AnyView {
    let list = site.assets.units_list.clone().map(|file| file.url);
    let others = || Language::ALL.into_iter().filter(|language| *language != site.language);
    let prefixes = others().map(Language::prefix).collect::<Vec<_>>().join(" ");
    view! {
        <h1>{m.not_found.title}</h1>
        <p class="lead">{m.not_found.text}</p>
        <section id="near" hidden data-base=site.base.clone() data-languages=prefixes data-list=list>
            <h2>{m.compare.nearest}</h2>
            <ul></ul>
        </section>
        <p>{m.not_found.advice}</p>
        {search_form(site, m)}
        <h2>{m.compare.works}</h2>
        {links(site, m, works)}
        {others().map(|language| in_another(site, language)).collect_view()}
    }
    .into_any()
}

/// A host has one page for all lost addresses: whoever reads another language is told so in it.
fn in_another(site: &SiteContext, language: Language) -> AnyView {
    let m = language.messages();
    let home = view! { <a href=site.href_in(language, "")>{m.chrome.site}</a> };
    view! { <section lang=language.tag()><h2>{m.not_found.title}</h2><p>{m.not_found.text}" "{home}</p></section> }
        .into_any()
}
