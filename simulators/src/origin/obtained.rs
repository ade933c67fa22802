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
    let (ground, key, tests): (&[Basis], &'static str, &[Field]) = match case.word(OBTAINED) {
        Some("mineraux") => (on::MINERALS, "obtained-natural", &[NATURAL]),
        Some("vegetaux") => (on::PLANTS, "obtained-natural", &[NATURAL]),
        Some("animaux") => (on::ANIMALS, "obtained-natural", &[NATURAL]),
        Some("produits-animaux") => (on::ANIMAL_PRODUCTS, "obtained-natural", &[NATURAL]),
        Some("chasse-peche") => (on::HUNTING, "obtained-natural", &[NATURAL]),
        Some("mer") => (on::SEA, "obtained-ship", &[SHIP]),
        Some("navire-usine") => (on::FACTORY_SHIP, "obtained-ship", &[SHIP_PRODUCTS, SHIP]),
        Some("fonds-marins") => (on::SEABED, "obtained-rights", &[RIGHTS]),
        Some("dechets") => (on::WASTE, "obtained-recovery", &[SAME_COUNTRY, RECOVERY]),
        Some("rebut") => (on::DISCARDED, "obtained-recovery", &[SAME_COUNTRY, RECOVERY]),
        Some("uniquement") => (on::ONLY_FROM, "obtained-only", &[EXCLUSIVELY]),
        Some(_) => return stage(State::SetAside, "obtained-not-listed", on::WHOLLY),
        None => return open(),
    };
    // Waste and discarded articles are deemed wholly obtained, whatever they were made of (18, 4 and 5).
    if ![on::WASTE, on::DISCARDED].contains(&ground) {
        match case.truth(FOREIGN) {
            Some(false) => {}
            Some(true) => return stage(State::SetAside, "obtained-foreign", on::ONE_COUNTRY),
            None => return open(),
        }
    }
    for test in tests {
        match case.truth(*test) {
            Some(true) => {}
            Some(false) => return stage(State::SetAside, "obtained-condition", ground),
            None => return open(),
        }
    }
    stage(State::Kept, key, ground)
}
