//! Articles 388 and 377, contraventions of the fourth class: the value of prohibited or heavily taxed goods, and of
//! fraudulent goods bought or held beyond the needs of the family.

use super::answers::{Influence, Regime};
use super::base;
use super::cite::code;
use super::class::Class;
use super::condition::Test;
use super::contravention_1::{ONLY_IF_DUTIABLE, RESIDUAL, STATEMENTS};
use super::draft::Draft;
use super::facts::Field;
use super::goods::PROHIBITED_OR_HEAVILY_TAXED;
use super::offences::Offence as O;
use super::outcome::Fine;
use super::rule::Rule;

const BEYOND_NEEDS: Test = Test::Flag(Field::BeyondFamilyNeeds);

pub(super) const RULES: &[Rule] = &[
    Rule::class(RESIDUAL, &[PROHIBITED_OR_HEAVILY_TAXED], Class::Contravention4, &[code("388", "p-1")]),
    Rule::class(
        &[O::InexactParticular],
        &[Test::Influence(Influence::Duties), PROHIBITED_OR_HEAVILY_TAXED],
        Class::Contravention4,
        &[code("388", "p-1")],
    ),
    Rule::class(
        STATEMENTS,
        &[Test::Influence(Influence::Duties), Test::Regime(&[Regime::Export]), PROHIBITED_OR_HEAVILY_TAXED],
        Class::Contravention4,
        &[code("388", "p-1")],
    ),
    // What 386 punishes specially leaves 388 nothing; goods that no duty touches are not in 386, nor heavily taxed.
    Rule::class(
        ONLY_IF_DUTIABLE,
        &[Test::Not(&Test::Dutiable), Test::Prohibited],
        Class::Contravention4,
        &[code("388", "p-1")],
    ),
    Rule::class(&[O::BoughtOrHeld], &[BEYOND_NEEDS], Class::Contravention4, &[code("377", "p-1"), code("388", "p-1")]),
    Rule::class(&[O::BoughtOrHeld], &[Test::Not(&BEYOND_NEEDS)], Class::NotPunished, &[code("377", "p-1")]),
];

/// The value on the domestic market; the goods are confiscated besides.
pub(super) fn penalise(draft: &mut Draft<'_>) {
    let value = base::value(draft);
    let times = draft.figures().contravention_4_value;
    draft.fine = Some(Fine::multiple("value", times, vec![value], &[code("388", "p-1")]));
}
