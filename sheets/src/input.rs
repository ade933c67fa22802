//! What people type, made into the written form of a fact: *845 000 F* and *845.000* into `845000`, *7,5 %* into `7.5`.
//!
//! Nothing is guessed: what could mean two amounts is refused, with the key of the message that says why. What a comma or a
//! point means depends on the language (`sheets/README.md`); what only one reading allows is read in every language.

use tariff_data::language::Language;

/// Why what was typed is not taken: the end of a key in the catalogue (`error.francs-negative`).
pub(crate) type Refused = &'static str;

/// Takes out the commas that part thousands: in English, those before exactly three digits. A comma before other digits
/// stands before decimals, as in every language. False when it could be either.
pub(crate) fn ungroup(language: Language, figures: &mut String) -> bool {
    if language != Language::English {
        return true;
    }
    let (mut commas, mut run, mut by_three) = (0, 0, true);
    for sign in figures.bytes().take_while(|sign| *sign != b'.') {
        if sign == b',' {
            by_three &= if commas == 0 { run <= 3 && run > 0 && !figures.starts_with('0') } else { run == 3 };
            (commas, run) = (commas + 1, 0);
        } else if sign != b'-' {
            run += 1;
        }
    }
    let decimals = commas == 1 && run != 3 && !figures.contains('.');
    if commas > 0 && by_three && run == 3 {
        *figures = figures.replace(',', "");
        return true;
    }
    commas == 0 || decimals
}

/// Whether one sign stands before exactly three digits: where decimals are not usual, or thousands are not, nobody can say
/// which it parts.
pub(crate) fn before_three(figures: &str, sign: char) -> bool {
    figures.split_once(sign).is_some_and(|(_, after)| after.len() == 3 && !after.contains(sign))
}

/// Francs: groups of three may stand apart by spaces or dots; *F*, *FCFA* and *F CFA* may follow.
pub(crate) fn francs(language: Language, typed: &str) -> Result<String, Refused> {
    let mut text = without_suffix(typed, &["f cfa", "fcfa", "xof", "cfa", "frs", "fr", "f"]);
    if is_negative(&text) {
        return Err("francs-negative");
    }
    if language == Language::English && before_three(&text, '.') || !ungroup(language, &mut text) {
        return Err("francs");
    }
    let groups: Vec<&str> = text.split([' ', '.', '\'']).collect();
    let digits = |group: &&str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    if let Some((whole, cents)) = text.split_once(',') {
        let amount = digits(&whole.replace([' ', '.'], "").as_str()) && digits(&cents);
        return Err(if amount { "francs-decimals" } else { "francs" });
    }
    if !groups.iter().all(digits) {
        return Err("francs");
    }
    let grouped = groups.len() == 1
        || (groups.first().is_some_and(|first| first.len() <= 3)
            && groups.iter().skip(1).all(|group| group.len() == 3));
    if !grouped {
        // 1.5 may be one franc and a half or a slip of the thumb: neither is an amount of francs.
        return Err(if text.contains('.') && groups.len() == 2 { "francs-decimals" } else { "francs" });
    }
    let amount = significant(&groups.concat());
    if amount.parse::<u64>().is_err() { Err("francs-too-large") } else { Ok(amount) }
}

/// A number that may have decimals, after a comma or a point: a rate in hundredths, a tonnage.
pub(crate) fn decimal(
    language: Language,
    typed: &str,
    units: &[&str],
    [refused, negative]: [Refused; 2],
) -> Result<String, Refused> {
    let mut text = without_suffix(typed, units).replace(' ', "");
    if !ungroup(language, &mut text) {
        return Err(refused);
    }
    let text = text.replace(',', ".");
    if is_negative(&text) {
        return Err(negative);
    }
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    // Longer numbers than these are no rate and no tonnage, and would not be held exactly.
    if !digits(whole) || !digits(decimals) || whole.len() > 12 || decimals.len() > 12 {
        return Err(refused);
    }
    let (whole, decimals) = (significant(whole), decimals.trim_end_matches('0'));
    Ok(if decimals.is_empty() { whole } else { format!("{whole}.{decimals}") })
}

/// A whole number of days.
pub(crate) fn days(language: Language, typed: &str) -> Result<String, Refused> {
    let mut text = without_suffix(typed, &["jours", "jour", "j", "days", "day", "d", "dias", "dia"]).replace(' ', "");
    if !ungroup(language, &mut text) {
        return Err("days");
    }
    if is_negative(&text) {
        return Err("days-negative");
    }
    let number = text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<u32>().ok()).flatten();
    number.map(|number| number.to_string()).ok_or("days")
}

/// A day: `2026-11-24`, or *24/11/2026* as it is said: the day first, in each of these languages.
pub(crate) fn day(typed: &str) -> Option<String> {
    let text = plain(typed);
    let parts: Vec<&str> = text.split(['/', '.', '-', ' ']).collect();
    let written = match parts.as_slice() {
        [year, month, day] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
        [day, month, year] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => return None,
    };
    tariff_data::penalties::read_day(&written).map(|_| written)
}

/// Every kind of space as one, none at the ends, lower case of the plain letters: units have no others.
fn plain(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ").to_ascii_lowercase()
}

fn without_suffix(typed: &str, suffixes: &[&str]) -> String {
    let text = plain(typed).replace('\u{2212}', "-");
    let bare = suffixes.iter().find_map(|suffix| text.strip_suffix(suffix));
    bare.map_or(text.as_str(), str::trim_end).to_owned()
}

fn is_negative(text: &str) -> bool {
    text.strip_prefix('-').is_some_and(|rest| rest.trim_start().starts_with(|first: char| first.is_ascii_digit()))
}

fn significant(digits: &str) -> String {
    let significant = digits.trim_start_matches('0');
    if significant.is_empty() { "0" } else { significant }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::{day, days, decimal, francs};
    use tariff_data::language::Language::{self, English, French, Portuguese};

    #[test]
    fn amounts_are_read_as_people_type_them() {
        let read = |text: &str| francs(French, text).unwrap();
        for text in [
            "845000",
            "845 000",
            "845\u{202f}000",
            "845\u{a0}000 F CFA",
            "845.000",
            " 845000f ",
            "845'000 FCFA",
            "0845000",
        ] {
            assert_eq!(read(text), "845000", "{text}");
        }
        assert_eq!(read("0"), "0");
        assert_eq!(read("18446744073709551615"), u64::MAX.to_string());
    }

    #[test]
    fn what_is_no_amount_says_why() {
        let cases = [
            ("", "francs"),
            ("abc", "francs"),
            ("f", "francs"),
            ("-5", "francs-negative"),
            ("\u{2212} 5 000", "francs-negative"),
            ("-", "francs"),
            ("1,5", "francs-decimals"),
            ("1.5", "francs-decimals"),
            ("1 234,50", "francs-decimals"),
            ("84 50 00", "francs"),
            ("1.5.0", "francs"),
            ("5 millions", "francs"),
            ("18446744073709551616", "francs-too-large"),
            ("٣", "francs"),
        ];
        for (typed, why) in cases {
            assert_eq!(francs(French, typed), Err(why), "{typed}");
        }
    }

    #[test]
    fn rates_and_tonnages_take_a_comma() {
        let rate = |text: &str| decimal(French, text, &["%"], ["percent", "percent-negative"]);
        assert_eq!(rate("7,5 %"), Ok("7.5".to_owned()));
        assert_eq!(rate("25.010"), Ok("25.01".to_owned()));
        assert_eq!(rate("020"), Ok("20".to_owned()));
        assert_eq!(rate("-1"), Err("percent-negative"));
        for wrong in ["", "%", "1,2,3", "vingt", ".5", "5.", "1e3", "1234567890123"] {
            assert_eq!(rate(wrong), Err("percent"), "{wrong}");
        }
    }

    #[test]
    fn days_and_dates() {
        assert_eq!(days(French, "12 jours"), Ok("12".to_owned()));
        assert_eq!(days(French, "-1"), Err("days-negative"));
        assert_eq!(days(French, "1,5"), Err("days"));
        assert_eq!(days(French, "99999999999"), Err("days"));
        assert_eq!(days(French, ""), Err("days"));
        assert_eq!(day("2026-11-24").as_deref(), Some("2026-11-24"));
        for typed in ["1/2/2026", "01.02.2026", "1-2-2026", "01 02 2026"] {
            assert_eq!(day(typed).as_deref(), Some("2026-02-01"), "{typed}");
        }
        for wrong in ["31/02/2026", "24/11/26", "demain", "", "2026-11", "2026-11-24-1"] {
            assert_eq!(day(wrong), None, "{wrong}");
        }
    }

    /// What is read of the same signs in each language; `francs` and the like: why it is refused.
    #[test]
    fn signs_mean_what_they_do_in_the_language() {
        let read = |language: Language, typed| match francs(language, typed) {
            Ok(amount) => amount,
            Err(why) => why.to_owned(),
        };
        for (typed, french, english) in [
            ("845 000", "845000", "845000"),
            ("845,000", "francs-decimals", "845000"),
            ("1,845,000 F CFA", "francs", "1845000"),
            ("845.000", "845000", "francs"),
            ("1.845.000", "1845000", "1845000"),
            ("1,5", "francs-decimals", "francs-decimals"),
            ("1,845.00", "francs", "francs-decimals"),
            ("0,845", "francs-decimals", "francs"),
            ("8450,000", "francs-decimals", "francs"),
            ("84,50,000", "francs", "francs"),
            ("-1,000", "francs-negative", "francs-negative"),
        ] {
            assert_eq!(read(French, typed), french, "{typed}");
            assert_eq!(read(Portuguese, typed), french, "{typed}");
            assert_eq!(read(English, typed), english, "{typed}");
        }
        let tons = |language, typed| decimal(language, typed, &["t"], ["tons", "tons-negative"]);
        for (typed, french, english) in
            [("499,5 t", "499.5", "499.5"), ("1,250", "1.25", "1250"), ("1.250", "1.25", "1.25")]
        {
            assert_eq!(tons(French, typed).as_deref(), Ok(french), "{typed}");
            assert_eq!(tons(English, typed).as_deref(), Ok(english), "{typed}");
        }
        assert_eq!(tons(English, "0,250"), Err("tons"));
        assert_eq!(days(English, "1,000 days"), Ok("1000".to_owned()));
        assert_eq!(days(French, "1,000"), Err("days"));
        assert_eq!(days(Portuguese, "12 dias"), Ok("12".to_owned()));
    }
}
