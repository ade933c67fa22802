//! Decimals without a digit lost: what would not fit is `None`, never rounded in silence. Whole numbers below, so that a
//! browser gets this arithmetic and none of the library's.

use rust_decimal::Decimal;

/// A number as it is written in tables and addresses: digits, then perhaps a point and digits.
#[must_use]
pub fn read(text: &str) -> Option<Decimal> {
    let (sign, plain) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, decimals) = plain.split_once('.').unwrap_or((plain, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let pointed = plain.contains('.');
    if whole.is_empty() || pointed == decimals.is_empty() || !digits(whole) || !digits(decimals) {
        return None;
    }
    let digit = |number: i128, byte: u8| number.checked_mul(10)?.checked_add(i128::from(byte - b'0'));
    let mantissa = whole.bytes().chain(decimals.bytes()).try_fold(0_i128, digit)?;
    Decimal::try_from_i128_with_scale(mantissa * sign, u32::try_from(decimals.len()).ok()?).ok()
}

/// The product.
#[must_use]
pub fn mul(a: Decimal, b: Decimal) -> Option<Decimal> {
    let (a, b) = (a.normalize(), b.normalize());
    let scale = a.scale().checked_add(b.scale())?;
    Decimal::try_from_i128_with_scale(a.mantissa().checked_mul(b.mantissa())?, scale).ok()
}

/// The sum.
#[must_use]
pub fn add(a: Decimal, b: Decimal) -> Option<Decimal> {
    let (a, b) = (a.normalize(), b.normalize());
    let scale = a.scale().max(b.scale());
    let raised = |number: Decimal| number.mantissa().checked_mul(power(scale - number.scale())?);
    Decimal::try_from_i128_with_scale(raised(a)?.checked_add(raised(b)?)?, scale).ok()
}

/// The difference.
#[must_use]
pub fn less(a: Decimal, b: Decimal) -> Option<Decimal> {
    add(a, -b)
}

/// The sum of several.
#[must_use]
pub fn sum(numbers: impl Iterator<Item = Decimal>) -> Option<Decimal> {
    let mut numbers = numbers;
    numbers.try_fold(Decimal::ZERO, add)
}

/// So many hundredths.
#[must_use]
pub fn percent(of: Decimal, hundredths: Decimal) -> Option<Decimal> {
    mul(mul(of, hundredths)?, Decimal::new(1, 2))
}

/// The whole number below, or the number itself.
#[must_use]
pub fn floor(number: Decimal) -> Decimal {
    let unit = power(number.scale()).unwrap_or(1);
    Decimal::try_from_i128_with_scale(number.mantissa().div_euclid(unit), 0).unwrap_or(number)
}

/// The whole number above, or the number itself.
#[must_use]
pub fn ceil(number: Decimal) -> Decimal {
    let below = floor(-number);
    // Zero has no sign.
    if below.is_zero() { Decimal::ZERO } else { -below }
}

/// The greatest whole number `q` with `q × by ≤ amount × times`; `None` when `by` is not above zero.
#[must_use]
pub fn whole_share(amount: Decimal, times: Decimal, by: Decimal) -> Option<Decimal> {
    let product = mul(amount, times)?.normalize();
    let by = by.normalize();
    if by <= Decimal::ZERO {
        return None;
    }
    let above = product.mantissa().checked_mul(power(by.scale())?)?;
    let below = by.mantissa().checked_mul(power(product.scale())?)?;
    Decimal::try_from_i128_with_scale(above.div_euclid(below), 0).ok()
}

fn power(of_ten: u32) -> Option<i128> {
    10_i128.checked_pow(of_ten)
}

#[cfg(test)]
mod tests {
    use super::{add, ceil, floor, less, mul, percent, read, sum, whole_share};
    use rust_decimal::Decimal;

    fn number(text: &str) -> Decimal {
        read(text).unwrap()
    }

    #[test]
    fn numbers_are_read_as_the_library_reads_them() {
        for text in ["0", "655.957", "-0.80", "000123.4500", "79228162514264337593543950335", "1.2340"] {
            assert_eq!(read(text), Decimal::from_str_exact(text).ok(), "{text}");
        }
        for wrong in ["", ".", "1.", ".5", "1e3", "1_0", "+1", "--1", "1.2.3", "٣", "79228162514264337593543950336"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        assert_eq!(read(&"9".repeat(60)), None);
    }

    #[test]
    fn what_does_not_fit_is_said() {
        assert_eq!(mul(number("1.5"), number("0.2")), Some(number("0.3")));
        assert_eq!(mul(number("123456789012345.123456"), number("123456789.123456")), None);
        assert_eq!(add(Decimal::MAX, Decimal::ONE), None);
        assert_eq!(add(Decimal::MAX, number("0.1")), None);
        assert_eq!(add(number("0.1"), number("99.95")), Some(number("100.05")));
        assert_eq!(less(number("1"), number("1")).map(|zero| zero.to_string()).as_deref(), Some("0"));
        assert_eq!(sum([number("1.5"), number("2.5")].into_iter()), Some(number("4")));
        assert_eq!(percent(number("1000000"), number("0.8")), Some(number("8000")));
    }

    #[test]
    fn whole_numbers_are_those_of_the_library() {
        for text in ["0", "1", "1.5", "-1.5", "0.999999", "-0.1", "123456789.000", "79228162514264337593543950335"] {
            let number = number(text);
            assert_eq!(floor(number), number.floor(), "{text}");
            assert_eq!(ceil(number), number.ceil(), "{text}");
        }
        assert_eq!(ceil(number("-0.1")).to_string(), "0");
    }

    #[test]
    fn shares_are_whole_and_never_too_much() {
        for (amount, times, by, share) in [
            ("100", "1", "3", "33"),
            ("100", "3", "3", "100"),
            ("0", "3", "7", "0"),
            ("999999999999", "2", "3", "666666666666"),
            ("100.5", "2", "0.3", "670"),
        ] {
            assert_eq!(whole_share(number(amount), number(times), number(by)), Some(number(share)));
        }
        assert_eq!(whole_share(number("1"), number("1"), number("0")), None);
    }
}
