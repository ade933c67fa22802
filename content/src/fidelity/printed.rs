//! The structured texts as runs of printed words, in the order of the source.

use super::Fate;
use crate::model::{Block, Division, Entry, Label, Place, Text, Unit, Work};
use crate::problem::Problem;

/// A run of words: a heading or a block.
pub(super) struct Printed<'a> {
    label: Option<&'a Label>,
    text: &'a Text,
    /// What the source lines of this run become.
    pub(super) fate: Fate,
    /// Where the run is; its source line is written here.
    pub(super) place: &'a mut Place,
}

impl Printed<'_> {
    /// Printed characters without white space; the flag says whether white space stands before.
    pub(super) fn glyphs(&self) -> Vec<(char, bool)> {
        let mut glyphs = Vec::new();
        let mut after_space = true;
        for c in self.words().chars() {
            if c.is_whitespace() {
                after_space = true;
            } else {
                glyphs.push((c, std::mem::replace(&mut after_space, false)));
            }
        }
        glyphs
    }

    /// A few words from the one that holds this glyph on, for a message.
    pub(super) fn excerpt(&self, at: usize) -> String {
        super::source::words(self.glyphs().into_iter(), at)
    }

    /// Label and words; the dash of a list is a mark, not a word.
    fn words(&self) -> String {
        let label = self.label.map_or("", |label| label.printed.trim_start_matches('-').trim_start());
        format!("{label} {}", self.text.plain())
    }
}

type Visit<'v> = &'v mut dyn FnMut(Printed<'_>) -> Result<(), Problem>;

/// Visits every printed run of a work in reading order; the editor's words are not printed.
pub(super) fn each(work: &mut Work, visit: Visit<'_>) -> Result<(), Problem> {
    entries(&work.meta.id, &mut work.entries, &mut work.units, visit)
}

fn entries(work: &str, list: &mut [Entry], units: &mut [Unit], visit: Visit<'_>) -> Result<(), Problem> {
    for entry in list {
        match entry {
            Entry::Division(division) => {
                heading(work, division, visit)?;
                entries(work, &mut division.entries, units, visit)?;
            }
            Entry::Unit(index) => {
                if let Some(found) = units.get_mut(*index) {
                    unit(found, visit)?;
                }
            }
            Entry::Gap(_) => {}
        }
    }
    Ok(())
}

fn heading(work: &str, division: &mut Division, visit: Visit<'_>) -> Result<(), Problem> {
    if division.reconstructed {
        return Ok(());
    }
    let fate = Fate::Heading(work.to_owned());
    visit(Printed { label: None, text: &division.heading, fate, place: &mut division.place })
}

fn unit(unit: &mut Unit, visit: Visit<'_>) -> Result<(), Problem> {
    let fate = Fate::Unit(unit.id.clone());
    if let Some(heading) = unit.heading.as_ref().filter(|_| !unit.reconstructed) {
        visit(Printed { label: None, text: heading, fate: fate.clone(), place: &mut unit.place })?;
    }
    blocks(&mut unit.blocks, &fate, visit)?;
    if unit.place.source_line == 0 {
        unit.place.source_line = first_line(&unit.blocks);
    }
    Ok(())
}

fn blocks(list: &mut [Block], fate: &Fate, visit: Visit<'_>) -> Result<(), Problem> {
    for block in list {
        let Block { label, text, children, place, .. } = block;
        visit(Printed { label: label.as_ref(), text, fate: fate.clone(), place })?;
        blocks(children, fate, visit)?;
    }
    Ok(())
}

/// First source line of some blocks; a gap has none of its own.
fn first_line(blocks: &[Block]) -> usize {
    let own = |block: &Block| Some(block.place.source_line).filter(|line| *line > 0);
    blocks
        .iter()
        .find_map(|block| own(block).or_else(|| Some(first_line(&block.children)).filter(|line| *line > 0)))
        .unwrap_or(0)
}
