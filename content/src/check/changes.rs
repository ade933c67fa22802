//! The journal of changes: latest first, each told once, about works and units that exist.

use std::collections::BTreeSet;

use crate::model::{Change, Corpus};
use crate::problem::Problem;
use crate::read::CHANGES;

/// Finds changes that a reader of the feed could not follow.
pub(super) fn check(corpus: &Corpus, problems: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for (index, change) in corpus.changes.iter().enumerate() {
        let mut problem = |what: String, mend: &str| problems.push(Problem::new(CHANGES, change.at, what, mend));
        if !seen.insert(change.id.as_str()) {
            problem(format!("le changement « {} » est écrit deux fois", change.id), "donner à chacun un identifiant");
        }
        if corpus.changes.get(index + 1).is_some_and(|older| older.date > change.date) {
            problem(
                format!("le changement « {} » est rangé avant un changement plus récent", change.id),
                "ranger les changements du plus récent au plus ancien",
            );
        }
        for missing in unknown(corpus, change) {
            problem(
                format!("le changement « {} » vise « {missing} », qui n'existe pas", change.id),
                "corriger l'identifiant",
            );
        }
    }
}

/// The works and units named by a change that do not exist.
fn unknown<'a>(corpus: &Corpus, change: &'a Change) -> Vec<&'a str> {
    let Some(name) = &change.work else { return change.units.iter().map(String::as_str).collect() };
    let Some(work) = corpus.work(name) else { return vec![name.as_str()] };
    change.units.iter().filter(|unit| work.unit(unit).is_none()).map(String::as_str).collect()
}
