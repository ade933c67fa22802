//! Where each word stands in the printed bodies and in the probable readings: what phrases need.

use super::bytes::{Reader, Writer};
use super::coder::{Decoder, Encoder, Number};
use super::split::Slice;
use super::{Core, Kind, open_part};
use super::{IndexError, malformed};
use crate::analysis::TermId;
use crate::document::Field;

/// Fields whose positions are kept; those of titles and headings are read from the documents.
pub(crate) const KEPT: [Field; 2] = [Field::Body, Field::Variants];

/// Highest position in a document, a bound against absurd files.
const FARTHEST: u32 = 1 << 24;

/// Positions of an index.
#[derive(Debug, Default)]
pub struct Positions {
    /// The terms that the documents hold, in order.
    terms: Vec<TermId>,
    places: Vec<u32>,
    /// Where the positions of each posting of a kept (term, field) start, in order of the postings.
    starts: Vec<u32>,
    /// Index into `starts` of the first posting of each kept (term, field).
    lists: Vec<u32>,
}

impl Positions {
    /// Positions in the `posting`-th document of a term's list.
    #[must_use]
    pub fn of(&self, term: TermId, field: Field, posting: usize) -> &[u32] {
        let Some(kept) = KEPT.iter().position(|kept| *kept == field) else { return &[] };
        let Ok(rank) = self.terms.binary_search(&term) else { return &[] };
        let Some(first) = self.lists.get(rank * KEPT.len() + kept) else { return &[] };
        let at = *first as usize + posting;
        let (Some(start), Some(end)) = (self.starts.get(at), self.starts.get(at + 1)) else { return &[] };
        self.places.get(*start as usize..*end as usize).unwrap_or_default()
    }

    /// Reads a positions file that belongs to `core`.
    ///
    /// # Errors
    /// When the bytes are not those of a positions file of the same build, whole and undamaged.
    pub fn read(file: &[u8], core: &Core) -> Result<Positions, IndexError> {
        let (part, reader) = open_part(file, Kind::Positions, &core.head)?;
        if part == core.part { Self::read_from(reader, core) } else { Err(IndexError::WrongFile) }
    }

    /// Reads what follows the rank of the part.
    pub(crate) fn read_from(mut reader: Reader<'_>, core: &Core) -> Result<Positions, IndexError> {
        let documents = core.documents.len();
        let mut decoder = Decoder::new(reader.block()?);
        let mut models = Models::new();
        let spans = read_spans(&mut decoder, &mut models, documents)?;
        let mut positions = Positions { terms: core.postings.terms.clone(), ..Positions::default() };
        for rank in 0..positions.terms.len() {
            for (kept, field) in KEPT.into_iter().enumerate() {
                positions.lists.push(positions.starts.len() as u32);
                for posting in core.postings.at(rank, field) {
                    positions.starts.push(positions.places.len() as u32);
                    let span = spans[kept].get(posting.document as usize).copied().unwrap_or(0);
                    if posting.frequency > span {
                        return Err(malformed("more positions than places"));
                    }
                    let mut next = 0_u32;
                    for left in (1..=posting.frequency).rev() {
                        let gap = models.gap(next, span, left).read(&mut decoder);
                        let place = next.saturating_add(gap);
                        if place >= span {
                            return Err(malformed("position after the end"));
                        }
                        positions.places.push(place);
                        next = place + 1;
                    }
                }
            }
            decoder.check()?;
        }
        positions.starts.push(positions.places.len() as u32);
        Ok(positions)
    }
}

/// Models of the gaps between positions, by the mean gap that is left.
struct Models {
    gaps: Vec<Number>,
    spans: Number,
}

impl Models {
    fn new() -> Self {
        Models { gaps: vec![Number::default(); 34 * 4], spans: Number::default() }
    }

    /// Model of the next gap when `left` positions remain between `next` and `span`.
    fn gap(&mut self, next: u32, span: u32, left: u32) -> &mut Number {
        let mean = span.saturating_sub(next) / (left + 1);
        let class = 32 - mean.leading_zeros();
        let quarter = if class >= 3 { (mean >> (class - 3)) & 3 } else { 0 };
        let at = (class * 4 + quarter) as usize;
        let last = self.gaps.len() - 1;
        &mut self.gaps[at.min(last)]
    }
}

/// Length in positions of each kept field of each document.
fn read_spans(
    decoder: &mut Decoder<'_>,
    models: &mut Models,
    documents: usize,
) -> Result<[Vec<u32>; KEPT.len()], IndexError> {
    let mut spans: [Vec<u32>; KEPT.len()] = Default::default();
    for kept in &mut spans {
        for _ in 0..documents {
            let span = models.spans.read(decoder);
            if span > FARTHEST {
                return Err(malformed("document too long"));
            }
            kept.push(span);
        }
        decoder.check()?;
    }
    Ok(spans)
}

/// Writes the positions of all terms.
pub(super) fn write(slice: &Slice<'_>, to: &mut Writer) {
    let mut encoder = Encoder::new();
    let mut models = Models::new();
    let mut spans: [Vec<u32>; KEPT.len()] = Default::default();
    for (kept, field) in KEPT.into_iter().enumerate() {
        spans[kept] = vec![0; slice.documents.len()];
        for posting in slice.lists.iter().flat_map(|lists| lists[field.rank()]) {
            let document = (posting.document - slice.start) as usize;
            if let (Some(span), Some(last)) = (spans[kept].get_mut(document), posting.positions.last()) {
                *span = (*span).max(last + 1);
            }
        }
        for span in &spans[kept] {
            models.spans.write(&mut encoder, *span);
        }
    }
    for lists in &slice.lists {
        for (kept, field) in KEPT.into_iter().enumerate() {
            for posting in lists[field.rank()] {
                let span = spans[kept].get((posting.document - slice.start) as usize).copied().unwrap_or(0);
                let mut next = 0;
                for (at, place) in posting.positions.iter().enumerate() {
                    let left = (posting.positions.len() - at) as u32;
                    models.gap(next, span, left).write(&mut encoder, place - next);
                    next = place + 1;
                }
            }
        }
    }
    to.block(&encoder.finish());
}
