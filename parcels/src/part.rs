//! The file of a part or of a frame.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;

use crate::repeats::{fold, unfold};

/// No part is longer once unpacked: what claims more is not ours.
const LONGEST: u64 = 64_000_000;

/// Writes it.
pub(crate) fn write(text: &[u8]) -> Vec<u8> {
    let mut file = ZlibEncoder::new(Vec::new(), Compression::best());
    // Into memory: writing cannot fail.
    file.write_all(&fold(text)).and_then(|()| file.finish()).unwrap_or_default()
}

/// Reads it back.
pub(crate) fn read(file: &[u8]) -> Option<String> {
    let mut folded = Vec::new();
    ZlibDecoder::new(file).take(LONGEST).read_to_end(&mut folded).ok()?;
    String::from_utf8(unfold(&folded)?).ok()
}
