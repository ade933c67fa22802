//! `passavant simulate value`, `origin`, `dumping`, `dispute`.

use std::collections::BTreeMap;
use std::io::{Read, Write};

use serde::Deserialize;
use sheets::Language;
use sheets::argument::{Book, Figure, Line, Reason, Sheet, Tool, sheet};
use sheets::penalties::Cited;
use simulators::argument::{ROWS, in_row};

use super::facts::{Answer, from_line};
use super::spoken::{Spoken, spoken};
use crate::cli::ArgumentArgs;
use crate::failure::Failure;
use crate::{arguments, load};

/// Simulates.
pub(super) fn run(tool: Tool, args: &ArgumentArgs, language: Language) -> Result<(), Failure> {
    let folder = load::content_folder(args.content.content.as_deref())?;
    let book = arguments::book(&load::load_sound(&folder)?.corpus, tool, language)?;
    if args.list {
        return print(&list(spoken(language), &book));
    }
    let pairs = if args.facts.is_empty() { from_input(tool)? } else { from_line(&args.facts, "", "pays=cv")? };
    let today = chrono::Local::now().date_naive();
    let sheet = sheet(&book, &pairs, today);
    print(&if args.json { format!("{}\n", sheet.to_json()) } else { plain(spoken(language), &sheet) })?;
    if sheet.errors.is_empty() {
        return Ok(());
    }
    Err(Failure::new(
        format!("{} fait(s) à corriger", sheet.errors.len()),
        "voir « errors », ou la liste que donne l'option --list",
    ))
}

/// An answer, or several in a list: words that go together, or the rows of an element.
#[derive(Deserialize)]
#[serde(untagged)]
enum Answers {
    One(Answer),
    Each(Vec<Answer>),
}

fn from_input(tool: Tool) -> Result<Vec<(String, String)>, Failure> {
    let shape = "donner un objet JSON, comme {\"pays\": \"cv\", \"prix\": \"10000 EUR\", \"ajouts\": [\"apports\"], \"apports-cout\": [5000, 400]}";
    let mut bytes = Vec::new();
    std::io::stdin()
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::new(format!("l'entrée n'a pas pu être lue : {error}"), shape))?;
    let facts: BTreeMap<String, Answers> = serde_json::from_slice(&bytes).map_err(|error| {
        let place = format!("ligne {}, colonne {}", error.line(), error.column());
        Failure::new(format!("l'entrée n'est pas un objet JSON de faits : {place}"), shape)
    })?;
    let repeats = |key: &str| tool.fields().iter().any(|field| field.key == key && !field.element.is_empty());
    let mut pairs = Vec::new();
    for (key, answers) in facts {
        match answers {
            Answers::One(answer) => pairs.push((key, answer.written())),
            Answers::Each(rows) if repeats(&key) => {
                let row = |(rank, answer): (usize, Answer)| {
                    let row = u8::try_from(rank + 1).unwrap_or(u8::MAX);
                    (in_row(&key, row), answer.written())
                };
                pairs.extend(rows.into_iter().enumerate().map(row));
            }
            Answers::Each(words) => {
                let words: Vec<String> = words.into_iter().map(Answer::written).collect();
                pairs.push((key, words.join(";")));
            }
        }
    }
    Ok(pairs)
}

/// Every fact with its answers, for whoever writes them by hand.
fn list(words: &Spoken, book: &Book) -> String {
    let mut text = String::new();
    for field in book.tool.fields() {
        let label = book.words.say(&format!("{}-field.{}.label", book.tool.key(), field.key));
        let rows = if field.element.is_empty() { String::new() } else { format!(" ({0}.2 … {0}.{ROWS})", field.key) };
        text.push_str(&format!("{}{}{label}{rows}\n", field.key, words.colon));
        if !field.words().is_empty() {
            text.push_str(&format!("    {}, inconnu\n", field.words().join(", ")));
        }
    }
    text
}

fn plain(words: &Spoken, sheet: &Sheet) -> String {
    let colon = words.colon;
    let mut text = String::new();
    for error in &sheet.errors {
        text.push_str(&format!("{}{colon}{}\n", error.field, error.text));
    }
    let total = sheet.total.as_ref().map(|total| format!("{colon}{}", total.text)).unwrap_or_default();
    let home = sheet.home.as_ref().map(|home| format!(" = {}", home.text)).unwrap_or_default();
    text.push_str(&format!("{}{total}{home}\n{}\n{}\n", sheet.verdict.1, sheet.standing, sheet.law));
    for stage in sheet.stages.iter().filter(|stage| stage.state != "not-reached") {
        text.push_str(&format!("\n{} ({}){}\n", stage.title, stage.state_text, named(words, &stage.cites)));
        stage.reasons.iter().for_each(|one| text.push_str(&reason(words, one)));
        stage.lines.iter().for_each(|one| text.push_str(&line(words, one)));
    }
    for other in &sheet.others {
        let total = other.total.as_ref().map(|total| format!(", {}", total.text)).unwrap_or_default();
        text.push_str(&format!(
            "\n{}. {}\n  {}{colon}{}\n",
            words.other_reading, other.title, words.here, other.preferred
        ));
        let cites = named(words, &other.cites);
        text.push_str(&format!("  {}{colon}{}{colon}{}{total}{cites}\n", words.otherwise, other.other, other.verdict));
    }
    for (title, reasons) in [(words.documents, &sheet.documents), (words.notes, &sheet.notes)] {
        if !reasons.is_empty() {
            text.push_str(&format!("\n{title}\n"));
            reasons.iter().for_each(|one| text.push_str(&reason(words, one)));
        }
    }
    if !sheet.asked.is_empty() {
        text.push_str(&format!("\n{}\n", words.asked));
        sheet.asked.iter().for_each(|(field, label)| text.push_str(&format!("  {label} ({field})\n")));
    }
    text.push_str(&format!("\n{}\n", sheet.keep));
    text
}

fn reason(words: &Spoken, reason: &Reason) -> String {
    format!("  {}{}\n", reason.text, named(words, &reason.cites))
}

fn line(words: &Spoken, line: &Line) -> String {
    let cites = named(words, &line.cites);
    let colon = words.colon;
    match &line.figure {
        Some(Figure { text, .. }) if line.formula.is_empty() => format!("  {}{colon}{text}{cites}\n", line.label),
        Some(Figure { text, .. }) => format!("  {}{colon}{} = {text}{cites}\n", line.label, line.formula),
        None => format!("  {}{cites}\n", line.label),
    }
}

fn named(words: &Spoken, cites: &[Cited]) -> String {
    let labels: Vec<&str> = cites.iter().map(|cite| cite.label.as_str()).collect();
    if labels.is_empty() { String::new() } else { format!(" [{}]", labels.join(words.between)) }
}

fn print(text: &str) -> Result<(), Failure> {
    // A reader that stops early (`| head`) is not a failure.
    let _ = std::io::stdout().write_all(text.as_bytes());
    Ok(())
}
