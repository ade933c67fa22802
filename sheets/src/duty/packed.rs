//! What the browser's worker opens: levies, parities, and which chapters of the tariff there are, in one text. The chapters
//! themselves come one by one ([`Chapters::pack`]).

use tariff_data::levies::{self, Country};
use tariff_data::nomenclature::Nomenclature;
use tariff_data::parity;

use super::book::Book;
use super::lines::Chapters;
use crate::Catalogue;

/// Between the parts: no row is empty.
const PART: &str = "\n\n";

/// Writes the figures of a book, and the numbers of the chapters.
#[must_use]
pub fn pack(book: &Book, nomenclature: &Nomenclature) -> String {
    let chapters = nomenclature.chapters.iter().map(|chapter| chapter.number.as_str()).collect::<Vec<_>>().join(" ");
    let head = [book.version.clone(), chapters, parity::pack(&book.parities)];
    let parts = head.into_iter().chain(book.countries.iter().map(Country::pack));
    parts.map(|part| part.trim_end_matches('\n').to_owned()).collect::<Vec<_>>().join(PART)
}

/// Reads what [`pack`] wrote: a book with these words, and its tariff with no chapter loaded. `None` for anything else.
#[must_use]
pub fn unpack(figures: &str, words: Catalogue) -> Option<(Book, Chapters)> {
    let mut parts = figures.split(PART);
    let version = parts.next().filter(|version| !version.is_empty() && !version.contains(['\n', '\t']))?.to_owned();
    let chapters = parts.next()?.split(' ').map(str::to_owned).collect();
    let parities = parity::unpack(parts.next()?)?;
    let countries: Vec<Country> = parts.map(levies::unpack).collect::<Option<_>>()?;
    Some((Book { countries, parities, words, version }, Chapters::of(chapters)))
}

#[cfg(test)]
mod tests {
    use super::{pack, unpack};
    use crate::duty::Book;
    use crate::{Catalogue, Language};
    use tariff_data::levies::{TABLES, read};
    use tariff_data::nomenclature::Nomenclature;
    use tariff_data::parity;

    #[test]
    fn a_book_comes_back_from_its_packed_form() {
        let countries = TABLES.iter().map(|(file, text)| read(file, text).unwrap()).collect();
        let parities = parity::read(parity::TABLE.0, parity::TABLE.1).unwrap();
        let words = Catalogue::duties(Language::French).unwrap();
        let book = Book { countries, parities, words: words.clone(), version: "v1".to_owned() };
        let tariff = Nomenclature::of_the_project().unwrap();
        let packed = pack(&book, &tariff);
        let (back, chapters) = unpack(&packed, words.clone()).unwrap();
        assert_eq!(back, book);
        let pair = |code: &str| ("ligne".to_owned(), code.to_owned());
        let lines = ["8703.23.19.00", "8704", "77.01", "1", "riz", "10.06"].map(pair);
        assert_eq!(chapters.wanted(&lines), ["87", "10"], "chapters that there are, once each");
        for broken in ["", "v1", "v1\n\n01", "v1\n\n01\n\nEUR", &packed.replace("\nL\t", "\nL")] {
            assert!(unpack(broken, words.clone()).is_none(), "{broken:.40}");
        }
    }
}
