//! From files to a [`Corpus`] and a list of [`Problem`]s.

mod anchors;
mod apparatus;
mod body;
pub(crate) mod front_matter;
mod heading;
mod inline;
mod label;
mod versions;

use serde::Deserialize;

use crate::Files;
use crate::model::{Corpus, Work};
use crate::problem::Problem;

/// The catalogue: which works there are, in which order.
const CATALOGUE: &str = "texts/works.toml";
/// The source lines that belong to no work.
const EXCLUSIONS: &str = "exclusions.toml";
/// The terms that the works define.
pub(crate) const GLOSSARY: &str = "glossary.toml";
/// The defects of those lines.
const EXCLUDED_NOTES: &str = "excluded-notes.toml";
/// What changed in what is published, latest first.
pub(crate) const CHANGES: &str = "changes.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Catalogue {
    works: Vec<String>,
}

/// Reads every work of the catalogue. What cannot be read is left out and told in the problems.
#[must_use]
pub fn corpus(files: &Files) -> (Corpus, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut corpus = Corpus::default();
    for id in catalogue(files, &mut problems) {
        corpus.works.extend(work(files, &id, &mut problems));
    }
    if let Some(text) = files.get(EXCLUSIONS) {
        corpus.exclusions = apparatus::exclusions(EXCLUSIONS, text, &mut problems);
    }
    if let Some(text) = files.get(EXCLUDED_NOTES) {
        corpus.excluded_notes = apparatus::excluded_notes(EXCLUDED_NOTES, text, &corpus.exclusions, &mut problems);
    }
    if let Some(text) = files.get(GLOSSARY) {
        corpus.glossary = crate::glossary::read(GLOSSARY, text, &mut problems);
    }
    if let Some(text) = files.get(CHANGES) {
        corpus.changes = apparatus::changes(CHANGES, text, &mut problems);
    }
    (corpus, problems)
}

fn catalogue(files: &Files, problems: &mut Vec<Problem>) -> Vec<String> {
    let Some(text) = files.get(CATALOGUE) else {
        problems.push(Problem::new(
            CATALOGUE,
            0,
            "le catalogue des textes manque",
            "écrire ce fichier avec une ligne « works = [\"sn-douanes\", …] »",
        ));
        return Vec::new();
    };
    let listed = match toml::from_str::<Catalogue>(text) {
        Ok(catalogue) => catalogue.works,
        Err(error) => {
            problems.push(toml_problem(CATALOGUE, text, 0, &error));
            return Vec::new();
        }
    };
    for path in files.keys() {
        let folder = path.strip_prefix("texts/").and_then(|rest| rest.split_once('/')).map(|(folder, _)| folder);
        if folder.is_some_and(|folder| path.ends_with("/work.md") && !listed.iter().any(|id| id == folder)) {
            problems.push(Problem::new(
                path,
                0,
                "ce texte n'est pas dans le catalogue : il ne serait pas publié",
                format!("ajouter son dossier à {CATALOGUE}"),
            ));
        }
    }
    listed
}

fn work(files: &Files, id: &str, problems: &mut Vec<Problem>) -> Option<Work> {
    let path = |name: &str| format!("texts/{id}/{name}");
    let main = path("work.md");
    let Some(text) = files.get(&main) else {
        problems.push(Problem::new(
            &main,
            0,
            "le fichier manque alors que le catalogue l'annonce",
            format!("l'écrire, ou ôter « {id} » de {CATALOGUE}"),
        ));
        return None;
    };
    let (meta, header_lines, rest) = match front_matter::split(&main, text) {
        Ok(split) => split,
        Err(problem) => {
            problems.push(problem);
            return None;
        }
    };
    if meta.id != id {
        problems.push(Problem::new(
            &main,
            2,
            format!("l'identifiant « {} » n'est pas le nom du dossier « {id} »", meta.id),
            format!("écrire id = \"{id}\""),
        ));
    }
    let mut reader = body::Reader::new(&meta);
    reader.file(&main, header_lines, rest, problems);
    for part in &meta.parts {
        let part = path(part);
        match files.get(&part) {
            Some(text) => reader.file(&part, 0, text, problems),
            None => problems.push(Problem::new(
                &main,
                0,
                format!("la partie {part} manque"),
                "l'écrire, ou l'ôter de « parts »",
            )),
        }
    }
    orphans(files, id, &meta.parts, problems);
    let (entries, units) = reader.finish();
    let beside = |name: &str| files.get(&path(name)).map(|text| (path(name), text));
    let notes = beside("notes.toml").map(|(file, text)| apparatus::notes(&file, text, problems)).unwrap_or_default();
    let gaps = beside("gaps.toml").map(|(file, text)| apparatus::gaps(&file, text, problems)).unwrap_or_default();
    let amendments =
        beside("versions.toml").map(|(file, text)| versions::read(&meta, &file, text, problems)).unwrap_or_default();
    Some(Work { meta, entries, units, notes, gaps, amendments })
}

/// Text files of the folder that no list names would be lost in silence.
fn orphans(files: &Files, id: &str, parts: &[String], problems: &mut Vec<Problem>) {
    let folder = format!("texts/{id}/");
    for (path, name) in files.keys().filter_map(|path| Some((path, path.strip_prefix(&folder)?))) {
        let known = matches!(name, "work.md" | "notes.toml" | "gaps.toml" | "versions.toml")
            || parts.iter().any(|part| part == name);
        if !known {
            problems.push(Problem::new(
                path,
                0,
                "ce fichier n'est pas lu : aucune liste ne le nomme",
                "l'ajouter à « parts » dans work.md, ou l'effacer",
            ));
        }
    }
}

/// How a repeated label is told from the first: *second*, *troisieme*, then a number.
fn ordinal(rank: usize) -> String {
    match rank {
        2 => "second".to_owned(),
        3 => "troisieme".to_owned(),
        rank => rank.to_string(),
    }
}

/// A TOML error with its line in the file; `before` is the number of lines above the parsed text.
pub(crate) fn toml_problem(file: &str, text: &str, before: usize, error: &toml::de::Error) -> Problem {
    let line = error.span().map_or(0, |span| before + line_of(text, span.start));
    Problem::new(
        file,
        line,
        format!("TOML refusé : {}", error.message()),
        "comparer avec content/FORMAT.md, qui donne les champs et leur forme",
    )
}

/// Line of a byte offset, from 1.
pub(crate) fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}
