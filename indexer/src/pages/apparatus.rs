//! Notes and gaps of a unit or a heading, each at its place.

use super::web::Web;
use crate::formats::gaps;
use app::messages::Messages;
use app::parts::gap::GapView;
use app::parts::note::{NoteEffect, NoteView};
use content::model::{Division, Effect, Gap, Note, Text, Unit, Work};
use content::notes::{Location, locate, nearest_anchor};
use std::collections::BTreeMap;
use std::ops::Range;

/// Words that a note is about, inside a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Marked {
    /// Byte range of the paragraph's plain words.
    pub(super) range: Range<usize>,
    /// Anchor of the note.
    pub(super) note: String,
    /// Number of the note on the page.
    pub(super) number: usize,
}

/// Notes of one paragraph and the words they are about.
#[derive(Debug, Default)]
pub(super) struct Beside {
    pub(super) marks: Vec<Marked>,
    pub(super) notes: Vec<NoteView>,
}

/// The notes of a unit by the anchor of the paragraph they stand beside.
#[derive(Debug, Default)]
pub(super) struct UnitNotes {
    pub(super) heading: Beside,
    pub(super) blocks: BTreeMap<String, Beside>,
    /// Notes that belong beside no paragraph.
    pub(super) apart: Vec<NoteView>,
}

/// Places the notes of a unit. `prefix` makes anchors unique on a page that holds several units.
pub(super) fn unit_notes(web: &Web<'_>, work: &Work, unit: &Unit, prefix: &str) -> UnitNotes {
    let mut out = UnitNotes::default();
    // Notes are about the published words: a later wording has its own.
    let mine = |(_, note): &(usize, &Note)| {
        unit.shows_published() && note.division.is_none() && (work.meta.single || note.unit == unit.id.unit)
    };
    for (index, (rank, note)) in work.notes.iter().enumerate().filter(mine).enumerate() {
        let view = NoteView { proposed: web.proposed(work, rank), ..note_view(note, index + 1, prefix) };
        match locate(unit, note) {
            Some(Location::Heading(range)) => out.heading.add(view, Some(range)),
            Some(Location::Block { anchor, range }) => out.blocks.entry(anchor).or_default().add(view, Some(range)),
            None => match nearest_anchor(unit, note) {
                Some(anchor) => out.blocks.entry(anchor).or_default().add(view, None),
                None => out.apart.push(view),
            },
        }
    }
    // What stands beside the heading is told with the notes that mark no words: a heading holds no fold.
    out.apart.splice(0..0, std::mem::take(&mut out.heading.notes));
    out
}

/// The notes of a heading.
pub(super) fn division_notes(work: &Work, division: &Division) -> Beside {
    let mut out = Beside::default();
    let prefix = format!("{}-", division.slug.replace('/', "-"));
    let mine = |note: &&Note| note.division.as_deref() == Some(division.slug.as_str());
    for (index, note) in work.notes.iter().filter(mine).enumerate() {
        let range = note.mark.then(|| find(&division.heading, &note.printed)).flatten();
        out.add(note_view(note, index + 1, &prefix), range);
    }
    out
}

impl Beside {
    /// Adds a note; words already marked by another note are not marked twice.
    fn add(&mut self, view: NoteView, range: Option<Range<usize>>) {
        if let Some(range) = range {
            let free = self.marks.iter().all(|mark| range.end <= mark.range.start || mark.range.end <= range.start);
            if free {
                self.marks.push(Marked { range, note: view.id.clone(), number: view.number });
                self.marks.sort_by_key(|mark| mark.range.start);
            }
        }
        self.notes.push(view);
    }
}

fn find(text: &Text, words: &str) -> Option<Range<usize>> {
    let plain = text.plain();
    let start = plain.find(words)?;
    Some(start..start + words.len())
}

fn note_view(note: &Note, number: usize, prefix: &str) -> NoteView {
    NoteView {
        id: format!("{prefix}n-{number}"),
        number,
        printed: note.printed.clone(),
        reading: note.reading.clone(),
        proposed: Vec::new(),
        remark: note.remark.clone(),
        kind: note.kind.clone(),
        effect: match note.effect {
            Effect::None => NoteEffect::None,
            Effect::Meaning => NoteEffect::Meaning,
            Effect::Tool => NoteEffect::Tool,
        },
    }
}

/// The notice of a gap; a gap that nothing describes is told by its name alone.
pub(super) fn gap(m: &Messages, work: &Work, id: &str, prefix: &str) -> GapView {
    match work.gaps.iter().find(|gap| gap.id == id) {
        Some(gap) => gap_view(gap, prefix),
        None => GapView {
            id: anchor(prefix, id),
            name: id.to_owned(),
            title: m.unit.gap_label.to_owned(),
            text: String::new(),
            consequence: String::new(),
        },
    }
}

/// The gaps told before the text of a unit: those it shows that have no place of their own.
pub(super) fn unit_gaps(work: &Work, unit: &Unit, prefix: &str) -> Vec<GapView> {
    gaps::of_unit(work, unit).into_iter().map(|gap| gap_view(gap, prefix)).collect()
}

/// The anchor of a gap: that of its line in the text, when it has one.
fn anchor(prefix: &str, id: &str) -> String {
    format!("{prefix}lacune-{}", id.to_lowercase())
}

fn gap_view(gap: &Gap, prefix: &str) -> GapView {
    GapView {
        id: anchor(prefix, &gap.id),
        name: gap.id.clone(),
        title: gap.title.clone(),
        text: gap.text.clone(),
        consequence: gap.consequence.clone(),
    }
}
