//! The officer's calculator: a class that he knows already, and the base of its fine.

use chrono::NaiveDate;
use search::json::Json;
use simulators::penalties::at_a_glance;
use tariff_data::penalties::Francs;

use super::questions::typed_day;
use super::sheet::Book;
use crate::amounts::{amount, day};
use crate::input;

/// What was typed beside a class comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The fine in words, or what is wrong and what to do; nothing when nothing was typed.
    pub text: String,
    /// Whether what was typed was not taken.
    pub refused: bool,
}

/// The fine of a class, by its word, on a base as it was typed; `today` stands in for an empty day.
#[must_use]
pub fn tally(book: &Book, class: &str, typed: &str, day_typed: &str, today: NaiveDate) -> Tally {
    let words = &book.words;
    let refused = |message: &str, written: &str| Tally {
        text: words.fill_of("error", message, &[("written", written), ("day", written)]),
        refused: true,
    };
    if typed.trim().is_empty() {
        return Tally { text: String::new(), refused: false };
    }
    let base = match input::francs(words.language(), typed) {
        Ok(digits) => Francs(digits.parse().unwrap_or_default()),
        Err(why) => return refused(why, typed),
    };
    let figures = match book.table.on(typed_day(day_typed).unwrap_or(today)) {
        Ok(figures) => figures,
        Err(missing) => return refused("not-in-force", &day(words, missing.day)),
    };
    let found = at_a_glance(&figures).into_iter().find(|row| row.class.key() == class);
    Tally { text: found.map(|row| amount(words, row.fine.on(base))).unwrap_or_default(), refused: false }
}

impl Tally {
    /// As JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut json = Json::default();
        json.object(|json| {
            json.text("text", &self.text);
            json.text("invalid", if self.refused { "true" } else { "" });
        });
        json.finish()
    }
}
