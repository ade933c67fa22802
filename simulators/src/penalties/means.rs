//! Means of transport: those that make smuggling a délit of the second class (391), small vessels (397 al. 3).

use rust_decimal::Decimal;
use tariff_data::penalties::Figures;

use super::answers::Means;
use super::facts::{Facts, Field};
use super::offences::Offence;
use super::truth::Verdict;

impl Means {
    /// Whether it floats.
    pub(super) const fn is_vessel(self) -> bool {
        matches!(self, Self::SeaVessel | Self::Canoe | Self::RiverBoat)
    }

    /// Whether it is a thing that can be confiscated as means of transport.
    pub(super) const fn is_conveyance(self) -> bool {
        !matches!(self, Self::OnFoot | Self::Parcel)
    }
}

/// Offences that only an aircraft can commit.
pub(super) const AIRCRAFT: &[Offence] =
    &[Offence::AircraftOffRoute, Offence::LandedElsewhere, Offence::DroppedInFlight, Offence::AircraftManifest];

/// What carries the goods: said, or shown by the offence.
pub(super) fn carried_by(facts: &Facts) -> Option<Means> {
    let shown = facts.offence.known().filter(|offence| AIRCRAFT.contains(offence)).map(|_| Means::Aircraft);
    facts.means.known().or(shown)
}

/// Article 391: drawn or self-propelled vehicle, seagoing vessel *de moins de 500 tonneaux*, canoe, river boat, aircraft.
pub(super) fn second_class(facts: &Facts, figures: &Figures) -> Verdict {
    let Some(means) = carried_by(facts) else {
        return Verdict::waits_for(Field::Means);
    };
    match means {
        Means::DrawnVehicle | Means::MotorVehicle | Means::Canoe | Means::RiverBoat | Means::Aircraft => Verdict::YES,
        Means::OnFoot | Means::PackAnimal | Means::HandVehicle | Means::Parcel => Verdict::NO,
        Means::SeaVessel => below(facts, figures.delit_2_tonnage_below),
    }
}

/// Article 397 al. 3: vessels of less than 500 tons.
pub(super) fn small_vessel(facts: &Facts, figures: &Figures) -> Verdict {
    let Some(means) = facts.means.known() else {
        return Verdict::waits_for(Field::Means);
    };
    match means {
        Means::Canoe | Means::RiverBoat => Verdict::YES,
        Means::SeaVessel => below(facts, figures.listed_tonnage_below),
        _ => Verdict::NO,
    }
}

fn below(facts: &Facts, limit: Decimal) -> Verdict {
    facts.net_tonnage.known().map_or(Verdict::waits_for(Field::NetTonnage), |tons| Verdict::known(tons < limit))
}
