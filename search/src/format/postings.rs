//! Postings: for every term and field, which documents hold it and how often; with the lengths that BM25 needs.

use super::bytes::{Reader, Writer};
use super::coder::{Decoder, Encoder, Number};
use super::derived::{Counted, DERIVED, count};
use super::positions::KEPT;
use super::write::TermPosting;
use super::{Documents, IndexError};
use crate::analysis::{Lexicon, TermId};
use crate::document::Field;

/// A document that holds a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Posting {
    /// Rank of the document.
    pub document: u32,
    /// How often the term stands in the field.
    pub frequency: u32,
}

/// What BM25 knows of a field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FieldStatistics {
    /// Words of the field in all documents.
    pub total_tokens: u64,
    /// Quantised length of the field in each document.
    pub norms: Vec<u8>,
}

/// All postings, flat.
#[derive(Debug, Default)]
pub struct Postings {
    /// Statistics of each field.
    pub fields: [FieldStatistics; Field::ALL.len()],
    entries: Vec<Posting>,
    /// Where the list of (term, field) starts; one more at the end.
    starts: Vec<u32>,
}

impl Postings {
    /// The documents that hold a term in a field, in order.
    #[must_use]
    pub fn of(&self, term: TermId, field: Field) -> &[Posting] {
        let at = term as usize * Field::ALL.len() + field.rank();
        let bounds = (self.starts.get(at), self.starts.get(at + 1));
        let (Some(start), Some(end)) = bounds else { return &[] };
        self.entries.get(*start as usize..*end as usize).unwrap_or_default()
    }
}

/// Models, chosen by the field and by how common the term is.
pub(super) struct Models {
    counts: [Number; Field::ALL.len()],
    gaps: Vec<[Number; 2]>,
    frequencies: Vec<[Number; 2]>,
    norms: [[Number; 2]; Field::ALL.len()],
}

/// Classes of commonness.
const CLASSES: usize = 22;

impl Models {
    fn new() -> Self {
        let pair = || [Number::default(), Number::default()];
        Models {
            counts: Default::default(),
            gaps: (0..CLASSES * Field::ALL.len()).map(|_| pair()).collect(),
            frequencies: (0..CLASSES * Field::ALL.len()).map(|_| pair()).collect(),
            norms: Default::default(),
        }
    }
}

/// Class of a list of `count` among `documents`, for the models of a field.
fn class(field: usize, count: u32, documents: usize) -> usize {
    let rarity = (documents as u32 / count.max(1)).max(1).ilog2() as usize;
    let size = usize::from(count > 2);
    field * CLASSES + (rarity * 2 + size).min(CLASSES - 1)
}

/// Writes the statistics and the postings of all terms, for the fields that are not derived.
pub(super) fn write(
    fields: &[FieldStatistics; Field::ALL.len()],
    terms: &[[Vec<TermPosting>; Field::ALL.len()]],
    documents: usize,
    to: &mut Writer,
) {
    let mut encoder = Encoder::new();
    let mut models = Models::new();
    for field in KEPT.map(Field::rank) {
        to.number(fields[field].total_tokens);
        let mut before = 0;
        for norm in &fields[field].norms {
            models.norms[field][0].write(&mut encoder, u32::from(*norm == before));
            if *norm != before {
                models.norms[field][1].write(&mut encoder, u32::from(*norm));
            }
            before = *norm;
        }
    }
    for lists in terms {
        for field in KEPT.map(Field::rank) {
            let list = &lists[field];
            models.counts[field].write(&mut encoder, list.len() as u32);
            let class = class(field, list.len() as u32, documents);
            let (mut next, mut run, mut often) = (0, 0, 0);
            for posting in list {
                let gap = posting.document - next;
                models.gaps[class][run].write(&mut encoder, gap);
                models.frequencies[class][often].write(&mut encoder, posting.frequency() - 1);
                run = usize::from(gap == 0);
                often = usize::from(posting.frequency() > 1);
                next = posting.document + 1;
            }
        }
    }
    to.block(&encoder.finish());
}

/// Reads the postings, and counts those of the derived fields.
pub(super) fn read(from: &mut Reader<'_>, documents: &Documents, lexicon: &Lexicon) -> Result<Postings, IndexError> {
    let mut postings = Postings::default();
    for field in KEPT {
        postings.fields[field.rank()].total_tokens = from.number()?;
    }
    let mut decoder = Decoder::new(from.block()?);
    let mut models = Models::new();
    for field in KEPT.map(Field::rank) {
        let mut before = 0;
        for _ in 0..documents.len() {
            if models.norms[field][0].read(&mut decoder) == 0 {
                let norm = models.norms[field][1].read(&mut decoder);
                before = u8::try_from(norm).map_err(|_| IndexError::Malformed("length out of range"))?;
            }
            postings.fields[field].norms.push(before);
        }
    }
    let derived =
        DERIVED.map(|field| count((0..documents.len()).map(|document| documents.texts(document, field)), lexicon));
    for term in 0..lexicon.term_count() {
        for field in Field::ALL {
            postings.starts.push(postings.entries.len() as u32);
            match DERIVED.iter().position(|one| *one == field) {
                Some(at) => postings.entries.extend_from_slice(&derived[at].lists[term]),
                None => read_list(&mut decoder, &mut models, field.rank(), documents.len(), &mut postings.entries)?,
            }
        }
        decoder.check()?;
    }
    postings.starts.push(postings.entries.len() as u32);
    for (field, Counted { statistics, .. }) in DERIVED.into_iter().zip(derived) {
        postings.fields[field.rank()] = statistics;
    }
    Ok(postings)
}

/// Reads the postings of a term in a field.
fn read_list(
    decoder: &mut Decoder<'_>,
    models: &mut Models,
    field: usize,
    documents: usize,
    entries: &mut Vec<Posting>,
) -> Result<(), IndexError> {
    let count = models.counts[field].read(decoder);
    if count as usize > documents {
        return Err(IndexError::Malformed("more postings than documents"));
    }
    let class = class(field, count, documents);
    let (mut next, mut run, mut often) = (0_u32, 0, 0);
    for _ in 0..count {
        let gap = models.gaps[class][run].read(decoder);
        let document = next.checked_add(gap).filter(|document| (*document as usize) < documents);
        let document = document.ok_or(IndexError::Malformed("posting of no document"))?;
        let frequency = models.frequencies[class][often].read(decoder).saturating_add(1);
        entries.push(Posting { document, frequency });
        run = usize::from(gap == 0);
        often = usize::from(frequency > 1);
        next = document + 1;
    }
    Ok(())
}
