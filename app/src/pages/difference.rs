//! What changed between two versions of a unit, word by word.

use crate::messages::Messages;
use crate::parts::breadcrumb::{Crumb, breadcrumb};
use leptos::prelude::*;

/// The difference between two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DifferencePage {
    /// Headings above it, and the unit.
    pub crumbs: Vec<Crumb>,
    /// Unit and days, in words.
    pub title: String,
    /// Language of the words, when it is not the page's.
    pub language: Option<String>,
    /// How many words changed.
    pub count: String,
    /// Both versions: when each holds, and its address.
    pub versions: Vec<(String, String)>,
    /// Lines of the two, together.
    pub lines: Vec<Vec<Piece>>,
}

/// Words of one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// In both versions.
    Kept(String),
    /// In the older one only.
    Removed(String),
    /// In the newer one only.
    Added(String),
}

/// Draws the difference.
#[must_use]
pub fn difference(m: &'static Messages, page: DifferencePage) -> AnyView {
    let v = &m.versions;
    let versions =
        page.versions.into_iter().map(|(name, href)| view! { <li><a href=href>{name}</a></li> }).collect_view();
    let lines = page
        .lines
        .into_iter()
        .map(|pieces| view! { <p class="line">{pieces.into_iter().map(piece).collect_view()}</p> })
        .collect_view();
    view! {
        {breadcrumb(m, page.crumbs)}
        <h1>{page.title}</h1>
        <ul>{versions}</ul>
        <p><small>{page.count}" "{v.legend}</small></p>
        <div lang=page.language>{lines}</div>
    }
    .into_any()
}

fn piece(piece: Piece) -> AnyView {
    match piece {
        Piece::Kept(words) => words.into_any(),
        Piece::Removed(words) => view! { <del>{words}</del> }.into_any(),
        Piece::Added(words) => view! { <ins>{words}</ins> }.into_any(),
    }
}
