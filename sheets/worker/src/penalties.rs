//! The penalty simulator as seen by the script of its worker: strings in, JSON out.

use sheets::penalties::{Book, cases, dossier, find, found_to_json, sheet, tally};
use sheets::{Catalogue, decode};
use tariff_data::penalties::{PenaltyTable, read_day};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::MALFORMED;

/// The penalty simulator with its figures and its words.
#[wasm_bindgen]
pub struct Penalties {
    book: Book,
}

#[wasm_bindgen]
impl Penalties {
    /// Opens the packed figures and words. `malformed` when they are none.
    #[wasm_bindgen(constructor)]
    pub fn new(figures: &str, words: &str) -> Result<Penalties, String> {
        let table = PenaltyTable::unpack(figures).ok_or(MALFORMED)?;
        let words = Catalogue::unpack(words).ok_or(MALFORMED)?;
        Ok(Penalties { book: Book { table, words } })
    }

    /// The sheet of the offence of an address, as JSON; empty when the address holds several. `day`: the day of the fact as
    /// typed; `today` stands in for it when it is empty, as `2026-11-24`.
    pub fn sheet(&self, query: &str, day: &str, today: &str) -> Result<String, String> {
        let today = read_day(today).ok_or(MALFORMED)?;
        Ok(match cases(&decode(query)).as_slice() {
            [pairs] => sheet(&self.book, pairs, day, today).to_json(),
            _ => String::new(),
        })
    }

    /// The sheet of one offence of several, with what they come to together. `rank`: which one, from 0.
    pub fn sheet_among(&self, query: &str, day: &str, today: &str, rank: u32) -> Result<String, String> {
        let today = read_day(today).ok_or(MALFORMED)?;
        let cases = cases(&decode(query));
        let pairs = cases.get(rank as usize).map(Vec::as_slice).unwrap_or_default();
        let sheet = sheet(&self.book, pairs, day, today);
        let dossier = dossier(&self.book, &cases, day, today);
        Ok(dossier.map_or_else(|| sheet.to_json(), |dossier| sheet.to_json_among(&dossier)))
    }

    /// The fine of a class on a base as typed, as JSON. `day` and `today` as above.
    pub fn tally(&self, class: &str, typed: &str, day: &str, today: &str) -> Result<String, String> {
        let today = read_day(today).ok_or(MALFORMED)?;
        Ok(tally(&self.book, class, typed, day, today).to_json())
    }

    /// The offences that answer what was typed, as JSON.
    pub fn find(&self, typed: &str) -> String {
        found_to_json(&find(&self.book.words, typed))
    }
}
