//! What people type, made into the written form of a fact: *8 180 €* into `8180EUR`, *12,5 %* into `12.5`.
//!
//! Nothing is guessed: what could be two numbers is refused, with the key of the message that says why.

use simulators::duty::Form;
use tariff_data::language::Language;

use crate::input::{self, before_three, ungroup};

/// The end of a key in the catalogue: `duty-unread.number`.
pub(crate) type Refused = &'static str;

/// Names of currencies as people write them.
const NAMES: &[(&str, &str)] = &[
    ("f cfa", "XOF"),
    ("fcfa", "XOF"),
    ("cfa", "XOF"),
    ("francs", "XOF"),
    ("franc", "XOF"),
    ("frs", "XOF"),
    ("fr", "XOF"),
    ("f", "XOF"),
    ("euros", "EUR"),
    ("euro", "EUR"),
    ("\u{20ac}", "EUR"),
    ("dollars", "USD"),
    ("dollar", "USD"),
    ("$", "USD"),
];

/// The written form of an answer. `home`: the currency of sums that do not name theirs.
pub(crate) fn written(language: Language, form: Form, typed: &str, home: &str) -> Result<String, Refused> {
    match form {
        Form::Day => input::day(typed).ok_or("day"),
        Form::Words(_) => Ok(plain(typed)),
        Form::Sum => sum(language, typed, home),
        Form::Insurance => match typed.trim().strip_suffix('%') {
            Some(percent) => rate(language, percent).map(|percent| format!("{percent}%")),
            None => sum(language, typed, home),
        },
        Form::Number(unit) => match years(typed).filter(|_| unit == "months") {
            Some(years) => months(language, &years),
            None => number(language, &without_unit(&plain(typed), unit)),
        },
        Form::Code => Ok(typed.trim().to_owned()),
        Form::Currency => currency(typed).ok_or("currency"),
    }
}

/// Three letters, from them or from a name.
pub(crate) fn currency(typed: &str) -> Option<String> {
    let text = plain(typed);
    let named = NAMES.iter().find(|(name, _)| *name == text).map(|(_, code)| (*code).to_owned());
    let code =
        || (text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_alphabetic())).then(|| text.to_ascii_uppercase());
    named.or_else(code)
}

/// An amount, then its currency when it names one, before or after.
pub(crate) fn sum(language: Language, typed: &str, home: &str) -> Result<String, Refused> {
    let text = plain(typed);
    let is_figure = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',' | ' ' | '\'' | '-');
    let first = text.find(is_figure).ok_or("number")?;
    let last = text.rfind(|sign: char| sign.is_ascii_digit()).ok_or("number")?;
    let (before, figures, after) =
        (text.get(..first).unwrap_or(""), text.get(first..=last).unwrap_or(""), text.get(last + 1..).unwrap_or(""));
    let name = [before, after].map(str::trim).join("");
    let code = if name.is_empty() { home.to_owned() } else { currency(&name).ok_or("currency")? };
    let amount =
        if matches!(code.as_str(), "XOF" | "CVE") { francs(language, figures)? } else { number(language, figures)? };
    Ok(if name.is_empty() { amount } else { amount + &code })
}

/// Whole francs, where points part thousands; in English one point alone before three digits may be a slip.
fn francs(language: Language, figures: &str) -> Result<String, Refused> {
    if language == Language::English && before_three(figures, '.') {
        return Err("ambiguous");
    }
    let parts: Vec<&str> = figures.split('.').collect();
    let thousands = parts.len() > 1 && parts.iter().skip(1).all(|part| part.len() == 3);
    let figures = if thousands { parts.concat() } else { figures.to_owned() };
    let amount = number(language, &figures)?;
    if amount.contains('.') { Err("francs-decimals") } else { Ok(amount) }
}

/// A rate: its sign is always before the decimals, since few rates have thousands. In English a comma before three digits
/// may be meant either way.
pub(crate) fn rate(language: Language, typed: &str) -> Result<String, Refused> {
    let text = plain(typed);
    let bare = text.trim_end_matches('%').trim_end();
    if language == Language::English {
        return if before_three(bare, ',') && !bare.contains('.') { Err("ambiguous") } else { number(language, bare) };
    }
    let bare = bare.replace(',', ".");
    // A fourth decimal takes the doubt away.
    let decimals = bare.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    number(language, &if decimals == 3 { format!("{bare}0") } else { bare })
}

/// A number: a comma or a point before the decimals, spaces or apostrophes between thousands, in English commas too.
pub(crate) fn number(language: Language, typed: &str) -> Result<String, Refused> {
    let mut text: String = plain(typed)
        .chars()
        .filter(|sign| !matches!(sign, ' ' | '\'' | '\u{2019}'))
        .collect::<String>()
        .replace('\u{2212}', "-");
    if let Some(rest) = text.strip_prefix('-') {
        return Err(if number(language, rest).is_ok() { "negative" } else { "number" });
    }
    if !ungroup(language, &mut text) {
        return Err("ambiguous");
    }
    let (whole, decimals) = match (text.split_once(','), text.split_once('.')) {
        // 1.234,56: points part thousands when a comma follows.
        (Some((whole, decimals)), Some(_)) => {
            let groups: Vec<&str> = whole.split('.').collect();
            let grouped = groups.iter().skip(1).all(|group| group.len() == 3) && !decimals.contains('.');
            (if grouped { groups.concat() } else { return Err("number") }, decimals)
        }
        (Some((whole, decimals)), None) => (whole.to_owned(), decimals),
        (None, Some((whole, decimals))) => {
            let thousands = language != Language::English && (1..=3).contains(&whole.len()) && whole != "0";
            if thousands && decimals.len() == 3 || decimals.contains('.') {
                return Err("ambiguous");
            }
            (whole.to_owned(), decimals)
        }
        (None, None) => (text.clone(), "0"),
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(&whole) || !digits(decimals) || whole.len() > 24 || decimals.len() > 24 {
        return Err("number");
    }
    let whole = whole.trim_start_matches('0');
    let decimals = decimals.trim_end_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    Ok(if decimals.is_empty() { whole.to_owned() } else { format!("{whole}.{decimals}") })
}

/// Every kind of space as one, none at the ends, lower case.
fn plain(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ").to_ascii_lowercase()
}

/// The number of years of an age that is told in years: *6 ans*.
fn years(typed: &str) -> Option<String> {
    let text = plain(typed);
    let suffixes = ["ans", "an", "years", "year", "anos", "ano"];
    suffixes.iter().find_map(|suffix| text.strip_suffix(suffix)).map(|bare| bare.trim_end().to_owned())
}

/// Whole months of an age in years, halves and quarters included.
fn months(language: Language, years: &str) -> Result<String, Refused> {
    let years = number(language, years)?;
    let (whole, part) = years.split_once('.').unwrap_or((&years, ""));
    let part = ["", "25", "5", "75"].iter().position(|quarter| *quarter == part).ok_or("number")?;
    let whole: u32 = whole.parse().map_err(|_| "number")?;
    let months = whole.checked_mul(12).and_then(|months| months.checked_add(u32::try_from(part).ok()? * 3));
    months.map(|months| months.to_string()).ok_or("number")
}

fn without_unit(text: &str, unit: &str) -> String {
    let suffixes: &[&str] = match unit {
        "months" => &["mois", "months", "month", "meses"],
        "horsepower" => &["chevaux", "cv"],
        "kilograms" => &["kg"],
        "litres" => &["litres", "litros", "litre", "l"],
        "degrees" => &["% vol", "degres", "degrés", "degre", "degré", "\u{b0}", "%"],
        "percent" => &["%"],
        _ => &[],
    };
    let bare = suffixes.iter().find_map(|suffix| text.strip_suffix(suffix));
    bare.unwrap_or(text).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{currency, number, rate, sum, written};
    use simulators::duty::Form;
    use tariff_data::language::Language::{self, English, French, Portuguese};

    #[test]
    fn sums_are_read_as_people_type_them() {
        for (typed, home, taken) in [
            ("8 180 €", "XOF", "8180EUR"),
            ("8180EUR", "EUR", "8180EUR"),
            ("5 000 000 F CFA", "EUR", "5000000XOF"),
            ("1.500.000", "XOF", "1500000"),
            ("1.234,56", "EUR", "1234.56"),
            ("1 234,5", "EUR", "1234.5"),
            ("USD 99.90", "XOF", "99.9USD"),
            ("$ 12", "XOF", "12USD"),
            ("0", "XOF", "0"),
        ] {
            assert_eq!(sum(French, typed, home).as_deref(), Ok(taken), "{typed}");
        }
        for (typed, home, why) in [
            ("1.234", "EUR", "ambiguous"),
            ("1,5", "XOF", "francs-decimals"),
            ("-5", "XOF", "negative"),
            ("douze", "XOF", "number"),
            ("12 zlotys", "XOF", "currency"),
            ("1,2,3", "EUR", "number"),
            ("", "XOF", "number"),
        ] {
            assert_eq!(sum(French, typed, home), Err(why), "{typed}");
        }
    }

    #[test]
    fn numbers_take_their_unit() {
        assert_eq!(written(French, Form::Number("kilograms"), "1 234,5 kg", "XOF").as_deref(), Ok("1234.5"));
        assert_eq!(written(French, Form::Number("degrees"), "13,5 % vol", "XOF").as_deref(), Ok("13.5"));
        assert_eq!(written(French, Form::Number("months"), "36 mois", "XOF").as_deref(), Ok("36"));
        assert_eq!(written(French, Form::Number("months"), "6 ans", "XOF").as_deref(), Ok("72"));
        assert_eq!(written(French, Form::Number("months"), "1,5 an", "XOF").as_deref(), Ok("18"));
        for typed in ["ans", "1,3 an", "999999999 ans"] {
            assert_eq!(written(French, Form::Number("months"), typed, "XOF"), Err("number"), "{typed}");
        }
        assert_eq!(written(English, Form::Number("months"), "1.5 years", "XOF").as_deref(), Ok("18"));
        assert_eq!(written(Portuguese, Form::Number("months"), "6 anos", "XOF").as_deref(), Ok("72"));
        assert_eq!(written(French, Form::Insurance, "0,5 %", "XOF").as_deref(), Ok("0.5%"));
        assert_eq!(written(French, Form::Day, "1/2/2026", "XOF").as_deref(), Ok("2026-02-01"));
        assert_eq!(number(French, "0.125").as_deref(), Ok("0.125"));
        assert_eq!(number(French, "1.2340").as_deref(), Ok("1.234"));
        assert_eq!(currency("eur").as_deref(), Some("EUR"));
        assert_eq!(currency("zloty"), None);
    }

    /// What is read of the same signs in each language; a word: why it is refused. Portuguese reads as French does.
    #[test]
    fn signs_mean_what_they_do_in_the_language() {
        let or_why = |read: Result<String, super::Refused>| read.unwrap_or_else(str::to_owned);
        let check = |name: &str, read: &dyn Fn(Language) -> String, french: &str, english: &str| {
            assert_eq!(read(French), french, "{name}");
            assert_eq!(read(Portuguese), french, "{name}");
            assert_eq!(read(English), english, "{name}");
        };
        // Typed; a number, French and English; francs, French and English; a rate, French and English.
        for (typed, numbers, francs, rates) in [
            ("1,234", ["1.234", "1234"], ["francs-decimals", "1234"], ["1.234", "ambiguous"]),
            ("1.234", ["ambiguous", "1.234"], ["1234", "ambiguous"], ["1.234", "1.234"]),
            ("1 234", ["1234", "1234"], ["1234", "1234"], ["1234", "1234"]),
            ("1,234.5", ["number", "1234.5"], ["number", "francs-decimals"], ["ambiguous", "1234.5"]),
            ("1.234,5", ["1234.5", "1234.5"], ["francs-decimals", "francs-decimals"], ["ambiguous", "1234.5"]),
            ("1,234,567", ["number", "1234567"], ["number", "1234567"], ["ambiguous", "1234567"]),
            ("1.234.567", ["ambiguous", "ambiguous"], ["1234567", "1234567"], ["ambiguous", "ambiguous"]),
            ("7,5", ["7.5", "7.5"], ["francs-decimals", "francs-decimals"], ["7.5", "7.5"]),
            ("7.5", ["7.5", "7.5"], ["francs-decimals", "francs-decimals"], ["7.5", "7.5"]),
            ("0,125", ["0.125", "ambiguous"], ["francs-decimals", "ambiguous"], ["0.125", "ambiguous"]),
            ("0.125", ["0.125", "0.125"], ["125", "ambiguous"], ["0.125", "0.125"]),
            ("1234,567", ["1234.567", "ambiguous"], ["francs-decimals", "ambiguous"], ["1234.567", "ambiguous"]),
            ("1 234,50", ["1234.5", "1234.5"], ["francs-decimals", "francs-decimals"], ["1234.5", "1234.5"]),
            ("12,34,567", ["number", "ambiguous"], ["number", "ambiguous"], ["ambiguous", "ambiguous"]),
            ("-1,234", ["negative", "negative"], ["negative", "negative"], ["negative", "ambiguous"]),
        ] {
            check(typed, &|language| or_why(number(language, typed)), numbers[0], numbers[1]);
            check(typed, &|language| or_why(sum(language, typed, "XOF")), francs[0], francs[1]);
            check(typed, &|language| or_why(rate(language, typed)), rates[0], rates[1]);
        }
        assert_eq!(sum(English, "USD 1,234.56", "XOF").as_deref(), Ok("1234.56USD"));
        assert_eq!(sum(English, "5,000,000 F CFA", "EUR").as_deref(), Ok("5000000XOF"));
        assert_eq!(written(English, Form::Number("months"), "36 months", "XOF").as_deref(), Ok("36"));
        assert_eq!(written(Portuguese, Form::Number("litres"), "12,5 litros", "XOF").as_deref(), Ok("12.5"));
    }
}
