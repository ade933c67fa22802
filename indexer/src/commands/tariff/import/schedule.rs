//! An official schedule, row by row: what can be taken, and what is refused with its reason.

use std::collections::BTreeMap;

use tariff_data::nomenclature::{BANDS, Code, Unit, rate};

use crate::failure::Failure;

/// Columns that a schedule may declare on its first row.
const COLUMNS: [&str; 5] = ["code", "duty", "fee", "unit", "label"];

/// What a schedule says of a chapter, a heading or a line; a column that it does not have says nothing.
#[derive(Debug, Default, Clone)]
pub(super) struct Told {
    /// Row of the file, from 1.
    pub(super) row: usize,
    pub(super) duty: Option<String>,
    pub(super) fee: Option<String>,
    pub(super) unit: Option<String>,
    pub(super) label: Option<String>,
}

/// A row that was refused.
pub(super) struct Refused {
    /// Row of the file, from 1.
    pub(super) row: usize,
    pub(super) what: String,
    pub(super) mend: &'static str,
}

/// A schedule as it was read.
pub(super) struct Schedule {
    /// What can be taken, by code: two, four or ten digits.
    pub(super) told: BTreeMap<String, Told>,
    pub(super) refused: Vec<Refused>,
}

/// Reads a schedule without its byte order mark. A repeated code, a bad rate, an unknown unit are refused; the rest is kept.
///
/// # Errors
/// When the first row does not name the columns.
pub(super) fn read(text: &str) -> Result<Schedule, Failure> {
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
    if let Some(twice) = COLUMNS.iter().find(|name| columns.iter().filter(|column| column == *name).count() > 1) {
        return Err(Failure::new(format!("la colonne « {twice} » est nommée deux fois"), known));
    }
    let mut schedule = Schedule { told: BTreeMap::new(), refused: Vec::new() };
    for record in reader.records() {
        match record {
            Ok(record) => schedule.take(&columns, &record),
            Err(error) => schedule.refused.push(Refused {
                row: row_of(error.position()),
                what: format!("ligne illisible : {error}"),
                mend: "fermer les guillemets, et séparer les champs comme sur la première ligne",
            }),
        }
    }
    Ok(schedule)
}

fn row_of(position: Option<&csv::Position>) -> usize {
    position.and_then(|position| usize::try_from(position.line()).ok()).unwrap_or_default()
}

impl Schedule {
    fn take(&mut self, columns: &[String], record: &csv::StringRecord) {
        let row = row_of(record.position());
        if record.len() != columns.len() {
            let what = format!("{} champs au lieu de {}", record.len(), columns.len());
            self.refused.push(Refused { row, what, mend: "donner un champ par colonne, vide s'il n'y a rien" });
            return;
        }
        let field = |name: &str| {
            let rank = columns.iter().position(|column| column == name)?;
            record.get(rank).filter(|value| !value.is_empty()).map(str::to_owned)
        };
        let told = Told {
            row,
            duty: field("duty").map(|rate| number(&rate)),
            fee: field("fee").map(|rate| number(&rate)),
            unit: field("unit"),
            label: field("label"),
        };
        match code(&field("code").unwrap_or_default(), &told).and_then(|code| told.sound().map(|()| code)) {
            Ok(code) if self.told.contains_key(&code) => {
                let what = format!("{code} est déjà donné plus haut");
                self.refused.push(Refused { row, what, mend: "n'écrire chaque ligne qu'une fois" });
            }
            Ok(code) => {
                self.told.insert(code, told);
            }
            Err((what, mend)) => self.refused.push(Refused { row, what, mend }),
        }
    }
}

/// What is wrong, and what to do.
type Wrong = (String, &'static str);

/// The digits of a chapter, a heading or a line.
fn code(written: &str, told: &Told) -> Result<String, Wrong> {
    if let Some(code) = Code::of(written) {
        return Ok(code.digits().to_owned());
    }
    let digits: String =
        written.chars().filter(|letter| !matches!(letter, '.' | ' ' | '\u{a0}' | '\u{202f}')).collect();
    if !matches!(digits.len(), 2 | 4) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err((
            format!("« {written} » n'est pas un code"),
            "écrire dix chiffres, avec ou sans points (8703.23.19.00) ; quatre ou deux pour le seul libellé d'une \
             position ou d'un chapitre ; une sous-position n'a pas de libellé ici : retirer sa ligne",
        ));
    }
    if [&told.duty, &told.fee, &told.unit].iter().any(|value| value.is_some()) {
        return Err((
            format!("{digits} n'est pas une ligne, et porte un taux ou une unité"),
            "ne laisser que son libellé, et donner les taux à ses lignes de dix chiffres",
        ));
    }
    Ok(digits)
}

/// `7.5` for `7,5 %`.
fn number(written: &str) -> String {
    written.trim_end_matches('%').trim().replace(',', ".")
}

impl Told {
    fn sound(&self) -> Result<(), Wrong> {
        if let Some(duty) = self.duty.as_ref().filter(|duty| !BANDS.contains(&duty.as_str())) {
            return Err((format!("le droit « {duty} » n'est pas une bande du tarif"), "écrire 0, 5, 10, 20 ou 35"));
        }
        if let Some(fee) = self.fee.as_ref().filter(|fee| rate(fee).is_none()) {
            return Err((
                format!("la redevance « {fee} » n'est pas un taux"),
                "écrire un pourcentage de 0 à 100, comme 1 ou 0,5",
            ));
        }
        if let Some(unit) = self.unit.as_ref().filter(|unit| Unit::of(unit).is_none()) {
            return Err((
                format!("l'unité « {unit} » n'est pas connue"),
                "écrire kg, u, 2u, 1000u, jeu, l, m, m2, m3, carat ou 1000kWh",
            ));
        }
        if let Some(label) = self.label.as_ref().filter(|label| label.contains([';', '"', '\n', '\r', '\t'])) {
            return Err((
                format!(
                    "le libellé « {label} » contient un point-virgule, un guillemet droit, une tabulation ou un retour"
                ),
                "écrire une virgule, « » ou une espace",
            ));
        }
        Ok(())
    }
}
