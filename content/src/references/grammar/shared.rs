//! A text named at the end of a list is that of all its items: *l'alinéa b) de l'article 205 et le paragraphe 3 de
//! l'article 264 de la Constitution*.

use crate::references::lexer;
use crate::references::mention::{Article, Mention, Source, What};

/// Words that may stand between two items of one list.
const BETWEEN: &[&str] = &["et", "ou", ",", "le", "la", "l'", "les", "a", "au", "aux", "de", "du", "des"];
/// One of them must be there.
const JOINING: &[&str] = &["et", "ou", ","];

/// Gives the source of the last item to the items before it that have none.
pub(super) fn sources(text: &str, mentions: &mut [Mention]) {
    for last in (1..mentions.len()).rev() {
        let (before, after) = mentions.split_at_mut(last);
        let (Some(item), Some(next)) = (before.last_mut(), after.first()) else {
            continue;
        };
        let joined = text.get(item.range.end..next.range.start).is_some_and(joins);
        if let (What::Places { pieces, of: of @ Source::Unsaid }, What::Places { of: named @ Source::Named(_), .. }) =
            (&mut item.what, &next.what)
            && joined
            && pieces.iter().all(|piece| matches!(piece.article, Article::Numbers { .. }))
        {
            *of = named.clone();
        }
    }
}

fn joins(between: &str) -> bool {
    let tokens = lexer::tokens(between);
    let is = |words: &'static [&str]| move |token: &lexer::Token| words.contains(&token.fold.as_str());
    tokens.iter().all(is(BETWEEN)) && tokens.iter().any(is(JOINING))
}
