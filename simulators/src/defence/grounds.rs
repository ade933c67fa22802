//! The paragraphs on anti-dumping and countervailing measures.

use crate::argument::{Basis, Reading};

macro_rules! grounds {
    ($($name:ident: [$($article:literal $anchor:literal),+];)+) => {
        $(pub(super) const $name: &[Basis] = &[$(Basis::cv($article, $anchor)),+];)+

        /// Every ground, for the tests of the corpus.
        pub(super) const ALL: &[&[Basis]] = &[$($name),+];
    };
}

grounds! {
    DUMPING: ["96" "p-1", "102" "al-1"];
    NORMAL: ["102" "al-2"];
    EXPORT_PRICE: ["102" "al-3"];
    MARGIN: ["103" "p-1"];
    DE_MINIMIS: ["110" "c"];
    INJURY: ["101" "b", "104" "p-1", "105" "p-1"];
    INTEREST: ["101" "c", "106" "p-1", "111" "p-1"];
    LIMIT: ["112" "p-1"];
    PROVISIONAL: ["107" "p-1"];
    UNDERTAKING: ["108" "p-1"];
    REFUND: ["129" "p-1"];
    REVIEW: ["128" "al-1", "128" "al-2"];
    SUBSIDY: ["113" "p-1", "114" "p-1"];
    MARKET_SHARE: ["117" "p-1"];
    SUBSIDY_MARGIN: ["125" "al-1-c"];
    SUBSIDY_INJURY: ["121" "al-1-b", "121" "al-2"];
    SUBSIDY_INTEREST: ["121" "al-1-c", "122" "p-1"];
    SUBSIDY_LIMIT: ["126" "p-1"];
    SUBSIDY_PROVISIONAL: ["123" "p-1"];
    BOTH: ["98" "al-1"];
    INVESTIGATION: ["98" "al-2"];
    COMPLAINT: ["99" "a", "99" "b", "99" "c", "99" "d"];
    SUBSIDY_COMPLAINT: ["115" "p-1", "116" "a", "116" "b", "116" "c", "116" "d"];
    INTERVENTION: ["100" "p-1"];
    CLOSED: ["109" "a"];
    IMPOSED: ["109" "b"];
    DEFINITIVE: ["111" "p-1"];
    NOTIFIED: ["118" "p-1"];
    PERIOD: ["119" "p-1"];
    TOGETHER: ["120" "p-1"];
    SUBSIDY_CLOSED: ["124" "a"];
    SUBSIDY_IMPOSED: ["124" "b"];
    CLOSURE_MOTIVES: ["110" "a", "110" "b"];
    SUBSIDY_MOTIVES: ["125" "al-1-a", "125" "al-1-b"];
    SUBSIDY_UNDERTAKING: ["125" "al-2"];
    SUBSIDY_DECISION: ["127" "p-1", "130" "al-1"];
}

/// Sales above normal value offset the others in the weighted margin, or count as no margin.
pub(super) const OFFSET: Reading = Reading { key: "offset", cites: MARGIN };

/// The margin in hundredths of the export price, or of normal value.
pub(super) const AGAINST: Reading = Reading { key: "against", cites: DE_MINIMIS };

/// Below the threshold the investigation is closed, or can be without having to be.
pub(super) const CLOSURE: Reading =
    Reading { key: "closure", cites: &[Basis::cv("110", "c"), Basis::cv("125", "al-1-c")] };

/// The passages that allow two readings.
pub(super) const READINGS: &[Reading] = &[OFFSET, AGAINST, CLOSURE];
