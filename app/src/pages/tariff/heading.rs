//! A heading and its lines.

use super::{CodeLink, label, sources, spoken, tongue};
use crate::messages::Messages;
use crate::parts::breadcrumb::{Crumb, breadcrumb};
use leptos::prelude::*;

/// The page of a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadingPage {
    /// What stands above it.
    pub crumbs: Vec<Crumb>,
    /// `87.03`.
    pub code: String,
    /// Its label.
    pub label: String,
    /// What its source leaves out.
    pub gap: Option<String>,
    /// Its lines.
    pub lines: Vec<LineRow>,
    /// Everyday words that lead here.
    pub words: Vec<String>,
    /// The headings before and after.
    pub around: [Option<CodeLink>; 2],
    /// Where rates come from.
    pub sources: Vec<String>,
}

/// A line in a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineRow {
    /// `8703.23.19.00`.
    pub code: String,
    /// Its label.
    pub label: String,
    /// Address.
    pub href: String,
    /// Its duty: *20 %*.
    pub duty: String,
    /// Its unit, short: *u*.
    pub unit: String,
}

/// Draws the page of a heading.
#[must_use]
pub fn heading(m: &'static Messages, page: HeadingPage) -> AnyView {
    let t = &m.tariff;
    let row = |line: &LineRow| {
        view! {
            <tr>
                <th scope="row" class="code"><a href=line.href.clone()>{line.code.clone()}</a></th>
                <td class="d" lang=tongue(m, &line.label)>{label(m, line.label.clone())}</td>
                <td class="n">{line.duty.clone()}</td>
                <td class="n">{line.unit.clone()}</td>
            </tr>
        }
    };
    let subheadings = page
        .lines
        .chunk_by(|one, next| subheading(&one.code) == subheading(&next.code))
        .map(|lines| view! { <tbody>{lines.iter().map(row).collect_view()}</tbody> })
        .collect_view();
    let called =
        (!page.words.is_empty()).then(|| view! { <h2>{t.called}</h2><p lang=m.edition()>{page.words.join(", ")}</p> });
    view! {
        {breadcrumb(m, page.crumbs)}
        <h1><span class="code">{(t.heading)(&page.code)}</span>{spoken(m, page.label)}</h1>
        {page.gap.map(|gap| view! { <p class="gap" lang=m.edition()>{gap}</p> })}
        <table class="lines">
            <thead>
                <tr>
                    <th scope="col">{t.code}</th>
                    <th scope="col">{t.label}</th>
                    <th scope="col" class="n">{t.duty}</th>
                    <th scope="col" class="n">{t.unit}</th>
                </tr>
            </thead>
            {subheadings}
        </table>
        {called}
        {around(m, page.around)}
        {sources(m, page.sources)}
    }
    .into_any()
}

/// `8703.23` of `8703.23.19.00`: the lines of a subheading stand together.
fn subheading(code: &str) -> &str {
    code.get(.."8703.23".len()).unwrap_or(code)
}

/// The neighbours of a page.
pub(super) fn around(m: &'static Messages, [before, after]: [Option<CodeLink>; 2]) -> AnyView {
    let before = before.map(|one| view! { <a rel="prev" href=one.href>{(m.tariff.before)(&one.code)}</a> });
    let after = after.map(|one| view! { <a rel="next" href=one.href>{(m.tariff.after)(&one.code)}</a> });
    view! { <nav class="around" aria-label=m.tariff.around>{before}{after}</nav> }.into_any()
}
