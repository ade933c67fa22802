//! The page for an address that leads nowhere.

use super::search::search_form;
use crate::messages::Messages;
use crate::site::SiteContext;
use leptos::prelude::*;

/// Draws the page: search, or the tables of contents.
#[must_use]
pub fn not_found(site: &SiteContext, m: &'static Messages) -> AnyView {
    view! {
        <h1>{m.not_found.title}</h1>
        <p class="lead">{m.not_found.text}</p>
        <p>{m.not_found.advice}</p>
        {search_form(site, m)}
        <p><a href=site.href("textes/")>{m.search.contents}</a></p>
    }
    .into_any()
}
