//! `passavant tariff import`: an official schedule replaces or completes rates and labels, and nothing is lost: what is
//! refused is named with its line and its reason, what the schedule does not have stays as it was.

mod merge;
mod schedule;

#[cfg(test)]
mod tests;

use std::fmt::Write;
use std::path::Path;

use tariff_data::nomenclature::{CHAPTERS, Files, Nomenclature, SECTIONS, SOURCES, WORDS, read};

use crate::cli::TariffImportArgs;
use crate::failure::Failure;
use crate::tariff::nomenclature;
use merge::{Merged, merge};

/// Reads the schedule, says what it changes and what it refuses, writes the chapters' files when a folder is given.
pub(super) fn run(args: &TariffImportArgs) -> Result<(), Failure> {
    let bytes = std::fs::read(&args.file).map_err(|error| {
        Failure::new(format!("{} : {error}", args.file.display()), "donner le chemin d'un fichier CSV lisible")
    })?;
    let text = std::str::from_utf8(&bytes).map_err(|error| {
        let line = bytes.iter().take(error.valid_up_to()).filter(|byte| **byte == b'\n').count() + 1;
        Failure::new(
            format!("{}:{line} : le fichier n'est pas en UTF-8", args.file.display()),
            "l'enregistrer en « CSV UTF-8 » (un fichier Latin-1 ou Windows-1252 perdrait ses accents)",
        )
    })?;
    let sources = sources(&nomenclature()?, args)?;
    let schedule = schedule::read(text.trim_start_matches('\u{feff}'))?;
    let merged = merge(CHAPTERS, schedule, args.source.trim());
    super::print(&said(&merged, &args.file));
    check(&merged, &sources)?;
    if let Some(folder) = &args.out {
        write_all(folder, &merged, &sources)?;
        super::print(&format!(
            "Fichiers écrits dans {} : à comparer, puis à placer dans tariff-data/data/tariff/\n",
            folder.display()
        ));
    }
    match merged.refused.len() {
        0 => Ok(()),
        count => Err(Failure::new(format!("{count} lignes refusées"), "corriger ces lignes et recommencer")),
    }
}

/// The report: each row that was refused, then the count.
fn said(merged: &Merged, file: &Path) -> String {
    let mut said = String::new();
    for one in &merged.refused {
        // A string takes whatever is written.
        let _ = writeln!(said, "{}:{} : {}\n    → {}", file.display(), one.row, one.what, one.mend);
    }
    let Merged { changed, same, refused, .. } = merged;
    let all = changed + same + refused.len();
    let _ = writeln!(said, "{all} lignes lues, {changed} changées, {same} inchangées, {} refusées", refused.len());
    said
}

/// The sources with the one that is given.
fn sources(tariff: &Nomenclature, args: &TariffImportArgs) -> Result<String, Failure> {
    let key = args.source.trim();
    if key.is_empty() || !key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        return Err(Failure::new(
            format!("« {} » n'est pas une clef de source", args.source),
            "donner des lettres, des chiffres et des traits d'union, comme tec-sh2022-ci",
        ));
    }
    if let Some(known) = tariff.sources.iter().find(|source| source.key == key) {
        let day = known.provenance.from;
        if day != args.date {
            return Err(Failure::new(
                format!("la source « {key} » est déjà décrite, depuis le {day}"),
                format!("donner une autre clef, ou --date {day} si c'est la même"),
            ));
        }
        return Ok(SOURCES.1.to_owned());
    }
    let quoted = |text: &str| text.replace(['"', '\\'], " ").split_whitespace().collect::<Vec<_>>().join(" ");
    let title = quoted(args.title.as_deref().unwrap_or(key));
    let day = args.date;
    Ok(format!(
        "{}\n[[source]]\nkey = \"{key}\"\ntitle = \"{title}\"\ntext = \"{title}\"\nfrom = {day}\nconfidence = \"probable\"\n\
         checked_on = {day}\n",
        SOURCES.1
    ))
}

/// What was merged must load as the project's own tables do.
fn check(merged: &Merged, sources: &str) -> Result<(), Failure> {
    let chapters: Vec<(&str, &str)> = merged.files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let tables = Files { sources: (SOURCES.0, sources), sections: SECTIONS, chapters: &chapters, words: WORDS };
    match read(&tables) {
        Ok(_) => Ok(()),
        Err(refused) => Err(Failure::new(
            format!("le tarif ainsi changé ne se lit plus, {}:{} : {}", refused.file, refused.line, refused.what),
            refused.mend,
        )),
    }
}

fn write_all(folder: &Path, merged: &Merged, sources: &str) -> Result<(), Failure> {
    let failed = |path: &Path, error: std::io::Error| {
        Failure::new(format!("{} : {error}", path.display()), "choisir un dossier où l'on peut écrire")
    };
    std::fs::create_dir_all(folder).map_err(|error| failed(folder, error))?;
    let named = merged.files.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    for (name, text) in named.chain([(SOURCES.0, sources)]) {
        let path = folder.join(name.rsplit('/').next().unwrap_or(name));
        std::fs::write(&path, text).map_err(|error| failed(&path, error))?;
    }
    Ok(())
}
