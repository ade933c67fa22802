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
use crate::engine::Opened;
use crate::format::{Core, Head, Positions};
use crate::query::{Filter, Query};
use crate::synonyms::Expansion;
use crate::{facets, order};
use std::ops::Range;

/// A document that answers the query.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Match {
    /// Rank of its part among those that are open.
    pub part: usize,
    /// Rank of the document in its part.
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
    /// Which works the filters let through.
    pub works: Vec<bool>,
    /// Filters that no work meets.
    pub unmet: Vec<Filter>,
}

/// Ranks the documents that answer a query, among those of the parts that are open.
#[must_use]
pub(crate) fn rank(head: &Head, opened: &[Opened], query: &Query, expansions: &[Expansion]) -> Ranking {
    let mut clauses = clause::clauses(&query.words, &query.spoken, query.last_word_open, &head.lexicon);
    let expansions = clause::expand(&mut clauses, &query.words, expansions, &head.lexicon);
    for phrase in &query.phrases {
        clauses.extend(clause::clauses(phrase, &[], false, &head.lexicon));
    }
    let (works, unmet) = facets::filtered(&head.works, query);
    let unmet = unmet.into_iter().cloned().collect();
    let rarities: Vec<f32> = clauses.iter().map(|clause| rarity(head, clause)).collect();
    let penal = sanctions::asked(&clauses, head);
    let mut matches = Vec::new();
    for (part, opened) in opened.iter().enumerate() {
        let asked = Asked { query, clauses: &clauses, rarities: &rarities, works: &works, penal };
        asked.of(opened, part, &mut matches);
    }
    // A citation that was found leaves no room for texts that only share some of its words.
    if matches.iter().any(|found: &Match| found.cited) {
        matches.retain(|found| found.cited || found.complete);
    }
    // Cited units come first, in the order of the catalogue; then those with every word; then those with most of them.
    let matches = order::sorted(&matches, |found| {
        let partial = u64::from(!found.complete && !found.cited) << 32;
        partial | order::descending(if found.cited { f32::INFINITY } else { found.score })
    });
    Ranking { clauses, matches, expansions, works, unmet }
}

/// A query as each part is asked.
struct Asked<'q> {
    query: &'q Query,
    clauses: &'q [Clause],
    rarities: &'q [f32],
    /// Which works the filters let through.
    works: &'q [bool],
    /// True when a sanction is asked for.
    penal: bool,
}

impl Asked<'_> {
    /// Adds the documents of a part that answer, in their order.
    fn of(&self, opened: &Opened, part: usize, matches: &mut Vec<Match>) {
        let core = &opened.core;
        let count = core.documents.len();
        let allowed = allowed(core, opened.positions.as_ref(), self.query, self.works);
        if !allowed.contains(&true) {
            return;
        }
        let penal = if self.penal { sanctions::stated(core) } else { Vec::new() };
        let mut scores = vec![0.0_f32; count];
        let mut share = vec![0.0_f32; count];
        let mut held = vec![0_usize; count];
        let mut whole = 0.0;
        for (clause, rarity) in self.clauses.iter().zip(self.rarities) {
            if clause.alternatives.is_empty() {
                continue;
            }
            let own = clause_scores(core, clause, *rarity);
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
        let asked = self.clauses.iter().filter(|clause| !clause.optional).count();
        let cited = cited(core, self.query);
        for document in (0..count).filter(|document| allowed[*document]) {
            let cited = cited.contains(&document);
            let complete = asked > 0 && held[document] == asked;
            let coverage = if whole > 0.0 { (share[document] / whole).min(1.0) } else { 0.0 };
            let mut score = scores[document];
            if penal.get(document) == Some(&true) {
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
            matches.push(Match { part, document, score, complete, cited });
        }
    }
}

/// How many documents of the whole index hold all the terms, as if these met by chance: what closed parts hold of them
/// together is not known.
fn holding(head: &Head, terms: &[TermId]) -> f32 {
    let count = head.statistics.documents.max(1) as f32;
    let share = |term: &TermId| head.statistics.anywhere(*term) as f32 / count;
    terms.iter().map(share).product::<f32>() * count
}

/// Rarity of what about so many documents hold.
fn idf(head: &Head, holding: f32) -> f32 {
    bm25::idf((holding + 0.5) as usize, head.statistics.documents)
}

/// How rare it is to hold one of the alternatives of a clause, likewise.
fn rarity(head: &Head, clause: &Clause) -> f32 {
    let count = head.statistics.documents.max(1) as f32;
    let without = |alternative: &Alternative| 1.0 - holding(head, &alternative.terms) / count;
    let none: f32 = clause.alternatives.iter().map(without).product();
    idf(head, (1.0 - none) * count)
}

/// Score of every document of a part for one clause: its best alternative.
fn clause_scores(core: &Core, clause: &Clause, rarity: f32) -> Vec<f32> {
    let count = core.documents.len();
    let mut best = vec![0.0_f32; count];
    let mut own = vec![0.0_f32; count];
    for alternative in &clause.alternatives {
        let holders = holders(core, &alternative.terms);
        if holders.is_empty() {
            continue;
        }
        for term in &alternative.terms {
            bm25::add_term(core, *term, |field, document| field_weight(core, field, document), &mut own);
        }
        // A rare word among many alternatives is no rarer than the clause.
        let scarce = idf(&core.head, holding(&core.head, &alternative.terms));
        let factor = alternative.weight * (rarity / scarce).min(1.0);
        for document in holders {
            best[document] = best[document].max(own[document] * factor);
        }
        own.fill(0.0);
    }
    best
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
    for term in query.excluded.iter().filter_map(|word| clause::exact(word, &core.head.lexicon)) {
        for document in holders(core, &[term]) {
            allowed[document] = false;
        }
    }
    for phrase in &query.phrases {
        let resolved = phrase::resolve(phrase, &core.head);
        for (document, allowed) in allowed.iter_mut().enumerate().filter(|(_, allowed)| **allowed) {
            *allowed = resolved.as_ref().is_some_and(|phrase| phrase::holds(phrase, document, core, positions));
        }
    }
    allowed
}

/// Documents that the query cites: of that number, in the works that its other words name.
fn cited(core: &Core, query: &Query) -> Vec<usize> {
    let Some(reference) = &query.reference else { return Vec::new() };
    let named: Vec<bool> = core.head.works.iter().map(|work| work.answers_to(&reference.hints)).collect();
    (0..core.documents.len())
        .filter(|document| core.documents.number(*document) == reference.number)
        .filter(|document| named.get(core.documents.work(*document)).copied().unwrap_or(false))
        .collect()
}
