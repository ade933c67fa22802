//! What the duty simulator draws on, checked against the texts: levies, parities, words, names of the paragraphs. Its version
//! changes with any figure, those of the tariff included.

use content::model::Corpus;
use sheets::duty::{Book, book_keys};
use sheets::{Catalogue, Language};
use simulators::duty::cited_units;
use tariff_data::levies::{Country, TABLES, read, wording};
use tariff_data::parity;

use crate::digest;
use crate::failure::Failure;
use crate::languages::around_sheets;
use crate::pages::{Absent, places};
use crate::tariff;

/// The levies and the words of a language, or what stops the build: a table that cannot be read, a paragraph that no text has, a key
/// without words.
pub fn book(corpus: &Corpus, language: Language) -> Result<Book, Failure> {
    let refused = |error: tariff_data::refusal::Refusal| {
        Failure::new(format!("{}:{} : {}", error.file, error.line, error.what), error.mend)
    };
    let mut countries: Vec<Country> =
        TABLES.iter().map(|(file, text)| read(file, text)).collect::<Result<_, _>>().map_err(refused)?;
    let parities = parity::read(parity::TABLE.0, parity::TABLE.1).map_err(refused)?;
    let mut words = Catalogue::duties(language).map_err(refused)?;
    words.require(book_keys()).map_err(|missing| {
        Failure::new(format!("« {} » n'a pas de mots", missing.0), "les écrire dans sheets/data/duty-fr.toml")
    })?;
    name_paragraphs(corpus, &countries, language, &mut words)?;
    let chapters = tariff::chapters(&tariff::nomenclature()?).into_iter().map(|(_, lines)| lines);
    let packed: String = countries.iter().map(Country::pack).chain([parity::pack(&parities)]).chain(chapters).collect();
    // The version is that of the figures: the same in all languages.
    let version = digest::short(packed.as_bytes());
    wording::say(&mut countries, TABLES, language).map_err(refused)?;
    Ok(Book { countries, parities, words, version })
}

fn name_paragraphs(
    corpus: &Corpus,
    countries: &[Country],
    language: Language,
    words: &mut Catalogue,
) -> Result<(), Failure> {
    let mut units = cited_units();
    units.extend(countries.iter().flat_map(Country::units).map(str::to_owned));
    units.sort();
    units.dedup();
    let cited = units.iter().map(|unit| unit.split_once('#').unwrap_or((unit, "")));
    let names = places(around_sheets(language), corpus, cited).map_err(|Absent { unit, anchor }| {
        Failure::new(
            format!("un prélèvement ou un régime cite {unit}#{anchor}, qui n'existe dans aucun texte"),
            "corriger la citation dans tariff-data/data/levies/ ou simulators/src/duty/regimes.rs",
        )
    })?;
    words
        .add_places(names)
        .map_err(|key| Failure::new(format!("« {key} » est nommé deux fois"), "retirer l'entrée qui est de trop"))
}
