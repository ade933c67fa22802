//! What identifies a work, in words.

use app::messages::Messages;
use app::parts::breadcrumb::Crumb;
use app::parts::source::SourceView;
use app::site::SiteContext;
use content::model::{Place, Work, WorkKind, WorkMeta};

/// What sort of act it is.
pub(super) fn kind(m: &Messages, kind: WorkKind) -> &'static str {
    let kinds = &m.works.kinds;
    match kind {
        WorkKind::Law => kinds.law,
        WorkKind::DecreeLaw => kinds.decree_law,
        WorkKind::Regulation => kinds.regulation,
        WorkKind::Order => kinds.order,
        WorkKind::Circular => kinds.circular,
        WorkKind::Procedures => kinds.procedures,
        WorkKind::Report => kinds.report,
    }
}

/// Its date in words, or that it has none.
pub(super) fn date(m: &Messages, meta: &WorkMeta) -> String {
    meta.date.as_deref().map_or_else(|| m.works.undated.to_owned(), m.works.date)
}

/// *Loi · 28 février 2014 · 433 articles*, with the country first when asked.
pub(super) fn line(m: &Messages, work: &Work, with_country: bool) -> String {
    let meta = &work.meta;
    let country = with_country.then(|| (m.works.country)(&meta.country).to_owned());
    // What has no number (a preamble, a signature) is a unit, but not an article.
    let numbered = work.units.iter().filter(|unit| unit.id.unit.starts_with(|c: char| c.is_ascii_digit())).count();
    let units = (m.works.units)(if numbered == 0 { work.units.len() } else { numbered }, &meta.unit_word);
    let parts = country.into_iter().chain([kind(m, meta.kind).to_owned(), date(m, meta), units]);
    parts.collect::<Vec<_>>().join(" · ")
}

/// Where a text comes from; `place` is the place meant, for a unit or a heading.
pub(super) fn source(m: &Messages, meta: &WorkMeta, place: Option<&Place>) -> SourceView {
    SourceView {
        long_title: meta.long_title.clone(),
        kind: format!("{}, {}", kind(m, meta.kind), (m.works.country)(&meta.country)),
        date: date(m, meta),
        date_note: meta.date_note.clone().filter(|note| !note.is_empty()),
        publication: meta.publication.clone(),
        status: meta.status.clone(),
        place: (m.unit.source_place)(&meta.source, place.map_or(0, |place| place.source_line)),
    }
}

/// The breadcrumb down to the list of works.
pub(super) fn root_crumb(site: &SiteContext, m: &Messages) -> Crumb {
    Crumb { text: m.works.title.to_owned(), href: site.href("textes/"), reconstructed: false }
}

/// The breadcrumb down to a work.
pub(super) fn work_crumb(site: &SiteContext, work: &Work) -> Crumb {
    Crumb { text: work.meta.title.clone(), href: site.href(&super::contents::address(work)), reconstructed: false }
}
