//! The path of a page, which it names many times: in the links to itself and to its sisters in other languages. Without it,
//! these are the same on every page.

use std::borrow::Cow;

/// Stands for the path.
const MARK: char = '\u{3}';

/// The path of an address in any language; nothing for a home page.
fn path<'a>(address: &'a str, prefix: &str) -> Option<&'a str> {
    Some(address.strip_prefix(prefix).unwrap_or(address)).filter(|path| !path.is_empty())
}

/// A page without its path.
pub(crate) fn taken_out(page: &str, address: &str, prefix: &str) -> String {
    path(address, prefix).map_or_else(|| page.to_owned(), |path| page.replace(path, MARK.encode_utf8(&mut [0; 4])))
}

/// The page again.
pub(crate) fn put_back<'a>(page: &'a str, address: &str, prefix: &str) -> Cow<'a, str> {
    match path(address, prefix) {
        Some(path) if page.contains(MARK) => Cow::Owned(page.replace(MARK, path)),
        _ => Cow::Borrowed(page),
    }
}
