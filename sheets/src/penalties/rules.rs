//! Classes at a glance, thresholds and rules in words, for the pages that let a lawyer check what the simulator does.

use chrono::NaiveDate;
use simulators::penalties::{Clause, Field, Gives, Row, Scope, Tariff, When, at_a_glance, decision_table, figure_of};
use tariff_data::penalties::{Bounds, Figures, Francs, NotInForce, Value};

use super::cited::{Cited, cite_key, cited, one};
use super::conclusion::class_name;
use super::sheet::Book;
use crate::Catalogue;
use crate::amounts::{francs, grouped, percent, term, terms, written};

/// A class at a glance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GlanceRow {
    /// Its word.
    pub word: &'static str,
    /// Its name.
    pub class: String,
    /// Name of the base of its fine; none for a range.
    pub base: Option<String>,
    /// Its fine.
    pub fine: String,
    /// Prison, if any.
    pub prison: Option<String>,
    /// Whether goods or means are confiscated.
    pub confiscation: bool,
    /// The paragraph.
    pub cite: Cited,
}

/// A threshold of the law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Threshold {
    /// What turns on it.
    pub label: String,
    /// The figure.
    pub figure: String,
    /// The paragraph.
    pub cite: Cited,
}

/// A rule in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleRow {
    /// The facts it speaks to.
    pub facts: Vec<String>,
    /// Conditions that must all hold.
    pub conditions: Vec<String>,
    /// What follows.
    pub gives: String,
    /// The paragraphs.
    pub cites: Vec<Cited>,
    /// The reading in which it stands, when the text allows two.
    pub reading: Option<String>,
}

/// Figures shown as thresholds, in order.
const THRESHOLDS: &[&str] = &[
    "heavily-taxed.ad-valorem",
    "heavily-taxed.specific",
    "delit.value-up-to",
    "delit-2.tonnage-below",
    "listed-on-board.tonnage-below",
    "contravention-5.repeat-within",
    "detention.value-from",
    "general-confiscation.duties-above",
    "general-confiscation.value-above",
    "penalty-payment.per-day",
    "prescription.action",
    "prescription.duties",
    "prescription.extended",
];

/// The classes on a day.
///
/// # Errors
/// [`NotInForce`] when the table has no figure for that day.
pub fn glance(book: &Book, day: NaiveDate) -> Result<Vec<GlanceRow>, NotInForce> {
    let words = &book.words;
    let figures = book.table.on(day)?;
    let times = |key: &str, times: u32| words.fill(key, &[("times", &times.to_string())]);
    let row = |row: &simulators::penalties::Glance| GlanceRow {
        word: row.class.key(),
        class: class_name(words, row.class.key()),
        base: row.fine.base().map(|base| words.say_of("tally", base)),
        fine: match row.fine {
            Tariff::Between(bounds) => range(words, bounds),
            Tariff::TimesDuties(count) => times("glance.times-duties", count),
            Tariff::TimesValue(count) => times("glance.times-value", count),
            Tariff::TimesObjects(count) => times("glance.times-objects", count),
        },
        prison: row.prison.map(|bounds| terms(words, bounds)),
        confiscation: row.confiscation,
        cite: one(words, row.cite),
    };
    Ok(at_a_glance(&figures).iter().map(row).collect())
}

/// The thresholds on a day; those that no row gives for that day are left out.
#[must_use]
pub fn thresholds(book: &Book, day: NaiveDate) -> Vec<Threshold> {
    let words = &book.words;
    let row = |key: &&str| {
        let figure =
            book.table.figures().iter().find(|figure| figure.key == **key && figure.provenance.holds_on(day))?;
        let (work, article) = figure.article.split_once(':')?;
        Some(Threshold {
            label: words.say_of("threshold", key),
            figure: value(words, &figure.value),
            cite: Cited {
                label: words.say(&cite_key(work, article, &figure.anchor)),
                href: format!("textes/{work}/{article}/#{}", figure.anchor),
            },
        })
    };
    THRESHOLDS.iter().filter_map(row).collect()
}

/// Every rule on a day, in the order of the law.
///
/// # Errors
/// [`NotInForce`] when the table has no figure for that day.
pub fn rules(book: &Book, day: NaiveDate) -> Result<Vec<RuleRow>, NotInForce> {
    let figures = book.table.on(day)?;
    Ok(decision_table().iter().map(|row| rule(&book.words, &figures, row)).collect())
}

/// Since when the figures hold, in words: the latest day on which one of them changed.
#[must_use]
pub fn since(book: &Book) -> String {
    crate::amounts::day(&book.words, book.table.latest_day())
}

/// Keys of the words that these pages need besides those of the simulator.
#[must_use]
pub fn keys() -> Vec<String> {
    THRESHOLDS.iter().map(|key| format!("threshold.{key}")).collect()
}

fn rule(words: &Catalogue, figures: &Figures, row: &Row) -> RuleRow {
    let facts = match row.scope {
        Scope::Offences(offences) => {
            offences.iter().map(|offence| words.part_of("offence", offence.key(), "label")).collect()
        }
        Scope::Nature(nature) => vec![words.say_of("nature", nature.key())],
    };
    let read_as = |reading: simulators::penalties::Reading, side: &str| {
        Some(words.say(&format!("reading.{}.{side}", reading.key())))
    };
    RuleRow {
        facts,
        conditions: row.conditions.iter().map(|clause| condition(words, figures, clause)).collect(),
        gives: match row.gives {
            Gives::Nature(nature) => words.say_of("nature", nature.key()),
            Gives::Class(class) => class_name(words, class.key()),
            Gives::Excused => words.say("rule.excused"),
        },
        cites: cited(words, row.cites),
        reading: match row.when {
            When::Always => None,
            When::Preferred(reading) => read_as(reading, "preferred"),
            When::Other(reading) => read_as(reading, "other"),
        },
    }
}

fn condition(words: &Catalogue, figures: &Figures, clause: &Clause) -> String {
    match clause {
        Clause::Named(name) => {
            let figure = figure_of(name, figures).map(|figure| bare(words, &figure)).unwrap_or_default();
            words.fill_of("condition", name, &[("figure", &figure)])
        }
        Clause::Answer { field, words: answers } => answer(words, *field, answers),
        Clause::Not(inner) => words.fill("rule.not", &[("condition", &condition(words, figures, inner))]),
        Clause::Any(clauses) => {
            let one_of: Vec<String> = clauses.iter().map(|clause| condition(words, figures, clause)).collect();
            one_of.join(&words.say("rule.or"))
        }
    }
}

fn answer(words: &Catalogue, field: Field, answers: &[String]) -> String {
    let label = words.part_of("field", field.key(), "label");
    let said = |word: &String| {
        let own = format!("answer.{}.{word}", field.key());
        words.find(&own).map_or_else(|| words.say_of("answer", word), str::to_owned)
    };
    let values: Vec<String> = answers.iter().map(said).collect();
    words.fill("rule.answer", &[("field", &label), ("answers", &values.join(&words.say("rule.or")))])
}

fn range(words: &Catalogue, bounds: Bounds<Francs>) -> String {
    words.fill("amount.between", &[("least", &grouped(words, bounds.min.0)), ("most", &grouped(words, bounds.max.0))])
}

fn value(words: &Catalogue, value: &Value) -> String {
    match value {
        Value::Francs(amount) => francs(words, *amount),
        Value::FrancsBetween(bounds) => range(words, *bounds),
        Value::Percent(number) => percent(words.language(), &number.normalize().to_string()),
        Value::Tons(_) => format!("{}\u{a0}{}", bare(words, value), words.say("unit.tons")),
        Value::Times(times) => times.to_string(),
        Value::Term(one) => term(words, *one),
        Value::TermBetween(bounds) => terms(words, *bounds),
        Value::Years(count) => term(words, tariff_data::penalties::Term { count: *count, unit: YEARS }),
    }
}

const YEARS: tariff_data::penalties::TermUnit = tariff_data::penalties::TermUnit::Years;

/// A figure without its unit.
fn bare(words: &Catalogue, value: &Value) -> String {
    match value {
        Value::Francs(amount) => grouped(words, amount.0),
        Value::Percent(number) | Value::Tons(number) => written(words.language(), &number.normalize().to_string()),
        Value::Times(count) | Value::Years(count) => count.to_string(),
        Value::FrancsBetween(_) | Value::Term(_) | Value::TermBetween(_) => String::new(),
    }
}
