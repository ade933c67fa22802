//! What the parts of an index share: the works, the vocabulary, how rare each term is, and which part holds which works.
//! With these a part ranks its documents as the whole index would.

use std::ops::Range;

use super::bytes::{Reader, Writer};
use super::coder::{Decoder, Encoder, Number};
use super::documents::{LIMIT, read_column, write_column};
use super::{IndexError, Postings, malformed, vocabulary};
use crate::analysis::{Lexicon, TermId};
use crate::document::{Field, Work};

/// What is known of an index before any of its parts is opened.
#[derive(Debug, PartialEq, Eq)]
pub struct Head {
    /// Key shared by all files of a build.
    pub(crate) key: u32,
    /// The works, in the order of the catalogue.
    pub works: Vec<Work>,
    /// Vocabulary and word families.
    pub lexicon: Lexicon,
    /// How often each term stands in the whole index.
    pub statistics: Statistics,
    /// What each part holds.
    pub parts: Vec<Share>,
}

/// What a part holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// Ranks of its works.
    pub works: Range<usize>,
    /// How many documents.
    pub documents: usize,
}

/// Counts kept of each term: documents that hold it in each field, then in any.
const COUNTS: usize = Field::ALL.len() + 1;

/// What BM25 needs to know of the whole index.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Statistics {
    /// How many documents there are.
    pub documents: usize,
    /// Words of each field in all documents.
    pub totals: [u64; Field::ALL.len()],
    counts: Vec<u32>,
}

impl Statistics {
    /// Counts the postings of an index that is one part.
    pub(super) fn count(postings: &Postings, documents: usize, terms: usize) -> Self {
        let totals = [0, 1, 2, 3, 4].map(|field: usize| postings.fields[field].total_tokens);
        let mut counts = Vec::with_capacity(terms * COUNTS);
        let mut met = vec![0; documents];
        for term in 0..terms as TermId {
            let mut anywhere = 0;
            for field in Field::ALL {
                let list = postings.of(term, field);
                counts.push(list.len() as u32);
                for posting in list {
                    if let Some(met) = met.get_mut(posting.document as usize).filter(|met| **met <= term) {
                        *met = term + 1;
                        anywhere += 1;
                    }
                }
            }
            counts.push(anywhere);
        }
        Statistics { documents, totals, counts }
    }

    /// How many documents hold a term in a field.
    #[must_use]
    pub fn holding(&self, term: TermId, field: Field) -> usize {
        self.counts.get(term as usize * COUNTS + field.rank()).map_or(0, |count| *count as usize)
    }

    /// How many documents hold a term in any field.
    #[must_use]
    pub fn anywhere(&self, term: TermId) -> usize {
        self.counts.get(term as usize * COUNTS + Field::ALL.len()).map_or(0, |count| *count as usize)
    }

    fn write(&self, to: &mut Writer) {
        to.number(self.documents as u64);
        self.totals.iter().for_each(|total| to.number(*total));
        let mut encoder = Encoder::new();
        let mut models: [Number; COUNTS] = Default::default();
        for counts in self.counts.chunks_exact(COUNTS) {
            let (anywhere, fields) = counts.split_last().unwrap_or((&0, &[]));
            for (model, count) in models.iter_mut().zip(fields) {
                model.write(&mut encoder, *count);
            }
            let most = fields.iter().max().copied().unwrap_or(0);
            models[COUNTS - 1].write(&mut encoder, anywhere - most);
        }
        to.block(&encoder.finish());
    }

    fn read(from: &mut Reader<'_>, terms: usize) -> Result<Self, IndexError> {
        let mut statistics = Statistics { documents: from.count(LIMIT)?, ..Statistics::default() };
        for total in &mut statistics.totals {
            *total = from.number()?;
        }
        let mut decoder = Decoder::new(from.block()?);
        let mut models: [Number; COUNTS] = Default::default();
        for _ in 0..terms {
            let mut most = 0_u32;
            for (at, model) in models.iter_mut().enumerate() {
                let read = model.read(&mut decoder);
                let count = if at == Field::ALL.len() { most.saturating_add(read) } else { read };
                if count as usize > statistics.documents {
                    return Err(malformed("a term in more documents than there are"));
                }
                most = most.max(count);
                statistics.counts.push(count);
            }
            decoder.check()?;
        }
        Ok(statistics)
    }
}

/// Writes works and vocabulary, which open the core of a whole index and the head of a split one.
pub(super) fn write_shared(works: &[Work], lexicon: &Lexicon, to: &mut Writer) -> Result<(), IndexError> {
    to.number(works.len() as u64);
    let columns: [fn(&Work) -> &str; 5] =
        [|work| &work.id, |work| &work.title, |work| &work.names, |work| &work.country, |work| &work.kind];
    for column in columns {
        write_column(&works.iter().map(column).collect::<Vec<_>>(), to)?;
    }
    vocabulary::write(lexicon, to);
    Ok(())
}

/// Reads works and vocabulary.
pub(super) fn read_shared(from: &mut Reader<'_>) -> Result<(Vec<Work>, Lexicon), IndexError> {
    let count = from.count(LIMIT)?;
    let mut columns = Vec::new();
    for _ in 0..5 {
        columns.push(read_column(from, count)?);
    }
    let mut works = vec![Work::default(); count];
    for (at, work) in works.iter_mut().enumerate() {
        let cell = |column: usize| columns[column][at].to_owned();
        *work = Work { id: cell(0), title: cell(1), names: cell(2), country: cell(3), kind: cell(4) };
    }
    Ok((works, vocabulary::read(from)?))
}

/// Writes what parts hold, and the statistics of the whole.
pub(super) fn write_rest(parts: &[Share], statistics: &Statistics, to: &mut Writer) {
    to.number(parts.len() as u64);
    for part in parts {
        to.number(part.works.len() as u64);
        to.number(part.documents as u64);
    }
    statistics.write(to);
}

/// Reads the head of a split index.
pub(super) fn read(key: u32, from: &mut Reader<'_>) -> Result<Head, IndexError> {
    let (works, lexicon) = read_shared(from)?;
    let mut parts = Vec::new();
    let (mut first, mut documents) = (0, 0_usize);
    for _ in 0..from.count(works.len())? {
        let end = first + from.count(works.len() - first)?;
        let held = from.count(LIMIT)?;
        parts.push(Share { works: first..end, documents: held });
        (first, documents) = (end, documents + held);
    }
    let statistics = Statistics::read(from, lexicon.term_count())?;
    if first != works.len() || documents != statistics.documents {
        return Err(malformed("parts do not make the whole"));
    }
    if !from.is_empty() {
        return Err(malformed("bytes after the end"));
    }
    Ok(Head { key, works, lexicon, statistics, parts })
}
