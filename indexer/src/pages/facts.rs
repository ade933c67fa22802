//! What identifies a work, in words.

use super::integrity;
use crate::formats::{self, Format};
use app::messages::Messages;
use app::parts::breadcrumb::Crumb;
use app::parts::downloads::Downloads;
use app::parts::source::SourceView;
use app::site::SiteContext;
use content::model::{Place, Unit, Work, WorkKind, WorkMeta};

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
        status: (m.versions.stated)(meta.date.as_deref().map(m.works.date).as_deref(), &meta.status),
        place: (m.unit.source_place)(&meta.source, place.map_or(0, |place| place.source_line)),
    }
}

/// Which version of a work is shown: its day and its status.
pub(super) fn status(m: &Messages, work: &Work) -> String {
    (m.versions.stated)(work.version_date().map(m.works.date).as_deref(), &work.meta.status)
}

/// Where the words of a unit come from: the publication of the work, or of the act that made this wording.
pub(super) fn unit_source(m: &Messages, work: &Work, unit: &Unit) -> SourceView {
    let meta = &work.meta;
    let mut view = source(m, meta, Some(&unit.place));
    let Some(version) = unit.versions.get(unit.shown).filter(|_| !unit.shows_published()) else { return view };
    let day = version.from.as_deref().map(m.works.date);
    let act = version.act.clone().unwrap_or_default();
    view.status = (m.versions.stated)(day.as_deref(), &(m.versions.amended)(&act));
    view.publication = version.publication.clone().unwrap_or_default();
    view.place = (m.unit.source_place)(&unit.place.file, unit.place.line);
    view
}

/// Each format of a work, with the address of its file.
pub(super) fn work_files(site: &SiteContext, m: &Messages, work: &Work) -> Vec<(&'static str, String)> {
    let name = |format| match format {
        Format::AkomaNtoso => m.formats.akoma_ntoso,
        Format::Markdown => m.formats.markdown,
        Format::Plain => m.formats.plain,
    };
    Format::ALL.map(|format| (name(format), site.file(&formats::work_path(work, format)))).into()
}

/// What can be taken of a work.
pub(super) fn work_downloads(site: &SiteContext, m: &Messages, work: &Work) -> Downloads {
    Downloads { files: work_files(site, m, work), digest: None }
}

/// What can be taken of a unit. A work of one unit has no page but this one: its own files are told here.
pub(super) fn unit_downloads(site: &SiteContext, m: &Messages, work: &Work, unit: &Unit) -> Downloads {
    let files = if work.meta.single {
        work_files(site, m, work)
    } else {
        let markdown = formats::unit_markdown_path(work, unit).map(|path| (m.formats.markdown, site.file(&path)));
        markdown.into_iter().chain([(m.formats.plain, site.file(&formats::unit_path(work, unit)))]).collect()
    };
    Downloads { files, digest: Some(integrity::unit_digest(site, work, unit)) }
}

/// The breadcrumb down to the list of works.
pub(super) fn root_crumb(site: &SiteContext, m: &Messages) -> Crumb {
    Crumb::new(m.works.title, site.href("textes/"))
}

/// The breadcrumb down to a work.
pub(super) fn work_crumb(site: &SiteContext, work: &Work) -> Crumb {
    Crumb::of_edition(&work.meta.title, site.href(&super::contents::address(work)), false)
}
