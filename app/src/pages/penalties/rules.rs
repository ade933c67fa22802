//! The decision table: the very rules that the simulator weighs.

use super::classes::heads;
use super::{CiteLink, cites, crumbs};
use crate::messages::Messages;
use crate::site::SiteContext;
use leptos::prelude::*;

/// A rule in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleRow {
    /// The facts it speaks to.
    pub facts: Vec<String>,
    /// Conditions that must all hold.
    pub conditions: Vec<String>,
    /// What follows.
    pub gives: String,
    /// The reading in which it stands.
    pub reading: Option<String>,
    /// The paragraphs.
    pub cites: Vec<CiteLink>,
}

/// Draws the table.
#[must_use]
pub fn rules(site: &SiteContext, m: &'static Messages, rows: Vec<RuleRow>) -> AnyView {
    let lead = (m.penalties.rules_lead)(rows.len());
    let columns = m.penalties.rule_columns;
    let rows = rows.into_iter().map(|row| rule(m, row)).collect_view();
    view! {
        {crumbs(site, m, true)}
        <h1>{m.penalties.rules}</h1>
        <p class="lead">{lead}</p>
        <table class="cards rules">
            <caption>{m.penalties.rules}</caption>
            <thead><tr>{heads(&columns)}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn rule(m: &'static Messages, row: RuleRow) -> AnyView {
    let [_, conditions, gives, articles] = m.penalties.rule_columns;
    let none = row.conditions.is_empty();
    let and = m.penalties.and;
    let list = |items: Vec<String>| items.into_iter().map(|item| view! { <li data-and=and>{item}</li> }).collect_view();
    view! {
        <tr>
            <th scope="row"><ul>{list(row.facts)}</ul></th>
            <td data-k=conditions>
                {none.then_some(m.penalties.always)}
                <ul class="all">{list(row.conditions)}</ul>
            </td>
            <td data-k=gives>
                {row.gives}
                {row.reading.map(|reading| view! { " "<small>{reading}</small> })}
            </td>
            <td data-k=articles>{cites(row.cites)}</td>
        </tr>
    }
    .into_any()
}
