//! The page on open data: each format, with one example.

use crate::messages::{Messages, Section};
use crate::parts::edition::edition;
use leptos::prelude::*;

/// The page on open data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenDataPage {
    /// Formats with their examples, in order.
    pub formats: Vec<Example>,
    /// Works: name, and each format with the address of its file.
    pub works: Vec<(String, Vec<(&'static str, String)>)>,
    /// Changes, latest first: date in words, what was touched, title.
    pub changes: Vec<(String, &'static str, String)>,
}

/// A format with its example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// Its name and what it is.
    pub about: Section,
    /// A file of this format: shown address and link.
    pub file: Option<(String, String)>,
    /// A few lines of it.
    pub lines: String,
}

/// Draws the page on open data.
#[must_use]
pub fn open_data(m: &'static Messages, page: OpenDataPage) -> AnyView {
    let f = &m.formats;
    let formats = page.formats.into_iter().map(|one| example(m, one)).collect_view();
    let works = page
        .works
        .into_iter()
        .map(|(name, files)| {
            let files =
                files.into_iter().map(|(name, href)| view! { " · "<a href=href download="">{name}</a> }).collect_view();
            view! { <li>{edition(m, name)}{files}</li> }
        })
        .collect_view();
    let changes = page
        .changes
        .into_iter()
        .map(|(date, kind, title)| view! { <li>{date}" · "{kind}" · "{edition(m, title)}</li> })
        .collect_view();
    view! {
        <h1>{f.title}</h1>
        <p class="lead">{f.lead}</p>
        {formats}
        <h2>{f.works}</h2>
        <ul>{works}</ul>
        <h2>{f.changes}</h2>
        <ul>{changes}</ul>
    }
    .into_any()
}

fn example(m: &'static Messages, example: Example) -> AnyView {
    let (name, about) = example.about;
    let file = example.file.map(|(shown, href)| view! { " "<a href=href>{shown}</a> });
    view! {
        <h2>{name}</h2>
        <p>{about}</p>
        <p><small>{m.formats.example}{file}</small></p>
        <pre lang=m.edition()><code>{example.lines}</code></pre>
    }
    .into_any()
}
