//! Parts of articles and articles joined: *alinéas 1 et 2 de l'article 280 du présent code*.

use super::parts::{self, Parts};
use super::source::{self, preposition};
use super::{articles, corrections};
use crate::references::cursor::Cursor;
use crate::references::mention::{Article, Label, Path, Piece, Source, What};

/// Reads parts, articles, and the text they are of.
pub(super) fn read<'t>(text: &str, start: Cursor<'t>) -> Option<(Cursor<'t>, What)> {
    let (cursor, mut pieces) = match parts::read(start) {
        Some((cursor, parts)) => of_article(start, cursor, parts)?,
        None => articles::read(start).or_else(|| corrections::read(start))?,
    };
    let (end, of) = match source::read(text, cursor) {
        // *le paragraphe 1 du Code*: no text has paragraphs of its own, the words end before.
        (_, Source::Named(_)) if pieces.iter().all(|piece| piece.article == Article::Implied) => {
            (cursor, Source::Unsaid)
        }
        read => read,
    };
    if let [piece] = pieces.as_mut_slice() {
        piece.range = start.to(end);
    }
    Some((end, What::Places { pieces, of }))
}

/// Goes outwards from the innermost parts: *alinéa a) du paragraphe 2 de l'article 204*.
fn of_article<'t>(start: Cursor<'t>, mut cursor: Cursor<'t>, inner: Parts<'t>) -> Option<(Cursor<'t>, Vec<Piece>)> {
    let mut around: Vec<Path> = vec![Path::default()];
    while let Some((after, outer)) = preposition(cursor).and_then(parts::read) {
        cursor = after;
        around = join(outer.into_iter().map(|(_, _, path)| path), &around);
    }
    let (cursor, holders) = match article(cursor) {
        Some((after, holders)) => (after, holders),
        None => (cursor, vec![Piece { range: start.to(cursor), article: Article::Implied, paths: Vec::new() }]),
    };
    let unnumbered = inner.iter().any(|(_, _, path)| path.labels == [Label::Unnumbered]);
    let bare = around == [Path::default()];
    if unnumbered && bare && holders.iter().all(|piece| piece.article == Article::Implied) {
        return None;
    }
    let whole = start.to(cursor);
    let shared = holders.len() > 1 || around.len() > 1;
    let mut pieces = Vec::new();
    for holder in holders {
        let outer = if holder.paths.is_empty() { vec![Path::default()] } else { holder.paths };
        let outer = join(outer.into_iter(), &around);
        for (from, to, path) in &inner {
            let range = if shared { whole.clone() } else { from.to(*to) };
            let paths = join(outer.iter().cloned(), std::slice::from_ref(path));
            pieces.push(Piece { range, article: holder.article.clone(), paths });
        }
    }
    Some((cursor, pieces))
}

/// *de l'article 280*, *du présent article*, *dudit article*.
fn article(cursor: Cursor<'_>) -> Option<(Cursor<'_>, Vec<Piece>)> {
    let contracted = cursor.eat(&["dudit"]).map(|_| cursor);
    contracted.or_else(|| preposition(cursor)).and_then(articles::read)
}

/// Every outer path with every inner one.
fn join(outer: impl Iterator<Item = Path>, inner: &[Path]) -> Vec<Path> {
    outer
        .flat_map(|outer| {
            inner.iter().map(move |inner| {
                // The plural *les alinéas du paragraphe 3* names nothing inside it.
                let inside =
                    inner.labels.iter().filter(|label| **label != Label::Unnumbered || outer.labels.is_empty());
                let labels: Vec<Label> = outer.labels.iter().chain(inside).cloned().collect();
                Path { labels, to: inner.to.clone().or_else(|| outer.to.clone()) }
            })
        })
        .collect()
}
