//! Amounts into francs at a fixed parity.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use tariff_data::money::{Currency, Money};
use tariff_data::parity::{self, Parity};

use crate::trace::{Citation, Line, Trace};

/// Why an amount cannot be converted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// An amount below zero.
    Negative,
    /// No fixed parity between these currencies on that day: the rate must be entered.
    NoParity,
    /// The product does not fit an exact decimal.
    TooLarge,
}

/// Converts an amount at the parity of the day, exactly and without rounding: article 136 al. 3 of the Senegalese code
/// rounds duties, not the value they are computed on.
///
/// # Errors
/// See [`Refused`].
pub fn convert(money: Money, into: Currency, day: NaiveDate, parities: &[Parity]) -> Result<Trace, Refused> {
    if money.amount < Decimal::ZERO {
        return Err(Refused::Negative);
    }
    let parity = parity::on(parities, money.currency, into, day).ok_or(Refused::NoParity)?;
    let amount = money.amount.checked_mul(parity.worth).ok_or(Refused::TooLarge)?;
    // A product that had to drop digits is not exact.
    if amount.checked_div(parity.worth) != Some(money.amount.normalize()) && !money.amount.is_zero() {
        return Err(Refused::TooLarge);
    }
    let line = Line {
        label: "conversion",
        formula: format!("{} × {}", money.amount, parity.worth),
        amount,
        citations: vec![Citation::Outside(parity.provenance.source.clone())],
    };
    Ok(Trace { currency: into, lines: vec![line] })
}

#[cfg(test)]
mod tests {
    use super::*;
    use tariff_data::parity::{TABLE, read};

    fn euros(amount: &str, day: (i32, u32, u32)) -> Result<String, Refused> {
        let parities = read(TABLE.0, TABLE.1).unwrap();
        let money = Money { amount: amount.parse().unwrap(), currency: Currency::Eur };
        let day = NaiveDate::from_ymd_opt(day.0, day.1, day.2).unwrap();
        convert(money, Currency::Xof, day, &parities).map(|trace| trace.total().unwrap().amount.normalize().to_string())
    }

    #[test]
    fn euros_become_francs_at_the_parity_of_the_day() {
        // by hand: 655,957 × the amount
        for (amount, francs) in
            [("1", "655.957"), ("1000", "655957"), ("0.01", "6.55957"), ("7800", "5116464.6"), ("0", "0")]
        {
            assert_eq!(euros(amount, (2026, 11, 22)).as_deref(), Ok(francs));
        }
    }

    #[test]
    fn what_cannot_be_converted_is_said() {
        assert_eq!(euros("-1", (2026, 11, 22)), Err(Refused::Negative));
        assert_eq!(euros("1", (1998, 12, 31)), Err(Refused::NoParity));
        assert_eq!(euros("79228162514264337593543950335", (2026, 11, 22)), Err(Refused::TooLarge));
    }
}
