//! The classes of article 383 and what stands outside them.

/// A class of infringement, from the lightest to the gravest: the order in which article 412 ranks qualifications.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Not punished.
    NotPunished,
    /// Contravention, first class (385).
    Contravention1,
    /// Contravention, second class (386).
    Contravention2,
    /// Contravention, third class (387).
    Contravention3,
    /// Contravention, fourth class (388).
    Contravention4,
    /// Contravention, fifth class (389).
    Contravention5,
    /// Délit, first class (390 al. 1).
    Delit1,
    /// Délit, second class (391).
    Delit2,
    /// Délit, first class, aggravated (390 al. 2): five years and four times the value, above 391.
    Delit1Aggravated,
    /// Délit, third class (392).
    Delit3,
    /// Punished by the code outside the classes of 383.
    OutsideClasses,
    /// A measure of the administration, no penalty of a court.
    Administrative,
    /// Punished by the tobacco law.
    Tobacco,
}

impl Class {
    /// All of them, in order.
    pub const ALL: &'static [Self] = &[
        Self::NotPunished,
        Self::Contravention1,
        Self::Contravention2,
        Self::Contravention3,
        Self::Contravention4,
        Self::Contravention5,
        Self::Delit1,
        Self::Delit2,
        Self::Delit1Aggravated,
        Self::Delit3,
        Self::OutsideClasses,
        Self::Administrative,
        Self::Tobacco,
    ];

    /// Its name in the message catalogue.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotPunished => "not-punished",
            Self::Contravention1 => "contravention-1",
            Self::Contravention2 => "contravention-2",
            Self::Contravention3 => "contravention-3",
            Self::Contravention4 => "contravention-4",
            Self::Contravention5 => "contravention-5",
            Self::Delit1 => "delit-1",
            Self::Delit2 => "delit-2",
            Self::Delit1Aggravated => "delit-1-aggravated",
            Self::Delit3 => "delit-3",
            Self::OutsideClasses => "outside-classes",
            Self::Administrative => "administrative",
            Self::Tobacco => "tobacco",
        }
    }

    /// A contravention of the code.
    #[must_use]
    pub fn is_contravention(self) -> bool {
        (Self::Contravention1..=Self::Contravention5).contains(&self)
    }

    /// A délit of the code.
    #[must_use]
    pub fn is_delit(self) -> bool {
        (Self::Delit1..=Self::Delit3).contains(&self)
    }

    /// Délits on goods, which have an object of fraud (390 and 391).
    pub(super) fn is_goods_delit(self) -> bool {
        (Self::Delit1..=Self::Delit1Aggravated).contains(&self)
    }
}
