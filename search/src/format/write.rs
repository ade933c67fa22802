//! From what the indexer found to the bytes of the files.

use super::bytes::Writer;
use super::checksum::crc32;
use super::derived::{DERIVED, count};
use super::envelope::{Kind, wrap};
use super::split::Slice;
use super::{FieldStatistics, IndexError, IndexFiles, bodies, documents, head, positions, postings};
use crate::analysis::{Lexicon, TermId};
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

/// Writes the three files of an index that is not split.
///
/// # Errors
/// When the data contradict themselves: a document of an unknown work, control characters, postings out of order.
pub fn write(data: &IndexData) -> Result<IndexFiles, IndexError> {
    check(data)?;
    let slice = Slice::of(data, 0..data.documents.len());
    let mut core = Writer::default();
    head::write_shared(&data.works, &data.lexicon, &mut core)?;
    documents::write(&data.works, slice.documents, &mut core)?;
    postings::write(&slice, &mut core);
    let [places, texts] = beside(&slice, 0);
    let key = key(&[&core, &places, &texts]);
    Ok(IndexFiles {
        core: wrap(Kind::Core, key, &core.bytes),
        positions: wrap(Kind::Positions, key, &places.bytes),
        bodies: wrap(Kind::Bodies, key, &texts.bytes),
    })
}

/// Positions and bodies of a part.
pub(super) fn beside(slice: &Slice<'_>, part: usize) -> [Writer; 2] {
    let (mut places, mut texts) = (Writer::default(), Writer::default());
    places.number(part as u64);
    positions::write(slice, &mut places);
    texts.number(part as u64);
    bodies::write(slice.documents, &mut texts);
    [places, texts]
}

/// The key that ties the files of a build: it changes whenever any of them does.
pub(super) fn key(files: &[&Writer]) -> u32 {
    crc32(&files.iter().flat_map(|file| crc32(&file.bytes).to_le_bytes()).collect::<Vec<_>>())
}

/// Refuses data that the reader would refuse.
pub(super) fn check(data: &IndexData) -> Result<(), IndexError> {
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
    let all: Vec<TermId> = (0..data.terms.len() as TermId).collect();
    for (rank, field) in data.fields.iter().enumerate() {
        let positions = data.terms.iter().flat_map(|lists| &lists[rank]).map(|posting| posting.positions.len() as u64);
        if positions.sum::<u64>() != field.total_tokens {
            return Err(IndexError::Malformed("words do not match the postings"));
        }
    }
    for field in DERIVED {
        let counted = count(data.documents.iter().map(|document| field.texts(document)), &data.lexicon, &all);
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
