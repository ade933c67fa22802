//! Articles 46 and 59, 123 and 406: what the code punishes or sanctions outside the classes of 383.

use super::cite::code;
use super::class::Class;
use super::draft::{Draft, fixed};
use super::offences::Offence as O;
use super::outcome::Fine;
use super::rule::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule::class(&[O::ScreeningRefused], &[], Class::OutsideClasses, &[code("46", "al-2")]),
    Rule::class(&[O::IdentityRevealed], &[], Class::OutsideClasses, &[code("59", "al-4-p-2")]),
    Rule::class(&[O::IdentityRevealedViolence], &[], Class::OutsideClasses, &[code("59", "al-4-p-3")]),
    Rule::class(&[O::IdentityRevealedDeath], &[], Class::OutsideClasses, &[code("59", "al-4-p-4")]),
    Rule::class(&[O::BrokerBreach], &[], Class::Administrative, &[code("123", "al-4")]),
    Rule::class(&[O::SuspensiveAbuse], &[], Class::Administrative, &[code("406", "al-1")]),
    Rule::class(&[O::NameLender], &[], Class::Administrative, &[code("406", "al-2")]),
];

/// Fine and prison of articles 46 and 59.
pub(super) fn penalise(draft: &mut Draft<'_>) {
    let figures = draft.figures();
    let cites = draft.basis.clone();
    let (fine, term, or_fine_alone) = match draft.case.offence {
        O::ScreeningRefused => (Fine::between(figures.screening_fine, &cites), figures.screening_prison, true),
        O::IdentityRevealed => (Fine::exactly(figures.identity_fine, &cites), fixed(figures.identity_prison), false),
        O::IdentityRevealedViolence => {
            (Fine::exactly(figures.identity_violence_fine, &cites), fixed(figures.identity_violence_prison), false)
        }
        O::IdentityRevealedDeath => {
            (Fine::exactly(figures.identity_death_fine, &cites), fixed(figures.identity_death_prison), false)
        }
        _ => return,
    };
    draft.fine = Some(fine);
    draft.imprison(Some(term), or_fine_alone, &cites);
}
