//! Decimals without a digit lost: what would not fit is `None`, never rounded in silence.

use rust_decimal::Decimal;

/// The product, exact.
pub(super) fn mul(a: Decimal, b: Decimal) -> Option<Decimal> {
    let (a, b) = (a.normalize(), b.normalize());
    let scale = a.scale().checked_add(b.scale())?;
    let mantissa = a.mantissa().checked_mul(b.mantissa())?;
    Decimal::try_from_i128_with_scale(mantissa, scale).ok()
}

/// The sum, exact.
pub(super) fn add(a: Decimal, b: Decimal) -> Option<Decimal> {
    let sum = a.checked_add(b)?;
    // A sum that had to drop digits is not exact.
    let exact = sum.checked_sub(b)? == a && sum.checked_sub(a)? == b;
    // Zero has no sign.
    exact.then_some(if sum.is_zero() { Decimal::ZERO } else { sum })
}

/// So many hundredths.
pub(super) fn percent(of: Decimal, hundredths: Decimal) -> Option<Decimal> {
    mul(mul(of, hundredths)?, Decimal::new(1, 2))
}

/// The greatest whole number `q` with `q × by ≤ amount × times`; all positive, `by` not zero.
pub(super) fn whole_share(amount: Decimal, times: Decimal, by: Decimal) -> Option<Decimal> {
    let product = mul(amount, times)?;
    let mut quotient = product.checked_div(by)?.floor();
    // The division may have rounded across a whole number.
    while mul(quotient, by)? > product {
        quotient = quotient.checked_sub(Decimal::ONE)?;
    }
    while mul(quotient.checked_add(Decimal::ONE)?, by)? <= product {
        quotient = quotient.checked_add(Decimal::ONE)?;
    }
    Some(quotient)
}

#[cfg(test)]
mod tests {
    use super::{add, mul, percent, whole_share};
    use rust_decimal::Decimal;

    fn number(text: &str) -> Decimal {
        Decimal::from_str_exact(text).unwrap()
    }

    #[test]
    fn what_does_not_fit_is_said() {
        assert_eq!(mul(number("1.5"), number("0.2")), Some(number("0.3")));
        assert_eq!(mul(number("123456789012345.123456"), number("123456789.123456")), None);
        assert_eq!(add(Decimal::MAX, Decimal::ONE), None);
        assert_eq!(add(Decimal::MAX, number("0.1")), None);
        assert_eq!(percent(number("1000000"), number("0.8")), Some(number("8000")));
    }

    #[test]
    fn shares_are_whole_and_never_too_much() {
        assert_eq!(whole_share(number("100"), number("1"), number("3")), Some(number("33")));
        assert_eq!(whole_share(number("100"), number("3"), number("3")), Some(number("100")));
        assert_eq!(whole_share(number("0"), number("3"), number("7")), Some(number("0")));
        assert_eq!(whole_share(number("999999999999"), number("2"), number("3")), Some(number("666666666666")));
    }
}
