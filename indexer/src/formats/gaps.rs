//! The gaps of a work, by where they are told.

use std::collections::BTreeSet;

use content::model::{Block, Entry, Gap, Unit, Work};

/// The gap of this name.
pub(crate) fn named<'a>(work: &'a Work, id: &str) -> Option<&'a Gap> {
    work.gaps.iter().find(|gap| gap.id == id)
}

/// The gaps told before the text of a unit: those it shows that have no place of their own. They are gaps of the source:
/// a later wording has none.
pub(crate) fn of_unit<'a>(work: &'a Work, unit: &Unit) -> Vec<&'a Gap> {
    let shown = |gap: &&Gap| gap.unit.as_ref().is_some_and(|id| work.meta.single || *id == unit.id.unit);
    let mine: Vec<&Gap> = work.gaps.iter().filter(|_| unit.shows_published()).filter(shown).collect();
    // Most units have none: the places of gaps are looked for only then.
    let placed = if mine.is_empty() { BTreeSet::new() } else { placed(work) };
    mine.into_iter().filter(|gap| !placed.contains(gap.id.as_str())).collect()
}

/// The gaps that concern the work as a whole: no unit shows them and no line marks their place.
pub(crate) fn of_work(work: &Work) -> Vec<&Gap> {
    let placed = placed(work);
    work.gaps.iter().filter(|gap| gap.unit.is_none() && !placed.contains(gap.id.as_str())).collect()
}

/// Ids of the gaps that a line of the text places.
fn placed(work: &Work) -> BTreeSet<&str> {
    fn in_entries<'a>(entries: &'a [Entry], placed: &mut BTreeSet<&'a str>) {
        for entry in entries {
            match entry {
                Entry::Gap(id) => {
                    placed.insert(id);
                }
                Entry::Division(division) => in_entries(&division.entries, placed),
                Entry::Unit(_) => {}
            }
        }
    }
    fn in_blocks<'a>(blocks: &'a [Block], placed: &mut BTreeSet<&'a str>) {
        for block in blocks {
            placed.extend(block.gap.as_deref());
            in_blocks(&block.children, placed);
        }
    }
    let mut found = BTreeSet::new();
    in_entries(&work.entries, &mut found);
    work.units.iter().for_each(|unit| in_blocks(&unit.blocks, &mut found));
    found
}
