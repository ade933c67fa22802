//! Articles 369 al. 2, 371, 376 al. 3 and 280 al. 3: persons and goods that the law discharges.

use super::answers::{Excuse, Place, Role};
use super::cite::code;
use super::condition::Test;
use super::offences::Offence as O;
use super::rule::{Nature, Rule};

const CARRIER: &[Test] = &[Test::Role(Role::PublicCarrier), Test::Excuse(&[Excuse::PrincipalNamed])];
const INTERESTED: &[Test] = &[Test::Role(Role::Interested), Test::Excuse(&[Excuse::NecessityOrError])];
const MASTER: Test = Test::Role(Role::Master);
const WATCH_KEPT: Test = Test::Excuse(&[Excuse::WatchKept]);
const SERIOUS_DAMAGE: Test = Test::Excuse(&[Excuse::SeriousDamage]);
const HELD_BEFORE: Test = Test::Excuse(&[Excuse::HeldBeforeOrder]);

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
];
