//! The catalogue of offences.

use super::{CiteLink, cites, crumbs};
use crate::messages::Messages;
use crate::site::SiteContext;
use leptos::prelude::*;

/// A room of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OffenceGroup {
    /// Its name.
    pub name: String,
    /// Its word, for anchors.
    pub word: String,
    /// Its offences.
    pub offences: Vec<OffenceRow>,
}

/// An offence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OffenceRow {
    /// Its word in addresses.
    pub word: String,
    /// Its name.
    pub label: String,
    /// The words that lead to it.
    pub terms: String,
    /// Address of the simulator with this fact.
    pub href: String,
    /// The paragraphs that name it.
    pub cites: Vec<CiteLink>,
}

/// Draws the catalogue.
#[must_use]
pub fn offences(site: &SiteContext, m: &'static Messages, groups: Vec<OffenceGroup>) -> AnyView {
    let groups = groups
        .into_iter()
        .map(|group| {
            let rows = group.offences.into_iter().map(row).collect_view();
            let heading = group.word.clone();
            view! { <section aria-labelledby=heading><h2 id=group.word>{group.name}</h2><ul class="offences">{rows}</ul></section> }
        })
        .collect_view();
    view! {
        {crumbs(site, m, true)}
        <h1>{m.penalties.offences}</h1>
        <p class="lead">{m.penalties.offences_lead}</p>
        {groups}
    }
    .into_any()
}

fn row(offence: OffenceRow) -> AnyView {
    view! {
        <li id=offence.word>
            <a href=offence.href>{offence.label}</a>
            <small>{offence.terms}</small>
            {cites(offence.cites)}
        </li>
    }
    .into_any()
}

/// The catalogue folded into its rooms, each offence a button's worth of a link.
pub(super) fn folded(groups: Vec<OffenceGroup>) -> AnyView {
    groups
        .into_iter()
        .map(|group| {
            let rows = group
                .offences
                .into_iter()
                .map(|offence| {
                    view! {
                        <li><a href=offence.href data-field="infraction" data-word=offence.word>{offence.label}</a></li>
                    }
                })
                .collect_view();
            view! { <details><summary>{group.name}</summary><ul>{rows}</ul></details> }
        })
        .collect_view()
        .into_any()
}
