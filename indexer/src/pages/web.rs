//! The web of references: where the words of a unit lead, and which units cite it.

use app::parts::cited::CitedBy;
use app::site::SiteContext;
use content::model::{Corpus, Unit, UnitId, Work};
use content::references::{self, Found, Reference, Target};
use std::collections::BTreeMap;
use std::ops::Range;

/// Longest stretch of words shown around a reference, in characters on each side.
const AROUND: usize = 110;

/// References of the whole corpus, both ways.
pub(super) struct Web<'a> {
    corpus: &'a Corpus,
    site: &'a SiteContext,
    /// References by citing unit and block.
    out: BTreeMap<(&'a UnitId, &'a str), Vec<Reference>>,
    /// Citing blocks by cited unit, in reading order; one a citing unit.
    back: BTreeMap<UnitId, Vec<Citing<'a>>>,
}

/// A block that cites a unit.
struct Citing<'a> {
    work: &'a Work,
    unit: &'a Unit,
    anchor: &'a str,
    words: String,
}

/// Words that lead somewhere, inside a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link {
    /// Byte range of the paragraph's plain words.
    pub(super) range: Range<usize>,
    /// Address.
    pub(super) href: String,
}

impl<'a> Web<'a> {
    /// Reads every reference of the corpus once.
    pub(super) fn new(site: &'a SiteContext, corpus: &'a Corpus) -> Self {
        let mut web = Self { corpus, site, out: BTreeMap::new(), back: BTreeMap::new() };
        for work in &corpus.works {
            for unit in &work.units {
                for (block, references) in references::of_unit(work, unit, corpus) {
                    let plain = block.text.plain();
                    for reference in &references {
                        web.note_backwards(work, unit, &block.anchor, &plain, reference);
                    }
                    web.out.insert((&unit.id, &block.anchor), references);
                }
            }
        }
        web
    }

    fn note_backwards(&mut self, work: &'a Work, unit: &'a Unit, anchor: &'a str, plain: &str, reference: &Reference) {
        for target in reference.targets() {
            let Target::Unit { id, found, .. } = target else { continue };
            if *id == unit.id || *found == Found::Nowhere {
                continue;
            }
            let citing = self.back.entry(id.clone()).or_default();
            if citing.last().is_none_or(|last| last.unit.id != unit.id) {
                citing.push(Citing { work, unit, anchor, words: around(plain, &reference.range) });
            }
        }
    }

    /// The links of a block, in order, without overlap.
    pub(super) fn links(&self, unit: &UnitId, anchor: &str) -> Vec<Link> {
        let references = self.out.get(&(unit, anchor)).map(Vec::as_slice).unwrap_or_default();
        let mut links: Vec<Link> = Vec::new();
        for part in references.iter().flat_map(|reference| &reference.parts) {
            let Some(href) = part.targets.iter().find_map(|target| self.href(unit, target)) else { continue };
            if links.last().is_none_or(|last| last.range.end <= part.range.start) {
                links.push(Link { range: part.range.clone(), href });
            }
        }
        links
    }

    /// The address of a target; none for a text outside the corpus, a dead reference, or the unit itself.
    fn href(&self, from: &UnitId, target: &Target) -> Option<String> {
        match target {
            Target::Unit { found: Found::Nowhere, .. } | Target::Outside { .. } | Target::Dead { .. } => None,
            Target::Unit { id, anchor: None, .. } if id == from => None,
            // *Le présent code* leads nowhere that the breadcrumb does not.
            Target::Work { work } if *work == from.work => None,
            Target::Unit { id, anchor, .. } => {
                let work = self.corpus.work(&id.work)?;
                let page = self.site.href(&work.unit_address(work.unit(&id.unit)?));
                Some(anchor.as_ref().map_or(page.clone(), |anchor| format!("{page}#{anchor}")))
            }
            Target::Division { work, slug } => Some(self.site.href(&self.corpus.work(work)?.division_address(slug))),
            Target::Work { work } => Some(self.site.href(&super::contents::address(self.corpus.work(work)?))),
        }
    }

    /// Who cites a unit, in reading order.
    pub(super) fn cited_by(&self, unit: &UnitId) -> Vec<CitedBy> {
        let citing = self.back.get(unit).map(Vec::as_slice).unwrap_or_default();
        citing
            .iter()
            .map(|one| CitedBy {
                name: one.unit.name(&one.work.meta),
                work: (one.work.meta.id != unit.work).then(|| one.work.meta.title.clone()),
                href: format!("{}#{}", self.site.href(&one.work.unit_address(one.unit)), one.anchor),
                words: one.words.clone(),
            })
            .collect()
    }
}

/// The printed words around a reference, cut at words, with an ellipsis where they go on.
fn around(plain: &str, range: &Range<usize>) -> String {
    let (before, rest) = plain.split_at_checked(range.start).unwrap_or(("", plain));
    let start = before
        .char_indices()
        .rev()
        .nth(AROUND)
        .map_or(0, |(at, _)| before[at..].find(' ').map_or(before.len(), |space| at + space + 1));
    let cited = range.len().min(rest.len());
    let after = rest.get(cited..).unwrap_or_default();
    let end = after
        .char_indices()
        .nth(AROUND)
        .map_or(plain.len(), |(at, _)| range.end + after[..at].rfind(' ').unwrap_or_default());
    let words = plain.get(start..end).unwrap_or(plain);
    let (head, tail) = (if start > 0 { "… " } else { "" }, if end < plain.len() { " …" } else { "" });
    format!("{head}{words}{tail}")
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn words_around_a_reference_are_cut_at_words() {
        let long = format!("{} l'article 54 {}", "mot ".repeat(60), "suite ".repeat(60));
        let start = long.find("article").unwrap();
        let shown = around(&long, &(start..start + 10));
        assert!(shown.starts_with("… mot") && shown.ends_with("suite …") && shown.contains("l'article 54"), "{shown}");
        assert_eq!(around("vu l'article 54.", &(5..15)), "vu l'article 54.");
    }

    #[test]
    fn any_range_is_taken() {
        assert_eq!(around("é", &(1..2)), "é");
        assert_eq!(around("", &(0..9)), "");
    }
}
