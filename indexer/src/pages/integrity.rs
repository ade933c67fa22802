//! What the texts rest on, counted.

use super::contents;
use app::messages::Messages;
use app::pages::integrity::{ExclusionView, IntegrityPage, SourceIntegrity, WorkIntegrity};
use app::site::SiteContext;
use content::fidelity::{Account, Fate};
use content::model::{Corpus, ExclusionKind};

/// The integrity page.
pub(super) fn integrity(site: &SiteContext, m: &Messages, corpus: &Corpus, accounts: &[Account]) -> IntegrityPage {
    let number = m.integrity.number;
    let works = corpus.works.iter().map(|work| WorkIntegrity {
        title: work.meta.title.clone(),
        href: site.href(&contents::address(work)),
        units: number(work.units.len()),
        notes: number(work.notes.len()),
        gap_count: number(work.gaps.len()),
        gaps: work.gaps.iter().map(|gap| (gap.id.clone(), gap.title.clone())).collect(),
    });
    let sources = accounts.iter().map(|account| {
        let count = |wanted: fn(&Fate) -> bool| number(account.lines.iter().filter(|fate| wanted(fate)).count());
        SourceIntegrity {
            file: account.source.clone(),
            lines: number(account.lines.len()),
            text: count(|fate| matches!(fate, Fate::Unit(_) | Fate::Heading(_))),
            blank: count(|fate| matches!(fate, Fate::Blank)),
            excluded: count(|fate| matches!(fate, Fate::Excluded(_))),
        }
    });
    let exclusions = corpus.exclusions.iter().map(|one| ExclusionView {
        place: format!("{}, {}", one.source, (m.integrity.line_range)(one.first, one.last)),
        kind: match one.kind {
            ExclusionKind::Furniture => m.integrity.furniture,
            ExclusionKind::OutOfScope => m.integrity.out_of_scope,
        },
        reason: one.reason.clone(),
    });
    IntegrityPage { works: works.collect(), sources: sources.collect(), exclusions: exclusions.collect() }
}
