//! Amounts, terms and days as French law prints them: *5 000 000 F CFA*, *de trois mois à deux ans*.

use chrono::{Datelike, NaiveDate};
use simulators::penalties::Amount;
use tariff_data::penalties::{Bounds, Francs, Term, TermUnit};

use crate::Catalogue;

/// A number in groups of three, with narrow no-break spaces.
pub(crate) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    out
}

/// An amount of francs.
pub(crate) fn francs(words: &Catalogue, amount: Francs) -> String {
    words.fill("amount.francs", &[("amount", &grouped(amount.0))])
}

/// An amount as far as it is known.
pub(crate) fn amount(words: &Catalogue, amount: Amount) -> String {
    match amount {
        Amount::Exact(exact) => francs(words, exact),
        Amount::Between(Bounds { min, max }) => {
            words.fill("amount.between", &[("least", &grouped(min.0)), ("most", &grouped(max.0))])
        }
        Amount::AtLeast(least) => words.fill("amount.at-least", &[("amount", &francs(words, least))]),
        Amount::Unknown => words.say("amount.unknown"),
        Amount::TooLarge => words.say("amount.too-large"),
    }
}

/// A term: *3 mois*, *5 ans*.
pub(crate) fn term(words: &Catalogue, term: Term) -> String {
    let unit = match (term.unit, term.count) {
        (TermUnit::Months, _) => "term.months",
        (TermUnit::Years, 1) => "term.year",
        (TermUnit::Years, _) => "term.years",
    };
    words.fill(unit, &[("count", &term.count.to_string())])
}

/// Terms from the least to the most; one alone when they are equal.
pub(crate) fn terms(words: &Catalogue, bounds: Bounds<Term>) -> String {
    if bounds.min == bounds.max {
        return term(words, bounds.min);
    }
    words.fill("term.between", &[("least", &term(words, bounds.min)), ("most", &term(words, bounds.max))])
}

/// A day: *24 novembre 2026*.
pub(crate) fn day(words: &Catalogue, day: NaiveDate) -> String {
    let months = words.list("date.months");
    let month = months.get(day.month0() as usize).copied().unwrap_or_default();
    let number = if day.day() == 1 { words.say("date.first") } else { day.day().to_string() };
    words.fill("date.day", &[("day", &number), ("month", month), ("year", &day.year().to_string())])
}

#[cfg(test)]
mod tests {
    use super::{amount, day, grouped, terms};
    use crate::Catalogue;
    use chrono::NaiveDate;
    use simulators::penalties::Amount;
    use tariff_data::penalties::{Bounds, Francs, Term, TermUnit};

    #[test]
    fn numbers_are_grouped_by_three() {
        for (number, text) in [(0, "0"), (999, "999"), (1000, "1\u{202f}000"), (1_690_000, "1\u{202f}690\u{202f}000")] {
            assert_eq!(grouped(number), text);
        }
        assert_eq!(grouped(u64::MAX).chars().filter(|c| *c == '\u{202f}').count(), 6);
    }

    #[test]
    fn amounts_terms_and_days_are_written_out() {
        let words = Catalogue::french().unwrap();
        let between = Amount::Between(Bounds { min: Francs(100_000), max: Francs(200_000) });
        assert_eq!(amount(&words, between), "de 100\u{202f}000 à 200\u{202f}000\u{a0}F\u{a0}CFA");
        assert_eq!(amount(&words, Amount::AtLeast(Francs(5))), "au moins 5\u{a0}F\u{a0}CFA");
        let term = |count, unit| Term { count, unit };
        let range = Bounds { min: term(3, TermUnit::Months), max: term(1, TermUnit::Years) };
        assert_eq!(terms(&words, range), "de 3\u{a0}mois à 1\u{a0}an");
        let fixed = Bounds { min: term(5, TermUnit::Years), max: term(5, TermUnit::Years) };
        assert_eq!(terms(&words, fixed), "5\u{a0}ans");
        let on = |day_of_month| NaiveDate::from_ymd_opt(2026, 8, day_of_month).unwrap();
        assert_eq!(day(&words, on(1)), "1er août 2026");
        assert_eq!(day(&words, on(24)), "24 août 2026");
    }
}
