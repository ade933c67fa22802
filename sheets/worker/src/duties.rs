//! The duty simulator as seen by the script of its worker: strings in, JSON out.

use search::tariff::Tariff;
use sheets::duty::{Book, Chapters, asked, chapters_of_goods, compare, goods, goods_to_json, sheet, unpack};
use sheets::{Catalogue, decode};
use tariff_data::penalties::read_day;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::MALFORMED;

/// The duty simulator with its figures, its words, and the chapters of the tariff that were added.
#[wasm_bindgen]
pub struct Duties {
    book: Book,
    chapters: Chapters,
    table: Tariff,
}

#[wasm_bindgen]
impl Duties {
    /// Opens the packed figures and words. `malformed` when they are none.
    #[wasm_bindgen(constructor)]
    pub fn new(figures: &str, words: &str) -> Result<Duties, String> {
        let words = Catalogue::unpack(words).ok_or(MALFORMED)?;
        let (book, chapters) = unpack(figures, words).ok_or(MALFORMED)?;
        Ok(Duties { book, chapters, table: Tariff::default() })
    }

    /// Adds a packed chapter; false when it is none.
    pub fn add_chapter(&mut self, text: &str) -> bool {
        self.chapters.add(text)
    }

    /// Adds the table that finds goods; false when it is none.
    pub fn add_goods(&mut self, text: &str) -> bool {
        Tariff::unpack(text).map(|table| self.table = table).is_some()
    }

    /// Numbers of the chapters that an address needs and that were not added, between spaces.
    pub fn chapters_of(&self, query: &str) -> String {
        self.chapters.wanted(&decode(query)).join(" ")
    }

    /// The same for the goods that answer what was typed.
    pub fn chapters_of_goods(&self, typed: &str) -> String {
        chapters_of_goods(&self.table, &self.chapters, typed).join(" ")
    }

    /// The sheet of an address, as JSON. `today` stands in for a day that is not told, as `2026-11-24`.
    pub fn sheet(&self, query: &str, today: &str) -> Result<String, String> {
        let today = read_day(today).ok_or(MALFORMED)?;
        Ok(sheet(&self.book, &self.chapters, &decode(query), today).to_json())
    }

    /// The settlement of an address as CSV; empty without a result.
    pub fn csv(&self, query: &str, today: &str) -> Result<String, String> {
        let today = read_day(today).ok_or(MALFORMED)?;
        Ok(sheet(&self.book, &self.chapters, &decode(query), today).to_csv(&self.book))
    }

    /// Several addresses side by side, one a line, as JSON.
    pub fn compare(&self, queries: &str, today: &str) -> Result<String, String> {
        let today = read_day(today).ok_or(MALFORMED)?;
        let ways: Vec<_> = queries.lines().map(decode).collect();
        Ok(compare(&self.book, &self.chapters, &ways, today).to_json())
    }

    /// Which price of an article, counted from 0, gives the landed cost that was typed, as JSON.
    pub fn price(&self, query: &str, article: u32, typed: &str, today: &str) -> Result<String, String> {
        let today = read_day(today).ok_or(MALFORMED)?;
        let pairs = decode(query);
        Ok(asked(&self.book, &self.chapters, &pairs, today, article as usize, typed).to_json())
    }

    /// The goods that answer what was typed, with their duty as that country knows it, as JSON.
    pub fn goods(&self, country: &str, typed: &str) -> String {
        goods_to_json(&goods(&self.book, &self.table, &self.chapters, country, typed))
    }
}
