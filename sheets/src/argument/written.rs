//! Figures and formulas as a reader sees them.

use simulators::argument::{Figure, Form, Sum, Term, Value};

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

/// What was told, as a paper says it; empty where that is how it was typed. `currency`: of an amount that names none.
pub(super) fn said(page: Page<'_>, form: Form, value: &Value, currency: &str) -> String {
    match value {
        Value::Sum(one) => sums(page, std::slice::from_ref(one), currency),
        Value::Sums(all) => sums(page, all, currency),
        Value::Sales(all) => {
            let mut text = String::new();
            for sale in all {
                part(&mut text, &number(&page.words, sale.quantity));
                text.push_str("\u{a0}×\u{a0}");
                text.push_str(&sum(&page.words, sale.price, currency));
            }
            text
        }
        Value::Number(count) if form == Form::Number => number(&page.words, *count),
        Value::Number(share) => percent(&page.words, *share),
        Value::Day(on) => day(&page.words, *on),
        Value::Unknown => page.words.say("argument.unknown"),
        _ => String::new(),
    }
}

fn sums(page: Page<'_>, all: &[Sum], currency: &str) -> String {
    let mut text = String::new();
    for one in all {
        part(&mut text, &sum(&page.words, one.amount, one.currency.as_deref().unwrap_or(currency)));
    }
    text
}

/// Adds one of several.
fn part(text: &mut String, piece: &str) {
    if !text.is_empty() {
        text.push_str(" · ");
    }
    text.push_str(piece);
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
