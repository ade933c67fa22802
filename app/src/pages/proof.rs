//! The integrity of one work: what was counted, and the digest of each unit.

use super::integrity::table;
use crate::messages::Messages;
use crate::parts::breadcrumb::{Crumb, breadcrumb};
use leptos::prelude::*;

/// The integrity of one work, all numbers already in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofPage {
    /// Link to the integrity of all works.
    pub crumbs: Vec<Crumb>,
    /// Short name of the work.
    pub title: String,
    /// What was counted: name and number.
    pub facts: Vec<(&'static str, String)>,
    /// Units in reading order.
    pub units: Vec<UnitProof>,
}

/// The digest of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitProof {
    /// Anchor of its line.
    pub anchor: String,
    /// Its name.
    pub name: String,
    /// Address of its page.
    pub href: String,
    /// SHA-256 of its plain text, in 64 hexadecimal digits.
    pub sha256: String,
    /// Address of that text.
    pub text: String,
}

/// Draws the integrity of a work.
#[must_use]
pub fn proof(m: &'static Messages, page: ProofPage) -> AnyView {
    let p = &m.proof;
    let facts = page.facts.into_iter().map(|(name, value)| view! { <dt>{name}</dt><dd>{value}</dd> }).collect_view();
    let rows = page
        .units
        .into_iter()
        .map(|unit| {
            view! {
                <tr id=unit.anchor>
                    <th scope="row"><a href=unit.href lang=m.edition()>{unit.name}</a></th>
                    <td><a href=unit.text><code class="sha">{unit.sha256}</code></a></td>
                </tr>
            }
        })
        .collect_view();
    view! {
        {breadcrumb(m, page.crumbs)}
        <h1>{(p.title)(&page.title)}</h1>
        <p class="lead">{p.lead}</p>
        <dl>{facts}</dl>
        {table(p.sha256, &[p.unit, p.sha256], rows.into_any())}
    }
    .into_any()
}
