//! The dated versions of a unit; with only one, that there is nothing to choose.

use crate::messages::Messages;
use leptos::prelude::*;

/// One version of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionRow {
    /// When it holds and the act that made it.
    pub name: String,
    /// Address of its page; none for a repeal.
    pub href: Option<String>,
    /// True for the version that the page shows.
    pub shown: bool,
    /// Earlier versions that it can be compared with: first day in words, and address of the difference.
    pub compare: Vec<(String, String)>,
}

/// What a reader of a former version must know: when it held, and where the last one is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// When it held.
    pub text: String,
    /// Address of the last version, unless the page shows it.
    pub last: Option<String>,
}

/// Draws the versions of a unit.
#[must_use]
pub fn versions(m: &'static Messages, rows: Vec<VersionRow>) -> AnyView {
    let v = &m.versions;
    if rows.is_empty() {
        return view! { <p class="dl">{v.only}</p> }.into_any();
    }
    let rows = rows.into_iter().map(|one| row(m, one)).collect_view();
    view! { <section class="src" aria-labelledby="versions"><h2 id="versions">{v.title}</h2><ul>{rows}</ul></section> }
        .into_any()
}

fn row(m: &'static Messages, row: VersionRow) -> AnyView {
    let v = &m.versions;
    let name = match row.href {
        Some(href) if !row.shown => view! { <a href=href>{row.name}</a> }.into_any(),
        _ => row.name.into_any(),
    };
    let shown = row.shown.then(|| view! { " · "<strong>{v.shown}</strong> });
    let compare =
        row.compare.into_iter().map(|(day, href)| view! { " · "<a href=href>{v.compare}" "{day}</a> }).collect_view();
    view! { <li>{name}{shown}{compare}</li> }.into_any()
}

/// Draws what a reader of a former version must know.
#[must_use]
pub fn notice(m: &'static Messages, notice: Notice) -> AnyView {
    let last = notice.last.map(|href| view! { " "<a href=href>{m.versions.last}</a> });
    view! { <p class="past" role="note">{notice.text}{last}</p> }.into_any()
}
