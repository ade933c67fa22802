//! The web of references: where the words of a unit lead, and which units cite it.

use super::citation;
use super::glossary;
use super::outside::Outside;
use super::passage::sentence;
use app::messages::Messages;
use app::parts::cited::{CitedBy, CitingWork};
use app::site::SiteContext;
use content::model::{Block, Corpus, Unit, UnitId, Work};
use content::references::{self, Found, Reference, Target};
use std::collections::BTreeMap;
use std::ops::Range;

/// Passages of a work shown before the others are folded.
const FIRST: usize = 4;

/// References of the whole corpus, both ways.
pub(super) struct Web<'a> {
    corpus: &'a Corpus,
    site: &'a SiteContext,
    m: &'a Messages,
    /// References by citing unit and block.
    out: BTreeMap<(&'a UnitId, &'a str), Vec<Reference>>,
    /// Citing blocks by cited unit, in reading order; one a citing unit.
    back: BTreeMap<UnitId, Vec<Citing<'a>>>,
    /// What no page answers, by citing unit.
    outside: BTreeMap<&'a UnitId, Outside>,
    /// First uses of the defined terms, by unit and block.
    terms: BTreeMap<(&'a UnitId, &'a str), Vec<Link>>,
    /// What notes propose instead of what is printed: by work and rank of the note.
    proposed: BTreeMap<(&'a str, usize), Vec<Target>>,
    /// A unit all of whose references lead to pages.
    none: Outside,
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
    /// Where they lead.
    pub(super) to: To,
}

/// Where words lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum To {
    /// To a page of the site.
    Page {
        /// Address.
        href: String,
    },
    /// To the definition of a term.
    Term {
        /// Address.
        href: String,
    },
    /// To what is told of a text that the site does not hold, or of a reference without target.
    Outside {
        /// Anchor on the page.
        id: String,
        /// What is told.
        title: String,
    },
}

impl<'a> Web<'a> {
    /// Reads every reference of the corpus once.
    pub(super) fn new(site: &'a SiteContext, m: &'a Messages, corpus: &'a Corpus) -> Self {
        let (out, back, outside) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let (terms, proposed) = (BTreeMap::new(), BTreeMap::new());
        let mut web = Self { corpus, site, m, out, back, outside, terms, proposed, none: Outside::default() };
        for work in &corpus.works {
            for unit in &work.units {
                web.note_terms(work, unit);
                for (block, references) in references::of_unit(work, unit, corpus) {
                    let plain = block.text.plain();
                    for reference in &references {
                        web.note_backwards(work, unit, &block.anchor, &plain, reference);
                        web.note_outside(unit, &plain, reference);
                        web.note_proposed(work, reference);
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
                citing.push(Citing { work, unit, anchor, words: sentence(plain, &reference.range) });
            }
        }
    }

    fn note_terms(&mut self, work: &'a Work, unit: &'a Unit) {
        for (block, range, term) in glossary::first_uses(self.corpus, work, unit) {
            if let Some(href) = glossary::href(self.site, self.corpus, term) {
                self.terms.entry((&unit.id, &block.anchor)).or_default().push(Link { range, to: To::Term { href } });
            }
        }
    }

    fn note_outside(&mut self, unit: &'a Unit, plain: &str, reference: &Reference) {
        for part in &reference.parts {
            let printed = plain.get(part.range.clone()).unwrap_or_default();
            for target in &part.targets {
                self.outside.entry(&unit.id).or_default().add(self.m, self.corpus, target, printed);
            }
        }
    }

    fn note_proposed(&mut self, work: &'a Work, reference: &Reference) {
        let Some(doubt) = &reference.doubt else { return };
        let known = self.proposed.entry((&work.meta.id, doubt.note)).or_default();
        for target in &doubt.proposed {
            if !known.contains(target) {
                known.push(target.clone());
            }
        }
    }

    /// What a note proposes instead of what is printed: its name, and its address where the site holds it.
    pub(super) fn proposed(&self, work: &Work, note: usize) -> Vec<(String, Option<String>)> {
        let targets = self.proposed.get(&(work.meta.id.as_str(), note)).map(Vec::as_slice).unwrap_or_default();
        let following = |one: &Target, next: &Target| self.follows(one, next);
        let named = targets.chunk_by(following).flat_map(|run| match run {
            [first, _, .., last] => self.span(work, first, last).into_iter().collect::<Vec<_>>(),
            few => few.iter().filter_map(|target| self.named(work, target)).collect(),
        });
        named.collect()
    }

    /// True for two whole units, the second right after the first.
    fn follows(&self, one: &Target, next: &Target) -> bool {
        let (Target::Unit { id: one, anchor: None, .. }, Target::Unit { id: next, anchor: None, .. }) = (one, next)
        else {
            return false;
        };
        let units = self.corpus.work(&one.work).map(|work| work.units.as_slice()).unwrap_or_default();
        one.work == next.work && units.windows(2).any(|two| two.iter().map(|unit| &unit.id).eq([one, next]))
    }

    /// Units from one to another, told by both ends; they lead to the first.
    fn span(&self, from: &Work, first: &Target, last: &Target) -> Option<(String, Option<String>)> {
        let (first, href) = self.named(from, first)?;
        let (last, _) = self.named(from, last)?;
        Some(((self.m.citation.span)(&first, &last), href))
    }

    /// The name of a target, told from within a work, and its address.
    fn named(&self, from: &Work, target: &Target) -> Option<(String, Option<String>)> {
        let nowhere = UnitId { work: String::new(), unit: String::new() };
        let href = self.href(&nowhere, target);
        let name = match target {
            Target::Unit { id, anchor, .. } => {
                let work = self.corpus.work(&id.work)?;
                let unit = work.unit(&id.unit)?;
                let place = match anchor {
                    Some(anchor) => citation::paragraph(self.m, &work.meta, unit, anchor)?,
                    None => citation::unit(self.m, &work.meta, unit),
                };
                let title = (work.meta.id != from.meta.id || place.is_empty()).then(|| work.meta.title.clone());
                [place].into_iter().filter(|place| !place.is_empty()).chain(title).collect::<Vec<_>>().join(", ")
            }
            Target::Division { work, slug } => self.corpus.work(work)?.division(slug)?.heading.plain(),
            Target::Work { work } => self.corpus.work(work)?.meta.title.clone(),
            Target::Outside { name, place, .. } => (self.m.reader.outside_place)(name, place),
            Target::Dead { .. } => return None,
        };
        Some((name, href))
    }

    /// What no page answers of the references of a unit.
    pub(super) fn outside(&self, unit: &UnitId) -> &Outside {
        self.outside.get(unit).unwrap_or(&self.none)
    }

    /// The links of a block, in order, without overlap; `prefix` stands before the anchors of its unit.
    pub(super) fn links(&self, unit: &Unit, block: &Block, prefix: &str) -> Vec<Link> {
        let plain = block.text.plain();
        let (unit, anchor) = (&unit.id, block.anchor.as_str());
        let references = self.out.get(&(unit, anchor)).map(Vec::as_slice).unwrap_or_default();
        let mut links: Vec<Link> = Vec::new();
        for part in references.iter().flat_map(|reference| &reference.parts) {
            let printed = plain.get(part.range.clone()).unwrap_or_default();
            let page = part.targets.iter().find_map(|target| Some(To::Page { href: self.href(unit, target)? }));
            let told = || {
                let told = |target| self.outside(unit).find(self.m, self.corpus, target, printed);
                let (id, title) = part.targets.iter().find_map(told)?;
                Some(To::Outside { id: format!("{prefix}{id}"), title })
            };
            let Some(to) = page.or_else(told) else { continue };
            if links.last().is_none_or(|last| last.range.end <= part.range.start) {
                links.push(Link { range: part.range.clone(), to });
            }
        }
        // A reference has the words before a term has.
        let free = |term: &&Link| {
            links.iter().all(|link| term.range.end <= link.range.start || link.range.end <= term.range.start)
        };
        let terms: Vec<Link> = self.terms.get(&(unit, anchor)).into_iter().flatten().filter(free).cloned().collect();
        links.extend(terms);
        links.sort_by_key(|link| link.range.start);
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

    /// How many passages cite a unit: one a citing unit.
    pub(super) fn passages(&self, unit: &UnitId) -> usize {
        self.back.get(unit).map_or(0, Vec::len)
    }

    /// References of a work: to the corpus, to texts outside it, and those that lead nowhere.
    pub(super) fn counts(&self, work: &str) -> [usize; 3] {
        let mut counts = [0; 3];
        for reference in self.out.iter().filter(|((unit, _), _)| unit.work == work).flat_map(|(_, list)| list) {
            let inside = reference.targets().any(|target| {
                matches!(target, Target::Division { .. } | Target::Work { .. })
                    || matches!(target, Target::Unit { found, .. } if *found != Found::Nowhere)
            });
            let outside = reference.targets().any(|target| matches!(target, Target::Outside { .. }));
            let [of_corpus, of_others, dead] = &mut counts;
            *(if inside {
                of_corpus
            } else if outside {
                of_others
            } else {
                dead
            }) += 1;
        }
        counts
    }

    /// Who cites a unit, work by work, each in reading order.
    pub(super) fn cited_by(&self, unit: &UnitId) -> Vec<CitingWork> {
        let citing = self.back.get(unit).map(Vec::as_slice).unwrap_or_default();
        let of_one_work = citing.chunk_by(|one, next| one.work.meta.id == next.work.meta.id);
        of_one_work
            .filter_map(|passages| {
                let work = passages.first()?.work.meta.title.clone();
                let (first, others) = passages.split_at(passages.len().min(FIRST));
                let views = |passages: &[Citing<'_>]| passages.iter().map(|one| self.passage(one)).collect();
                Some(CitingWork { work, first: views(first), others: views(others) })
            })
            .collect()
    }

    fn passage(&self, one: &Citing<'_>) -> CitedBy {
        CitedBy {
            name: one.unit.name(&one.work.meta),
            href: format!("{}#{}", self.site.href(&one.work.unit_address(one.unit)), one.anchor),
            words: one.words.clone(),
        }
    }
}
