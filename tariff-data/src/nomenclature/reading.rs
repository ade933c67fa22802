//! Reading the tables of the tariff. A row that cannot be used stops everything, with its file, its line and a mend.

use rust_decimal::Decimal;

use super::{Chapter, Code, Heading, Line, Nomenclature, Section, Source, Unit, source, words};
use crate::refusal::Refusal;

/// Bands of the common external tariff, in percent.
pub const BANDS: [&str; 5] = ["0", "5", "10", "20", "35"];

/// First row of a chapter's file.
pub(super) const COLUMNS: &str = "code;duty;fee;unit;label;source;remark";

/// The tables, each a file and its text.
#[derive(Debug, Clone, Copy)]
pub struct Files<'a> {
    /// Sources of the lines.
    pub sources: (&'a str, &'a str),
    /// Sections.
    pub sections: (&'a str, &'a str),
    /// Chapters, in their order.
    pub chapters: &'a [(&'a str, &'a str)],
    /// Everyday words.
    pub words: (&'a str, &'a str),
}

/// Reads the tables.
///
/// # Errors
/// Says file, line, what is wrong and what to do, for the first row that cannot be used.
pub fn read(files: &Files<'_>) -> Result<Nomenclature, Refusal> {
    let sources = source::read(files.sources.0, files.sources.1)?;
    let mut chapters: Vec<Chapter> = Vec::new();
    for table in files.chapters {
        let chapter = chapter(*table, &sources)?;
        if chapters.last().is_some_and(|before| before.number >= chapter.number) {
            let what = format!("le chapitre {} vient après un chapitre plus grand", chapter.number);
            return Err(refuse(table.0, 0, what, "ranger les fichiers par numéro de chapitre"));
        }
        chapters.push(chapter);
    }
    let sections = sections(files.sections, &chapters)?;
    let mut tariff = Nomenclature { sources, sections, chapters, words: Vec::new() };
    tariff.words = words::read(files.words, &tariff)?;
    Ok(tariff)
}

fn chapter(table: (&str, &str), sources: &[Source]) -> Result<Chapter, Refusal> {
    let mut chapter: Option<Chapter> = None;
    for row in Rows::of(table, COLUMNS)? {
        let row = row?;
        let [code, duty, fee, unit, label, source, remark] = row.fields()?;
        let refuse = |what: String, mend: &str| refuse(table.0, row.line, what, mend);
        let only_label = || {
            if [duty, fee, unit, source].iter().all(|field| field.is_empty()) {
                return Ok(());
            }
            Err(refuse(
                format!("{code} n'est pas une ligne, et porte un taux"),
                "laisser vides les colonnes duty à source",
            ))
        };
        let remark = Some(remark.to_owned()).filter(|remark| !remark.is_empty());
        match (code.len(), &mut chapter) {
            (2, None) if digits(code) => {
                only_label()?;
                chapter = Some(Chapter { number: code.to_owned(), label: label.to_owned(), headings: Vec::new() });
            }
            (4, Some(chapter)) if digits(code) && code.starts_with(&chapter.number) => {
                only_label()?;
                if let Some(before) = chapter.headings.last() {
                    if before.code.as_str() >= code {
                        return Err(refuse(
                            format!("{code} vient après {}", before.code),
                            "ranger les positions par code",
                        ));
                    }
                    whole(before).map_err(|what| refuse(what, "donner au moins une ligne à chaque position"))?;
                }
                let heading = Heading { code: code.to_owned(), label: label.to_owned(), remark, lines: Vec::new() };
                chapter.headings.push(heading);
            }
            (10, Some(chapter)) => {
                let Some(code) = Code::of(code) else {
                    return Err(refuse(format!("« {code} » n'est pas un code"), "écrire dix chiffres, sans point"));
                };
                let Some(heading) = chapter.headings.last_mut().filter(|heading| code.heading() == heading.code) else {
                    return Err(refuse(
                        format!("{code} n'est pas sous sa position"),
                        "placer la ligne sous ses quatre premiers chiffres",
                    ));
                };
                let percent = |name: &str, written: &str| {
                    rate(written).ok_or_else(|| {
                        refuse(
                            format!("{name} « {written} » n'est pas un taux"),
                            "écrire un pourcentage de 0 à 100, comme 20 ou 0.5",
                        )
                    })
                };
                if !BANDS.contains(&duty) {
                    return Err(refuse(
                        format!("le droit « {duty} » n'est pas une bande du tarif"),
                        "écrire 0, 5, 10, 20 ou 35",
                    ));
                }
                let unit = match unit {
                    "" => None,
                    word => Some(Unit::of(word).ok_or_else(|| {
                        let known: Vec<&str> = Unit::ALL.iter().map(|(_, word)| *word).collect();
                        refuse(format!("unité « {word} » inconnue"), &format!("écrire l'une de : {}", known.join(", ")))
                    })?),
                };
                let rank = sources.iter().position(|one| one.key == source).ok_or_else(|| {
                    refuse(format!("source « {source} » inconnue"), "la décrire dans sources.toml, avec sa date")
                })?;
                if let Some(before) = heading.lines.last().filter(|before| before.code >= code) {
                    let mend = "ranger les lignes par code, chacune une fois";
                    return Err(refuse(format!("{code} vient après {}", before.code), mend));
                }
                if !label.is_empty() && heading.lines.iter().any(|line| line.label == label) {
                    return Err(refuse(
                        format!("deux lignes de {} s'appellent « {label} »", heading.code),
                        "dire ce qui les distingue",
                    ));
                }
                let (duty, fee) = (percent("duty", duty)?, percent("fee", fee)?);
                heading.lines.push(Line { code, duty, fee, unit, label: label.to_owned(), source: rank, remark });
            }
            _ => {
                return Err(refuse(
                    format!("« {code} » n'est pas à sa place"),
                    "le chapitre (2 chiffres) d'abord, puis ses positions (4), et sous chacune ses lignes (10)",
                ));
            }
        }
    }
    let empty = || {
        refuse(table.0, 0, "le fichier n'a pas de chapitre".into(), "commencer par la ligne du chapitre : 87;;;;…;;")
    };
    let mut chapter = chapter.ok_or_else(empty)?;
    let Some(last) = chapter.headings.last() else {
        return Err(refuse(
            table.0,
            0,
            "le chapitre n'a pas de position".into(),
            "donner ses positions et leurs lignes",
        ));
    };
    whole(last).map_err(|what| refuse(table.0, 0, what, "donner au moins une ligne à chaque position"))?;
    // A heading of one line serves as the label of the line.
    for heading in &mut chapter.headings {
        if let [only] = heading.lines.as_mut_slice()
            && only.label.is_empty()
        {
            only.label.clone_from(&heading.label);
        }
    }
    Ok(chapter)
}

fn whole(heading: &Heading) -> Result<(), String> {
    if heading.lines.is_empty() { Err(format!("la position {} n'a pas de ligne", heading.code)) } else { Ok(()) }
}

fn sections(table: (&str, &str), chapters: &[Chapter]) -> Result<Vec<Section>, Refusal> {
    let mut sections: Vec<Section> = Vec::new();
    for row in Rows::of(table, "number;first;last;label")? {
        let row = row?;
        let [number, first, last, label] = row.fields()?;
        let refuse = |what: String, mend: &str| refuse(table.0, row.line, what, mend);
        if label.is_empty() {
            return Err(refuse(format!("la section {number} n'a pas de libellé"), "l'écrire en mots du projet"));
        }
        if first > last || sections.last().is_some_and(|before| before.last.as_str() >= first) {
            return Err(refuse(
                format!("la section {number} chevauche une autre"),
                "donner son premier et son dernier chapitre, dans l'ordre",
            ));
        }
        sections.push(Section {
            number: number.to_owned(),
            first: first.to_owned(),
            last: last.to_owned(),
            label: label.to_owned(),
        });
    }
    let covered =
        |chapter: &Chapter| sections.iter().any(|one| one.first <= chapter.number && chapter.number <= one.last);
    match chapters.iter().find(|chapter| !covered(chapter)) {
        Some(chapter) => Err(refuse(
            table.0,
            0,
            format!("le chapitre {} n'est d'aucune section", chapter.number),
            "étendre sa section",
        )),
        None => Ok(sections),
    }
}

/// A rate in percent, from 0 to 100, as the tables write it: `20`, `0.5`.
#[must_use]
pub fn rate(written: &str) -> Option<Decimal> {
    written.parse().ok().filter(|rate| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(rate))
}

fn digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

pub(super) fn refuse(file: &str, line: usize, what: String, mend: &str) -> Refusal {
    Refusal { file: file.to_owned(), line, what, mend: mend.to_owned() }
}

/// Rows of a table of the project: fields between semicolons, without inverted commas, under a first row that names them.
pub(super) struct Rows<'a> {
    file: &'a str,
    lines: std::iter::Enumerate<std::str::Lines<'a>>,
}

/// A row, and the line that it stands on.
pub(super) struct Row<'a> {
    file: &'a str,
    /// From 1.
    pub(super) line: usize,
    fields: Vec<&'a str>,
}

impl<'a> Rows<'a> {
    pub(super) fn of((file, text): (&'a str, &'a str), columns: &str) -> Result<Self, Refusal> {
        let mut lines = text.lines().enumerate();
        match lines.next() {
            Some((_, first)) if first == columns => Ok(Self { file, lines }),
            _ => Err(refuse(
                file,
                1,
                "la première ligne ne nomme pas les colonnes".into(),
                &format!("écrire : {columns}"),
            )),
        }
    }
}

impl<'a> Iterator for Rows<'a> {
    type Item = Result<Row<'a>, Refusal>;

    fn next(&mut self) -> Option<Self::Item> {
        let (index, text) = self.lines.next()?;
        if text.contains('"') {
            let mend = "écrire « » ou ’ à la place, sans point-virgule dans un champ";
            return Some(Err(refuse(self.file, index + 1, "la ligne contient un guillemet droit".into(), mend)));
        }
        Some(Ok(Row { file: self.file, line: index + 1, fields: text.split(';').collect() }))
    }
}

impl<'a> Row<'a> {
    /// Its fields, which must be as many as columns.
    pub(super) fn fields<const N: usize>(&self) -> Result<[&'a str; N], Refusal> {
        self.fields.as_slice().try_into().map_err(|_| {
            let what = format!("{} champs au lieu de {N}", self.fields.len());
            refuse(self.file, self.line, what, "séparer les champs par un point-virgule, et n'en mettre dans aucun")
        })
    }
}
