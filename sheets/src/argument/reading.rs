//! From what was typed to answers. What cannot be read is said at its field and kept as it was typed.

use simulators::argument::{Answers, Form, RATE, Refused, row_of};
use tariff_data::language::Language;

use super::book::Page;
use crate::duty::typed;
use crate::input;

/// Something typed that is not taken, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field, or what stands in its place in the address.
    pub field: String,
    /// Its name on screen; empty when no field has this name.
    pub label: String,
    /// What was typed.
    pub written: String,
    /// What is wrong and what to do.
    pub text: String,
}

/// What was told: answers, and what was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    /// What was taken.
    pub(super) answers: Answers,
    /// What was not.
    pub(super) errors: Vec<FieldError>,
}

/// Reads the pairs of an address.
pub(super) fn read(page: Page<'_>, pairs: &[(String, String)]) -> Told {
    let value = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.trim());
    let home = value("monnaie").and_then(typed::currency).unwrap_or_else(|| page.tool.home(value("pays")).to_owned());
    let mut errors = Vec::new();
    let mut plain = Vec::with_capacity(pairs.len());
    for (key, typed) in pairs {
        // Nothing typed is nothing known; the version is the address's own.
        if typed.trim().is_empty() || key == "version" {
            continue;
        }
        match written(page, key, typed.trim(), &home) {
            Ok(written) => plain.push((key.clone(), written)),
            Err(why) => errors.push(error(page, key, typed.trim(), why)),
        }
    }
    let (answers, refused) = Answers::read(page.tool.fields(), &plain);
    for one in &refused {
        // Told as it was typed, not as it was written.
        let typed = pairs.iter().rfind(|(key, _)| *key == one.field).map_or(&*one.written, |(_, typed)| typed.trim());
        errors.push(error(page, &one.field, typed, one.why));
    }
    Told { answers, errors }
}

/// A fact that the engine refuses, in words.
pub(super) fn refusal(page: Page<'_>, one: &Refused) -> FieldError {
    error(page, &one.field, &one.written, one.why)
}

fn error(page: Page<'_>, field: &str, written: &str, why: &str) -> FieldError {
    let text = page.words.fill_of("argument-refused", why, &[("written", written), ("field", field)]);
    FieldError { field: field.to_owned(), label: super::form::label(page, field), written: written.to_owned(), text }
}

/// The written form of what was typed.
fn written(page: Page<'_>, key: &str, typed: &str, home: &str) -> Result<String, &'static str> {
    if typed.eq_ignore_ascii_case("inconnu") {
        return Ok("inconnu".to_owned());
    }
    let language = page.words.language();
    let sum = |typed: &str| sum(language, typed, home);
    if key.starts_with(RATE) {
        return typed::rate(language, typed).map_err(known);
    }
    let Some(field) = page.tool.fields().iter().find(|field| field.key == row_of(key).0) else {
        return Err("unknown-field");
    };
    match field.form {
        Form::Choice(_) | Form::Truth => Ok(typed.to_ascii_lowercase()),
        Form::Several(_) => each(typed, &[';', ','], "choice", &|word| Ok(word.to_ascii_lowercase())),
        // A royalty is often agreed as one, but of what is the contract's to say (74, 2): nothing here is that base.
        Form::Sum | Form::Signed | Form::Sums if typed.contains('%') => Err("percent-sum"),
        Form::Sum => sum(typed),
        Form::Signed => match typed.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => sum(rest.trim()).map(|sum| format!("-{sum}")),
            None => sum(typed.trim_start_matches('+').trim()),
        },
        Form::Sums => each(typed, &[';', '\n'], "number", &sum),
        Form::Sales => each(typed, &[';', '\n'], "sales", &|one| sale(language, one)),
        Form::Percent | Form::Share => typed::rate(language, typed).map_err(known),
        Form::Number => typed::number(language, typed).map_err(known),
        Form::Day => input::day(typed).ok_or("day"),
        Form::Codes => each(typed, &[';', ',', ' ', '\n'], "code", &|one| Ok(one.to_owned())),
        Form::Currency => typed::currency(typed).ok_or("currency"),
    }
}

/// The parts of a list, each written; `none`: what is wrong with an empty one.
fn each(
    typed: &str,
    between: &[char],
    none: &'static str,
    one: &dyn Fn(&str) -> Result<String, &'static str>,
) -> Result<String, &'static str> {
    let parts = typed.split(between).map(str::trim).filter(|part| !part.is_empty());
    let written: Vec<String> = parts.map(one).collect::<Result<_, _>>()?;
    if written.is_empty() { Err(none) } else { Ok(written.join(";")) }
}

/// An amount; one of francs may have decimals here, since a unit may be worth less than a franc.
fn sum(language: Language, typed: &str, home: &str) -> Result<String, &'static str> {
    match typed::sum(language, typed, home) {
        Err("francs-decimals") => {
            let letters = typed.trim_end_matches(|sign: char| sign.is_alphabetic() || sign == ' ');
            let suffix = typed.get(letters.len()..).unwrap_or_default().trim();
            let code = if suffix.is_empty() { Some(String::new()) } else { typed::currency(suffix) };
            Ok(typed::number(language, letters).map_err(known)? + &code.ok_or("currency")?)
        }
        other => other.map_err(known),
    }
}

/// *10 x 95*, *10 à 95*.
fn sale(language: Language, typed: &str) -> Result<String, &'static str> {
    let parts: Vec<&str> = typed.split(['x', 'X', '×', '*', 'à']).collect();
    let [quantity, price] = parts.as_slice() else { return Err("sales") };
    let number = |part: &str| match typed::number(language, part.trim()).map_err(known) {
        // What is no number may be one with a currency.
        Err("number") => Err("sales"),
        read => read,
    };
    Ok(format!("{}x{}", number(quantity)?, number(price)?))
}

/// The refusals of what is typed, as those of the answers name them.
fn known(why: &'static str) -> &'static str {
    match why {
        "negative" | "currency" | "ambiguous" | "too-large" => why,
        _ => "number",
    }
}
