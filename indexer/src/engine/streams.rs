//! Code in the order in which it compresses best: operations in one stream, what they work on in others, by kind, and by the
//! operation that follows where that tells more. Like stands by like, and a file is a seventh shorter on the wire. Every byte of
//! the code is in one stream, but for alignments, which are hints that no browser needs, the constants 0 and 1, which are
//! operations of their own, and stretches that are left out; `sheets/worker/parts.js` puts them back, by the same table.

use super::points::Stretch;

/// How many streams there are.
const COUNT: usize = 17;

/// Operations, and the operands that are not told below.
const OPERATIONS: usize = 0;
/// Declarations of locals.
const LOCALS: usize = 1;
/// Locals that are read before another is, before something is loaded, before a constant, before anything else.
const READ: [usize; 4] = [2, 3, 4, 5];
/// Locals that are written.
const WRITTEN: usize = 6;
/// How far from an address something is loaded. Here and in the next two the first byte alone: the further ones stand apart.
const LOADS: usize = 7;
/// The same, stored.
const STORES: usize = 8;
/// Constants of 32 bits that are added: sizes and places in memory.
const ADDED: usize = 9;
/// Other constants of 32 bits: figures and addresses.
const SHORT: usize = 10;
/// Constants of 64 bits.
const LONG: usize = 11;
/// How many blocks a branch leaves.
const BRANCHES: usize = 12;
/// Types of blocks and of functions.
const TYPES: usize = 13;
/// From the stream of a first byte to that of the further ones.
const FURTHER: usize = 7;

/// Operations that others go by.
const ADDITION: u8 = 0x6a;
const CONSTANT: u8 = 0x41;
const GET: u8 = 0x20;
const END: u8 = 0x0b;

/// Stands where a stretch was left out. This and the next are operations of exceptions, of which our module has none.
const LEFT_OUT: u8 = 0x06;
/// Stand for the constants 0 and 1 of 32 bits.
const SMALL: [u8; 2] = [0x07, 0x08];

/// Operations that stand for each other in their stream. What hosts compress with guesses a byte by the kind of character that
/// the two before it would be: so those that are usual are of many kinds. The kinds were found by trying.
const SWAPPED: [(u8, u8); 7] =
    [(0x20, 0x00), (0x41, 0xc1), (0x28, 0x49), (0x36, 0x2c), (0x10, 0x80), (0x22, 0xc0), (0x37, 0x3d)];

/// How an operation is written.
fn code(operation: u8) -> u8 {
    let other = |(one, other): &(u8, u8)| match operation {
        operation if operation == *one => Some(*other),
        operation if operation == *other => Some(*one),
        _ => None,
    };
    SWAPPED.iter().find_map(other).unwrap_or(operation)
}

/// The streams of some functions.
#[derive(Default)]
pub(super) struct Streams([Vec<u8>; COUNT]);

impl Streams {
    /// Adds the body of a function, with a mark instead of each of these stretches, which are in order.
    pub(super) fn add(&mut self, body: &[u8], left_out: &[Stretch]) -> Result<(), String> {
        let mut code = Code { rest: body, streams: self };
        code.function(left_out).ok_or_else(|| format!("une fonction de {} octets ne se lit pas", body.len()))
    }

    /// Adds a stretch that a function was left without, and an end, by which whoever reads it knows that it is over.
    pub(super) fn add_stretch(&mut self, code: &[u8]) -> Result<(), String> {
        let ended = [code, &[END]].concat();
        let mut code = Code { rest: &ended, streams: self };
        code.operations().ok_or_else(|| format!("{} octets de code ne se lisent pas", ended.len()))
    }

    pub(super) const fn all(&self) -> &[Vec<u8>; COUNT] {
        &self.0
    }
}

/// What is left of a body, and where its bytes go.
struct Code<'a, 'b> {
    rest: &'a [u8],
    streams: &'b mut Streams,
}

impl Code<'_, '_> {
    /// `None` for an operation that the scripts do not know either.
    fn function(&mut self, left_out: &[Stretch]) -> Option<()> {
        let whole = self.rest.len();
        for _ in 0..self.number(LOCALS)? {
            self.number(LOCALS)?;
            self.bytes(LOCALS, 1)?;
        }
        for stretch in left_out {
            while whole - self.rest.len() < stretch.start {
                self.operation()?;
            }
            self.streams.0.get_mut(OPERATIONS)?.push(code(LEFT_OUT));
            self.rest = self.rest.get(stretch.len()..)?;
        }
        self.operations()
    }

    fn operations(&mut self) -> Option<()> {
        while !self.rest.is_empty() {
            self.operation()?;
        }
        Some(())
    }

    fn operation(&mut self) -> Option<()> {
        if let [CONSTANT, value @ 0..=1, next, ..] = self.rest
            && *next != ADDITION
        {
            self.streams.0.get_mut(OPERATIONS)?.push(*SMALL.get(usize::from(*value))?);
            self.rest = self.rest.get(2..)?;
            return Some(());
        }
        let (&operation, rest) = self.rest.split_first()?;
        self.rest = rest;
        self.streams.0.get_mut(OPERATIONS)?.push(code(operation));
        match operation {
            0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 => {}
            0x02..=0x04 => self.numbers(&[TYPES])?,
            0x0c | 0x0d => self.numbers(&[BRANCHES])?,
            // As many branches as it says, and one more.
            0x0e => {
                for _ in 0..=self.number(BRANCHES)? {
                    self.number(BRANCHES)?;
                }
            }
            0x10 | 0x23..=0x26 | 0x3f | 0x40 | 0xd0 | 0xd2 => self.numbers(&[OPERATIONS])?,
            0x11 => self.numbers(&[TYPES, TYPES])?,
            0x1c => {
                for _ in 0..self.number(OPERATIONS)? {
                    self.number(OPERATIONS)?;
                }
            }
            GET => {
                let [before_read, before_load, before_constant, before_other] = READ;
                let stream = match self.following()? {
                    GET => before_read,
                    0x28..=0x35 => before_load,
                    CONSTANT => before_constant,
                    _ => before_other,
                };
                self.numbers(&[stream])?;
            }
            0x21 | 0x22 => self.numbers(&[WRITTEN])?,
            0x28..=0x35 => self.offset(LOADS)?,
            0x36..=0x3e => self.offset(STORES)?,
            CONSTANT if self.following()? == ADDITION => self.parted(ADDED)?,
            CONSTANT => self.numbers(&[SHORT])?,
            0x42 => self.numbers(&[LONG])?,
            0x43 => self.bytes(OPERATIONS, 4).map(drop)?,
            0x44 => self.bytes(OPERATIONS, 8).map(drop)?,
            0xfc => match self.number(OPERATIONS)? {
                0..=7 => {}
                9 | 11 | 13 | 15..=17 => self.numbers(&[OPERATIONS])?,
                8 | 10 | 12 | 14 => self.numbers(&[OPERATIONS, OPERATIONS])?,
                _ => return None,
            },
            _ => return None,
        }
        Some(())
    }

    fn numbers(&mut self, streams: &[usize]) -> Option<()> {
        streams.iter().try_for_each(|stream| self.number(*stream).map(drop))
    }

    /// The operation after the number that is next.
    fn following(&self) -> Option<u8> {
        self.rest.get(self.length()?).copied()
    }

    /// Moves the offset of something in memory; what is said of its alignment, one byte without a memory's number, is dropped.
    fn offset(&mut self, stream: usize) -> Option<()> {
        let (alignment, rest) = self.rest.split_first()?;
        self.rest = rest;
        if *alignment > 3 { None } else { self.parted(stream) }
    }

    /// Moves a number of which the first byte stands apart.
    fn parted(&mut self, stream: usize) -> Option<()> {
        let further = self.length()? - 1;
        self.bytes(stream, 1)?;
        if further > 0 {
            self.bytes(stream + FURTHER, further)?;
        }
        Some(())
    }

    /// How many bytes the next number takes.
    fn length(&self) -> Option<usize> {
        Some(1 + self.rest.iter().position(|byte| byte & 0x80 == 0)?)
    }

    /// Moves a number in LEB128; gives it without its sign.
    fn number(&mut self, stream: usize) -> Option<u64> {
        let length = self.length()?;
        let (number, rest) = self.rest.split_at(length);
        self.rest = rest;
        self.streams.0.get_mut(stream)?.extend(number);
        let digits =
            number.iter().rev().try_fold(0_u64, |sum, byte| Some(sum.checked_mul(128)? | u64::from(byte & 0x7f)));
        // A constant of 64 bits may have one bit too many for that, and nobody asks for it.
        Some(digits.unwrap_or(u64::MAX))
    }

    /// Moves bytes; gives the last.
    fn bytes(&mut self, stream: usize, count: usize) -> Option<u8> {
        let (bytes, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        self.streams.0.get_mut(stream)?.extend(bytes);
        bytes.last().copied()
    }
}
