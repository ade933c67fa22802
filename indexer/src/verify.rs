//! A built site, verified: the words that pages print are read back into plain text, whose digest must be the one that
//! the index gives; then every file of the list of digests.

use std::collections::BTreeMap;
use std::path::Path;

use app::messages::Language;
use scraper::{ElementRef, Html, Selector};

use crate::digest;
use crate::failure::Failure;
use crate::formats::units::Listed;
use crate::formats::{digests, plain, units};

/// What was read, and what differs.
#[derive(Debug)]
pub struct Report {
    /// Units read back from their pages.
    pub units: usize,
    /// Files of the list of digests.
    pub files: usize,
    /// One line a difference: the file, and what is wrong with it.
    pub differences: Vec<String>,
    /// One digest for all units.
    pub digest: String,
}

/// Verifies the site in a folder; `expected` are the units it should hold, when the texts are at hand.
///
/// # Errors
///
/// When the folder is not a built site: its index or its list of digests cannot be read.
pub fn site(folder: &Path, expected: Option<Vec<Listed>>) -> Result<Report, Failure> {
    let index = text(folder, units::PATH).map_err(|_| not_a_site(folder, units::PATH))?;
    let listed: Vec<Listed> = serde_json::from_str(&index).map_err(|_| not_a_site(folder, units::PATH))?;
    let list = text(folder, digests::PATH).map_err(|_| not_a_site(folder, digests::PATH))?;
    let mut differences = Vec::new();
    let listed = match expected {
        Some(expected) => {
            compare(&listed, &expected, &mut differences);
            expected
        }
        None => listed,
    };
    for unit in &listed {
        for language in Language::ALL {
            let path = format!("{}{}index.html", language.prefix(), unit.path);
            differences.extend(page(folder, &path, unit, language).map(|what| format!("{path} : {what}")));
        }
    }
    let files = digests::read(&list);
    for (expected, path) in &files {
        match std::fs::read(folder.join(path)) {
            Ok(bytes) if digest::hexadecimal(&bytes) == *expected => {}
            Ok(_) => differences.push(format!("{path} : le fichier n'a pas l'empreinte que donne {}", digests::PATH)),
            Err(error) => differences.push(format!("{path} : {error}")),
        }
    }
    let named: BTreeMap<&str, &str> = files.iter().map(|(digest, path)| (*path, *digest)).collect();
    for unit in &listed {
        if named.get(unit.text.as_str()) != Some(&unit.sha256.as_str()) {
            differences.push(format!("{} : {} ne lui donne pas l'empreinte de {}", digests::PATH, unit.text, unit.id));
        }
    }
    Ok(Report { units: listed.len(), files: files.len(), differences, digest: digests::of_units(listed.iter()) })
}

/// The index against the texts: a unit missing, added or changed.
fn compare(listed: &[Listed], expected: &[Listed], differences: &mut Vec<String>) {
    let of = |units: &[Listed]| -> BTreeMap<String, String> {
        units.iter().map(|unit| (unit.id.clone(), unit.sha256.clone())).collect()
    };
    let (found, wanted) = (of(listed), of(expected));
    for id in found.keys().filter(|id| !wanted.contains_key(*id)) {
        differences.push(format!("{} : {id} n'est pas dans les textes donnés", units::PATH));
    }
    for (id, digest) in &wanted {
        match found.get(id) {
            None => differences.push(format!("{} : {id} manque", units::PATH)),
            Some(other) if other != digest => {
                differences.push(format!("{} : l'empreinte de {id} n'est pas celle des textes donnés", units::PATH));
            }
            Some(_) => {}
        }
    }
}

/// What is wrong with the page of a unit in a language.
fn page(folder: &Path, path: &str, unit: &Listed, language: Language) -> Option<String> {
    let html = match text(folder, path) {
        Ok(html) => Html::parse_document(&html),
        Err(error) => return Some(error.to_string()),
    };
    let Some(words) = printed(&html, language) else { return Some("la page n'imprime aucun texte".into()) };
    if digest::hexadecimal(words.as_bytes()) != unit.sha256 {
        return Some("les mots imprimés n'ont pas l'empreinte attendue".into());
    }
    let shown: Option<String> = first(&html, ".dl code").map(|code| code.text().collect());
    match shown {
        Some(shown) if !shown.is_empty() && unit.sha256.starts_with(&shown) => None,
        _ => Some("l'empreinte affichée n'est pas celle de ses mots".into()),
    }
}

/// The plain text of the unit that a page prints.
fn printed(html: &Html, language: Language) -> Option<String> {
    let mut writer = plain::Writer::default();
    writer.heading(&words(first(html, "main article h1")?));
    blocks(first(html, "main article .law")?, 0, language, &mut writer);
    Some(writer.out)
}

/// What names a gap on a page, as the plain text says it.
fn gap(title: &str, language: Language) -> String {
    let label = |language: Language| language.messages().unit.gap_label;
    title.strip_prefix(label(language)).map_or_else(String::new, |rest| format!("{}{rest}", label(Language::EDITION)))
}

/// Paragraphs and gaps; what stands beside them (notes) is not printed law.
fn blocks(parent: ElementRef<'_>, depth: usize, language: Language, writer: &mut plain::Writer) {
    for child in parent.child_elements() {
        let has = |class: &str| child.value().classes().any(|own| own == class);
        if has("gap") {
            let title = Selector::parse("strong").ok().and_then(|strong| child.select(&strong).next());
            writer.block(depth, &format!("[{}]", gap(&title.map(words).unwrap_or_default(), language)));
        } else if has("b") {
            let direct = |name: &str, class: Option<&str>| {
                child.child_elements().find(|inner| {
                    inner.value().name() == name
                        && class.is_none_or(|class| inner.value().classes().any(|own| own == class))
                })
            };
            let parts = [direct("a", Some("n")), direct("p", None)].into_iter().flatten().map(words);
            writer.block(depth, &parts.collect::<Vec<_>>().join(" "));
            blocks(child, depth + 1, language, writer);
        }
    }
}

fn words(element: ElementRef<'_>) -> String {
    element.text().collect()
}

fn first<'a>(html: &'a Html, selector: &str) -> Option<ElementRef<'a>> {
    html.select(&Selector::parse(selector).ok()?).next()
}

fn text(folder: &Path, path: &str) -> std::io::Result<String> {
    std::fs::read_to_string(folder.join(path))
}

fn not_a_site(folder: &Path, file: &str) -> Failure {
    Failure::new(
        format!("{} n'a pas de {file} lisible : ce n'est pas un site construit, ou il est abîmé", folder.display()),
        "donner le dossier qu'a écrit « passavant build »",
    )
}
