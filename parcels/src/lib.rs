//! Pages packed for a device without a network: a frame that holds what they have in common, and parts that hold the rest.
//! `README.md` tells the form. Text in, bytes out: no I/O here.

mod frame;
mod own;
mod part;
mod read;
mod repeats;

pub use read::{Unreadable, open};

use std::collections::BTreeMap;

use frame::Frame;

/// Text of a part before it is compressed, about: some 100 kB on the wire.
const MOST: usize = 1_800_000;

/// A part is cut, from this size on, at a page that its address alone tells, so that what grows moves no further cut.
const LEAST: usize = 1_200_000;

/// One page in so many may begin a part.
const ONE_IN: u32 = 16;

/// A part of a parcel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Address of its first page.
    pub first: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Pages as they are sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcel {
    /// What the pages have in common.
    pub frame: Vec<u8>,
    /// The rest, in the order of addresses.
    pub parts: Vec<Part>,
}

/// Packs pages by their addresses below the site: `en/textes/sn-douanes/386/`. `prefix` is what those of their language begin
/// with: `en/`. Gives nothing when a page holds a character that the form keeps for itself.
#[must_use]
pub fn pack(pages: &BTreeMap<String, String>, prefix: &str) -> Option<Parcel> {
    let ours = |text: &str| text.bytes().any(|byte| byte < 4);
    if pages.iter().any(|(address, page)| ours(page) || ours(address) || address.contains('\n')) {
        return None;
    }
    let pages: BTreeMap<&String, String> =
        pages.iter().map(|(address, page)| (address, own::taken_out(page, address, prefix))).collect();
    let texts: Vec<&str> = pages.values().map(String::as_str).collect();
    let frame = Frame::of(&texts);
    let mut parts = Vec::new();
    let mut first = None;
    let mut text = String::new();
    for (address, page) in &pages {
        let full = text.len() >= MOST || (text.len() >= LEAST && may_begin(address));
        if let Some(begun) = first.take_if(|_| full) {
            parts.push(Part { first: begun, bytes: part::write(text.as_bytes()) });
            text.clear();
        }
        first.get_or_insert_with(|| (*address).clone());
        text.push_str(address);
        text.push('\n');
        frame.strip(page, &mut text);
        text.push('\0');
    }
    if let Some(first) = first {
        parts.push(Part { first, bytes: part::write(text.as_bytes()) });
    }
    Some(Parcel { frame: part::write(frame.text().as_bytes()), parts })
}

/// FNV-1a: the same on every machine and for ever.
fn may_begin(address: &str) -> bool {
    let sum = address.bytes().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    // Its low bits are the weak ones.
    (sum >> 16).is_multiple_of(ONE_IN)
}

#[cfg(test)]
mod tests;
