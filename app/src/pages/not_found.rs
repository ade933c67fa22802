//! The page for an address that leads nowhere.

use super::compare::{Pick, links};
use super::search::search_form;
use crate::messages::Messages;
use crate::site::SiteContext;
use leptos::prelude::*;

/// Draws the page: the nearest units, which a script finds in their list; search; the works.
#[must_use]
pub fn not_found(site: &SiteContext, m: &'static Messages, works: &[Pick]) -> AnyView {
    let list = site.assets.units_list.clone().map(|file| file.url);
    view! {
        <h1>{m.not_found.title}</h1>
        <p class="lead">{m.not_found.text}</p>
        <section id="near" hidden data-base=site.base.clone() data-list=list>
            <h2>{m.compare.nearest}</h2>
            <ul></ul>
        </section>
        <p>{m.not_found.advice}</p>
        {search_form(site, m)}
        <h2>{m.compare.works}</h2>
        {links(site, works)}
    }
    .into_any()
}
