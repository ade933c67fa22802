//! A line.

use super::heading::around;
use super::{CodeLink, sources, spoken};
use crate::messages::Messages;
use crate::parts::breadcrumb::{Crumb, breadcrumb};
use crate::parts::edition::edition;
use leptos::prelude::*;

/// The page of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinePage {
    /// What stands above it.
    pub crumbs: Vec<Crumb>,
    /// `8703.23.19.00`.
    pub code: String,
    /// Its label.
    pub label: String,
    /// Label of its heading.
    pub heading: String,
    /// *20 %*.
    pub duty: String,
    /// *1 %*.
    pub fee: String,
    /// Unit in words.
    pub unit: String,
    /// How its source was damaged.
    pub remark: Option<String>,
    /// Address of the duty simulator with this line.
    pub simulator: String,
    /// Address of what each country levies.
    pub levies: String,
    /// The lines before and after in its heading.
    pub around: [Option<CodeLink>; 2],
    /// Where its rates come from.
    pub sources: Vec<String>,
}

/// Draws the page of a line.
#[must_use]
pub fn line(m: &'static Messages, page: LinePage) -> AnyView {
    let t = &m.tariff;
    let fact = |name: &'static str, value: AnyView| view! { <tr><th scope="row">{name}</th><td>{value}</td></tr> };
    view! {
        {breadcrumb(m, page.crumbs)}
        <h1><span class="code">{page.code}</span>{spoken(m, page.label)}</h1>
        <table class="facts">
            <tbody>
                {fact(t.duty, page.duty.into_any())}
                {fact(t.fee, page.fee.into_any())}
                {fact(t.unit, page.unit.into_any())}
                {fact(t.place, spoken(m, page.heading))}
                {page.remark.map(|remark| fact(t.remark, edition(m, remark)))}
            </tbody>
        </table>
        <p><a href=page.simulator>{m.duties.simulate}</a></p>
        <p>{t.besides} " " <a href=page.levies>{t.besides_where}</a></p>
        {around(m, page.around)}
        {sources(m, page.sources)}
    }
    .into_any()
}
