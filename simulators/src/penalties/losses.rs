//! Articles 158 and 183 to 191: losses that a bond or a warehouse excuses.

use super::answers::{Cover, Excuse, Warehouse};
use super::cite::{Cite, code};
use super::condition::{Look, Test};
use super::offences::Offence as O;
use super::readings::Reading;
use super::rule::{Rule, Scope};
use super::truth::Truth;

const FORCE_MAJEURE: Test = Test::Excuse(&[Excuse::ForceMajeure]);
const FORCE_MAJEURE_OR_NATURE: Test = Test::Excuse(&[Excuse::ForceMajeure, Excuse::NatureOfGoods]);
const IMPURITIES: Test = Test::Excuse(&[Excuse::Impurities]);

/// The texts waive the duties, or the value of prohibited goods; the fine of 386, a multiple of the duties, is left
/// without a base. In the other reading only the payment is waived.
pub(super) const RULES: &[Rule] = &[
    excused(&[O::UndischargedBond], &[FORCE_MAJEURE], &[code("158", "al-3")]),
    excused(&[O::MissingPackages], &[Test::Cover(Cover::Bond), FORCE_MAJEURE], &[code("158", "al-3")]),
    excused(
        &[O::MissingQuantities],
        &[Test::Warehouse(&[Warehouse::Public]), FORCE_MAJEURE_OR_NATURE],
        &[code("183", "al-4")],
    ),
    excused(&[O::MissingQuantities], &[Test::Warehouse(&[Warehouse::Public]), IMPURITIES], &[code("183", "al-3")]),
    excused(
        &[O::MissingQuantities],
        &[Test::Warehouse(&[Warehouse::Special]), FORCE_MAJEURE_OR_NATURE],
        &[code("188", "al-1"), code("183", "al-4")],
    ),
    excused(
        &[O::MissingQuantities],
        &[Test::Warehouse(&[Warehouse::Special]), IMPURITIES],
        &[code("188", "al-1"), code("183", "al-3")],
    ),
    excused(
        &[O::MissingQuantities],
        &[Test::Warehouse(&[Warehouse::Petroleum]), FORCE_MAJEURE_OR_NATURE],
        &[code("191", "al-1")],
    ),
];

const fn excused(offences: &'static [O], tests: &'static [Test], cites: &'static [Cite]) -> Rule {
    Rule::excused(offences, tests, cites).unless(Reading::ForceMajeureFine)
}

/// The paragraphs that waive the payment, where the reading in force leaves the fine standing.
pub(super) fn waiver(look: Look<'_>, offence: O) -> Option<&'static [Cite]> {
    let speaks = |rule: &&Rule| matches!(rule.scope, Scope::Offences(offences) if offences.contains(&offence));
    let mut waivers = RULES.iter().filter(speaks).filter(|rule| rule.weigh(look).truth == Truth::Yes);
    waivers.next().map(|rule| rule.cites)
}
