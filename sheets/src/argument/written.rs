//! Figures and formulas as a reader sees them.

use simulators::argument::{Figure, Term};

use super::book::Page;
use crate::amounts::day;
use crate::duty::money::{number, percent, sum};

/// A figure in words.
pub(super) fn figure(page: Page<'_>, figure: &Figure) -> String {
    match figure {
        Figure::Money(amount, currency) => sum(&page.words, *amount, currency),
        Figure::Number(count) => number(&page.words, *count),
        Figure::Percent(rate) => percent(&page.words, *rate),
        Figure::Day(on) => day(&page.words, *on),
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
pub(super) fn formula(page: Page<'_>, terms: &[Term]) -> String {
    let mut text = String::new();
    for term in terms {
        let (before, piece) = match term {
            Term::Figure(one) => (" ", figure(page, one)),
            Term::Sign(";") => ("", ";".to_owned()),
            Term::Sign(sign) => (" ", (*sign).to_owned()),
            Term::Word(key) => (" ", page.words.say_of("argument-word", key)),
            Term::Choice(fact, word) => (" ", page.say("choice", &format!("{fact}.{word}"))),
        };
        if !text.is_empty() {
            text.push_str(before);
        }
        text.push_str(&piece);
    }
    text
}
