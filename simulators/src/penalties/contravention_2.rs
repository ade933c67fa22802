//! Article 386, contraventions of the second class: twice the duties that a fact evades or compromises.

use super::answers::{Influence, Regime};
use super::base;
use super::cite::code;
use super::class::Class;
use super::condition::Test;
use super::contravention_1::{RESIDUAL, STATEMENTS};
use super::draft::Draft;
use super::offences::Offence as O;
use super::outcome::Fine;
use super::readings::Reading;
use super::rule::Rule;

const ON_DUTIES: Test = Test::Influence(Influence::Duties);

pub(super) const RULES: &[Rule] = &[
    Rule::class(RESIDUAL, &[ON_DUTIES], Class::Contravention2, &[code("386", "al-1")]),
    Rule::class(&[O::InexactParticular], &[ON_DUTIES], Class::Contravention2, &[code("386", "al-1")]),
    // 387 names false statements for home use or a suspensive regime; at export the general words of 386 are left.
    Rule::class(
        STATEMENTS,
        &[ON_DUTIES, Test::Regime(&[Regime::Export])],
        Class::Contravention2,
        &[code("386", "al-1")],
    ),
    Rule::class(&[O::MissingPackages], &[Test::Dutiable], Class::Contravention2, &[code("386", "al-1-a")]),
    Rule::class(&[O::MissingQuantities], &[Test::Dutiable], Class::Contravention2, &[code("386", "al-1-b")]),
    Rule::class(&[O::BrokenSeal], &[Test::Dutiable], Class::Contravention2, &[code("386", "al-1-c")]),
    Rule::class(&[O::UndischargedBond], &[Test::Dutiable], Class::Contravention2, &[code("386", "al-1-d")]),
    Rule::class(&[O::ExcessQuantity], &[Test::Dutiable], Class::Contravention2, &[code("386", "al-1-e")]),
    // Packages beyond the number declared exceed it too; 398 ranks them higher, unless it is read as being about others.
    Rule::class(&[O::ExcessPackages], &[Test::Dutiable], Class::Contravention2, &[code("386", "al-1-e")]),
    Rule::class(&[O::ExcessPackages], &[Test::Not(&Test::Dutiable)], Class::Contravention1, &[code("385", "al-1")])
        .only(Reading::ExcessPackages),
    Rule::class(&[O::SubstituteDocument], &[Test::Dutiable], Class::Contravention2, &[code("386", "al-1-f")]),
    Rule::class(&[O::BarredFromWarehouse], &[Test::Dutiable], Class::Contravention2, &[code("386", "al-1-g")]),
    Rule::class(&[O::DrawbackInfringement], &[], Class::Contravention2, &[code("386", "al-2")]),
];

/// Twice the duties due, evaded or compromised.
pub(super) fn penalise(draft: &mut Draft<'_>) {
    let duties = base::duties(draft);
    let times = draft.figures().contravention_2_duties;
    draft.fine = Some(Fine::multiple("duties", times, vec![duties], &[code("386", "al-1")]));
}
