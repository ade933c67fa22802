//! Articles: *article 399 alinéa 4*, *articles 45, 46 et 57*, *article précédent*, *dudit article*.

use super::numbers::{self, PARTS};
use crate::references::cursor::Cursor;
use crate::references::mention::{Article, Path, Piece};

const ARTICLE: &[&str] = &["article", "articles", "art"];

/// Reads articles at this place.
pub(super) fn read(start: Cursor<'_>) -> Option<(Cursor<'_>, Vec<Piece>)> {
    let one = |end, article| Some((end, vec![Piece { range: start.to(end), article, paths: Vec::new() }]));
    if let Some((after, article)) = determined(start) {
        let word = after.eat(ARTICLE)?;
        // *le susmentionné article 263*
        return numbered(start, word, false).or_else(|| one(word, article));
    }
    let plural = start.peek()?.fold == "articles";
    let word = start.eat(ARTICLE)?.skip(&["."]);
    if let Some(end) = word.eat(&["precedent"]) {
        return one(end, Article::Previous);
    }
    if let Some(end) = word.eat(&["suivant"]) {
        return one(end, Article::Next);
    }
    if let Some(end) = word.eat(&["precite", "precites"]) {
        return one(end, Article::Said);
    }
    numbered(start, word, plural)
}

/// A list of numbered articles, without the word *articles* in front.
pub(super) fn list(start: Cursor<'_>) -> Option<(Cursor<'_>, Vec<Piece>)> {
    numbered(start, start, true)
}

fn determined(cursor: Cursor<'_>) -> Option<(Cursor<'_>, Article)> {
    let article = match cursor.peek()?.fold.as_str() {
        "present" => Article::Present,
        "precedent" => Article::Previous,
        "meme" | "cet" | "dit" | "ledit" | "dudit" | "audit" | "susmentionne" => Article::Said,
        _ => return None,
    };
    Some((cursor.any()?.0, article))
}

fn numbered<'t>(start: Cursor<'t>, first: Cursor<'t>, plural: bool) -> Option<(Cursor<'t>, Vec<Piece>)> {
    let (mut cursor, piece) = item(first)?;
    let mut pieces = vec![piece];
    while let Some((after, piece)) = plural.then(|| numbers::separator(cursor).and_then(item)).flatten() {
        cursor = after;
        pieces.push(piece);
    }
    if let [piece] = pieces.as_mut_slice() {
        piece.range = start.to(cursor);
    }
    Some((cursor, pieces))
}

/// *385 à 389*, *146 alinéas 2 et 3*, *264 4) b)*, *519 et suivants*.
fn item(start: Cursor<'_>) -> Option<(Cursor<'_>, Piece)> {
    let (cursor, first) = numbers::article(start)?;
    let (cursor, last) = match numbers::to(cursor).and_then(numbers::article) {
        Some((cursor, last)) => (cursor, Some(last)),
        None => (cursor, None),
    };
    let (cursor, onwards) = match cursor.eat_all(&["et", "suivants"]) {
        Some(cursor) => (cursor, true),
        None => (cursor, false),
    };
    let (cursor, paths) = within(cursor).unwrap_or((cursor, Vec::new()));
    let article = Article::Numbers { first, last, onwards };
    Some((cursor, Piece { range: start.to(cursor), article, paths }))
}

/// *alinéa 4*, *, alinéa 4*, *alinéas 2 et 3*, *4) b)* after the number of an article.
fn within(cursor: Cursor<'_>) -> Option<(Cursor<'_>, Vec<Path>)> {
    if let Some((after, path)) = numbers::after_article(cursor) {
        return Some((after, vec![path]));
    }
    let word = cursor.skip(&[","]);
    let plural = word.peek()?.fold.ends_with('s');
    let (after, paths) = numbers::paths(word.eat(PARTS)?, plural)?;
    Some((after, paths.into_iter().map(|(_, _, path)| path).collect()))
}
