//! What a result is made of.

use rust_decimal::Decimal;
use tariff_data::money::{Currency, Money};

/// Why a line is as it is: an article of the corpus, or a text outside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Citation {
    /// A unit of the corpus and its anchor: `sn-douanes:136`, `al-3`.
    Unit {
        /// `sn-douanes:136`.
        unit: String,
        /// `al-3`; empty for the whole unit.
        anchor: String,
    },
    /// A text that the corpus does not hold, named in full.
    Outside(String),
}

/// One step of a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Key of the step in the message catalogue.
    pub label: &'static str,
    /// The formula with its figures, as `1000 × 655.957`.
    pub formula: String,
    /// What the step gives, in the currency of the trace.
    pub amount: Decimal,
    /// What it rests on; never empty.
    pub citations: Vec<Citation>,
}

/// The steps of a result, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// Currency of every line.
    pub currency: Currency,
    /// The steps.
    pub lines: Vec<Line>,
}

impl Trace {
    /// The sum of the lines; `None` when it is too large to be exact.
    #[must_use]
    pub fn total(&self) -> Option<Money> {
        let amount = self.lines.iter().try_fold(Decimal::ZERO, |sum, line| sum.checked_add(line.amount))?;
        Some(Money { amount, currency: self.currency })
    }
}
