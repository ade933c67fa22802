//! The paragraphs on contestations and appeals.

use crate::argument::{Basis, Reading};

macro_rules! grounds {
    ($($name:ident: [$($article:literal $anchor:literal),+];)+) => {
        $(pub(super) const $name: &[Basis] = &[$(Basis::sn($article, $anchor)),+];)+

        /// Every ground, for the tests of the corpus.
        pub(super) const ALL: &[&[Basis]] = &[$($name),+];
    };
}

grounds! {
    ANSWER: ["132" "al-1"];
    SILENCE: ["132" "al-2"];
    ACCEPTED: ["132" "al-3"];
    EXTENSION: ["132" "al-2"];
    VALUE_KIND_ORIGIN: ["133" "al-1", "418" "al-1"];
    GENERAL: ["414" "al-1", "133" "al-2"];
    APPEAL: ["414" "al-2", "414" "al-3"];
    MORE: ["414" "al-3"];
    APPEAL_ANSWER: ["414" "al-4", "414" "al-5"];
    SUSPENDED: ["415" "p-1"];
    DIRECTOR: ["418" "al-2"];
    COMMISSION: ["418" "al-3", "419" "al-1", "419" "al-2"];
    MEMBERS: ["416" "al-1", "416" "al-3"];
    ASSESSORS: ["417" "al-1", "417" "al-2"];
    RECUSAL: ["417" "al-3"];
    SECRECY: ["417" "al-4"];
    RULING: ["421" "al-2"];
    SAMPLES: ["420" "al-1"];
    HEARING: ["421" "al-2", "421" "al-3"];
    BINDING: ["421" "al-6"];
    COURT: ["422" "al-1", "422" "al-2"];
    FINDINGS: ["423" "al-1", "423" "al-2"];
    RELEASE: ["420" "al-2"];
    COSTS: ["424" "al-1", "424" "al-2", "424" "al-3", "424" "al-4", "424" "al-5"];
    DEMAND: ["414" "al-2"];
    REQUEST: ["419" "al-1", "419" "al-2"];
    COURT_PAPERS: ["422" "al-2"];
    CALENDAR: ["132" "al-1", "418" "al-2"];
}

/// The chain of species, origin and value, or the appeal that is open to all.
pub(super) const CHAIN: Reading =
    Reading { key: "chain", cites: &[Basis::sn("133", "al-1"), Basis::sn("133", "al-2")] };

/// A final answer that comes late: the month runs from it, or ran from the end of the time for it.
pub(super) const LATE_REPLY: Reading = Reading { key: "late-reply", cites: &[Basis::sn("418", "al-3")] };

/// The passages that allow two readings.
pub(super) const READINGS: &[Reading] = &[CHAIN, LATE_REPLY];
