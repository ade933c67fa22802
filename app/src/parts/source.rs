//! Where a text comes from: file, line, publication, date, version.

use crate::messages::Messages;
use leptos::prelude::*;

/// What identifies a text and its source, already in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceView {
    /// Full official title of the work.
    pub long_title: String,
    /// Sort of act and country.
    pub kind: String,
    /// Date in words, or that there is none.
    pub date: String,
    /// Why the date is absent or doubtful.
    pub date_note: Option<String>,
    /// Where it was published.
    pub publication: String,
    /// Which version.
    pub status: String,
    /// File, and line when one is meant.
    pub place: String,
}

/// Draws the source under a heading of its own.
#[must_use]
pub fn source(m: &'static Messages, heading: &'static str, source: SourceView) -> AnyView {
    view! {
        <section class="src" aria-labelledby="source">
            <h2 id="source">{heading}</h2>
            <p lang=m.edition()>{source.long_title}</p>
            <dl>
                <dt>{m.works.kind}</dt>
                <dd>{source.kind}</dd>
                <dt>{m.works.date_label}</dt>
                <dd>{source.date}{source.date_note.map(|note| view! { <br/><small lang=m.edition()>{note}</small> })}</dd>
                <dt>{m.works.status}</dt>
                <dd class="v" lang=m.edition()>{source.status}</dd>
                <dt>{m.works.publication}</dt>
                <dd lang=m.edition()>{source.publication}</dd>
                <dt>{m.works.source}</dt>
                <dd>{source.place}</dd>
            </dl>
        </section>
    }
    .into_any()
}
