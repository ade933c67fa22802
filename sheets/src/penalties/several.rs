//! Several offences in one file: each has its own facts, and the fines are given for each (article 412, al. 2).

use chrono::NaiveDate;
use simulators::penalties::{assess, several};

use super::cited::{Cited, one};
use super::questions::typed_day;
use super::reading::read;
use super::sheet::{Book, SumView};

/// The key that opens the next offence in an address.
const NEXT: &str = "et";

/// The offences of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// Name and fine of each offence; no fine when there is none or it is not settled.
    pub cases: Vec<(String, Option<SumView>)>,
    /// The fines that are known, together.
    pub total: SumView,
    /// The paragraph that adds them.
    pub cite: Cited,
}

/// The pairs of each offence of an address: `infraction=a&droits=1&et=&infraction=b`. Never empty.
#[must_use]
pub fn cases(pairs: &[(String, String)]) -> Vec<Vec<(String, String)>> {
    pairs.split(|(key, _)| key == NEXT).map(<[_]>::to_vec).collect()
}

/// The offences of a file, when there are several.
#[must_use]
pub fn dossier(book: &Book, cases: &[Vec<(String, String)>], day_typed: &str, today: NaiveDate) -> Option<Dossier> {
    if cases.len() < 2 {
        return None;
    }
    let words = &book.words;
    let day = typed_day(day_typed).unwrap_or(today);
    let facts: Vec<_> = cases.iter().map(|pairs| read(words, pairs).0).collect();
    let assessments: Vec<_> =
        facts.iter().map(|facts| assess(facts, &book.table, day)).collect::<Result<_, _>>().ok()?;
    let sums = several(&assessments);
    let name = |facts: &simulators::penalties::Facts| match facts.offence.known() {
        Some(offence) => words.part_of("offence", offence.key(), "label"),
        None => words.say("conclusion.not-settled"),
    };
    let fines = sums.fines.iter().map(|fine| fine.map(|fine| SumView::of(words, fine)));
    Some(Dossier {
        cases: facts.iter().map(name).zip(fines).collect(),
        total: SumView::of(words, sums.total),
        cite: one(words, sums.cite),
    })
}
