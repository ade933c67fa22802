//! The whole sheet of a case.

use chrono::NaiveDate;
use simulators::penalties::{Amount, Facts, assess_with};
use tariff_data::penalties::PenaltyTable;

use super::cited::{Cited, cited};
use super::conclusion::{Conclusion, LeftOut, left_out, ranked, remaining};
use super::questions::{Answered, Question, answered, asked, typed_day};
use super::reading::{FieldError, read};
use crate::amounts::{amount, day};
use crate::{Catalogue, encode};

/// What every sheet draws on: the dated figures and the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Book {
    /// The figures.
    pub table: PenaltyTable,
    /// The words, with the names of the paragraphs.
    pub words: Catalogue,
}

/// An amount for machines and for readers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SumView {
    /// The least, in francs; `None` when it is not known.
    pub least: Option<u64>,
    /// The most, in francs; `None` when it is not known or has no limit.
    pub most: Option<u64>,
    /// In words.
    pub text: String,
}

impl SumView {
    pub(super) fn of(words: &Catalogue, sum: Amount) -> Self {
        let bounds = sum.bounds();
        Self {
            least: bounds.map(|(least, _)| least.0),
            most: bounds.and_then(|(_, most)| most).map(|most| most.0),
            text: amount(words, sum),
        }
    }
}

/// Facts that cannot stand together, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// What is wrong.
    pub text: String,
    /// Words of the facts in question.
    pub fields: Vec<&'static str>,
    /// Their names.
    pub labels: Vec<String>,
    /// The paragraph that tells them apart.
    pub cites: Vec<Cited>,
}

/// The sheet of one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The facts that were taken, as a query.
    pub query: String,
    /// The day of the fact.
    pub day: String,
    /// What was typed and not taken.
    pub errors: Vec<FieldError>,
    /// The facts, in words.
    pub answered: Vec<Answered>,
    /// Facts that cannot stand together.
    pub clashes: Vec<Clash>,
    /// What is still asked, in order.
    pub questions: Vec<Question>,
    /// Outcomes that hold whatever is not known: the preferred one, then the other readings.
    pub outcomes: Vec<Conclusion>,
    /// Graver outcomes that unknown facts leave open.
    pub remaining: Vec<Conclusion>,
    /// Qualifications that a graver one leaves out.
    pub left_out: Vec<LeftOut>,
    /// Paragraphs of excuses that may still discharge.
    pub possible_excuses: Vec<Cited>,
    /// Class and fine in two short phrases, for the strip above the sheet; then that they are provisional, where unknown facts
    /// can still change them.
    pub strip: (String, String, String),
}

/// The sheet of a case, from the pairs of its address and the day of the fact. `typed_day` is that day as it was typed;
/// when it is empty or cannot be read, `today` stands in for it.
#[must_use]
pub fn sheet(book: &Book, pairs: &[(String, String)], day_typed: &str, today: NaiveDate) -> Sheet {
    let words = &book.words;
    let (facts, mut errors) = read(words, pairs);
    let given = typed_day(day_typed);
    if given.is_none() && !day_typed.trim().is_empty() {
        errors.push(day_error(words, "day-unreadable", day_typed));
    }
    let on = given.unwrap_or(today);
    let mut sheet = Sheet { errors, ..empty(words, &facts, on) };
    let figures = match book.table.on(on) {
        Ok(figures) => figures,
        Err(missing) => {
            let written = day(words, missing.day);
            sheet.errors.push(day_error(words, "not-in-force", &written));
            return sheet;
        }
    };
    let result = assess_with(&facts, &figures, on);
    sheet.clashes = result
        .contradictions
        .iter()
        .map(|clash| Clash {
            text: words.say_of("contradiction", clash.key),
            fields: clash.fields.iter().map(|field| field.key()).collect(),
            labels: clash.fields.iter().map(|field| words.part_of("field", field.key(), "label")).collect(),
            cites: cited(words, clash.cites),
        })
        .collect();
    sheet.questions = asked(words, &result);
    sheet.outcomes = result.outcomes.iter().map(|outcome| ranked(words, outcome)).collect();
    sheet.remaining = result.remaining.iter().map(|outcome| remaining(words, outcome)).collect();
    sheet.left_out = result.excluded.iter().map(|excluded| left_out(words, excluded)).collect();
    sheet.possible_excuses = cited(words, &result.possible_excuses);
    sheet.strip = strip(words, &sheet, result.provisional);
    sheet
}

fn empty(words: &Catalogue, facts: &Facts, on: NaiveDate) -> Sheet {
    Sheet {
        query: encode(&facts.write()),
        day: day(words, on),
        errors: Vec::new(),
        answered: answered(words, facts),
        clashes: Vec::new(),
        questions: Vec::new(),
        outcomes: Vec::new(),
        remaining: Vec::new(),
        left_out: Vec::new(),
        possible_excuses: Vec::new(),
        strip: (words.say("conclusion.not-settled"), String::new(), String::new()),
    }
}

fn day_error(words: &Catalogue, message: &str, written: &str) -> FieldError {
    FieldError {
        field: "jour".to_owned(),
        label: String::new(),
        written: written.to_owned(),
        text: words.fill_of("error", message, &[("written", written), ("day", written)]),
    }
}

fn strip(words: &Catalogue, sheet: &Sheet, provisional: bool) -> (String, String, String) {
    if !sheet.clashes.is_empty() {
        return (words.say("conclusion.contradictory"), String::new(), String::new());
    }
    match sheet.outcomes.first() {
        Some(first) => {
            let fine = first.fine.as_ref().map(|fine| fine.sum.text.clone());
            let note = if provisional { words.say("conclusion.provisional") } else { String::new() };
            (first.class_name.clone(), fine.unwrap_or_else(|| words.say("conclusion.no-fine")), note)
        }
        None => (words.say("conclusion.not-settled"), String::new(), String::new()),
    }
}
