//! The tariff: its sections and chapters, a chapter, a heading, a line, everyday words.

mod chapter;
mod heading;
mod index;
mod line;
mod words;

pub use chapter::{ChapterPage, HeadingRow, chapter};
pub use heading::{HeadingPage, LineRow, heading};
pub use index::{ChapterRow, SectionView, index};
pub use line::{LinePage, line};
pub use words::{Initial, WordRow, words};

use crate::messages::Messages;
use crate::parts::edition::edition;
use leptos::prelude::*;

/// A code and where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeLink {
    /// As printed: `87.03`.
    pub code: String,
    /// Address.
    pub href: String,
}

/// The language of a label: none is told of one that the page itself makes.
fn tongue(m: &Messages, label: &str) -> Option<&'static str> {
    m.edition().filter(|_| !label.is_empty())
}

/// A label amid words of the page.
fn spoken(m: &'static Messages, words: String) -> AnyView {
    if words.is_empty() { label(m, words).into_any() } else { edition(m, words) }
}

/// A label, or the words that stand for one that nobody has written.
fn label(m: &'static Messages, label: String) -> String {
    if label.is_empty() { m.tariff.unlabelled.to_owned() } else { label }
}

/// What the labels are worth, and where the rates come from.
fn sources(m: &'static Messages, sources: Vec<String>) -> AnyView {
    let sources = sources.into_iter().map(|source| view! { <p><small>{source}</small></p> }).collect_view();
    view! {
        <p class="only">{m.tariff.only_official}</p>
        {sources}
    }
    .into_any()
}
