//! Articles 396 to 398: import and export without declaration, and what is deemed so.

use super::answers::{Place, SourceFraud};
use super::cite::{Cite, code};
use super::class::Class;
use super::condition::Test;
use super::facts::Field;
use super::goods::{FOUND_ON_BOARD, SENSITIVE};
use super::offences::Offence as O;
use super::readings::Reading;
use super::rule::{Nature, Rule};

const fn undeclared(offences: &'static [O], tests: &'static [Test], cites: &'static [Cite]) -> Rule {
    Rule::nature(offences, tests, Nature::Undeclared, cites)
}

/// Goods that the paragraph names among those of 390.
const fn named(offences: &'static [O], tests: &'static [Test], cites: &'static [Cite]) -> Rule {
    Rule::nature(offences, tests, Nature::UndeclaredNamed, cites)
}

const AT_SEA: Test = Test::Place(Place::MaritimeZone);
const LISTED: Test = Test::Flag(Field::ListedOnBoard);

pub(super) const RULES: &[Rule] = &[
    undeclared(&[O::NoDeclaration, O::InapplicableDeclaration], &[], &[code("396", "al-1")]),
    undeclared(&[O::GoodsWithoutPapers], &[Test::Place(Place::CustomsUnit)], &[code("396", "al-1")]),
    undeclared(&[O::NotPresented, O::RemovedUnderCustoms, O::SubstitutedUnderCustoms], &[], &[code("396", "al-2")]),
    undeclared(&[O::MissingPackages, O::MissingQuantities], &[Test::Flag(Field::Removal)], &[code("396", "al-2")]),
    undeclared(&[O::ComplementaryMissing], &[], &[code("396", "al-3")]).unless(Reading::ComplementaryDeclaration),
    undeclared(&[O::DifferenceOnReturn], &[], &[code("397", "al-1")]),
    named(&[O::FoundOnBoard], &[FOUND_ON_BOARD], &[code("397", "al-2")]),
    named(&[O::GoodsWithoutPapers], &[Test::Place(Place::Port), FOUND_ON_BOARD], &[code("397", "al-2")]),
    named(&[O::ProhibitedOnBoard], &[Test::Prohibited, Test::SmallVessel], &[code("397", "al-3")]),
    named(&[O::GoodsWithoutPapers], &[AT_SEA, Test::Prohibited, LISTED, Test::SmallVessel], &[code("397", "al-3")]),
    Rule::class(
        &[O::ProhibitedOnBoard],
        &[Test::Any(&[Test::Not(&Test::Prohibited), Test::Not(&Test::SmallVessel)])],
        Class::NotPunished,
        &[code("397", "al-3")],
    ),
    undeclared(&[O::ExcessPackages], &[], &[code("398", "p-1")]).unless(Reading::ExcessPackages),
    named(
        &[O::BoughtOrHeld],
        &[Test::Flag(Field::Knowingly), Test::Source(SourceFraud::Undeclared), SENSITIVE],
        &[code("376", "al-2-c"), code("376", "al-1")],
    ),
];
