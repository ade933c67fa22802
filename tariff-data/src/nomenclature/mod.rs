//! The common external tariff of ECOWAS: sections, chapters, headings and lines, with their rates, and the everyday words
//! that lead to them. Labels are the project's own words; only the official text has force of law.

mod code;
mod files;
mod reading;
mod source;
#[cfg(test)]
mod tests;
mod words;

use rust_decimal::Decimal;

pub use code::Code;
pub use files::{CHAPTERS, SECTIONS, SOURCES, WORDS};
pub use reading::{BANDS, Files, rate, read};
pub use source::Source;
pub use words::Word;

/// The whole tariff.
#[derive(Debug, Clone, Default)]
pub struct Nomenclature {
    /// Where lines come from.
    pub sources: Vec<Source>,
    /// Sections, in their order.
    pub sections: Vec<Section>,
    /// Chapters, in their order.
    pub chapters: Vec<Chapter>,
    /// Everyday words, in alphabetical order without accents.
    pub words: Vec<Word>,
}

/// A section: a range of chapters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// `XVII`.
    pub number: String,
    /// Number of its first chapter: `86`.
    pub first: String,
    /// Number of its last chapter.
    pub last: String,
    /// In the project's own words.
    pub label: String,
}

/// A chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// `87`.
    pub number: String,
    /// In the project's own words; empty while nobody has written it.
    pub label: String,
    /// Headings, in their order.
    pub headings: Vec<Heading>,
}

/// A heading of four digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// `8703`.
    pub code: String,
    /// In the project's own words; empty while nobody has written it.
    pub label: String,
    /// What its source leaves out, if anything.
    pub remark: Option<String>,
    /// Lines, in their order. Never empty.
    pub lines: Vec<Line>,
}

/// A line of ten digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its code.
    pub code: Code,
    /// Customs duty, in percent of the customs value: 0, 5, 10, 20 or 35.
    pub duty: Decimal,
    /// Statistical fee, in percent of the customs value.
    pub fee: Decimal,
    /// Unit of quantity besides the kilogram net; none when the source prints none.
    pub unit: Option<Unit>,
    /// In the project's own words, with the heading's sense; empty while nobody has written it.
    pub label: String,
    /// Rank in [`Nomenclature::sources`].
    pub source: usize,
    /// How the source was damaged here, if it was.
    pub remark: Option<String>,
}

/// Units of quantity of the tariff.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Kilogram.
    Kilogram,
    /// Piece.
    Piece,
    /// Pair.
    Pair,
    /// Thousand pieces.
    ThousandPieces,
    /// Set, such as a pack of cards.
    Set,
    /// Litre.
    Litre,
    /// Metre.
    Metre,
    /// Square metre.
    SquareMetre,
    /// Cubic metre.
    CubicMetre,
    /// Carat.
    Carat,
    /// Thousand kilowatt-hours.
    ThousandKilowattHours,
}

impl Unit {
    /// Every unit with its word in the tables.
    pub const ALL: [(Self, &'static str); 11] = [
        (Self::Kilogram, "kg"),
        (Self::Piece, "u"),
        (Self::Pair, "2u"),
        (Self::ThousandPieces, "1000u"),
        (Self::Set, "jeu"),
        (Self::Litre, "l"),
        (Self::Metre, "m"),
        (Self::SquareMetre, "m2"),
        (Self::CubicMetre, "m3"),
        (Self::Carat, "carat"),
        (Self::ThousandKilowattHours, "1000kWh"),
    ];

    /// The unit of a word of the tables.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, one)| *one == word).map(|(unit, _)| *unit)
    }

    /// Its word in the tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(one, _)| *one == self).map_or("", |(_, word)| *word)
    }
}

impl Nomenclature {
    /// The project's own tariff.
    ///
    /// # Errors
    /// Says file, line, what is wrong and what to do, for the first row that cannot be used.
    pub fn of_the_project() -> Result<Self, crate::refusal::Refusal> {
        read(&Files { sources: SOURCES, sections: SECTIONS, chapters: CHAPTERS, words: WORDS })
    }

    /// Every line, in their order.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.chapters.iter().flat_map(|chapter| &chapter.headings).flat_map(|heading| &heading.lines)
    }

    /// A chapter by its two digits.
    #[must_use]
    pub fn chapter(&self, number: &str) -> Option<&Chapter> {
        self.chapters.iter().find(|chapter| chapter.number == number)
    }

    /// A heading by its four digits.
    #[must_use]
    pub fn heading(&self, code: &str) -> Option<&Heading> {
        let headings = &self.chapter(code.get(..2)?)?.headings;
        headings.binary_search_by(|heading| heading.code.as_str().cmp(code)).ok().and_then(|rank| headings.get(rank))
    }

    /// A line by its ten digits.
    #[must_use]
    pub fn line(&self, code: &Code) -> Option<&Line> {
        let lines = &self.heading(code.heading())?.lines;
        lines.binary_search_by(|line| line.code.cmp(code)).ok().and_then(|rank| lines.get(rank))
    }

    /// The section of a chapter.
    #[must_use]
    pub fn section_of(&self, chapter: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.first.as_str() <= chapter && chapter <= section.last.as_str())
    }

    /// The lines that begin with these digits; when there are none, those that begin with as many of them as any does.
    /// Whatever is not a digit is left out.
    #[must_use]
    pub fn nearest(&self, written: &str) -> Vec<&Line> {
        let digits: String = written.chars().filter(char::is_ascii_digit).take(10).collect();
        let starting = |length: usize| {
            let start = digits.get(..length).unwrap_or_default();
            self.lines().filter(|line| line.code.digits().starts_with(start)).collect::<Vec<_>>()
        };
        (2..=digits.len()).rev().map(starting).find(|found| !found.is_empty()).unwrap_or_default()
    }
}
