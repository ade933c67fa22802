//! Tokens into mentions: the shapes that a reference takes in print.

mod articles;
mod corrections;
mod divisions;
mod numbers;
mod parts;
mod places;
mod shared;
mod source;
mod stages;

use super::cursor::Cursor;
use super::lexer;
use super::mention::{Mention, Named, What};
use super::names;

/// Everything that a text cites, in printed order, without overlap.
pub(super) fn mentions(text: &str) -> Vec<Mention> {
    let tokens = lexer::tokens(text);
    let mut mentions = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let start = Cursor::new(&tokens, at);
        at = match mention(text, start, &mentions) {
            Some((end, what)) if end.at() > at => {
                mentions.push(Mention { range: start.to(end), what });
                end.at()
            }
            _ => at + 1,
        };
    }
    shared::sources(text, &mut mentions);
    mentions
}

fn mention<'t>(text: &str, start: Cursor<'t>, before: &[Mention]) -> Option<(Cursor<'t>, What)> {
    let stage = before.iter().rev().find_map(|mention| match &mention.what {
        What::Stages { pieces, .. } => pieces.last().map(|stage| stage.number),
        _ => None,
    });
    stages::read(start, stage)
        .or_else(|| names::named(text, start).map(|(end, named)| (end, What::Text(named))))
        .or_else(|| divisions::read(text, start))
        .or_else(|| places::read(text, start))
        .or_else(|| names::own(start).map(|end| (end, What::Text(Named::Own))))
        .or_else(|| accord(start))
}

/// *l'Accord*, for a whole text; *le Code* alone is left to its sentence.
fn accord(start: Cursor<'_>) -> Option<(Cursor<'_>, What)> {
    start.eat(&["accord"])?;
    names::again(start).map(|(end, named)| (end, What::Text(named)))
}
