//! Plain bytes in and out, with bounds checked on the way in.

use super::{IndexError, malformed};

/// Bytes being written.
#[derive(Debug, Default)]
pub(super) struct Writer {
    /// What is written so far.
    pub(super) bytes: Vec<u8>,
}

impl Writer {
    /// A whole number, seven bits a byte, low bits first.
    pub(super) fn number(&mut self, mut value: u64) {
        while value >= 0x80 {
            self.bytes.push((value & 0x7f) as u8 | 0x80);
            value >>= 7;
        }
        self.bytes.push(value as u8);
    }

    /// Bytes with their length in front.
    pub(super) fn block(&mut self, bytes: &[u8]) {
        self.number(bytes.len() as u64);
        self.bytes.extend_from_slice(bytes);
    }
}

/// Bytes being read; every read is checked.
#[derive(Debug, Clone)]
pub(crate) struct Reader<'b> {
    bytes: &'b [u8],
}

impl<'b> Reader<'b> {
    /// Reads from the start of `bytes`.
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        Reader { bytes }
    }

    /// The next `count` bytes.
    pub(super) fn take(&mut self, count: usize) -> Result<&'b [u8], IndexError> {
        let (head, tail) = self.bytes.split_at_checked(count).ok_or(IndexError::Truncated)?;
        self.bytes = tail;
        Ok(head)
    }

    /// A number written by [`Writer::number`].
    pub(super) fn number(&mut self) -> Result<u64, IndexError> {
        let mut value = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = *self.take(1)?.first().ok_or(IndexError::Truncated)?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(malformed("number too long"))
    }

    /// A number that counts things of which each takes at least a byte here or elsewhere: refused beyond `limit`.
    pub(super) fn count(&mut self, limit: usize) -> Result<usize, IndexError> {
        let value = self.number()?;
        usize::try_from(value).ok().filter(|count| *count <= limit).ok_or(malformed("count too large"))
    }

    /// A block written by [`Writer::block`].
    pub(super) fn block(&mut self) -> Result<&'b [u8], IndexError> {
        let length = self.count(self.bytes.len())?;
        self.take(length)
    }

    /// A block of text.
    pub(super) fn text(&mut self) -> Result<&'b str, IndexError> {
        std::str::from_utf8(self.block()?).map_err(|_| malformed("text is not UTF-8"))
    }

    /// True when everything is read.
    pub(super) fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }
}
