//! Goods wholly obtained or produced in one country (articles 17 and 18).

use super::fields::*;
use super::grounds as on;
use crate::argument::{Basis, Case, Field, Reason, Stage, State};

pub(super) fn obtained(case: &mut Case<'_>) -> Stage {
    let stage = |state, key, cites: &[Basis]| Stage {
        key: "obtained",
        state,
        reasons: vec![Reason { key, cites: cites.to_vec() }],
        lines: Vec::new(),
        cites: on::WHOLLY.to_vec(),
    };
    let open = || stage(State::Open, "obtained-open", on::WHOLLY);
    match case.word(PRODUCTION) {
        Some("un-pays") => {}
        Some(_) => return stage(State::SetAside, "obtained-several", on::SEVERAL),
        None => return open(),
    }
    let listed: Option<(&[Basis], &'static str, &[Field])> = match case.word(OBTAINED) {
        Some("mineraux") => Some((on::MINERALS, "obtained-natural", &[NATURAL])),
        Some("vegetaux") => Some((on::PLANTS, "obtained-natural", &[NATURAL])),
        Some("animaux") => Some((on::ANIMALS, "obtained-natural", &[NATURAL])),
        Some("produits-animaux") => Some((on::ANIMAL_PRODUCTS, "obtained-natural", &[NATURAL])),
        Some("chasse-peche") => Some((on::HUNTING, "obtained-natural", &[NATURAL])),
        Some("mer") => Some((on::SEA, "obtained-ship", &[SHIP])),
        Some("navire-usine") => Some((on::FACTORY_SHIP, "obtained-ship", &[SHIP_PRODUCTS, SHIP])),
        Some("fonds-marins") => Some((on::SEABED, "obtained-rights", &[RIGHTS])),
        Some("dechets") => Some((on::WASTE, "obtained-recovery", &[SAME_COUNTRY, RECOVERY])),
        Some("rebut") => Some((on::DISCARDED, "obtained-recovery", &[SAME_COUNTRY, RECOVERY])),
        Some("uniquement") => Some((on::ONLY_FROM, "obtained-only", &[EXCLUSIVELY])),
        Some(_) => None,
        None => return open(),
    };
    let (ground, key, tests) = listed.unwrap_or((on::WHOLLY, "obtained-only", &[]));
    // Waste and discarded articles are deemed wholly obtained, whatever they were made of (18, 4 and 5).
    if ![on::WASTE, on::DISCARDED].contains(&ground) {
        match case.truth(FOREIGN) {
            Some(false) => {}
            Some(true) => return stage(State::SetAside, "obtained-foreign", on::ONE_COUNTRY),
            None => return open(),
        }
    }
    // What is made in one country of nothing foreign is of that country by the definition (17), listed or not; what comes from
    // outside its territory, and what is thrown away, only as the list has it (18, 3 to 6).
    let defined = listed.is_none() || ["obtained-natural", "obtained-only"].contains(&key);
    let beside = |case: &mut Case<'_>, reason| {
        if defined && !case.reads_otherwise(on::DEFINITION) {
            stage(State::Kept, "obtained-one-country", on::ONE_COUNTRY)
        } else {
            stage(State::SetAside, reason, ground)
        }
    };
    if listed.is_none() {
        return beside(case, "obtained-not-listed");
    }
    for test in tests {
        match case.truth(*test) {
            Some(true) => {}
            Some(false) => return beside(case, "obtained-condition"),
            None => return open(),
        }
    }
    stage(State::Kept, key, ground)
}
