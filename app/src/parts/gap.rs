//! Something the source lacks, shown where it is missing.

use super::edition::edition;
use crate::messages::Messages;
use leptos::prelude::*;

/// A gap of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapView {
    /// Anchor on the page.
    pub id: String,
    /// `G1`.
    pub name: String,
    /// Short name.
    pub title: String,
    /// What is missing or unreadable.
    pub text: String,
    /// What follows for the reader.
    pub consequence: String,
}

/// Draws the boxed notice of a gap.
#[must_use]
pub fn gap(m: &'static Messages, gap: GapView) -> AnyView {
    view! {
        <div class="gap" id=gap.id role="note" lang=m.own()>
            <p><strong>{m.unit.gap_label}" "{gap.name}" · "{edition(m, gap.title)}</strong></p>
            <p lang=m.edition()>{gap.text}</p>
            <p><em>{m.unit.gap_consequence}</em>" "{edition(m, gap.consequence)}</p>
        </div>
    }
    .into_any()
}
