//! Counts words as the build does, without tantivy, which would be most of the work of compiling this program.

use std::collections::{BTreeMap, BTreeSet};

use search::analysis::{Lexicon, analyse};
use search::format::{FieldStatistics, IndexData, TermPosting};
use search::ranking::bm25::norm;
use search::{Document, Field, Work};

/// What stands between two texts of a field.
const GAP: u32 = 1;

/// Everything that the files are written from.
pub(crate) fn index(works: Vec<Work>, documents: Vec<Document>) -> IndexData {
    let forms: BTreeSet<String> = documents
        .iter()
        .flat_map(|document| Field::ALL.into_iter().flat_map(|field| field.texts(document)))
        .flat_map(|text| analyse(text).into_iter().map(|token| token.form))
        .collect();
    let lexicon = Lexicon::build(&forms);
    let mut terms: Vec<[Vec<TermPosting>; Field::ALL.len()]> =
        (0..lexicon.term_count()).map(|_| Default::default()).collect();
    let mut fields: [FieldStatistics; Field::ALL.len()] = Default::default();
    for (rank, document) in (0_u32..).zip(&documents) {
        for field in Field::ALL {
            let mut places: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
            let (mut offset, mut words) = (0, 0_u32);
            for text in field.texts(document) {
                let mut end = offset;
                for word in lexicon.terms_in(text) {
                    let place = offset + word.position;
                    let known = places.entry(word.term).or_default();
                    // The reader keeps one place a word: parts of a compound may share its place, not its term.
                    if known.last().is_none_or(|last| *last < place) {
                        known.push(place);
                        words += 1;
                    }
                    end = end.max(place + 1);
                }
                offset = end + GAP;
            }
            let statistics = &mut fields[field.rank()];
            statistics.total_tokens += u64::from(words);
            statistics.norms.push(norm(words));
            for (term, positions) in places {
                terms[term as usize][field.rank()].push(TermPosting { document: rank, positions });
            }
        }
    }
    IndexData { works, documents, lexicon, fields, terms }
}
