//! Steps of a procedure: *étape 5*, *B. étape 5*, *les étapes 6 i., 7 et 9 décrites en B*, *5, 6, 8 et 9 décrites en D*.

use super::numbers::separator;
use crate::references::cursor::Cursor;
use crate::references::mention::{Stage, What};

/// Reads steps at this place; `before` is the number of the last step that was read.
pub(super) fn read(start: Cursor<'_>, before: Option<u32>) -> Option<(Cursor<'_>, What)> {
    if let Some((first, number)) = start.follows(&["cas"]).then_some(start).zip(before) {
        return cases(first, number);
    }
    let (word, prefix) = match lettered(start) {
        Some((after, flow)) => (after, Some(flow)),
        None => (start, None),
    };
    let (first, stage) = stage(word.eat(&["etape", "etapes"])?)?;
    let (mut cursor, mut pieces) = (first, vec![stage]);
    while let Some((after, stage)) = next(cursor) {
        cursor = after;
        pieces.push(stage);
    }
    let (cursor, suffix) = match described(cursor) {
        Some((after, flow)) => (after, Some(flow)),
        None => (cursor, None),
    };
    if let [piece] = pieces.as_mut_slice() {
        piece.range = start.to(cursor);
    }
    Some((cursor, What::Stages { pieces, flow: prefix.or(suffix) }))
}

/// The *B.* of *B. étape 5*.
fn lettered(cursor: Cursor<'_>) -> Option<(Cursor<'_>, char)> {
    let (after, token) = cursor.any()?;
    Some((after.eat(&["."])?, token.letter.filter(char::is_ascii_uppercase)?))
}

/// *décrites en B*.
fn described(cursor: Cursor<'_>) -> Option<(Cursor<'_>, char)> {
    let (after, token) = cursor.eat(&["decrite", "decrites"])?.eat(&["en"])?.any()?;
    Some((after, token.letter.filter(char::is_ascii_uppercase)?))
}

/// The *ii. et iii.* of *dans les cas ii. et iii.*: parts of the step named before.
fn cases(start: Cursor<'_>, number: u32) -> Option<(Cursor<'_>, What)> {
    let case = |start: Cursor<'_>, (end, sub)| Stage { range: start.to(end), number, sub: Some(sub) };
    let (mut cursor, sub) = part(start)?;
    let mut pieces = vec![case(start, (cursor, sub))];
    while let Some((next, (after, sub))) = separator(cursor).and_then(|next| Some((next, part(next)?))) {
        cursor = after;
        pieces.push(case(next, (after, sub)));
    }
    Some((cursor, What::Stages { pieces, flow: None }))
}

/// The next step of a list.
fn next(cursor: Cursor<'_>) -> Option<(Cursor<'_>, Stage)> {
    separator(cursor).and_then(stage)
}

/// *5*, *6 i.*
fn stage(start: Cursor<'_>) -> Option<(Cursor<'_>, Stage)> {
    let (after, number) = start.digits()?;
    let (end, sub) = match part(after) {
        Some((end, sub)) => (end, Some(sub)),
        None => (after, None),
    };
    Some((end, Stage { range: start.to(end), number, sub }))
}

/// *i.*, *ii*; a full stop that ends the sentence is not of the label.
fn part(cursor: Cursor<'_>) -> Option<(Cursor<'_>, String)> {
    let (end, token) = cursor.any()?;
    let label = token.fold.bytes().all(|byte| byte == b'i');
    let dotted = end.eat(&["."]).filter(|after| end.glued() && after.peek().is_some());
    label.then(|| (dotted.unwrap_or(end), token.fold.clone()))
}
