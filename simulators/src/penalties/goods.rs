//! Categories of goods: prohibited (articles 21 to 24), heavily taxed (7), internally taxed, taxed at exit.

use tariff_data::penalties::{Figures, Francs};

use super::answers::{Duty, Influence, InternalTaxes, Restriction, Title};
use super::condition::{Test, flag, one_of};
use super::facts::{Fact, Facts, Field};
use super::offences::Offence;
use super::readings::Reading;
use super::truth::{Truth, Verdict};

/// The goods of article 390: prohibited (as the goods of the list of its al. 2 are), heavily taxed, internally taxed,
/// taxed at exit. All others are those of 387.
pub(super) const SENSITIVE: Test =
    Test::Any(&[Test::Prohibited, Test::ListedDangerous, Test::HeavilyTaxed, Test::InternallyTaxed, Test::ExitTaxed]);

/// Facts that suppose a prohibition.
pub(super) const PROHIBITION: &[Offence] = &[Offence::EscapingProhibition, Offence::ProhibitedOnBoard];

/// The goods of article 388.
pub(super) const PROHIBITED_OR_HEAVILY_TAXED: Test = Test::Any(&[Test::Prohibited, Test::HeavilyTaxed]);

/// The goods of article 397 al. 2.
pub(super) const FOUND_ON_BOARD: Test = Test::Any(&[Test::Prohibited, Test::HeavilyTaxed, Test::InternallyTaxed]);

/// The goods of article 279.
pub(super) const STOCK_IN_ZONE: Test = Test::Any(&[Test::Prohibited, Test::HeavilyTaxed, Test::ExitTaxed]);

/// Article 21: forbidden or restricted (al. 1), or without the title that they need (al. 2). Where the offence itself
/// supposes a prohibition, anything else contradicts the facts.
pub(super) fn prohibited(facts: &Facts) -> Verdict {
    let by_restriction = match facts.restriction {
        Fact::Unknown => Verdict::waits_for(Field::Restriction),
        Fact::Known(Restriction::Free) => Verdict::NO,
        Fact::Known(Restriction::Forbidden | Restriction::Restricted) => Verdict::YES,
        Fact::Known(Restriction::TitleRequired) => one_of(facts.title, Field::Title, &[Title::Missing]),
    };
    let supposed = facts.offence.known().is_some_and(|offence| PROHIBITION.contains(&offence));
    if by_restriction.truth == Truth::Unknown && supposed { Verdict::YES } else { by_restriction }
}

/// Dangerous or counterfeit goods of the list of article 390 al. 2, which are prohibited goods.
pub(super) fn listed_dangerous(facts: &Facts) -> Verdict {
    let prohibited = prohibited(facts);
    match facts.listed_dangerous {
        Fact::Known(listed) => Verdict::known(listed),
        Fact::Unknown if facts.restriction == Fact::Unknown => Verdict::waits_for(Field::ListedDangerous),
        Fact::Unknown => Verdict::all([prohibited, Verdict::waits_for(Field::ListedDangerous)]),
    }
}

/// Article 7: the customs duty alone, *égale ou excède* if ad valorem, *plus de* if specific.
pub(super) fn heavily_taxed(facts: &Facts, figures: &Figures) -> Verdict {
    let Some(duty) = facts.duty.known() else {
        return Verdict::waits_for(Field::Duty);
    };
    Verdict::known(match duty {
        Duty::None => false,
        Duty::AdValorem(rate) => rate >= figures.heavily_taxed_ad_valorem,
        Duty::Specific(share) => share > figures.heavily_taxed_specific,
    })
}

/// The code does not say whether value added tax is a *taxe intérieure*.
pub(super) fn internally_taxed(facts: &Facts, other: Option<Reading>) -> Verdict {
    let Some(taxes) = facts.internal_taxes.known() else {
        return Verdict::waits_for(Field::InternalTaxes);
    };
    Verdict::known(match taxes {
        InternalTaxes::None => false,
        InternalTaxes::VatOnly => other == Some(Reading::VatAsInternalTax),
        InternalTaxes::Other => true,
    })
}

/// Liable to duties or taxes (386 al. 1): said, or shown by duties that were evaded.
pub(super) fn dutiable(facts: &Facts) -> Verdict {
    let evaded = facts
        .duties_evaded
        .known()
        .map_or(Verdict::waits_for(Field::DutiesEvaded), |duties| Verdict::known(duties > Francs(0)));
    Verdict::any([evaded, flag(facts.dutiable, Field::Dutiable)])
}

/// Whether a duty or a tax on the goods is known.
pub(super) fn taxed(facts: &Facts) -> bool {
    facts.duties_evaded.known() > Some(Francs(0))
        || facts.duty.known().is_some_and(|duty| match duty {
            Duty::None => false,
            Duty::AdValorem(rate) | Duty::Specific(rate) => !rate.is_zero(),
        })
        || facts.internal_taxes.known().is_some_and(|taxes| taxes != InternalTaxes::None)
        || facts.exit_taxed == Fact::Known(true)
}

/// What an irregularity touches: duties evaded show that it touches something.
pub(super) fn influence(facts: &Facts, wanted: Influence) -> Verdict {
    let evaded = facts.duties_evaded.known() > Some(Francs(0));
    if wanted == Influence::None && evaded && facts.influence == Fact::Unknown {
        return Verdict::NO;
    }
    one_of(facts.influence, Field::Influence, &[wanted])
}
