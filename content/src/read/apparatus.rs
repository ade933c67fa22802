//! Notes, gaps and exclusions: the TOML files that stand beside the texts.

use serde::Deserialize;
use toml::Spanned;

use super::{line_of, toml_problem};
use crate::model::{Change, Exclusion, Gap, Note};
use crate::problem::Problem;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NotesFile {
    #[serde(default)]
    note: Vec<Spanned<Note>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GapsFile {
    #[serde(default)]
    gap: Vec<Spanned<Gap>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExclusionsFile {
    #[serde(default)]
    exclusion: Vec<Exclusion>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChangesFile {
    #[serde(default)]
    change: Vec<Spanned<Change>>,
}

/// Reads `notes.toml`.
pub(super) fn notes(file: &str, text: &str, problems: &mut Vec<Problem>) -> Vec<Note> {
    let notes = any_notes(file, text, problems);
    for note in &notes {
        if note.unit.is_empty() == note.division.is_none() || note.source.is_some() {
            problems.push(Problem::new(
                file,
                note.at,
                format!("la note sur « {} » doit viser soit une unité, soit un intitulé", note.printed),
                "garder un seul des champs « unit » et « division », sans « source »",
            ));
        }
    }
    notes
}

/// Reads `excluded-notes.toml`: defects of the lines that are not served.
pub(super) fn excluded_notes(
    file: &str,
    text: &str,
    exclusions: &[Exclusion],
    problems: &mut Vec<Problem>,
) -> Vec<Note> {
    let notes = any_notes(file, text, problems);
    for note in &notes {
        let covers = |exclusion: &Exclusion| {
            note.source.as_ref() == Some(&exclusion.source) && (exclusion.first..=exclusion.last).contains(&note.line)
        };
        if !exclusions.iter().any(covers) {
            problems.push(Problem::new(
                file,
                note.at,
                format!("la ligne {} n'est pas une ligne exclue : la note sur « {} »", note.line, note.printed),
                "corriger « source » ou « line », ou déplacer la note dans le notes.toml de son texte",
            ));
        }
    }
    notes
}

fn any_notes(file: &str, text: &str, problems: &mut Vec<Problem>) -> Vec<Note> {
    let parsed: NotesFile = match toml::from_str(text) {
        Ok(parsed) => parsed,
        Err(error) => {
            problems.push(toml_problem(file, text, 0, &error));
            return Vec::new();
        }
    };
    let mut notes = Vec::new();
    for spanned in parsed.note {
        let at = line_of(text, spanned.span().start);
        let note = Note { at, ..spanned.into_inner() };
        if note.reading.is_none() && note.remark.is_none() {
            problems.push(Problem::new(
                file,
                at,
                format!("la note sur « {} » ne propose ni lecture ni remarque", note.printed),
                "ajouter « reading » (la lecture probable) ou « remark » (pourquoi)",
            ));
        }
        notes.push(note);
    }
    notes
}

/// Reads `gaps.toml`.
pub(super) fn gaps(file: &str, text: &str, problems: &mut Vec<Problem>) -> Vec<Gap> {
    match toml::from_str::<GapsFile>(text) {
        Ok(parsed) => parsed
            .gap
            .into_iter()
            .map(|spanned| {
                let at = line_of(text, spanned.span().start);
                Gap { at, ..spanned.into_inner() }
            })
            .collect(),
        Err(error) => {
            problems.push(toml_problem(file, text, 0, &error));
            Vec::new()
        }
    }
}

/// Reads `exclusions.toml`.
pub(super) fn exclusions(file: &str, text: &str, problems: &mut Vec<Problem>) -> Vec<Exclusion> {
    match toml::from_str::<ExclusionsFile>(text) {
        Ok(parsed) => parsed.exclusion,
        Err(error) => {
            problems.push(toml_problem(file, text, 0, &error));
            Vec::new()
        }
    }
}

/// Reads `changes.toml`.
pub(super) fn changes(file: &str, text: &str, problems: &mut Vec<Problem>) -> Vec<Change> {
    match toml::from_str::<ChangesFile>(text) {
        Ok(parsed) => parsed
            .change
            .into_iter()
            .map(|spanned| {
                let at = line_of(text, spanned.span().start);
                Change { at, ..spanned.into_inner() }
            })
            .collect(),
        Err(error) => {
            problems.push(toml_problem(file, text, 0, &error));
            Vec::new()
        }
    }
}
