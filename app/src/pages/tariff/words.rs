//! Everyday words, from A to Z.

use super::{CodeLink, sources};
use crate::messages::Messages;
use crate::parts::breadcrumb::{Crumb, breadcrumb};
use crate::parts::edition::edition;
use leptos::prelude::*;

/// The words that begin with a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Initial {
    /// `V`.
    pub letter: String,
    /// Anchor: `v`.
    pub anchor: String,
    /// Its words.
    pub words: Vec<WordRow>,
}

/// A word and where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordRow {
    /// `voiture d’occasion`.
    pub word: String,
    /// Where it leads, best first.
    pub codes: Vec<CodeLink>,
}

/// Draws the page of everyday words.
#[must_use]
pub fn words(m: &'static Messages, crumbs: Vec<Crumb>, count: usize, initials: Vec<Initial>) -> AnyView {
    let letters = initials
        .iter()
        .map(|one| view! { <li><a href=format!("#{}", one.anchor)>{one.letter.clone()}</a></li> })
        .collect_view();
    let lists = initials
        .into_iter()
        .map(|one| {
            let rows = one
                .words
                .into_iter()
                .map(|row| {
                    let codes =
                        row.codes.into_iter().map(|code| view! { " "<a href=code.href>{code.code}</a> }).collect_view();
                    view! { <li>{edition(m, row.word)}<small>{codes}</small></li> }
                })
                .collect_view();
            view! {
                <h2 id=one.anchor>{one.letter}</h2>
                <ul class="words">{rows}</ul>
            }
        })
        .collect_view();
    view! {
        {breadcrumb(m, crumbs)}
        <h1>{m.tariff.words}</h1>
        <p class="lead">{(m.tariff.words_lead)(count)}</p>
        <nav aria-label=m.tariff.letters><ul class="letters">{letters}</ul></nav>
        {lists}
        {sources(m, Vec::new())}
    }
    .into_any()
}
