//! Amounts of money, exact.

use rust_decimal::Decimal;
use serde::Deserialize;

/// A currency that the texts or the tariff speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Currency {
    /// Franc of the West African monetary union (F CFA): no decimals.
    #[serde(rename = "XOF")]
    Xof,
    /// Euro.
    #[serde(rename = "EUR")]
    Eur,
}

impl Currency {
    /// Its three letters.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Xof => "XOF",
            Self::Eur => "EUR",
        }
    }

    /// The currency of three letters.
    #[must_use]
    pub fn named(letters: &str) -> Option<Self> {
        [Self::Xof, Self::Eur].into_iter().find(|one| one.key() == letters)
    }

    /// Decimals in which amounts are paid.
    #[must_use]
    pub const fn decimals(self) -> u32 {
        match self {
            Self::Xof => 0,
            Self::Eur => 2,
        }
    }
}

/// An exact amount in a currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Money {
    /// How much.
    pub amount: Decimal,
    /// Of what.
    pub currency: Currency,
}
