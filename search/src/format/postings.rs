//! Postings: for every term and field, which documents hold it and how often; with the lengths that BM25 needs.

use super::bytes::{Reader, Writer};
use super::coder::{Decoder, Encoder, Number};
use super::derived::{Counted, DERIVED, count};
use super::positions::KEPT;
use super::split::Slice;
use super::{Documents, IndexError, malformed};
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

/// The postings of a part, flat.
#[derive(Debug, Default)]
pub struct Postings {
    /// Statistics of each field within the part.
    pub fields: [FieldStatistics; Field::ALL.len()],
    /// The terms that its documents hold, in order.
    pub(super) terms: Vec<TermId>,
    entries: Vec<Posting>,
    /// Where the list of (rank of a term, field) starts; one more at the end.
    starts: Vec<u32>,
}

impl Postings {
    /// The documents that hold a term in a field, in order.
    #[must_use]
    pub fn of(&self, term: TermId, field: Field) -> &[Posting] {
        self.terms.binary_search(&term).map_or(&[], |rank| self.at(rank, field))
    }

    /// The same by the rank of the term among those that are held.
    pub(super) fn at(&self, rank: usize, field: Field) -> &[Posting] {
        let at = rank * Field::ALL.len() + field.rank();
        let bounds = (self.starts.get(at), self.starts.get(at + 1));
        let (Some(start), Some(end)) = bounds else { return &[] };
        self.entries.get(*start as usize..*end as usize).unwrap_or_default()
    }
}

/// Models, chosen by the field and by how common the term is.
pub(super) struct Models {
    terms: Number,
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
            terms: Number::default(),
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

/// Writes the terms that documents hold, the lengths, and the postings of the fields that are not derived.
pub(super) fn write(slice: &Slice<'_>, to: &mut Writer) {
    to.number(slice.terms.len() as u64);
    let mut encoder = Encoder::new();
    let mut models = Models::new();
    let mut next = 0;
    for term in &slice.terms {
        models.terms.write(&mut encoder, term - next);
        next = term + 1;
    }
    for field in KEPT.map(Field::rank) {
        let mut before = 0;
        for norm in slice.norms[field] {
            models.norms[field][0].write(&mut encoder, u32::from(*norm == before));
            if *norm != before {
                models.norms[field][1].write(&mut encoder, u32::from(*norm));
            }
            before = *norm;
        }
    }
    for lists in &slice.lists {
        for field in KEPT.map(Field::rank) {
            let list = lists[field];
            models.counts[field].write(&mut encoder, list.len() as u32);
            let class = class(field, list.len() as u32, slice.documents.len());
            let (mut next, mut run, mut often) = (0, 0, 0);
            for posting in list {
                let document = posting.document - slice.start;
                let gap = document - next;
                models.gaps[class][run].write(&mut encoder, gap);
                models.frequencies[class][often].write(&mut encoder, posting.frequency() - 1);
                run = usize::from(gap == 0);
                often = usize::from(posting.frequency() > 1);
                next = document + 1;
            }
        }
    }
    to.block(&encoder.finish());
}

/// Reads the postings, and counts those of the derived fields.
pub(super) fn read(from: &mut Reader<'_>, documents: &Documents, lexicon: &Lexicon) -> Result<Postings, IndexError> {
    let mut postings = Postings::default();
    let held = from.count(lexicon.term_count())?;
    let mut decoder = Decoder::new(from.block()?);
    let mut models = Models::new();
    let mut next: TermId = 0;
    for _ in 0..held {
        let term = next.saturating_add(models.terms.read(&mut decoder));
        if term as usize >= lexicon.term_count() {
            return Err(malformed("term outside the vocabulary"));
        }
        postings.terms.push(term);
        next = term + 1;
        decoder.check()?;
    }
    for field in KEPT.map(Field::rank) {
        let mut before = 0;
        for _ in 0..documents.len() {
            if models.norms[field][0].read(&mut decoder) == 0 {
                let norm = models.norms[field][1].read(&mut decoder);
                before = u8::try_from(norm).map_err(|_| malformed("length out of range"))?;
            }
            postings.fields[field].norms.push(before);
        }
    }
    let texts = |field| (0..documents.len()).map(move |document| documents.texts(document, field));
    let derived = DERIVED.map(|field| count(texts(field), lexicon, &postings.terms));
    for rank in 0..held {
        for field in Field::ALL {
            let start = postings.entries.len();
            postings.starts.push(start as u32);
            match DERIVED.iter().position(|one| *one == field) {
                Some(at) => postings.entries.extend_from_slice(&derived[at].lists[rank]),
                None => {
                    read_list(&mut decoder, &mut models, field.rank(), documents.len(), &mut postings.entries)?;
                    let read = postings.entries.get(start..).unwrap_or_default();
                    postings.fields[field.rank()].total_tokens +=
                        read.iter().map(|posting| u64::from(posting.frequency)).sum::<u64>();
                }
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
        return Err(malformed("more postings than documents"));
    }
    let class = class(field, count, documents);
    let (mut next, mut run, mut often) = (0_u32, 0, 0);
    for _ in 0..count {
        let gap = models.gaps[class][run].read(decoder);
        let document = next.checked_add(gap).filter(|document| (*document as usize) < documents);
        let document = document.ok_or(malformed("posting of no document"))?;
        let frequency = models.frequencies[class][often].read(decoder).saturating_add(1);
        entries.push(Posting { document, frequency });
        run = usize::from(gap == 0);
        often = usize::from(frequency > 1);
        next = document + 1;
    }
    Ok(())
}
