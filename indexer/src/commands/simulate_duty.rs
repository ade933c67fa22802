//! `passavant simulate duty`.

use std::collections::BTreeMap;
use std::io::Write;

use serde::Deserialize;
use sheets::Language;
use sheets::duty::invoice::{Invoice, text_of};
use sheets::duty::{Book, Field, Group, Line, Sheet, price, sheet};
use simulators::duty::{ARTICLE_FIELDS, FIELDS, Form, NEXT, write};
use tariff_data::nomenclature::Nomenclature;

use super::facts::{Answer, from_line};
use super::spoken::{Spoken, spoken};
use crate::cli::DutyArgs;
use crate::failure::Failure;
use crate::{duties, load};

type Pairs = Vec<(String, String)>;

/// A declaration as JSON: its facts, and those of each article.
#[derive(Deserialize)]
struct Written {
    #[serde(default)]
    articles: Vec<BTreeMap<String, Answer>>,
    #[serde(flatten)]
    facts: BTreeMap<String, Answer>,
}

/// Simulates.
pub(super) fn run(args: &DutyArgs, language: Language) -> Result<(), Failure> {
    let words = spoken(language);
    let folder = load::content_folder(args.content.content.as_deref())?;
    let book = duties::book(&load::load_sound(&folder)?.corpus, language)?;
    if args.list {
        return print(&list(words, &book));
    }
    let tariff = Nomenclature::of_the_project()
        .map_err(|error| Failure::new(format!("{}:{} : {}", error.file, error.line, error.what), error.mend))?;
    let (pairs, left_out) = if args.facts.is_empty() {
        from_input(words, args, &book, &tariff)?
    } else {
        (from_line(&args.facts, NEXT, "transport=mer")?, 0)
    };
    let today = chrono::Local::now().date_naive();
    if let Some(target) = args.landed {
        let found = price(&book, &tariff, &pairs, today, 0, target);
        let (said, query) = found.ok_or_else(|| {
            Failure::new("aucun prix ne peut être cherché", "corriger d'abord les faits, sans --landed")
        })?;
        return print(&format!("{said}\n{}", query.map(|query| format!("{query}\n")).unwrap_or_default()));
    }
    let sheet = sheet(&book, &tariff, &pairs, today);
    print(&match (args.json, args.csv) {
        (true, _) => format!("{}\n", sheet.to_json()),
        (_, true) => sheet.to_csv(&book),
        _ => plain(words, &sheet),
    })?;
    let wrong = sheet.errors.len() + left_out;
    if wrong == 0 {
        return Ok(());
    }
    // The sheet says them in JSON and in words; a table of amounts does not.
    if args.csv {
        eprint!("{}", errors(words, &sheet));
    }
    Err(Failure::new(format!("{wrong} fait(s) à corriger"), "voir « errors », ou « passavant simulate duty --list »"))
}

/// The facts of the input, and how many of its rows or facts could not be taken.
fn from_input(words: &Spoken, args: &DutyArgs, book: &Book, tariff: &Nomenclature) -> Result<(Pairs, usize), Failure> {
    let shape = "donner {\"pays\": \"sn\", \"transport\": \"mer\", \"articles\": [{\"ligne\": \"8471.30.90.00\", \
        \"prix\": \"1000 EUR\"}]}, ou un CSV dont la première ligne nomme les faits";
    let text = text_of(&super::simulate_invoice::bytes(args.file.as_deref(), shape)?);
    let text = text.trim_start_matches('\u{feff}');
    if text.trim_start().starts_with('{') {
        from_json(text, shape).map(|pairs| (pairs, 0))
    } else {
        from_table(words, book, tariff, text, shape)
    }
}

fn from_json(text: &str, shape: &str) -> Result<Pairs, Failure> {
    let written: Written = serde_json::from_str(text).map_err(|error| {
        let place = format!("ligne {}, colonne {}", error.line(), error.column());
        Failure::new(format!("l'entrée n'est pas une déclaration en JSON : {place}"), shape)
    })?;
    let mut pairs: Pairs = written.facts.into_iter().map(|(key, answer)| (key, answer.written())).collect();
    for article in written.articles {
        pairs.push((NEXT.to_owned(), String::new()));
        pairs.extend(article.into_iter().map(|(key, answer)| (key, answer.written())));
    }
    Ok(pairs)
}

/// A table: each row is an article, read as an invoice is. What is left out is told on the error output, row by row.
fn from_table(
    words: &Spoken,
    book: &Book,
    tariff: &Nomenclature,
    text: &str,
    shape: &str,
) -> Result<(Pairs, usize), Failure> {
    let invoice = Invoice::open(book, text);
    let none = || Failure::new("l'entrée n'a aucun article", shape);
    let reading = invoice.read(book, tariff, chrono::Local::now().date_naive()).ok_or_else(none)?;
    let wrong = super::simulate_invoice::tell(words, &invoice, &reading);
    if reading.articles.is_empty() && wrong == 0 {
        return Err(none());
    }
    let country = book.country(&reading.country).ok_or_else(none)?;
    let pays = ("pays".to_owned(), country.code.clone());
    Ok((std::iter::once(pays).chain(write(country, &reading.declaration)).collect(), wrong))
}

/// Every fact with its answers, for whoever writes them by hand.
fn list(words: &Spoken, book: &Book) -> String {
    let codes: Vec<&str> = book.countries.iter().map(|country| country.code.as_str()).collect();
    let mut text = format!("pays\n    {}\n", codes.join(", "));
    let colon = words.colon;
    let then = format!("{}{}\n", words.then, colon.trim_end());
    for (title, fields) in [("", FIELDS), (then.as_str(), ARTICLE_FIELDS)] {
        text.push_str(title);
        for (field, form) in fields {
            let label = book.words.say(&format!("duty-field.{field}.label"));
            text.push_str(&format!("{field}{colon}{label}\n"));
            if let Form::Words(words) = form {
                text.push_str(&format!("    {}\n", words.join(", ")));
            }
        }
    }
    for country in &book.countries {
        text.push_str(&format!("{}{colon}{}\n", words.questions, country.name));
        for switch in &country.switches {
            let words: Vec<&str> = switch.sides.iter().map(|side| side.key.as_str()).collect();
            text.push_str(&format!("{}{colon}{}\n    {}\n", switch.key, switch.text, words.join(", ")));
        }
    }
    text
}

fn errors(words: &Spoken, sheet: &Sheet) -> String {
    let line = |error: &sheets::duty::FieldError| {
        let article = error.article.map(|rank| format!("{} {}, ", words.article, rank + 1)).unwrap_or_default();
        format!("{article}{}{}{}\n", error.field, words.colon, error.text)
    };
    sheet.errors.iter().map(line).collect()
}

fn plain(words: &Spoken, sheet: &Sheet) -> String {
    let mut text = format!("{}, {}\n{}", sheet.country_name, sheet.day, errors(words, sheet));
    let Some(result) = &sheet.result else {
        text.push_str(&needed(words, &sheet.form));
        return text;
    };
    text.push_str(&format!("{}\n{}\n{}\n", sheet.strip.0, sheet.strip.1, sheet.strip.2));
    for article in &result.articles {
        let value = article.value.as_ref().map(|value| value.text.clone()).unwrap_or_default();
        text.push_str(&format!("\n{} {}\n  {value}\n", article.title, article.code));
        article.lines.iter().for_each(|one| text.push_str(&line(one)));
    }
    result.general.iter().for_each(|one| text.push_str(&line(one)));
    text.push_str(&format!("\n{}\n{}\n", result.rounding, result.regime));
    for missing in &result.missing {
        text.push_str(&format!("{}\n", missing.text));
    }
    for question in &result.questions {
        text.push_str(&format!("\n{} ({}, {})\n", question.text, question.nature_text, question.field));
        for side in &question.sides {
            let taken = if side.taken { "*" } else { " " };
            let apart = side.difference.as_ref().map(|apart| format!("{}{apart}", words.colon)).unwrap_or_default();
            text.push_str(&format!("  {taken} {} [{}]{apart}. {}\n", side.label, side.word, side.why));
        }
    }
    for notice in &result.notices {
        let depends = notice.depends.as_ref().map(|depends| format!(" ({depends})")).unwrap_or_default();
        text.push_str(&format!("\n{}{depends}\n", notice.text));
    }
    text.push_str(&format!("\n{}\n", sheet.keep));
    text
}

fn needed(words: &Spoken, form: &[Group]) -> String {
    let fields = form.iter().flat_map(|group| &group.fields);
    let needed: Vec<&Field> = fields.filter(|field| field.needed).collect();
    needed.iter().map(|field| format!("{}{}{}\n", field.field, words.colon, field.label)).collect()
}

fn line(line: &Line) -> String {
    let why = line.why.as_ref().map(|why| format!(" ({why})")).unwrap_or_default();
    let source = line.sources.first().map(|source| format!(" [{}]", source.text)).unwrap_or_default();
    match line.status {
        "due" => format!("  {} {} = {}{source}\n", line.short, line.formula, line.amount.text),
        _ => format!("  {} {}{why}{source}\n", line.short, line.status_text),
    }
}

pub(super) fn print(text: &str) -> Result<(), Failure> {
    // A reader that stops early (`| head`) is not a failure.
    let _ = std::io::stdout().write_all(text.as_bytes());
    Ok(())
}
