//! The search engine as seen by the script of the browser's worker: bytes and strings in, JSON out.

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
    /// Opens the core file. Errors are the codes of `search::format::IndexError`, here and below.
    #[wasm_bindgen(constructor)]
    pub fn new(core: &[u8]) -> Result<SearchEngine, String> {
        Engine::open(core).map(|engine| SearchEngine { engine }).map_err(|error| error.code().to_owned())
    }

    /// Adds the positions file.
    pub fn add_positions(&mut self, file: &[u8]) -> Result<(), String> {
        self.engine.add_positions(file).map_err(|error| error.code().to_owned())
    }

    /// Adds the bodies file.
    pub fn add_bodies(&mut self, file: &[u8]) -> Result<(), String> {
        self.engine.add_bodies(file).map_err(|error| error.code().to_owned())
    }

    /// Adds the words of the trade.
    pub fn add_synonyms(&mut self, list: &str) -> Result<(), String> {
        self.engine.add_synonyms(list).map_err(|error| error.code().to_owned())
    }

    /// Answers a query, as the JSON of `search::Results`. `typing`: its last word is not finished. `work`, `country` and
    /// `kind`: chosen among the answers, unless empty. `literal`: without synonyms.
    #[allow(clippy::too_many_arguments)] // Each is a field of the worker's message.
    pub fn search(
        &self,
        query: &str,
        typing: bool,
        work: &str,
        country: &str,
        kind: &str,
        literal: bool,
        limit: u32,
    ) -> String {
        let query = if typing { Query::parse_typing(query) } else { Query::parse(query) };
        let choice = Choice { work: work.to_owned(), country: country.to_owned(), kind: kind.to_owned() };
        self.engine.search(&query.choosing(choice).literally(literal), limit as usize).to_json()
    }
}

/// Nothing runs on its own: the worker's script calls the engine.
fn main() {}
