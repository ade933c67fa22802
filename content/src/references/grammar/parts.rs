//! Parts of an article: *alinéa 1*, *alinéas a) à e)*, *précédent paragraphe*, *premier alinéa*, *audit alinéa*.

use super::numbers::{self, PARTS};
use crate::references::cursor::Cursor;
use crate::references::mention::{Label, Path};

/// Parts named at one place, each with where its own words begin and end.
pub(super) type Parts<'t> = Vec<(Cursor<'t>, Cursor<'t>, Path)>;

/// Words of a part that has a dash for its label.
const DASHES: &[&str] = &["tiret", "tirets"];

/// What stands in front of *alinéa*.
fn determined(cursor: Cursor<'_>) -> Option<(Cursor<'_>, Label)> {
    if let Some((after, value)) = numbers::ordinal(cursor) {
        return Some((after, Label::Counted(value)));
    }
    let label = match cursor.peek()?.fold.as_str() {
        "present" | "presente" => Label::Present,
        "precedent" => Label::Previous,
        "dernier" => Label::Last,
        "meme" | "dit" | "ledit" | "dudit" | "audit" => Label::Said,
        "auxdits" | "desdits" | "lesdits" => Label::AllSaid,
        _ => return None,
    };
    Some((cursor.any()?.0, label))
}

/// Reads the parts of an article at this place.
pub(super) fn read(start: Cursor<'_>) -> Option<(Cursor<'_>, Parts<'_>)> {
    let one = |end, label| Some((end, vec![(start, end, Path { labels: vec![label], to: None })]));
    if let Some((after, label)) = determined(start) {
        let label = match (after.eat(DASHES), label) {
            (Some(_), Label::Counted(value)) => Label::Dash(value),
            (_, label) => label,
        };
        return one(after.eat(PARTS)?, label);
    }
    if let Some((end, path)) = start.follows(&["au"]).then(|| numbers::lettered(start)).flatten() {
        return Some((end, vec![(start, end, path)]));
    }
    let word = start.peek()?.fold.as_str();
    let after = start.eat(PARTS)?;
    if let Some(end) = after.eat(&["precedent"]) {
        return one(end, Label::Previous);
    }
    if let Some(end) = after.eat(&["suivant"]) {
        return one(end, Label::Next);
    }
    let Some((end, mut parts)) = numbers::paths(after, word.ends_with('s')) else {
        return one(after, Label::Unnumbered);
    };
    if DASHES.contains(&word) {
        for label in parts.iter_mut().flat_map(|(_, _, path)| &mut path.labels) {
            if let Label::Number(value) = *label {
                *label = Label::Dash(value);
            }
        }
    }
    // Alone, the part is named by its word too.
    if let [(first, ..)] = parts.as_mut_slice() {
        *first = start;
    }
    Some((end, parts))
}
