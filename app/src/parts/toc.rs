//! A table of contents that folds by title and chapter, without a script.

use super::breadcrumb::heading_words;
use super::edition::edition;
use crate::messages::Messages;
use leptos::prelude::*;

/// A line of a table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TocEntry {
    /// A heading with what stands under it.
    Division(TocDivision),
    /// A unit.
    Unit(TocUnit),
    /// A gap at this place.
    Gap {
        /// Its short name.
        title: String,
        /// What is missing.
        text: String,
    },
}

/// A heading in a table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TocDivision {
    /// Its words.
    pub heading: String,
    /// True when the words are the editor's.
    pub reconstructed: bool,
    /// First and last units under it, in words; empty when there is none.
    pub range: String,
    /// Address of its reading page.
    pub href: String,
    /// True for titles and chapters: they fold.
    pub folds: bool,
    /// True when it starts unfolded.
    pub open: bool,
    /// What stands under it.
    pub entries: Vec<TocEntry>,
}

/// A unit in a table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TocUnit {
    /// Its name: *Article 386*.
    pub name: String,
    /// Its title, or its first words.
    pub words: String,
    /// Address.
    pub href: String,
}

/// Draws the entries as nested lists.
#[must_use]
pub fn toc(m: &'static Messages, entries: Vec<TocEntry>) -> AnyView {
    view! { <ul class="toc">{entries.into_iter().map(|one| entry(m, one)).collect_view()}</ul> }.into_any()
}

fn entry(m: &'static Messages, entry: TocEntry) -> AnyView {
    match entry {
        TocEntry::Division(one) if one.folds => {
            let heading = heading_words(m, one.heading, one.reconstructed);
            view! {
                <li class="d">
                    <details open=one.open>
                        <summary>{edition(m, heading)}" "<small>{one.range}</small></summary>
                        <p><a href=one.href>{m.works.read_division}</a></p>
                        {toc(m, one.entries)}
                    </details>
                </li>
            }
            .into_any()
        }
        TocEntry::Division(one) => {
            let heading = heading_words(m, one.heading, one.reconstructed);
            view! { <li class="d"><a class="h" href=one.href lang=m.edition()>{heading}</a>{toc(m, one.entries)}</li> }
                .into_any()
        }
        TocEntry::Unit(unit) => {
            view! { <li lang=m.edition()><a href=unit.href>{unit.name}</a>" "{unit.words}</li> }.into_any()
        }
        TocEntry::Gap { title, text } => {
            view! { <li class="g"><strong>{(m.works.gap)(&title)}</strong>" "{edition(m, text)}</li> }.into_any()
        }
    }
}
