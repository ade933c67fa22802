//! The units that cite a unit.

use crate::messages::Messages;
use leptos::prelude::*;

/// A unit that cites the page's unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitedBy {
    /// Its name.
    pub name: String,
    /// Its work, when it is another one.
    pub work: Option<String>,
    /// Address of the paragraph that cites.
    pub href: String,
    /// The citing words, as printed.
    pub words: String,
}

/// Draws who cites a unit, folded; nothing when nobody does.
#[must_use]
pub fn cited(m: &'static Messages, citing: Vec<CitedBy>) -> Option<AnyView> {
    (!citing.is_empty()).then(|| {
        view! {
            <details class="cited">
                <summary>{(m.unit.cited_by)(citing.len())}</summary>
                <ul>{citing.into_iter().map(one).collect_view()}</ul>
            </details>
        }
        .into_any()
    })
}

fn one(citing: CitedBy) -> AnyView {
    let work = citing.work.map(|work| view! { " · "{work} });
    view! { <li><a href=citing.href>{citing.name}</a>{work}<q>{citing.words}</q></li> }.into_any()
}
