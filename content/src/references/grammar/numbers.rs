//! Numbers of articles, and labels of what an article holds.

use super::parts::Parts;
use crate::references::cursor::Cursor;
use crate::references::lexer::Shape;
use crate::references::mention::{Label, Path};

/// Words of a numbered or lettered part of an article.
pub(super) const PARTS: &[&str] = &[
    "alinea",
    "alineas",
    "paragraphe",
    "paragraphes",
    "sous-paragraphe",
    "sous-paragraphes",
    "item",
    "items",
    "tiret",
    "tirets",
];

const ORDINALS: &[(&[&str], u32)] = &[
    (&["premier", "premiere"], 1),
    (&["deuxieme", "second", "seconde"], 2),
    (&["troisieme"], 3),
    (&["quatrieme"], 4),
    (&["cinquieme"], 5),
    (&["sixieme"], 6),
];

/// *premier*, *deuxième*…
pub(super) fn ordinal(cursor: Cursor<'_>) -> Option<(Cursor<'_>, u32)> {
    ORDINALS.iter().find_map(|(words, value)| Some((cursor.eat(words)?, *value)))
}

/// *3*, *1er*, *premier*; not the beginning of an amount (*3.000*) or of a measure (*3 %*).
pub(super) fn number(cursor: Cursor<'_>) -> Option<(Cursor<'_>, u32)> {
    if let Some(after) = cursor.eat(&["premier"]) {
        return Some((after, 1));
    }
    let (after, value) = cursor.digits()?;
    if let Some(end) = after.eat(&["er", "ere"]).filter(|_| after.glued()) {
        return Some((end, value));
    }
    let amount = after.eat(&[".", ","]).is_some_and(|mark| after.glued() && mark.glued() && mark.digits().is_some());
    (!amount && after.eat(&["%"]).is_none()).then_some((after, value))
}

/// *399*, *premier*, *12 bis*, *VII*.
pub(super) fn article(cursor: Cursor<'_>) -> Option<(Cursor<'_>, String)> {
    if let Some((after, value)) = number(cursor) {
        let inserted = after.eat(&["bis", "ter", "quater"]);
        let suffix = inserted.and_then(Cursor::before).map(|suffix| format!(" {}", suffix.fold)).unwrap_or_default();
        return Some((inserted.unwrap_or(after), format!("{value}{suffix}")));
    }
    let (after, token) = cursor.any()?;
    token.roman.map(|_| (after, token.fold.to_uppercase()))
}

/// Labels after the word *alinéa* or *paragraphe*: *1*, *a)*, *1 b)*, *2d*, *1, 2 et 4*, *a) à e)*.
/// Each comes with the place where its own words begin and end.
pub(super) fn paths<'t>(start: Cursor<'t>, plural: bool) -> Option<(Cursor<'t>, Parts<'t>)> {
    let (mut cursor, labels) = label(start)?;
    let mut found = vec![(start, cursor, Path { labels, to: None })];
    loop {
        if let Some((after, to)) = to(cursor).and_then(label) {
            if let Some(last) = found.last_mut() {
                last.1 = after;
                last.2.to = to.into_iter().next_back();
            }
            cursor = after;
            continue;
        }
        let Some((next, after, mut labels)) = separator(cursor).and_then(|next| {
            let (after, labels) = label(next)?;
            Some((next, after, labels))
        }) else {
            return Some((cursor, found));
        };
        // *146 alinéas 2 et 3 et 148 alinéa 2*: 148 is an article again.
        let numbered = matches!(labels.first(), Some(Label::Number(_)));
        if numbered && (!plural || after.eat(PARTS).is_some()) {
            return Some((cursor, found));
        }
        if let (Some((_, _, Path { labels: before, .. })), false) = (found.last(), numbered) {
            // *alinéa 1 a) et b)*: b) is of the same alinéa.
            let around = before.iter().take_while(|label| matches!(label, Label::Number(_))).cloned();
            labels = around.chain(labels).collect();
        }
        found.push((next, after, Path { labels, to: None }));
        cursor = after;
    }
}

/// *1*, *1 b)*, *2d*, *a)*, *ii)*.
fn label(cursor: Cursor<'_>) -> Option<(Cursor<'_>, Vec<Label>)> {
    let Some((after, value)) = number(cursor) else {
        let (after, label) = closed(cursor)?;
        return Some((after, vec![label]));
    };
    let after = after.eat(&[")", "°"]).filter(|_| after.glued()).unwrap_or(after);
    let inner = closed(after).or_else(|| glued_letter(after)).or_else(|| lone_letter(after));
    Some(match inner {
        Some((after, label)) => (after, vec![Label::Number(value), label]),
        None => (after, vec![Label::Number(value)]),
    })
}

/// Labels that follow the number of an article at once: *264 4) b)*, *268 c)*.
pub(super) fn after_article(cursor: Cursor<'_>) -> Option<(Cursor<'_>, Path)> {
    let numbered = cursor.digits().and_then(|(after, value)| Some((after.eat(&[")"])?, value)));
    let (after, mut labels) = match numbered {
        Some((after, value)) => (after, vec![Label::Number(value)]),
        None => (cursor, Vec::new()),
    };
    let after = match closed(after) {
        Some((after, label)) => {
            labels.push(label);
            after
        }
        None => after,
    };
    (!labels.is_empty()).then_some((after, Path { labels, to: None }))
}

/// *2 c)*, without a word in front: *au 2 c)*.
pub(super) fn lettered(cursor: Cursor<'_>) -> Option<(Cursor<'_>, Path)> {
    let (after, value) = cursor.digits()?;
    let (end, letter) = closed(after)?;
    Some((end, Path { labels: vec![Label::Number(value), letter], to: None }))
}

/// *b)*, *ii)*, with its parenthesis.
fn closed(cursor: Cursor<'_>) -> Option<(Cursor<'_>, Label)> {
    let (after, token) = cursor.any()?;
    let end = after.eat(&[")"]).filter(|_| after.glued())?;
    match token.letter {
        Some(letter) => Some((end, Label::Letter(letter))),
        None if token.shape == Shape::Word && token.fold.bytes().all(|byte| b"ivx".contains(&byte)) => {
            Some((end, Label::Roman(token.fold.clone())))
        }
        None => None,
    }
}

/// The letter of *2d*.
fn glued_letter(cursor: Cursor<'_>) -> Option<(Cursor<'_>, Label)> {
    let (after, token) = cursor.any()?;
    token.letter.filter(|_| cursor.glued()).map(|letter| (after, Label::Letter(letter)))
}

/// The letter of *alinéa 1 b*; *a* and *y* alone are words.
fn lone_letter(cursor: Cursor<'_>) -> Option<(Cursor<'_>, Label)> {
    let (after, token) = cursor.any()?;
    token
        .letter
        .filter(|letter| letter.is_ascii_lowercase() && !matches!(letter, 'a' | 'y'))
        .map(|letter| (after, Label::Letter(letter)))
}

/// *,*, *et*, *ou*, *, et*.
pub(super) fn separator(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let after = cursor.skip(&[","]).skip(&["et", "ou"]);
    (after.at() > cursor.at()).then_some(after)
}

/// The *à* of a range.
pub(super) fn to(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let (after, token) = cursor.any()?;
    (token.fold == "a" && token.letter.is_none()).then_some(after)
}
