//! What is taken off the price when it is within it, counted and shown apart (articles 69, 76 to 84).

use super::fields::*;
use super::gates::named;
use super::grounds::{self as on, Ground, Law};
use super::readings;
use super::tally::{Tally, all};
use crate::argument::{Case, Field, Reason, Value};

/// An element that may be taken off.
struct Element {
    word: &'static str,
    field: Field,
    key: &'static str,
    ground: Ground,
    /// What must be true of it.
    tests: &'static [Field],
}

const ELEMENTS: &[Element] = &[
    element("transport", INLAND, "inland", on::CARRIAGE_INLAND, &[INLAND_IN, INLAND_APART]),
    element("travaux", WORKS, "works", on::WORKS, &[WORKS_IN, WORKS_APART]),
    element("interets", INTEREST, "interest", on::INTEREST, &[INTEREST_IN, INTEREST_APART, INTEREST_AGREED]),
    element("reproduction", REPRODUCTION, "reproduction", on::REPRODUCTION, &[REPRODUCTION_IN, REPRODUCTION_APART]),
    element("commissions-achat", BUYING, "buying", on::BUYING, &[BUYING_IN, BUYING_APART]),
    element("droits", DUTIES, "duties", on::DUTIES, &[DUTIES_IN, DUTIES_APART]),
    element("emballages-durables", DURABLE, "durable", on::PACKING_APART, &[DURABLE_IN]),
];

/// Everything that is taken off.
pub(super) fn deductions(case: &mut Case<'_>, law: Law, tally: &mut Tally<'_>) {
    for word in named(case, DEDUCTIONS) {
        // The Agreement adds neither buying commissions (8, 1 a) i) nor reproduction (note to article 8), and names neither
        // among what a price that holds them is lessened by.
        let silent = match word {
            _ if law.cv => None,
            "commissions-achat" => Some(("never-added", on::BUYING)),
            "reproduction" => Some(("never-added", on::REPRODUCTION)),
            "emballages-durables" => Some(("silent", on::CODE_SILENT)),
            _ => None,
        };
        if let Some((key, ground)) = silent {
            tally.leave_one(key, (DEDUCTIONS, word), law.of(ground));
            continue;
        }
        tally.each_row(case, word, &mut |case, tally| deduction(case, law, tally, word));
    }
}

/// One row of a deduction.
fn deduction(case: &mut Case<'_>, law: Law, tally: &mut Tally<'_>, word: &str) {
    let Some(element) = ELEMENTS.iter().find(|element| element.word == word) else { return };
    let mut tests = element.tests;
    match word {
        "interets" => case.note(Reason { key: "interest-proof", cites: law.of(on::INTEREST_PROOF) }),
        "reproduction" if !reproduced(case, law, tally) => return,
        "commissions-achat" | "droits" => {
            if word == "commissions-achat" {
                case.document(Reason { key: "document-buying", cites: law.of(on::DOCUMENTS_BUYING) });
            }
            tests = apart(case, law, tests);
        }
        "emballages-durables" => case.note(Reason { key: "packing-apart", cites: law.of(on::PACKING_TAXED) }),
        _ => {}
    }
    take(case, law, tally, element, tests);
}

const fn element(
    word: &'static str,
    field: Field,
    key: &'static str,
    ground: Ground,
    tests: &'static [Field],
) -> Element {
    Element { word, field, key, ground, tests }
}

/// Articles 83 and 84 do not ask that the element stand apart on the invoice; article 76, 2 c) asks it of all.
/// In Senegal the Agreement asks it of duties (note to article 1).
fn apart(case: &mut Case<'_>, law: Law, tests: &'static [Field]) -> &'static [Field] {
    let [within, distinct] = tests else { return tests };
    let ask = !law.cv || case.truth(*distinct) == Some(false) && case.reads_otherwise(readings::APART);
    if ask { tests } else { std::slice::from_ref(within) }
}

fn take(case: &mut Case<'_>, law: Law, tally: &mut Tally<'_>, element: &Element, tests: &[Field]) {
    let mut cites = law.of(element.ground);
    // Packing is no element of the list of article 76.
    if element.field != DURABLE {
        cites.extend(law.of(on::DEDUCTION));
        if tests.len() > 1 {
            cites.extend(law.of(on::DEDUCTION_APART));
        }
    }
    cites.dedup();
    match all(case, tests) {
        Some(true) => {
            case.document(Reason { key: "document-deduction", cites: law.of(on::DOCUMENTS) });
            // A written undertaking to bring it later is a rule of Cabo Verde alone.
            if law.cv {
                case.document(Reason { key: "document-later", cites: law.of(on::DOCUMENTS_LATER) });
            }
            if let Some(amount) = tally.purse.take(case, element.field) {
                tally.minus(case, element.field, element.key, &amount, cites);
            }
        }
        Some(false) => tally.leave_one(failing(case, tests), (DEDUCTIONS, element.word), cites),
        None => {}
    }
}

/// Which of the conditions of article 76, 2 is not met: included, then quantified and shown apart.
fn failing(case: &Case<'_>, tests: &[Field]) -> &'static str {
    match tests.iter().position(|field| case.told(*field) == Some(&Value::Truth(false))) {
        Some(0) => "deduction-not-in",
        Some(1) => "deduction-not-apart",
        _ => "deduction-not",
    }
}

/// Article 82 asks that the work be done before importation; article 76, 1 d) speaks of reproduction in Cabo Verde.
fn reproduced(case: &mut Case<'_>, law: Law, tally: &mut Tally<'_>) -> bool {
    let before = case.truth(REPRODUCTION_BEFORE);
    let otherwise = case.reads_otherwise(readings::REPRODUCTION);
    let holds = before.map(|before| before != otherwise);
    if holds == Some(false) {
        tally.leave("reproduction-not", law.of(on::REPRODUCTION));
    }
    holds == Some(true)
}
