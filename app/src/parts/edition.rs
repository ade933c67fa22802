//! Words of the edition of the law (titles, notes, labels), which are not translated: a page in another language says so.

use crate::messages::Messages;
use leptos::prelude::*;

/// Words of the edition among those of the page; on a page in their language, nothing is added to them.
#[must_use]
pub fn edition<W>(m: &Messages, words: W) -> AnyView
where
    W: IntoView,
    W: 'static,
{
    match m.edition() {
        Some(language) => view! { <span lang=language>{words}</span> }.into_any(),
        None => words.into_any(),
    }
}
