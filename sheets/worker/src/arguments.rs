//! The guided simulators as seen by the script of their worker: strings in, JSON out.

mod allocator;

use sheets::argument::{Book, sheet, unpack};
use sheets::{Catalogue, decode};
use tariff_data::penalties::read_day;
use wasm_bindgen::prelude::wasm_bindgen;

/// What is given back for a file that is none of ours, or a day that is none.
const MALFORMED: &str = "malformed";

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

    /// The sheet of an address, as JSON. `today` stands in for a day that is not told, as `2026-11-28`.
    pub fn sheet(&self, query: &str, today: &str) -> Result<String, String> {
        let today = read_day(today).ok_or(MALFORMED)?;
        Ok(sheet(&self.book, &decode(query), today).to_json())
    }
}

/// Nothing runs on its own: the worker's script calls the simulator.
fn main() {}
