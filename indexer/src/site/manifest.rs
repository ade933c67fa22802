//! What a device needs to install the site: its name, its icons, its shortcuts.

use app::messages::Language;
use app::parts::document::manifest;
use serde_json::{Value, json};

use super::files::Folder;
use crate::failure::Failure;

/// Colours of the window before the first page, from `app/style/tokens.css`: paper, and the blue of the icon.
const COLOURS: [&str; 2] = ["#fcfbf8", "#1a4e80"];

/// Icons among the static files: name, sizes, type, purpose.
const ICONS: &[(&str, &str, &str, &str)] = &[
    ("favicon.svg", "any", "image/svg+xml", "any"),
    ("icone-192.png", "192x192", "image/png", "any"),
    ("icone-512.png", "512x512", "image/png", "any"),
    ("icone-masque.svg", "any", "image/svg+xml", "maskable"),
    ("icone-masque.png", "512x512", "image/png", "maskable"),
];

/// Writes the manifest of each language: one application, which starts where its reader installed it. `pages` are the
/// addresses of the pages below the site: a shortcut to one that is not there is left out.
pub(super) fn write(folder: &Folder, base: &str, pages: &[String]) -> Result<usize, Failure> {
    let bytes = Language::ALL.into_iter().map(|language| in_language(folder, base, pages, language));
    bytes.sum()
}

fn in_language(folder: &Folder, base: &str, pages: &[String], language: Language) -> Result<usize, Failure> {
    let m = language.messages();
    let c = &m.chrome;
    let home = format!("{base}{}", language.prefix());
    let icon = |(name, sizes, kind, purpose): &(&str, &str, &str, &str)| json!({ "src": format!("{base}{name}"), "sizes": sizes, "type": kind, "purpose": purpose });
    let shortcut = |(name, page): &(&str, &str)| {
        let icons = ICONS.iter().filter(|(name, ..)| *name == "icone-192.png").map(icon).collect::<Vec<Value>>();
        json!({ "name": name, "url": format!("{home}{page}"), "icons": icons })
    };
    let there =
        c.shortcuts.iter().filter(|(_, page)| pages.iter().any(|known| Language::of_path(known) == (language, *page)));
    let [paper, ink] = COLOURS;
    let value = json!({
        "id": base,
        "name": (c.page_title)(&[c.site, c.tagline]),
        "short_name": c.site,
        "description": m.home.description,
        "lang": m.language,
        "dir": "ltr",
        "start_url": home,
        "scope": base,
        "display": "standalone",
        "background_color": paper,
        "theme_color": ink,
        "categories": ["reference", "productivity"],
        "icons": ICONS.iter().map(icon).collect::<Vec<Value>>(),
        "shortcuts": there.map(shortcut).collect::<Vec<Value>>(),
    });
    let text = format!("{value:#}\n");
    folder.write(&manifest(language), text.as_bytes())?;
    Ok(text.len())
}
