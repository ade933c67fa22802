//! Facts that cannot stand together, named so that the one that is wrong can be found.

use tariff_data::penalties::Francs;

use super::answers::{Concealment, Excuse, Influence, Means, Place, Restriction, Role, Title};
use super::cite::{Cite, code};
use super::facts::{Fact, Facts, Field};
use super::goods::{PROHIBITION, prohibited, taxed};
use super::means::AIRCRAFT;
use super::offences::Offence as O;
use super::truth::Truth;

/// Facts that cannot stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// Its name in the message catalogue.
    pub key: &'static str,
    /// The facts in question.
    pub fields: &'static [Field],
    /// The paragraph that tells them apart.
    pub cites: &'static [Cite],
}

/// A kind of contradiction, and when it is there.
struct Kind {
    key: &'static str,
    fields: &'static [Field],
    cites: &'static [Cite],
    is_there: fn(&Facts) -> bool,
}

const KINDS: &[Kind] = &[
    Kind {
        key: "vessel-offence-without-vessel",
        fields: &[Field::Offence, Field::Means],
        cites: &[code("397", "al-2"), code("397", "al-3"), code("63", "al-1"), code("65", "p-1")],
        is_there: |facts| of(facts, VESSEL) && means(facts, |means| !means.is_vessel()),
    },
    Kind {
        key: "aircraft-offence-without-aircraft",
        fields: &[Field::Offence, Field::Means],
        cites: &[code("81", "al-1"), code("82", "al-1"), code("83", "al-1")],
        is_there: |facts| of(facts, AIRCRAFT) && means(facts, |means| means != Means::Aircraft),
    },
    Kind {
        key: "stop-without-conveyance",
        fields: &[Field::Offence, Field::Means],
        cites: &[code("47", "al-1")],
        is_there: |facts| of(facts, &[O::RefusalToStop]) && means(facts, |means| !means.is_conveyance()),
    },
    Kind {
        key: "tonnage-without-vessel",
        fields: &[Field::NetTonnage, Field::Means],
        cites: &[code("391", "t-1")],
        is_there: |facts| facts.net_tonnage.known().is_some() && means(facts, |means| !means.is_vessel()),
    },
    Kind {
        key: "on-board-without-vessel",
        fields: &[Field::Place, Field::Means],
        cites: &[code("397", "al-2"), code("397", "al-3")],
        is_there: |facts| {
            matches!(facts.place, Fact::Known(Place::Port | Place::MaritimeZone))
                && means(facts, |means| !means.is_vessel())
        },
    },
    Kind {
        key: "master-without-vessel",
        fields: &[Field::Role, Field::Means],
        cites: &[code("370", "al-1")],
        is_there: |facts| {
            facts.role == Fact::Known(Role::Master)
                && means(facts, |means| !means.is_vessel() && means != Means::Aircraft)
        },
    },
    Kind {
        key: "prohibition-on-free-goods",
        fields: &[Field::Offence, Field::Restriction, Field::Title],
        cites: &[code("21", "al-1"), code("21", "al-2")],
        is_there: |facts| of(facts, PROHIBITION) && not_prohibited(facts),
    },
    Kind {
        key: "title-offence-on-free-goods",
        fields: &[Field::Offence, Field::Restriction],
        cites: &[code("21", "al-2"), code("21", "al-3")],
        is_there: |facts| {
            of(facts, &[O::TitleTransferred, O::TitleByFraud]) && facts.restriction == Fact::Known(Restriction::Free)
        },
    },
    Kind {
        key: "prohibition-escaped-by-free-goods",
        fields: &[Field::Influence, Field::Restriction, Field::Title],
        cites: &[code("21", "al-1"), code("399", "al-2")],
        is_there: |facts| facts.influence == Fact::Known(Influence::Prohibitions) && not_prohibited(facts),
    },
    Kind {
        key: "dangerous-and-free",
        fields: &[Field::ListedDangerous, Field::Restriction, Field::Title],
        cites: &[code("390", "al-2-t-1"), code("23", "p-1"), code("24", "p-1")],
        is_there: |facts| facts.listed_dangerous == Fact::Known(true) && not_prohibited(facts),
    },
    Kind {
        key: "listed-on-board-and-free",
        fields: &[Field::ListedOnBoard, Field::Restriction, Field::Title],
        cites: &[code("397", "al-3")],
        is_there: |facts| facts.listed_on_board == Fact::Known(true) && not_prohibited(facts),
    },
    Kind {
        key: "title-where-none-is-needed",
        fields: &[Field::Title, Field::Restriction],
        cites: &[code("21", "al-2")],
        is_there: |facts| {
            facts.title == Fact::Known(Title::Missing) && facts.restriction == Fact::Known(Restriction::Free)
        },
    },
    Kind {
        key: "title-for-forbidden-goods",
        fields: &[Field::Title, Field::Restriction],
        cites: &[code("21", "al-1"), code("21", "al-2")],
        is_there: |facts| {
            facts.title == Fact::Known(Title::Regular) && facts.restriction == Fact::Known(Restriction::Forbidden)
        },
    },
    Kind {
        key: "duties-on-goods-not-dutiable",
        fields: &[Field::Dutiable, Field::DutiesEvaded, Field::Duty, Field::InternalTaxes, Field::ExitTaxed],
        cites: &[code("386", "al-1-p-2")],
        is_there: |facts| facts.dutiable == Fact::Known(false) && taxed(facts),
    },
    Kind {
        key: "duties-without-influence",
        fields: &[Field::Influence, Field::DutiesEvaded],
        cites: &[code("385", "al-2-a")],
        is_there: |facts| {
            facts.influence == Fact::Known(Influence::None) && facts.duties_evaded.known() > Some(Francs(0))
        },
    },
    Kind {
        key: "influence-on-duties-of-goods-not-dutiable",
        fields: &[Field::Influence, Field::Dutiable],
        cites: &[code("386", "al-1")],
        is_there: |facts| facts.influence == Fact::Known(Influence::Duties) && facts.dutiable == Fact::Known(false),
    },
    Kind {
        key: "hiding-place-without-hiding",
        fields: &[Field::Offence, Field::Concealment],
        cites: &[code("393", "al-3")],
        is_there: |facts| {
            of(facts, &[O::HidingPlace])
                && matches!(facts.concealment, Fact::Known(Concealment::None | Concealment::Masked))
        },
    },
    Kind {
        key: "vessel-on-land",
        fields: &[Field::Place, Field::Means],
        cites: &[code("394", "al-1")],
        is_there: |facts| {
            facts.place == Fact::Known(Place::LandZone) && means(facts, |means| means == Means::SeaVessel)
        },
    },
    Kind {
        key: "land-border-by-sea-or-air",
        fields: &[Field::Offence, Field::Means],
        cites: &[code("79", "al-1"), code("80", "al-1")],
        is_there: |facts| {
            of(facts, &[O::OffLegalRoad, O::WaybillMissing])
                && means(facts, |means| matches!(means, Means::SeaVessel | Means::Aircraft))
        },
    },
    Kind {
        key: "conveyance-where-none-is",
        fields: &[Field::Means, Field::TransportValue, Field::TransportSeized],
        cites: &[code("390", "al-1"), code("408", "p-1")],
        is_there: |facts| {
            let there = facts.transport_value.known() > Some(Francs(0)) || facts.transport_seized == Fact::Known(true);
            there && means(facts, |means| !means.is_conveyance())
        },
    },
    Kind {
        key: "masking-value-without-masking",
        fields: &[Field::Concealment, Field::MaskingValue],
        cites: &[code("390", "al-1")],
        is_there: |facts| {
            matches!(facts.concealment, Fact::Known(Concealment::None | Concealment::HidingPlace))
                && facts.masking_value.known() > Some(Francs(0))
        },
    },
    Kind {
        key: "excuse-of-another-person",
        fields: &[Field::Excuse, Field::Role],
        cites: &[code("369", "al-2"), code("371", "p-1"), code("376", "al-3")],
        is_there: excuse_of_another,
    },
];

const VESSEL: &[O] = &[
    O::FoundOnBoard,
    O::ProhibitedOnBoard,
    O::VesselOffRoute,
    O::CanoeNotShown,
    O::RiverTransport,
    O::LandingInFraud,
    O::ElectronicManifestLate,
    O::SignedCopyLate,
    O::SeaSummaryLate,
    O::RiverSummaryLate,
    O::ForcedCall,
    O::BerthedElsewhere,
    O::NavalFormalities,
    O::ElectronicManifestNotShown,
    O::ManifestVisaRefused,
    O::LogbookNotShown,
];

/// The contradictions among the known facts.
#[must_use]
pub fn contradictions(facts: &Facts) -> Vec<Contradiction> {
    let found = KINDS.iter().filter(|kind| (kind.is_there)(facts));
    found.map(|kind| Contradiction { key: kind.key, fields: kind.fields, cites: kind.cites }).collect()
}

/// Names and paragraphs of every contradiction that can be found.
pub(super) fn all() -> impl Iterator<Item = (&'static str, &'static [Cite])> {
    KINDS.iter().map(|kind| (kind.key, kind.cites))
}

fn of(facts: &Facts, offences: &[O]) -> bool {
    facts.offence.known().is_some_and(|offence| offences.contains(&offence))
}

fn means(facts: &Facts, is: impl Fn(Means) -> bool) -> bool {
    facts.means.known().is_some_and(is)
}

fn not_prohibited(facts: &Facts) -> bool {
    prohibited(facts).truth == Truth::No
}

/// An excuse that the law keeps for one person.
fn excuse_of_another(facts: &Facts) -> bool {
    let (Some(excuse), Some(role)) = (facts.excuse.known(), facts.role.known()) else {
        return false;
    };
    match excuse {
        Excuse::PrincipalNamed => role != Role::PublicCarrier,
        Excuse::WatchKept | Excuse::SeriousDamage => role != Role::Master,
        Excuse::NecessityOrError => role != Role::Interested && role != Role::Owner,
        _ => false,
    }
}
