//! What works without a network: the service worker, with the list of the files that it keeps. The list is made from the
//! folder as it was written, so that it cannot name a file that is not there.

use app::messages::Language;

use super::files::Folder;
use crate::digest;
use crate::failure::Failure;

/// The service worker's own text, as it lies among the static files.
const SCRIPT: &str = "offline-worker.js";

/// Its name on the site, which never changes: browsers look there for the next version.
const NAME: &str = "sw.js";

/// Writes the service worker, when its script is there. Gives the bytes that it makes a device keep.
pub(super) fn write(folder: &Folder, base: &str) -> Result<usize, Failure> {
    let Some(script) = folder.take(SCRIPT)? else { return Ok(0) };
    let mut whole = String::new();
    let mut kept = Vec::new();
    let mut bytes = 0;
    for (name, content) in folder.files()? {
        let sum = digest::hexadecimal(&content);
        whole.push_str(&format!("{name} {sum}\n"));
        if let Some(path) = kept_as(&name) {
            bytes += content.len();
            kept.push((path, sum));
        }
    }
    let list: Vec<String> = kept.iter().map(|(path, sum)| format!("[\"{path}\",\"{sum}\"]")).collect();
    let version = digest::short(&[whole.as_bytes(), &script].concat());
    let head = format!("const VERSION=\"{version}\",BASE=\"{base}\",KEPT=[\n{}\n];\n", list.join(",\n"));
    folder.write(NAME, &[head.as_bytes(), &script].concat())?;
    Ok(bytes)
}

/// The address below the home page of a file that is kept at once: every page but those of the texts and their proofs,
/// which are kept as they are read, and what these pages load.
fn kept_as(name: &str) -> Option<String> {
    // Pages in other languages are kept as they are read.
    if Language::of_path(name).0 != Language::EDITION {
        return None;
    }
    let page = name.strip_suffix("index.html");
    let within = |folder: &str| name.strip_prefix(folder).is_some_and(|rest| rest.contains('/'));
    let in_a_text = within("textes/") || within("integrite/") || (within("tarif/") && !at_once_in_the_tariff(name));
    let loaded = !name.contains('/')
        && [".js", ".wasm", ".bin", ".svg", ".png", ".webmanifest"].iter().any(|kind| name.ends_with(kind));
    // Data that pages load carry their digest, or their folder does; other texts are for machines.
    let digested = |stem: &str| {
        let digest = stem.rsplit_once('-').map_or("", |(_, digest)| digest);
        digest.len() == 12 && digest.bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    let data = name.strip_suffix(".txt").is_some_and(|stem| match stem.split_once('/') {
        Some((folder, file)) => digested(folder) && !file.contains('/'),
        None => digested(stem),
    });
    match page {
        Some(page) if !in_a_text => Some(page.to_owned()),
        None if (loaded && name != NAME) || data => Some(name.to_owned()),
        _ => None,
    }
}

/// The chapters and the everyday words are kept at once: headings and lines are many.
fn at_once_in_the_tariff(name: &str) -> bool {
    let folder = name.strip_prefix("tarif/").and_then(|rest| rest.strip_suffix("/index.html")).unwrap_or(name);
    folder == "mots" || folder.len() == 2
}

#[cfg(test)]
mod tests {
    use super::kept_as;

    #[test]
    fn pages_of_texts_are_left_to_their_readers() {
        for (name, kept) in [
            ("index.html", Some("")),
            ("chercher/index.html", Some("chercher/")),
            ("textes/index.html", Some("textes/")),
            ("textes/sn-douanes/386/index.html", None),
            ("tarif/index.html", Some("tarif/")),
            ("tarif/87/index.html", Some("tarif/87/")),
            ("tarif/mots/index.html", Some("tarif/mots/")),
            ("tarif/8703/index.html", None),
            ("tarif/8703.23.19.00/index.html", None),
            ("integrite/index.html", Some("integrite/")),
            ("integrite/sn-douanes/index.html", None),
            ("recherche-0123456789ab.wasm", Some("recherche-0123456789ab.wasm")),
            ("penalites-fr-0123456789ab.txt", Some("penalites-fr-0123456789ab.txt")),
            ("tarif-0123456789ab/87.txt", Some("tarif-0123456789ab/87.txt")),
            ("textes/sn-douanes/386/386.txt", None),
            ("icone-192.png", Some("icone-192.png")),
            ("manifest.webmanifest", Some("manifest.webmanifest")),
            ("sw.js", None),
            ("sitemap.xml", None),
            ("robots.txt", None),
            ("404.html", None),
        ] {
            assert_eq!(kept_as(name).as_deref(), kept, "{name}");
        }
    }
}
