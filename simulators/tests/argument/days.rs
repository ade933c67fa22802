//! The next last day of a contestation by other means: days counted one by one on a calendar of its own, from facts as
//! text.

use std::collections::BTreeMap;

/// Year, month, day.
type Day = (u32, u32, u32);

const fn month_length(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn days_later(day: Day, count: u32) -> Day {
    let (mut year, mut month, mut date) = day;
    for _ in 0..count {
        date += 1;
        if date > month_length(year, month) {
            (month, date) = (month + 1, 1);
        }
        if month > 12 {
            (year, month) = (year + 1, 1);
        }
    }
    (year, month, date)
}

fn months_later((year, month, date): Day, count: u32) -> Day {
    let months = year * 12 + (month - 1) + count;
    let (year, month) = (months / 12, months % 12 + 1);
    (year, month, date.min(month_length(year, month)))
}

/// The first last day whose act is not told; `None` where nothing runs.
pub(crate) fn next(facts: &BTreeMap<String, String>) -> Option<String> {
    let day = |key: &str| -> Option<Day> {
        let parts: Vec<u32> = facts.get(key)?.split('-').map(|part| part.parse().unwrap()).collect();
        Some((parts[0], parts[1], parts[2]))
    };
    let is = |key: &str, word: &str| facts.get(key).is_some_and(|told| told == word);
    let (year, month, date) = if facts.contains_key("avis") && !facts.contains_key("reponse") {
        days_later(day("avis")?, if is("prorogation", "oui") { 10 } else { 5 })
    } else if is("objet", "autre") {
        match (day("recours"), day("complements")) {
            (None, _) => months_later(day("decision")?, 1),
            (Some(_), Some(informed)) => months_later(informed, 2),
            (Some(appeal), None) => days_later(appeal, 15),
        }
    } else {
        let mut from = day("recours")?;
        let mut last = None;
        // A Commission that was seized without a word of the Director general: what he did not do is no longer awaited.
        let silent =
            day("saisine").is_some() && ["motifs", "memoire", "reponse-directeur"].iter().all(|act| day(act).is_none());
        for (act, months, days) in [
            ("motifs", 2, 0),
            ("memoire", 1, 0),
            ("reponse-directeur", 0, 15),
            ("saisine", 1, 0),
            ("decision-commission", 2, 0),
            ("tribunal", 1, 0),
        ] {
            match day(act) {
                Some(told) => from = told,
                None if silent && ["motifs", "memoire", "reponse-directeur"].contains(&act) => {}
                None => {
                    last = Some(days_later(months_later(from, months), days));
                    break;
                }
            }
        }
        last?
    };
    Some(format!("{year:04}-{month:02}-{date:02}"))
}
