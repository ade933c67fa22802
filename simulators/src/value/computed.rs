//! Method 5: the value built up from what the goods cost to make. The texts name it (cv-reglement 35 and 86,
//! sn-douanes 18); its parts are those of article 6 of the Agreement.

use super::fields::*;
use super::grounds::{self as on, Law};
use super::purse::Purse;
use super::substitutes::Tried;
use super::tally::Tally;
use crate::argument::{Case, Field, Reason};

const PARTS: [(Field, &str); 4] = [
    (COMPUTED_MATERIALS, "computed-materials"),
    (COMPUTED_MAKING, "computed-making"),
    (COMPUTED_PROFIT, "computed-profit"),
    (COMPUTED_CARRIAGE, "computed-carriage"),
];

/// Method 5.
pub(super) fn computed(case: &mut Case<'_>, law: Law, purse: &Purse<'_>) -> Tried {
    let cites = law.with_agreement(on::COMPUTED);
    let mut tried = Tried::new("computed", cites.clone());
    match case.truth(COMPUTED) {
        Some(true) => {}
        Some(false) => return tried.aside(Reason { key: "computed-none", cites }),
        None => return tried.open(Reason { key: "computed-open", cites }),
    }
    let mut tally = Tally::new(purse);
    let told = PARTS.iter().filter(|(field, _)| case.told(*field).is_some()).count();
    let mut whole = true;
    for (field, key) in PARTS {
        match purse.take(case, field) {
            Some(amount) if tally.lines.is_empty() => tally.start(key, &amount, cites.clone()),
            Some(amount) => tally.plus(key, &amount, cites.clone()),
            None => {
                whole = false;
                // Some parts alone are no value: each that is missing is told at its field.
                if told > 0 && case.told(field).is_none() {
                    case.refuse(field, "component-missing");
                }
            }
        }
    }
    case.document(Reason { key: "document-computed", cites: law.with_agreement(on::DOCUMENTS_COMPUTED) });
    if tally.overflows {
        case.refuse(COMPUTED_MATERIALS, "too-large");
    }
    tried.stage.lines = std::mem::take(&mut tally.lines);
    match tally.total.filter(|_| whole) {
        Some(value) => tried.kept(Reason { key: "computed-whole", cites }, value),
        None => tried.open(Reason { key: "computed-open", cites }),
    }
}
