//! Markdown (CommonMark, with footnotes for the editorial notes): light to read, whole to keep. Labels are printed as
//! they are: a mark that a reader would renumber is escaped.

use content::model::{Block, Entry, Mark, Text, Unit, Work};
use content::notes::{Location, locate};

use super::{gaps, identifiers, notes, plain};

/// Deepest heading of Markdown.
const DEEPEST: usize = 6;

/// A whole work.
pub(super) fn work(work: &Work) -> String {
    let meta = &work.meta;
    let mut writer = Writer { work, out: String::new() };
    writer.paragraph(0, &format!("# {}", escaped(&meta.long_title)));
    writer.paragraph(0, &format!("- {}", escaped(&meta.publication)));
    writer.out.pop();
    writer.paragraph(0, &format!("- {}", escaped(&meta.status)));
    writer.out.pop();
    writer.paragraph(0, &format!("- `{}`", identifiers::expression(work)));
    for gap in gaps::of_work(work) {
        writer.gap(0, &gap.id);
    }
    writer.entries(&work.entries, 2);
    writer.out
}

/// A unit of a work of several, with its notes.
pub(super) fn unit(work: &Work, unit: &Unit) -> String {
    let mut writer = Writer { work, out: String::new() };
    writer.unit(unit, 1);
    writer.paragraph(
        0,
        &format!("— {} (`{}`)", escaped(&work.meta.long_title), identifiers::unit_expression(work, unit)),
    );
    writer.out
}

struct Writer<'a> {
    work: &'a Work,
    out: String,
}

impl Writer<'_> {
    fn entries(&mut self, entries: &[Entry], level: usize) {
        for entry in entries {
            match entry {
                Entry::Division(division) => {
                    let words = self.marked(&division.heading, division.reconstructed);
                    self.heading(level, &words);
                    self.entries(&division.entries, level + 1);
                }
                Entry::Unit(index) => {
                    if let Some(unit) = self.work.units.get(*index) {
                        self.unit(unit, level);
                    }
                }
                Entry::Gap(id) => self.gap(0, id),
            }
        }
    }

    fn unit(&mut self, unit: &Unit, level: usize) {
        let notes: Vec<(usize, Option<Location>)> =
            notes::of_unit(self.work, unit).map(|(index, note)| (index, locate(unit, note))).collect();
        if !unit.id.unit.is_empty() {
            let ends = ends(&notes, |location| match location {
                Location::Heading(range) => Some(range.end),
                Location::Block { .. } => None,
            });
            let words = match &unit.heading {
                Some(words) if !unit.reconstructed => self.words(words, &ends),
                _ => escaped(&plain::heading(self.work, unit)),
            };
            self.heading(level, &words);
        }
        for gap in gaps::of_unit(self.work, unit) {
            self.gap(0, &gap.id);
        }
        self.blocks(&unit.blocks, 0, &notes);
        for (index, location) in &notes {
            if let Some(note) = self.work.notes.get(*index) {
                let words = escaped(&notes::in_words(note));
                let line = match location {
                    Some(_) => format!("[^{}]: {words}", index + 1),
                    None => format!("\\* {words}"),
                };
                self.paragraph(0, &line);
            }
        }
    }

    fn blocks(&mut self, blocks: &[Block], depth: usize, notes: &[(usize, Option<Location>)]) {
        for block in blocks {
            match &block.gap {
                Some(id) => self.gap(depth, id),
                None => {
                    let ends = ends(notes, |location| match location {
                        Location::Block { anchor, range } if *anchor == block.anchor => Some(range.end),
                        _ => None,
                    });
                    let words = self.words(&block.text, &ends);
                    let label = block.label.as_ref().map(|label| escaped(&label.printed));
                    let line: Vec<String> = label.into_iter().chain(Some(words).filter(|w| !w.is_empty())).collect();
                    self.paragraph(depth, &line.join(" "));
                }
            }
            self.blocks(&block.children, depth + 1, notes);
        }
    }

    fn gap(&mut self, depth: usize, id: &str) {
        let notice = escaped(&plain::notice(gaps::named(self.work, id), id));
        self.paragraph(depth, &format!("**{notice}**"));
    }

    fn heading(&mut self, level: usize, words: &str) {
        self.paragraph(0, &format!("{} {words}", "#".repeat(level.min(DEEPEST))));
    }

    /// What belongs to a paragraph is quoted below it: Markdown has no other list that keeps printed labels.
    fn paragraph(&mut self, depth: usize, words: &str) {
        let quote = "> ".repeat(depth);
        self.out.push_str(&format!("{quote}{words}\n{}\n", quote.trim_end()));
    }

    fn marked(&self, text: &Text, reconstructed: bool) -> String {
        let words = self.words(text, &[]);
        if reconstructed { format!("\\[{words}\\]") } else { words }
    }

    /// Words with their light marks, and the calls of the notes that end at these bytes.
    fn words(&self, text: &Text, notes: &[(usize, usize)]) -> String {
        let mut out = String::new();
        let mut at = 0;
        for span in &text.spans {
            let end = at + span.text.len();
            let mut from = at;
            for (stop, index) in notes.iter().filter(|(stop, _)| at < *stop && *stop <= end) {
                out.push_str(&run(span.text.get(from - at..stop - at).unwrap_or_default(), span.mark));
                out.push_str(&format!("[^{}]", index + 1));
                from = *stop;
            }
            out.push_str(&run(span.text.get(from - at..).unwrap_or_default(), span.mark));
            at = end;
        }
        out
    }
}

/// Where calls of notes stand, in order.
fn ends(notes: &[(usize, Option<Location>)], at: impl Fn(&Location) -> Option<usize>) -> Vec<(usize, usize)> {
    let mut ends: Vec<(usize, usize)> =
        notes.iter().filter_map(|(index, location)| Some((at(location.as_ref()?)?, *index))).collect();
    ends.sort_unstable();
    ends
}

/// Marks hug the words, or they would not be read as marks.
fn run(words: &str, mark: Mark) -> String {
    let inner = words.trim();
    if inner.is_empty() {
        return words.to_owned();
    }
    let (head, tail) = words.split_once(inner).unwrap_or(("", ""));
    let mut out = escaped(inner);
    if mark.superscript {
        out = format!("<sup>{out}</sup>");
    }
    if mark.emphasis {
        out = format!("*{out}*");
    }
    if mark.strong {
        out = format!("**{out}**");
    }
    format!("{head}{out}{tail}")
}

/// Words of which no character is read as a mark.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    for (index, c) in words.char_indices() {
        let opens = index == 0 && matches!(c, '-' | '+' | '#' | '=' | '~' | ':');
        let numbers = matches!(c, '.' | ')') && words.get(..index).is_some_and(is_number);
        if opens || numbers || matches!(c, '\\' | '*' | '_' | '[' | ']' | '<' | '>' | '`' | '|' | '&') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn is_number(words: &str) -> bool {
    !words.is_empty() && words.bytes().all(|byte| byte.is_ascii_digit())
}
