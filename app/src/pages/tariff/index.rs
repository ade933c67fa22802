//! Sections and chapters.

use super::{label, sources, tongue};
use crate::messages::Messages;
use crate::site::SiteContext;
use leptos::prelude::*;

/// A section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionView {
    /// `XVII`.
    pub number: String,
    /// Its label.
    pub label: String,
    /// Its chapters.
    pub chapters: Vec<ChapterRow>,
}

/// A chapter in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChapterRow {
    /// `87`.
    pub number: String,
    /// Its label.
    pub label: String,
    /// Address.
    pub href: String,
    /// Its duties: *5 à 20 %*.
    pub rates: String,
}

/// Draws the first page of the tariff.
#[must_use]
pub fn index(site: &SiteContext, m: &'static Messages, sections: Vec<SectionView>, said: Vec<String>) -> AnyView {
    let rows = sections
        .into_iter()
        .map(|section| {
            let chapters = section
                .chapters
                .into_iter()
                .map(|chapter| {
                    view! {
                        <li>
                            <a href=chapter.href>
                                <span class="code">{chapter.number}</span>
                                <span lang=tongue(m, &chapter.label)>{label(m, chapter.label.clone())}</span>
                            </a>
                            <span class="rate">{chapter.rates}</span>
                        </li>
                    }
                })
                .collect_view();
            view! {
                <h2 class="sec" lang=m.edition()>{(m.tariff.section)(&section.number, &section.label)}</h2>
                <ul class="rows">{chapters}</ul>
            }
        })
        .collect_view();
    view! {
        <h1>{m.tariff.long_title}</h1>
        <p class="lead">{m.tariff.lead}</p>
        <p><a href=site.href("tarif/mots/")>{m.tariff.words}</a></p>
        <p><a href=site.href("tarif/prelevements/")>{m.levies.title}</a></p>
        {rows}
        {sources(m, said)}
    }
    .into_any()
}
