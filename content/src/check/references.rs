//! What a text cites of the corpus must be there; what is not there must be explained by a note or a gap.

use crate::model::{Block, Corpus, Unit, Work};
use crate::problem::Problem;
use crate::references::{self, Found, Reference, Target, scan};

pub(super) fn check(work: &Work, corpus: &Corpus, problems: &mut Vec<Problem>) {
    for unit in &work.units {
        for (block, found) in references::of_unit(work, unit, corpus) {
            let unread = scan::unread(&block.text.plain(), &found).into_iter();
            problems.extend(unread.map(|words| problem(block, format!("renvoi qui ne se lit pas : « {words} »"))));
            // What a note doubts is explained.
            for reference in found.iter().filter(|reference| reference.doubt.is_none()) {
                let faults =
                    reference.targets().filter_map(|target| fault(target, reference, block, unit, work, corpus));
                problems.extend(faults.map(|what| problem(block, what)));
            }
        }
    }
}

/// What is wrong with a target, unless a gap of the citing unit or of the cited one explains it.
fn fault(
    target: &Target,
    reference: &Reference,
    block: &Block,
    unit: &Unit,
    work: &Work,
    corpus: &Corpus,
) -> Option<String> {
    let printed = block.text.plain().get(reference.range.clone()).unwrap_or_default().to_owned();
    match target {
        Target::Unit { id, found: Found::Nowhere, .. } => {
            let text = if id.work == work.meta.id { "ce texte".to_owned() } else { format!("« {} »", id.work) };
            let word = if work.meta.unit_word == "article" { "l'article" } else { "l'unité" };
            (!has_gap(work, &unit.id.unit))
                .then(|| format!("renvoi à {word} {}, qui n'existe pas dans {text}", id.unit))
        }
        Target::Unit { id, found: Found::Partly, .. } => {
            let cited = corpus.work(&id.work).is_some_and(|work| has_gap(work, &id.unit));
            (!cited && !has_gap(work, &unit.id.unit))
                .then(|| format!("renvoi à « {printed} », une partie que l'unité {id} n'a pas"))
        }
        Target::Dead { .. } => Some(format!("renvoi à « {printed} », qui ne mène nulle part")),
        Target::Unit { found: Found::Exactly, .. }
        | Target::Division { .. }
        | Target::Work { .. }
        | Target::Outside { .. } => None,
    }
}

fn has_gap(work: &Work, unit: &str) -> bool {
    work.gaps.iter().any(|gap| gap.unit.as_deref() == Some(unit))
}

fn problem(block: &Block, what: String) -> Problem {
    Problem::new(
        &block.place.file,
        block.place.line,
        what,
        "comparer avec la source ; si elle est ainsi, ajouter une note (kind = \"renvoi\")",
    )
}
