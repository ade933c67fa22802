//! Goods by everyday words, labels or digits, down to the lines among which to choose.

use rust_decimal::Decimal;
use search::tariff::{Found, Tariff};
use tariff_data::levies::{Amount, Kind, Levy};

use super::book::Book;
use super::lines::Chapters;
use super::money::percent;
use super::settlement::dotted;

/// How many headings answer.
const ANSWERS: usize = 6;

/// A chapter, heading, subheading or line that answers what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goods {
    /// As printed: `87.03`.
    pub code: String,
    /// Its label.
    pub label: String,
    /// The everyday word that led there.
    pub word: Option<String>,
    /// The lines below it, when its chapter is loaded.
    pub lines: Vec<GoodsLine>,
}

/// A line to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoodsLine {
    /// As printed: `8703.23.19.00`.
    pub code: String,
    /// Its label.
    pub label: String,
    /// Its duty: *20 %*; where the country has a tariff of its own, whose it is.
    pub duty: String,
}

/// The chapters that the answers need and that are not loaded.
#[must_use]
pub fn chapters_of_goods(table: &Tariff, chapters: &Chapters, typed: &str) -> Vec<String> {
    let found = table.find(&asked(typed), ANSWERS);
    chapters.lacking(found.iter().filter(|one| one.code.len() > 2).map(|one| one.code.as_str()))
}

/// The digits of a code, typed whole or in part.
fn code_typed(typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    // Asking whether a letter is one would write the table of all alphabets into the browser's module.
    let lettered = |sign: char| {
        sign.is_ascii_alphabetic() || !sign.is_ascii() && !matches!(sign, '\u{a0}' | '\u{202f}' | '\u{2009}')
    };
    (!digits.is_empty() && digits.len() <= 10 && !typed.chars().any(lettered)).then_some(digits)
}

/// What the table is asked: of a code its heading, whose lines stand below it; else what was typed.
fn asked(typed: &str) -> String {
    let code = code_typed(typed);
    code.as_deref().and_then(|code| code.get(..4)).unwrap_or(typed).to_owned()
}

/// What answers, best first, with its lines. A chapter is too much to choose from: it has none.
#[must_use]
pub fn goods(book: &Book, table: &Tariff, chapters: &Chapters, country: &str, typed: &str) -> Vec<Goods> {
    // The common tariff tells no duty where the table of the country asks for it.
    let is_asked =
        |levy: &Levy| levy.kind == Kind::Duty && levy.rates.iter().all(|rate| rate.amount == Amount::Unknown);
    let own = book.country(country).is_some_and(|country| country.levies.iter().any(is_asked));
    let duty = |rate: Decimal| match percent(&book.words, rate) {
        rate if own => book.words.fill("duty-result.common-duty", &[("rate", &rate)]),
        rate => rate,
    };
    let digits = code_typed(typed).unwrap_or_default();
    let one = |found: Found| {
        // Digits typed beyond the heading choose among its lines, as long as there is one.
        let narrowed = digits.len() > 4 && digits.starts_with(&found.code);
        let start = (4..=digits.len())
            .rev()
            .filter_map(|length| digits.get(..length))
            .find(|start| narrowed && chapters.under(start).next().is_some());
        let start = start.unwrap_or(&found.code);
        let lines = chapters.under(start).map(|line| GoodsLine {
            code: dotted(&line.code),
            label: line.label.clone(),
            duty: duty(line.duty),
        });
        let lines: Vec<GoodsLine> = if found.code.len() > 2 { lines.collect() } else { Vec::new() };
        // A word may lead to several lines of one heading: each is told by what it is itself.
        let own = lines.first().filter(|line| line.code == dotted(&found.code)).map(|line| line.label.clone());
        Goods { code: dotted(&found.code), label: own.unwrap_or(found.label), lines, word: found.word }
    };
    table.find(&asked(typed), ANSWERS).into_iter().map(one).collect()
}
