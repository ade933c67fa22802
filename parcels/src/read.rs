//! Reads parcels back, as the service worker does.

use std::collections::BTreeMap;

use crate::{own, part};

/// A file is not one of a parcel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable;

/// The pages of one part, by address; `prefix` is that of their language.
///
/// # Errors
/// When frame or part is damaged, or they do not belong together.
pub fn open(frame: &[u8], file: &[u8], prefix: &str) -> Result<BTreeMap<String, String>, Unreadable> {
    let frame = part::read(frame).ok_or(Unreadable)?;
    let pieces: Vec<&str> = frame.split_terminator('\0').collect();
    let text = part::read(file).ok_or(Unreadable)?;
    text.split_terminator('\0')
        .map(|page| {
            let (address, stripped) = page.split_once('\n').ok_or(Unreadable)?;
            Ok((address.to_owned(), own::put_back(&filled(stripped, &pieces)?, address, prefix).into_owned()))
        })
        .collect()
}

/// A page with its pieces.
fn filled(stripped: &str, pieces: &[&str]) -> Result<String, Unreadable> {
    let mut parts = stripped.split('\u{1}');
    let mut page = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (number, rest) = part.split_once('\u{2}').ok_or(Unreadable)?;
        let number: usize = number.parse().map_err(|_| Unreadable)?;
        page.push_str(pieces.get(number).ok_or(Unreadable)?);
        page.push_str(rest);
    }
    Ok(page)
}
