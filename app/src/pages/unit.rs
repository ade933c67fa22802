//! The page of an article or other unit.

use crate::messages::Messages;
use crate::parts::breadcrumb::{Crumb, breadcrumb, heading_words};
use crate::parts::cited::{CitedBy, cited};
use crate::parts::source::{SourceView, source};
use crate::parts::unit::{UnitText, unit_text};
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
    /// Units that cite it.
    pub cited_by: Vec<CitedBy>,
    /// Unit before it.
    pub previous: Option<Neighbour>,
    /// Unit after it.
    pub next: Option<Neighbour>,
    /// Where it comes from.
    pub source: SourceView,
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
        view! { <span class="ed" title=m.works.reconstructed>"["{fragments(page.heading)}"]"</span> }.into_any()
    } else {
        fragments(page.heading)
    };
    view! {
        {breadcrumb(m, page.crumbs)}
        <article>
            <h1>{heading}</h1>
            {unit_text(m, page.text)}
        </article>
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
        {cited(m, page.cited_by)}
        {around(m, page.previous, page.next)}
        {source(m, m.unit.source, page.source)}
    }
    .into_any()
}

fn around(m: &'static Messages, previous: Option<Neighbour>, next: Option<Neighbour>) -> Option<AnyView> {
    (previous.is_some() || next.is_some()).then(|| {
        view! {
            <nav class="around" aria-label=m.unit.around>
                {previous.map(|unit| view! { <a rel="prev" href=unit.href><small>{m.unit.previous}</small>{unit.name}</a> })}
                {next.map(|unit| view! { <a rel="next" href=unit.href><small>{m.unit.next}</small>{unit.name}</a> })}
            </nav>
        }
        .into_any()
    })
}
