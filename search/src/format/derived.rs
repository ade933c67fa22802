//! Postings that need not be written: numbers, titles and headings are in the documents, so their words are counted
//! when the index is opened, as tantivy counted them. What is written is checked against it.

use super::postings::{FieldStatistics, Posting};
use crate::analysis::{Lexicon, TermId};
use crate::document::Field;
use crate::ranking::bm25::norm;

/// Fields whose postings are derived.
pub(super) const DERIVED: [Field; 3] = [Field::Number, Field::Title, Field::Path];

/// A field as counted: its statistics, and the postings of each term.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Counted {
    /// Lengths.
    pub(super) statistics: FieldStatistics,
    /// Postings of each of the terms, in their order.
    pub(super) lists: Vec<Vec<Posting>>,
}

/// Counts the words of a field, given its texts in each document; `terms` are those that the documents hold. The same
/// text is analysed once while it repeats from one document to the next, as headings do.
pub(super) fn count<'d>(documents: impl Iterator<Item = Vec<&'d str>>, lexicon: &Lexicon, terms: &[TermId]) -> Counted {
    let mut counted = Counted { lists: vec![Vec::new(); terms.len()], ..Counted::default() };
    let mut before: Vec<(&str, Vec<TermId>)> = Vec::new();
    for (document, texts) in documents.enumerate() {
        let mut words = 0;
        let mut current: Vec<(&str, Vec<TermId>)> = Vec::with_capacity(texts.len());
        for text in texts {
            let known = before.iter().find(|(known, _)| *known == text).map(|(_, terms)| terms.clone());
            let words_of = || lexicon.terms_in(text).into_iter().map(|word| word.term).collect::<Vec<_>>();
            let held = known.unwrap_or_else(words_of);
            words += held.len() as u32;
            for term in &held {
                if let Ok(at) = terms.binary_search(term) {
                    add(&mut counted.lists, at, document as u32);
                }
            }
            current.push((text, held));
        }
        before = current;
        counted.statistics.total_tokens += u64::from(words);
        counted.statistics.norms.push(norm(words));
    }
    counted
}

/// Counts one more occurrence in the last document.
fn add(lists: &mut [Vec<Posting>], at: usize, document: u32) {
    let Some(list) = lists.get_mut(at) else { return };
    match list.last_mut() {
        Some(last) if last.document == document => last.frequency += 1,
        _ => list.push(Posting { document, frequency: 1 }),
    }
}
