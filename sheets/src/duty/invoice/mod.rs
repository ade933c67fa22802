//! An invoice as it is pasted: its columns guessed, its rows read into articles, the duties of thousands of them computed
//! step by step. What cannot be read keeps its place and its reason: every line of the text is somewhere in what comes out.

mod batch;
mod columns;
mod grid;
mod json;
mod numbers;
mod output;
mod proposals;
mod rows;
mod words;

use std::cell::RefCell;

use chrono::NaiveDate;
use simulators::duty::{Declaration, NEXT, Refused};
use tariff_data::levies::Country;

use super::book::{Book, Lines};
use super::form::{Group, form};
use super::reading::{FieldError, refused, taken};

pub use batch::{Batch, LevyColumn, Settled, Switched, SwitchedSide};
pub use columns::{By, Column, Mapping, ROLES};
pub use grid::{Grid, MOST_ROWS, Row, text_of};
pub use json::{Shown, invoice_keys, proposals_to_json};
pub use numbers::Mark;
pub use proposals::{Proposal, headings, proposals};
pub use rows::{Read, RowError, State, Told};

type Pairs = Vec<(String, String)>;

/// A pasted table, with what was said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invoice {
    /// The table.
    pub grid: Grid,
    /// What its columns hold.
    pub mapping: Mapping,
    /// What was said once for all rows.
    pub told: Told,
    /// The facts of the declaration, as typed.
    pub general: Pairs,
}

/// An invoice read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Code of the country.
    pub country: String,
    /// Every row of the table, in order.
    pub rows: Vec<Read>,
    /// The row of each article.
    pub articles: Vec<usize>,
    /// What is declared.
    pub declaration: Declaration,
    /// What is wrong with the facts of the declaration.
    pub errors: Vec<FieldError>,
    /// The fields of the declaration, then those that may be told once for all rows.
    pub form: Vec<Group>,
    pub(super) for_all: Vec<Group>,
}

impl Invoice {
    /// Opens a text and guesses its columns.
    #[must_use]
    pub fn open(book: &Book, text: &str) -> Self {
        let grid = Grid::read(text);
        let mapping = Mapping::guess(&grid, &|word| book.countries.iter().any(|one| one.switch(word).is_some()));
        Self { grid, mapping, told: Told::default(), general: Pairs::new() }
    }

    /// Numbers of the chapters that its codes stand in, once each.
    #[must_use]
    pub fn chapters(&self) -> Vec<String> {
        let column = self.mapping.column("ligne");
        let written =
            column.into_iter().flat_map(|column| (0..self.grid.rows.len()).map(move |row| self.grid.cell(row, column)));
        let mut chapters: Vec<String> = Vec::new();
        for code in written.chain(self.told.choices.iter().map(|(_, code)| code.as_str())) {
            let digits: String = code.chars().filter(char::is_ascii_digit).take(10).collect();
            // A spreadsheet that takes codes for numbers drops their first zero.
            let padded = if digits.len() % 2 == 1 { format!("0{digits}") } else { digits.clone() };
            for one in [digits, padded] {
                let Some(chapter) = one.get(..2).map(str::to_owned) else { continue };
                if let Err(place) = chapters.binary_search(&chapter) {
                    chapters.insert(place, chapter);
                }
            }
        }
        chapters
    }

    /// The fields of origin, as they were told for all rows.
    fn for_all_form(&self, book: &Book, lines: &dyn Lines, today: NaiveDate, country: &Country) -> Vec<Group> {
        let pays = ("pays".to_owned(), country.code.clone());
        let article = (NEXT.to_owned(), String::new());
        let pairs: Pairs = [pays, article].into_iter().chain(self.told.for_all.iter().cloned()).collect();
        let Some(taken) = taken(book, lines, &pairs, today) else { return Vec::new() };
        let articles = form(book, country, &taken.declaration, None).1;
        articles.into_iter().flatten().filter(|group| group.key == "origin").collect()
    }

    /// Reads every row. `today` stands in for a day that is not told. `None` when the book has no country.
    #[must_use]
    pub fn read(&self, book: &Book, lines: &dyn Lines, today: NaiveDate) -> Option<Reading> {
        let told = |name: &str| self.general.iter().find(|(key, _)| key == name).map(|(_, value)| value.trim());
        let first = book.countries.first()?;
        let column = |name: &str| {
            let column = self.mapping.column(name)?;
            (self.mapping.first_row()..self.grid.rows.len())
                .map(|row| self.grid.cell(row, column))
                .find(|cell| !cell.is_empty())
        };
        let country = told("pays").or_else(|| column("pays")).and_then(|code| book.country(code)).unwrap_or(first);
        let home = told("monnaie").and_then(super::typed::currency).unwrap_or_else(|| country.currency.clone());
        let reader = rows::Reader {
            book,
            country,
            grid: &self.grid,
            mapping: &self.mapping,
            told: &self.told,
            home: &home,
            origins: RefCell::default(),
        };
        let mut read = reader.rows();
        let (facts, wrong) = reader.general();
        let mut general = self.general.clone();
        general.extend(facts.into_iter().filter(|(key, _)| told(key).is_none()));
        let kept: Vec<usize> = ranks(&read);
        let pairs = rows::pairs(&general, kept.iter().filter_map(|rank| read.get(*rank)));
        let mut taken = taken(book, lines, &pairs, today)?;
        let (of_rows, mut errors): (Vec<FieldError>, Vec<FieldError>) =
            taken.errors.into_iter().partition(|error| error.article.is_some());
        errors.extend(wrong.into_iter().map(|error| FieldError {
            article: None,
            label: super::form::field_label(book, country, &error.field),
            field: error.field,
            written: error.written,
            text: error.text,
        }));
        refuse(&mut read, &kept, of_rows);
        drop_refused(&mut taken.declaration, &read, &kept);
        let articles = ranks(&read);
        let form = general_form(book, country, &taken.declaration);
        let for_all = self.for_all_form(book, lines, today, country);
        Some(Reading {
            country: country.code.clone(),
            rows: read,
            articles,
            declaration: taken.declaration,
            errors,
            form,
            for_all,
        })
    }
}

impl Reading {
    /// Takes out the articles that the engine refuses; says what is wrong with the declaration itself.
    pub(super) fn refuse(&mut self, book: &Book, wrong: &[Refused]) {
        let Some(country) = book.country(&self.country) else { return };
        let errors = wrong.iter().map(|one| refused(book, country, one));
        let (of_rows, general): (Vec<FieldError>, Vec<FieldError>) = errors.partition(|error| error.article.is_some());
        self.errors.extend(general);
        refuse(&mut self.rows, &self.articles, of_rows);
        drop_refused(&mut self.declaration, &self.rows, &self.articles);
        self.articles = ranks(&self.rows);
    }

    /// How many rows were kept, set aside, refused.
    #[must_use]
    pub fn counts(&self) -> [usize; 3] {
        let mut counts = [0; 3];
        for read in &self.rows {
            let place = match read.state {
                State::Kept => 0,
                State::Aside(_) => 1,
                State::Refused(_) => 2,
            };
            if let Some(count) = counts.get_mut(place) {
                *count += 1;
            }
        }
        counts
    }
}

/// The rows that are articles.
fn ranks(rows: &[Read]) -> Vec<usize> {
    rows.iter().enumerate().filter(|(_, read)| read.state == State::Kept).map(|(rank, _)| rank).collect()
}

/// Marks the rows of articles that have errors. `articles`: the row of each article.
fn refuse(rows: &mut [Read], articles: &[usize], errors: Vec<FieldError>) {
    for error in errors {
        let row = error.article.and_then(|article| articles.get(article)).and_then(|rank| rows.get_mut(*rank));
        let Some(read) = row else { continue };
        let written = if error.field == "ligne" { read.name.clone() } else { error.written };
        let told = RowError { field: error.field, written, text: error.text };
        match &mut read.state {
            State::Refused(errors) => errors.push(told),
            state => *state = State::Refused(vec![told]),
        }
    }
}

/// Leaves the articles of refused rows out of a declaration. `articles`: the row of each of its articles.
fn drop_refused(declaration: &mut Declaration, rows: &[Read], articles: &[usize]) {
    let mut ranks = articles.iter();
    declaration.articles.retain(|_| {
        let row = ranks.next().and_then(|rank| rows.get(*rank));
        row.is_some_and(|read| read.state == State::Kept)
    });
}

/// The fields of the declaration. They depend on how many articles there are, and on their currencies.
fn general_form(book: &Book, country: &Country, declaration: &Declaration) -> Vec<Group> {
    let mut few = without_articles(declaration);
    for article in &declaration.articles {
        let currency = |one: &simulators::duty::Article| one.price.as_ref().map(|price| price.currency.clone());
        if few.articles.len() < 2 || !few.articles.iter().any(|one| currency(one) == currency(article)) {
            few.articles.push(article.clone());
        }
    }
    form(book, country, &few, None).0
}

/// The facts of the declaration alone.
fn without_articles(declaration: &Declaration) -> Declaration {
    Declaration {
        currency: declaration.currency.clone(),
        freight: declaration.freight.clone(),
        insurance: declaration.insurance.clone(),
        other_costs: declaration.other_costs.clone(),
        deductions: declaration.deductions.clone(),
        exchanges: declaration.exchanges.clone(),
        told_rates: declaration.told_rates.clone(),
        answers: declaration.answers.clone(),
        articles: Vec::new(),
        ..*declaration
    }
}
