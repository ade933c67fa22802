//! The paragraphs on origin.

use crate::argument::{Basis, Reading};

macro_rules! grounds {
    ($($name:ident: $work:ident [$($article:literal $anchor:literal),+];)+) => {
        $(pub(super) const $name: &[Basis] = &[$(Basis::$work($article, $anchor)),+];)+

        /// Every ground, for the tests of the corpus.
        pub(super) const ALL: &[&[Basis]] = &[$($name),+];
    };
}

grounds! {
    NEUTRAL: cv ["13" "p-1", "14" "p-1"];
    WHOLLY: cv ["17" "p-1", "18" "al-1"];
    ONE_COUNTRY: cv ["17" "p-1"];
    SEVERAL: cv ["17" "p-1", "19" "al-1"];
    MINERALS: cv ["18" "al-1-a", "18" "al-2"];
    PLANTS: cv ["18" "al-1-b", "18" "al-2"];
    ANIMALS: cv ["18" "al-1-c", "18" "al-2"];
    ANIMAL_PRODUCTS: cv ["18" "al-1-d", "18" "al-2"];
    HUNTING: cv ["18" "al-1-e", "18" "al-2"];
    SEA: cv ["18" "al-1-f", "18" "al-3"];
    FACTORY_SHIP: cv ["18" "al-1-g", "18" "al-3"];
    SEABED: cv ["18" "al-1-h"];
    WASTE: cv ["18" "al-1-i", "18" "al-4"];
    DISCARDED: cv ["18" "al-1-i", "18" "al-5", "18" "al-6"];
    ONLY_FROM: cv ["18" "al-1-j"];
    SUBSTANTIAL: cv ["19" "al-1-a", "19" "al-2"];
    JUSTIFIED: cv ["19" "al-1-b"];
    EQUIPPED: cv ["19" "al-1-c"];
    AUXILIARY: cv ["20" "p-1"];
    HEADING: cv ["20" "a", "21" "p-1"];
    PROCESS: cv ["20" "b", "22" "al-1", "23" "al-2"];
    ADDED_VALUE: cv ["20" "c", "24" "al-1", "24" "al-3"];
    EX_WORKS: cv ["25" "al-2", "25" "al-3"];
    FOREIGN_MATERIALS: cv ["25" "al-3-a", "25" "al-4"];
    OWN_MATERIALS: cv ["25" "al-3-b"];
    MAKING: cv ["25" "al-3-c", "25" "al-5"];
    OVERHEADS: cv ["25" "al-3-d", "25" "al-6"];
    PROFIT: cv ["25" "al-3-e", "25" "al-7"];
    TAXES: cv ["25" "al-2"];
    MINIMUM: cv ["26" "a"];
    MAXIMUM: cv ["26" "b"];
    SIMPLE: cv ["27" "al-1", "27" "al-2"];
    PRESERVING: cv ["27" "al-2-a"];
    PACKING: cv ["27" "al-2-b"];
    LABELLING: cv ["27" "al-1"];
    ASSEMBLING: cv ["27" "al-2-c"];
    MIXING: cv ["27" "al-2-d"];
    AVOIDANCE: cv ["28" "p-1"];
    PROOF: cv ["29" "al-1"];
    CERTIFICATE: cv ["29" "al-2", "30" "al-1"];
    CHECK: cv ["31" "p-1"];
    PREFERENCE: cv ["32" "p-1", "33" "al-2"];
    SN_ONE: sn ["17" "al-2"];
    SN_SEVERAL: sn ["17" "al-2"];
    SN_COMMUNITY: sn ["17" "al-3"];
    SN_CONVENTION: sn ["17" "al-4"];
    SN_PREFERENCE: sn ["17" "al-5"];
    SN_PROVENANCE: sn ["17" "al-1", "17" "al-7"];
    SN_DIRECT: sn ["17" "al-5", "17" "al-7"];
    SN_PROOF: sn ["17" "al-5", "17" "al-6"];
    SN_WAIVER: sn ["12" "p-1"];
}

/// Made in one country of nothing foreign: enough by itself, or only as the list has it.
pub(super) const DEFINITION: Reading = Reading { key: "definition", cites: WHOLLY };

/// Senegal: the most substantial transformation, or the last substantial one.
pub(super) const MOST_OR_LAST: Reading = Reading { key: "most-or-last", cites: SN_SEVERAL };

/// A threshold is reached (26 a), or must be passed (24, 3).
pub(super) const EDGE: Reading = Reading { key: "edge", cites: &[Basis::cv("26", "a"), Basis::cv("24", "al-3")] };

/// What is added: all that is not foreign, or the work alone.
pub(super) const ADDED: Reading = Reading { key: "added", cites: &[Basis::cv("24", "al-1"), Basis::cv("24", "al-2")] };

/// The passages that allow two readings.
pub(super) const READINGS: &[Reading] = &[DEFINITION, MOST_OR_LAST, EDGE, ADDED];
