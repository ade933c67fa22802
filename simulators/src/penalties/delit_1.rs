//! Article 390, délits of the first class, and their aggravation (al. 2).

use super::base;
use super::cite::{Cite, code};
use super::class::Class;
use super::condition::Test;
use super::draft::{Draft, fixed};
use super::facts::Field;
use super::goods::SENSITIVE;
use super::mention::{Mention, Section};
use super::outcome::{Fine, Force};
use super::readings::Reading::{AggravatedBeyond390, UnprovenOriginGoods};
use super::rule::{Nature, Rule};

const NOT_391: Test = Test::Not(&Test::SecondClassMeans);
const UP_TO: Test = Test::Not(&Test::ValueAbove);
const LISTED: Test = Test::ListedDangerous;
const GANG: Test = Test::Flag(Field::Gang);

pub(super) const RULES: &[Rule] = &[
    Rule::of_nature(Nature::Smuggling, &[SENSITIVE, NOT_391], Class::Delit1, &[code("390", "al-1-t-1")]),
    Rule::of_nature(Nature::SmugglingOfDesignated, &[NOT_391], Class::Delit1, &[code("390", "al-1-t-1")])
        .unless(UnprovenOriginGoods),
    Rule::of_nature(Nature::SmugglingOfDesignated, &[SENSITIVE, NOT_391], Class::Delit1, &[code("390", "al-1-t-1")])
        .only(UnprovenOriginGoods),
    Rule::of_nature(Nature::Undeclared, &[SENSITIVE, UP_TO], Class::Delit1, &[code("390", "al-1-t-2")]),
    Rule::of_nature(Nature::UndeclaredNamed, &[UP_TO], Class::Delit1, &[code("390", "al-1-t-2")]),
    Rule::of_nature(Nature::UndeclaredProhibited, &[UP_TO], Class::Delit1, &[code("390", "al-1-t-2")]),
    // The aggravation, on every délit of smuggling or undeclared import; listed goods are prohibited goods.
    aggravated(Nature::Smuggling, &[LISTED], LISTED_GOODS).unless(AggravatedBeyond390),
    aggravated(Nature::Smuggling, &[SENSITIVE, GANG], BY_A_GANG).unless(AggravatedBeyond390),
    aggravated(Nature::SmugglingOfDesignated, &[LISTED], LISTED_GOODS).unless(AggravatedBeyond390),
    aggravated(Nature::SmugglingOfDesignated, &[GANG], BY_A_GANG).unless(AggravatedBeyond390),
    aggravated(Nature::Undeclared, &[LISTED], LISTED_GOODS).unless(AggravatedBeyond390),
    aggravated(Nature::Undeclared, &[SENSITIVE, GANG], BY_A_GANG).unless(AggravatedBeyond390),
    aggravated(Nature::UndeclaredNamed, &[LISTED], LISTED_GOODS).unless(AggravatedBeyond390),
    aggravated(Nature::UndeclaredProhibited, &[LISTED], LISTED_GOODS).unless(AggravatedBeyond390),
    aggravated(Nature::UndeclaredNamed, &[GANG], BY_A_GANG).unless(AggravatedBeyond390),
    aggravated(Nature::UndeclaredProhibited, &[GANG], BY_A_GANG).unless(AggravatedBeyond390),
    // Read as an alinéa of 390 alone, it leaves the facts of 391 out.
    aggravated(Nature::Smuggling, &[NOT_391, LISTED], LISTED_GOODS).only(AggravatedBeyond390),
    aggravated(Nature::Smuggling, &[SENSITIVE, NOT_391, GANG], BY_A_GANG).only(AggravatedBeyond390),
    aggravated(Nature::SmugglingOfDesignated, &[NOT_391, LISTED], LISTED_GOODS).only(AggravatedBeyond390),
    aggravated(Nature::SmugglingOfDesignated, &[NOT_391, GANG], BY_A_GANG).only(AggravatedBeyond390),
    aggravated(Nature::Undeclared, &[UP_TO, LISTED], LISTED_GOODS).only(AggravatedBeyond390),
    aggravated(Nature::Undeclared, &[SENSITIVE, UP_TO, GANG], BY_A_GANG).only(AggravatedBeyond390),
    aggravated(Nature::UndeclaredNamed, &[UP_TO, LISTED], LISTED_GOODS).only(AggravatedBeyond390),
    aggravated(Nature::UndeclaredProhibited, &[UP_TO, LISTED], LISTED_GOODS).only(AggravatedBeyond390),
    aggravated(Nature::UndeclaredNamed, &[UP_TO, GANG], BY_A_GANG).only(AggravatedBeyond390),
    aggravated(Nature::UndeclaredProhibited, &[UP_TO, GANG], BY_A_GANG).only(AggravatedBeyond390),
];

const LISTED_GOODS: &[Cite] = &[code("390", "al-2-t-1")];
const BY_A_GANG: &[Cite] = &[code("390", "al-2-t-2")];

const fn aggravated(nature: Nature, tests: &'static [Test], cites: &'static [Cite]) -> Rule {
    Rule::of_nature(nature, tests, Class::Delit1Aggravated, cites)
}

const AGGRAVATED: Mention =
    Mention::new(Section::Aggravation, Force::Must, "aggravation.five-years-four-times", &[code("390", "al-2")]);

pub(super) const MENTIONS: &[&Mention] = &[&AGGRAVATED];

/// The value of the object of the fraud, and prison.
pub(super) fn penalise(draft: &mut Draft<'_>) {
    let value = base::value(draft);
    let times = draft.figures().delit_1_value;
    draft.fine = Some(Fine::multiple("value", times, vec![value], &[code("390", "al-1")]));
    draft.imprison(Some(draft.figures().delit_1_prison), false, &[code("390", "al-1")]);
}

/// Four times the value, and five years.
pub(super) fn penalise_aggravated(draft: &mut Draft<'_>) {
    let value = base::value(draft);
    let times = draft.figures().delit_1_aggravated_value;
    draft.fine = Some(Fine::multiple("value", times, vec![value], &[code("390", "al-2")]));
    draft.imprison(Some(fixed(draft.figures().delit_1_aggravated_prison)), false, &[code("390", "al-2")]);
    draft.say(&AGGRAVATED);
}
