//! The reader of invoices as seen by the script of its worker: strings in, JSON out.

use search::tariff::Tariff;
use sheets::duty::invoice::{
    Batch, Invoice, Mark, Reading, Settled, Shown, headings, proposals, proposals_to_json, text_of,
};
use sheets::duty::{Book, Chapters, unpack};
use sheets::{Catalogue, decode};
use tariff_data::penalties::read_day;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::MALFORMED;

/// The figures, the words, the chapters that were added, and the invoice that was opened.
#[wasm_bindgen]
pub struct Invoices {
    book: Book,
    chapters: Chapters,
    table: Tariff,
    invoice: Invoice,
    reading: Option<Reading>,
    batch: Option<Batch>,
    settled: Option<Settled>,
}

#[wasm_bindgen]
impl Invoices {
    /// Opens the packed figures and words. `malformed` when they are none.
    #[wasm_bindgen(constructor)]
    pub fn new(figures: &str, words: &str) -> Result<Invoices, String> {
        let words = Catalogue::unpack(words).ok_or(MALFORMED)?;
        let (book, chapters) = unpack(figures, words).ok_or(MALFORMED)?;
        let invoice = Invoice::open(&book, "");
        Ok(Invoices { book, chapters, table: Tariff::default(), invoice, reading: None, batch: None, settled: None })
    }

    /// Adds a packed chapter; false when it is none.
    pub fn add_chapter(&mut self, text: &str) -> bool {
        self.chapters.add(text)
    }

    /// Adds the table that finds goods; false when it is none.
    pub fn add_goods(&mut self, text: &str) -> bool {
        Tariff::unpack(text).map(|table| self.table = table).is_some()
    }

    /// Opens the bytes of a file, or of what was pasted; what was said of another invoice's columns is forgotten.
    pub fn open(&mut self, bytes: &[u8]) {
        self.forget();
        self.invoice = Invoice::open(&self.book, &text_of(bytes));
    }

    /// Opens what was pasted after a change by hand: the codes that were chosen stay with their names.
    pub fn edit(&mut self, text: &str) {
        let choices = std::mem::take(&mut self.invoice.told.choices);
        self.open(text.as_bytes());
        self.invoice.told.choices = choices;
    }

    /// Says what a column holds.
    pub fn change(&mut self, column: u32, role: &str) {
        self.invoice.mapping.change(&self.invoice.grid, column as usize, role);
    }

    /// Says which sign stands before the decimals; nothing to guess it.
    pub fn mark(&mut self, mark: &str) {
        self.invoice.mapping.change_mark(&self.invoice.grid, Mark::named(mark));
    }

    /// Chooses a code for all rows of that name; no code takes the choice back.
    pub fn choose(&mut self, name: &str, code: &str) {
        let choices = &mut self.invoice.told.choices;
        choices.retain(|(known, _)| known != name);
        if !code.is_empty() {
            choices.push((name.to_owned(), code.to_owned()));
        }
    }

    /// Numbers of the chapters that its codes need and that were not added, between spaces.
    pub fn wanted(&self) -> String {
        self.lacking(self.invoice.chapters().into_iter())
    }

    /// The same for the codes that can be proposed for a row.
    pub fn wanted_for(&self, name: &str, is_code: bool) -> String {
        if is_code {
            return self.wanted();
        }
        self.lacking(headings(&self.table, name).into_iter().map(|(digits, _)| digits))
    }

    fn lacking(&self, codes: impl Iterator<Item = String>) -> String {
        let pairs: Vec<(String, String)> = codes.map(|code| ("ligne".to_owned(), code)).collect();
        self.chapters.wanted(&pairs).join(" ")
    }

    /// Reads every row with these facts of the declaration, and those of all articles; columns and counts as JSON.
    pub fn read(&mut self, facts: &str, for_all: &str, today: &str) -> Result<String, String> {
        self.forget();
        let today = read_day(today).ok_or(MALFORMED)?;
        self.invoice.general = decode(facts);
        self.invoice.told.for_all = decode(for_all);
        let reading = self.invoice.read(&self.book, &self.chapters, today).ok_or(MALFORMED)?;
        let json = self.invoice.to_json(&self.book, &reading);
        self.reading = Some(reading);
        Ok(json)
    }

    /// So many rows of a kind, as JSON.
    pub fn rows(&self, shown: &str, from: u32, count: u32) -> String {
        let shown = Shown::named(shown).unwrap_or(Shown::All);
        let rows = |reading| self.invoice.rows_to_json(reading, shown, from as usize, count as usize);
        self.reading.as_ref().map_or_else(|| "[]".to_owned(), rows)
    }

    /// Codes for a name, as JSON.
    pub fn propose(&self, name: &str, is_code: bool) -> String {
        proposals_to_json(&proposals(&self.chapters, &self.table, name, is_code))
    }

    /// Begins to settle; false when no row can be.
    pub fn begin(&mut self) -> bool {
        self.settled = None;
        let Some(reading) = self.reading.as_mut().filter(|reading| reading.errors.is_empty()) else { return false };
        self.batch = Batch::begin(&self.book, reading);
        self.batch.is_some()
    }

    /// Settles about as many rows more; how far it is, as `part done of`, where the part is 0 for the rows, 1 for the other
    /// readings, 2 when all is done, 3 when nothing can be settled.
    pub fn step(&mut self, most: u32) -> String {
        let (Some(batch), Some(reading)) = (&mut self.batch, &mut self.reading) else { return "3 0 0".to_owned() };
        let settled = batch.step(&self.book, reading, most as usize);
        let progress = batch.progress();
        let part = if settled.is_some() {
            2
        } else if reading.articles.is_empty() || !reading.errors.is_empty() {
            3
        } else {
            u8::from(progress.other_sides)
        };
        if part > 1 {
            self.batch = None;
        }
        self.settled = settled;
        format!("{part} {} {}", progress.done, progress.of)
    }

    /// Gives up what is under way.
    pub fn cancel(&mut self) {
        self.batch = None;
    }

    /// What the invoice comes to, with its columns and counts as they are now, as JSON.
    pub fn totals(&self) -> String {
        self.with(|settled, reading| settled.totals_to_json(&self.book, reading))
    }

    /// Columns and counts as they are now, as JSON: rows may have been refused while they were settled.
    pub fn overview(&self) -> String {
        let overview = |reading| self.invoice.to_json(&self.book, reading);
        self.reading.as_ref().map_or_else(String::new, overview)
    }

    /// So many settled rows, as JSON.
    pub fn lines(&self, from: u32, count: u32) -> String {
        self.with(|settled, reading| {
            settled.lines_to_json(&self.book, &self.invoice, reading, from as usize, count as usize)
        })
    }

    /// The address of one article in the simulator; empty when there is none.
    pub fn address(&self, article: u32) -> String {
        self.with(|settled, reading| settled.address(&self.book, reading, article as usize).unwrap_or_default())
    }

    /// All rows as CSV.
    pub fn csv(&self) -> String {
        self.with(|settled, reading| settled.to_csv(&self.book, &self.invoice, reading))
    }

    /// All rows as JSON.
    pub fn json(&self) -> String {
        self.with(|settled, reading| settled.to_json(&self.book, &self.invoice, reading))
    }

    fn with(&self, give: impl Fn(&Settled, &Reading) -> String) -> String {
        self.settled.as_ref().zip(self.reading.as_ref()).map_or_else(String::new, |(one, two)| give(one, two))
    }

    fn forget(&mut self) {
        (self.reading, self.batch, self.settled) = (None, None, None);
    }
}
