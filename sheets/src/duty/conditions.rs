//! Conditions of a rate in words: *arrivée : par mer*, *puissance fiscale : au moins 13*.

use rust_decimal::Decimal;
use tariff_data::levies::{Condition, Country, Fact, Test};

use super::book::Book;
use super::form::field_label;
use super::money::number;
use crate::amounts::colon;

/// A condition in words.
pub(super) fn condition(book: &Book, country: &Country, condition: &Condition) -> String {
    let words = &book.words;
    let (name, prefix) = match &condition.fact {
        Fact::Choice(choice) => (words.part_of("duty-field", choice.key(), "label"), choice.key()),
        Fact::Measure(measure) => {
            let key = measure.key();
            let label = if key == "fob" { words.say("duty-base.fob") } else { field_label(book, country, key) };
            (label, key)
        }
        Fact::Switch(key) => (field_label(book, country, key), key.as_str()),
    };
    let label = |word: &String| match country.switch(prefix) {
        Some(switch) => {
            let side = switch.sides.iter().find(|side| side.key == *word);
            side.map_or_else(|| word.clone(), |side| words.typeset(&side.label))
        }
        None => words.part_of("duty-choice", prefix, word),
    };
    let list = |options: &[String]| options.iter().map(label).collect::<Vec<_>>().join(&words.say("duty-table.or"));
    let bound = |key: &str, bound: Decimal| words.fill(key, &[("number", &number(words, bound))]);
    let test = match &condition.test {
        Test::Is(options) => list(options),
        Test::Not(options) => words.fill("duty-table.not", &[("words", &list(options))]),
        Test::AtLeast(least) => bound("duty-table.at-least", *least),
        Test::Above(least) => bound("duty-table.above", *least),
        Test::AtMost(most) => bound("duty-table.at-most", *most),
        Test::Below(most) => bound("duty-table.below", *most),
    };
    // A question ends with its own mark.
    let sign = if name.ends_with('?') { " " } else { colon(words.language()) };
    format!("{name}{sign}{test}")
}
