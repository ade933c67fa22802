//! Editorial notes, in words.

use content::model::{Note, Unit, Work};

/// *Imprimé : « passant » Lecture probable : « passavant » …*
pub(super) fn in_words(note: &Note) -> String {
    let m = &app::messages::FR.notes;
    let mut parts = vec![format!("{} {}", m.printed, (m.quoted)(&note.printed))];
    parts.extend(note.reading.as_ref().map(|reading| format!("{} {}", m.reading, (m.quoted)(reading))));
    parts.extend(note.remark.as_ref().map(|remark| format!("{} {remark}", m.remark)));
    parts.join(" ")
}

/// The notes of a unit that shows its published words, each with its rank in the work.
pub(super) fn of_unit<'a>(work: &'a Work, unit: &'a Unit) -> impl Iterator<Item = (usize, &'a Note)> {
    work.notes.iter().enumerate().filter(|(_, note)| {
        unit.shows_published() && note.division.is_none() && (work.meta.single || note.unit == unit.id.unit)
    })
}
