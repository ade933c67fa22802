//! The parcels of pages that a device keeps: one for the site around the texts, one for each text with its proof, one for
//! the headings and lines of the tariff; in each language. Their files are named by their digest, so that a new version
//! asks for what changed only.

use std::collections::BTreeMap;

use app::messages::Language;
use serde_json::{Value, json};

use super::kept::{address, at_once_in_the_tariff};
use crate::digest;
use crate::failure::Failure;
use crate::site::files::Folder;

/// Where the parcels lie.
pub(super) const FOLDER: &str = "lots/";

/// The parcel of the site around the texts.
const SITE: &str = "site";

/// The parcel of the tariff.
const TARIFF: &str = "tarif";

/// The parcels of one language, as `lots-fr.json` lists them.
pub(super) struct Lots {
    /// One for each parcel, the site first.
    pub(super) listed: Vec<Value>,
    /// Bytes of the first one.
    pub(super) site_bytes: usize,
    /// Bytes of all.
    pub(super) bytes: usize,
}

/// The parcel that an address belongs to: in its own language, as in French.
fn lot_of(address: &str, works: &[(String, String)]) -> Option<String> {
    let (_, path) = Language::of_path(address);
    let page = path.is_empty() || path.ends_with('/');
    let mut steps = path.split('/');
    match (steps.next(), steps.next()) {
        (Some("textes" | "integrite"), Some(work)) if works.iter().any(|(id, _)| id == work) => {
            // A whole text as one file is a download: it is asked for where there is a network.
            (page || path.split('/').count() > 3).then(|| work.to_owned())
        }
        (Some("tarif"), _) if page && !at_once_in_the_tariff(path) => Some(TARIFF.to_owned()),
        _ => page.then(|| SITE.to_owned()),
    }
}

/// Packs the pages of a language, writes the files, and tells what was written.
pub(super) fn write(
    folder: &Folder,
    names: &[String],
    language: Language,
    works: &[(String, String)],
) -> Result<Lots, Failure> {
    let mut named: BTreeMap<String, Vec<(&str, &str)>> = BTreeMap::new();
    for name in names {
        let Some(address) = address(name) else { continue };
        let own = Language::of_path(address).0 == language;
        // Downloads of a text are the same in every language.
        let shared = !address.ends_with('/') && !address.is_empty() && address.starts_with("textes/");
        if let Some(lot) = lot_of(address, works).filter(|_| own || shared) {
            named.entry(lot).or_default().push((address, name));
        }
    }
    let mut lots = Lots { listed: Vec::new(), site_bytes: 0, bytes: 0 };
    let order = [SITE].into_iter().chain(works.iter().map(|(id, _)| id.as_str())).chain([TARIFF]);
    for id in order {
        let Some(files) = named.get(id) else { continue };
        let (listed, bytes) = lot(folder, id, language, files, works)?;
        lots.listed.push(listed);
        lots.bytes += bytes;
        if id == SITE {
            lots.site_bytes = bytes;
        }
    }
    Ok(lots)
}

fn lot(
    folder: &Folder,
    id: &str,
    language: Language,
    files: &[(&str, &str)],
    works: &[(String, String)],
) -> Result<(Value, usize), Failure> {
    let strange = |name: &str| {
        Failure::new(format!("{name} ne peut pas être gardé hors ligne : caractère de commande"), "signaler ce défaut")
    };
    let mut pages = BTreeMap::new();
    for (address, name) in files {
        let text = String::from_utf8(folder.read(name)?).map_err(|_| strange(name))?;
        pages.insert((*address).to_owned(), text);
    }
    let parcel = parcels::pack(&pages, language.prefix()).ok_or_else(|| strange(id))?;
    let mut bytes = 0;
    let mut publish = |content: &[u8]| {
        bytes += content.len();
        let sum = digest::hexadecimal(content);
        let name = format!("{FOLDER}{id}-{}.bin", &sum[..16]);
        folder.write(&name, content).map(|()| (name, content.len()))
    };
    let (frame, frame_bytes) = publish(&parcel.frame)?;
    let mut parts = Vec::new();
    let mut contents = String::new();
    for part in &parcel.parts {
        let (name, size) = publish(&part.bytes)?;
        contents.push_str(&name);
        parts.push(json!([name, size, part.first]));
    }
    let prefix = language.prefix();
    let within: Vec<String> = match works.iter().any(|(work, _)| work == id) {
        true => vec![format!("{prefix}textes/{id}/"), format!("{prefix}integrite/{id}/"), format!("textes/{id}/")],
        false if id == TARIFF => vec![format!("{prefix}tarif/")],
        false => vec![prefix.to_owned()],
    };
    let title = works.iter().find(|(work, _)| work == id).map(|(_, title)| title);
    let count = pages.keys().filter(|address| address.is_empty() || address.ends_with('/')).count();
    let listed = json!({
        "id": id, "title": title, "in": within, "pages": count, "bytes": bytes,
        "version": digest::short(contents.as_bytes()), "frame": [frame, frame_bytes], "parts": parts,
    });
    Ok((listed, bytes))
}

#[cfg(test)]
mod tests {
    use super::lot_of;

    #[test]
    fn every_page_belongs_somewhere() {
        let works = [("sn-douanes".to_owned(), "Code des douanes".to_owned())];
        for (address, lot) in [
            ("", Some("site")),
            ("textes/", Some("site")),
            ("textes/sn-douanes/", Some("sn-douanes")),
            ("textes/sn-douanes/386/", Some("sn-douanes")),
            ("en/textes/sn-douanes/386/", Some("sn-douanes")),
            ("textes/sn-douanes/386/386.txt", Some("sn-douanes")),
            ("textes/sn-douanes/sn-douanes.txt", None),
            ("integrite/", Some("site")),
            ("integrite/sn-douanes/", Some("sn-douanes")),
            ("tarif/", Some("site")),
            ("pt/tarif/87/", Some("site")),
            ("tarif/8703/", Some("tarif")),
            ("robots.txt", None),
            ("tarif-0123456789ab/87-0123456789ab.txt", None),
        ] {
            assert_eq!(lot_of(address, &works).as_deref(), lot, "{address}");
        }
    }
}
