//! What every file of the index starts with: magic, kind, version, shared key, checksum.

use super::checksum::crc32;
use super::{IndexError, MAGIC, VERSION};

/// The files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Documents, vocabulary, postings.
    Core = 1,
    /// Positions.
    Positions = 2,
    /// Texts.
    Bodies = 3,
    /// What the parts of a split index share.
    Head = 4,
    /// Documents and postings of a part.
    Part = 5,
}

/// Length of what precedes the payload.
const HEAD: usize = 4 + 1 + 1 + 4 + 4;

/// Wraps a payload.
pub(super) fn wrap(kind: Kind, key: u32, payload: &[u8]) -> Vec<u8> {
    let mut file = Vec::with_capacity(HEAD + payload.len());
    file.extend_from_slice(&MAGIC);
    file.push(VERSION);
    file.push(kind as u8);
    file.extend_from_slice(&key.to_le_bytes());
    file.extend_from_slice(&crc32(payload).to_le_bytes());
    file.extend_from_slice(payload);
    file
}

/// Checks a file and gives its key and payload.
pub(crate) fn open(file: &[u8], kind: Kind) -> Result<(u32, &[u8]), IndexError> {
    let Some((magic, rest)) = file.split_first_chunk::<4>() else {
        return Err(if MAGIC.starts_with(file) { IndexError::Truncated } else { IndexError::NotAnIndex });
    };
    if *magic != MAGIC {
        return Err(IndexError::NotAnIndex);
    }
    let ([version, found], rest) = rest.split_first_chunk::<2>().ok_or(IndexError::Truncated)?;
    if *version != VERSION {
        return Err(IndexError::Version(*version));
    }
    if *found != kind as u8 {
        return Err(IndexError::WrongFile);
    }
    let (key, rest) = rest.split_first_chunk::<4>().ok_or(IndexError::Truncated)?;
    let (sum, payload) = rest.split_first_chunk::<4>().ok_or(IndexError::Truncated)?;
    if crc32(payload) != u32::from_le_bytes(*sum) {
        return Err(IndexError::Checksum);
    }
    Ok((u32::from_le_bytes(*key), payload))
}
