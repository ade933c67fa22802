//! What the sheets of a guided simulator draw on: dated limits, parities, headings of the tariff, words.

use std::ops::Deref;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use simulators::argument::{Basis, Form, State, WHYS};
use simulators::penalties::Cite;
use tariff_data::limits::{Limit, Limits, Unit};
use tariff_data::parity::Parity;

use super::tool::Tool;
use crate::Catalogue;
use crate::catalogue::put_in;
use crate::duty::money::{number, percent};
use crate::penalties::Cited;

/// The figures and the words of one simulator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Book {
    /// Which one.
    pub tool: Tool,
    /// Delays and thresholds.
    pub limits: Limits,
    /// Fixed parities.
    pub parities: Vec<Parity>,
    /// Headings of the tariff, in order.
    pub headings: Vec<String>,
    /// The words, with the names of the paragraphs.
    pub words: Catalogue,
    /// What the figures are called, to be found again.
    pub version: String,
}

impl Book {
    /// What a step rests on, as a reader cites it. A text outside the corpus leads nowhere.
    pub(super) fn cited(&self, cites: &[Basis]) -> Vec<Cited> {
        let one = |basis: &Basis| match *basis {
            Basis::Law(cite) => crate::penalties::cited_one(&self.words, cite),
            Basis::Outside(key) => Cited { label: self.words.say_of("text", key), href: String::new() },
        };
        cites.iter().map(one).collect()
    }
}

/// A book on a day: its sentences take their figures from the limits that hold then.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page<'a> {
    pub(super) book: &'a Book,
    pub(super) day: NaiveDate,
}

impl Deref for Page<'_> {
    type Target = Book;

    fn deref(&self) -> &Book {
        self.book
    }
}

impl Page<'_> {
    /// The words of a key of this simulator: `value-reason.sale`. A place named like a limit is filled with it.
    pub(super) fn say(&self, kind: &str, key: &str) -> String {
        let key = format!("{}-{kind}.{key}", self.tool.key());
        self.filled(self.words.say(&key))
    }

    /// The same; empty where the key has no words.
    pub(super) fn say_if(&self, kind: &str, key: &str) -> String {
        let words = self.words.find(&format!("{}-{kind}.{key}", self.tool.key()));
        self.filled(words.unwrap_or_default().to_owned())
    }

    fn filled(&self, mut words: String) -> String {
        if words.contains('{') {
            for row in self.limits.rows() {
                words = put_in(&words, row.key, &self.limit(self.limits.on(row.key, self.day).unwrap_or(row)));
            }
        }
        words
    }

    /// *12 mois*, *2 %*; a multiplier alone.
    fn limit(&self, limit: &Limit) -> String {
        let count = Decimal::from(limit.count);
        let unit = match limit.unit {
            Unit::Percent => return percent(&self.words, count),
            Unit::Times => return number(&self.words, count),
            Unit::Days => "unit-days",
            Unit::Months if limit.count == 1 => "unit-month",
            Unit::Months => "unit-months",
        };
        let unit = self.words.say_of("argument-word", unit);
        format!("{}\u{a0}{unit}", number(&self.words, count))
    }
}

/// The paragraphs that a simulator cites.
#[must_use]
pub fn cited_places(tool: Tool) -> Vec<Cite> {
    let law = |basis| match basis {
        Basis::Law(cite) => Some(cite),
        Basis::Outside(_) => None,
    };
    tool.bases().into_iter().filter_map(law).collect()
}

/// Keys of the words that the sheets of a simulator need, beside those of its rules.
#[must_use]
pub fn book_keys(tool: Tool) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    let name = tool.key();
    for field in tool.fields() {
        keys.push(format!("{name}-field.{}.label", field.key));
        if field.form != Form::Truth {
            keys.extend(field.words().iter().map(|word| format!("{name}-choice.{}.{word}", field.key)));
        }
    }
    let elements = tool.fields().iter().map(|field| field.element).filter(|element| !element.is_empty());
    keys.extend(elements.map(|element| format!("{name}-row.{element}")));
    keys.extend(tool.groups().iter().map(|(_, group)| format!("{name}-group.{group}")));
    for reading in tool.readings() {
        keys.extend(["title", "preferred", "other"].map(|part| format!("{name}-reading.{}.{part}", reading.key)));
    }
    for basis in tool.bases() {
        if let Basis::Outside(key) = basis {
            keys.push(format!("text.{key}"));
        }
    }
    keys.extend(WHYS.iter().map(|why| format!("argument-refused.{why}")));
    keys.extend(State::ALL.iter().map(|state| format!("argument-state.{}", state.key())));
    keys.extend(["", "-open"].map(|state| format!("argument-total.{name}{state}")));
    keys.extend(["settled", "open", "refused"].map(|word| format!("argument-standing.{word}")));
    keys.extend(["cv", "sn"].map(|word| format!("argument-law.{word}")));
    keys.extend(["total", "total-open"].map(|word| format!("argument-line.{word}")));
    keys.push("argument.unknown".to_owned());
    keys.extend(["aside", "open"].map(|word| format!("argument-then.{word}")));
    keys.extend(["oui", "non", "inconnu"].map(|word| format!("argument-choice.{word}")));
    keys.sort();
    keys.dedup();
    keys
}
