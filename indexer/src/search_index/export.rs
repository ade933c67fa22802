//! Walks tantivy's term dictionaries and postings and copies what the static index needs.

use super::{Oracle, SearchIndexError};
use search::Field;
use search::analysis::Lexicon;
use search::format::{FieldStatistics, IndexError, TermPosting};
use tantivy::postings::Postings;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, TERMINATED};

/// Statistics of each field.
type Statistics = [FieldStatistics; Field::ALL.len()];

/// Postings of each term, for each field.
type Terms = Vec<[Vec<TermPosting>; Field::ALL.len()]>;

/// Copies statistics, postings and positions.
pub(super) fn export(oracle: &Oracle, lexicon: &Lexicon) -> Result<(Statistics, Terms), SearchIndexError> {
    let mut fields = Statistics::default();
    let mut terms: Terms = (0..lexicon.term_count()).map(|_| Default::default()).collect();
    for segment in oracle.searcher().segment_readers() {
        for field in Field::ALL {
            let handle = oracle.field(field);
            let index = segment.inverted_index(handle)?;
            let norms = segment.get_fieldnorms_reader(handle)?;
            fields[field.rank()] = FieldStatistics {
                total_tokens: index.total_num_tokens(),
                norms: (0..segment.max_doc()).map(|document| norms.fieldnorm_id(document)).collect(),
            };
            let mut stream = index.terms().stream().map_err(tantivy::TantivyError::from)?;
            while stream.advance() {
                let name = std::str::from_utf8(stream.key()).unwrap_or_default();
                let term = lexicon.term_of(name).ok_or(IndexError::Malformed("term outside the vocabulary"))?;
                let list = &mut terms[term as usize][field.rank()];
                let info = stream.value();
                let mut postings = index
                    .read_postings_from_terminfo(info, IndexRecordOption::WithFreqsAndPositions)
                    .map_err(tantivy::TantivyError::from)?;
                while postings.doc() != TERMINATED {
                    let mut positions = Vec::new();
                    postings.positions(&mut positions);
                    list.push(TermPosting { document: postings.doc(), positions });
                    postings.advance();
                }
            }
        }
    }
    Ok((fields, terms))
}
