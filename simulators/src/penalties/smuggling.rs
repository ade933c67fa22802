//! Articles 393 to 395: what is smuggling (contrebande), and what is presumed to be.

use super::answers::{Cover, Place, SourceFraud};
use super::cite::{Cite, code};
use super::class::Class;
use super::condition::Test;
use super::facts::Field;
use super::goods::{SENSITIVE, STOCK_IN_ZONE};
use super::offences::Offence as O;
use super::rule::{Nature, Rule};

const fn smuggling(offences: &'static [O], tests: &'static [Test], cites: &'static [Cite]) -> Rule {
    Rule::nature(offences, tests, Nature::Smuggling, cites)
}

const IN_LAND_ZONE: Test = Test::Place(Place::LandZone);

pub(super) const RULES: &[Rule] = &[
    // The presumptions of 394 come first: they name the goods and the place.
    smuggling(&[O::NoPapersInZone], &[SENSITIVE], &[code("394", "al-1")]),
    smuggling(&[O::GoodsWithoutPapers], &[IN_LAND_ZONE, SENSITIVE], &[code("394", "al-1")]),
    smuggling(&[O::VisaMissed], &[SENSITIVE], &[code("394", "al-2")]),
    smuggling(&[O::NoPapersAtUnit], &[SENSITIVE], &[code("394", "al-3")]),
    smuggling(&[O::StockInZone], &[STOCK_IN_ZONE], &[code("394", "al-4"), code("279", "p-1")]),
    Rule::class(&[O::StockInZone], &[Test::Not(&STOCK_IN_ZONE)], Class::NotPunished, &[code("279", "p-1")]),
    // Any breach of the rules on holding and transport is smuggling, of ordinary goods too.
    smuggling(&[O::OutsideUnits, O::IrregularHolding], &[], &[code("393", "al-1")]),
    smuggling(&[O::NoPapersInZone, O::VisaMissed, O::NoPapersAtUnit], &[], &[code("393", "al-1"), code("271", "al-1")]),
    smuggling(&[O::GoodsWithoutPapers], &[IN_LAND_ZONE], &[code("393", "al-1"), code("271", "al-1")]),
    smuggling(
        &[
            O::NotDeclaredInZone,
            O::RemovalInZone,
            O::OffPassRoute,
            O::OffLegalRoad,
            O::VesselOffRoute,
            O::CanoeNotShown,
            O::RiverTransport,
            O::AircraftOffRoute,
            O::DroppedInFlight,
        ],
        &[],
        &[code("393", "al-2-a")],
    ),
    smuggling(&[O::Transhipment], &[], &[code("393", "al-2-b")]),
    smuggling(&[O::LandingOnCoast], &[], &[code("393", "al-2-c")]),
    // 400 al. 1 takes the landing of the objects of 397 al. 2 only.
    smuggling(&[O::LandingInFraud], &[Test::Not(&super::goods::FOUND_ON_BOARD)], &[code("393", "al-2-c")]),
    smuggling(&[O::RemovalInTransit, O::RouteNotKept, O::SealManoeuvre], &[], &[code("393", "al-2-d")]),
    smuggling(&[O::MissingPackages], &[Test::Flag(Field::Removal), Test::Cover(Cover::Bond)], &[code("393", "al-2-d")]),
    smuggling(&[O::BrokenSeal], &[Test::Flag(Field::Manoeuvre)], &[code("393", "al-2-d")]),
    smuggling(&[O::ExportOutsideUnits], &[], &[code("393", "al-2-e")]),
    smuggling(&[O::HidingPlace], &[], &[code("393", "al-3")]),
    smuggling(&[O::NoDeclaration, O::InapplicableDeclaration], &[Test::Hidden], &[code("393", "al-3")]),
    // Goods of article 280, seized wherever they are.
    Rule::nature(&[O::UnprovenOrigin], &[], Nature::SmugglingOfDesignated, &[code("395", "p-1"), code("395", "p-2")]),
    Rule::nature(&[O::KnownUnprovenOrigin], &[], Nature::SmugglingOfDesignated, &[code("395", "p-3")]),
    Rule::nature(
        &[O::GoodsWithoutPapers],
        &[Test::Place(Place::Interior), Test::Flag(Field::Designated)],
        Nature::SmugglingOfDesignated,
        &[code("395", "p-1"), code("395", "p-2")],
    ),
    Rule::class(
        &[O::GoodsWithoutPapers],
        &[Test::Place(Place::Interior), Test::Not(&Test::Flag(Field::Designated))],
        Class::NotPunished,
        &[code("280", "al-1")],
    ),
    // Who buys or holds knowingly what comes from a délit takes part in it (376 al. 2 c).
    smuggling(
        &[O::BoughtOrHeld],
        &[Test::Flag(Field::Knowingly), Test::Source(SourceFraud::Smuggling), SENSITIVE],
        &[code("376", "al-2-c"), code("376", "al-1")],
    ),
];
