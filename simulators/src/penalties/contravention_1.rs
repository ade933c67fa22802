//! Article 385, contraventions of the first class: what nothing punishes more severely.

use super::answers::Influence;
use super::cite::code;
use super::class::Class;
use super::condition::Test;
use super::draft::Draft;
use super::offences::Offence as O;
use super::outcome::Fine;
use super::rule::Rule;

/// What article 386 names only *quand elles se rapportent à des marchandises passibles de droits ou taxes*.
pub(super) const ONLY_IF_DUTIABLE: &[O] = &[
    O::MissingPackages,
    O::MissingQuantities,
    O::BrokenSeal,
    O::UndischargedBond,
    O::ExcessQuantity,
    O::SubstituteDocument,
    O::BarredFromWarehouse,
];

/// What the texts forbid without a class of its own: 385, 386 or 388 takes it, by what it touches.
pub(super) const RESIDUAL: &[O] = &[O::OtherInfringement, O::BerthedElsewhere, O::LandedElsewhere];

/// Statements of a declaration other than the parties.
pub(super) const STATEMENTS: &[O] = &[O::InexactParticular, O::FalseSpecies, O::FalseValue, O::FalseOrigin];

pub(super) const RULES: &[Rule] = &[
    Rule::class(RESIDUAL, &[], Class::Contravention1, &[code("385", "al-1")]),
    Rule::class(&[O::SignedCopyLate, O::ActingWithoutApproval], &[], Class::Contravention1, &[code("385", "al-1")]),
    Rule::class(ONLY_IF_DUTIABLE, &[Test::Not(&Test::Dutiable)], Class::Contravention1, &[code("385", "al-1")]),
    Rule::class(STATEMENTS, &[Test::Influence(Influence::None)], Class::Contravention1, &[code("385", "al-2-a")]),
    Rule::class(&[O::RegisterNotKept], &[], Class::Contravention1, &[code("385", "al-2-b")]),
    Rule::class(
        &[
            O::ElectronicManifestLate,
            O::SeaSummaryLate,
            O::RiverSummaryLate,
            O::WaybillMissing,
            O::AircraftManifest,
            O::ForcedCall,
        ],
        &[],
        Class::Contravention1,
        &[code("385", "al-2-c")],
    ),
];

/// A range.
pub(super) fn penalise(draft: &mut Draft<'_>) {
    draft.fine = Some(Fine::between(draft.figures().contravention_1_fine, &[code("385", "al-1")]));
}
