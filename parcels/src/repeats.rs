//! Far copies: what stands somewhere before, however far, is told by where it stands. zlib looks 32 kB back only.

/// A copy is at least as long: nearer and shorter ones are zlib's.
const WINDOW: usize = 64;

/// One place in so many is remembered.
const STEP: usize = 8;

/// 2^20 places: more than a part has.
const SLOTS: usize = 1 << 20;

const FACTOR: u64 = 0x0100_0000_01b3;

/// Sum of the bytes of a window, which moves along byte by byte.
struct Sum {
    value: u64,
    /// The weight of the byte that leaves.
    leaves: u64,
}

impl Sum {
    fn new() -> Self {
        let leaves = (0..WINDOW).fold(1_u64, |weight, _| weight.wrapping_mul(FACTOR));
        Self { value: 0, leaves }
    }

    fn start(&mut self, window: &[u8]) {
        self.value = window.iter().fold(0, |sum, byte| next(sum, *byte));
    }

    fn step(&mut self, out: u8, into: u8) {
        let weight = (u64::from(out) + 1).wrapping_mul(self.leaves);
        self.value = next(self.value, into).wrapping_sub(weight);
    }

    fn slot(&self) -> usize {
        usize::try_from((self.value ^ (self.value >> 29)) % SLOTS as u64).unwrap_or(0)
    }
}

fn next(sum: u64, byte: u8) -> u64 {
    sum.wrapping_mul(FACTOR).wrapping_add(u64::from(byte) + 1)
}

/// A whole number, seven bits a byte, the last one below 128.
fn number(mut value: usize, out: &mut Vec<u8>) {
    while value >= 128 {
        out.push((value % 128) as u8 | 128);
        value /= 128;
    }
    out.push(value as u8);
}

/// Writes a text as orders and literals.
pub(crate) fn fold(text: &[u8]) -> Vec<u8> {
    let mut orders = Vec::new();
    let mut literals = Vec::new();
    let mut places = vec![usize::MAX; SLOTS];
    let mut sum = Sum::new();
    let (mut at, mut from, mut summed) = (0, 0, usize::MAX);
    while let Some(window) = text.get(at..at + WINDOW) {
        if summed != at {
            sum.start(window);
            summed = at;
        }
        let slot = sum.slot();
        let found = places[slot];
        if at.is_multiple_of(STEP) {
            places[slot] = at;
        }
        let same = text.get(found..found.saturating_add(WINDOW)).is_some_and(|before| before == window);
        if same && found + WINDOW <= at {
            // As long as it goes, both ways, without reaching into itself.
            let most = (text.len() - at).min(at - found);
            let ahead = (WINDOW..most).find(|&n| text[found + n] != text[at + n]).unwrap_or(most);
            let room = (at - from).min(found).min(at - found - ahead);
            let back = (0..room).find(|&n| text[found - n - 1] != text[at - n - 1]).unwrap_or(room);
            literals.extend_from_slice(&text[from..at - back]);
            number(at - back - from, &mut orders);
            number(at - found, &mut orders);
            number(ahead + back, &mut orders);
            at += ahead;
            from = at;
        } else {
            if let Some(&into) = text.get(at + WINDOW) {
                sum.step(text[at], into);
                summed = at + 1;
            }
            at += 1;
        }
    }
    literals.extend_from_slice(&text[from..]);
    number(text.len() - from, &mut orders);
    let mut whole = Vec::new();
    number(text.len(), &mut whole);
    number(orders.len(), &mut whole);
    whole.extend_from_slice(&orders);
    whole.extend_from_slice(&literals);
    whole
}

/// Reads a whole number from the front; nothing when there is none.
fn take(bytes: &mut &[u8]) -> Option<usize> {
    let mut value = 0_usize;
    for shift in (0..usize::BITS).step_by(7) {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= usize::from(byte & 127).checked_shl(shift)?;
        if byte < 128 {
            return Some(value);
        }
    }
    None
}

/// Reads it back; nothing when the bytes are not what `fold` wrote.
pub(crate) fn unfold(mut bytes: &[u8]) -> Option<Vec<u8>> {
    let length = take(&mut bytes)?;
    let count = take(&mut bytes)?;
    let (mut orders, mut literals) = bytes.split_at_checked(count)?;
    let mut text = Vec::new();
    loop {
        let (copied, rest) = literals.split_at_checked(take(&mut orders)?)?;
        text.extend_from_slice(copied);
        literals = rest;
        if text.len() >= length {
            break;
        }
        let start = text.len().checked_sub(take(&mut orders)?)?;
        let end = start.checked_add(take(&mut orders)?)?;
        let copy = text.get(start..end).filter(|copy| copy.len() <= length - text.len())?.to_vec();
        text.extend_from_slice(&copy);
        if text.len() >= length && orders.is_empty() {
            break;
        }
    }
    (text.len() == length).then_some(text)
}
