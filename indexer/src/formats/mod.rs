//! What others can take: each work as Akoma Ntoso, Markdown and plain text, each unit as the last two, the index of
//! units, the map of the site, the feed of changes.

mod akoma_ntoso;
mod atom;
pub mod digests;
pub(crate) mod gaps;
pub mod identifiers;
pub mod json_ld;
mod markdown;
mod notes;
pub mod plain;
mod sitemap;
pub mod units;
mod xml;

use content::model::{Corpus, Unit, Work};

pub use atom::{RateChange, term as change_term};

/// Where the site will stand, as far as the build is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// Scheme and host, `https://exemple.org`; empty when not told: addresses are then those below the host.
    pub origin: String,
    /// Path of the home page, with both slashes.
    pub base: String,
}

impl Home {
    /// The address of a file of the site.
    #[must_use]
    pub fn href(&self, path: &str) -> String {
        format!("{}{}{path}", self.origin, self.base)
    }
}

impl From<&str> for Home {
    /// A site whose host is not told.
    fn from(base: &str) -> Self {
        Self { origin: String::new(), base: base.to_owned() }
    }
}

/// A file of the site that is not a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Download {
    /// Path below the site: `textes/sn-douanes/386/386.txt`.
    pub path: String,
    /// What it holds, in UTF-8.
    pub text: String,
}

/// Formats of a whole work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Akoma Ntoso 3.0.
    AkomaNtoso,
    /// Markdown.
    Markdown,
    /// Plain text.
    Plain,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::AkomaNtoso, Self::Markdown, Self::Plain];

    const fn suffix(self) -> &'static str {
        match self {
            Self::AkomaNtoso => "xml",
            Self::Markdown => "md",
            Self::Plain => "txt",
        }
    }
}

/// Path of a work in a format: `textes/sn-douanes/sn-douanes.xml`.
#[must_use]
pub fn work_path(work: &Work, format: Format) -> String {
    let id = &work.meta.id;
    format!("textes/{id}/{id}.{}", format.suffix())
}

/// Path of the plain text of a unit: `textes/sn-douanes/386/386.txt`. A work of one unit has `texte.txt`: the work's
/// own file says more.
#[must_use]
pub fn unit_path(work: &Work, unit: &Unit) -> String {
    let name = if unit.id.unit.is_empty() { "texte" } else { &unit.id.unit };
    format!("{}{name}.txt", work.unit_address(unit))
}

/// Path of the Markdown of a unit; a work of one unit has the work's own.
#[must_use]
pub fn unit_markdown_path(work: &Work, unit: &Unit) -> Option<String> {
    let name = &unit.id.unit;
    (!name.is_empty()).then(|| format!("{}{name}.md", work.unit_address(unit)))
}

/// Every download, in reading order; `rates` are the days on which rates change, `pages` the
/// addresses of the site's pages.
#[must_use]
pub fn downloads(corpus: &Corpus, rates: &[RateChange], home: &Home, pages: &[String]) -> Vec<Download> {
    let mut all = Vec::new();
    for work in &corpus.works {
        all.extend(Format::ALL.map(|format| of_work(corpus, work, format)));
        for unit in &work.units {
            all.push(of_unit(work, unit));
            let markdown = unit_markdown_path(work, unit);
            all.extend(markdown.map(|path| Download { path, text: markdown::unit(work, unit) }));
        }
    }
    all.extend([index(corpus), map(home, pages), feed(corpus, rates, home)]);
    all.push(digests::list(&all));
    all
}

/// A work in a format.
#[must_use]
pub fn of_work(corpus: &Corpus, work: &Work, format: Format) -> Download {
    let text = match format {
        Format::AkomaNtoso => akoma_ntoso::document(corpus, work, last_change(corpus, work)),
        Format::Markdown => markdown::work(work),
        Format::Plain => plain::work(work),
    };
    Download { path: work_path(work, format), text }
}

/// The plain text of a unit.
#[must_use]
pub fn of_unit(work: &Work, unit: &Unit) -> Download {
    Download { path: unit_path(work, unit), text: plain::unit(work, unit) }
}

/// The index of units.
#[must_use]
pub fn index(corpus: &Corpus) -> Download {
    Download { path: units::PATH.into(), text: units::index(corpus) }
}

/// The map of the site.
#[must_use]
pub fn map(home: &Home, pages: &[String]) -> Download {
    Download { path: sitemap::PATH.into(), text: sitemap::map(home, pages) }
}

/// The feed of changes.
#[must_use]
pub fn feed(corpus: &Corpus, rates: &[RateChange], home: &Home) -> Download {
    Download { path: atom::PATH.into(), text: atom::feed(corpus, rates, home) }
}

/// Day of the last change that touches a work: those that name no work touch them all. Without any, that of the work.
fn last_change<'a>(corpus: &'a Corpus, work: &'a Work) -> &'a str {
    let touches = |one: &&content::model::Change| one.work.as_ref().is_none_or(|id| *id == work.meta.id);
    let change = corpus.changes.iter().find(touches).map(|change| &change.date);
    change.or(work.meta.date.as_ref()).map_or(akoma_ntoso::NO_DATE, String::as_str)
}
