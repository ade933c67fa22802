//! The page about the site.

use crate::messages::Messages;
use crate::site::SiteContext;
use leptos::prelude::*;

/// Draws the page about the site.
#[must_use]
pub fn about(site: &SiteContext, m: &'static Messages) -> AnyView {
    let sections = m
        .about
        .sections
        .iter()
        .map(|(heading, paragraphs)| {
            let paragraphs = paragraphs.iter().map(|text| view! { <p>{*text}</p> }).collect_view();
            view! { <h2>{*heading}</h2>{paragraphs} }
        })
        .collect_view();
    view! {
        <h1>{m.about.title}</h1>
        {sections}
        <p><a href=site.href("a-propos/conception/")>{m.design.title}</a></p>
        <p><small>{(m.about.version)(&site.version)}</small></p>
    }
    .into_any()
}
