//! The guided simulators as seen by the script of their worker: strings in, JSON out.

use sheets::argument::{Book, defence_sheet, dispute_sheet, origin_sheet, unpack, value_sheet, value_sheet_by_price};
use sheets::{Catalogue, decode};
use tariff_data::penalties::read_day;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::MALFORMED;

/// A guided simulator with its figures, which say which one it is, and its words.
#[wasm_bindgen]
pub struct Guided {
    book: Book,
}

#[wasm_bindgen]
impl Guided {
    /// Opens the packed figures and words. `malformed` when they are none.
    #[wasm_bindgen(constructor)]
    pub fn new(figures: &str, words: &str) -> Result<Guided, String> {
        let words = Catalogue::unpack(words).ok_or(MALFORMED)?;
        Ok(Guided { book: unpack(figures, words).ok_or(MALFORMED)? })
    }

    /// The sheet of a customs value, from its address, as JSON; empty where its price is set aside. `today` stands in for a
    /// day that is not told, as `2026-11-28`. Each simulator has a call of its own: nobody loads the rules of another.
    pub fn value(&self, query: &str, today: &str) -> Result<String, String> {
        let today = read_day(today).ok_or(MALFORMED)?;
        Ok(value_sheet_by_price(&self.book, &decode(query), today).map_or_else(String::new, |sheet| sheet.to_json()))
    }

    /// The same by whichever method gives a value.
    pub fn value_by_any_method(&self, query: &str, today: &str) -> Result<String, String> {
        let today = read_day(today).ok_or(MALFORMED)?;
        Ok(value_sheet(&self.book, &decode(query), today).to_json())
    }

    /// The sheet of an origin, likewise.
    pub fn origin(&self, query: &str, today: &str) -> Result<String, String> {
        let today = read_day(today).ok_or(MALFORMED)?;
        Ok(origin_sheet(&self.book, &decode(query), today).to_json())
    }

    /// The sheet of a defence measure, likewise.
    pub fn defence(&self, query: &str, today: &str) -> Result<String, String> {
        let today = read_day(today).ok_or(MALFORMED)?;
        Ok(defence_sheet(&self.book, &decode(query), today).to_json())
    }

    /// The sheet of a contestation, likewise.
    pub fn dispute(&self, query: &str, today: &str) -> Result<String, String> {
        let today = read_day(today).ok_or(MALFORMED)?;
        Ok(dispute_sheet(&self.book, &decode(query), today).to_json())
    }
}
