//! Articles 412 and 413: one fact under several provisions, several offences, offences of the common law.

use tariff_data::penalties::Francs;

use super::assess::Assessment;
use super::cite::{Cite, code, tobacco};
use super::class::Class;
use super::draft::Draft;
use super::mention::{Mention, Section};
use super::offences::Offence as O;
use super::outcome::{Amount, Force};

const fn mention(key: &'static str, cites: &'static [Cite]) -> Mention {
    Mention::new(Section::Concurrence, Force::Note, key, cites)
}

const SEVERAL: Mention = mention("concurrence.several-offences", &[code("412", "al-2")]);
const COMMON_LAW: Mention = mention("concurrence.common-law", &[code("413", "p-1")]);
const BOTH_LAWS: Mention = mention("concurrence.tobacco-and-customs", &[tobacco("27", "p-1"), code("413", "p-1")]);

pub(super) const MENTIONS: &[&Mention] = &[&SEVERAL, &COMMON_LAW, &BOTH_LAWS];

/// The paragraph that keeps the gravest qualification of one fact.
pub(super) const HIGHEST: Cite = code("412", "al-1");

/// Why a qualification is left out, in the message catalogue (`excluded.graver`).
pub(super) const GRAVER: &str = "graver";

/// What may come on top.
pub(super) fn add(draft: &mut Draft<'_>) {
    if draft.class.is_contravention() || draft.class.is_delit() {
        draft.say(&SEVERAL);
    }
    let smuggling = draft.nature.is_some_and(|nature| nature.key().starts_with("smuggling"));
    if smuggling {
        draft.say(&COMMON_LAW);
    }
    if draft.is(&[O::TobaccoTrade]) {
        draft.say(&BOTH_LAWS);
    }
}

/// A qualification that 412 al. 1 leaves out, because the same fact has a graver one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excluded {
    /// Why, in the message catalogue.
    pub key: &'static str,
    /// The class left out.
    pub class: Class,
    /// The fine that it would have cost, for whoever compares the sums.
    pub fine: Option<Amount>,
    /// Its paragraphs.
    pub basis: Vec<Cite>,
    /// The class kept.
    pub by: Class,
    /// The paragraph that leaves it out.
    pub cite: Cite,
}

/// Several offences together: fines are given for each (412 al. 2); prison terms are not added by the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Several {
    /// The fine of each offence, in the order given; `None` for an offence without one or not settled.
    pub fines: Vec<Option<Amount>>,
    /// The sum of the fines that are known.
    pub total: Amount,
    /// The paragraph that adds them.
    pub cite: Cite,
}

/// Adds the fines of several offences, each established by its own facts.
#[must_use]
pub fn several(assessments: &[Assessment]) -> Several {
    let fine = |assessment: &Assessment| {
        let preferred = assessment.outcomes.first()?;
        preferred.outcome.fine.as_ref().map(super::outcome::Fine::amount)
    };
    let fines: Vec<Option<Amount>> = assessments.iter().map(fine).collect();
    let total = fines.iter().flatten().copied().fold(Amount::Exact(Francs(0)), Amount::plus);
    Several { fines, total, cite: code("412", "al-2") }
}
