//! What can be taken of a text, and the digest of its words.

use crate::messages::Messages;
use leptos::prelude::*;

/// Downloads of a work or unit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Downloads {
    /// Each format: its name and the address of the file.
    pub files: Vec<(&'static str, String)>,
    /// First digits of the SHA-256 of a unit, and where all of them stand.
    pub digest: Option<(String, String)>,
}

/// Draws the downloads on one line; nothing when there is none.
#[must_use]
pub fn downloads(m: &'static Messages, downloads: Downloads) -> AnyView {
    if downloads.files.is_empty() {
        return ().into_any();
    }
    let f = &m.formats;
    let files = downloads
        .files
        .into_iter()
        .enumerate()
        .map(|(index, (name, href))| {
            let between = if index == 0 { " " } else { " · " };
            view! { {between}<a href=href download="">{name}</a> }
        })
        .collect_view();
    let digest = downloads
        .digest
        .map(|(short, href)| view! { <p class="dl">{f.digest}" "<a href=href><code>{short}</code></a></p> });
    view! { <p class="dl">{f.downloads}{files}</p>{digest} }.into_any()
}
