//! An index in parts, one for each work or for a few small ones, that rank as the whole would.

use std::ops::Range;

use super::bytes::Writer;
use super::envelope::{Kind, wrap};
use super::write::{beside, check, key, write};
use super::{Core, IndexData, IndexError, IndexFiles, Share, TermPosting, documents, head, postings};
use crate::analysis::TermId;
use crate::document::{Document, Field};

/// Bytes of a core, before any compression, above which the build splits the index.
pub const SPLIT_ABOVE: usize = 400_000;

/// Documents from which a part takes no further work: a file for each short text would cost more in requests than it saves.
const FULL: usize = 200;

/// The files of a split index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SplitFiles {
    /// What the parts share.
    pub head: Vec<u8>,
    /// The parts, in order.
    pub parts: Vec<IndexFiles>,
}

/// Some documents in a row, with what is written of them.
pub(super) struct Slice<'d> {
    /// Rank of the first among all.
    pub(super) start: u32,
    pub(super) documents: &'d [Document],
    /// Lengths of each field.
    pub(super) norms: [&'d [u8]; Field::ALL.len()],
    /// The terms that the documents hold, in order.
    pub(super) terms: Vec<TermId>,
    /// Postings of these terms.
    pub(super) lists: Vec<[&'d [TermPosting]; Field::ALL.len()]>,
}

impl<'d> Slice<'d> {
    /// The documents of a range, which must be one of the data's.
    pub(super) fn of(data: &'d IndexData, range: Range<usize>) -> Self {
        let (start, end) = (range.start as u32, range.end as u32);
        let within = |list: &'d Vec<TermPosting>| {
            let first = list.partition_point(|posting| posting.document < start);
            let last = list.partition_point(|posting| posting.document < end);
            list.get(first..last).unwrap_or_default()
        };
        let mut slice = Slice {
            start,
            documents: data.documents.get(range.clone()).unwrap_or_default(),
            norms: [0, 1, 2, 3, 4].map(|field: usize| data.fields[field].norms.get(range.clone()).unwrap_or_default()),
            terms: Vec::new(),
            lists: Vec::new(),
        };
        for (term, lists) in (0..).zip(&data.terms) {
            let lists = lists.each_ref().map(within);
            if lists.iter().any(|list| !list.is_empty()) {
                slice.terms.push(term);
                slice.lists.push(lists);
            }
        }
        slice
    }
}

/// Writes an index in parts of at least `full` documents, but for the last; 1 gives each work a part of its own.
///
/// # Errors
/// As [`write`], and when the documents do not follow the order of the works.
pub fn write_in_parts(data: &IndexData, full: usize) -> Result<SplitFiles, IndexError> {
    check(data)?;
    let shares = shares(data, full)?;
    let statistics = &Core::read(&write(data)?.core)?.head.statistics.clone();
    let mut head = Writer::default();
    head::write_shared(&data.works, &data.lexicon, &mut head)?;
    head::write_rest(&shares, statistics, &mut head);
    let mut written: Vec<[Writer; 3]> = Vec::new();
    let mut start = 0;
    for (part, share) in shares.iter().enumerate() {
        let slice = Slice::of(data, start..start + share.documents);
        start += share.documents;
        let mut core = Writer::default();
        core.number(part as u64);
        documents::write(&data.works, slice.documents, &mut core)?;
        postings::write(&slice, &mut core);
        let [places, texts] = beside(&slice, part);
        written.push([core, places, texts]);
    }
    let files: Vec<&Writer> = std::iter::once(&head).chain(written.iter().flatten()).collect();
    let key = key(&files);
    let parts = written.iter().map(|[core, places, texts]| IndexFiles {
        core: wrap(Kind::Part, key, &core.bytes),
        positions: wrap(Kind::Positions, key, &places.bytes),
        bodies: wrap(Kind::Bodies, key, &texts.bytes),
    });
    Ok(SplitFiles { head: wrap(Kind::Head, key, &head.bytes), parts: parts.collect() })
}

/// Writes an index in parts of a size that pays.
///
/// # Errors
/// As [`write_in_parts`].
pub fn write_split(data: &IndexData) -> Result<SplitFiles, IndexError> {
    write_in_parts(data, FULL)
}

/// Which works go together: each part takes works until it is full.
fn shares(data: &IndexData, full: usize) -> Result<Vec<Share>, IndexError> {
    let mut counts = vec![0; data.works.len()];
    let mut before = 0;
    for document in &data.documents {
        let work = data.works.iter().position(|work| work.id == document.work);
        let work = work.ok_or(IndexError::Malformed("document of an unknown work"))?;
        if work < before {
            return Err(IndexError::Malformed("documents out of the order of works"));
        }
        counts[work] += 1;
        before = work;
    }
    let mut shares: Vec<Share> = Vec::new();
    for (work, count) in counts.into_iter().enumerate() {
        match shares.last_mut().filter(|last| last.documents < full) {
            Some(last) => {
                last.works.end = work + 1;
                last.documents += count;
            }
            None => shares.push(Share { works: work..work + 1, documents: count }),
        }
    }
    Ok(shares)
}
