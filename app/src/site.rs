//! Where the site stands and what its files are called: given by the build, the same for every page of a language.

use crate::messages::Language;

/// The site as one build makes it, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteContext {
    /// Path of the site, with both slashes: `/` or `/passavant/`. Files and the pages in French are right below it.
    pub base: String,
    /// Language of the pages.
    pub language: Language,
    /// Scripts and data that pages of this language load.
    pub assets: Assets,
    /// Version of the build, shown on the page about the site.
    pub version: String,
    /// Text of the live-reload script while developing; it is inlined with its hash.
    pub dev_reload: Option<String>,
}

impl SiteContext {
    /// A site of pages alone, without scripts or data.
    #[must_use]
    pub fn new(base: &str, language: Language) -> Self {
        Self { base: base.to_owned(), language, assets: Assets::default(), version: String::new(), dev_reload: None }
    }

    /// The address of a page in this language, from its path below the home page: `textes/`.
    #[must_use]
    pub fn href(&self, path: &str) -> String {
        self.href_in(self.language, path)
    }

    /// The address of the same page in a language.
    #[must_use]
    pub fn href_in(&self, language: Language, path: &str) -> String {
        format!("{}{}{path}", self.base, language.prefix())
    }

    /// The address of a file that all languages share, from its path below the site: `favicon.svg`.
    #[must_use]
    pub fn file(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// Where the file of a page is written below the site, from its path below the home page.
    #[must_use]
    pub fn place(&self, path: &str) -> String {
        format!("{}{path}", self.language.prefix())
    }
}

/// Files that pages load. An absent file is simply not loaded: its page then says what is missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Assets {
    /// `page.js`: theme, copied citations, shortcuts.
    pub page_js: Option<Asset>,
    /// `reader.js`: previews, arrow keys, the outline's memory.
    pub reader_js: Option<Asset>,
    /// Highlights and private notes on a page of law.
    pub notes_js: Option<Asset>,
    /// Boxes of a table of contents.
    pub choose_js: Option<Asset>,
    /// The page of all notes.
    pub notebook_js: Option<Asset>,
    /// A selection for paper.
    pub selection_js: Option<Asset>,
    /// `compare.js`: two units side by side.
    pub compare_js: Option<Asset>,
    /// `nearest.js`: proposes units for an address that leads nowhere.
    pub nearest_js: Option<Asset>,
    /// Addresses and names of all units, for these two.
    pub units_list: Option<Asset>,
    /// `search.js`: asks the engine, and draws its answers.
    pub search_js: Option<Asset>,
    /// Worker that searches.
    pub search_worker: Option<Asset>,
    /// WASM of the search engine.
    pub search_wasm: Option<Asset>,
    /// Search index: dictionary, postings, titles; the dictionary alone of one that is split.
    pub index_core: Option<Asset>,
    /// The list of the parts of a split index, which have positions and texts of their own.
    pub index_parts: Option<Asset>,
    /// Search index: positions, for phrases.
    pub index_positions: Option<Asset>,
    /// Search index: texts, for excerpts.
    pub index_bodies: Option<Asset>,
    /// Worker of what answers beside the texts.
    pub beside_worker: Option<Asset>,
    /// Its WASM.
    pub beside_wasm: Option<Asset>,
    /// Words of the trade, and the words of the law that they stand for.
    pub synonyms: Option<Asset>,
    /// Pages that do something, by the words that ask for them.
    pub tools: Option<Asset>,
    /// What finds goods in the tariff.
    pub tariff_words: Option<Asset>,
    /// Tells what is kept on the device.
    pub inventory_js: Option<Asset>,
    /// The penalty simulator.
    pub penalties: SimulatorAssets,
    /// The duty simulator.
    pub duties: SimulatorAssets,
    /// The reader of invoices.
    pub invoice: SimulatorAssets,
    /// The guided simulators, which share their script: value, origin, defence measures, contestations.
    pub guided: [SimulatorAssets; 4],
}

/// Files of a simulator.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SimulatorAssets {
    /// What the worker calls it.
    pub name: &'static str,
    /// What every simulator's page does.
    pub frame: Option<Asset>,
    /// Draws its sheets.
    pub script: Option<Asset>,
    /// Worker that simulates.
    pub worker: Option<Asset>,
    /// The parts of the engine that it needs at once.
    pub parts: Vec<Asset>,
    /// Those that complete them, for answers that few come to.
    pub rare: Vec<Asset>,
    /// Those that some of its questions need besides.
    pub later: Vec<Asset>,
    /// Its figures.
    pub figures: Option<Asset>,
    /// Its words.
    pub words: Option<Asset>,
    /// Version of the figures, as addresses of results carry it.
    pub version: String,
    /// The list of the chapters of the tariff, beside which they are, when it needs them.
    pub chapters: Option<Asset>,
    /// The numbers of the chapters that there are, between spaces.
    pub numbers: String,
}

/// One file: its address and, when known, its digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Address from the root of the host: `/passavant/page-1f3c.js`.
    pub url: String,
    /// `sha384-…`, checked by the browser.
    pub integrity: Option<String>,
}

impl Asset {
    /// The address with the digest, for workers, which check what they fetch (`search/worker/whole.js`).
    #[must_use]
    pub fn checked(&self) -> String {
        match &self.integrity {
            Some(digest) => format!("{}#{digest}", self.url),
            None => self.url.clone(),
        }
    }
}
