//! What a schedule changes in the project's tables, and what it cannot change there.

use std::collections::{BTreeMap, BTreeSet};

use super::schedule::{Refused, Schedule, Told};

/// Tables after a schedule.
pub(super) struct Merged {
    /// Each file and its text, in their order.
    pub(super) files: Vec<(String, String)>,
    /// Rows of the schedule that changed something.
    pub(super) changed: usize,
    /// Rows that said what the tables say already.
    pub(super) same: usize,
    /// Rows that were refused, in their order.
    pub(super) refused: Vec<Refused>,
}

/// Puts a schedule into the tables; each line that it changes bears the key of its source.
pub(super) fn merge(tables: &[(&str, &str)], schedule: Schedule, source: &str) -> Merged {
    let Schedule { mut told, mut refused } = schedule;
    let rows = || tables.iter().flat_map(|(_, text)| text.lines().skip(1)).filter_map(fields);
    let known: BTreeSet<&str> = rows().map(|[code, ..]| code).collect();
    refuse(
        &mut told,
        &mut refused,
        |code, _| !known.contains(code),
        |code, _| {
            (
                format!("le tarif n'a pas de ligne {code}"),
                "une ligne nouvelle s'ajoute dans le fichier de son chapitre, sous sa position",
            )
        },
    );
    // A row that is refused gives its line the label of before, which may be that of yet another row: as often as needed.
    loop {
        let twins = twins(rows(), &told);
        if twins.is_empty() {
            break;
        }
        refuse(
            &mut told,
            &mut refused,
            |code, _| twins.contains_key(code),
            |code, told| {
                let (label, twin) =
                    (told.label.as_deref().unwrap_or_default(), twins.get(code).map_or("", String::as_str));
                (
                    format!("le libellé « {label} » est aussi celui de {twin}, dans la même position"),
                    "dire ce qui distingue la ligne, ou laisser son libellé vide pour garder celui qu'elle a",
                )
            },
        );
    }
    let (mut changed, mut same) = (0, 0);
    let mut merged = |row: &str| match fields(row).and_then(|before| Some((before, told.get(before[0])?))) {
        Some((before, line)) => {
            let after = after(before, line);
            let differs = before[..5] != after;
            if differs {
                changed += 1
            } else {
                same += 1
            }
            let bears = if differs && before[0].len() == 10 { source } else { before[5] };
            format!("{};{bears};{}", after.join(";"), before[6])
        }
        None => row.to_owned(),
    };
    let mut file = |text: &str| text.lines().map(|row| merged(row) + "\n").collect::<String>();
    let files = tables.iter().map(|(name, text)| ((*name).to_owned(), file(text))).collect();
    refused.sort_by_key(|one| one.row);
    Merged { files, changed, same, refused }
}

/// code, duty, fee, unit, label, source, remark.
fn fields(row: &str) -> Option<[&str; 7]> {
    row.split(';').collect::<Vec<_>>().try_into().ok()
}

/// The first five fields of a row, with what the schedule says.
fn after<'a>([code, duty, fee, unit, label, ..]: [&'a str; 7], line: &'a Told) -> [&'a str; 5] {
    let take = |new: &'a Option<String>, before: &'a str| new.as_deref().unwrap_or(before);
    [code, take(&line.duty, duty), take(&line.fee, fee), take(&line.unit, unit), take(&line.label, label)]
}

/// Takes out the rows that are wrong, and says why.
fn refuse(
    told: &mut BTreeMap<String, Told>,
    refused: &mut Vec<Refused>,
    wrong: impl Fn(&str, &Told) -> bool,
    why: impl Fn(&str, &Told) -> (String, &'static str),
) {
    told.retain(|code, line| {
        let wrong = wrong(code, line);
        if wrong {
            let (what, mend) = why(code, line);
            refused.push(Refused { row: line.row, what, mend });
        }
        !wrong
    });
}

/// The lines whose new label is another's in their heading, and whose it is. Of two new ones, the first in the tables keeps it.
fn twins<'a>(rows: impl Iterator<Item = [&'a str; 7]>, told: &BTreeMap<String, Told>) -> BTreeMap<String, String> {
    // By heading and label: the line that keeps it, and those that would bear it too.
    let mut bearers: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
    for row in rows.filter(|[code, ..]| code.len() == 10) {
        let label = told.get(row[0]).and_then(|line| line.label.as_deref()).unwrap_or(row[4]);
        if let Some(heading) = row[0].get(..4).filter(|_| !label.is_empty()) {
            bearers.entry((heading, label)).or_default().push(row[0]);
        }
    }
    let new = |code: &&&str| told.get(**code).is_some_and(|line| line.label.is_some());
    let mut twins = BTreeMap::new();
    for codes in bearers.values().filter(|codes| codes.len() > 1) {
        let Some(keeper) = codes.iter().find(|code| !new(code)).or(codes.first()) else { continue };
        for code in codes.iter().filter(|code| new(code) && *code != keeper) {
            twins.insert((*code).to_owned(), (*keeper).to_owned());
        }
    }
    twins
}
