//! An adaptive binary range coder: postings cost about as many bits as they carry information, which general
//! compression of whole bytes cannot reach.

use super::IndexError;

/// The chance of a one: the mean of what was seen, then a slowly moving mean.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bit {
    /// In 1/65536.
    chance: u16,
    /// How many bits were seen, up to [`Bit::MEMORY`].
    seen: u8,
}

impl Default for Bit {
    fn default() -> Self {
        Bit { chance: 1 << 15, seen: 0 }
    }
}

impl Bit {
    /// How many bits the mean remembers.
    const MEMORY: u8 = 120;

    /// Chance of a one in 1/65536, never 0 nor 1.
    fn chance(self) -> u32 {
        u32::from(self.chance).clamp(32, 65_536 - 32)
    }

    fn learn(&mut self, one: bool) {
        // A share of 1/(seen + 1.6), in whole numbers so that every machine learns the same.
        let share = 5 * u32::from(self.seen) + 8;
        if one {
            self.chance += (u32::from(u16::MAX - self.chance) * 5 / share) as u16;
        } else {
            self.chance -= (u32::from(self.chance) * 5 / share) as u16;
        }
        self.seen += u8::from(self.seen < Self::MEMORY);
    }
}

/// The chance by two models: the narrower one, which knows more of where it stands, counts three times as much for as
/// many bits seen.
fn mixed(wide: Bit, narrow: Bit) -> u32 {
    let (known, learnt) = (u32::from(wide.seen) + 1, 3 * u32::from(narrow.seen) + 1);
    (wide.chance() * known + narrow.chance() * learnt) / (known + learnt)
}

/// Below this the range is widened by a byte.
const BOTTOM: u32 = 1 << 24;

/// Writes bits.
#[derive(Debug)]
pub(super) struct Encoder {
    low: u64,
    range: u32,
    held: u8,
    held_count: usize,
    bytes: Vec<u8>,
}

impl Encoder {
    /// An empty stream.
    pub(super) fn new() -> Self {
        Encoder { low: 0, range: u32::MAX, held: 0, held_count: 1, bytes: Vec::new() }
    }

    /// Writes a bit whose chance is learnt.
    pub(super) fn bit(&mut self, model: &mut Bit, one: bool) {
        self.weighed(model.chance(), one);
        model.learn(one);
    }

    /// Writes a bit whose chance two models have learnt.
    pub(super) fn mixed(&mut self, wide: &mut Bit, narrow: &mut Bit, one: bool) {
        self.weighed(mixed(*wide, *narrow), one);
        wide.learn(one);
        narrow.learn(one);
    }

    fn weighed(&mut self, chance: u32, one: bool) {
        let bound = (self.range >> 16) * chance;
        if one {
            self.range = bound;
        } else {
            self.low += u64::from(bound);
            self.range -= bound;
        }
        self.widen();
    }

    /// Writes the low `count` bits of `value` as they are.
    pub(super) fn plain(&mut self, value: u32, count: u32) {
        for shift in (0..count).rev() {
            self.range >>= 1;
            if (value >> shift) & 1 == 1 {
                self.low += u64::from(self.range);
            }
            self.widen();
        }
    }

    /// All the bytes.
    pub(super) fn finish(mut self) -> Vec<u8> {
        for _ in 0..5 {
            self.shift();
        }
        // The byte held at the start is a zero that no carry reaches.
        self.bytes.remove(0);
        self.bytes
    }

    fn widen(&mut self) {
        while self.range < BOTTOM {
            self.range <<= 8;
            self.shift();
        }
    }

    /// Moves the top byte out, holding back bytes that a carry may still change.
    fn shift(&mut self) {
        let carry = (self.low >> 32) as u8;
        if self.low < 0xff00_0000 || carry == 1 {
            self.bytes.push(self.held.wrapping_add(carry));
            for _ in 1..self.held_count {
                self.bytes.push(0xff_u8.wrapping_add(carry));
            }
            self.held_count = 1;
            self.held = (self.low >> 24) as u8;
        } else {
            self.held_count += 1;
        }
        self.low = (self.low & 0x00ff_ffff) << 8;
    }
}

/// Reads bits.
#[derive(Debug)]
pub(super) struct Decoder<'b> {
    bytes: &'b [u8],
    at: usize,
    code: u32,
    range: u32,
}

impl<'b> Decoder<'b> {
    /// Reads what an [`Encoder`] wrote.
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        let mut decoder = Decoder { bytes, at: 0, code: 0, range: u32::MAX };
        for _ in 0..4 {
            decoder.pull();
        }
        decoder
    }

    /// The next bit of a learnt chance.
    pub(super) fn bit(&mut self, model: &mut Bit) -> bool {
        let one = self.weighed(model.chance());
        model.learn(one);
        one
    }

    /// The next bit of a chance that two models have learnt.
    pub(super) fn mixed(&mut self, wide: &mut Bit, narrow: &mut Bit) -> bool {
        let one = self.weighed(mixed(*wide, *narrow));
        wide.learn(one);
        narrow.learn(one);
        one
    }

    fn weighed(&mut self, chance: u32) -> bool {
        let bound = (self.range >> 16) * chance;
        let one = self.code < bound;
        if one {
            self.range = bound;
        } else {
            self.code = self.code.wrapping_sub(bound);
            self.range -= bound;
        }
        self.widen();
        one
    }

    /// The next `count` plain bits.
    pub(super) fn plain(&mut self, count: u32) -> u32 {
        let mut value = 0;
        for _ in 0..count {
            self.range >>= 1;
            let one = self.code >= self.range;
            if one {
                self.code = self.code.wrapping_sub(self.range);
            }
            value = (value << 1) | u32::from(one);
            self.widen();
        }
        value
    }

    /// An error when more was read than was written: the stream is cut or not ours.
    pub(super) fn check(&self) -> Result<(), IndexError> {
        if self.at > self.bytes.len() + 4 { Err(IndexError::Truncated) } else { Ok(()) }
    }

    fn widen(&mut self) {
        while self.range < BOTTOM {
            self.range <<= 8;
            self.pull();
        }
    }

    fn pull(&mut self) {
        self.code = (self.code << 8) | u32::from(self.bytes.get(self.at).copied().unwrap_or(0));
        self.at += 1;
    }
}

/// A coder of whole numbers, small ones cheap, that learns their sizes.
#[derive(Debug, Clone)]
pub(super) struct Number {
    length: [Bit; 33],
    top: [[Bit; 3]; 33],
}

impl Default for Number {
    fn default() -> Self {
        Number { length: [Bit::default(); 33], top: [[Bit::default(); 3]; 33] }
    }
}

impl Number {
    /// Writes `value`.
    pub(super) fn write(&mut self, to: &mut Encoder, value: u32) {
        let length = 32 - value.leading_zeros();
        for bit in &mut self.length[..length as usize] {
            to.bit(bit, true);
        }
        if let Some(bit) = self.length.get_mut(length as usize).filter(|_| length < 32) {
            to.bit(bit, false);
        }
        // After the leading one: two learnt bits, then plain ones.
        let top = &mut self.top[length as usize];
        let rest = length.saturating_sub(1);
        if rest >= 1 {
            let first = (value >> (rest - 1)) & 1 == 1;
            to.bit(&mut top[0], first);
            if rest >= 2 {
                to.bit(&mut top[1 + usize::from(first)], (value >> (rest - 2)) & 1 == 1);
                to.plain(value, rest - 2);
            }
        }
    }

    /// Reads a value.
    pub(super) fn read(&mut self, from: &mut Decoder<'_>) -> u32 {
        let mut length = 0;
        while length < 32 && from.bit(&mut self.length[length]) {
            length += 1;
        }
        if length <= 1 {
            return length as u32;
        }
        let top = &mut self.top[length];
        let rest = length as u32 - 1;
        let first = from.bit(&mut top[0]);
        let mut value = 2 | u32::from(first);
        if rest >= 2 {
            value = (value << 1) | u32::from(from.bit(&mut top[1 + usize::from(first)]));
            value = (value << (rest - 2)) | from.plain(rest - 2);
        }
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_come_back(values in proptest::collection::vec(prop_oneof![0u32..4, 0u32..500, any::<u32>()], 0..400)) {
            let mut encoder = Encoder::new();
            let mut model = Number::default();
            for value in &values {
                model.write(&mut encoder, *value);
            }
            let bytes = encoder.finish();
            let mut decoder = Decoder::new(&bytes);
            let mut model = Number::default();
            for value in &values {
                prop_assert_eq!(model.read(&mut decoder), *value);
            }
            prop_assert!(decoder.check().is_ok());
        }

        #[test]
        fn any_bytes_decode_to_something(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
            let mut decoder = Decoder::new(&bytes);
            let mut model = Number::default();
            for _ in 0..200 {
                model.read(&mut decoder);
            }
        }
    }
}
