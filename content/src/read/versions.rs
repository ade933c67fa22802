//! `versions.toml`: later wordings of units, each with its first day and its act.

use serde::Deserialize;
use toml::Spanned;

use super::body::Reader;
use super::{line_of, toml_problem};
use crate::model::{Amendment, Entry, Wording, WorkMeta};
use crate::problem::Problem;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VersionsFile {
    #[serde(default)]
    version: Vec<Spanned<Written>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    unit: String,
    #[serde(deserialize_with = "super::front_matter::day")]
    from: String,
    act: String,
    publication: String,
    #[serde(default)]
    text: Option<Spanned<String>>,
    #[serde(default)]
    repealed: bool,
}

/// Reads `versions.toml`.
pub(super) fn read(meta: &WorkMeta, file: &str, text: &str, problems: &mut Vec<Problem>) -> Vec<Amendment> {
    let parsed: VersionsFile = match toml::from_str(text) {
        Ok(parsed) => parsed,
        Err(error) => {
            problems.push(toml_problem(file, text, 0, &error));
            return Vec::new();
        }
    };
    let mut amendments = Vec::new();
    for spanned in parsed.version {
        let at = line_of(text, spanned.span().start);
        let Written { unit, from, act, publication, text: words, repealed } = spanned.into_inner();
        if words.is_some() == repealed || act.trim().is_empty() {
            problems.push(Problem::new(
                file,
                at,
                format!("la version du {from} de l'unité « {unit} » doit dire son acte, et soit son texte, soit l'abrogation"),
                "donner « act », et un seul des champs « text » et « repealed »",
            ));
            continue;
        }
        let wording = match words {
            // The words start on the line after the quotation marks.
            Some(words) => {
                let before = line_of(text, words.span().start);
                let read = wording(meta, file, before, &unit, words.as_ref(), problems);
                if read.is_none() {
                    problems.push(Problem::new(
                        file,
                        before,
                        format!("le texte de cette version n'est pas celui de la seule unité « {unit} »"),
                        "écrire l'intitulé de l'unité puis son texte, comme dans le fichier du texte publié",
                    ));
                    continue;
                }
                read
            }
            None => None,
        };
        amendments.push(Amendment { unit, from, act, publication, wording, at });
    }
    amendments
}

/// The words of a version: exactly one unit, the one that is meant.
fn wording(
    meta: &WorkMeta,
    file: &str,
    before: usize,
    id: &str,
    words: &str,
    problems: &mut Vec<Problem>,
) -> Option<Wording> {
    let mut reader = Reader::new(meta);
    reader.file(file, before, words, problems);
    let (entries, mut units) = reader.finish();
    let alone = matches!(entries.as_slice(), [Entry::Unit(_)]);
    let unit = units.pop().filter(|unit| alone && unit.id.unit == if meta.single { "" } else { id })?;
    (!unit.blocks.is_empty()).then(|| unit.wording())
}
