//! Empty units, duplicate ids, notes and gaps that point nowhere.

use std::collections::BTreeSet;

use super::file;
use crate::model::{Block, Entry, Unit, Work};
use crate::notes;
use crate::problem::Problem;

pub(super) fn check(work: &Work, problems: &mut Vec<Problem>) {
    units(work, problems);
    check_notes(work, problems);
    check_gaps(work, problems);
}

fn units(work: &Work, problems: &mut Vec<Problem>) {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for unit in &work.units {
        let place = &unit.place;
        if !work.meta.single && !is_address(&unit.id.unit) {
            problems.push(Problem::new(
                &place.file,
                place.line,
                format!("« {} » ne peut pas servir d'adresse", unit.id.unit),
                "n'employer que des lettres, des chiffres et des tirets, sans accent",
            ));
        }
        if !seen.insert(&unit.id.unit) {
            problems.push(Problem::new(
                &place.file,
                place.line,
                format!("l'unité « {} » existe déjà dans ce texte", unit.id),
                "corriger le numéro, ou réunir les deux passages",
            ));
        }
        if unit.blocks.iter().all(is_empty) {
            problems.push(Problem::new(
                &place.file,
                place.line,
                format!("l'unité « {} » est vide", unit.id),
                "écrire son texte sous l'intitulé, ou une ligne [lacune …] si la source ne l'a pas",
            ));
        }
    }
}

fn is_address(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn is_empty(block: &Block) -> bool {
    block.gap.is_none() && block.text.plain().trim().is_empty() && block.children.iter().all(is_empty)
}

fn check_notes(work: &Work, problems: &mut Vec<Problem>) {
    let file = file(work, "notes.toml");
    for note in &work.notes {
        if let Some(slug) = &note.division {
            let Some(division) = work.division(slug) else {
                problems.push(Problem::new(
                    &file,
                    note.at,
                    format!("la note vise l'intitulé « {slug} », qui n'existe pas"),
                    "prendre une adresse de la table des matières, comme titre-12/chapitre-6",
                ));
                continue;
            };
            let lines = (division.place.source_line, note.line);
            if lines.0 != 0 && !(lines.0..=lines.0 + 4).contains(&lines.1) {
                problems.push(wrong_line(&file, note.at, &note.printed, lines.0, note.line));
            }
            continue;
        }
        let Some(unit) = work.unit(if work.meta.single { "" } else { &note.unit }) else {
            problems.push(Problem::new(
                &file,
                note.at,
                format!("la note vise l'unité « {} », qui n'existe pas", note.unit),
                "corriger « unit »",
            ));
            continue;
        };
        if note.mark && notes::locate(unit, note).is_none() {
            problems.push(Problem::new(
                &file,
                note.at,
                format!("les mots « {} » ne sont pas dans l'unité {}", note.printed, unit.id),
                "recopier les mots imprimés, corriger « unit », ou mettre « mark = false » si on ne peut les marquer",
            ));
        }
        if let Some((first, last)) = extent(unit).filter(|(first, last)| !(*first..=*last).contains(&note.line)) {
            problems.push(Problem::new(
                &file,
                note.at,
                format!(
                    "la note sur « {} » donne la ligne {}, mais l'unité {} va de {first} à {last}",
                    note.printed, note.line, unit.id
                ),
                "corriger « line » ou « unit »",
            ));
        }
    }
}

fn wrong_line(file: &str, at: usize, printed: &str, found: usize, given: usize) -> Problem {
    Problem::new(
        file,
        at,
        format!("la note sur « {printed} » donne la ligne {given}, mais l'intitulé est à la ligne {found}"),
        "corriger « line » ou « division »",
    )
}

/// First and last source lines of a unit, with the lines that its last paragraph may run over.
fn extent(unit: &Unit) -> Option<(usize, usize)> {
    fn last(blocks: &[Block]) -> usize {
        blocks.iter().map(|block| block.place.source_line.max(last(&block.children))).max().unwrap_or(0)
    }
    let first = unit.place.source_line;
    (first > 0).then(|| (first, last(&unit.blocks).max(first) + 4))
}

fn check_gaps(work: &Work, problems: &mut Vec<Problem>) {
    let mut placed = BTreeSet::new();
    placed_in_entries(&work.entries, &mut placed);
    work.units.iter().for_each(|unit| placed_in_blocks(&unit.blocks, &mut placed));
    let file = file(work, "gaps.toml");
    for gap in &work.gaps {
        if let Some(unit) = gap.unit.as_deref().filter(|unit| work.unit(unit).is_none()) {
            problems.push(Problem::new(
                &file,
                gap.at,
                format!("la lacune {} vise l'unité « {unit} », qui n'existe pas", gap.id),
                "corriger « unit »",
            ));
        }
        placed.remove(gap.id.as_str());
    }
    for id in placed {
        problems.push(Problem::new(
            &file,
            0,
            format!("une ligne [lacune {id}] n'est décrite par aucune entrée"),
            format!("ajouter un [[gap]] avec id = \"{id}\", ou corriger la ligne"),
        ));
    }
}

fn placed_in_entries(entries: &[Entry], placed: &mut BTreeSet<String>) {
    for entry in entries {
        match entry {
            Entry::Gap(id) => {
                placed.insert(id.clone());
            }
            Entry::Division(division) => placed_in_entries(&division.entries, placed),
            Entry::Unit(_) => {}
        }
    }
}

fn placed_in_blocks(blocks: &[Block], placed: &mut BTreeSet<String>) {
    for block in blocks {
        placed.extend(block.gap.clone());
        placed_in_blocks(&block.children, placed);
    }
}
