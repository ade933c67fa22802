//! Numbers and dates as people say and type them: « 5 millions », « quarante-huit », « 1,5 million », « 28/02/2014 ».
//! Numbers in digits alone need nothing of this: the analysis reads them.

use crate::analysis::fold::{fold, is_space, is_word};
use std::ops::Range;

/// A number or a date of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// Its bytes.
    pub range: Range<usize>,
    /// The words that print it: the digits of a number; day, month and year of a date.
    pub forms: Vec<String>,
}

/// A run of letters or of digits.
struct Run {
    range: Range<usize>,
    word: String,
    digits: bool,
}

const MONTHS: [&str; 12] = [
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
];

/// Words for numbers below a hundred.
const SMALL: [(&str, u64); 28] = [
    ("un", 1),
    ("une", 1),
    ("deux", 2),
    ("trois", 3),
    ("quatre", 4),
    ("cinq", 5),
    ("six", 6),
    ("sept", 7),
    ("huit", 8),
    ("neuf", 9),
    ("dix", 10),
    ("onze", 11),
    ("douze", 12),
    ("treize", 13),
    ("quatorze", 14),
    ("quinze", 15),
    ("seize", 16),
    ("vingt", 20),
    ("vingts", 20),
    ("trente", 30),
    ("quarante", 40),
    ("cinquante", 50),
    ("soixante", 60),
    ("septante", 70),
    ("huitante", 80),
    ("octante", 80),
    ("nonante", 90),
    ("zero", 0),
];

/// Numbers and dates of a text, in order.
#[must_use]
pub(super) fn spoken(text: &str) -> Vec<Spoken> {
    let runs = runs(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < runs.len() {
        let read = date(text, &runs, at).or_else(|| scaled(text, &runs, at)).or_else(|| in_words(text, &runs, at));
        if let Some((last, forms)) = read {
            let start = runs.get(at).map_or(0, |run| run.range.start);
            let end = runs.get(last).map_or(0, |run| run.range.end);
            found.push(Spoken { range: start..end, forms });
            at = last;
        }
        at += 1;
    }
    found
}

fn runs(text: &str) -> Vec<Run> {
    let mut found: Vec<Run> = Vec::new();
    let mut open = false;
    for (at, c) in text.char_indices() {
        let digits = c.is_ascii_digit();
        let end = at + c.len_utf8();
        match found.last_mut() {
            Some(last) if open && last.digits == digits && is_word(c) => last.range.end = end,
            _ if is_word(c) => found.push(Run { range: at..end, word: String::new(), digits }),
            _ => {}
        }
        open = is_word(c);
    }
    for run in &mut found {
        run.word = fold(text.get(run.range.clone()).unwrap_or_default());
    }
    found
}

/// What stands between two neighbouring runs.
fn between<'t>(text: &'t str, runs: &[Run], at: usize) -> Option<&'t str> {
    text.get(runs.get(at)?.range.end..runs.get(at + 1)?.range.start)
}

/// « 28/02/2014 », « 28-2-2014 », « 2014-02-28 ».
fn date(text: &str, runs: &[Run], at: usize) -> Option<(usize, Vec<String>)> {
    let parts = runs.get(at..at + 3)?;
    let mark = between(text, runs, at)?;
    if !matches!(mark, "/" | "-" | ".") || between(text, runs, at + 1)? != mark || !parts.iter().all(|run| run.digits) {
        return None;
    }
    let [one, two, three] = [0, 1, 2].map(|part| parts[part].word.as_str());
    let (day, month, year) = match (one.len(), three.len()) {
        (1 | 2, 4) => (one, two, three),
        (4, 1 | 2) => (three, two, one),
        _ => return None,
    };
    let day = day.trim_start_matches('0');
    if day.is_empty() || number(day) > 31 {
        return None;
    }
    let month = MONTHS.get(number(month).checked_sub(1)?)?;
    Some((at + 2, vec![day.to_owned(), (*month).to_owned(), year.to_owned()]))
}

/// « 5 millions », « 1,5 milliard », « 500 mille », « 2.500 millions ».
fn scaled(text: &str, runs: &[Run], at: usize) -> Option<(usize, Vec<String>)> {
    let first = runs.get(at).filter(|run| run.digits)?;
    let mut whole = first.word.clone();
    let mut decimals = String::new();
    let mut last = at;
    while let Some(next) = runs.get(last + 1).filter(|run| run.digits && decimals.is_empty()) {
        match between(text, runs, last)? {
            " " | "." | "\u{a0}" | "\u{202f}" if next.word.len() == 3 => whole.push_str(&next.word),
            "," | "." => decimals = next.word.trim_end_matches('0').to_owned(),
            _ => return None,
        }
        last += 1;
    }
    let zeros = match runs.get(last + 1)?.word.as_str() {
        "mille" => 3,
        "million" | "millions" => 6,
        "milliard" | "milliards" => 9,
        _ => return None,
    };
    if decimals.len() > zeros {
        return None;
    }
    whole.push_str(&decimals);
    whole.extend(std::iter::repeat_n('0', zeros - decimals.len()));
    let digits = whole.trim_start_matches('0');
    (!digits.is_empty()).then(|| (last + 1, vec![digits.to_owned()]))
}

/// « quarante huit », « quatre-vingt-dix », « cinq millions ». One small word alone is left as it is: the law prints it.
fn in_words(text: &str, runs: &[Run], at: usize) -> Option<(usize, Vec<String>)> {
    let mut total: u64 = 0;
    let mut current: u64 = 0;
    let mut last = None;
    let mut words = 0;
    for (place, run) in runs.iter().enumerate().skip(at) {
        if place > at && !between(text, runs, place - 1)?.chars().all(|c| is_space(c) || c == '-') {
            break;
        }
        match run.word.as_str() {
            "et" if words > 0 => continue,
            "cent" | "cents" => current = current.max(1).checked_mul(100)?,
            "mille" => {
                total = total.checked_add(current.max(1).checked_mul(1_000)?)?;
                current = 0;
            }
            "million" | "millions" => {
                total = total.checked_add(current)?.max(1).checked_mul(1_000_000)?;
                current = 0;
            }
            "milliard" | "milliards" => {
                total = total.checked_add(current)?.max(1).checked_mul(1_000_000_000)?;
                current = 0;
            }
            "vingt" | "vingts" if current % 100 == 4 => current += 76,
            word => {
                let Some((_, value)) = SMALL.iter().find(|(small, _)| *small == word) else { break };
                current = current.checked_add(*value)?;
            }
        }
        words += 1;
        last = Some(place);
    }
    let value = total.checked_add(current)?;
    let last = last?;
    let percent = at > 0 && runs[at - 1].word == "pour";
    (value >= 10 && !percent).then(|| (last, vec![digits(value)]))
}

/// A number of at most a few digits.
fn number(digits: &str) -> usize {
    digits.bytes().fold(0, |sum: usize, digit| sum.saturating_mul(10).saturating_add(usize::from(digit & 15)))
}

/// A number in digits, without the weight of the general formatter.
fn digits(value: u64) -> String {
    let mut written = if value >= 10 { digits(value / 10) } else { String::new() };
    written.push(char::from(b'0' + (value % 10) as u8));
    written
}

#[cfg(test)]
mod tests {
    use super::spoken;
    use proptest::prelude::*;

    fn read(text: &str) -> Vec<String> {
        spoken(text).into_iter().map(|one| format!("{}={}", &text[one.range.clone()], one.forms.join(" "))).collect()
    }

    #[test]
    fn amounts_in_words_are_their_digits() {
        for (typed, digits) in [
            ("5 millions", "5000000"),
            ("cinq millions", "5000000"),
            ("un million", "1000000"),
            ("1,5 million", "1500000"),
            ("2.5 milliards", "2500000000"),
            ("500 mille", "500000"),
            ("deux cent mille", "200000"),
            ("deux cents", "200"),
            ("quarante huit", "48"),
            ("quarante-huit", "48"),
            ("quatre-vingt-dix", "90"),
            ("quatre vingt dix", "90"),
            ("vingt et un", "21"),
            ("soixante-douze", "72"),
            ("dix", "10"),
            ("mille neuf cent quatre-vingt-sept", "1987"),
        ] {
            assert_eq!(read(typed), [format!("{typed}={digits}")], "{typed}");
        }
    }

    #[test]
    fn dates_are_day_month_and_year() {
        for typed in ["28/02/2014", "28-02-2014", "2014-02-28", "28.2.2014"] {
            assert_eq!(read(typed), [format!("{typed}=28 fevrier 2014")]);
        }
        for typed in ["28/13/2014", "32/01/2014", "2014-10", "8703.23.19", "1/2/3"] {
            assert_eq!(read(typed), Vec::<String>::new(), "{typed}");
        }
    }

    #[test]
    fn plain_words_and_digits_are_left_alone() {
        for typed in ["deux mois", "neuf", "48 heures", "5 000 000", "5.000.000 francs", "un pour cent", "dixième", ""]
        {
            assert_eq!(read(typed), Vec::<String>::new(), "{typed}");
        }
        assert_eq!(read("délai de dix jours"), ["dix=10"]);
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in any::<String>()) {
            for one in spoken(&text) {
                prop_assert!(text.get(one.range).is_some());
            }
        }

        #[test]
        fn any_numbers_are_read(text in "((9|millions?|milliards?|cent|vingt|quatre|[0-9]{1,25})[ ,.-]){0,12}") {
            let _ = spoken(&text);
        }
    }
}
