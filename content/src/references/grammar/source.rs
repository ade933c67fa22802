//! Of which text: *du présent code*, *du code pénal*, *de l'Accord*, *ci-dessus*.

use crate::references::cursor::Cursor;
use crate::references::mention::Source;
use crate::references::names;

/// Words that point within the same text, without a preposition.
const HERE: &[&str] = &["ci-dessus", "ci-apres", "ci-dessous", "precite", "precites", "susvise", "susvises"];

/// Reads what follows the last number of a reference; nothing is a source too.
pub(super) fn read<'t>(text: &str, cursor: Cursor<'t>) -> (Cursor<'t>, Source) {
    stated(text, cursor).unwrap_or((cursor, Source::Unsaid))
}

fn stated<'t>(text: &str, cursor: Cursor<'t>) -> Option<(Cursor<'t>, Source)> {
    if let Some(after) = cursor.eat(HERE) {
        return Some((after, Source::Here));
    }
    if let Some((after, named)) = names::again(cursor).filter(|_| cursor.eat(&["dudit"]).is_some()) {
        return Some((after, Source::Named(named)));
    }
    let after = preposition(cursor)?;
    if let Some(after) = names::own(after).or_else(|| after.eat(&["present"])?.eat(&["article"])) {
        return Some((after, Source::Here));
    }
    let (after, named) = names::named(text, after).or_else(|| names::again(after))?;
    Some((after, Source::Named(named)))
}

/// *du*, *de la*, *de l'*, *des*, *d'*.
pub(super) fn preposition(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    if let Some(after) = cursor.eat(&["du", "des", "d'"]) {
        return Some(after);
    }
    Some(cursor.eat(&["de"])?.skip(&["la", "l'"]))
}
