//! Article 392, délits of the third class: the customs computer system.

use super::cite::{Cite, code};
use super::class::Class;
use super::condition::Test;
use super::draft::{Draft, terms};
use super::facts::Field;
use super::mention::{Mention, Section};
use super::offences::Offence as O;
use super::outcome::{Fine, Force};
use super::rule::Rule;
use super::truth::Truth;

/// The facts of article 392.
pub(super) const SYSTEM: &[O] = &[
    O::SystemAccess,
    O::SystemStay,
    O::SystemHindrance,
    O::DataIntroduced,
    O::DataIntercepted,
    O::DataDamaged,
    O::DataCounterfeited,
    O::SystemAdvantage,
    O::IntrusionAdvantage,
];

const fn system(offences: &'static [O], cites: &'static [Cite]) -> Rule {
    Rule::class(offences, &[], Class::Delit3, cites)
}

pub(super) const RULES: &[Rule] = &[
    system(&[O::SystemAccess], &[code("392", "al-1-t-1"), code("400", "al-2")]),
    system(&[O::SystemStay], &[code("392", "al-1-t-2"), code("400", "al-2")]),
    system(&[O::SystemHindrance], &[code("392", "al-1-t-3"), code("400", "al-2")]),
    system(&[O::DataIntroduced], &[code("392", "al-1-t-4"), code("400", "al-2")]),
    system(&[O::DataIntercepted], &[code("392", "al-1-t-5"), code("400", "al-2")]),
    system(&[O::DataDamaged], &[code("392", "al-1-t-6"), code("400", "al-2")]),
    system(&[O::DataCounterfeited], &[code("392", "al-1-t-7"), code("400", "al-2")]),
    system(&[O::SystemAdvantage], &[code("392", "al-1-t-8"), code("400", "al-2")]),
    system(&[O::IntrusionAdvantage], &[code("392", "al-2"), code("400", "al-2")]),
];

const DOUBLED: Mention = Mention::new(Section::Aggravation, Force::Must, "aggravation.doubled", &[code("392", "al-3")]);
const IF_REPEAT_OR_GANG: Mention =
    Mention::new(Section::Aggravation, Force::If, "aggravation.if-repeat-or-gang", &[code("392", "al-3")]);

pub(super) const MENTIONS: &[&Mention] = &[&DOUBLED, &IF_REPEAT_OR_GANG];

/// A range and prison, both doubled for a repeat offence or a gang.
pub(super) fn penalise(draft: &mut Draft<'_>) {
    let figures = draft.figures();
    let fine = Fine::between(figures.delit_3_fine, &[code("392", "al-1")]);
    let of_either = Test::Any(&[Test::Flag(Field::Repeat), Test::Flag(Field::Gang)]);
    let aggravated = draft.for_the_fine(|draft| draft.weigh(of_either));
    if aggravated == Truth::Yes {
        draft.fine = Some(fine.raised("doubled", figures.delit_3_aggravated, &[code("392", "al-3")]));
        let cites = [code("392", "al-1"), code("392", "al-3")];
        draft.imprison(terms(figures.delit_3_prison, figures.delit_3_aggravated), false, &cites);
        draft.say(&DOUBLED);
        return;
    }
    if aggravated == Truth::Unknown {
        let doubled = fine.amount().times(figures.delit_3_aggravated);
        draft.say(&IF_REPEAT_OR_GANG).amounting_to(doubled);
    }
    draft.fine = Some(fine);
    draft.imprison(Some(figures.delit_3_prison), false, &[code("392", "al-1")]);
}
