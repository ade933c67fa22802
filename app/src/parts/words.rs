//! Printed words with their light marks, and the words an editorial note is about.

use crate::messages::Messages;
use leptos::prelude::*;

/// A run of printed words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// The words, verbatim.
    pub text: String,
    /// Printed in bold.
    pub strong: bool,
    /// Printed in italics.
    pub emphasis: bool,
    /// Printed as a superscript.
    pub superscript: bool,
}

/// A piece of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fragment {
    /// Words alone.
    Plain(Vec<Words>),
    /// Words that cite something: they lead to it.
    Reference {
        /// Address of what they cite.
        href: String,
        /// The words.
        words: Vec<Words>,
    },
    /// A defined term: it leads to its definition.
    Term {
        /// Address of the definition.
        href: String,
        /// The words.
        words: Vec<Words>,
    },
    /// Words that cite a text the site does not hold, or nothing: they lead to what is told of it below the unit.
    Outside {
        /// Anchor of what is told.
        id: String,
        /// What is told, for those who point at the words.
        title: String,
        /// The words.
        words: Vec<Words>,
    },
    /// Words that a note is about: they lead to it. Without words, the mark alone: it stands after a reference.
    Noted {
        /// Anchor of the note.
        note: String,
        /// Number of the note, shown as a mark by the style sheet so that the words stay as printed.
        number: usize,
        /// The words.
        words: Vec<Words>,
    },
}

/// Draws the pieces of a paragraph.
#[must_use]
pub fn fragments(m: &'static Messages, fragments: Vec<Fragment>) -> AnyView {
    fragments.into_iter().map(|one| fragment(m, one)).collect_view().into_any()
}

fn fragment(m: &'static Messages, fragment: Fragment) -> AnyView {
    match fragment {
        Fragment::Plain(words) => runs(words),
        Fragment::Reference { href, words } => view! { <a class="r" href=href>{runs(words)}</a> }.into_any(),
        Fragment::Term { href, words } => view! { <a class="t" href=href>{runs(words)}</a> }.into_any(),
        Fragment::Outside { id, title, words } => {
            view! { <a class="r o" href=format!("#{id}") title=title>{runs(words)}</a> }.into_any()
        }
        Fragment::Noted { note, number, words } => {
            let name = words.is_empty().then(|| (m.notes.name)(number));
            let number = number.to_string();
            view! { <a class="k" href=format!("#{note}") data-n=number aria-label=name>{runs(words)}</a> }.into_any()
        }
    }
}

fn runs(words: Vec<Words>) -> AnyView {
    words.into_iter().map(run).collect_view().into_any()
}

fn run(words: Words) -> AnyView {
    let mut view = words.text.into_any();
    if words.superscript {
        view = view! { <sup>{view}</sup> }.into_any();
    }
    if words.emphasis {
        view = view! { <em>{view}</em> }.into_any();
    }
    if words.strong {
        view = view! { <strong>{view}</strong> }.into_any();
    }
    view
}
