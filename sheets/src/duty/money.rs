//! Sums and numbers as each language prints them, with all their decimals.

use rust_decimal::Decimal;

use crate::Catalogue;
use crate::amounts::{self, written};

/// A sum for machines and for readers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Money {
    /// Plain decimal: `1297800`, `7248324.85`.
    pub amount: String,
    /// In words: *1 297 800 F CFA*.
    pub text: String,
}

impl Money {
    pub(crate) fn of(words: &Catalogue, amount: Decimal, currency: &str) -> Self {
        Self { amount: amount.normalize().to_string(), text: sum(words, amount, currency) }
    }
}

/// A sum in words.
pub(crate) fn sum(words: &Catalogue, amount: Decimal, currency: &str) -> String {
    let key = format!("money.{currency}");
    let name = words.find(&key).unwrap_or(currency).to_owned();
    words.fill("money.sum", &[("amount", &number(words, amount)), ("currency", &name)]).replace(' ', "\u{a0}")
}

/// A number in groups of three, with all its decimals.
pub(crate) fn number(words: &Catalogue, number: Decimal) -> String {
    let plain = number.normalize().to_string();
    let (sign, plain) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("\u{2212}", rest));
    format!("{sign}{}", written(words.language(), plain))
}

/// Hundredths: *0,8 %*, *0.8%*.
pub(crate) fn percent(words: &Catalogue, rate: Decimal) -> String {
    amounts::percent(words.language(), &rate.normalize().to_string())
}

#[cfg(test)]
mod tests {
    use super::{number, percent, sum};
    use crate::Catalogue;
    use rust_decimal::Decimal;
    use tariff_data::language::Language;

    #[test]
    fn sums_are_printed_with_all_their_decimals() {
        let of = |text: &str| Decimal::from_str_exact(text).unwrap();
        let spaced = |text: String| text.replace(['\u{a0}', '\u{202f}'], " ");
        let words = Catalogue::duties(Language::French).unwrap();
        assert_eq!(spaced(number(&words, of("7248324.850"))), "7 248 324,85");
        assert_eq!(spaced(number(&words, of("-1234"))), "\u{2212}1 234");
        assert_eq!(spaced(percent(&words, of("0.80"))), "0,8 %");
        assert_eq!(spaced(sum(&words, of("1297800"), "XOF")), "1 297 800 F CFA");
        assert_eq!(spaced(sum(&words, of("12.5"), "USD")), "12,5 USD");
    }
}
