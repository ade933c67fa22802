//! One text that corrects words, another that prints the same words: the notes of the second name the first.

use super::Here;
use crate::model::{Note, Work};
use crate::notes::{self, Location};
use crate::references::mention::What;
use crate::references::{Found, Reference, Target, grammar};

/// Shortest words that can be an echo: *270 et 273*, not *275*.
const SHORTEST: usize = 8;

/// Adds to a reference the places of other works that print the same words and whose note names this work.
pub(super) fn add(reference: &mut Reference, plain: &str, here: Here<'_>) {
    let Some(words) = plain.get(reference.range.clone()).filter(|words| words.len() >= SHORTEST) else {
        return;
    };
    let others = here.corpus.works.iter().filter(|work| work.meta.id != here.work.meta.id);
    for (work, note) in others.flat_map(|work| work.notes.iter().map(move |note| (work, note))) {
        if note.printed.contains(words) && names(here, work, note) {
            let target = place(work, note);
            if let Some(part) = reference.parts.last_mut() {
                part.targets.extend(target);
            }
        }
    }
}

/// Whether the remark of a note names the work that we are in.
fn names(here: Here<'_>, work: &Work, note: &Note) -> bool {
    let Some((remark, unit)) = note.remark.as_deref().zip(work.unit(&note.unit)) else {
        return false;
    };
    let there = Here { corpus: here.corpus, work, unit, anchor: "" };
    grammar::mentions(remark).into_iter().any(|mention| match mention.what {
        What::Text(named) => {
            there.text(&named, remark, mention.range.start) == Target::Work { work: here.work.meta.id.clone() }
        }
        _ => false,
    })
}

fn place(work: &Work, note: &Note) -> Option<Target> {
    let unit = work.unit(&note.unit)?;
    let anchor = match notes::locate(unit, note) {
        Some(Location::Block { anchor, .. }) => Some(anchor),
        Some(Location::Heading(_)) | None => None,
    };
    Some(Target::Unit { id: unit.id.clone(), anchor, found: Found::Exactly })
}
