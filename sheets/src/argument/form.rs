//! The form as data: the facts that matter, in groups in the order of the law, with what was told.

use simulators::argument::{Answers, Form, Outcome, RATE, Value};

use super::book::Book;
use super::reading::FieldError;

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// As addresses write it.
    pub word: String,
    /// As it is shown.
    pub label: String,
    /// Whether it is the answer.
    pub taken: bool,
}

/// A field of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its word in addresses.
    pub field: String,
    /// Its name.
    pub label: String,
    /// One sentence of help.
    pub help: String,
    /// `choice`, `several`, `date` or `text`.
    pub kind: &'static str,
    /// `decimal` where digits are typed; empty otherwise.
    pub mode: &'static str,
    /// What was told, as addresses write it, or as it was typed when it was not taken.
    pub value: String,
    /// Answers to choose from.
    pub choices: Vec<Choice>,
    /// Whether the result waits for it.
    pub asked: bool,
    /// What is wrong with what was typed.
    pub error: Option<String>,
}

/// Fields that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its word.
    pub key: &'static str,
    /// Its heading.
    pub title: String,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// The name of a field on screen; empty when no field has this name.
pub(super) fn label(book: &Book, field: &str) -> String {
    if let Some(code) = field.strip_prefix(RATE) {
        return book.words.fill("argument-field.rate.label", &[("currency", &code.to_ascii_uppercase())]);
    }
    let known = book.tool.fields().iter().any(|one| one.key == field);
    if known { book.say("field", &format!("{field}.label")) } else { String::new() }
}

/// The form of a case.
pub(super) fn form(book: &Book, answers: &Answers, outcome: &Outcome, errors: &[FieldError]) -> Vec<Group> {
    let pairs = answers.write();
    let told = |key: &str| pairs.iter().find(|(known, _)| known == key).map(|(_, value)| value.clone());
    let mut groups: Vec<Group> = Vec::new();
    for field in book.tool.fields() {
        if let Some((_, group)) = book.tool.groups().iter().find(|(first, _)| *first == field.key) {
            groups.push(Group { key: group, title: book.say("group", group), fields: Vec::new() });
        }
        let wrong = errors.iter().find(|error| error.field == field.key);
        let matters = outcome.read.contains(&field.key);
        if !matters && wrong.is_none() {
            continue;
        }
        let told = told(field.key);
        let shown = Field {
            field: field.key.to_owned(),
            label: label(book, field.key),
            help: book.say("field", &format!("{}.help", field.key)),
            kind: kind(field.form),
            mode: mode(field.form),
            value: told.or_else(|| wrong.map(|error| error.written.clone())).unwrap_or_default(),
            choices: choices(book, *field, answers.get(*field)),
            asked: outcome.asked.iter().any(|asked| asked == field.key),
            error: wrong.map(|error| error.text.clone()),
        };
        if let Some(group) = groups.last_mut() {
            group.fields.push(shown);
        }
    }
    rates(book, &pairs, outcome, errors, &mut groups);
    groups.retain(|group| !group.fields.is_empty());
    groups
}

/// Rates of exchange stand with the price, or first.
fn rates(book: &Book, pairs: &[(String, String)], outcome: &Outcome, errors: &[FieldError], groups: &mut [Group]) {
    let asked = outcome.asked.iter().map(String::as_str);
    let told = pairs.iter().map(|(key, _)| key.as_str());
    let all = asked.chain(told).chain(errors.iter().map(|error| error.field.as_str()));
    // In order, each once.
    let mut keys: Vec<&str> = Vec::new();
    for key in all.filter(|key| key.starts_with(RATE)) {
        if let Err(place) = keys.binary_search(&key) {
            keys.insert(place, key);
        }
    }
    let place = groups.iter().position(|group| group.key == "price").unwrap_or_default();
    let Some(group) = groups.get_mut(place) else { return };
    for key in keys {
        let wrong = errors.iter().find(|error| error.field == key);
        let told = pairs.iter().find(|(known, _)| known == key).map(|(_, value)| value.clone());
        group.fields.push(Field {
            field: key.to_owned(),
            label: label(book, key),
            help: book.words.say("argument-field.rate.help"),
            kind: "text",
            mode: "decimal",
            value: told.or_else(|| wrong.map(|error| error.written.clone())).unwrap_or_default(),
            choices: Vec::new(),
            asked: outcome.asked.iter().any(|asked| asked == key),
            error: wrong.map(|error| error.text.clone()),
        });
    }
}

const fn kind(form: Form) -> &'static str {
    match form {
        Form::Choice(_) | Form::Truth => "choice",
        Form::Several(_) => "several",
        Form::Day => "date",
        _ => "text",
    }
}

const fn mode(form: Form) -> &'static str {
    match form {
        Form::Percent | Form::Share | Form::Number => "decimal",
        _ => "",
    }
}

fn choices(book: &Book, field: simulators::argument::Field, told: Option<&Value>) -> Vec<Choice> {
    let words = field.words();
    let taken = |word: &str| match told {
        Some(Value::Word(told)) => *told == word,
        Some(Value::Words(told)) => told.contains(&word),
        Some(Value::Truth(told)) => word == if *told { "oui" } else { "non" },
        Some(Value::Unknown) => word == "inconnu",
        _ => false,
    };
    let one = |word: &str| Choice {
        word: word.to_owned(),
        label: match field.form {
            Form::Truth => book.words.say(&format!("argument-choice.{word}")),
            _ => book.say("choice", &format!("{}.{word}", field.key)),
        },
        taken: taken(word),
    };
    let mut all: Vec<Choice> = words.iter().map(|word| one(word)).collect();
    if matches!(field.form, Form::Choice(_) | Form::Truth) {
        let label = book.words.say("argument-choice.inconnu");
        all.push(Choice { word: "inconnu".to_owned(), label, taken: taken("inconnu") });
    }
    all
}
