//! From views to the text of a page.

use crate::messages::Messages;
use crate::parts::document::{Head, document};
use crate::site::SiteContext;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::sync::Arc;

/// The complete text of a page: `main` is made inside, in the context that views need.
#[must_use]
pub fn page(site: &SiteContext, m: &'static Messages, head: Head, main: impl FnOnce() -> AnyView) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| document(site, m, head, main()).to_html());
    let mut text = String::with_capacity(html.len() + 16);
    text.push_str("<!DOCTYPE html>");
    // Markers that only an island needs, and no page has one. Words cannot hold one: their `<` is escaped.
    text.push_str(&html.replace("<!>", ""));
    text
}
