//! What the browser's worker opens: which simulator it is, limits, parities and headings of the tariff, in one text.

use tariff_data::limits::Limits;
use tariff_data::parity;

use super::book::Book;
use super::tool::Tool;
use crate::Catalogue;

/// Between the parts: no row is empty.
const PART: &str = "\n\n";

/// Writes the figures of a book.
#[must_use]
pub fn pack(book: &Book) -> String {
    let headings = book.headings.join(" ");
    let tool = book.tool.key().to_owned();
    let parts = [tool, book.version.clone(), headings, parity::pack(&book.parities), book.limits.pack()];
    parts.map(|part| part.trim_end_matches('\n').to_owned()).join(PART)
}

/// Reads what [`pack`] wrote: a book with these words. `None` for anything else.
#[must_use]
pub fn unpack(figures: &str, words: Catalogue) -> Option<Book> {
    let parts: Vec<&str> = figures.split(PART).collect();
    let [tool, version, headings, parities, limits] = parts.as_slice() else { return None };
    let tool = Tool::ALL.iter().copied().find(|one| one.key() == *tool)?;
    let sound = !version.is_empty() && !version.contains(['\n', '\t']);
    let headings: Vec<String> = headings.split(' ').filter(|one| !one.is_empty()).map(str::to_owned).collect();
    let ordered = headings.is_sorted_by(|one, next| one < next);
    let (parities, limits) = (parity::unpack(parities)?, Limits::unpack(limits)?);
    (sound && ordered).then(|| Book { tool, limits, parities, headings, words, version: (*version).to_owned() })
}
