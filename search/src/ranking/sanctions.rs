//! Who asks for a sanction, or for an offence by its name, wants the unit that states the one or makes the other, before those
//! that only speak of them.

use super::Clause;
use crate::document::Field;
use crate::format::{Core, Head};

/// Words that ask for a sanction, folded; « fausse » names the offences that the code punishes most: declarations, documents.
const ASKED: [&str; 17] = [
    "amende",
    "amendes",
    "condamnation",
    "confiscation",
    "emprisonnement",
    "encourt",
    "encourir",
    "fausse",
    "fausses",
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

/// Words of the sentence that makes something an offence, likewise: « sont réputés délit ».
const MAKES: [&str; 1] = ["reputes"];
const OFFENCES: [&str; 3] = ["delit", "contravention", "contrebande"];

/// True when a query asks for a sanction.
#[must_use]
pub(super) fn asked(clauses: &[Clause], head: &Head) -> bool {
    let terms: Vec<_> = ASKED.iter().filter_map(|word| head.lexicon.term_of(word)).collect();
    let asks = |clause: &Clause| {
        ASKED.contains(&clause.typed.as_str())
            || clause.alternatives.first().is_some_and(|first| first.terms.iter().all(|term| terms.contains(term)))
    };
    clauses.iter().any(|clause| !clause.alternatives.is_empty() && asks(clause))
}

/// For each document, whether its text states a sanction or makes an offence.
#[must_use]
pub(super) fn stated(core: &Core) -> Vec<bool> {
    let holding = |words: &[&str]| {
        let mut held = vec![false; core.documents.len()];
        for term in words.iter().filter_map(|word| core.head.lexicon.term_of(word)) {
            for posting in core.postings.of(term, Field::Body) {
                if let Some(held) = held.get_mut(posting.document as usize) {
                    *held = true;
                }
            }
        }
        held
    };
    let mut stated = vec![false; core.documents.len()];
    for (verbs, nouns) in [(&VERBS[..], &NOUNS[..]), (&MAKES, &OFFENCES)] {
        let both = holding(verbs).into_iter().zip(holding(nouns)).map(|(verb, noun)| verb && noun);
        stated.iter_mut().zip(both).for_each(|(stated, both)| *stated |= both);
    }
    stated
}
