//! A declaration weighed whole: what it costs, what is disputed and what the other readings give, what must be done.

use rust_decimal::Decimal;
use tariff_data::exact::{add, less, mul, whole_share};
use tariff_data::levies::Country;
use tariff_data::parity::Parity;

use super::compute::Computed;
use super::facts::{Declaration, Regime};
use super::notices::{Notified, notified};
use super::refused::Refused;
use super::weighing::Weighing;

/// What the charges come to on one side of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// The sum of the charges.
    pub total: Decimal,
    /// Whether all of them are in it.
    pub complete: bool,
}

/// A question that was met on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Which switch of the table.
    pub switch: usize,
    /// Which article it is about.
    pub article: Option<usize>,
    /// Which side was taken.
    pub taken: usize,
    /// Whether whoever declares took it.
    pub given: bool,
    /// What each side comes to; `None` where it was not computed.
    pub outcomes: Vec<Option<Outcome>>,
}

/// What a declaration costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// The computation as answered.
    pub computed: Computed,
    /// The questions met, disputed readings first.
    pub questions: Vec<Question>,
    /// The least that the charges come to, over the readings and facts not answered.
    pub least: Decimal,
    /// The most; `None` when something is missing.
    pub most: Option<Decimal>,
    /// Formalities and warnings.
    pub notices: Vec<Notified>,
    /// What is paid now: nothing under a suspensive regime or a relief.
    pub payable: Decimal,
    /// What must be secured, under a suspensive regime.
    pub security: Option<Decimal>,
    /// Customs value and what is paid.
    pub landed: Decimal,
}

impl Assessment {
    /// The part of the cost that is not set against another tax.
    #[must_use]
    pub fn net(&self) -> Decimal {
        let net = less(self.landed, self.computed.recoverable).filter(|_| !self.payable.is_zero());
        net.unwrap_or(self.landed)
    }

    /// What is paid, in hundredths of the customs value, to two decimals; `None` without value.
    #[must_use]
    pub fn effective_rate(&self) -> Option<Decimal> {
        // Half a hundredth is rounded up.
        let value = self.computed.values.total;
        let twice = add(mul(self.payable, Decimal::from(20_000))?, value)?;
        let rate = whole_share(twice, Decimal::ONE, mul(value, Decimal::TWO)?)?;
        Some(mul(rate, Decimal::new(1, 2))?.normalize())
    }
}

/// Weighs a declaration.
///
/// # Errors
/// Every field that cannot be used.
pub fn assess(country: &Country, parities: &[Parity], declaration: &Declaration) -> Result<Assessment, Vec<Refused>> {
    let mut weighing = Weighing::start(country, parities, declaration)?;
    loop {
        if let Some(assessment) = weighing.step(country, parities, declaration, usize::MAX)? {
            return Ok(assessment);
        }
    }
}

/// What is paid, what is due, what must be done: the end of every weighing.
pub(super) fn concluded(
    country: &Country,
    declaration: &Declaration,
    computed: Computed,
    questions: Vec<Question>,
    [least, most]: [Outcome; 2],
) -> Assessment {
    let notices = notified(country, declaration, &computed);
    let suspended = matches!(declaration.regime, Regime::Transit | Regime::Warehouse | Regime::TemporaryAdmission);
    let payable = if declaration.regime == Regime::HomeUse { computed.total } else { Decimal::ZERO };
    let landed = add(computed.values.total, payable).unwrap_or(Decimal::MAX);
    let own = Outcome { total: computed.total, complete: computed.is_complete() };
    let mut sides = questions.iter().filter(|one| !one.given).flat_map(|one| one.outcomes.iter().flatten());
    let whole = own.complete && most.complete && sides.all(|outcome| outcome.complete);
    Assessment {
        questions,
        least: least.total.min(own.total),
        most: whole.then_some(most.total.max(own.total)),
        notices,
        payable,
        security: suspended.then_some(computed.total),
        landed,
        computed,
    }
}
