//! What answers beside the texts, as seen by the script of its worker: strings in, JSON out.

use search::beside::Beside;
use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The tariff and the pages that do something.
#[wasm_bindgen]
pub struct SearchBeside {
    beside: Beside,
}

#[wasm_bindgen]
impl SearchBeside {
    /// Opens the two lists.
    #[wasm_bindgen(constructor)]
    pub fn new(tools: &str, tariff: &str) -> Result<SearchBeside, String> {
        Beside::unpack(tools, tariff).map(|beside| SearchBeside { beside }).ok_or_else(|| "malformed".to_owned())
    }

    /// Answers a query, as the JSON of `search::beside::Answer`.
    pub fn find(&self, query: &str) -> String {
        self.beside.find(query).to_json()
    }
}

/// Nothing runs on its own: the worker's script calls the module.
fn main() {}
