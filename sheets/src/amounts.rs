//! Amounts, terms and days as each language prints them: *5 000 000 F CFA*, *5,000,000 F CFA*, *de trois mois à deux ans*.

use chrono::{Datelike, NaiveDate};
use simulators::penalties::Amount;
use tariff_data::language::Language;
use tariff_data::penalties::{Bounds, Francs, Term, TermUnit};

use crate::Catalogue;

/// What stands between thousands.
pub(crate) const fn between_groups(language: Language) -> char {
    if matches!(language, Language::English) { ',' } else { '\u{202f}' }
}

/// What stands before the decimals.
pub(crate) const fn before_decimals(language: Language) -> char {
    if matches!(language, Language::English) { '.' } else { ',' }
}

/// A plain decimal as a language writes it: *1 690 000,5*, *1,690,000.5*.
pub(crate) fn written(language: Language, plain: &str) -> String {
    let (whole, decimals) = plain.split_once('.').unwrap_or((plain, ""));
    let mut out = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            out.push(between_groups(language));
        }
        out.push(digit);
    }
    if !decimals.is_empty() {
        out.push(before_decimals(language));
        out.push_str(decimals);
    }
    out
}

/// Hundredths, from a plain decimal: *0,8 %*, *0.8%*.
pub(crate) fn percent(language: Language, plain: &str) -> String {
    let space = if language == Language::English { "" } else { "\u{a0}" };
    format!("{}{space}%", written(language, plain))
}

/// A whole number in groups of three.
pub(crate) fn grouped(words: &Catalogue, number: u64) -> String {
    written(words.language(), &number.to_string())
}

/// Between a name and what it is: *Note : texte*, *Note: text*.
pub(crate) const fn colon(language: Language) -> &'static str {
    if matches!(language, Language::French) { "\u{202f}: " } else { ": " }
}

/// An amount of francs.
pub(crate) fn francs(words: &Catalogue, amount: Francs) -> String {
    words.fill("amount.francs", &[("amount", &grouped(words, amount.0))])
}

/// An amount as far as it is known.
pub(crate) fn amount(words: &Catalogue, amount: Amount) -> String {
    match amount {
        Amount::Exact(exact) => francs(words, exact),
        Amount::Between(Bounds { min, max }) => {
            words.fill("amount.between", &[("least", &grouped(words, min.0)), ("most", &grouped(words, max.0))])
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
    use super::{amount, day, terms, written};
    use crate::Catalogue;
    use chrono::NaiveDate;
    use simulators::penalties::Amount;
    use tariff_data::language::Language;
    use tariff_data::penalties::{Bounds, Francs, Term, TermUnit};

    #[test]
    fn numbers_are_written_as_each_language_does() {
        for (plain, french, english) in [
            ("0", "0", "0"),
            ("999", "999", "999"),
            ("1000", "1\u{202f}000", "1,000"),
            ("1690000.25", "1\u{202f}690\u{202f}000,25", "1,690,000.25"),
            (
                "18446744073709551615",
                "18\u{202f}446\u{202f}744\u{202f}073\u{202f}709\u{202f}551\u{202f}615",
                "18,446,744,073,709,551,615",
            ),
        ] {
            assert_eq!(written(Language::French, plain), french);
            assert_eq!(written(Language::Portuguese, plain), french);
            assert_eq!(written(Language::English, plain), english);
        }
    }

    #[test]
    fn amounts_terms_and_days_are_written_out() {
        let words = Catalogue::penalties(Language::French).unwrap();
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
