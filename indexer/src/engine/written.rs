//! A part as a file. Numbers are unsigned LEB128, as in a module.
//!
//! The base begins with the length of the module's head, the head, and how many functions there are. Then, in every part:
//! how many functions, how far each is from the one before, their bodies; how many segments of data, the segments.

use super::Part;
use super::module::Module;
use super::owners::Owners;

/// Bytes of others that are written again rather than beginning a new segment, which takes about as many.
const BRIDGE: usize = 8;

pub(super) fn part(module: &Module<'_>, owners: &Owners, part: Part) -> Vec<u8> {
    let mut file = Vec::new();
    if part == Part::Base {
        file.extend(leb(module.head.len()));
        file.extend(&module.head);
        file.extend(leb(module.functions.len()));
    }
    let own: Vec<usize> = (0..module.functions.len()).filter(|rank| owners.function(*rank) == part).collect();
    file.extend(leb(own.len()));
    let mut next = 0;
    for rank in &own {
        file.extend(leb(rank - next));
        next = rank + 1;
    }
    for function in own.iter().filter_map(|rank| module.functions.get(*rank)) {
        file.extend(leb(function.bytes.len()));
        file.extend(function.bytes);
    }
    let segments: Vec<Vec<u8>> = module
        .segments
        .iter()
        .flat_map(|segment| {
            runs(segment.bytes.len(), |place| owners.byte(address(segment.address, place)) == part)
                .into_iter()
                .map(|(from, to)| written(address(segment.address, from), &segment.bytes[from..to]))
        })
        .collect();
    file.extend(leb(segments.len()));
    file.extend(segments.concat());
    file
}

fn address(first: u32, place: usize) -> u32 {
    first.saturating_add(u32::try_from(place).unwrap_or(u32::MAX))
}

/// From where to where bytes are own, over short bridges.
fn runs(length: usize, own: impl Fn(usize) -> bool) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for place in (0..length).filter(|place| own(*place)) {
        match runs.last_mut() {
            Some((_, to)) if place - *to <= BRIDGE => *to = place + 1,
            _ => runs.push((place, place + 1)),
        }
    }
    runs
}

/// An active segment of memory 0.
fn written(address: u32, bytes: &[u8]) -> Vec<u8> {
    let mut segment = vec![0x00, 0x41];
    segment.extend(signed(address));
    segment.push(0x0b);
    segment.extend(leb(bytes.len()));
    segment.extend(bytes);
    segment
}

/// Unsigned LEB128.
pub(super) fn leb(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = u8::try_from(number & 0x7f).unwrap_or_default();
        number >>= 7;
        if number == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

/// The same for the operand of `i32.const`, whose last byte carries the sign.
fn signed(address: u32) -> Vec<u8> {
    let mut rest = i64::from(address.cast_signed());
    let mut bytes = Vec::new();
    loop {
        let low = u8::try_from(rest & 0x7f).unwrap_or_default();
        rest >>= 7;
        if (rest == 0 && low & 0x40 == 0) || (rest == -1 && low & 0x40 != 0) {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}
