//! Plain text: the words as printed, in their order, and nothing else but their indentation. The SHA-256 of a unit is
//! that of this text, byte for byte.

use content::model::{Block, Entry, Gap, Text, Unit, Work};

use super::gaps;

/// Columns by which what belongs to a paragraph is set off, as in the files of `content/texts`.
const STEP: usize = 3;

/// A unit: its heading, a blank line, then its paragraphs; one line each. Words that are not printed (a heading of the
/// editor, the notice of a gap) stand in square brackets.
#[must_use]
pub fn unit(work: &Work, unit: &Unit) -> String {
    let mut writer = Writer::default();
    writer.heading(&heading(work, unit));
    for gap in gaps::of_unit(work, unit) {
        writer.block(0, &notice(Some(gap), &gap.id));
    }
    writer.blocks(work, &unit.blocks, 0);
    writer.out
}

/// A whole work: what it is, then its headings and units.
pub(super) fn work(work: &Work) -> String {
    let meta = &work.meta;
    let mut out = format!("{}\n\n{}\n{}\n", meta.long_title, meta.status, meta.publication);
    for gap in gaps::of_work(work) {
        out.push_str(&format!("\n{}\n", notice(Some(gap), &gap.id)));
    }
    entries(work, &work.entries, &mut out);
    out
}

fn entries(work: &Work, list: &[Entry], out: &mut String) {
    for entry in list {
        match entry {
            Entry::Division(division) => {
                out.push_str(&format!("\n\n{}\n", bracketed(&division.heading, division.reconstructed)));
                entries(work, &division.entries, out);
            }
            Entry::Unit(index) => {
                if let Some(one) = work.units.get(*index) {
                    out.push_str(&format!("\n\n{}", unit(work, one)));
                }
            }
            Entry::Gap(id) => out.push_str(&format!("\n{}\n", notice(gaps::named(work, id), id))),
        }
    }
}

/// The heading of a unit as its page shows it.
pub(super) fn heading(work: &Work, unit: &Unit) -> String {
    match &unit.heading {
        Some(words) => bracketed(words, unit.reconstructed),
        None if unit.reconstructed => format!("[{}]", unit.name(&work.meta)),
        None => unit.name(&work.meta),
    }
}

fn bracketed(words: &Text, reconstructed: bool) -> String {
    if reconstructed { format!("[{}]", words.plain()) } else { words.plain() }
}

/// *[Lacune G1 · Définitions 1 à 25 absentes]*.
pub(super) fn notice(gap: Option<&Gap>, id: &str) -> String {
    let label = app::messages::FR.unit.gap_label;
    format!("[{label} {id} · {}]", gap.map_or(label, |gap| gap.title.as_str()))
}

/// Writes the lines of a unit. Whoever reads them off a page writes them with the same hand.
#[derive(Debug, Default)]
pub struct Writer {
    /// What is written.
    pub out: String,
}

impl Writer {
    /// The first line.
    pub fn heading(&mut self, words: &str) {
        self.out.push_str(words);
        self.out.push('\n');
    }

    /// A paragraph, or the notice of a gap, at a depth.
    pub fn block(&mut self, depth: usize, words: &str) {
        if depth == 0 {
            self.out.push('\n');
        }
        self.out.push_str(&" ".repeat(depth * STEP));
        self.out.push_str(words);
        self.out.push('\n');
    }

    fn blocks(&mut self, work: &Work, blocks: &[Block], depth: usize) {
        for block in blocks {
            match &block.gap {
                Some(id) => self.block(depth, &notice(gaps::named(work, id), id)),
                None => self.block(depth, &labelled(block)),
            }
            self.blocks(work, &block.children, depth + 1);
        }
    }
}

/// A paragraph with its label in front.
fn labelled(block: &Block) -> String {
    let words = block.text.plain();
    match &block.label {
        Some(label) if words.is_empty() => label.printed.clone(),
        Some(label) => format!("{} {words}", label.printed),
        None => words,
    }
}
