//! BM25 as tantivy computes it, quantised lengths included, so that the two can be compared.

use super::weights::{B, K1};
use crate::analysis::TermId;
use crate::document::Field;
use crate::format::Core;

/// Rarity of a term held by `holding` of `documents` documents.
#[must_use]
pub fn idf(holding: usize, documents: usize) -> f32 {
    let holding = holding.min(documents);
    let odds = ((documents - holding) as f32 + 0.5) / (holding as f32 + 0.5);
    (1.0 + odds).ln()
}

/// The length that a quantised length stands for: exact to 40, then eight steps per doubling.
#[must_use]
pub fn length(norm: u8) -> u32 {
    const EXACT: u32 = 24;
    let norm = u32::from(norm);
    if norm < EXACT {
        return norm;
    }
    let (bits, shift) = ((norm - EXACT) & 7, (norm - EXACT) >> 3);
    EXACT + if shift == 0 { bits } else { (bits | 8) << (shift - 1) }
}

/// The quantised form of a length.
#[must_use]
pub fn norm(words: u32) -> u8 {
    (0..=u8::MAX).rev().find(|norm| length(*norm) <= words).unwrap_or(0)
}

/// BM25 of one term in one field.
#[derive(Debug)]
pub struct Scorer<'i> {
    norms: &'i [u8],
    weight: f32,
    average: f32,
}

impl<'i> Scorer<'i> {
    /// A scorer for a term in a field: of the documents of a part, as rare as the term is in the whole index.
    #[must_use]
    pub fn new(core: &'i Core, term: TermId, field: Field) -> Self {
        let statistics = &core.head.statistics;
        let average = statistics.totals[field.rank()] as f32 / statistics.documents.max(1) as f32;
        let rarity = idf(statistics.holding(term, field), statistics.documents);
        Scorer { norms: &core.postings.fields[field.rank()].norms, weight: rarity * (1.0 + K1), average }
    }

    /// Score of a document that holds the term `frequency` times.
    #[must_use]
    pub fn score(&self, document: usize, frequency: u32) -> f32 {
        let norm = self.norms.get(document).copied().unwrap_or(0);
        let held_back = K1 * (1.0 - B + B * length(norm) as f32 / self.average);
        let frequency = frequency as f32;
        self.weight * (frequency / (frequency + held_back))
    }
}

/// Adds the score of a term to every document that holds it, each field times `weight`.
pub fn add_term(core: &Core, term: TermId, weight: impl Fn(Field, usize) -> f32, scores: &mut [f32]) {
    for field in Field::ALL {
        let list = core.postings.of(term, field);
        if list.is_empty() {
            continue;
        }
        let scorer = Scorer::new(core, term, field);
        for posting in list {
            let document = posting.document as usize;
            if let Some(score) = scores.get_mut(document) {
                *score += weight(field, document) * scorer.score(document, posting.frequency);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{length, norm};

    #[test]
    fn lengths_are_exact_then_coarser() {
        assert_eq!((0..=40).map(length).collect::<Vec<_>>(), (0..=40).collect::<Vec<u32>>());
        assert_eq!([41, 56, 100, 255].map(length), [42, 88, 3096, 2_013_265_944]);
        assert_eq!([0, 7, 40, 41, 42, 87, 88, u32::MAX].map(norm), [0, 7, 40, 40, 41, 55, 56, 255]);
    }
}
