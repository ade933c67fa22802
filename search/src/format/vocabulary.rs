//! The vocabulary: forms in order, each by what it shares with the one before, and the family of each.

use super::bytes::{Reader, Writer};
use super::coder::{Bit, Decoder, Encoder, Number};
use super::{IndexError, malformed};
use crate::analysis::{Lexicon, TermId};

/// Most forms an index may hold.
const LIMIT: usize = 1 << 22;
/// Longest form, in bytes; longer words are cut by the analysis of no sane text.
const LONGEST: usize = 1 << 10;

/// Places of the models by pairs.
const PAIRS: usize = 1 << 18;

/// Models of the vocabulary.
struct Models {
    shared: Vec<Number>,
    bytes: Vec<[Bit; 256]>,
    /// The same by one letter more, spread over a table: the few that share a place cost a little.
    pairs: Vec<Bit>,
    family: [Bit; 3],
    distance: Number,
}

impl Models {
    fn new() -> Self {
        Models {
            shared: vec![Number::default(); 16],
            bytes: vec![[Bit::default(); 256]; 2 * 256],
            pairs: vec![Bit::default(); PAIRS],
            family: [Bit::default(); 3],
            distance: Number::default(),
        }
    }
}

/// Writes the vocabulary.
pub(super) fn write(lexicon: &Lexicon, to: &mut Writer) {
    to.number(lexicon.forms().len() as u64);
    let mut encoder = Encoder::new();
    let mut models = Models::new();
    let mut before: &[u8] = &[];
    let mut shared_before = 0;
    let mut next_term: TermId = 0;
    let mut term_before: TermId = 0;
    for (form, term) in lexicon.forms().iter().zip(lexicon.terms()) {
        let form = form.as_bytes();
        let shared = form.iter().zip(before).take_while(|(one, other)| one == other).count();
        models.shared[shared_before.min(15)].write(&mut encoder, shared as u32);
        for at in shared..=form.len() {
            let byte = form.get(at).copied().unwrap_or(0);
            models.write_byte(&mut encoder, context(form, at, shared, before), byte);
        }
        let new = *term == next_term;
        encoder.bit(&mut models.family[0], new);
        if new {
            next_term += 1;
        } else {
            encoder.bit(&mut models.family[1], *term == term_before);
            if *term != term_before {
                models.distance.write(&mut encoder, next_term - 1 - term);
            }
        }
        term_before = *term;
        shared_before = shared;
        before = form;
    }
    to.block(&encoder.finish());
}

/// Reads the vocabulary.
pub(super) fn read(from: &mut Reader<'_>) -> Result<Lexicon, IndexError> {
    let count = from.count(LIMIT)?;
    let mut decoder = Decoder::new(from.block()?);
    let mut models = Models::new();
    let mut forms: Vec<String> = Vec::new();
    let mut terms: Vec<TermId> = Vec::new();
    let mut form: Vec<u8> = Vec::new();
    let mut shared_before = 0;
    let mut next_term: TermId = 0;
    let mut term_before: TermId = 0;
    for _ in 0..count {
        let shared = models.shared[shared_before.min(15)].read(&mut decoder) as usize;
        if shared > form.len() {
            return Err(malformed("form shares more than there is"));
        }
        form.truncate(shared);
        loop {
            let known = forms.last().map_or(&[][..], |before| before.as_bytes());
            let byte = models.read_byte(&mut decoder, context(&form, form.len(), shared, known));
            if byte == 0 {
                break;
            }
            form.push(byte);
            if form.len() > LONGEST {
                return Err(malformed("form too long"));
            }
        }
        let text = std::str::from_utf8(&form).map_err(|_| malformed("form is not UTF-8"))?;
        if forms.last().is_some_and(|before| before.as_str() >= text) {
            return Err(malformed("forms out of order"));
        }
        forms.push(text.to_owned());
        let term = if decoder.bit(&mut models.family[0]) {
            next_term += 1;
            next_term - 1
        } else if decoder.bit(&mut models.family[1]) {
            term_before
        } else {
            let back = models.distance.read(&mut decoder);
            next_term.checked_sub(1).and_then(|last| last.checked_sub(back)).ok_or(malformed("unknown family"))?
        };
        if term >= next_term {
            return Err(malformed("family before its first form"));
        }
        terms.push(term);
        term_before = term;
        shared_before = shared;
        decoder.check()?;
    }
    Ok(Lexicon::from_sorted(forms, terms))
}

/// What predicts the byte at `at`: where the form leaves its neighbour, the byte that the neighbour has there (ours
/// comes after it in the alphabet); further on, the byte before. With one byte more for the pair.
fn context(form: &[u8], at: usize, shared: usize, neighbour: &[u8]) -> (usize, usize) {
    let back = |by: usize| usize::from(at.checked_sub(by).and_then(|at| form.get(at)).copied().unwrap_or(0));
    if at == shared {
        (usize::from(neighbour.get(at).copied().unwrap_or(0)), back(1))
    } else {
        (256 + back(1), back(2))
    }
}

impl Models {
    /// The two models of a bit.
    fn of(&mut self, (near, far): (usize, usize), node: usize) -> (&mut Bit, &mut Bit) {
        let mark = ((near << 8 | far) << 8 | node) as u32;
        let place = mark.wrapping_mul(0x9e37_79b1) as usize >> 14;
        (&mut self.bytes[near][node], &mut self.pairs[place % PAIRS])
    }

    fn write_byte(&mut self, encoder: &mut Encoder, context: (usize, usize), byte: u8) {
        let mut node = 1;
        for shift in (0..8).rev() {
            let one = (byte >> shift) & 1 == 1;
            let (wide, narrow) = self.of(context, node);
            encoder.mixed(wide, narrow, one);
            node = node * 2 + usize::from(one);
        }
    }

    fn read_byte(&mut self, decoder: &mut Decoder<'_>, context: (usize, usize)) -> u8 {
        let mut node = 1;
        for _ in 0..8 {
            let (wide, narrow) = self.of(context, node);
            node = node * 2 + usize::from(decoder.mixed(wide, narrow));
        }
        (node & 0xff) as u8
    }
}
