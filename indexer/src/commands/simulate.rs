//! `passavant simulate`.

use std::io::{Read, Write};

use chrono::NaiveDate;
use serde::Deserialize;
use sheets::Language;
use sheets::argument::Tool;
use sheets::penalties::{Book, Cited, Conclusion, Sheet, cases, dossier, sheet};
use simulators::penalties::Field;
use std::collections::BTreeMap;

use super::facts::Answer;
use super::spoken::{Spoken, spoken};
use crate::cli::{PenaltyArgs, SimulateArgs, Simulator};
use crate::failure::Failure;
use crate::{load, penalties};

/// Facts as JSON: one offence, or several in a file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    jour: String,
    #[serde(default)]
    faits: BTreeMap<String, Answer>,
    #[serde(default)]
    infractions: Vec<BTreeMap<String, Answer>>,
}

type Pairs = Vec<(String, String)>;

/// Simulates.
pub(super) fn run(args: &SimulateArgs) -> Result<(), Failure> {
    let language = args.language;
    match &args.simulator {
        Simulator::Penalty(args) => penalty(args, language),
        Simulator::Duty(args) => super::simulate_duty::run(args, language),
        Simulator::Value(args) => super::simulate_argument::run(Tool::Value, args, language),
        Simulator::Origin(args) => super::simulate_argument::run(Tool::Origin, args, language),
        Simulator::Dumping(args) => super::simulate_argument::run(Tool::Defence, args, language),
        Simulator::Dispute(args) => super::simulate_argument::run(Tool::Dispute, args, language),
        Simulator::Invoice(args) => super::simulate_invoice::run(args, language),
    }
}

fn penalty(args: &PenaltyArgs, language: Language) -> Result<(), Failure> {
    let folder = load::content_folder(args.content.content.as_deref())?;
    let book = penalties::book(&load::load_sound(&folder)?.corpus, language)?;
    if args.list {
        return print(&list(spoken(language), &book));
    }
    let (pairs, day) = if args.facts.is_empty() { from_input()? } else { from_line(args)? };
    let day = args.day.clone().unwrap_or(day);
    let today = chrono::Local::now().date_naive();
    let cases = cases(&pairs);
    let mut printed = String::new();
    let mut wrong = 0;
    for facts in &cases {
        let sheet = sheet(&book, facts, &day, today);
        wrong += sheet.errors.len() + sheet.clashes.len();
        printed.push_str(&if args.json {
            json(&book, &sheet, &cases, &day, today)
        } else {
            plain(spoken(language), &sheet)
        });
    }
    print(&printed)?;
    if wrong == 0 {
        return Ok(());
    }
    Err(Failure::new(
        format!("{wrong} fait(s) à corriger"),
        "voir « errors » et « clashes », ou « passavant simulate penalty --list »",
    ))
}

/// One line of JSON a case; the same fields as on the page.
fn json(book: &Book, sheet: &Sheet, cases: &[Pairs], day: &str, today: NaiveDate) -> String {
    let json =
        dossier(book, cases, day, today).map_or_else(|| sheet.to_json(), |dossier| sheet.to_json_among(&dossier));
    format!("{json}\n")
}

fn from_line(args: &PenaltyArgs) -> Result<(Pairs, String), Failure> {
    let pair = |fact: &String| match fact.split_once('=') {
        Some((key, value)) => Ok((key.to_owned(), value.to_owned())),
        None if fact == "et" => Ok((fact.clone(), String::new())),
        None => Err(Failure::new(
            format!("« {fact} » n'est pas un fait"),
            "écrire clef=valeur, comme infraction=colis-manquants",
        )),
    };
    Ok((args.facts.iter().map(pair).collect::<Result<_, _>>()?, String::new()))
}

fn from_input() -> Result<(Pairs, String), Failure> {
    let shape =
        "donner {\"faits\": {\"infraction\": \"colis-manquants\", \"droits\": \"845000\"}, \"jour\": \"2026-11-24\"}";
    let mut bytes = Vec::new();
    std::io::stdin()
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::new(format!("l'entrée n'a pas pu être lue : {error}"), shape))?;
    let written: Written = serde_json::from_slice(&bytes).map_err(|error| Failure::new(unread(&error), shape))?;
    if !written.faits.is_empty() && !written.infractions.is_empty() {
        return Err(Failure::new("« faits » et « infractions » sont donnés à la fois", "garder l'un des deux"));
    }
    let mut offences = written.infractions;
    if offences.is_empty() {
        offences.push(written.faits);
    }
    let mut pairs = Pairs::new();
    for (rank, facts) in offences.into_iter().enumerate() {
        if rank > 0 {
            pairs.push(("et".to_owned(), String::new()));
        }
        pairs.extend(facts.into_iter().map(|(key, answer)| (key, answer.written())));
    }
    Ok((pairs, written.jour))
}

/// Where the input stops being what was expected; the library's own words are English.
fn unread(error: &serde_json::Error) -> String {
    let why = match error.classify() {
        serde_json::error::Category::Eof => "s'arrête avant la fin",
        serde_json::error::Category::Data => "n'a pas les champs attendus (jour, faits ou infractions)",
        serde_json::error::Category::Syntax | serde_json::error::Category::Io => "n'est pas du JSON",
    };
    format!("l'entrée {why} : ligne {}, colonne {}", error.line(), error.column())
}

/// Every fact with its answers, for whoever writes them by hand.
fn list(words: &Spoken, book: &Book) -> String {
    let mut text = String::new();
    for field in Field::ALL {
        let question = book.words.say(&format!("field.{}.question", field.key()));
        text.push_str(&format!("{}{}{question}\n", field.key(), words.colon));
        if !field.words().is_empty() {
            text.push_str(&format!("    {}\n", field.words().join(", ")));
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
    for clash in &sheet.clashes {
        text.push_str(&format!("{} ({})\n", clash.text, clash.labels.join(", ")));
    }
    for conclusion in &sheet.outcomes {
        if let Some(question) = &conclusion.question {
            text.push_str(&format!("\n{}{colon}{question}\n", words.other_reading));
        }
        text.push_str(&concluded(words, conclusion));
    }
    for remaining in &sheet.remaining {
        let depends = remaining.depends_on.join(", ");
        text.push_str(&format!("\n{} {depends}{colon}{}\n", words.possible, remaining.class_name));
    }
    if let Some(question) = sheet.questions.first() {
        text.push_str(&format!("\n{}{colon}{} ({})\n", words.asked, question.question, question.field));
    }
    text
}

fn concluded(words: &Spoken, conclusion: &Conclusion) -> String {
    let colon = words.colon;
    let mut text = format!("{}{}\n", conclusion.class_name, named(words, &conclusion.basis));
    if let Some(fine) = &conclusion.fine {
        text.push_str(&format!("{}{colon}{}\n", words.fine, fine.sum.text));
        for step in &fine.steps {
            text.push_str(&format!(
                "  {} {} = {}{}\n",
                step.label,
                step.formula,
                step.sum.text,
                named(words, &step.cites)
            ));
        }
    }
    if let Some(prison) = &conclusion.prison {
        text.push_str(&format!(
            "{}{colon}{} ({}){}\n",
            words.prison,
            prison.text,
            prison.reach_text,
            named(words, &prison.cites)
        ));
    }
    for section in &conclusion.sections {
        text.push_str(&format!("{}\n", section.title));
        for line in &section.lines {
            let sum = line.sum.as_ref().map(|sum| format!(" {}", sum.text)).unwrap_or_default();
            text.push_str(&format!("  {}{colon}{}{sum}{}\n", line.force_text, line.text, named(words, &line.cites)));
        }
    }
    text
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
