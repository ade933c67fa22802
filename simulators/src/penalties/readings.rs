//! Passages that can be read in two ways: the preferred reading holds, the other is shown beside it.

use super::cite::{Cite, code, tobacco};

/// A passage with two readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reading {
    /// Value added tax is no *taxe intérieure*; or it is.
    VatAsInternalTax,
    /// Ordinary goods smuggled by vehicle stay a contravention; or 391 takes them.
    OrdinaryByVehicle,
    /// Excess packages are imported without declaration; or merely in excess.
    ExcessPackages,
    /// A false declaration for relief seeks an advantage; or 387 alone names it.
    UndueRelief,
    /// A complementary declaration not lodged is an undeclared import; or a commitment not kept.
    ComplementaryDeclaration,
    /// The aggravation of 390 al. 2 reaches the facts of 391; or only those of 390 al. 1.
    AggravatedBeyond390,
    /// 395 sends to 390 and 391 whatever the goods; or only for the goods that they name.
    UnprovenOriginGoods,
    /// The fine of 391 counts every object confiscated; or the object of the fraud alone.
    FineOnEveryObject,
    /// 407 reaches the four facts of 400 al. 1; or landing alone.
    LimitedConfiscation,
    /// Doubling for a repeat offence is granted; or the five years, or the alinéa, leave it out.
    RepeatDoubling,
    /// Value attributed for an advantage counts for the fine; or for the class as well.
    AttributedValueClass,
    /// The domestic price counts; or the higher price agreed.
    OfferedPrice,
    /// Force majeure leaves the fine without a base; or only the duties are waived.
    ForceMajeureFine,
    /// *Ne lui sont applicables*: the principal; or the signatory.
    PrincipalPrison,
    /// The fixed fine is for smoking; or for nothing that the text names.
    FixedFine,
    /// Minors are those aimed at; or the authors as well.
    MinorsAsAuthors,
    /// Tobacco given away is a matter of access, which names it; or of promotion, in whose chapter it is forbidden.
    GivenAway,
}

impl Reading {
    /// All of them, in the order in which alternatives are shown.
    pub const ALL: &'static [Self] = &[
        Self::VatAsInternalTax,
        Self::OrdinaryByVehicle,
        Self::ExcessPackages,
        Self::UndueRelief,
        Self::ComplementaryDeclaration,
        Self::AggravatedBeyond390,
        Self::UnprovenOriginGoods,
        Self::FineOnEveryObject,
        Self::LimitedConfiscation,
        Self::RepeatDoubling,
        Self::AttributedValueClass,
        Self::OfferedPrice,
        Self::ForceMajeureFine,
        Self::PrincipalPrison,
        Self::FixedFine,
        Self::MinorsAsAuthors,
        Self::GivenAway,
    ];

    /// Its name in the message catalogue.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::VatAsInternalTax => "vat-as-internal-tax",
            Self::OrdinaryByVehicle => "ordinary-by-vehicle",
            Self::ExcessPackages => "excess-packages",
            Self::UndueRelief => "undue-relief",
            Self::ComplementaryDeclaration => "complementary-declaration",
            Self::AggravatedBeyond390 => "aggravated-beyond-390",
            Self::UnprovenOriginGoods => "unproven-origin-goods",
            Self::FineOnEveryObject => "fine-on-every-object",
            Self::LimitedConfiscation => "limited-confiscation",
            Self::RepeatDoubling => "repeat-doubling",
            Self::AttributedValueClass => "attributed-value-class",
            Self::OfferedPrice => "offered-price",
            Self::ForceMajeureFine => "force-majeure-fine",
            Self::PrincipalPrison => "principal-prison",
            Self::FixedFine => "fixed-fine",
            Self::MinorsAsAuthors => "minors-as-authors",
            Self::GivenAway => "given-away",
        }
    }

    /// The passages in question.
    #[must_use]
    pub const fn cites(self) -> &'static [Cite] {
        match self {
            Self::VatAsInternalTax => const { &[code("387", "t-1"), code("390", "al-1")] },
            Self::OrdinaryByVehicle => const { &[code("387", "t-1"), code("391", "t-1")] },
            Self::ExcessPackages => const { &[code("398", "p-1"), code("386", "al-1-e")] },
            Self::UndueRelief => const { &[code("399", "al-4"), code("387", "t-4")] },
            Self::ComplementaryDeclaration => const { &[code("396", "al-3"), code("389", "al-3")] },
            Self::AggravatedBeyond390 => const { &[code("390", "al-2"), code("391", "p-1")] },
            Self::UnprovenOriginGoods => const { &[code("395", "p-2"), code("390", "al-1")] },
            Self::FineOnEveryObject => const { &[code("391", "p-1")] },
            Self::LimitedConfiscation => const { &[code("407", "p-1"), code("400", "al-1")] },
            Self::RepeatDoubling => const { &[code("389", "al-4")] },
            Self::AttributedValueClass => const { &[code("411", "p-1")] },
            Self::OfferedPrice => const { &[code("410", "p-1")] },
            Self::ForceMajeureFine => const { &[code("158", "al-3"), code("183", "al-4")] },
            Self::PrincipalPrison => const { &[code("372", "al-2")] },
            Self::FixedFine => const { &[tobacco("26", "p-2")] },
            Self::MinorsAsAuthors => const { &[tobacco("24", "p-2"), tobacco("25", "p-2")] },
            Self::GivenAway => const { &[tobacco("25", "p-1"), tobacco("12", "p-1"), tobacco("24", "p-1")] },
        }
    }
}

/// A set of readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct ReadingSet(u32);

impl ReadingSet {
    pub(super) const fn add(&mut self, reading: Reading) {
        self.0 |= 1 << reading as u32;
    }

    pub(super) const fn merge(&mut self, other: Self) {
        self.0 |= other.0;
    }

    pub(super) fn iter(self) -> impl Iterator<Item = Reading> {
        Reading::ALL.iter().copied().filter(move |reading| self.0 & (1 << *reading as u32) != 0)
    }
}
