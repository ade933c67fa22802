//! The reading page of a division or of a whole work.

use super::web::Web;
use super::{apparatus, facts, text, unit};
use app::messages::Messages;
use app::pages::reading::{Heading, ReadingEntry, ReadingPage, ReadingUnit};
use app::parts::breadcrumb::Crumb;
use app::parts::words::{Fragment, Words};
use app::site::SiteContext;
use content::model::{Division, Entry, Work};

/// Address of the page of a whole work without headings.
pub(super) fn whole_address(work: &Work) -> String {
    work.division_address("lecture")
}

/// The whole text of a work without headings.
pub(super) fn whole(site: &SiteContext, m: &Messages, web: &Web<'_>, work: &Work) -> ReadingPage {
    let words = vec![Fragment::Plain(vec![Words { text: work.meta.title.clone(), ..Words::default() }])];
    ReadingPage {
        crumbs: vec![facts::root_crumb(site, m), facts::work_crumb(site, work)],
        heading: Heading { words, ..Heading::default() },
        entries: entries(site, m, web, work, &work.entries),
        source: facts::source(m, &work.meta, None),
    }
}

/// A division in full, below the headings `above`.
pub(super) fn division(
    site: &SiteContext,
    m: &Messages,
    web: &Web<'_>,
    work: &Work,
    above: &[&Division],
    division: &Division,
) -> ReadingPage {
    let mut crumbs = vec![facts::root_crumb(site, m), facts::work_crumb(site, work)];
    crumbs.extend(above.iter().map(|division| {
        let href = site.href(&work.division_address(&division.slug));
        Crumb::of_edition(division.heading.plain(), href, division.reconstructed)
    }));
    ReadingPage {
        crumbs,
        heading: heading(work, division),
        entries: entries(site, m, web, work, &division.entries),
        source: facts::source(m, &work.meta, Some(&division.place)),
    }
}

fn heading(work: &Work, division: &Division) -> Heading {
    let beside = apparatus::division_notes(work, division);
    Heading {
        words: text::fragments(&division.heading, &beside.marks, &[]),
        reconstructed: division.reconstructed,
        notes: beside.notes,
    }
}

fn entries(site: &SiteContext, m: &Messages, web: &Web<'_>, work: &Work, entries: &[Entry]) -> Vec<ReadingEntry> {
    let mut out = Vec::new();
    flatten(site, m, web, work, entries, 1, &mut out);
    out
}

fn flatten(
    site: &SiteContext,
    m: &Messages,
    web: &Web<'_>,
    work: &Work,
    entries: &[Entry],
    depth: usize,
    out: &mut Vec<ReadingEntry>,
) {
    for entry in entries {
        match entry {
            Entry::Division(division) => {
                out.push(ReadingEntry::Division { depth, heading: heading(work, division) });
                flatten(site, m, web, work, &division.entries, depth + 1, out);
            }
            Entry::Unit(index) => out.extend(work.units.get(*index).map(|one| {
                let (heading, text) = unit::unit_text(m, web, work, one, &format!("{}-", one.id.unit));
                ReadingEntry::Unit(ReadingUnit {
                    id: one.id.unit.clone(),
                    depth,
                    href: site.href(&work.unit_address(one)),
                    heading,
                    name: one.name(&work.meta),
                    reconstructed: one.reconstructed,
                    text,
                })
            })),
            Entry::Gap(id) => out.push(ReadingEntry::Gap(apparatus::gap(m, work, id, ""))),
        }
    }
}
