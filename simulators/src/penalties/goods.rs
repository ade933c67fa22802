//! Categories of goods: prohibited (articles 21 to 24), heavily taxed (7), internally taxed, taxed at exit.

use tariff_data::penalties::{Figures, Francs};

use super::answers::{Duty, InternalTaxes, Restriction, Title};
use super::condition::{Test, flag, one_of};
use super::facts::{Facts, Field};
use super::readings::Reading;
use super::truth::Verdict;

/// The goods of article 390: prohibited, heavily taxed, internally taxed, taxed at exit. All others are those of 387.
pub(super) const SENSITIVE: Test =
    Test::Any(&[Test::Prohibited, Test::HeavilyTaxed, Test::InternallyTaxed, Test::ExitTaxed]);

/// The goods of article 388.
pub(super) const PROHIBITED_OR_HEAVILY_TAXED: Test = Test::Any(&[Test::Prohibited, Test::HeavilyTaxed]);

/// The goods of article 397 al. 2.
pub(super) const FOUND_ON_BOARD: Test = Test::Any(&[Test::Prohibited, Test::HeavilyTaxed, Test::InternallyTaxed]);

/// The goods of article 279.
pub(super) const STOCK_IN_ZONE: Test = Test::Any(&[Test::Prohibited, Test::HeavilyTaxed, Test::ExitTaxed]);

/// Article 21: forbidden or restricted (al. 1), or without the title that they need (al. 2).
pub(super) fn prohibited(facts: &Facts) -> Verdict {
    let Some(restriction) = facts.restriction.known() else {
        return Verdict::waits_for(Field::Restriction);
    };
    match restriction {
        Restriction::Free => Verdict::NO,
        Restriction::Forbidden | Restriction::Restricted => Verdict::YES,
        Restriction::TitleRequired => one_of(facts.title, Field::Title, &[Title::Missing]),
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
