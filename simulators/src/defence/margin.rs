//! Fractions of exact decimals, for averages that have no finite decimals.

use rust_decimal::Decimal;
use tariff_data::exact;

use crate::argument::Sale;

/// `above ÷ below`, both exact, `below` above zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Share {
    above: Decimal,
    below: Decimal,
}

impl Share {
    pub(super) fn whole(number: Decimal) -> Self {
        Self { above: number, below: Decimal::ONE }
    }

    /// The average price, weighted by quantities.
    pub(super) fn average(sales: &[Sale]) -> Option<Self> {
        let mut above = Decimal::ZERO;
        let mut below = Decimal::ZERO;
        for sale in sales {
            above = exact::add(above, exact::mul(sale.quantity, sale.price)?)?;
            below = exact::add(below, sale.quantity)?;
        }
        (below > Decimal::ZERO).then_some(Self { above, below })
    }

    pub(super) fn less(self, other: Self) -> Option<Self> {
        let above = exact::less(exact::mul(self.above, other.below)?, exact::mul(other.above, self.below)?)?;
        Some(Self { above, below: exact::mul(self.below, other.below)? })
    }

    /// `self ÷ other`; `None` when that is zero.
    pub(super) fn over(self, other: Self) -> Option<Self> {
        let below = exact::mul(self.below, other.above)?;
        (below > Decimal::ZERO).then_some(Self { above: exact::mul(self.above, other.below)?, below })
    }

    pub(super) fn is_above_zero(self) -> bool {
        self.above > Decimal::ZERO
    }

    /// Whether it is below so many hundredths.
    pub(super) fn is_below_hundredths(self, count: Decimal) -> Option<bool> {
        let left = exact::mul(self.above, Decimal::ONE_HUNDRED)?;
        Some(left < exact::mul(self.below, count)?)
    }

    /// Whether an amount is above it.
    pub(super) fn is_passed_by(self, amount: Decimal) -> Option<bool> {
        Some(exact::mul(amount, self.below)? > self.above)
    }

    /// Cut to two decimals: a limit is never passed by it.
    pub(super) fn cut(self) -> Option<Decimal> {
        let hundredths = exact::whole_share(self.above, Decimal::ONE_HUNDRED, self.below)?;
        exact::mul(hundredths, Decimal::new(1, 2)).map(|number| number.normalize())
    }

    /// Hundredths, cut to two decimals.
    pub(super) fn hundredths(self) -> Option<Decimal> {
        let above = exact::mul(self.above, Decimal::ONE_HUNDRED)?;
        Self { above, ..self }.cut()
    }
}

/// The weighted margin: what normal value has over each sale, summed over their quantities. `offset`: sales above normal
/// value count against the others.
pub(super) fn weighted(normal: Share, exports: &[Sale], offset: bool) -> Option<Share> {
    let mut above = Decimal::ZERO;
    let mut below = Decimal::ZERO;
    for sale in exports {
        let margin = normal.less(Share::whole(sale.price))?;
        below = exact::add(below, sale.quantity)?;
        if offset || margin.is_above_zero() {
            above = exact::add(above, exact::mul(margin.above, sale.quantity)?)?;
        }
    }
    let below = exact::mul(below, normal.below)?;
    (below > Decimal::ZERO).then_some(Share { above, below })
}
