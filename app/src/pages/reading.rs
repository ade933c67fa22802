//! The reading page of a title, a chapter, or a whole work: every unit in full.

use crate::messages::Messages;
use crate::parts::breadcrumb::{Crumb, breadcrumb, heading_words};
use crate::parts::gap::{GapView, gap};
use crate::parts::note::{NoteView, notes};
use crate::parts::preview::preview;
use crate::parts::source::{SourceView, source};
use crate::parts::unit::{UnitText, unit_text};
use crate::parts::words::{Fragment, fragments};
use leptos::prelude::*;

/// A reading page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadingPage {
    /// Headings above it.
    pub crumbs: Vec<Crumb>,
    /// The heading that it reads.
    pub heading: Heading,
    /// What stands under it.
    pub entries: Vec<ReadingEntry>,
    /// Where it comes from.
    pub source: SourceView,
}

/// A heading with its notes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heading {
    /// Its words.
    pub words: Vec<Fragment>,
    /// True when the words are the editor's.
    pub reconstructed: bool,
    /// Notes about it.
    pub notes: Vec<NoteView>,
}

/// Something in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadingEntry {
    /// A heading below the page's own; what it holds follows.
    Division {
        /// Depth below the page's heading, from 1.
        depth: usize,
        /// The heading.
        heading: Heading,
    },
    /// A unit in full.
    Unit(ReadingUnit),
    /// A gap at this place.
    Gap(GapView),
}

/// A unit in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadingUnit {
    /// Anchor on the page.
    pub id: String,
    /// Depth of its heading below the page's, from 1.
    pub depth: usize,
    /// Address of its own page.
    pub href: String,
    /// Its heading as printed; empty when it has none.
    pub heading: Vec<Fragment>,
    /// Its name, for a unit without printed heading.
    pub name: String,
    /// True when the heading's words are the editor's.
    pub reconstructed: bool,
    /// Its text and notes.
    pub text: UnitText,
}

/// Draws a reading page.
#[must_use]
pub fn reading(m: &'static Messages, page: ReadingPage) -> AnyView {
    view! {
        {breadcrumb(m, page.crumbs)}
        <h1 lang=m.edition()>{words(m, page.heading.words, page.heading.reconstructed)}</h1>
        {notes(m, page.heading.notes)}
        {page.entries.into_iter().map(|one| entry(m, one)).collect_view()}
        {source(m, m.unit.source, page.source)}
        {preview(m)}
    }
    .into_any()
}

fn entry(m: &'static Messages, entry: ReadingEntry) -> AnyView {
    match entry {
        ReadingEntry::Division { depth, heading } => {
            let words = words(m, heading.words, heading.reconstructed);
            view! { {headline(m, depth, words)}{notes(m, heading.notes)} }.into_any()
        }
        ReadingEntry::Unit(unit) => {
            // A link inside a link is not HTML: the marks of notes in the heading give way to the link to the page.
            let printed = unit.heading.into_iter().map(unmarked).collect::<Vec<_>>();
            let name = if printed.is_empty() {
                heading_words(m, unit.name, unit.reconstructed)
            } else {
                words(m, printed, unit.reconstructed)
            };
            let link = view! { <a href=unit.href>{name}</a> }.into_any();
            view! { <section class="u" id=unit.id>{headline(m, unit.depth, link)}{unit_text(m, unit.text)}</section> }
                .into_any()
        }
        ReadingEntry::Gap(missing) => gap(m, missing),
    }
}

fn unmarked(fragment: Fragment) -> Fragment {
    match fragment {
        Fragment::Noted { words, .. }
        | Fragment::Reference { words, .. }
        | Fragment::Outside { words, .. }
        | Fragment::Term { words, .. }
        | Fragment::Plain(words) => Fragment::Plain(words),
    }
}

fn words(m: &'static Messages, words: Vec<Fragment>, reconstructed: bool) -> AnyView {
    if reconstructed {
        view! { <span class="ed" title=m.works.reconstructed>"["{fragments(m, words)}"]"</span> }.into_any()
    } else {
        fragments(m, words)
    }
}

fn headline(m: &Messages, depth: usize, words: AnyView) -> AnyView {
    let language = m.edition();
    match depth {
        0 | 1 => view! { <h2 lang=language>{words}</h2> }.into_any(),
        2 => view! { <h3 lang=language>{words}</h3> }.into_any(),
        3 => view! { <h4 lang=language>{words}</h4> }.into_any(),
        4 => view! { <h5 lang=language>{words}</h5> }.into_any(),
        _ => view! { <h6 lang=language>{words}</h6> }.into_any(),
    }
}
