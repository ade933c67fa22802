//! The tariff of the project, and the table that finds goods in it.

use search::tariff::{Labelled, Tariff, pack};
use tariff_data::nomenclature::Nomenclature;

use crate::failure::Failure;

/// The project's own tariff, or what stops the build: the row that cannot be used.
pub fn nomenclature() -> Result<Nomenclature, Failure> {
    Nomenclature::of_the_project()
        .map_err(|refused| Failure::new(format!("{}:{} : {}", refused.file, refused.line, refused.what), refused.mend))
}

/// What finds goods by everyday words, labels and codes, as it is published.
#[must_use]
pub fn finder_table(tariff: &Nomenclature) -> String {
    let chapters = tariff.chapters.iter().flat_map(|chapter| {
        let itself = Labelled { code: chapter.number.clone(), label: chapter.label.clone(), lines: Vec::new() };
        let below = chapter.headings.iter().map(|heading| Labelled {
            code: heading.code.clone(),
            label: heading.label.clone(),
            lines: heading.lines.iter().filter_map(|line| line.code.digits().get(4..).map(str::to_owned)).collect(),
        });
        std::iter::once(itself).chain(below)
    });
    pack(chapters, tariff.words.iter().map(|word| (word.word.as_str(), word.codes.as_slice())))
}

/// Each chapter as the duty simulator loads it: its number, and its lines.
#[must_use]
pub fn chapters(tariff: &Nomenclature) -> Vec<(String, String)> {
    let packed = |number: &String| (number.clone(), sheets::duty::Chapters::pack(tariff, number));
    tariff.chapters.iter().map(|chapter| packed(&chapter.number)).collect()
}

/// What finds goods, ready to be asked.
pub fn finder(tariff: &Nomenclature) -> Result<Tariff, Failure> {
    Tariff::unpack(&finder_table(tariff))
        .ok_or_else(|| Failure::new("la table des mots du tarif est illisible".to_owned(), "signaler ce défaut"))
}
