//! The source as a stream of glyphs: what is printed, without the marks of the extraction.

use super::{Fate, excluded};
use crate::model::Exclusion;
use crate::problem::Problem;

/// One printed character.
pub(super) struct Glyph {
    pub(super) printed: char,
    /// Whether white space stands before it; `None` where a mark hides the answer (`DOUANES****SECTION`).
    pub(super) after_space: Option<bool>,
    /// Line of the source, from 1.
    pub(super) line: usize,
}

/// Glyphs of the lines that are not excluded, and the first fate of every line.
pub(super) fn read(
    name: &str,
    text: &str,
    exclusions: &[Exclusion],
    problems: &mut Vec<Problem>,
) -> (Vec<Fate>, Vec<Glyph>) {
    let mut fates: Vec<Fate> =
        text.lines().map(|line| if line.trim().is_empty() { Fate::Blank } else { Fate::Lost }).collect();
    for (index, exclusion) in exclusions.iter().enumerate().filter(|(_, exclusion)| exclusion.source == name) {
        match fates.get_mut(excluded(exclusion)) {
            Some(lines) if exclusion.first > 0 => {
                lines.iter_mut().filter(|fate| **fate == Fate::Lost).for_each(|fate| *fate = Fate::Excluded(index))
            }
            _ => problems.push(Problem::new(
                "exclusions.toml",
                0,
                format!("les lignes {} à {} n'existent pas dans {name}", exclusion.first, exclusion.last),
                format!("la source a {} lignes, comptées à partir de 1", fates.len()),
            )),
        }
    }
    let mut glyphs = Vec::new();
    for (index, line) in text.lines().enumerate().filter(|(index, _)| fates.get(*index) == Some(&Fate::Lost)) {
        line_glyphs(line, index + 1, &mut glyphs);
    }
    (fates, glyphs)
}

fn line_glyphs(line: &str, number: usize, glyphs: &mut Vec<Glyph>) {
    let words = line.trim().trim_start_matches('#');
    let words = words.replace("<sup>", "").replace("</sup>", "").replace("^{", "");
    // A closing brace only ever ends a superscript here.
    let words = words.replace('}', "");
    let bare = words.trim_start();
    let bare = bare.strip_prefix("- ").unwrap_or(bare);
    let mut after_space = Some(true);
    for c in bare.chars() {
        if c.is_whitespace() {
            after_space = Some(true);
        } else if c == '*' {
            after_space = after_space.filter(|space| *space);
        } else {
            glyphs.push(Glyph { printed: c, after_space, line: number });
            after_space = Some(false);
        }
    }
}

/// A few words from the one that holds this glyph on, for a message.
pub(super) fn excerpt(glyphs: &[Glyph], at: usize) -> String {
    words(glyphs.iter().map(|glyph| (glyph.printed, glyph.after_space == Some(true))), at)
}

/// The same for any stream of characters with their spaces.
pub(super) fn words(glyphs: impl Iterator<Item = (char, bool)>, at: usize) -> String {
    let glyphs: Vec<(char, bool)> = glyphs.take(at.saturating_add(40)).collect();
    let begin = glyphs.iter().take(at + 1).rposition(|(_, after_space)| *after_space).unwrap_or(0);
    let mut text = String::new();
    for (glyph, after_space) in glyphs.into_iter().skip(begin) {
        if after_space && !text.is_empty() {
            text.push(' ');
        }
        text.push(glyph);
    }
    text
}
