//! Articles 399 to 401: deemed undeclared imports and exports of prohibited goods, whatever the goods.

use super::answers::{Excuse, Influence, ReExportPart};
use super::cite::{Cite, code};
use super::class::Class;
use super::condition::Test;
use super::contravention_1::STATEMENTS;
use super::facts::{Facts, Field};
use super::goods::FOUND_ON_BOARD;
use super::offences::Offence as O;
use super::readings::Reading;
use super::rule::{Nature, Rule};

const fn deemed(offences: &'static [O], tests: &'static [Test], cites: &'static [Cite]) -> Rule {
    Rule::nature(offences, tests, Nature::UndeclaredProhibited, cites)
}

const HAS_PART: Test = Test::ReExportPart(&[ReExportPart::Instructed, ReExportPart::Profited, ReExportPart::Knew]);

pub(super) const RULES: &[Rule] = &[
    deemed(&[O::TitleTransferred], &[], &[code("399", "al-1"), code("21", "al-3")]),
    deemed(&[O::TitleByFraud], &[], &[code("399", "al-1")]),
    deemed(&[O::EscapingProhibition], &[], &[code("399", "al-2")]),
    deemed(STATEMENTS, &[Test::Influence(Influence::Prohibitions)], &[code("399", "al-2")]),
    Rule::excused(&[O::EscapingProhibition], &[Test::Excuse(&[Excuse::DeclaredOpenly])], &[code("399", "al-2")]),
    deemed(
        &[O::FalseSpecies, O::FalseValue, O::FalseOrigin, O::FalseConsignee],
        &[Test::Flag(Field::FalseDocuments)],
        &[code("399", "al-3")],
    ),
    deemed(&[O::FalsePapers], &[], &[code("399", "al-3")]),
    deemed(&[O::UndueAdvantage], &[], &[code("399", "al-4")]),
    deemed(&[O::UndueRelief], &[], &[code("399", "al-4")]).unless(Reading::UndueRelief),
    deemed(&[O::DrawbackInfringement], &[Test::Flag(Field::Manoeuvre)], &[code("399", "al-4")]),
    deemed(&[O::FalsePreferenceProof], &[], &[code("399", "al-5")]),
    deemed(&[O::LandingInFraud], &[FOUND_ON_BOARD], &[code("400", "al-1-t-1")]),
    deemed(&[O::Registration], &[], &[code("400", "al-1-t-2")]),
    deemed(&[O::DivertedDestination], &[], &[code("400", "al-1-t-3")]),
    deemed(&[O::DivertedPetroleum], &[], &[code("400", "al-1-t-4")]),
    Rule::excused(
        &[O::DivertedDestination, O::ReliefDecree],
        &[Test::Excuse(&[Excuse::RegularisedBefore])],
        &[code("261", "al-5")],
    ),
    deemed(&[O::ExportThroughUnits], &[], &[code("401", "al-1")]),
    // The exporter answers for the re-export by what he did, drew or knew; otherwise the text does not reach him.
    deemed(&[O::ReExport], &[HAS_PART], &[code("401", "al-2")]),
    Rule::class(&[O::ReExport], &[Test::Not(&HAS_PART)], Class::NotPunished, &[code("401", "al-2")]),
];

/// The case of 399 al. 4, to which article 411 gives its own base.
pub(super) fn seeks_advantage(facts: &Facts) -> bool {
    let offences = [O::UndueAdvantage, O::UndueRelief, O::DrawbackInfringement];
    facts.offence.known().is_some_and(|offence| offences.contains(&offence))
}
