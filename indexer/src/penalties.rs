//! What the penalty simulator draws on, checked against the texts: figures, words, names of the paragraphs.

use content::model::Corpus;
use sheets::penalties::{Book, keys};
use sheets::{Catalogue, Language};
use simulators::penalties::{citations, message_keys};
use simulators::trace::Citation;
use tariff_data::penalties::{PenaltyTable, TABLE, read};

use crate::failure::Failure;
use crate::languages::around_sheets;
use crate::pages::{Absent, places};

/// The figures and the words of a language, or what stops the build: a table that cannot be read, a paragraph that no text has, a key
/// without words.
pub fn book(corpus: &Corpus, language: Language) -> Result<Book, Failure> {
    let refused = |error: tariff_data::refusal::Refusal| {
        Failure::new(format!("{}:{} : {}", error.file, error.line, error.what), error.mend)
    };
    let table = read(TABLE.0, TABLE.1).map_err(refused)?;
    let mut words = Catalogue::penalties(language).map_err(refused)?;
    words.require(message_keys().into_iter().flat_map(worded).chain(keys())).map_err(|missing| {
        Failure::new(
            format!("« {} » n'a pas de mots", missing.0),
            "les écrire dans simulators/data/penalties-fr.toml ou sheets/data/sheets-fr.toml",
        )
    })?;
    name_paragraphs(corpus, &table, language, &mut words)?;
    Ok(Book { table, words })
}

/// The entries of the catalogue that stand for a key: some messages have several parts.
fn worded(key: String) -> Vec<String> {
    let parts: &[&str] = match key.split('.').next() {
        Some("offence") => &["label", "terms"],
        Some("field") => &["label", "question"],
        Some("reading") => &["title", "preferred", "other"],
        _ => return vec![key],
    };
    parts.iter().map(|part| format!("{key}.{part}")).collect()
}

fn name_paragraphs(
    corpus: &Corpus,
    table: &PenaltyTable,
    language: Language,
    words: &mut Catalogue,
) -> Result<(), Failure> {
    let cited = citations(table);
    let units = cited.iter().filter_map(|citation| match citation {
        Citation::Unit { unit, anchor } => Some((unit.as_str(), anchor.as_str())),
        Citation::Outside(_) => None,
    });
    let names = places(around_sheets(language), corpus, units).map_err(|Absent { unit, anchor }| {
        Failure::new(
            format!("une règle ou un chiffre des pénalités cite {unit}#{anchor}, qui n'existe dans aucun texte"),
            "corriger la citation dans simulators/src/penalties/ ou tariff-data/data/penalties.toml",
        )
    })?;
    words
        .add_places(names)
        .map_err(|key| Failure::new(format!("« {key} » est nommé deux fois"), "retirer l'entrée qui est de trop"))
}
