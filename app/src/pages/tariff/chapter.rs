//! A chapter and its headings.

use super::{label, sources, spoken, tongue};
use crate::messages::Messages;
use crate::parts::breadcrumb::{Crumb, breadcrumb};
use leptos::prelude::*;

/// The page of a chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChapterPage {
    /// What stands above it.
    pub crumbs: Vec<Crumb>,
    /// `87`.
    pub number: String,
    /// Its label.
    pub label: String,
    /// Its headings.
    pub headings: Vec<HeadingRow>,
    /// Where rates come from.
    pub sources: Vec<String>,
}

/// A heading in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadingRow {
    /// `87.03`.
    pub code: String,
    /// Its label.
    pub label: String,
    /// Address.
    pub href: String,
    /// Its duties: *5 à 20 %*.
    pub rates: String,
}

/// Draws the page of a chapter.
#[must_use]
pub fn chapter(m: &'static Messages, page: ChapterPage) -> AnyView {
    let rows = page
        .headings
        .into_iter()
        .map(|heading| {
            view! {
                <li>
                    <a href=heading.href>
                        <span class="code">{heading.code}</span>
                        <span lang=tongue(m, &heading.label)>{label(m, heading.label.clone())}</span>
                    </a>
                    <span class="rate">{heading.rates}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        {breadcrumb(m, page.crumbs)}
        <h1><span class="code">{(m.tariff.chapter)(&page.number)}</span>{spoken(m, page.label)}</h1>
        <ul class="rows">{rows}</ul>
        {sources(m, page.sources)}
    }
    .into_any()
}
