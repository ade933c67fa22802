//! Phrases: words that must follow one another as they were typed.

use crate::analysis::{TermId, Token, TokenKind};
use crate::document::{Field, title_words};
use crate::format::{Core, Head, Positions};

/// A phrase as terms with their distance from the first; nothing when the corpus lacks one of its words.
#[must_use]
pub(super) fn resolve(phrase: &[Token], head: &Head) -> Option<Vec<(u32, TermId)>> {
    let words = phrase.iter().filter(|word| word.kind != TokenKind::Compound);
    let first = phrase.first().map_or(0, |word| word.position);
    words.map(|word| Some((word.position.saturating_sub(first), head.lexicon.resolve(&word.form)?))).collect()
}

/// True when a document holds the phrase in its title, its headings, its text or a probable reading. Without the
/// positions file, the words anywhere in one field will do.
#[must_use]
pub(super) fn holds(phrase: &[(u32, TermId)], document: usize, core: &Core, positions: Option<&Positions>) -> bool {
    let title = || title_words(core.documents.title(document), core.documents.number(document));
    [Field::Body, Field::Variants].into_iter().any(|field| in_field(phrase, document, field, core, positions))
        || (has_all(phrase, document, Field::Title, core) && in_text(phrase, title(), core))
        || (has_all(phrase, document, Field::Path, core)
            && core.documents.path(document).any(|heading| in_text(phrase, heading, core)))
}

/// True when a field of the document holds every word of the phrase, in any order.
fn has_all(phrase: &[(u32, TermId)], document: usize, field: Field, core: &Core) -> bool {
    let holds = |term| {
        core.postings.of(term, field).binary_search_by_key(&(document as u32), |posting| posting.document).is_ok()
    };
    phrase.iter().all(|(_, term)| holds(*term))
}

fn in_text(phrase: &[(u32, TermId)], text: &str, core: &Core) -> bool {
    let words = core.head.lexicon.terms_in(text);
    let stands = |term: TermId, place: u32| words.iter().any(|word| word.term == term && word.position == place);
    words.iter().any(|first| phrase.iter().all(|(distance, term)| stands(*term, first.position + distance)))
}

fn in_field(
    phrase: &[(u32, TermId)],
    document: usize,
    field: Field,
    core: &Core,
    positions: Option<&Positions>,
) -> bool {
    let mut places: Vec<&[u32]> = Vec::with_capacity(phrase.len());
    for (_, term) in phrase {
        let list = core.postings.of(*term, field);
        let Ok(at) = list.binary_search_by_key(&(document as u32), |posting| posting.document) else { return false };
        places.push(positions.map_or(&[][..], |positions| positions.of(*term, field, at)));
    }
    let (Some(_), Some(first)) = (positions, places.first()) else { return !phrase.is_empty() };
    let offset = phrase.first().map_or(0, |(distance, _)| *distance);
    first.iter().filter_map(|place| place.checked_sub(offset)).any(|start| {
        phrase.iter().zip(&places).all(|((distance, _), places)| places.binary_search(&(start + distance)).is_ok())
    })
}
