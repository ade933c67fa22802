//! Sums and numbers as each language prints them, with all their decimals.

use rust_decimal::Decimal;
use tariff_data::exact::{add, floor};

use crate::Catalogue;
use crate::amounts::{self, written};

/// A currency of which nothing smaller is paid.
const WITHOUT_CENTS: &str = "XOF";

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

    /// The same as a least: *au moins 1 297 800 F CFA*.
    pub(crate) fn at_least(self, words: &Catalogue) -> Self {
        Self { text: words.fill("money.at-least", &[("least", &self.text)]), ..self }
    }

    /// What something costs in all. Nobody pays a part of a franc: where the amount has one, the words round it and say so.
    pub(crate) fn cost(words: &Catalogue, amount: Decimal, currency: &str) -> Self {
        let exact = Self::of(words, amount, currency);
        let half = Decimal::new(5, 1);
        match add(amount, half).map(floor) {
            Some(whole) if currency == WITHOUT_CENTS && whole != amount => {
                let text = words.fill("money.rounded", &[("sum", &sum(words, whole, currency))]);
                Self { text, ..exact }
            }
            _ => exact,
        }
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
    use super::{Money, number, percent, sum};
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

    /// *By hand*: 680,260.20685 F of customs value and 225,170 F of charges.
    #[test]
    fn a_cost_in_francs_is_whole_and_says_that_it_was_rounded() {
        let words = Catalogue::duties(Language::French).unwrap();
        for (amount, currency, text) in [
            ("905430.20685", "XOF", "905 430 F CFA, arrondi au franc"),
            ("905430.5", "XOF", "905 431 F CFA, arrondi au franc"),
            ("905430.00", "XOF", "905 430 F CFA"),
            ("6628029.15", "CVE", "6 628 029,15 escudos"),
        ] {
            let cost = Money::cost(&words, Decimal::from_str_exact(amount).unwrap(), currency);
            assert_eq!(cost.text.replace(['\u{a0}', '\u{202f}'], " "), text);
            assert!(amount.starts_with(&cost.amount), "{amount} became {}", cost.amount);
        }
    }
}
