//! Which files a device keeps at once, and for whom: those that all languages share, and those of one.

use app::messages::Language;

/// The address of a page or of a download of a text from the name of its file; nothing for other files.
pub(super) fn address(name: &str) -> Option<&str> {
    name.strip_suffix("index.html").or_else(|| (name.ends_with(".txt") || name.ends_with(".md")).then_some(name))
}

/// True for a file that pages load, whatever the reader looks at: scripts, engines, data, icons.
pub(super) fn is_loaded(name: &str) -> bool {
    let at_the_root = !name.contains('/')
        && [".js", ".wasm", ".bin", ".svg", ".png", ".webmanifest"].iter().any(|kind| name.ends_with(kind));
    let manifest = name.ends_with(".webmanifest");
    // Data that pages load carry their digest, or their folder does; other texts are for machines.
    let digested = |stem: &str| {
        let digest = stem.rsplit_once('-').map_or("", |(_, digest)| digest);
        digest.len() == 12 && digest.bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    let data = name.strip_suffix(".txt").is_some_and(|stem| match stem.split_once('/') {
        Some((folder, file)) => digested(folder) && !file.contains('/'),
        None => digested(stem),
    });
    at_the_root || manifest || data
}

/// The name of a file without its digest and its ending: `droits-en` for `droits-en-0123456789ab.txt`.
pub(super) fn stem(name: &str) -> &str {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let digest = |end: &str| end.len() >= 12 && end.bytes().all(|byte| byte.is_ascii_hexdigit());
    stem.rsplit_once('-').filter(|(_, end)| digest(end)).map_or(stem, |(stem, _)| stem)
}

/// Whom a loaded file is for, by its stem: one language when it says so, the edition's when there is the same in another
/// language (`notes` beside `notes-en`), else all: "".
pub(super) fn loaded_by(stem: &str, is_there: impl Fn(&str) -> bool) -> &'static str {
    let tags = || Language::ALL.into_iter().map(Language::tag);
    if let Some(own) = tags().find(|tag| stem.ends_with(&format!("-{tag}"))) {
        return own;
    }
    if tags().any(|tag| is_there(&format!("{stem}-{tag}"))) { Language::EDITION.tag() } else { "" }
}

/// The chapters and the everyday words are kept with the site: headings and lines are many.
pub(super) fn at_once_in_the_tariff(address: &str) -> bool {
    address.strip_prefix("tarif/").is_some_and(|rest| {
        let folder = rest.strip_suffix('/').unwrap_or(rest);
        folder.is_empty() || folder == "mots" || folder.len() == 2
    })
}

#[cfg(test)]
mod tests {
    use super::{address, at_once_in_the_tariff, is_loaded, loaded_by, stem};

    #[test]
    fn what_pages_load_is_kept_for_whom_it_serves() {
        let names = [
            ("recherche-0123456789ab.wasm", true, ""),
            ("penalites-0123456789ab.txt", true, ""),
            ("penalites-fr-0123456789ab.txt", true, "fr"),
            ("chercher-0123456789ab.js", true, "fr"),
            ("chercher-pt-0123456789ab.js", true, "pt"),
            ("tarif-0123456789ab/87-0123456789ab.txt", true, ""),
            ("icone-192.png", true, ""),
            ("manifest.webmanifest", true, "fr"),
            ("manifest-en.webmanifest", true, "en"),
            ("textes/sn-douanes/386/386.txt", false, ""),
            ("lots/sn-douanes-0123456789abcdef.bin", false, ""),
            ("sitemap.xml", false, ""),
            ("robots.txt", false, ""),
            ("404.html", false, ""),
        ];
        for (name, loaded, whom) in names {
            assert_eq!(is_loaded(name), loaded, "{name}");
            let scripts = || names.iter().filter(|(name, ..)| name.ends_with("js") || name.ends_with("manifest"));
            let spoken = !name.ends_with(".txt");
            assert_eq!(
                loaded_by(stem(name), |twin| spoken && scripts().any(|(other, ..)| stem(other) == twin)),
                whom,
                "{name}"
            );
        }
    }

    #[test]
    fn pages_and_downloads_have_an_address() {
        assert_eq!(address("en/index.html"), Some("en/"));
        assert_eq!(address("textes/sn-douanes/386/386.md"), Some("textes/sn-douanes/386/386.md"));
        assert_eq!(address("404.html"), None);
    }

    #[test]
    fn headings_and_lines_of_the_tariff_are_chosen() {
        for (address, at_once) in [
            ("tarif/", true),
            ("tarif/87/", true),
            ("tarif/mots/", true),
            ("tarif/8703/", false),
            ("tarif/8703.23.19.00/", false),
        ] {
            assert_eq!(at_once_in_the_tariff(address), at_once, "{address}");
        }
    }
}
