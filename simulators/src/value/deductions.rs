//! What is taken off the price when it is within it, counted and shown apart (articles 69, 76 to 84).

use super::fields::*;
use super::grounds::{self as on, Ground, Law};
use super::readings;
use super::tally::{Tally, all};
use crate::argument::{Case, Field, Reason, Value};

/// An element that may be taken off.
struct Element {
    field: Field,
    key: &'static str,
    ground: Ground,
    /// What must be true of it.
    tests: Vec<Field>,
}

/// Everything that is taken off.
pub(super) fn deductions(case: &mut Case<'_>, law: Law, tally: &mut Tally<'_>) {
    let told: Vec<&'static str> = case.words(DEDUCTIONS).unwrap_or_default().to_vec();
    for word in told {
        if !law.cv && ["reproduction", "commissions-achat", "emballages-durables"].contains(&word) {
            tally.leave("silent", law.of(on::CODE_SILENT));
            continue;
        }
        tally.each_row(case, word, &mut |case, tally| deduction(case, law, tally, word));
    }
}

/// One row of a deduction.
fn deduction(case: &mut Case<'_>, law: Law, tally: &mut Tally<'_>, word: &str) {
    let element = match word {
        "transport" => element(INLAND, "inland", on::CARRIAGE_INLAND, &[INLAND_IN, INLAND_APART]),
        "travaux" => element(WORKS, "works", on::WORKS, &[WORKS_IN, WORKS_APART]),
        "interets" => {
            case.note(Reason { key: "interest-proof", cites: law.of(on::INTEREST_PROOF) });
            element(INTEREST, "interest", on::INTEREST, &[INTEREST_IN, INTEREST_APART, INTEREST_AGREED])
        }
        "reproduction" => return reproduction(case, law, tally),
        "commissions-achat" => {
            case.document(Reason { key: "document-buying", cites: law.of(on::DOCUMENTS_BUYING) });
            apart(case, law, element(BUYING, "buying", on::BUYING, &[BUYING_IN]), BUYING_APART)
        }
        "droits" => apart(case, law, element(DUTIES, "duties", on::DUTIES, &[DUTIES_IN]), DUTIES_APART),
        "emballages-durables" => {
            case.note(Reason { key: "packing-apart", cites: law.of(on::PACKING_TAXED) });
            element(DURABLE, "durable", on::PACKING_APART, &[DURABLE_IN])
        }
        _ => return,
    };
    take(case, law, tally, &element);
}

fn element(field: Field, key: &'static str, ground: Ground, tests: &[Field]) -> Element {
    Element { field, key, ground, tests: tests.to_vec() }
}

/// Articles 83 and 84 do not ask that the element stand apart on the invoice; article 76, 2 c) asks it of all.
/// In Senegal the Agreement asks it of duties (note to article 1).
fn apart(case: &mut Case<'_>, law: Law, mut element: Element, distinct: Field) -> Element {
    let ask = if law.cv { case.truth(distinct) == Some(false) && case.reads_otherwise(readings::APART) } else { true };
    if ask {
        element.tests.push(distinct);
    }
    element
}

fn take(case: &mut Case<'_>, law: Law, tally: &mut Tally<'_>, element: &Element) {
    let mut cites = law.of(element.ground);
    // Packing is no element of the list of article 76.
    if element.field != DURABLE {
        cites.extend(law.of(on::DEDUCTION));
        if element.tests.len() > 1 {
            cites.extend(law.of(on::DEDUCTION_APART));
        }
    }
    cites.dedup();
    match all(case, &element.tests) {
        Some(true) => {
            case.document(Reason { key: "document-deduction", cites: law.of(on::DOCUMENTS) });
            case.document(Reason { key: "document-later", cites: law.of(on::DOCUMENTS_LATER) });
            if let Some(amount) = tally.purse.take(case, element.field) {
                tally.minus(case, element.field, element.key, &amount, cites);
            }
        }
        Some(false) => tally.leave(failing(case, element), cites),
        None => {}
    }
}

/// Which of the conditions of article 76, 2 is not met: included, then quantified and shown apart.
fn failing(case: &Case<'_>, element: &Element) -> &'static str {
    let fails = |field: &&Field| case.told(**field) == Some(&Value::Truth(false));
    match element.tests.iter().position(|field| fails(&field)) {
        Some(0) => "deduction-not-in",
        Some(1) => "deduction-not-apart",
        _ => "deduction-not",
    }
}

/// Article 82 asks that the work be done before importation; article 76, 1 d) speaks of reproduction in Cabo Verde.
fn reproduction(case: &mut Case<'_>, law: Law, tally: &mut Tally<'_>) {
    let element = element(REPRODUCTION, "reproduction", on::REPRODUCTION, &[REPRODUCTION_IN, REPRODUCTION_APART]);
    let before = case.truth(REPRODUCTION_BEFORE);
    let otherwise = case.reads_otherwise(readings::REPRODUCTION);
    match before.map(|before| before != otherwise) {
        Some(true) => take(case, law, tally, &element),
        Some(false) => tally.leave("deduction-not", law.of(on::REPRODUCTION)),
        None => {}
    }
}
