//! From what was typed to facts. What cannot be read is said at its field and kept as it was typed.

use simulators::penalties::answers::Kind;
use simulators::penalties::{Facts, Field};
use tariff_data::language::Language;

use crate::{Catalogue, input};

/// A written fact that is not taken, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The fact, or what stands in its place in the address.
    pub field: String,
    /// Its name on screen; empty when no fact has this name.
    pub label: String,
    /// What was typed.
    pub written: String,
    /// What is wrong and what to do.
    pub text: String,
}

/// Facts, and what was not taken.
pub(super) fn read(words: &Catalogue, pairs: &[(String, String)]) -> (Facts, Vec<FieldError>) {
    let mut facts = Facts::default();
    let mut errors = Vec::new();
    for (key, typed) in pairs {
        let error = |label: String, message: &str, typed: &str| FieldError {
            field: key.clone(),
            label,
            written: typed.to_owned(),
            text: words.fill_of("error", message, &[("fact", key), ("written", typed)]),
        };
        let Some(field) = Field::read(key) else {
            errors.push(error(String::new(), "unknown-fact", typed));
            continue;
        };
        let label = words.part_of("field", field.key(), "label");
        if facts.get(field).is_some() {
            errors.push(error(label, "twice", typed));
            continue;
        }
        // Nothing typed is nothing known.
        if typed.trim().is_empty() {
            continue;
        }
        let taken = written(words.language(), field.kind(), typed)
            .and_then(|text| facts.set(field, &text).map_err(|_| refusal(field)));
        if let Err(why) = taken {
            // The number alone, not the form it was given in.
            let typed = typed.rsplit_once(':').map_or(typed.as_str(), |(_, number)| number);
            errors.push(error(label, why, typed));
        }
    }
    (facts, errors)
}

/// Units of a tonnage.
const TONS: &[&str] = &["tonneaux", "tonneau", "tx", "tons", "ton", "toneladas", "tonelada", "t"];

/// What was typed in the form that facts are written in.
fn written(language: Language, kind: Kind, typed: &str) -> Result<String, &'static str> {
    let tons = |typed| input::decimal(language, typed, TONS, ["tons", "tons-negative"]);
    // No rate has thousands: in English a comma before three digits may be meant either way.
    let percent = |typed: &str| match language {
        Language::English if input::before_three(typed.trim_end_matches(['%', ' ']), ',') => Err("percent"),
        _ => input::decimal(language, typed, &["pour cent", "%"], ["percent", "percent-negative"]),
    };
    match kind {
        Kind::Choice => Ok(typed.trim().to_owned()),
        Kind::Francs => input::francs(language, typed),
        Kind::Tons => tons(typed),
        Kind::Days => input::days(language, typed),
        Kind::Duty => match typed.split_once(':') {
            Some((form, rate)) => percent(rate).map(|rate| format!("{form}:{rate}")),
            None => Ok(typed.trim().to_owned()),
        },
        // A word of the list, or a day as people write it.
        Kind::Judgment => Ok(input::day(typed).unwrap_or_else(|| typed.trim().to_owned())),
    }
}

/// Why an answer in the right form is still none of the fact's.
const fn refusal(field: Field) -> &'static str {
    match field.kind() {
        Kind::Choice => "choice",
        Kind::Francs => "francs",
        Kind::Tons => "tons",
        Kind::Days => "days",
        Kind::Duty => "percent",
        Kind::Judgment => "day",
    }
}
