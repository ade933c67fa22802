//! What was answered and what is still asked, each with the ways to answer.

use simulators::penalties::answers::Kind;
use simulators::penalties::{Assessment, Facts, Field};

use crate::amounts::{self, colon, day, francs};
use crate::{Catalogue, input};
use tariff_data::penalties::Francs;

/// A fact as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// Its word in addresses.
    pub field: &'static str,
    /// Its name.
    pub label: String,
    /// The answer in words.
    pub value: String,
    /// The answer as addresses write it.
    pub written: String,
}

/// Something that is still asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its word in addresses.
    pub field: &'static str,
    /// Its name.
    pub label: String,
    /// The question.
    pub question: String,
    /// What the answer decides: `class`, `figure` or `detail`.
    pub stage: &'static str,
    /// The same in words.
    pub stage_text: String,
    /// Answers to choose from.
    pub choices: Vec<Choice>,
    /// Answers to type.
    pub inputs: Vec<Input>,
}

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// As addresses write it.
    pub word: String,
    /// As it is shown.
    pub label: String,
}

/// An answer to type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// What stands before it in an address: `ad-valorem:`.
    pub prefix: &'static str,
    /// Its name.
    pub label: String,
    /// The unit that follows.
    pub unit: String,
    /// `number`, `decimal` or `date`.
    pub form: &'static str,
}

pub(super) fn answered(words: &Catalogue, facts: &Facts) -> Vec<Answered> {
    let one = |field: &Field| {
        let written = facts.get(*field)?;
        Some(Answered {
            field: field.key(),
            label: words.part_of("field", field.key(), "label"),
            value: value(words, *field, &written),
            written,
        })
    };
    Field::ALL.iter().filter_map(one).collect()
}

/// An answer in words.
fn value(words: &Catalogue, field: Field, written: &str) -> String {
    let language = words.language();
    let unit = |number: &str, unit: &str| format!("{}\u{a0}{}", amounts::written(language, number), words.say(unit));
    match field.kind() {
        Kind::Choice if field == Field::Offence => words.part_of("offence", written, "label"),
        Kind::Choice => choice(words, field, written),
        Kind::Francs => written.parse().map_or_else(|_| written.to_owned(), |amount| francs(words, Francs(amount))),
        Kind::Tons => unit(written, "unit.tons"),
        Kind::Days => unit(written, "unit.days"),
        Kind::Duty => match written.split_once(':') {
            Some((form, rate)) => {
                format!("{}{}{}", amounts::percent(language, rate), colon(language), choice(words, field, form))
            }
            None => choice(words, field, written),
        },
        Kind::Judgment => match tariff_data::penalties::read_day(written) {
            Some(judged) => day(words, judged),
            None => choice(words, field, written),
        },
    }
}

fn choice(words: &Catalogue, field: Field, word: &str) -> String {
    let plain = format!("answer.{word}");
    let own = format!("answer.{}.{word}", field.key());
    words.find(&own).map_or_else(|| words.say(&plain), str::to_owned)
}

pub(super) fn asked(words: &Catalogue, assessment: &Assessment) -> Vec<Question> {
    let questions = assessment.questions.iter();
    questions.map(|asked| question(words, asked.field, asked.stage.key(), &asked.words)).collect()
}

fn question(words: &Catalogue, field: Field, stage: &'static str, answers: &[&'static str]) -> Question {
    let named = |what: &str| words.say(&format!("field.{}.{what}", field.key()));
    // The fact itself is looked for in the catalogue of offences, which is too long for a list of buttons.
    let listed: &[&str] = match field.kind() {
        Kind::Choice if field == Field::Offence => &[],
        Kind::Duty => &["aucun"],
        Kind::Judgment => &["aucun", "recent", "ancien"],
        _ => answers,
    };
    let choices = listed.iter().map(|word| Choice { word: (*word).to_owned(), label: choice(words, field, word) });
    Question {
        field: field.key(),
        label: named("label"),
        question: named("question"),
        stage,
        stage_text: words.say_of("stage", stage),
        choices: choices.collect(),
        inputs: inputs(words, field.kind()),
    }
}

fn inputs(words: &Catalogue, kind: Kind) -> Vec<Input> {
    let typed = |prefix, label: &str, unit: &str, form| Input {
        prefix,
        label: words.say(label),
        unit: words.find(unit).unwrap_or_default().to_owned(),
        form,
    };
    match kind {
        Kind::Choice => Vec::new(),
        Kind::Francs => vec![typed("", "input.amount", "unit.francs", "number")],
        Kind::Tons => vec![typed("", "unit.tons", "unit.tons", "decimal")],
        Kind::Days => vec![typed("", "unit.days", "unit.days", "number")],
        Kind::Duty => vec![
            typed("ad-valorem:", "input.rate-ad-valorem", "unit.percent", "decimal"),
            typed("specifique:", "input.rate-specific", "unit.percent", "decimal"),
        ],
        Kind::Judgment => vec![typed("", "input.judged-on", "", "date")],
    }
}

/// A day that was typed, or the one given instead when nothing was.
pub(super) fn typed_day(typed: &str) -> Option<chrono::NaiveDate> {
    input::day(typed).and_then(|written| tariff_data::penalties::read_day(&written))
}
