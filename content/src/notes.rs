//! Where a note stands: the printed words it is about.

use crate::model::{Block, Note, Unit};

/// Printed words inside a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// In the unit's heading: byte range of its plain text.
    Heading(std::ops::Range<usize>),
    /// In the block with this anchor: byte range of its plain text.
    Block {
        /// Anchor of the block.
        anchor: String,
        /// Byte range of the block's plain text.
        range: std::ops::Range<usize>,
    },
}

/// Finds the words of a note in its unit: on the note's source line when the unit is aligned, else anywhere in it.
/// `None` when they cannot be marked (the note says `mark = false`, or the words are not there).
#[must_use]
pub fn locate(unit: &Unit, note: &Note) -> Option<Location> {
    if !note.mark {
        return None;
    }
    let mut found: Option<(bool, Location)> = None;
    let mut offer = |source_line: usize, location: Location| {
        let exact = source_line == note.line;
        if found.as_ref().is_none_or(|(already, _)| exact && !already) {
            found = Some((exact, location));
        }
    };
    if let Some(range) = unit.heading.as_ref().and_then(|heading| find(&heading.plain(), &note.printed)) {
        offer(unit.place.source_line, Location::Heading(range));
    }
    visit(&unit.blocks, &mut |block| {
        if let Some(range) = find(&block.text.plain(), &note.printed) {
            offer(block.place.source_line, Location::Block { anchor: block.anchor.clone(), range });
        }
    });
    found.map(|(_, location)| location)
}

/// The anchor of the block printed on the note's line, for a note whose words cannot be marked.
#[must_use]
pub fn nearest_anchor(unit: &Unit, note: &Note) -> Option<String> {
    let mut nearest = None;
    visit(&unit.blocks, &mut |block| {
        if block.place.source_line > 0 && block.place.source_line <= note.line {
            nearest = Some(block.anchor.clone());
        }
    });
    nearest
}

fn visit(blocks: &[Block], each: &mut dyn FnMut(&Block)) {
    for block in blocks {
        each(block);
        visit(&block.children, each);
    }
}

/// Finds words whatever the white space between them and whichever apostrophe.
fn find(text: &str, words: &str) -> Option<std::ops::Range<usize>> {
    let folded: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| !c.is_whitespace()).collect();
    let wanted: Vec<char> = words.chars().filter(|c| !c.is_whitespace()).map(apostrophe).collect();
    if wanted.is_empty() {
        return None;
    }
    let start = folded
        .windows(wanted.len())
        .position(|window| window.iter().zip(&wanted).all(|((_, printed), wanted)| apostrophe(*printed) == *wanted))?;
    let (first, _) = folded.get(start)?;
    let (last, c) = folded.get(start + wanted.len() - 1)?;
    Some(*first..*last + c.len_utf8())
}

fn apostrophe(c: char) -> char {
    if c == '’' { '\'' } else { c }
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn words_are_found_across_spaces_and_apostrophes() {
        let text = "à  l’unité de\u{a0}douane";
        let range = find(text, "l'unité de douane").unwrap();
        assert_eq!(&text[range], "l’unité de\u{a0}douane");
        assert_eq!(find(text, "passavant"), None);
        assert_eq!(find("", ""), None);
    }
}
