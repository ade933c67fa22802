//! Printed words with what stands on them: bold and italics, references, notes.

use std::ops::Range;

use content::model::{Corpus, Mark, Text, UnitId};
use content::references::{Found, Reference, Target};

use super::super::identifiers;
use super::super::xml::Xml;
use super::{body, meta};

/// What stands on the words of one paragraph.
#[derive(Debug, Default)]
pub(super) struct Marks<'a> {
    /// What they cite.
    pub(super) references: &'a [Reference],
    /// Notes: the byte they follow, and their rank in the work.
    pub(super) notes: Vec<(usize, usize)>,
}

/// Writes words of one work.
pub(super) struct Words<'a> {
    pub(super) corpus: &'a Corpus,
    pub(super) work: &'a str,
}

impl Words<'_> {
    /// All the words of a text.
    pub(super) fn text(&self, xml: &mut Xml, text: &Text, marks: &Marks<'_>) {
        self.range(xml, text, 0..text.plain().len(), marks);
    }

    /// The words of a heading; those of the editor say so.
    pub(super) fn maybe_reconstructed(&self, xml: &mut Xml, text: &Text, reconstructed: bool, marks: &Marks<'_>) {
        if reconstructed {
            xml.element("remark", &[("status", "editorial")], |xml| self.text(xml, text, marks));
        } else {
            self.text(xml, text, marks);
        }
    }

    /// A byte range of the words of a text.
    pub(super) fn range(&self, xml: &mut Xml, text: &Text, range: Range<usize>, marks: &Marks<'_>) {
        let mut at = range.start;
        for part in marks.references.iter().flat_map(|reference| &reference.parts) {
            if part.range.start < at || part.range.end > range.end {
                continue;
            }
            let Some(href) = part.targets.iter().find_map(|target| self.href(target)) else { continue };
            noted(xml, text, at..part.range.start, marks);
            xml.element("ref", &[("href", &href)], |xml| noted(xml, text, part.range.clone(), marks));
            at = part.range.end;
        }
        noted(xml, text, at..range.end, marks);
    }

    /// Where a target is: inside this document, or in another.
    fn href(&self, target: &Target) -> Option<String> {
        match target {
            Target::Unit { found: Found::Nowhere, .. } | Target::Outside { .. } | Target::Dead { .. } => None,
            Target::Unit { id, anchor, .. } => self.unit(id, anchor.as_deref()),
            Target::Division { work, slug } => self.inside(work, &body::division_id(slug)),
            Target::Work { work } => Some(identifiers::work(&self.corpus.work(work)?.meta)),
        }
    }

    fn unit(&self, id: &UnitId, anchor: Option<&str>) -> Option<String> {
        let unit = identifiers::element_id(&self.corpus.work(&id.work)?.meta, id);
        self.inside(&id.work, &anchor.map_or(unit.clone(), |anchor| body::below(&unit, anchor)))
    }

    fn inside(&self, work: &str, name: &str) -> Option<String> {
        let of_work = identifiers::work(&self.corpus.work(work)?.meta);
        Some(match (work == self.work, name.is_empty()) {
            (true, false) => format!("#{name}"),
            (false, false) => format!("{of_work}/~{name}"),
            (_, true) => of_work,
        })
    }
}

/// Words, with the calls of the notes that end among them.
fn noted(xml: &mut Xml, text: &Text, range: Range<usize>, marks: &Marks<'_>) {
    let mut notes: Vec<_> = marks.notes.iter().filter(|(end, _)| range.start < *end && *end <= range.end).collect();
    notes.sort_unstable();
    let mut at = range.start;
    for (end, index) in notes {
        runs(xml, text, at..*end);
        let (id, number) = (format!("#{}", meta::note_id(*index)), (index + 1).to_string());
        xml.empty("noteRef", &[("href", &id), ("marker", &number)]);
        at = *end;
    }
    runs(xml, text, at..range.end);
}

/// Words with their light marks.
fn runs(xml: &mut Xml, text: &Text, range: Range<usize>) {
    let mut at = 0;
    for span in &text.spans {
        let end = at + span.text.len();
        let part = range.start.max(at)..range.end.min(end);
        if part.start < part.end
            && let Some(words) = span.text.get(part.start - at..part.end - at)
        {
            run(xml, words, span.mark);
        }
        at = end;
    }
}

fn run(xml: &mut Xml, words: &str, mark: Mark) {
    if mark.strong {
        xml.element("b", &[], |xml| run(xml, words, Mark { strong: false, ..mark }));
    } else if mark.emphasis {
        xml.element("i", &[], |xml| run(xml, words, Mark { emphasis: false, ..mark }));
    } else if mark.superscript {
        xml.element("sup", &[], |xml| xml.text(words));
    } else {
        xml.text(words);
    }
}
