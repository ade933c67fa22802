//! The text of a document: headings, units, paragraphs.

use std::collections::BTreeMap;

use content::model::{Block, Corpus, Division, Entry, LabelKind, Rank, Unit, Work};
use content::notes::{Location, locate};
use content::references::{self, Reference};

use super::super::identifiers;
use super::super::xml::Xml;
use super::super::{gaps, notes, plain};
use super::words::{Marks, Words};

/// Writes the whole text of a work.
pub(super) fn write(xml: &mut Xml, corpus: &Corpus, work: &Work) {
    let body = Body { corpus, work };
    for gap in gaps::of_work(work) {
        body.gap(xml, &gap.id, "");
    }
    body.entries(xml, &work.entries);
}

struct Body<'a> {
    corpus: &'a Corpus,
    work: &'a Work,
}

/// A unit being written: what its words cite, and the notes on them.
struct Inside<'a> {
    /// Name of the unit inside the document.
    eid: String,
    references: BTreeMap<&'a str, Vec<Reference>>,
    notes: Vec<(usize, Location)>,
}

impl<'a> Body<'a> {
    fn entries(&self, xml: &mut Xml, entries: &'a [Entry]) {
        for entry in entries {
            match entry {
                Entry::Division(division) => self.division(xml, division),
                Entry::Unit(index) => {
                    if let Some(unit) = self.work.units.get(*index) {
                        self.unit(xml, unit);
                    }
                }
                Entry::Gap(id) => self.gap(xml, id, ""),
            }
        }
    }

    fn division(&self, xml: &mut Xml, division: &'a Division) {
        let eid = division_id(&division.slug);
        let (element, name) = division_element(division.rank);
        let mut attributes = vec![("eId", eid.as_str())];
        attributes.extend(name.map(|name| ("name", name)));
        xml.line(element, &attributes, |xml| {
            let words = Words { corpus: self.corpus, work: &self.work.meta.id };
            xml.line("heading", &[], |xml| {
                words.maybe_reconstructed(xml, &division.heading, division.reconstructed, &Marks::default());
            });
            self.entries(xml, &division.entries);
        });
    }

    fn unit(&self, xml: &mut Xml, unit: &'a Unit) {
        let meta = &self.work.meta;
        let inside = self.inside(unit);
        if inside.eid.is_empty() {
            self.content(xml, unit, &inside);
            return;
        }
        let element = match inside.eid.split_once('_') {
            Some(("art", _)) => "article",
            Some(("para", _)) => "paragraph",
            _ => "hcontainer",
        };
        let identifier = identifiers::unit(self.work, unit);
        let mut attributes = vec![("eId", inside.eid.as_str()), ("GUID", identifier.as_str())];
        if element == "hcontainer" {
            attributes.push(("name", meta.unit_word.as_str()));
        }
        xml.line(element, &attributes, |xml| {
            self.heading(xml, unit, &inside);
            self.content(xml, unit, &inside);
        });
    }

    /// The heading: its number, and its title when it has one.
    fn heading(&self, xml: &mut Xml, unit: &Unit, inside: &Inside<'_>) {
        let Some(heading) = &unit.heading else { return };
        let words = Words { corpus: self.corpus, work: &self.work.meta.id };
        let ends = inside.notes.iter().filter_map(|(index, location)| match location {
            Location::Heading(range) => Some((range.end, *index)),
            Location::Block { .. } => None,
        });
        let marks = Marks { references: &[], notes: ends.collect() };
        let printed = heading.plain();
        let title = unit.title.as_ref().and_then(|title| printed.strip_suffix(title.as_str()));
        match title.filter(|_| !unit.reconstructed) {
            Some(number) => {
                xml.line("num", &[], |xml| words.range(xml, heading, 0..number.len(), &marks));
                xml.line("heading", &[], |xml| words.range(xml, heading, number.len()..printed.len(), &marks));
            }
            None => {
                let numbered = unit.id.unit.starts_with(|c: char| c.is_ascii_digit());
                xml.line(if numbered { "num" } else { "heading" }, &[], |xml| {
                    words.maybe_reconstructed(xml, heading, unit.reconstructed, &marks);
                });
            }
        }
    }

    fn content(&self, xml: &mut Xml, unit: &'a Unit, inside: &Inside<'_>) {
        let before = gaps::of_unit(self.work, unit);
        for gap in &before {
            self.gap(xml, &gap.id, &inside.eid);
        }
        if before.is_empty() && unit.blocks.is_empty() {
            xml.line("content", &[], |xml| xml.empty("p", &[]));
        }
        self.blocks(xml, &unit.blocks, inside, true);
    }

    fn blocks(&self, xml: &mut Xml, blocks: &[Block], inside: &Inside<'_>, top: bool) {
        for block in blocks {
            match &block.gap {
                Some(id) => self.gap(xml, id, &inside.eid),
                None => self.block(xml, block, inside, top),
            }
        }
    }

    fn block(&self, xml: &mut Xml, block: &Block, inside: &Inside<'_>, top: bool) {
        let eid = below(&inside.eid, &block.anchor);
        xml.line(block_element(block, top), &[("eId", &eid)], |xml| {
            if let Some(label) = &block.label {
                xml.element("num", &[], |xml| xml.text(&label.printed));
            }
            let paragraph = |xml: &mut Xml| xml.element("p", &[], |xml| self.words(xml, block, inside));
            if block.children.is_empty() {
                xml.element("content", &[], paragraph);
            } else {
                if !block.text.spans.is_empty() {
                    xml.element("intro", &[], paragraph);
                }
                xml.newline();
                self.blocks(xml, &block.children, inside, false);
            }
        });
    }

    fn words(&self, xml: &mut Xml, block: &Block, inside: &Inside<'_>) {
        let references = inside.references.get(block.anchor.as_str()).map(Vec::as_slice).unwrap_or_default();
        let notes = inside.notes.iter().filter_map(|(index, location)| match location {
            Location::Block { anchor, range } if *anchor == block.anchor => Some((range.end, *index)),
            _ => None,
        });
        let words = Words { corpus: self.corpus, work: &self.work.meta.id };
        words.text(xml, &block.text, &Marks { references, notes: notes.collect() });
    }

    /// What the source lacks, told where it is missing.
    fn gap(&self, xml: &mut Xml, id: &str, above: &str) {
        let eid = below(above, &format!("lacune-{}", id.to_lowercase()));
        xml.line("hcontainer", &[("name", "lacune"), ("eId", &eid)], |xml| {
            xml.element("content", &[], |xml| {
                xml.element("p", &[], |xml| {
                    xml.element("remark", &[("class", "lacune"), ("status", "editorial")], |xml| {
                        let gap = gaps::named(self.work, id);
                        let text = gap.map_or(String::new(), |gap| format!(" {} {}", gap.text, gap.consequence));
                        xml.text(&format!("{}{text}", plain::notice(gap, id)));
                    });
                });
            });
        });
    }

    fn inside(&self, unit: &'a Unit) -> Inside<'a> {
        let references = references::of_unit(self.work, unit, self.corpus)
            .into_iter()
            .map(|(block, references)| (block.anchor.as_str(), references));
        let notes = notes::of_unit(self.work, unit);
        Inside {
            eid: identifiers::element_id(&self.work.meta, &unit.id),
            references: references.collect(),
            notes: notes.filter_map(|(index, note)| Some((index, locate(unit, note)?))).collect(),
        }
    }
}

/// Name of a heading inside the document.
pub(super) fn division_id(slug: &str) -> String {
    slug.replace('/', "__")
}

/// Name of what belongs to something that has a name.
pub(super) fn below(above: &str, anchor: &str) -> String {
    if above.is_empty() { anchor.to_owned() } else { format!("{above}__{anchor}") }
}

/// The element of a heading, and its name where the standard has no element.
fn division_element(rank: Rank) -> (&'static str, Option<&'static str>) {
    match rank {
        Rank::Part => ("part", None),
        Rank::Title => ("title", None),
        Rank::Chapter => ("chapter", None),
        Rank::Section => ("section", None),
        Rank::Subsection => ("subsection", None),
        Rank::Paragraph => ("hcontainer", Some("paragraphe")),
        Rank::Roman => ("division", None),
        Rank::Letter => ("subdivision", None),
    }
}

/// The element of a paragraph.
fn block_element(block: &Block, top: bool) -> &'static str {
    match block.label.as_ref().map(|label| &label.kind) {
        Some(LabelKind::Number(_)) if top => "paragraph",
        Some(LabelKind::Number(_) | LabelKind::Letter(_) | LabelKind::Roman(_)) => "point",
        Some(LabelKind::Dash) => "indent",
        None => "alinea",
    }
}
