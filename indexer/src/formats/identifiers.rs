//! Identifiers in the manner of ELI and of the Akoma Ntoso naming convention: what is named (work), in which language
//! and version (expression), and which part of it (`~art_386`). They hold neither host nor folder of the site.

use content::model::{Unit, UnitId, Work, WorkKind, WorkMeta};

/// In the place of the date of a work that has none.
const UNDATED: &str = "sans-date";

/// Identifier of a work: `/akn/sn/act/loi/2014-02-28/2014-10`.
#[must_use]
pub fn work(meta: &WorkMeta) -> String {
    let country = meta.country.to_lowercase();
    let sort = if is_act(meta.kind) { "act" } else { "doc" };
    let date = meta.date.as_deref().unwrap_or(UNDATED);
    let number = meta.number.as_ref().unwrap_or(&meta.id).to_lowercase();
    format!("/akn/{country}/{sort}/{}/{date}/{number}", plain(meta.kind.name()))
}

/// Identifier of the version of a work that is shown: `/akn/sn/act/loi/2014-02-28/2014-10/fra@2014-02-28`.
#[must_use]
pub fn expression(whole: &Work) -> String {
    dated(&whole.meta, whole.version_date())
}

/// A work in a language, on a day.
fn dated(meta: &WorkMeta, day: Option<&str>) -> String {
    format!("{}/{}@{}", work(meta), language(&meta.language), day.unwrap_or_default())
}

/// Identifier of a unit, whatever its version: `/akn/sn/act/loi/2014-02-28/2014-10/~art_386`.
#[must_use]
pub fn unit(whole: &Work, unit: &Unit) -> String {
    part(&work(&whole.meta), &whole.meta, &unit.id)
}

/// Identifier of the version of a unit that is shown.
#[must_use]
pub fn unit_expression(whole: &Work, unit: &Unit) -> String {
    part(&dated(&whole.meta, unit.version_date(&whole.meta)), &whole.meta, &unit.id)
}

/// A work of one unit is its unit.
fn part(above: &str, meta: &WorkMeta, id: &UnitId) -> String {
    let name = element_id(meta, id);
    if name.is_empty() { above.to_owned() } else { format!("{above}/~{name}") }
}

/// Name of a unit inside its document: `art_386`, `para_58`, `ligne_20`, `texte_expose`; empty for a work of one unit.
pub(super) fn element_id(meta: &WorkMeta, id: &UnitId) -> String {
    let numbered = id.unit.starts_with(|c: char| c.is_ascii_digit());
    match (id.unit.as_str(), meta.unit_word.as_str()) {
        ("", _) => String::new(),
        (unit, "article") if numbered => format!("art_{unit}"),
        (unit, "paragraphe") if numbered => format!("para_{unit}"),
        (unit, word) if numbered => format!("{word}_{unit}"),
        (unit, _) => format!("texte_{unit}"),
    }
}

/// Acts that make law; the others are documents.
pub(super) fn is_act(kind: WorkKind) -> bool {
    matches!(kind, WorkKind::Law | WorkKind::DecreeLaw | WorkKind::Regulation | WorkKind::Order)
}

/// ISO 639-2 code, as the naming convention wants it.
pub(super) fn language(tag: &str) -> &str {
    match tag {
        "fr" => "fra",
        "pt" => "por",
        "en" => "eng",
        other => other,
    }
}

/// A name of kind without accents.
fn plain(name: &str) -> String {
    name.chars()
        .map(|c| match c {
            'é' | 'è' => 'e',
            other => other,
        })
        .collect()
}
