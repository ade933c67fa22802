//! `passavant simulate invoice`: the duties of every row of a table.

use std::io::Read;
use std::path::Path;

use sheets::Language;
use sheets::duty::invoice::{Batch, Invoice, MOST_ROWS, Reading, State, text_of};
use simulators::duty::NEXT;
use tariff_data::nomenclature::Nomenclature;

use super::facts::from_line;
use super::simulate_duty::print;
use super::spoken::{Spoken, spoken};
use crate::cli::InvoiceArgs;
use crate::failure::Failure;
use crate::{duties, load};

/// Rows between two looks at whether all is done.
const STEP: usize = 1000;

/// Settles every row.
pub(super) fn run(args: &InvoiceArgs, language: Language) -> Result<(), Failure> {
    let folder = load::content_folder(args.content.content.as_deref())?;
    let book = duties::book(&load::load_sound(&folder)?.corpus, language)?;
    let tariff = Nomenclature::of_the_project()
        .map_err(|error| Failure::new(format!("{}:{} : {}", error.file, error.line, error.what), error.mend))?;
    let shape = "donner un CSV : une ligne nomme les colonnes (code, désignation, quantité, montant...), les autres sont les marchandises";
    let text = text_of(&bytes(args.file.as_deref(), shape)?);
    let mut invoice = Invoice::open(&book, &text);
    if invoice.grid.rows.len() > MOST_ROWS {
        return Err(Failure::new(
            format!("la facture a plus de {MOST_ROWS} lignes"),
            "la couper en plusieurs fichiers",
        ));
    }
    invoice.general = from_line(&args.facts, NEXT, "transport=mer")?;
    let unread = || Failure::new("la facture n'a aucune ligne à calculer", shape);
    let mut reading = invoice.read(&book, &tariff, chrono::Local::now().date_naive()).ok_or_else(unread)?;
    let mut settled = None;
    if let Some(mut batch) = Batch::begin(&book, &mut reading) {
        while settled.is_none() && !reading.articles.is_empty() && reading.errors.is_empty() {
            settled = batch.step(&book, &mut reading, STEP);
        }
    }
    let wrong = tell(spoken(language), &invoice, &reading);
    let Some(settled) = settled else { return Err(unread()) };
    print(&if args.json {
        format!("{}\n", settled.to_json(&book, &invoice, &reading))
    } else {
        settled.to_csv(&book, &invoice, &reading)
    })?;
    match wrong {
        0 => Ok(()),
        wrong => Err(Failure::new(
            format!("{wrong} ligne(s) ou fait(s) à corriger"),
            "les corriger dans le fichier, ou les retirer",
        )),
    }
}

/// What a file or the input holds.
pub(super) fn bytes(file: Option<&Path>, shape: &str) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = match file {
        Some(path) => std::fs::read(path).map(|read| bytes = read),
        None => std::io::stdin().read_to_end(&mut bytes).map(|_| ()),
    };
    read.map_err(|error| Failure::new(format!("l'entrée n'a pas pu être lue : {error}"), shape))?;
    Ok(bytes)
}

/// Says on the error output what was not taken of a table, and how much of that is to be corrected.
pub(super) fn tell(words: &Spoken, invoice: &Invoice, reading: &Reading) -> usize {
    let colon = words.colon;
    for column in invoice.mapping.columns.iter().filter(|column| column.role.is_empty() && !column.title.is_empty()) {
        eprintln!("{} « {} »{colon}{}", words.column, column.title, words.unused);
    }
    let mut wrong = reading.errors.len();
    for error in &reading.errors {
        eprintln!("{}{colon}{}", error.field, error.text);
    }
    for read in &reading.rows {
        let texts: Vec<&str> = match &read.state {
            State::Kept => read.notes.iter().map(String::as_str).collect(),
            // The names and the empty rows of a table are no news.
            State::Aside(_) if Some(read.row) == invoice.mapping.head || read.name.is_empty() => Vec::new(),
            State::Aside(reason) => vec![reason],
            State::Refused(errors) => {
                wrong += 1;
                errors.iter().map(|error| error.text.as_str()).collect()
            }
        };
        texts.iter().for_each(|text| eprintln!("{} {}{colon}{text}", words.row, read.line));
    }
    wrong
}
