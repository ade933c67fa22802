//! Where the lines of the tariff come from.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Deserialize;
use toml::Spanned;

use crate::provenance::{Confidence, Provenance};
use crate::refusal::{Refusal, line_of};

/// A document that lines were read in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its key in the chapters' files.
    pub key: String,
    /// What it calls itself.
    pub title: String,
    /// The act, its first day, how sure we are, when it was last compared.
    pub provenance: Provenance,
    /// What a reader should know of it.
    pub remark: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    source: Vec<Spanned<Row>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    key: String,
    title: String,
    text: String,
    from: toml::value::Datetime,
    confidence: Confidence,
    checked_on: toml::value::Datetime,
    remark: Option<String>,
}

pub(super) fn read(file: &str, text: &str) -> Result<Vec<Source>, Refusal> {
    let refuse =
        |line: usize, what: String, mend: &str| Refusal { file: file.to_owned(), line, what, mend: mend.to_owned() };
    let table: Table = toml::from_str(text).map_err(|error| {
        let line = error.span().map_or(0, |span| line_of(text, span.start));
        refuse(
            line,
            format!("TOML refusé : {}", error.message()),
            "donner key, title, text, from, confidence et checked_on à chaque source",
        )
    })?;
    let mut keys = BTreeSet::new();
    let mut read = |row: Spanned<Row>| {
        let line = line_of(text, row.span().start);
        let row = row.into_inner();
        let day = |written: &toml::value::Datetime| {
            written
                .date
                .and_then(|day| NaiveDate::from_ymd_opt(i32::from(day.year), u32::from(day.month), u32::from(day.day)))
                .ok_or_else(|| {
                    refuse(line, format!("« {written} » n'est pas un jour"), "écrire un jour comme 2024-04-09")
                })
        };
        for (name, value) in [("key", &row.key), ("title", &row.title), ("text", &row.text)] {
            if value.trim().is_empty() {
                return Err(refuse(line, format!("{name} est vide"), "nommer le document et le texte qui l'établit"));
            }
        }
        if !keys.insert(row.key.clone()) {
            return Err(refuse(line, format!("la clef « {} » est donnée deux fois", row.key), "en choisir une autre"));
        }
        let provenance = Provenance {
            source: row.text,
            from: day(&row.from)?,
            to: None,
            confidence: row.confidence,
            checked_on: day(&row.checked_on)?,
        };
        Ok(Source { key: row.key, title: row.title, provenance, remark: row.remark })
    };
    table.source.into_iter().map(&mut read).collect()
}
