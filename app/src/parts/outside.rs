//! What is told of references that lead out of the site, or nowhere.

use crate::messages::Messages;
use leptos::prelude::*;

/// A text that the site does not hold, or a reference without a target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutsideView {
    /// Anchor on the page.
    pub id: String,
    /// Name of the text and place in it, or the words that lead nowhere.
    pub name: String,
    /// What it is.
    pub what: String,
}

/// Draws them under a line; nothing when every reference leads to a page.
#[must_use]
pub fn outside(m: &'static Messages, list: Vec<OutsideView>) -> Option<AnyView> {
    (!list.is_empty()).then(|| {
        let items = list
            .into_iter()
            .map(|one| view! { <li id=one.id><cite lang=m.edition()>{one.name}</cite>" – "{one.what}</li> });
        view! { <ul class="out" aria-label=m.reader.outside>{items.collect_view()}</ul> }.into_any()
    })
}
