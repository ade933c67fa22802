//! The list of works.

use crate::messages::Messages;
use crate::site::SiteContext;
use leptos::prelude::*;

/// A work in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkRow {
    /// Short name.
    pub title: String,
    /// Full official title.
    pub long_title: String,
    /// Address.
    pub href: String,
    /// Country, kind, date, number of units, already in words.
    pub facts: String,
    /// Which version.
    pub status: String,
}

/// Draws the list of works.
#[must_use]
pub fn works(site: &SiteContext, m: &'static Messages, rows: Vec<WorkRow>) -> AnyView {
    let rows = rows
        .into_iter()
        .map(|work| {
            view! {
                <li>
                    <h2><a href=work.href lang=m.edition()>{work.title}</a></h2>
                    <p lang=m.edition()>{work.long_title}</p>
                    <p><small>{work.facts}</small></p>
                    <p><small>{(m.works.version)(&work.status)}</small></p>
                </li>
            }
        })
        .collect_view();
    view! {
        <h1>{m.works.title}</h1>
        <p class="lead">{m.works.lead}</p>
        <p><a href=site.href("lexique/")>{m.glossary.title}</a>" – "{m.glossary.description}</p>
        <p><a href=site.href("comparer/")>{m.compare.title}</a>" – "{m.compare.lead}</p>
        <p><a href=site.href("selection/")>{m.notebook.selection.title}</a>" – "{m.notebook.selection.description}</p>
        <p><a href=site.href("notes/")>{m.notebook.title}</a>" – "{m.notebook.description}</p>
        <ul class="works">{rows}</ul>
    }
    .into_any()
}
