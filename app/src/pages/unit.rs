//! The page of an article or other unit.

use crate::messages::Messages;
use crate::parts::applied::{AppliedView, applied};
use crate::parts::breadcrumb::{Crumb, breadcrumb, heading_words};
use crate::parts::cited::{CitingWork, cited};
use crate::parts::downloads::{Downloads, downloads};
use crate::parts::edition::edition;
use crate::parts::preview::preview;
use crate::parts::source::{SourceView, source};
use crate::parts::unit::{UnitText, unit_text};
use crate::parts::versions::{Notice, VersionRow, notice, versions};
use crate::parts::words::{Fragment, fragments};
use leptos::prelude::*;

/// The page of a unit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UnitPage {
    /// Headings above it.
    pub crumbs: Vec<Crumb>,
    /// Its heading as printed; empty when it has none.
    pub heading: Vec<Fragment>,
    /// Its name in our words, for a unit without printed heading.
    pub name: String,
    /// True when the heading's words are the editor's.
    pub reconstructed: bool,
    /// Its text and notes.
    pub text: UnitText,
    /// The unit in a citation: *Art. 386*.
    pub cite_unit: String,
    /// The work in a citation.
    pub cite_work: String,
    /// The heading right above it, whose full text can be read.
    pub above: Option<Crumb>,
    /// The comparison with another unit.
    pub compare: String,
    /// Passages that cite it, work by work.
    pub cited_by: Vec<CitingWork>,
    /// How many passages cite it.
    pub passages: usize,
    /// Simulators that apply it.
    pub applied: Vec<AppliedView>,
    /// Unit before it.
    pub previous: Option<Neighbour>,
    /// Unit after it.
    pub next: Option<Neighbour>,
    /// Where it comes from.
    pub source: SourceView,
    /// What can be taken of it.
    pub downloads: Downloads,
    /// Its versions; empty when there is only one.
    pub versions: Vec<VersionRow>,
    /// What a reader must know of the version shown.
    pub notice: Option<Notice>,
}

/// The unit before or after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// Its name.
    pub name: String,
    /// Address.
    pub href: String,
}

/// Draws the page of a unit.
#[must_use]
pub fn unit(m: &'static Messages, page: UnitPage) -> AnyView {
    let heading = if page.heading.is_empty() {
        heading_words(m, page.name, page.reconstructed)
    } else if page.reconstructed {
        view! { <span class="ed" title=m.works.reconstructed>"["{fragments(m, page.heading)}"]"</span> }.into_any()
    } else {
        fragments(m, page.heading)
    };
    let ways = ways(m, page.above, page.compare, page.passages, &page.applied);
    view! {
        {breadcrumb(m, page.crumbs)}
        <article>
            <h1 lang=m.edition()>{heading}</h1>
            {ways}
            {page.notice.map(|one| notice(m, one))}
            {unit_text(m, page.text)}
        </article>
        // What the reader may do for paper: `notes.js` fills it.
        <p class="tools"></p>
        <div class="acts" hidden>
            <button
                id="cite"
                type="button"
                data-unit=page.cite_unit.clone()
                data-work=page.cite_work
                data-done=m.unit.copied
                data-fail=m.unit.copy_failed
            >
                {m.unit.copy}
            </button>
            <button id="whole" type="button" hidden>{m.unit.copy_whole}" "{page.cite_unit}</button>
            <button id="print" type="button">{m.unit.print}</button>
            <span role="status"></span>
        </div>
        {applied(m, page.applied)}
        {cited(m, page.cited_by)}
        {around(m, page.previous, page.next)}
        {source(m, m.unit.source, page.source)}
        {preview(m)}
        {versions(m, page.versions)}
        {downloads(m, page.downloads)}
    }
    .into_any()
}

/// The ways out of the unit, told under its heading since what they lead to may stand far below.
fn ways(
    m: &'static Messages,
    above: Option<Crumb>,
    compare: String,
    passages: usize,
    applied: &[AppliedView],
) -> AnyView {
    let applied = applied.iter().map(|one| view! { <a href="#applique">{one.way.clone()}</a> }).collect::<Vec<_>>();
    let cited = (passages > 0).then(|| (m.reader.passages)(passages));
    view! {
        <nav class="ways" aria-label=m.reader.links>
            {cited.map(|words| view! { <a href="#cite-par">{words}</a> })}
            {applied}
            {above.map(|above| view! { <a href=above.href>{m.reader.read_above}{edition(m, above.text)}</a> })}
            <a href=compare>{m.compare.submit}</a>
        </nav>
    }
    .into_any()
}

fn around(m: &'static Messages, previous: Option<Neighbour>, next: Option<Neighbour>) -> Option<AnyView> {
    (previous.is_some() || next.is_some()).then(|| {
        view! {
            <nav class="around" aria-label=m.unit.around>
                {previous.map(|unit| view! { <a rel="prev" href=unit.href><small>{m.unit.previous}</small>{edition(m, unit.name)}</a> })}
                {next.map(|unit| view! { <a rel="next" href=unit.href><small>{m.unit.next}</small>{edition(m, unit.name)}</a> })}
            </nav>
        }
        .into_any()
    })
}
