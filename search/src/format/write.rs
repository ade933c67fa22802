//! From what the indexer found to the bytes of the three files.

use super::bytes::Writer;
use super::checksum::crc32;
use super::derived::{DERIVED, count};
use super::envelope::{Kind, wrap};
use super::{FieldStatistics, IndexError, IndexFiles, bodies, documents, positions, postings, vocabulary};
use crate::analysis::Lexicon;
use crate::document::{Document, Field, Work};

/// A document that holds a term in a field, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermPosting {
    /// Rank of the document.
    pub document: u32,
    /// Positions of the term, in order; as many as its frequency.
    pub positions: Vec<u32>,
}

impl TermPosting {
    /// How often the term stands there.
    #[must_use]
    pub fn frequency(&self) -> u32 {
        self.positions.len() as u32
    }
}

/// Everything an index is written from.
#[derive(Debug, Default)]
pub struct IndexData {
    /// The works, in the order of the catalogue.
    pub works: Vec<Work>,
    /// The documents.
    pub documents: Vec<Document>,
    /// The vocabulary.
    pub lexicon: Lexicon,
    /// Statistics of each field.
    pub fields: [FieldStatistics; Field::ALL.len()],
    /// Postings of each term, in the order of the terms, for each field.
    pub terms: Vec<[Vec<TermPosting>; Field::ALL.len()]>,
}

/// Writes the three files.
///
/// # Errors
/// When the data contradict themselves: a document of an unknown work, control characters, postings out of order.
pub fn write(data: &IndexData) -> Result<IndexFiles, IndexError> {
    check(data)?;
    let mut core = Writer::default();
    documents::write(&data.works, &data.documents, &mut core)?;
    vocabulary::write(&data.lexicon, &mut core);
    postings::write(&data.fields, &data.terms, data.documents.len(), &mut core);
    let mut places = Writer::default();
    positions::write(&data.terms, data.documents.len(), &mut places);
    let mut texts = Writer::default();
    bodies::write(&data.documents, &mut texts);
    // The key ties the three files: it changes whenever any of them does.
    let parts = [crc32(&core.bytes), crc32(&places.bytes), crc32(&texts.bytes)];
    let key = crc32(&parts.map(u32::to_le_bytes).concat());
    Ok(IndexFiles {
        core: wrap(Kind::Core, key, &core.bytes),
        positions: wrap(Kind::Positions, key, &places.bytes),
        bodies: wrap(Kind::Bodies, key, &texts.bytes),
    })
}

/// Refuses data that the reader would refuse.
fn check(data: &IndexData) -> Result<(), IndexError> {
    let documents = data.documents.len();
    if data.terms.len() != data.lexicon.term_count() {
        return Err(IndexError::Malformed("terms do not match the vocabulary"));
    }
    if data.fields.iter().any(|field| field.norms.len() != documents) {
        return Err(IndexError::Malformed("lengths do not match the documents"));
    }
    for list in data.terms.iter().flatten() {
        let ordered = list.windows(2).all(|pair| pair[0].document < pair[1].document);
        let known = list.last().is_none_or(|last| (last.document as usize) < documents);
        let placed = list
            .iter()
            .all(|posting| !posting.positions.is_empty() && posting.positions.windows(2).all(|pair| pair[0] < pair[1]));
        if !(ordered && known && placed) {
            return Err(IndexError::Malformed("postings out of order"));
        }
    }
    for field in DERIVED {
        let counted = count(data.documents.iter().map(|document| field.texts(document)), &data.lexicon);
        let given = data.terms.iter().map(|lists| &lists[field.rank()]);
        let same = counted.lists.iter().zip(given).all(|(counted, given)| {
            counted
                .iter()
                .map(|one| (one.document, one.frequency))
                .eq(given.iter().map(|one| (one.document, one.frequency())))
        });
        if !same || counted.statistics != data.fields[field.rank()] {
            return Err(IndexError::Malformed("a title or a heading was counted otherwise"));
        }
    }
    Ok(())
}
