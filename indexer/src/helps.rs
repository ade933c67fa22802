//! What helps a search besides the index: the synonyms of the trade, the pages that do something, the tariff.

use search::beside::Beside;
use search::{Engine, synonyms, tools};

use crate::failure::Failure;
use crate::load::Loaded;
use crate::tariff::{finder_table, nomenclature};
use crate::{documents, search_index};

/// The three lists as they are published.
pub struct Helps {
    /// Synonyms of the trade.
    pub synonyms: String,
    /// Pages that do something.
    pub tools: String,
    /// The tariff by words and codes.
    pub tariff: String,
}

impl Helps {
    /// The project's own lists, or what stops the build: the line that cannot be used.
    pub fn of_the_project() -> Result<Self, Failure> {
        let entries = synonyms::entries(synonyms::LIST).map_err(|line| {
            Failure::new(
                format!("search/data/synonyms.csv:{line} : une entrée a trois cases remplies"),
                "écrire : mots;ce que dit la loi;raison",
            )
        })?;
        let tools = tools::pack(tools::LIST, |_| true).ok_or_else(|| {
            Failure::new(
                "search/data/tools-fr.csv : une ligne n'a pas quatre cases remplies",
                "écrire : adresse;titre;mots;raison",
            )
        })?;
        Ok(Self { synonyms: synonyms::pack(&entries), tools, tariff: finder_table(&nomenclature()?) })
    }
}

/// The whole engine over the texts as they are now, as readers have it once everything is loaded.
pub fn engine(loaded: &Loaded) -> Result<Engine, Failure> {
    let unusable =
        |error: String| Failure::new(format!("l'index n'a pas pu être fait : {error}"), "signaler ce défaut");
    let works = documents::works(&loaded.corpus);
    let files = search_index::build(works, documents::documents(&loaded.corpus))
        .map_err(|error| unusable(error.to_string()))?;
    let synonyms = Helps::of_the_project()?.synonyms;
    Engine::open(&files.core)
        .and_then(|engine| engine.with_positions(&files.positions))
        .and_then(|engine| engine.with_bodies(&files.bodies))
        .and_then(|engine| engine.with_synonyms(&synonyms))
        .map_err(|error| unusable(error.to_string()))
}

/// What answers beside the texts.
pub fn beside() -> Result<Beside, Failure> {
    let helps = Helps::of_the_project()?;
    Beside::unpack(&helps.tools, &helps.tariff)
        .ok_or_else(|| Failure::new("les listes de la recherche sont illisibles", "signaler ce défaut"))
}
