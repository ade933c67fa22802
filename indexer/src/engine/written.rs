//! A part as a file. Numbers are unsigned LEB128, as in a module.
//!
//! The base begins with the length of the module's head, the head, and how many functions there are. Then, in every part: its
//! number, from 1, and the number of the part that it completes, or 0; how many functions, how far each is from the one before;
//! how many stretches of code that the functions of that other part were left without, in their order; the lengths of the
//! streams of all this code, and the streams (`streams.rs`); how many pieces of data, how far each is from the end of the one
//! before, their lengths, their bytes. What is alike stands together, for it is compressed.

use std::ops::Range;

use super::Part;
use super::idle::Idle;
use super::module::{Memory, Module};
use super::owners::Owners;
use super::streams::Streams;

/// Bytes of others, or of nobody, that are written again rather than beginning a new piece.
const BRIDGE: usize = 8;

pub(super) fn part(module: &Module<'_>, owners: &Owners, idle: &[Idle], part: Part) -> Result<Vec<u8>, String> {
    let completed = Part::ALL.into_iter().find(|one| one.rare() == Some(part));
    let mut file = Vec::new();
    if part == Part::Base {
        file.extend(leb(module.head.len()));
        file.extend(&module.head);
        file.extend(leb(module.functions.len()));
    }
    let number = |part: Part| Part::ALL.iter().position(|one| *one == part).map_or(0, |rank| rank + 1);
    file.extend(leb(number(part)));
    file.extend(leb(completed.map_or(0, number)));
    let of = |part: Part| (0..module.functions.len()).filter(move |rank| owners.function(*rank) == Some(part));
    let own: Vec<usize> = of(part).collect();
    file.extend(leb(own.len()));
    let mut next = 0;
    for rank in &own {
        file.extend(leb(rank - next));
        next = rank + 1;
    }
    let left_out = |rank: usize| idle.get(rank).map_or(&[][..], Idle::stretches);
    let bytes = |rank: usize| module.functions.get(rank).map_or(&[][..], |function| function.bytes);
    let stretch_of = |rank: usize| left_out(rank).iter().filter_map(move |stretch| bytes(rank).get(stretch.clone()));
    let stretches: Vec<&[u8]> = completed.into_iter().flat_map(of).flat_map(stretch_of).collect();
    file.extend(leb(stretches.len()));
    let mut code = Streams::default();
    for rank in own {
        code.add(bytes(rank), left_out(rank))?;
    }
    stretches.into_iter().try_for_each(|stretch| code.add_stretch(stretch))?;
    file.extend(code.all().iter().flat_map(|stream| leb(stream.len())));
    file.extend(code.all().iter().flatten());
    let pieces = pieces(&module.memory, |address| owners.byte(address) == Some(part));
    file.extend(leb(pieces.len()));
    let mut end = 0;
    for piece in &pieces {
        file.extend(leb(piece.start - end));
        end = piece.end;
    }
    file.extend(pieces.iter().flat_map(|piece| leb(piece.len())));
    for piece in pieces {
        file.extend(module.memory.bytes.get(piece).unwrap_or_default());
    }
    Ok(file)
}

/// From where to where bytes are own, over short bridges.
fn pieces(memory: &Memory, own: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
    let mut pieces: Vec<Range<usize>> = Vec::new();
    for address in memory.written.iter().cloned().flatten().filter(|address| own(*address)) {
        match pieces.last_mut() {
            Some(last) if address - last.end <= BRIDGE => last.end = address + 1,
            _ => pieces.push(address..address + 1),
        }
    }
    pieces
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

/// The operand of a constant of 32 bits, whose last byte carries the sign.
pub(super) fn signed(number: usize) -> Vec<u8> {
    let mut bytes = leb(number);
    if let Some(last) = bytes.last_mut().filter(|last| **last & 0x40 != 0) {
        *last |= 0x80;
        bytes.push(0);
    }
    bytes
}
