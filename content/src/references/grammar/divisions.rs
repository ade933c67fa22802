//! Headings: *titre XIII*, *chapitre II du titre IV*, *la présente section*, *la sous-section précédente*, *Partie I*.

use super::source::{self, preposition};
use crate::references::cursor::Cursor;
use crate::references::mention::{Source, Step, What, Which};

const RANKS: &[&str] = &["partie", "livre", "titre", "chapitre", "section", "sous-section", "annexe"];

/// Reads a heading at this place.
pub(super) fn read<'t>(text: &str, start: Cursor<'t>) -> Option<(Cursor<'t>, What)> {
    let (mut cursor, first) = step(start)?;
    let mut chain = vec![first];
    while let Some((after, step)) = preposition(cursor).and_then(step) {
        cursor = after;
        chain.push(step);
    }
    let annex = chain.first().is_some_and(|step| step.word == "annexe");
    let (cursor, of) = source::read(text, outline(cursor));
    if annex && of == Source::Unsaid {
        // The heading of an annex, or an item of a list of annexes: nothing is cited.
        return None;
    }
    Some((cursor, What::Division { chain, of }))
}

fn step(start: Cursor<'_>) -> Option<(Cursor<'_>, Step)> {
    let step = |word: &str, which| Step { word: word.to_owned(), which };
    if let Some(after) = start.eat(&["present", "presente", "ce", "cette"]) {
        let word = after.peek()?.fold.as_str();
        // *cette partie*, *ce titre* are mostly not headings.
        let safe = start.eat(&["present", "presente"]).is_some() || matches!(word, "chapitre" | "section");
        return after.eat(RANKS).filter(|_| safe).map(|after| (after, step(word, Which::Present)));
    }
    let word = start.peek()?.fold.as_str();
    let after = start.eat(RANKS)?;
    if let Some(end) = after.eat(&["precedent", "precedente"]) {
        return Some((end, step(word, Which::Previous)));
    }
    let (end, token) = after.any()?;
    if let Some(value) = token.roman {
        return Some((end, step(word, Which::Number(value))));
    }
    let (end, value) = after.digits().or_else(|| Some((after.eat(&["premier", "premiere"])?, 1)))?;
    Some((end, step(word, Which::Number(value))))
}

/// The outline labels that follow a part: the *, II. B. ii.* of *Partie I, II. B. ii.*
fn outline(cursor: Cursor<'_>) -> Cursor<'_> {
    let Some(mut end) = cursor.eat(&[","]).and_then(label) else {
        return cursor;
    };
    while let Some(after) = label(end) {
        end = after;
    }
    end
}

/// *II.*, *B.*, *ii.*
fn label(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let (after, token) = cursor.any()?;
    let capital = token.letter.is_some_and(|letter| letter.is_ascii_uppercase());
    let numeral = token.fold.bytes().all(|byte| b"ivx".contains(&byte));
    after.eat(&["."]).filter(|_| after.glued() && (capital || numeral))
}
