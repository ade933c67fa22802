//! From a query to documents in order.

pub mod bm25;
mod clause;
pub(crate) mod fuzzy;
mod phrase;
mod sanctions;
pub mod weights;

pub use clause::{Alternative, Clause};

use crate::analysis::TermId;
use crate::document::Field;
use crate::format::{Core, Positions};
use crate::query::{Filter, Query};
use crate::synonyms::Expansion;
use crate::{facets, order};
use std::ops::Range;

/// A document that answers the query.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Match {
    /// Rank of the document.
    pub document: usize,
    /// Its score.
    pub score: f32,
    /// True when it has every word of the query.
    pub complete: bool,
    /// True when the query cites it by its number.
    pub cited: bool,
}

/// Documents in order, with what the query was taken for.
#[derive(Debug, Default)]
pub struct Ranking {
    /// The words of the query.
    pub clauses: Vec<Clause>,
    /// Best first.
    pub matches: Vec<Match>,
    /// What words of the trade were taken for: their bytes in the query, and the words of the law.
    pub expansions: Vec<(Range<usize>, Vec<String>)>,
    /// Filters that no work meets.
    pub unmet: Vec<Filter>,
}

/// Ranks the documents that answer a query.
#[must_use]
pub fn rank(core: &Core, positions: Option<&Positions>, query: &Query, expansions: &[Expansion]) -> Ranking {
    let count = core.documents.len();
    let mut clauses = clause::clauses(&query.words, &query.spoken, query.last_word_open, &core.lexicon);
    let expansions = clause::expand(&mut clauses, &query.words, expansions, &core.lexicon);
    for phrase in &query.phrases {
        clauses.extend(clause::clauses(phrase, &[], false, &core.lexicon));
    }
    let (works, unmet) = facets::filtered(core.documents.works(), query);
    let unmet = unmet.into_iter().cloned().collect();
    let allowed = allowed(core, positions, query, &works);
    let penal = sanctions::asked(&clauses, core).then(|| sanctions::stated(core));
    let mut scores = vec![0.0_f32; count];
    let mut share = vec![0.0_f32; count];
    let mut held = vec![0_usize; count];
    let mut whole = 0.0;
    for clause in clauses.iter().filter(|clause| !clause.alternatives.is_empty()) {
        let (own, rarity) = clause_scores(core, clause);
        if clause.optional {
            scores.iter_mut().zip(own).for_each(|(score, own)| *score += own * weights::QUESTION);
            continue;
        }
        whole += rarity;
        for (document, score) in own.into_iter().enumerate().filter(|(_, score)| *score > 0.0) {
            scores[document] += score;
            share[document] += rarity;
            held[document] += 1;
        }
    }
    let asked = clauses.iter().filter(|clause| !clause.optional).count();
    let cited = cited(core, query);
    let mut matches = Vec::new();
    for document in (0..count).filter(|document| allowed[*document]) {
        let cited = cited.contains(&document);
        let complete = asked > 0 && held[document] == asked;
        let coverage = if whole > 0.0 { (share[document] / whole).min(1.0) } else { 0.0 };
        let mut score = scores[document];
        if penal.as_ref().is_some_and(|penal| penal.get(document) == Some(&true)) {
            score *= weights::PENALTY;
        }
        if !complete {
            score *= weights::PARTIAL * coverage.powi(weights::COVERAGE_POWER);
        }
        if cited {
            score += weights::REFERENCE;
        } else if score <= 0.0 || (!complete && coverage < weights::LEAST_COVERAGE) {
            continue;
        }
        matches.push(Match { document, score, complete, cited });
    }
    // A citation that was found leaves no room for texts that only share some of its words.
    if matches.iter().any(|found| found.cited) {
        matches.retain(|found| found.cited || found.complete);
    }
    // Cited units come first, in the order of the catalogue; then those with every word; then those with most of them.
    let matches = order::sorted(&matches, |found| {
        let partial = u64::from(!found.complete && !found.cited) << 32;
        partial | order::descending(if found.cited { f32::INFINITY } else { found.score })
    });
    Ranking { clauses, matches, expansions, unmet }
}

/// Score of every document for one clause (its best alternative), and the rarity of the clause.
fn clause_scores(core: &Core, clause: &Clause) -> (Vec<f32>, f32) {
    let count = core.documents.len();
    let holders: Vec<Vec<usize>> =
        clause.alternatives.iter().map(|alternative| holders(core, &alternative.terms)).collect();
    let mut any = vec![false; count];
    for document in holders.iter().flatten() {
        any[*document] = true;
    }
    let rarity = bm25::idf(any.iter().filter(|held| **held).count(), count);
    let mut best = vec![0.0_f32; count];
    let mut own = vec![0.0_f32; count];
    for (alternative, holders) in clause.alternatives.iter().zip(&holders) {
        for term in &alternative.terms {
            bm25::add_term(&core.postings, *term, |field, document| field_weight(core, field, document), &mut own);
        }
        // A rare word among many alternatives is no rarer than the clause.
        let scarce = bm25::idf(holders.len(), count);
        let factor = alternative.weight * (rarity / scarce).min(1.0);
        for document in holders {
            best[*document] = best[*document].max(own[*document] * factor);
        }
        own.fill(0.0);
    }
    (best, rarity)
}

/// Weight of a field in a document.
fn field_weight(core: &Core, field: Field, document: usize) -> f32 {
    let weight = weights::field(field);
    if field == Field::Path && core.documents.opens_heading(document) {
        weight * weights::OPENS_HEADING
    } else {
        weight
    }
}

/// True when a document holds all the terms of some alternative.
#[must_use]
pub(crate) fn satisfies(core: &Core, clause: &Clause, document: usize) -> bool {
    let holds = |term: &TermId| Field::ALL.iter().any(|field| holds_in(core, *term, *field, document));
    clause.alternatives.iter().any(|alternative| alternative.terms.iter().all(holds))
}

/// True when a field of a document holds a term.
#[must_use]
pub(crate) fn holds_in(core: &Core, term: TermId, field: Field, document: usize) -> bool {
    core.postings.of(term, field).binary_search_by_key(&(document as u32), |posting| posting.document).is_ok()
}

/// Documents that hold all the terms, in any fields.
fn holders(core: &Core, terms: &[TermId]) -> Vec<usize> {
    let count = core.documents.len();
    let mut found = vec![!terms.is_empty(); count];
    for term in terms {
        let mut held = vec![false; count];
        for posting in Field::ALL.iter().flat_map(|field| core.postings.of(*term, *field)) {
            if let Some(held) = held.get_mut(posting.document as usize) {
                *held = true;
            }
        }
        found.iter_mut().zip(&held).for_each(|(found, held)| *found &= held);
    }
    found.iter().enumerate().filter(|(_, found)| **found).map(|(document, _)| document).collect()
}

/// Which documents the filters of the query let through.
fn allowed(core: &Core, positions: Option<&Positions>, query: &Query, works: &[bool]) -> Vec<bool> {
    let in_works = |document: usize| works.get(core.documents.work(document)).copied().unwrap_or(false);
    let mut allowed: Vec<bool> = (0..core.documents.len()).map(in_works).collect();
    for term in query.excluded.iter().filter_map(|word| clause::exact(word, &core.lexicon)) {
        for document in holders(core, &[term]) {
            allowed[document] = false;
        }
    }
    for phrase in &query.phrases {
        let resolved = phrase::resolve(phrase, core);
        for (document, allowed) in allowed.iter_mut().enumerate().filter(|(_, allowed)| **allowed) {
            *allowed = resolved.as_ref().is_some_and(|phrase| phrase::holds(phrase, document, core, positions));
        }
    }
    allowed
}

/// Documents that the query cites: of that number, in the works that its other words name.
fn cited(core: &Core, query: &Query) -> Vec<usize> {
    let Some(reference) = &query.reference else { return Vec::new() };
    let named: Vec<bool> = core.documents.works().iter().map(|work| work.answers_to(&reference.hints)).collect();
    (0..core.documents.len())
        .filter(|document| core.documents.number(*document) == reference.number)
        .filter(|document| named.get(core.documents.work(*document)).copied().unwrap_or(false))
        .collect()
}
