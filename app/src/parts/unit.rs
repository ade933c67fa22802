//! The text of a unit: its blocks, then the notes that mark no words.

use super::block::{BlockView, blocks};
use super::gap::{GapView, gap};
use super::note::{NoteView, notes};
use super::outside::{OutsideView, outside};
use crate::messages::Messages;
use leptos::prelude::*;

/// The text of an article or other unit, ready to draw.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UnitText {
    /// Language of the words, when it is not the page's.
    pub language: Option<String>,
    /// Gaps told before the text.
    pub gaps: Vec<GapView>,
    /// Its blocks.
    pub blocks: Vec<BlockView>,
    /// Notes that mark no words of a block.
    pub notes: Vec<NoteView>,
    /// References of its words that lead out of the site, or nowhere.
    pub outside: Vec<OutsideView>,
}

/// Draws the text of a unit.
#[must_use]
pub fn unit_text(m: &'static Messages, text: UnitText) -> AnyView {
    let gaps = text.gaps.into_iter().map(|one| gap(m, one)).collect_view();
    let apart = notes(m, text.notes)
        .map(|list| view! { <div class="apart" aria-label=m.notes.unmarked role="group" lang=m.own()>{list}</div> });
    let outside = outside(m, text.outside);
    view! { <div class="law" lang=text.language>{gaps}{blocks(m, text.blocks)}{apart}</div>{outside} }.into_any()
}
