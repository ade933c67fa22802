//! Articles 369 al. 2, 371, 376 al. 3: persons that the law discharges; 64, 65, 80, 81, 83, 271, 278, 280, 393 and 394:
//! what their own words leave out.

use super::answers::{Excuse, Place, Role};
use super::cite::code;
use super::condition::Test;
use super::delit_3::SYSTEM;
use super::offences::Offence as O;
use super::rule::{Nature, Rule};

const CARRIER: &[Test] = &[Test::Role(Role::PublicCarrier), Test::Excuse(&[Excuse::PrincipalNamed])];
/// The owner of the goods is deemed interested (376 al. 2 a).
const INTERESTED: &[Test] =
    &[Test::Any(&[Test::Role(Role::Interested), Test::Role(Role::Owner)]), Test::Excuse(&[Excuse::NecessityOrError])];
const MASTER: Test = Test::Role(Role::Master);
const WATCH_KEPT: Test = Test::Excuse(&[Excuse::WatchKept]);
const SERIOUS_DAMAGE: Test = Test::Excuse(&[Excuse::SeriousDamage]);
const HELD_BEFORE: Test = Test::Excuse(&[Excuse::HeldBeforeOrder]);
const FORCE_MAJEURE: Test = Test::Excuse(&[Excuse::ForceMajeure]);
const EXEMPT: Test = Test::Excuse(&[Excuse::ExemptFromPass]);
const FROM_INTERIOR: Test = Test::Excuse(&[Excuse::FromInterior]);
const IN_LAND_ZONE: Test = Test::Place(Place::LandZone);

pub(super) const RULES: &[Rule] = &[
    Rule::excused_nature(Nature::Smuggling, CARRIER, &[code("369", "al-2")]),
    Rule::excused_nature(Nature::SmugglingOfDesignated, CARRIER, &[code("369", "al-2")]),
    Rule::excused_nature(Nature::Undeclared, CARRIER, &[code("369", "al-2")]),
    Rule::excused_nature(Nature::UndeclaredNamed, CARRIER, &[code("369", "al-2")]),
    Rule::excused_nature(Nature::UndeclaredProhibited, CARRIER, &[code("369", "al-2")]),
    Rule::excused_nature(Nature::Smuggling, INTERESTED, &[code("376", "al-3")]),
    Rule::excused_nature(Nature::SmugglingOfDesignated, INTERESTED, &[code("376", "al-3")]),
    Rule::excused_nature(Nature::Undeclared, INTERESTED, &[code("376", "al-3")]),
    Rule::excused_nature(Nature::UndeclaredNamed, INTERESTED, &[code("376", "al-3")]),
    Rule::excused_nature(Nature::UndeclaredProhibited, INTERESTED, &[code("376", "al-3")]),
    // 400 al. 2 makes the facts of 392 undeclared imports, of which 376 speaks.
    Rule::excused(SYSTEM, INTERESTED, &[code("376", "al-3"), code("400", "al-2")]),
    // The master answers neither for the objects of 397 al. 2 nor for those of al. 3, on these proofs.
    Rule::excused(&[O::FoundOnBoard], &[MASTER, WATCH_KEPT], &[code("371", "a")]),
    Rule::excused(&[O::GoodsWithoutPapers], &[Test::Place(Place::Port), MASTER, WATCH_KEPT], &[code("371", "a")]),
    Rule::excused(&[O::ProhibitedOnBoard], &[MASTER, SERIOUS_DAMAGE], &[code("371", "b")]),
    Rule::excused(
        &[O::GoodsWithoutPapers],
        &[Test::Place(Place::MaritimeZone), MASTER, SERIOUS_DAMAGE],
        &[code("371", "b")],
    ),
    Rule::excused_nature(Nature::SmugglingOfDesignated, &[HELD_BEFORE], &[code("280", "al-3")]),
    // What the words of the rule themselves leave out.
    Rule::excused(&[O::BerthedElsewhere], &[FORCE_MAJEURE], &[code("64", "p-1")]),
    Rule::excused(&[O::CanoeNotShown], &[Test::Excuse(&[Excuse::Fishing])], &[code("65", "p-2")]),
    Rule::excused(&[O::WaybillMissing], &[Test::Excuse(&[Excuse::DeclaredInDetail])], &[code("80", "al-2")]),
    Rule::excused(&[O::LandedElsewhere], &[FORCE_MAJEURE], &[code("81", "al-2")]),
    Rule::excused(&[O::DroppedInFlight], &[Test::Excuse(&[Excuse::SafetyOfAircraft])], &[code("83", "al-2")]),
    Rule::excused(&[O::NoPapersInZone, O::NotDeclaredInZone, O::RemovalInZone], &[EXEMPT], &[code("271", "al-2")]),
    Rule::excused(&[O::GoodsWithoutPapers], &[IN_LAND_ZONE, EXEMPT], &[code("271", "al-2")]),
    Rule::excused(&[O::OffPassRoute], &[FORCE_MAJEURE], &[code("278", "al-1")]),
    Rule::excused(&[O::RouteNotKept], &[Test::Excuse(&[Excuse::LegitimateReason])], &[code("393", "al-2-d")]),
    Rule::excused(&[O::NoPapersInZone], &[FROM_INTERIOR], &[code("394", "al-1")]),
    Rule::excused(&[O::GoodsWithoutPapers], &[IN_LAND_ZONE, FROM_INTERIOR], &[code("394", "al-1")]),
];
