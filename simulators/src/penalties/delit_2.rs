//! Article 391, délits of the second class: smuggling by the means that it names, undeclared goods of a higher value.

use super::base;
use super::cite::code;
use super::class::Class;
use super::condition::Test;
use super::confiscation;
use super::draft::Draft;
use super::goods::SENSITIVE;
use super::outcome::Fine;
use super::readings::Reading;
use super::rule::{Nature, Rule};

pub(super) const RULES: &[Rule] = &[
    Rule::of_nature(Nature::Smuggling, &[SENSITIVE, Test::SecondClassMeans], Class::Delit2, &[code("391", "t-1")]),
    Rule::of_nature(
        Nature::Smuggling,
        &[Test::Not(&SENSITIVE), Test::SecondClassMeans],
        Class::Delit2,
        &[code("391", "t-1")],
    )
    .only(Reading::OrdinaryByVehicle),
    Rule::of_nature(Nature::SmugglingOfDesignated, &[Test::SecondClassMeans], Class::Delit2, &[code("391", "t-1")])
        .unless(Reading::UnprovenOriginGoods),
    Rule::of_nature(
        Nature::SmugglingOfDesignated,
        &[SENSITIVE, Test::SecondClassMeans],
        Class::Delit2,
        &[code("391", "t-1")],
    )
    .only(Reading::UnprovenOriginGoods),
    Rule::of_nature(Nature::Undeclared, &[SENSITIVE, Test::ValueAbove], Class::Delit2, &[code("391", "t-2")]),
    Rule::of_nature(Nature::UndeclaredNamed, &[Test::ValueAbove], Class::Delit2, &[code("391", "t-2")]),
    Rule::of_nature(Nature::UndeclaredProhibited, &[Test::ValueAbove], Class::Delit2, &[code("391", "t-2")]),
];

/// The value of the objects confiscated, and prison. The other reading counts the object of the fraud alone.
pub(super) fn penalise(draft: &mut Draft<'_>) {
    let mut operands = vec![base::value(draft)];
    if !draft.reads_otherwise(Reading::FineOnEveryObject) {
        operands.extend(draft.for_the_fine(confiscation::other_objects));
    }
    let times = draft.figures().delit_2_value;
    draft.fine = Some(Fine::multiple("objects", times, operands, &[code("391", "p-1")]));
    draft.imprison(Some(draft.figures().delit_2_prison), false, &[code("391", "p-1")]);
}
