//! The classes at a glance and the thresholds.

use super::{CiteLink, cite, crumbs};
use crate::messages::Messages;
use crate::site::SiteContext;
use leptos::prelude::*;

/// Classes and thresholds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Classes {
    /// Since when the figures hold.
    pub since: String,
    /// The classes.
    pub classes: Vec<ClassRow>,
    /// The thresholds.
    pub thresholds: Vec<ThresholdRow>,
}

/// A class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassRow {
    /// Its word.
    pub word: &'static str,
    /// Its name.
    pub name: String,
    /// Name of the base of its fine; none for a range.
    pub base: Option<String>,
    /// Its fine.
    pub fine: String,
    /// Prison, if any.
    pub prison: Option<String>,
    /// Whether goods or means are confiscated.
    pub confiscation: bool,
    /// The paragraph.
    pub cite: CiteLink,
}

/// A threshold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThresholdRow {
    /// What turns on it.
    pub label: String,
    /// The figure.
    pub figure: String,
    /// The paragraph.
    pub cite: CiteLink,
}

/// Draws the page.
#[must_use]
pub fn classes(site: &SiteContext, m: &'static Messages, page: Classes) -> AnyView {
    let lead = (m.penalties.classes_lead)(&page.since);
    view! {
        {crumbs(site, m, true)}
        <h1>{m.penalties.classes}</h1>
        <p class="lead">{lead}</p>
        {class_table(m, page.classes, false)}
        {threshold_table(m, page.thresholds)}
    }
    .into_any()
}

/// The classes, one a row; on a phone each row becomes a card. With the calculator, the base of a fine is typed beside it.
pub(super) fn class_table(m: &'static Messages, rows: Vec<ClassRow>, calculator: bool) -> AnyView {
    let columns = m.penalties.class_columns;
    let [yes, no] = m.penalties.yes_no;
    let [_, fine, prison, confiscation, article] = columns;
    let rows = rows
        .into_iter()
        .map(|row| {
            let tally = row.base.filter(|_| calculator).map(|base| tally(row.word, base));
            view! {
                <tr>
                    <th scope="row">{row.name}</th>
                    <td data-k=fine>{row.fine}{tally}</td>
                    <td data-k=prison>{row.prison.unwrap_or_else(|| no.to_owned())}</td>
                    <td data-k=confiscation>{if row.confiscation { yes } else { no }}</td>
                    <td data-k=article>{cite(row.cite)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="cards">
            <caption>{m.penalties.classes}</caption>
            <thead><tr>{heads(&columns)}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// The base of a fine and what it comes to. Hidden until a script can compute it.
fn tally(word: &'static str, base: String) -> AnyView {
    let id = format!("calcul-{word}");
    view! {
        <span class="tally" hidden>
            <label>{base}" "<input inputmode="numeric" autocomplete="off" data-tally=word aria-describedby=id.clone()/></label>
            <output id=id class="amount"></output>
        </span>
    }
    .into_any()
}

/// The thresholds, one a row.
pub(super) fn threshold_table(m: &'static Messages, rows: Vec<ThresholdRow>) -> AnyView {
    let columns = m.penalties.threshold_columns;
    let [_, figure, article] = columns;
    let rows = rows
        .into_iter()
        .map(|row| {
            view! {
                <tr>
                    <th scope="row">{row.label}</th>
                    <td data-k=figure>{row.figure}</td>
                    <td data-k=article>{cite(row.cite)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="cards">
            <caption>{m.penalties.thresholds}</caption>
            <thead><tr>{heads(&columns)}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

pub(super) fn heads(columns: &[&'static str]) -> AnyView {
    columns.iter().map(|name| view! { <th scope="col">{*name}</th> }).collect_view().into_any()
}
