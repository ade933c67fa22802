//! The facts as they were given, read from the pairs of an address and written back.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use tariff_data::exact;
use tariff_data::penalties::{read_day, write_day};

use super::field::{Field, Form, RATE, in_row, row_of};

/// For a fact that is known not to be known.
const UNKNOWN: &str = "inconnu";

/// An amount in a currency; `None` for the currency of the invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// How much.
    pub amount: Decimal,
    /// Three capital letters.
    pub currency: Option<String>,
}

/// So many units at a price each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sale {
    /// How many.
    pub quantity: Decimal,
    /// The price of one.
    pub price: Decimal,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A word.
    Word(&'static str),
    /// Words.
    Words(Vec<&'static str>),
    /// Yes or no.
    Truth(bool),
    /// An amount.
    Sum(Sum),
    /// Amounts.
    Sums(Vec<Sum>),
    /// Sales.
    Sales(Vec<Sale>),
    /// A number, or hundredths.
    Number(Decimal),
    /// A day.
    Day(NaiveDate),
    /// Codes, digits alone.
    Codes(Vec<String>),
    /// Three capital letters.
    Currency(String),
    /// Known not to be known.
    Unknown,
}

/// Reasons for not taking an answer, as keys of the message catalogue: `argument-refused.percent-above`.
pub const WHYS: &[&str] = &[
    "unknown-field",
    "row",
    "twice",
    "said-otherwise",
    "choice",
    "several",
    "number",
    "ambiguous",
    "negative",
    "percent-above",
    "percent-sum",
    "sales",
    "day",
    "code",
    "currency",
    "currency-other",
    "too-large",
    "zero",
    "deductions-exceed",
    "deduction-above",
    "paid-above-cost",
    "adjustment-exceeds",
    "costs-exceed",
    "base-forbidden",
    "component-missing",
    "release-after-revision",
    "unknown-heading",
    "ex-works-nothing",
    "taxes-exceed",
    "declaration-before",
    "day-out-of-range",
    "before-first-day",
    "shares-exceed",
    "export-unknown",
    "parity-fixed",
    "unticked",
    "provenance-direct",
];

/// An answer that is not taken.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Refused {
    /// The word of the fact.
    pub field: String,
    /// What was written; empty when the fault lies between facts.
    pub written: String,
    /// Why, one of [`WHYS`].
    pub why: &'static str,
}

/// The facts of one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    fields: &'static [Field],
    /// Row, place of the fact, answer; in this order.
    given: Vec<(u8, usize, Value)>,
    rates: Vec<(String, Decimal)>,
}

impl Answers {
    /// No fact yet.
    #[must_use]
    pub fn none(fields: &'static [Field]) -> Self {
        Self { fields, given: Vec::new(), rates: Vec::new() }
    }

    /// Reads the pairs of an address; what cannot be taken is left out and told.
    #[must_use]
    pub fn read(fields: &'static [Field], pairs: &[(String, String)]) -> (Self, Vec<Refused>) {
        let mut answers = Self::none(fields);
        let mut refused = Vec::new();
        for (key, written) in pairs {
            // Nothing written is nothing known.
            if written.is_empty() {
                continue;
            }
            if let Err(why) = answers.take(key, written) {
                refused.push(Refused { field: key.clone(), written: written.clone(), why });
            }
        }
        (answers, refused)
    }

    fn take(&mut self, key: &str, written: &str) -> Result<(), &'static str> {
        if let Some(letters) = key.strip_prefix(RATE) {
            let currency = currency(letters).ok_or("unknown-field")?;
            // A rate that is known not to be known stays asked.
            if written == UNKNOWN {
                return Ok(());
            }
            let rate = number(written)?;
            if rate.is_zero() {
                return Err("zero");
            }
            // In order, as a sort would have it, without the weight of one.
            let place = self.rates.binary_search_by(|(known, _)| known.as_str().cmp(&currency));
            self.rates.insert(place.err().ok_or("twice")?, (currency, rate));
            return Ok(());
        }
        let (name, row) = row_of(key);
        let place = self.fields.iter().position(|field| field.key == name).ok_or("unknown-field")?;
        let field = self.fields.get(place).ok_or("unknown-field")?;
        if row != 1 && (row == 0 || field.element.is_empty()) {
            return Err("row");
        }
        let at = self.given.iter().position(|(of, fact, _)| (*of, *fact) >= (row, place));
        let at = at.unwrap_or(self.given.len());
        if self.given.get(at).is_some_and(|(of, fact, _)| (*of, *fact) == (row, place)) {
            return Err("twice");
        }
        let value = if written == UNKNOWN { Value::Unknown } else { value(field.form, written)? };
        self.given.insert(at, (row, place, value));
        Ok(())
    }

    /// What was answered in a row of the element that the fact tells of, [`Value::Unknown`] included.
    #[must_use]
    pub fn get(&self, field: Field, row: u8) -> Option<&Value> {
        self.answered().find(|(one, of, _)| *of == row && one.key == field.key).map(|(.., value)| value)
    }

    /// How many rows an element has; one while nothing numbers another.
    #[must_use]
    pub fn rows(&self, element: &str) -> u8 {
        self.answered().fold(1, |rows, (field, row, _)| if field.element == element { rows.max(row) } else { rows })
    }

    /// What one unit of a currency is worth in that of the country, when told.
    #[must_use]
    pub fn rate(&self, currency: &str) -> Option<Decimal> {
        self.rates.iter().find(|(known, _)| known == currency).map(|(_, rate)| *rate)
    }

    /// Every fact that was answered, with its row, in order.
    pub fn answered(&self) -> impl Iterator<Item = (&'static Field, u8, &Value)> {
        self.given.iter().filter_map(|(row, place, value)| Some((self.fields.get(*place)?, *row, value)))
    }

    /// The pairs that [`Answers::read`] takes.
    #[must_use]
    pub fn write(&self) -> Vec<(String, String)> {
        let facts = self.answered().map(|(field, row, value)| (in_row(field.key, row), written(value)));
        let rates = self.rates.iter().map(|(currency, rate)| (rate_key(currency), plain(rate)));
        facts.chain(rates).collect()
    }

    /// The first currency that an amount names.
    #[must_use]
    pub fn currency(&self) -> Option<&str> {
        self.currencies().into_iter().flatten().next()
    }

    /// The currencies of the amounts that were given; `None` for that of the invoice.
    pub(super) fn currencies(&self) -> Vec<Option<&str>> {
        let mut found = Vec::new();
        for (.., value) in self.answered() {
            match value {
                Value::Sum(sum) => found.push(sum.currency.as_deref()),
                Value::Sums(sums) => found.extend(sums.iter().map(|sum| sum.currency.as_deref())),
                _ => {}
            }
        }
        found
    }
}

/// The word under which the rate of a currency is asked and told.
pub(super) fn rate_key(currency: &str) -> String {
    format!("{RATE}{}", currency.to_ascii_lowercase())
}

fn value(form: Form, written: &str) -> Result<Value, &'static str> {
    Ok(match form {
        Form::Choice(words) => Value::Word(one_of(words, written).ok_or("choice")?),
        Form::Several(words) => Value::Words(several(words, written)?),
        Form::Truth => match written {
            "oui" => Value::Truth(true),
            "non" => Value::Truth(false),
            _ => return Err("choice"),
        },
        Form::Sum => Value::Sum(sum(written)?),
        Form::Signed => {
            let (sign, plain) = written.strip_prefix('-').map_or((Decimal::ONE, written), |rest| (-Decimal::ONE, rest));
            let sum = sum(plain)?;
            Value::Sum(Sum { amount: exact::mul(sum.amount, sign).ok_or("too-large")?, ..sum })
        }
        Form::Sums => Value::Sums(each(written, sum)?),
        Form::Sales => Value::Sales(each(written, sale)?),
        Form::Percent => {
            let share = number(written)?;
            if share > Decimal::ONE_HUNDRED {
                return Err("percent-above");
            }
            Value::Number(share)
        }
        Form::Share | Form::Number => Value::Number(number(written)?),
        Form::Day => Value::Day(read_day(written).ok_or("day")?),
        Form::Codes => Value::Codes(each(written, code)?),
        Form::Currency => Value::Currency(currency(written).ok_or("currency")?),
    })
}

fn each<T>(written: &str, one: fn(&str) -> Result<T, &'static str>) -> Result<Vec<T>, &'static str> {
    let mut all = Vec::new();
    for part in written.split(';') {
        all.push(one(part)?);
    }
    Ok(all)
}

fn one_of(words: &'static [&'static str], written: &str) -> Option<&'static str> {
    words.iter().find(|word| **word == written).copied()
}

/// Words in the order of the list, each once; the first word stands alone.
fn several(words: &'static [&'static str], written: &str) -> Result<Vec<&'static str>, &'static str> {
    let parts: Vec<&str> = written.split(';').collect();
    if parts.iter().any(|part| one_of(words, part).is_none()) {
        return Err("choice");
    }
    let taken: Vec<&'static str> = words.iter().filter(|word| parts.contains(word)).copied().collect();
    let alone = words.first().is_some_and(|first| taken.contains(first));
    if taken.len() != parts.len() || (alone && taken.len() > 1) { Err("several") } else { Ok(taken) }
}

/// The longest number that is always held exactly.
const MOST_DIGITS: usize = 28;

fn number(written: &str) -> Result<Decimal, &'static str> {
    if written.starts_with('-') {
        return Err("negative");
    }
    let digits = || written.len() > MOST_DIGITS && written.bytes().all(|sign| sign.is_ascii_digit() || sign == b'.');
    exact::read(written).map(|number| number.normalize()).ok_or_else(|| if digits() { "too-large" } else { "number" })
}

fn sum(written: &str) -> Result<Sum, &'static str> {
    let letters = written.trim_end_matches(|sign: char| sign.is_ascii_alphabetic());
    let (amount, suffix) = written.split_at(letters.len());
    let named = if suffix.is_empty() { None } else { Some(currency(suffix).ok_or("currency")?) };
    Ok(Sum { amount: number(amount)?, currency: named })
}

fn sale(written: &str) -> Result<Sale, &'static str> {
    let (quantity, price) = written.split_once('x').ok_or("sales")?;
    let number = |part| number(part).map_err(|why| if why == "number" { "sales" } else { why });
    let sale = Sale { quantity: number(quantity)?, price: number(price)? };
    if sale.quantity.is_zero() { Err("zero") } else { Ok(sale) }
}

/// Digits alone, from a heading to a whole line.
fn code(written: &str) -> Result<String, &'static str> {
    let digits: String = written.chars().filter(|sign| *sign != '.').collect();
    let sound = (4..=10).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if sound { Ok(digits) } else { Err("code") }
}

/// Three letters, as capitals.
fn currency(text: &str) -> Option<String> {
    (text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_alphabetic())).then(|| text.to_ascii_uppercase())
}

/// A number as it is written. A fourth decimal keeps `1.234` from being read as so many thousands.
fn plain(number: &Decimal) -> String {
    let number = number.normalize();
    if number.scale() == 3 { format!("{number}0") } else { number.to_string() }
}

fn written(value: &Value) -> String {
    let sum = |sum: &Sum| plain(&sum.amount) + sum.currency.as_deref().unwrap_or_default();
    match value {
        Value::Word(word) => (*word).to_owned(),
        Value::Words(words) => words.join(";"),
        Value::Truth(truth) => if *truth { "oui" } else { "non" }.to_owned(),
        Value::Sum(one) => sum(one),
        Value::Sums(sums) => sums.iter().map(sum).collect::<Vec<_>>().join(";"),
        Value::Sales(sales) => {
            let one = |sale: &Sale| format!("{}x{}", plain(&sale.quantity), plain(&sale.price));
            sales.iter().map(one).collect::<Vec<_>>().join(";")
        }
        Value::Number(number) => plain(number),
        Value::Day(day) => write_day(*day),
        Value::Codes(codes) => codes.join(";"),
        Value::Currency(letters) => letters.clone(),
        Value::Unknown => UNKNOWN.to_owned(),
    }
}
