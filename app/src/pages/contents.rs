//! The table of contents of a work.

use super::search::within;
use crate::messages::Messages;
use crate::parts::breadcrumb::{Crumb, breadcrumb};
use crate::parts::downloads::{Downloads, downloads};
use crate::parts::source::{SourceView, source};
use crate::parts::toc::{TocEntry, toc};
use leptos::prelude::*;

/// The table of contents of a work.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContentsPage {
    /// Link to the list of works.
    pub crumbs: Vec<Crumb>,
    /// Short name of the work.
    pub title: String,
    /// Id of the work.
    pub work: String,
    /// Address of the search page.
    pub search: String,
    /// Country, kind, date, number of units, in words.
    pub facts: String,
    /// Which version.
    pub status: String,
    /// Address of the whole text, for a work without headings.
    pub reading: Option<String>,
    /// Divisions, units and gaps in reading order.
    pub entries: Vec<TocEntry>,
    /// What identifies the work.
    pub source: SourceView,
    /// What can be taken of it.
    pub downloads: Downloads,
}

/// Draws the table of contents.
#[must_use]
pub fn contents(m: &'static Messages, page: ContentsPage) -> AnyView {
    view! {
        {breadcrumb(m, page.crumbs)}
        <h1 lang=m.edition()>{page.title}</h1>
        <p class="lead" lang=m.edition()>{page.source.long_title.clone()}</p>
        <p><small>{page.facts}</small></p>
        <p class="status">{(m.works.version)(&page.status)}</p>
        {within(page.search, page.work, m)}
        <section aria-labelledby="table">
            <h2 id="table">{m.works.contents}</h2>
            {page.reading.map(|href| view! { <p><a href=href>{m.works.read_work}</a></p> })}
            {toc(m, page.entries)}
        </section>
        {source(m, m.works.identity, page.source)}
        {downloads(m, page.downloads)}
        <p class="dl"><small>{m.formats.whole}</small></p>
    }
    .into_any()
}
