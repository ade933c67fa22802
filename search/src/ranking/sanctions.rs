//! Who asks for a sanction wants the unit that states it, before those that only speak of sanctions.

use super::Clause;
use crate::document::Field;
use crate::format::Core;

/// Words that ask for a sanction, folded.
const ASKED: [&str; 15] = [
    "amende",
    "amendes",
    "condamnation",
    "confiscation",
    "emprisonnement",
    "encourt",
    "encourir",
    "peine",
    "peines",
    "penalite",
    "penalites",
    "prison",
    "puni",
    "sanction",
    "sanctions",
];

/// Words of the sentence that states one, each with how many of them make it so: « est passible d'une amende ».
const VERBS: [&str; 2] = ["passible", "puni"];
const NOUNS: [&str; 3] = ["amende", "emprisonnement", "confiscation"];

/// True when a query asks for a sanction.
#[must_use]
pub(super) fn asked(clauses: &[Clause], core: &Core) -> bool {
    let terms: Vec<_> = ASKED.iter().filter_map(|word| core.lexicon.term_of(word)).collect();
    let asks = |clause: &Clause| {
        ASKED.contains(&clause.typed.as_str())
            || clause.alternatives.first().is_some_and(|first| first.terms.iter().all(|term| terms.contains(term)))
    };
    clauses.iter().any(|clause| !clause.alternatives.is_empty() && asks(clause))
}

/// For each document, whether its text states a sanction.
#[must_use]
pub(super) fn stated(core: &Core) -> Vec<bool> {
    let holding = |words: &[&str]| {
        let mut held = vec![false; core.documents.len()];
        for term in words.iter().filter_map(|word| core.lexicon.term_of(word)) {
            for posting in core.postings.of(term, Field::Body) {
                if let Some(held) = held.get_mut(posting.document as usize) {
                    *held = true;
                }
            }
        }
        held
    };
    holding(&VERBS).into_iter().zip(holding(&NOUNS)).map(|(verb, noun)| verb && noun).collect()
}
