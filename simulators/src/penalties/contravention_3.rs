//! Article 387, contraventions of the third class: confiscation and a fixed range, for ordinary goods and false words.

use super::answers::{Influence, Place, Regime};
use super::cite::code;
use super::class::Class;
use super::condition::Test;
use super::draft::Draft;
use super::facts::Field;
use super::goods::{FOUND_ON_BOARD, SENSITIVE};
use super::offences::Offence as O;
use super::outcome::Fine;
use super::readings::Reading;
use super::rule::{Nature, Rule};

const ORDINARY: Test = Test::Not(&SENSITIVE);

pub(super) const RULES: &[Rule] = &[
    Rule::of_nature(Nature::Smuggling, &[ORDINARY], Class::Contravention3, &[code("387", "t-1")]),
    Rule::of_nature(Nature::Undeclared, &[ORDINARY], Class::Contravention3, &[code("387", "t-1")]),
    Rule::of_nature(Nature::SmugglingOfDesignated, &[ORDINARY], Class::Contravention3, &[code("387", "t-1")])
        .only(Reading::UnprovenOriginGoods),
    Rule::class(
        &[O::FalseSpecies, O::FalseValue, O::FalseOrigin],
        &[Test::Influence(Influence::Duties), Test::Regime(&[Regime::HomeUse, Regime::Suspensive])],
        Class::Contravention3,
        &[code("387", "t-2")],
    ),
    Rule::class(&[O::FalseConsignee], &[], Class::Contravention3, &[code("387", "t-3")]),
    Rule::class(&[O::UndueRelief, O::ReliefDecree], &[], Class::Contravention3, &[code("387", "t-4")]),
    Rule::class(&[O::PackagesShownAsOne], &[], Class::Contravention3, &[code("387", "t-5")]),
    Rule::class(
        &[O::NoManifest, O::OriginalManifestNotShown, O::ManifestOmission, O::ManifestDifference],
        &[],
        Class::Contravention3,
        &[code("387", "t-6")],
    ),
    // Goods on board that 397 al. 2 does not name are goods left out of the manifest.
    Rule::class(&[O::FoundOnBoard], &[Test::Not(&FOUND_ON_BOARD)], Class::Contravention3, &[code("387", "t-6")]),
    Rule::class(
        &[O::GoodsWithoutPapers],
        &[Test::Place(Place::Port), Test::Not(&FOUND_ON_BOARD)],
        Class::Contravention3,
        &[code("387", "t-6")],
    ),
    // The manifest is shown in the maritime zone already (69, 72): what 397 al. 3 does not take there is left out of it.
    Rule::class(
        &[O::GoodsWithoutPapers],
        &[
            Test::Place(Place::MaritimeZone),
            Test::Any(&[
                Test::Not(&Test::Prohibited),
                Test::Not(&Test::Flag(Field::ListedOnBoard)),
                Test::Not(&Test::SmallVessel),
            ]),
        ],
        Class::Contravention3,
        &[code("387", "t-6"), code("72", "al-1")],
    ),
];

/// A range; the goods are confiscated besides.
pub(super) fn penalise(draft: &mut Draft<'_>) {
    draft.fine = Some(Fine::between(draft.figures().contravention_3_fine, &[code("387", "p-1")]));
}
