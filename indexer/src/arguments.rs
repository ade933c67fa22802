//! What the guided simulators draw on, checked against the texts: limits, parities, headings, words, names of paragraphs.

use content::model::Corpus;
use sheets::argument::{Book, Tool, book_keys, cited_places, pack};
use sheets::{Catalogue, Language};
use tariff_data::{limits, parity};

use crate::digest;
use crate::failure::Failure;
use crate::languages::around_sheets;
use crate::pages::{Absent, places_alone};
use crate::tariff;

/// The figures and the words of a language, or what stops the build: a table that cannot be read, a paragraph that no text has, a key
/// without words.
pub fn book(corpus: &Corpus, tool: Tool, language: Language) -> Result<Book, Failure> {
    let refused = |error: tariff_data::refusal::Refusal| {
        Failure::new(format!("{}:{} : {}", error.file, error.line, error.what), error.mend)
    };
    let limits = limits::read(limits::TABLE.0, limits::TABLE.1).map_err(refused)?;
    let parities = parity::read(parity::TABLE.0, parity::TABLE.1).map_err(refused)?;
    let mut words = Catalogue::guided(tool, language).map_err(refused)?;
    words.require(book_keys(tool)).map_err(|missing| {
        let file = format!("les écrire dans sheets/data/{}-fr.toml ou argument-fr.toml", tool.key());
        Failure::new(format!("« {} » n'a pas de mots", missing.0), file)
    })?;
    name_paragraphs(corpus, tool, language, &mut words)?;
    let headings = match tool {
        Tool::Origin => headings()?,
        _ => Vec::new(),
    };
    let mut book = Book { tool, limits, parities, headings, words, version: String::new() };
    book.version = digest::short(pack(&book).as_bytes());
    Ok(book)
}

/// What the files of a simulator are called.
#[must_use]
pub const fn file(tool: Tool) -> &'static str {
    match tool {
        Tool::Value => "valeur",
        Tool::Origin => "origine",
        Tool::Defence => "antidumping",
        Tool::Dispute => "contestation",
    }
}

/// The headings of the tariff, in order: a change of heading is between two that exist.
fn headings() -> Result<Vec<String>, Failure> {
    let nomenclature = tariff::nomenclature()?;
    let headings = nomenclature.chapters.iter().flat_map(|chapter| &chapter.headings);
    Ok(headings.map(|heading| heading.code.clone()).collect())
}

fn name_paragraphs(corpus: &Corpus, tool: Tool, language: Language, words: &mut Catalogue) -> Result<(), Failure> {
    let cited = cited_places(tool);
    let cited: Vec<(String, &str)> =
        cited.iter().map(|cite| (format!("{}:{}", cite.work(), cite.article()), cite.anchor())).collect();
    let cited = cited.iter().map(|(unit, anchor)| (unit.as_str(), *anchor));
    let names = places_alone(around_sheets(language), corpus, cited).map_err(|Absent { unit, anchor }| {
        Failure::new(
            format!("une règle cite {unit}#{anchor}, qui n'existe dans aucun texte"),
            format!("corriger la citation dans simulators/src/{}/grounds.rs", tool.key()),
        )
    })?;
    words
        .add_places(names)
        .map_err(|key| Failure::new(format!("« {key} » est nommé deux fois"), "retirer l'entrée qui est de trop"))
}
