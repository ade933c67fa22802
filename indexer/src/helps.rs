//! What helps a search besides the index: the synonyms of the trade, the pages that do something, the tariff.

use search::beside::Beside;
use search::{Engine, synonyms, tools};
use sheets::Language;

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
        let tools = tools(Language::French)?;
        Ok(Self { synonyms: synonyms::pack(&entries), tools, tariff: finder_table(&nomenclature()?) })
    }
}

/// The pages that do something as they are published for a language, or what stops the build: a list that is not there, a
/// line that cannot be used, a page that only some languages offer.
pub fn tools(language: Language) -> Result<String, Failure> {
    let tag = language.tag();
    let (file, list) = tools::list(tag).ok_or_else(|| {
        Failure::new(
            format!("search/data/tools-{tag}.csv n'est pas là"),
            "l'écrire d'après tools-fr.csv, et le nommer dans search/src/tools.rs",
        )
    })?;
    let packed = tools::pack(list, |_| true).ok_or_else(|| {
        Failure::new(format!("{file} : une ligne n'a pas quatre cases remplies"), "écrire : adresse;titre;mots;raison")
    })?;
    let addresses = |list: &'static str| list.lines().skip(1).filter_map(|line| line.split(';').next());
    let (first, french) = tools::list(Language::French.tag()).unwrap_or((file, list));
    if !addresses(list).eq(addresses(french)) {
        return Err(Failure::new(
            format!("{file} n'offre pas les mêmes pages, dans le même ordre, que {first}"),
            "y mettre une ligne pour chaque adresse de l'autre",
        ));
    }
    Ok(packed)
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
