//! The passages that cite a unit, work by work.

use crate::messages::Messages;
use leptos::prelude::*;

/// The passages of a work that cite a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitingWork {
    /// Short name of the work.
    pub work: String,
    /// Its first passages.
    pub first: Vec<CitedBy>,
    /// The others, folded.
    pub others: Vec<CitedBy>,
}

/// A passage that cites the page's unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitedBy {
    /// Name of its unit.
    pub name: String,
    /// Address of the paragraph that cites.
    pub href: String,
    /// The citing sentence, as printed.
    pub words: String,
}

/// Draws who cites a unit; nothing when nobody does.
#[must_use]
pub fn cited(m: &'static Messages, citing: Vec<CitingWork>) -> Option<AnyView> {
    (!citing.is_empty()).then(|| {
        view! {
            <section class="web" aria-labelledby="cite-par">
                <h2 id="cite-par">{m.reader.cited_by}</h2>
                {citing.into_iter().map(|one| work(m, one)).collect_view()}
            </section>
        }
        .into_any()
    })
}

fn work(m: &'static Messages, citing: CitingWork) -> AnyView {
    let others = (!citing.others.is_empty()).then(|| {
        view! { <details><summary>{(m.reader.more)(citing.others.len())}</summary>{list(m, citing.others)}</details> }
    });
    view! { <h3 lang=m.edition()>{citing.work}</h3>{list(m, citing.first)}{others} }.into_any()
}

fn list(m: &Messages, passages: Vec<CitedBy>) -> AnyView {
    let items = passages
        .into_iter()
        .map(|citing| view! { <li><a href=citing.href>{citing.name}</a>" "<q>{citing.words}</q></li> });
    view! { <ul lang=m.edition()>{items.collect_view()}</ul> }.into_any()
}
