//! Figures and formulas as a reader sees them.

use simulators::argument::{Figure, Term};

use super::book::Book;
use crate::amounts::day;
use crate::duty::money::{number, percent, sum};

/// A figure in words.
pub(super) fn figure(book: &Book, figure: &Figure) -> String {
    match figure {
        Figure::Money(amount, currency) => sum(&book.words, *amount, currency),
        Figure::Number(count) => number(&book.words, *count),
        Figure::Percent(rate) => percent(&book.words, *rate),
        Figure::Day(on) => day(&book.words, *on),
    }
}

/// A figure for machines: a plain decimal, or a day.
pub(super) fn plain(figure: &Figure) -> String {
    match figure {
        Figure::Money(amount, _) => amount.normalize().to_string(),
        Figure::Number(count) => count.normalize().to_string(),
        Figure::Percent(rate) => rate.normalize().to_string(),
        Figure::Day(on) => tariff_data::penalties::write_day(*on),
    }
}

/// A formula in words: *10 000 € × 655,957*.
pub(super) fn formula(book: &Book, terms: &[Term]) -> String {
    let mut text = String::new();
    for term in terms {
        let (before, piece) = match term {
            Term::Figure(one) => (" ", figure(book, one)),
            Term::Sign(";") => ("", ";".to_owned()),
            Term::Sign(sign) => (" ", (*sign).to_owned()),
            Term::Word(key) => (" ", book.words.say(&format!("argument-word.{key}"))),
        };
        if !text.is_empty() {
            text.push_str(before);
        }
        text.push_str(&piece);
    }
    text
}
