//! A paragraph of law with its label in the margin and what belongs to it.

use super::gap::{GapView, gap};
use super::note::{NoteView, notes};
use super::words::{Fragment, fragments};
use crate::messages::Messages;
use leptos::prelude::*;

/// A paragraph, numbered or not; or the place of a gap.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BlockView {
    /// Anchor on the page.
    pub id: String,
    /// The printed label, if any.
    pub label: Option<String>,
    /// Its words.
    pub text: Vec<Fragment>,
    /// Its place in the unit, for a citation (*al. 1, b)*); empty when the unit is cited as a whole.
    pub cite: String,
    /// True for an unnumbered paragraph among several: it has a quiet link to its own address.
    pub linked: bool,
    /// Notes about its words.
    pub notes: Vec<NoteView>,
    /// The gap it is the place of.
    pub gap: Option<GapView>,
    /// What belongs to it.
    pub children: Vec<BlockView>,
}

/// Draws the blocks of a unit.
#[must_use]
pub fn blocks(m: &'static Messages, blocks: Vec<BlockView>) -> AnyView {
    blocks.into_iter().map(|one| block(m, one)).collect_view().into_any()
}

fn block(m: &'static Messages, block: BlockView) -> AnyView {
    if let Some(missing) = block.gap {
        return gap(m, missing);
    }
    let cite = (!block.cite.is_empty()).then_some(block.cite);
    let link = block.linked.then(|| {
        let name = (m.unit.address_of)(cite.as_deref().unwrap_or_default());
        view! { <a class="q" href=format!("#{}", block.id) aria-label=name lang=m.own()></a> }
    });
    let text = (!block.text.is_empty()).then(|| view! { <p>{fragments(m, block.text)}{link}</p> });
    let beside = notes(m, block.notes);
    let children = blocks(m, block.children);
    match block.label {
        Some(label) => view! {
            <div class="b l" id=block.id.clone() data-c=cite>
                <a class="n" href=format!("#{}", block.id)>{label}</a>
                {text}
                {beside}
                {children}
            </div>
        }
        .into_any(),
        None => view! { <div class="b" id=block.id data-c=cite>{text}{beside}{children}</div> }.into_any(),
    }
}
