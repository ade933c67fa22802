//! Editorial notes that stand on the words of a reference, and what they propose.

use std::ops::Range;

use super::{Context, Doubt, Kind, Part, Reference, Target, resolve};
use crate::model::{Corpus, Effect, Note, Unit};
use crate::notes::{self, Location};

/// How notes say that what they name is only likely.
const HEDGES: &[&str] = &["probablement", "peut-être", "sans doute", "conviendrait", "d’après le contexte"];

/// Notes of these kinds are about a reference even where the words name nothing.
const REFERENCE: &str = "renvoi";
/// What is cited does not exist in the source.
const DEAD: &str = "renvoi mort";

/// Joins the notes of the unit to the references of a block.
pub(super) fn join(references: &mut Vec<Reference>, plain: &str, context: &Context<'_>, corpus: &Corpus) {
    let Some((work, unit)) = corpus.work(context.work).and_then(|work| Some((work, work.unit(context.unit)?))) else {
        return;
    };
    for (index, note) in work.notes.iter().enumerate().filter(|(_, note)| is_of(note, unit)) {
        let Some(words) = words(unit, note, context.anchor, plain) else {
            continue;
        };
        let met: Vec<usize> = (0..references.len()).filter(|at| meet(&references[*at].range, &words)).collect();
        if met.is_empty() && note.kind.starts_with(REFERENCE) {
            references.push(unclear(index, note, words));
            continue;
        }
        let proposals = match &note.reading {
            Some(reading) => by_reading(references, &met, &as_read(plain, &words, reading, context, corpus)),
            None => by_remark(references, &met, &words, note, context, corpus),
        };
        // Of several references, the note is about those that it changes.
        let changes = proposals.iter().any(|proposed| !proposed.is_empty());
        let concerns = note.kind.starts_with(REFERENCE) || (note.reading.is_none() && note.effect != Effect::None);
        for (at, proposed) in met.into_iter().zip(proposals) {
            let Some(reference) = references.get_mut(at) else { continue };
            if note.kind == DEAD {
                reference.parts.iter_mut().for_each(|part| part.targets = vec![dead(note)]);
            }
            if !proposed.is_empty() || (concerns && !changes) {
                let range = words.start.max(reference.range.start)..words.end.min(reference.range.end);
                reference.doubt = Some(Doubt { note: index, range, proposed });
            }
        }
    }
    references.sort_by_key(|reference| reference.range.start);
}

fn is_of(note: &Note, unit: &Unit) -> bool {
    note.division.is_none() && (note.unit == unit.id.unit || (unit.id.unit.is_empty() && note.unit == "."))
}

/// The words of a note in the text of the block with this anchor, whether the page marks them or not.
fn words(unit: &Unit, note: &Note, anchor: &str, plain: &str) -> Option<Range<usize>> {
    let Location::Block { anchor: found, range } = notes::locate(unit, &Note { mark: true, ..note.clone() })? else {
        return None;
    };
    let block = super::blocks(&unit.blocks).into_iter().find(|block| block.anchor == found && found == anchor)?;
    let own = block.text.plain();
    if own == plain {
        return Some(range);
    }
    let start = plain.find(own.get(range.clone())?)?;
    Some(start..start + range.len())
}

fn meet(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// References of the block as if it were printed as the note reads it.
fn as_read(plain: &str, words: &Range<usize>, reading: &str, context: &Context<'_>, corpus: &Corpus) -> Vec<Reference> {
    let mut read = plain.to_owned();
    read.replace_range(words.clone(), reading);
    let touched = words.start..words.start + reading.len().max(1);
    let references = resolve::references(&read, context, corpus);
    references.into_iter().filter(|reference| meet(&reference.range, &touched)).collect()
}

/// What each of the references that a note meets would cite if it were read as the note says, when that is another
/// thing; empty for the others.
fn by_reading(references: &[Reference], met: &[usize], read: &[Reference]) -> Vec<Vec<Target>> {
    if met.len() != read.len() {
        return vec![Vec::new(); met.len()];
    }
    let other = |at: usize, read: &Reference| {
        let printed: Vec<&Target> = references.get(at).into_iter().flat_map(Reference::targets).collect();
        read.targets().filter(|target| !printed.contains(target)).cloned().collect()
    };
    met.iter().zip(read).map(|(at, read)| other(*at, read)).collect()
}

/// What the likely clauses of a remark cite, when it is another thing than what is printed.
fn by_remark(
    references: &[Reference],
    met: &[usize],
    words: &Range<usize>,
    note: &Note,
    context: &Context<'_>,
    corpus: &Corpus,
) -> Vec<Vec<Target>> {
    let parts = met.iter().filter_map(|at| references.get(*at)).flat_map(|reference| &reference.parts);
    let printed: Vec<&Target> = parts.filter(|part| meet(&part.range, words)).flat_map(|part| &part.targets).collect();
    let proposed = likely(note, &printed, context, corpus);
    let same = proposed.len() == printed.len() && proposed.iter().all(|target| printed.contains(&target));
    let proposed = if same { Vec::new() } else { proposed };
    vec![proposed; met.len()]
}

fn likely(note: &Note, printed: &[&Target], context: &Context<'_>, corpus: &Corpus) -> Vec<Target> {
    // *l'alinéa 3*, *au 2 c)*, *le premier tiret* in a remark are of the article, or the alinéa, that is cited.
    let (unit, anchor) = printed
        .iter()
        .find_map(|target| match target {
            Target::Unit { id, anchor, .. } if id.work == context.work => {
                Some((id.unit.as_str(), anchor.as_deref().unwrap_or_default()))
            }
            _ => None,
        })
        .unwrap_or((context.unit, context.anchor));
    let cited = Context { unit, anchor, ..*context };
    let mut likely: Vec<Target> = Vec::new();
    let remark = note.remark.as_deref().unwrap_or_default();
    for clause in remark.split([';', ':']).filter(|clause| is_hedged(clause)) {
        for reference in resolve::references(clause, &cited, corpus) {
            for target in reference.targets().filter(|target| is_place(target)) {
                let target = of_same_text(target, printed, context);
                if !likely.contains(&target) {
                    likely.push(target);
                }
            }
        }
    }
    likely
}

fn is_hedged(clause: &str) -> bool {
    let clause = clause.to_lowercase();
    HEDGES.iter().any(|hedge| clause.contains(hedge))
}

fn is_place(target: &Target) -> bool {
    match target {
        Target::Unit { .. } | Target::Division { .. } => true,
        Target::Outside { place, .. } => !place.is_empty(),
        Target::Work { .. } | Target::Dead { .. } => false,
    }
}

/// An article that a remark names without its text is of the text that is cited.
fn of_same_text(target: &Target, printed: &[&Target], context: &Context<'_>) -> Target {
    match (target, printed.first()) {
        (Target::Unit { id, .. }, Some(Target::Outside { name, nature, .. })) if id.work == context.work => {
            Target::Outside { name: name.clone(), nature: *nature, place: id.unit.clone() }
        }
        _ => target.clone(),
    }
}

fn dead(note: &Note) -> Target {
    Target::Dead { why: note.remark.clone().unwrap_or_else(|| note.printed.clone()) }
}

/// Words that a note calls a reference, and that name nothing to look up.
fn unclear(index: usize, note: &Note, words: Range<usize>) -> Reference {
    Reference {
        parts: vec![Part { range: words.clone(), targets: vec![dead(note)] }],
        range: words.clone(),
        kind: Kind::Unclear,
        doubt: Some(Doubt { note: index, range: words, proposed: Vec::new() }),
    }
}
