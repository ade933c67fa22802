//! `passavant tariff import`: an official schedule replaces or completes rates and labels, and nothing is lost: what is
//! refused is named with its line and its reason, what the schedule does not have stays as it was.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use tariff_data::nomenclature::{CHAPTERS, Code, Files, SECTIONS, SOURCES, Unit, WORDS, read};

use crate::cli::TariffImportArgs;
use crate::failure::Failure;

/// Columns that a schedule may declare on its first row.
const COLUMNS: [&str; 5] = ["code", "duty", "fee", "unit", "label"];

/// What a schedule says of a line; a column that it does not have says nothing.
#[derive(Debug, Default, Clone)]
struct Told {
    row: usize,
    duty: Option<String>,
    fee: Option<String>,
    unit: Option<String>,
    label: Option<String>,
}

/// A row that was refused.
struct Refused {
    row: usize,
    what: String,
    mend: &'static str,
}

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
    let key = args.source.trim();
    if key.is_empty() || !key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        return Err(Failure::new(
            format!("« {} » n'est pas une clef de source", args.source),
            "donner des lettres, des chiffres et des traits d'union, comme tec-sh2022-ci",
        ));
    }
    let (told, mut refused) = rows(text.trim_start_matches('\u{feff}'))?;
    let (files, changes, unknown) = merge(&told, key);
    refused.extend(unknown);
    refused.sort_by_key(|one| one.row);
    let mut said = String::new();
    for one in &refused {
        let _always = writeln!(said, "{}:{} : {}\n    → {}", args.file.display(), one.row, one.what, one.mend);
    }
    let _always = writeln!(
        said,
        "{} lignes lues, {} changées, {} inchangées, {} refusées",
        told.len() + refused.len(),
        changes,
        told.len().saturating_sub(
            changes + refused.iter().filter(|one| told.values().any(|told| told.row == one.row)).count()
        ),
        refused.len()
    );
    print!("{said}");
    check(&files, key, args)?;
    if let Some(folder) = &args.out {
        write_all(folder, &files, key, args)?;
        println!("Fichiers écrits dans {} : à comparer, puis à placer dans tariff-data/data/tariff/", folder.display());
    }
    if refused.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(format!("{} lignes refusées", refused.len()), "corriger ces lignes et recommencer"))
    }
}

/// The rows by code. A repeated code, a bad rate, an unknown unit are refused; the rest is kept.
fn rows(text: &str) -> Result<(BTreeMap<String, Told>, Vec<Refused>), Failure> {
    let first = text.lines().next().unwrap_or_default();
    let delimiter = if first.contains(';') { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let header =
        reader.headers().map_err(|error| Failure::new(format!("première ligne : {error}"), "nommer les colonnes"))?;
    let columns: Vec<String> = header.iter().map(str::to_lowercase).collect();
    let known = format!("nommer les colonnes parmi {}, séparées par ; ou par une virgule", COLUMNS.join(", "));
    if !columns.iter().any(|column| column == "code") {
        return Err(Failure::new("la première ligne n'a pas de colonne « code »".to_owned(), known));
    }
    if let Some(other) = columns.iter().find(|column| !COLUMNS.contains(&column.as_str())) {
        return Err(Failure::new(format!("la colonne « {other} » n'est pas connue"), known));
    }
    let mut told: BTreeMap<String, Told> = BTreeMap::new();
    let mut refused = Vec::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let row = error.position().map_or(0, csv::Position::line);
                refused.push(Refused {
                    row: usize::try_from(row).unwrap_or_default(),
                    what: format!("ligne illisible : {error}"),
                    mend: "fermer les guillemets, et séparer les champs comme sur la première ligne",
                });
                continue;
            }
        };
        let row = usize::try_from(record.position().map_or(0, csv::Position::line)).unwrap_or_default();
        if record.len() != columns.len() {
            let what = format!("{} champs au lieu de {}", record.len(), columns.len());
            refused.push(Refused { row, what, mend: "donner un champ par colonne, vide s'il n'y a rien" });
            continue;
        }
        let field = |name: &str| {
            let rank = columns.iter().position(|column| column == name)?;
            record.get(rank).filter(|value| !value.is_empty()).map(str::to_owned)
        };
        let line = Told {
            row,
            duty: field("duty").map(|rate| number(&rate)),
            fee: field("fee").map(|rate| number(&rate)),
            unit: field("unit"),
            label: field("label"),
        };
        match sound(&field("code").unwrap_or_default(), &line) {
            Ok(code) if told.contains_key(&code) => {
                let what = format!("{code} est déjà donné plus haut");
                refused.push(Refused { row, what, mend: "n'écrire chaque ligne qu'une fois" });
            }
            Ok(code) => {
                told.insert(code, line);
            }
            Err((what, mend)) => refused.push(Refused { row, what, mend }),
        }
    }
    Ok((told, refused))
}

/// `7.5` for `7,5 %`.
fn number(written: &str) -> String {
    written.trim_end_matches('%').trim().replace(',', ".")
}

/// The code of a line that can be used, else what is wrong with it and what to do.
fn sound(code: &str, line: &Told) -> Result<String, (String, &'static str)> {
    let Some(code) = Code::of(code) else {
        return Err((
            format!("« {code} » n'est pas un code"),
            "écrire dix chiffres, avec ou sans points : 8703.23.19.00",
        ));
    };
    if let Some(duty) = line.duty.as_ref().filter(|duty| !["0", "5", "10", "20", "35"].contains(&duty.as_str())) {
        return Err((format!("le droit « {duty} » n'est pas une bande du tarif"), "écrire 0, 5, 10, 20 ou 35"));
    }
    if let Some(fee) = &line.fee {
        let sound = fee.len() <= 6
            && fee.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
            && fee.bytes().any(|byte| byte.is_ascii_digit());
        if !sound {
            return Err((format!("la redevance « {fee} » n'est pas un taux"), "écrire un pourcentage, comme 1 ou 0,5"));
        }
    }
    if let Some(unit) = line.unit.as_ref().filter(|unit| Unit::of(unit).is_none()) {
        return Err((
            format!("l'unité « {unit} » n'est pas connue"),
            "écrire kg, u, 2u, 1000u, jeu, l, m, m2, m3, carat ou 1000kWh",
        ));
    }
    if let Some(label) = line.label.as_ref().filter(|label| label.contains([';', '"', '\n'])) {
        return Err((
            format!("le libellé « {label} » contient un point-virgule, un guillemet ou un retour"),
            "écrire une virgule, « » ou une espace",
        ));
    }
    Ok(code.digits().to_owned())
}

/// The chapters' files with what the schedule says, how many lines changed, and the rows whose line the tariff has not.
fn merge(told: &BTreeMap<String, Told>, source: &str) -> (Vec<(String, String)>, usize, Vec<Refused>) {
    let mut changes = 0;
    let mut known: Vec<&str> = Vec::new();
    let files = CHAPTERS.iter().map(|(name, text)| {
        let mut out = String::with_capacity(text.len());
        for row in text.lines() {
            let fields: Vec<&str> = row.split(';').collect();
            let merged = match (fields.as_slice(), fields.first().and_then(|code| told.get_key_value(*code))) {
                ([code, duty, fee, unit, label, old, remark], Some((known_code, line))) => {
                    known.push(known_code);
                    let take = |new: &Option<String>, before: &str| new.clone().unwrap_or_else(|| before.to_owned());
                    let values = [
                        take(&line.duty, duty),
                        take(&line.fee, fee),
                        take(&line.unit, unit),
                        take(&line.label, label),
                    ];
                    let same = values == [*duty, *fee, *unit, *label];
                    if !same {
                        changes += 1;
                    }
                    format!("{code};{};{};{remark}", values.join(";"), if same { old } else { source })
                }
                _ => row.to_owned(),
            };
            out.push_str(&merged);
            out.push('\n');
        }
        ((*name).to_owned(), out)
    });
    let files: Vec<(String, String)> = files.collect();
    let unknown = told.iter().filter(|(code, _)| !known.contains(&code.as_str())).map(|(code, line)| Refused {
        row: line.row,
        what: format!("le tarif n'a pas de ligne {code}"),
        mend: "une ligne nouvelle s'ajoute dans le fichier de son chapitre, sous sa position",
    });
    let unknown = unknown.collect();
    (files, changes, unknown)
}

/// The sources with the one that is given.
fn sources(key: &str, args: &TariffImportArgs) -> String {
    let known = SOURCES.1.lines().any(|line| line.trim() == format!("key = \"{key}\""));
    if known {
        return SOURCES.1.to_owned();
    }
    let quoted = |text: &str| text.replace(['"', '\\', '\n'], " ");
    format!(
        "{}\n[[source]]\nkey = \"{key}\"\ntitle = \"{}\"\ntext = \"{}\"\nfrom = {}\nconfidence = \"probable\"\nchecked_on = {}\n",
        SOURCES.1,
        quoted(args.title.as_deref().unwrap_or(key)),
        quoted(args.title.as_deref().unwrap_or(key)),
        args.date,
        args.date,
    )
}

/// What was merged must load as the project's own tables do.
fn check(files: &[(String, String)], key: &str, args: &TariffImportArgs) -> Result<(), Failure> {
    let sources = sources(key, args);
    let chapters: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let tables = Files { sources: (SOURCES.0, &sources), sections: SECTIONS, chapters: &chapters, words: WORDS };
    match read(&tables) {
        Ok(_) => Ok(()),
        Err(refused) => Err(Failure::new(
            format!("le tarif ainsi changé ne se lit plus, {}:{} : {}", refused.file, refused.line, refused.what),
            refused.mend,
        )),
    }
}

fn write_all(folder: &Path, files: &[(String, String)], key: &str, args: &TariffImportArgs) -> Result<(), Failure> {
    let failed = |path: &Path, error: std::io::Error| {
        Failure::new(format!("{} : {error}", path.display()), "choisir un dossier où l'on peut écrire")
    };
    std::fs::create_dir_all(folder).map_err(|error| failed(folder, error))?;
    let named = files.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    let sources = sources(key, args);
    for (name, text) in named.chain([(SOURCES.0, sources.as_str())]) {
        let path = folder.join(name.rsplit('/').next().unwrap_or(name));
        std::fs::write(&path, text).map_err(|error| failed(&path, error))?;
    }
    Ok(())
}
