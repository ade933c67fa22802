//! The headings above a page, each a link.

use crate::messages::Messages;
use leptos::prelude::*;

/// A heading above the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crumb {
    /// Its words.
    pub text: String,
    /// Address.
    pub href: String,
    /// True when the words are the editor's.
    pub reconstructed: bool,
    /// A title or a heading of the law, which is not translated.
    pub edition: bool,
}

impl Crumb {
    /// A link in words that are not the editor's.
    #[must_use]
    pub fn new(text: impl Into<String>, href: String) -> Self {
        Self { text: text.into(), href, reconstructed: false, edition: false }
    }

    /// A step that the edition of the law names.
    #[must_use]
    pub fn of_edition(text: impl Into<String>, href: String, reconstructed: bool) -> Self {
        Self { text: text.into(), href, reconstructed, edition: true }
    }
}

/// Draws the breadcrumb.
#[must_use]
pub fn breadcrumb(m: &'static Messages, crumbs: Vec<Crumb>) -> AnyView {
    let items = crumbs
        .into_iter()
        .map(|crumb| {
            let text = heading_words(m, crumb.text, crumb.reconstructed);
            let language = m.edition().filter(|_| crumb.edition);
            view! { <li><a href=crumb.href lang=language>{text}</a></li> }
        })
        .collect_view();
    view! { <nav class="crumbs" aria-label=m.chrome.breadcrumb><ol>{items}</ol></nav> }.into_any()
}

/// The words of a heading; those of the editor stand in square brackets.
#[must_use]
pub fn heading_words(m: &'static Messages, words: String, reconstructed: bool) -> AnyView {
    if reconstructed {
        view! { <span class="ed" title=m.works.reconstructed>"["{words}"]"</span> }.into_any()
    } else {
        words.into_any()
    }
}
