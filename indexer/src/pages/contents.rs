//! The table of contents of a work.

use super::{apparatus, facts, text};
use crate::formats::gaps;
use app::messages::Messages;
use app::pages::contents::ContentsPage;
use app::parts::toc::{TocDivision, TocEntry, TocUnit};
use app::site::SiteContext;
use content::model::{Division, Entry, Rank, Work};

/// Words shown of a unit without title.
const FIRST_WORDS: usize = 10;

/// Works of at most this many units start unfolded.
const SHORT_WORK: usize = 60;

/// Address of a work below the home page.
pub(super) fn address(work: &Work) -> String {
    format!("textes/{}/", work.meta.id)
}

/// True for a work of several units without any heading: it gets a page of the whole text.
pub(super) fn is_flat(work: &Work) -> bool {
    !work.meta.single && !work.entries.iter().any(|entry| matches!(entry, Entry::Division(_)))
}

/// The table of contents.
pub(super) fn contents(site: &SiteContext, m: &Messages, work: &Work) -> ContentsPage {
    let table = Table { site, m, work, open: work.units.len() <= SHORT_WORK };
    let whole =
        gaps::of_work(work).into_iter().map(|gap| TocEntry::Gap { title: gap.title.clone(), text: gap.text.clone() });
    ContentsPage {
        crumbs: vec![facts::root_crumb(site, m)],
        title: work.meta.title.clone(),
        work: work.meta.id.clone(),
        search: site.href("chercher/"),
        facts: facts::line(m, work, true),
        status: facts::status(m, work),
        reading: is_flat(work).then(|| site.href(&super::reading::whole_address(work))),
        entries: whole.chain(table.entries(&work.entries)).collect(),
        source: facts::source(m, &work.meta, None),
        downloads: facts::work_downloads(site, m, work),
    }
}

struct Table<'a> {
    site: &'a SiteContext,
    m: &'a Messages,
    work: &'a Work,
    open: bool,
}

impl Table<'_> {
    fn entries(&self, entries: &[Entry]) -> Vec<TocEntry> {
        entries.iter().filter_map(|entry| self.entry(entry)).collect()
    }

    fn entry(&self, entry: &Entry) -> Option<TocEntry> {
        match entry {
            Entry::Division(division) => Some(TocEntry::Division(self.division(division))),
            Entry::Unit(index) => self.work.units.get(*index).map(|unit| {
                let words = unit.title.clone().unwrap_or_else(|| text::first_words(unit, FIRST_WORDS));
                TocEntry::Unit(TocUnit {
                    name: unit.name(&self.work.meta),
                    words,
                    href: self.site.href(&self.work.unit_address(unit)),
                })
            }),
            Entry::Gap(id) => {
                let gap = apparatus::gap(self.m, self.work, id, "");
                Some(TocEntry::Gap { title: gap.title, text: gap.text })
            }
        }
    }

    fn division(&self, division: &Division) -> TocDivision {
        TocDivision {
            heading: division.heading.plain(),
            reconstructed: division.reconstructed,
            range: self.range(division),
            href: self.site.href(&self.work.division_address(&division.slug)),
            folds: matches!(division.rank, Rank::Part | Rank::Title | Rank::Chapter),
            open: self.open,
            entries: self.entries(&division.entries),
        }
    }

    /// First and last units below a heading.
    fn range(&self, division: &Division) -> String {
        let mut inside = Vec::new();
        units_below(&division.entries, &mut inside);
        let name = |index: Option<&usize>| {
            index.and_then(|index| self.work.units.get(*index)).map(|unit| unit.id.unit.as_str())
        };
        match (name(inside.first()), name(inside.last())) {
            (Some(first), Some(last)) => (self.m.works.range)(&self.work.meta.unit_word, first, last),
            _ => String::new(),
        }
    }
}

fn units_below(entries: &[Entry], out: &mut Vec<usize>) {
    for entry in entries {
        match entry {
            Entry::Unit(index) => out.push(*index),
            Entry::Division(division) => units_below(&division.entries, out),
            Entry::Gap(_) => {}
        }
    }
}
