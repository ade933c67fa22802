//! A case as a rule reads it: what is read and not told becomes a question.

use std::cell::RefCell;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::answers::{Answers, Refused, Sale, Sum, Value, rate_key};
use super::field::{Field, in_row};
use super::outcome::Reason;
use super::trial::Reading;

/// The facts of a case, in one reading of the texts.
#[derive(Debug)]
pub struct Case<'a> {
    answers: &'a Answers,
    other: Option<Reading>,
    met: Vec<Reading>,
    asked: Vec<String>,
    read: Vec<(&'static str, u8)>,
    refused: Vec<Refused>,
    notes: Vec<Reason>,
    documents: Vec<Reason>,
    pending: bool,
    row: u8,
    /// Facts that were looked at, but not asked.
    glimpsed: RefCell<Vec<(&'static str, u8)>>,
}

impl<'a> Case<'a> {
    pub(super) fn new(answers: &'a Answers, other: Option<Reading>) -> Self {
        Self {
            answers,
            other,
            met: Vec::new(),
            asked: Vec::new(),
            read: Vec::new(),
            refused: Vec::new(),
            notes: Vec::new(),
            documents: Vec::new(),
            pending: false,
            row: 1,
            glimpsed: RefCell::default(),
        }
    }

    /// Whether the other reading of this passage is tried.
    pub fn reads_otherwise(&mut self, reading: Reading) -> bool {
        if !self.met.contains(&reading) {
            self.met.push(reading);
        }
        self.other == Some(reading)
    }

    pub(super) fn met(&self) -> &[Reading] {
        &self.met
    }

    /// What was told of a fact, which is not asked.
    #[must_use]
    pub fn told(&self, field: Field) -> Option<&'a Value> {
        self.glimpsed.borrow_mut().push((field.key, self.row_for(field)));
        self.answers.get(field, self.row_for(field)).filter(|value| **value != Value::Unknown)
    }

    /// Whether a fact was answered, if only as not known.
    #[must_use]
    pub fn is_answered(&self, field: Field) -> bool {
        self.answers.get(field, self.row_for(field)).is_some()
    }

    /// Facts that were looked at, but not asked, each with its row.
    pub(super) fn glimpsed(self) -> Vec<(&'static str, u8)> {
        self.glimpsed.into_inner()
    }

    fn row_for(&self, field: Field) -> u8 {
        if field.element.is_empty() { 1 } else { self.row }
    }

    fn key(&self, field: Field) -> String {
        in_row(field.key, self.row_for(field))
    }

    /// Does the same for each row of an element.
    pub fn each_row(&mut self, element: &'static str, act: &mut dyn FnMut(&mut Self, u8)) {
        for row in 1..=self.answers.rows(element) {
            self.row = row;
            act(self, row);
        }
        self.row = 1;
    }

    /// Whether facts that one question has come to stand for are told one by one, as in older addresses.
    pub fn one_by_one(&mut self, whole: Field, each: &[Field]) -> bool {
        let told = each.iter().find(|field| self.is_answered(**field));
        if let (Some(first), Some(_)) = (told, self.told(whole)) {
            self.offer(&[whole]);
            self.refuse(*first, "said-otherwise");
        }
        told.is_some()
    }

    /// Whether a yes says what these facts would; they are asked for after a no, and stand alone in older addresses.
    pub fn in_one(&mut self, whole: Field, each: &[Field]) -> Option<bool> {
        if self.told(whole).is_none() && each.iter().any(|field| self.is_answered(*field)) {
            return Some(false);
        }
        let yes = self.truth(whole)?;
        if let Some(told) = each.iter().find(|field| yes && self.told(**field).is_some()) {
            self.refuse(*told, "said-otherwise");
        }
        Some(yes)
    }

    /// Whether a fact was looked for.
    #[must_use]
    pub fn was_read(&self, field: Field) -> bool {
        self.read.contains(&(field.key, self.row_for(field)))
    }

    /// Facts that may be told and are never asked.
    pub fn offer(&mut self, fields: &[Field]) {
        for field in fields {
            self.read.push((field.key, self.row_for(*field)));
        }
    }

    /// What was told of a fact; a question when nothing was.
    fn read(&mut self, field: Field) -> Option<&'a Value> {
        let told = self.told(field);
        if !self.was_read(field) {
            self.offer(&[field]);
        }
        if told.is_none() {
            self.ask(self.key(field));
        }
        told
    }

    fn ask(&mut self, key: String) {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
    }

    /// A word.
    pub fn word(&mut self, field: Field) -> Option<&'static str> {
        match self.read(field)? {
            Value::Word(word) => Some(word),
            _ => None,
        }
    }

    /// Words.
    pub fn words(&mut self, field: Field) -> Option<&'a [&'static str]> {
        match self.read(field)? {
            Value::Words(words) => Some(words),
            _ => None,
        }
    }

    /// Yes or no.
    pub fn truth(&mut self, field: Field) -> Option<bool> {
        match self.read(field)? {
            Value::Truth(truth) => Some(*truth),
            _ => None,
        }
    }

    /// An amount.
    pub fn sum(&mut self, field: Field) -> Option<&'a Sum> {
        match self.read(field)? {
            Value::Sum(sum) => Some(sum),
            _ => None,
        }
    }

    /// Amounts.
    pub fn sums(&mut self, field: Field) -> Option<&'a [Sum]> {
        match self.read(field)? {
            Value::Sums(sums) => Some(sums),
            _ => None,
        }
    }

    /// Sales.
    pub fn sales(&mut self, field: Field) -> Option<&'a [Sale]> {
        match self.read(field)? {
            Value::Sales(sales) => Some(sales),
            _ => None,
        }
    }

    /// A number, or hundredths.
    pub fn number(&mut self, field: Field) -> Option<Decimal> {
        match self.read(field)? {
            Value::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// A day.
    pub fn day(&mut self, field: Field) -> Option<NaiveDate> {
        match self.read(field)? {
            Value::Day(day) => Some(*day),
            _ => None,
        }
    }

    /// Codes of the tariff.
    pub fn codes(&mut self, field: Field) -> Option<&'a [String]> {
        match self.read(field)? {
            Value::Codes(codes) => Some(codes),
            _ => None,
        }
    }

    /// The letters of a currency, which is not asked.
    #[must_use]
    pub fn told_currency(&self, field: Field) -> Option<&'a str> {
        match self.told(field)? {
            Value::Currency(letters) => Some(letters),
            _ => None,
        }
    }

    /// What one unit of a currency is worth; a question when that is not told.
    pub fn rate(&mut self, currency: &str) -> Option<Decimal> {
        let rate = self.answers.rate(currency);
        if rate.is_none() {
            self.ask(rate_key(currency));
        }
        rate
    }

    /// The currencies of the amounts that were given; `None` for that of the invoice.
    #[must_use]
    pub fn currencies(&self) -> Vec<Option<&'a str>> {
        self.answers.currencies()
    }

    /// What was told of the worth of a currency, which is not asked.
    #[must_use]
    pub fn told_rate(&self, currency: &str) -> Option<Decimal> {
        self.answers.rate(currency)
    }

    /// A rate that cannot be used.
    pub fn refuse_rate(&mut self, currency: &str, why: &'static str) {
        self.refuse_key(rate_key(currency), why);
    }

    /// A fact that cannot be used.
    pub fn refuse(&mut self, field: Field, why: &'static str) {
        self.refuse_key(self.key(field), why);
    }

    fn refuse_key(&mut self, field: String, why: &'static str) {
        let refused = Refused { field, written: String::new(), why };
        if !self.refused.contains(&refused) {
            self.refused.push(refused);
        }
    }

    /// Something that must be known besides.
    pub fn note(&mut self, reason: Reason) {
        if !self.notes.contains(&reason) {
            self.notes.push(reason);
        }
    }

    /// A document to hold.
    pub fn document(&mut self, reason: Reason) {
        if !self.documents.contains(&reason) {
            self.documents.push(reason);
        }
    }

    /// Something is still to come that no answer can tell: the result is provisional.
    pub fn wait(&mut self) {
        self.pending = true;
    }

    /// Leaves the questions that were raised so far unasked.
    pub fn forget_questions(&mut self) {
        self.read.retain(|(key, row)| !self.asked.contains(&in_row(key, *row)));
        self.asked.clear();
        self.pending = false;
    }

    /// Whether a question was raised, or something is still to come.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.pending || !self.asked.is_empty()
    }

    /// What was asked, refused, noted and to be held.
    pub(crate) fn gathered(&mut self) -> Gathered {
        Gathered {
            asked: std::mem::take(&mut self.asked),
            read: std::mem::take(&mut self.read),
            refused: std::mem::take(&mut self.refused),
            notes: std::mem::take(&mut self.notes),
            documents: std::mem::take(&mut self.documents),
            pending: self.pending,
        }
    }
}

/// What a case has gathered on its way.
pub(crate) struct Gathered {
    pub(crate) asked: Vec<String>,
    pub(crate) read: Vec<(&'static str, u8)>,
    pub(crate) refused: Vec<Refused>,
    pub(crate) notes: Vec<Reason>,
    pub(crate) documents: Vec<Reason>,
    pub(crate) pending: bool,
}
