//! Everyday words and where they lead.

use super::Nomenclature;
use super::reading::{Rows, refuse};
use crate::refusal::Refusal;

/// What a trader says of goods, and the codes that it may mean, best first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// `voiture d’occasion`.
    pub word: String,
    /// Headings (four digits), subheadings (six) or lines (ten).
    pub codes: Vec<String>,
}

pub(super) fn read(table: (&str, &str), tariff: &Nomenclature) -> Result<Vec<Word>, Refusal> {
    let mut words: Vec<Word> = Vec::new();
    for row in Rows::of(table, "word;codes")? {
        let row = row?;
        let [word, codes] = row.fields()?;
        let refuse = |what: String, mend: &str| refuse(table.0, row.line, what, mend);
        if word.trim().is_empty() {
            return Err(refuse("le mot est vide".into(), "écrire le mot, ou retirer la ligne"));
        }
        if words.iter().any(|before| before.word == word) {
            return Err(refuse(format!("« {word} » est écrit deux fois"), "réunir ses codes sur une seule ligne"));
        }
        let codes: Vec<String> = codes.split(' ').filter(|code| !code.is_empty()).map(str::to_owned).collect();
        if codes.is_empty() {
            return Err(refuse(format!("« {word} » ne mène nulle part"), "donner au moins une position"));
        }
        for code in &codes {
            let known = matches!(code.len(), 4 | 6 | 10)
                && code.get(..4).and_then(|heading| tariff.heading(heading)).is_some_and(|heading| {
                    heading.lines.iter().any(|line| line.code.digits().starts_with(code.as_str()))
                });
            if !known {
                return Err(refuse(
                    format!("« {word} » mène à {code}, que le tarif n'a pas"),
                    "donner une position (4 chiffres), une sous-position (6) ou une ligne (10) du tarif",
                ));
            }
        }
        words.push(Word { word: word.to_owned(), codes });
    }
    Ok(words)
}
