//! Articles follow each other without a hole, alinéas without a fault that no note explains.

use crate::model::{Block, Entry, LabelKind, Unit, Work};
use crate::problem::Problem;

pub(super) fn check(work: &Work, problems: &mut Vec<Problem>) {
    let mut expected = None;
    sequence(work, &work.entries, &mut |step| match step {
        // What a described gap takes away is not a hole.
        Step::Gap => expected = None,
        Step::Unit(unit) => {
            if let Some(number) = number_of(work, unit) {
                if let Some(expected) = expected.filter(|expected| *expected != number) {
                    problems.push(hole(work, unit, expected, number));
                }
                expected = Some(number.saturating_add(1));
            }
            alineas(work, unit, problems);
        }
    });
}

/// Units and the gaps between them, in reading order.
enum Step<'a> {
    Unit(&'a Unit),
    Gap,
}

fn sequence<'a>(work: &'a Work, entries: &'a [Entry], each: &mut dyn FnMut(Step<'a>)) {
    for entry in entries {
        match entry {
            Entry::Division(division) => sequence(work, &division.entries, each),
            Entry::Unit(index) => work.units.get(*index).into_iter().for_each(|unit| each(Step::Unit(unit))),
            Entry::Gap(_) => each(Step::Gap),
        }
    }
}

/// The number of a unit; units named by a line of the source are not numbered one by one.
fn number_of(work: &Work, unit: &Unit) -> Option<u32> {
    if work.meta.unit_word == "ligne" {
        return None;
    }
    unit.id.unit.parse().ok()
}

fn hole(work: &Work, unit: &Unit, expected: u32, number: u32) -> Problem {
    let word = &work.meta.unit_word;
    let what = if number == expected.saturating_add(1) {
        format!("{word} {expected} manquant")
    } else if number > expected {
        format!("{word}s {expected} à {} manquants", number - 1)
    } else {
        format!("le numéro {number} revient en arrière : on attendait {expected}")
    };
    Problem::new(
        &unit.place.file,
        unit.place.line,
        what,
        "remettre le passage manquant ; si la source ne l'a pas, décrire le trou dans gaps.toml et poser [lacune …]",
    )
}

/// Numbered alinéas go up by one; a printed fault needs a note or a gap on the unit.
fn alineas(work: &Work, unit: &Unit, problems: &mut Vec<Problem>) {
    let explained = work.notes.iter().any(|note| note.unit == unit.id.unit)
        || work.gaps.iter().any(|gap| gap.unit.as_deref() == Some(&unit.id.unit));
    if explained {
        return;
    }
    let mut expected = 1;
    for (number, block) in unit.blocks.iter().filter_map(|block| Some((number(block)?, block))) {
        // Reports number their paragraphs through the whole text: the first number of the unit is its own.
        if expected == 1 && unit.id.unit == number.to_string() {
            expected = number;
        }
        if number != expected {
            problems.push(Problem::new(
                &block.place.file,
                block.place.line,
                format!("l'alinéa {number} suit l'alinéa {}", expected - 1),
                "si la source est ainsi, ajouter une note (kind = \"numérotation\") ; sinon corriger le numéro",
            ));
        }
        expected = number.saturating_add(1);
    }
}

fn number(block: &Block) -> Option<u32> {
    match block.label.as_ref()?.kind {
        LabelKind::Number(number) => Some(number),
        _ => None,
    }
}
