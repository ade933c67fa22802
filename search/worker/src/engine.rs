//! The search engine as seen by the script of the browser's worker: bytes and strings in, JSON out. Few calls with few
//! arguments: each costs readers what it takes to pass them.

use search::{Choice, Engine, Query};
use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// An opened index.
#[wasm_bindgen]
pub struct SearchEngine {
    engine: Engine,
}

#[wasm_bindgen]
impl SearchEngine {
    /// Opens the core file, or the head of a split index where the module reads one. Errors are the codes of
    /// `search::format::IndexError`, here and below.
    #[wasm_bindgen(constructor)]
    pub fn new(core: &[u8]) -> Result<SearchEngine, String> {
        Engine::open(core).map(|engine| SearchEngine { engine }).map_err(|error| error.code().to_owned())
    }

    /// Adds any other file: positions, bodies, words of the trade, a part.
    pub fn add(&mut self, file: &[u8]) -> Result<(), String> {
        self.engine.add(file).map_err(|error| error.code().to_owned())
    }

    /// Answers a question, as the JSON of `search::Results`. Its lines: `typing`, when its last word is not finished;
    /// `literal`, for no synonyms; the most hits; the work, the country and the kind that were chosen among the answers,
    /// or nothing; the query.
    pub fn search(&self, question: &str) -> String {
        let mut lines = question.splitn(7, '\n');
        let mut next = || lines.next().unwrap_or_default();
        let (typing, literal, limit) = (!next().is_empty(), !next().is_empty(), next());
        let limit = limit.bytes().fold(0, |sum: usize, digit| sum.wrapping_mul(10) + usize::from(digit & 15));
        let choice = Choice { work: next().to_owned(), country: next().to_owned(), kind: next().to_owned() };
        let query = if typing { Query::parse_typing(next()) } else { Query::parse(next()) };
        self.engine.search(&query.choosing(choice).literally(literal), limit).to_json()
    }
}
