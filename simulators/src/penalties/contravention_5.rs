//! Article 389, contraventions of the fifth class: officers and their controls, papers refused, operators.

use super::answers::PriorJudgment;
use super::cite::code;
use super::class::Class;
use super::draft::Draft;
use super::ending;
use super::facts::Field;
use super::mention::{Mention, Section};
use super::offences::Offence as O;
use super::outcome::{Fine, Force};
use super::readings::Reading;
use super::rule::Rule;

/// The infringements of articles 37 and 47 al. 1, whose fines are individual (381 al. 2).
pub(super) const INDIVIDUAL: &[O] = &[O::OfficerInsulted, O::OfficerAttacked, O::OfficerOpposed, O::RefusalToStop];

pub(super) const RULES: &[Rule] = &[
    Rule::class(INDIVIDUAL, &[], Class::Contravention5, &[code("389", "al-1")]),
    Rule::class(
        &[
            O::BaggageVisit,
            O::NavalFormalities,
            O::ElectronicManifestNotShown,
            O::ManifestVisaRefused,
            O::LogbookNotShown,
            O::PapersRefused,
            O::PapersHidden,
            O::RegisterRefused,
        ],
        &[],
        Class::Contravention5,
        &[code("389", "al-1")],
    ),
    Rule::class(&[O::ActingAfterWithdrawal], &[], Class::Contravention5, &[code("389", "al-2-a")]),
    Rule::class(&[O::HelpAfterWithdrawal], &[], Class::Contravention5, &[code("389", "al-2-b")]),
    Rule::class(&[O::SimplifiedCommitments], &[], Class::Contravention5, &[code("389", "al-3")]),
    Rule::class(&[O::ComplementaryMissing], &[], Class::Contravention5, &[code("389", "al-3")])
        .only(Reading::ComplementaryDeclaration),
];

const MAY_BE_DOUBLED: Mention =
    Mention::new(Section::Aggravation, Force::May, "aggravation.may-be-doubled", &[code("389", "al-4")]);
const IF_JUDGED_BEFORE: Mention =
    Mention::new(Section::Aggravation, Force::If, "aggravation.if-judged-before", &[code("389", "al-4")]);
const PENAL_CODE: Mention = Mention::new(
    Section::Concurrence,
    Force::Note,
    "concurrence.penal-code",
    &[code("389", "al-1"), code("413", "p-1")],
);

pub(super) const MENTIONS: &[&Mention] = &[&MAY_BE_DOUBLED, &IF_JUDGED_BEFORE, &PENAL_CODE];

/// A range, which may be doubled after a first judgment.
pub(super) fn penalise(draft: &mut Draft<'_>) {
    let fine = Fine::between(draft.figures().contravention_5_fine, &[code("389", "al-1")]);
    let doubled = fine.amount().times(draft.figures().contravention_5_repeat);
    draft.fine = Some(fine);
    if draft.is(&[O::OfficerInsulted, O::OfficerAttacked, O::OfficerOpposed]) {
        draft.say(&PENAL_CODE);
    }
    let Some(prior) = draft.ask(draft.facts().prior_judgment, Field::PriorJudgment) else {
        draft.say(&IF_JUDGED_BEFORE).amounting_to(doubled);
        return;
    };
    if within_the_years(prior, draft) && !draft.reads_otherwise(Reading::RepeatDoubling) {
        draft.say(&MAY_BE_DOUBLED).amounting_to(doubled);
    }
}

/// Whether the first judgment stands within the years before the new fact.
fn within_the_years(prior: PriorJudgment, draft: &Draft<'_>) -> bool {
    match prior {
        PriorJudgment::None | PriorJudgment::Older => false,
        PriorJudgment::Recent => true,
        PriorJudgment::On(judged) => {
            let last = ending::years_after(judged, draft.figures().contravention_5_repeat_within);
            judged <= draft.case.day && last.is_some_and(|last| draft.case.day <= last)
        }
    }
}
