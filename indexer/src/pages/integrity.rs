//! What the texts rest on, counted.

use super::web::Web;
use super::{contents, facts};
use crate::digest;
use crate::formats::units::Listed;
use crate::formats::{digests, plain};
use app::messages::Messages;
use app::pages::integrity::{ExclusionView, IntegrityPage, SourceIntegrity, WorkIntegrity};
use app::pages::proof::{ProofPage, UnitProof};
use app::parts::breadcrumb::Crumb;
use app::site::SiteContext;
use content::fidelity::{Account, Fate};
use content::model::{Corpus, ExclusionKind, Unit, Work};

/// Digits shown of a digest where it only has to be recognised.
const SHORT: usize = 12;

/// Everything that is counted.
pub(super) struct Integrity<'a> {
    pub(super) site: &'a SiteContext,
    pub(super) m: &'static Messages,
    pub(super) corpus: &'a Corpus,
    pub(super) accounts: &'a [Account],
    pub(super) web: &'a Web<'a>,
    /// Every unit with its digest.
    pub(super) listed: Vec<Listed>,
}

impl Integrity<'_> {
    /// The integrity page.
    pub(super) fn overview(&self) -> IntegrityPage {
        let (m, number) = (self.m, self.m.integrity.number);
        let works = self.corpus.works.iter().map(|work| WorkIntegrity {
            title: work.meta.title.clone(),
            href: self.site.href(&contents::address(work)),
            proof: self.site.href(&address(work)),
            lines: number(self.lines(work)),
            references: number(self.web.counts(&work.meta.id).iter().sum()),
            digest: short(&of_work(&self.listed, work)),
            units: number(work.units.len()),
            notes: number(work.notes.len()),
            gap_count: number(work.gaps.len()),
            gaps: work.gaps.iter().map(|gap| (gap.id.clone(), gap.title.clone())).collect(),
        });
        let sources = self.accounts.iter().map(|account| {
            let count = |wanted: fn(&Fate) -> bool| number(account.lines.iter().filter(|fate| wanted(fate)).count());
            SourceIntegrity {
                file: account.source.clone(),
                lines: number(account.lines.len()),
                text: count(|fate| matches!(fate, Fate::Unit(_) | Fate::Heading(_))),
                blank: count(|fate| matches!(fate, Fate::Blank)),
                excluded: count(|fate| matches!(fate, Fate::Excluded(_))),
            }
        });
        let exclusions = self.corpus.exclusions.iter().map(|one| ExclusionView {
            place: format!("{}, {}", one.source, (m.integrity.line_range)(one.first, one.last)),
            kind: match one.kind {
                ExclusionKind::Furniture => m.integrity.furniture,
                ExclusionKind::OutOfScope => m.integrity.out_of_scope,
            },
            reason: one.reason.clone(),
        });
        IntegrityPage {
            works: works.collect(),
            sources: sources.collect(),
            exclusions: exclusions.collect(),
            digest: digests::of_units(self.listed.iter()),
            list: self.site.file(digests::PATH),
        }
    }

    /// The page of a work.
    pub(super) fn work(&self, work: &Work) -> ProofPage {
        let (m, number) = (self.m, self.m.integrity.number);
        let (i, p) = (&m.integrity, &m.proof);
        let listed = self.listed.iter().filter(|unit| unit.work == work.meta.id);
        let [inside, outside, dead] = self.web.counts(&work.meta.id).map(number);
        let units = listed.zip(&work.units).map(|(one, unit)| UnitProof {
            anchor: anchor(unit),
            name: one.title.clone(),
            href: self.site.href(&one.path),
            sha256: one.sha256.clone(),
            text: self.site.file(&one.text),
        });
        ProofPage {
            crumbs: vec![Crumb::new(i.title, self.site.href("integrite/")), facts::work_crumb(self.site, work)],
            title: work.meta.title.clone(),
            facts: vec![
                (i.units, number(work.units.len())),
                (p.lines, number(self.lines(work))),
                (i.lines_excluded, (p.excluded)(&number(self.excluded(work)), &work.meta.source)),
                (i.notes, number(work.notes.len())),
                (i.gaps, number(work.gaps.len())),
                (p.references, (p.reference_counts)(&inside, &outside, &dead)),
                (p.digest, of_work(&self.listed, work)),
            ],
            units: units.collect(),
        }
    }

    /// Lines of the source that the work holds.
    fn lines(&self, work: &Work) -> usize {
        let mine = |fate: &&Fate| match fate {
            Fate::Unit(unit) => unit.work == work.meta.id,
            Fate::Heading(of) => *of == work.meta.id,
            Fate::Blank | Fate::Excluded(_) | Fate::Lost => false,
        };
        self.accounts.iter().flat_map(|account| &account.lines).filter(mine).count()
    }

    /// Lines of its source that no work holds.
    fn excluded(&self, work: &Work) -> usize {
        let account = self.accounts.iter().find(|account| account.source == work.meta.source);
        let lines = account.map(|account| account.lines.as_slice()).unwrap_or_default();
        lines.iter().filter(|fate| matches!(fate, Fate::Excluded(_))).count()
    }
}

/// Address of the integrity page of a work.
pub(super) fn address(work: &Work) -> String {
    format!("integrite/{}/", work.meta.id)
}

/// The first digits of the digest of a unit, and where all of them stand.
pub(super) fn unit_digest(site: &SiteContext, work: &Work, unit: &Unit) -> (String, String) {
    let digest = digest::hexadecimal(plain::unit(work, unit).as_bytes());
    (short(&digest), site.href(&format!("{}#{}", address(work), anchor(unit))))
}

/// Anchor of a unit on the page of its work.
fn anchor(unit: &Unit) -> String {
    format!("u-{}", unit.id.unit)
}

fn of_work(listed: &[Listed], work: &Work) -> String {
    digests::of_units(listed.iter().filter(|unit| unit.work == work.meta.id))
}

fn short(digest: &str) -> String {
    digest.chars().take(SHORT).collect()
}
