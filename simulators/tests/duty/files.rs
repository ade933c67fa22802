//! The tables and the cases, read once.

use std::path::Path;
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::Deserialize;
use simulators::duty::{Declaration, Place, read};
use tariff_data::levies::{self, Country};
use tariff_data::parity::{self, Parity};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

/// A declaration and what must come of it. `charges`: what is due of each levy, none but those. `only`: what is due of
/// some of them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) mark: String,
    pub(crate) source: Option<String>,
    pub(crate) country: String,
    pub(crate) facts: String,
    pub(crate) charges: Option<String>,
    #[serde(default)]
    pub(crate) only: Vec<String>,
    #[serde(default)]
    pub(crate) without: Vec<String>,
    pub(crate) total: Option<u64>,
    pub(crate) published: Option<String>,
    pub(crate) published_of: Option<String>,
    pub(crate) value: Option<String>,
    pub(crate) payable: Option<u64>,
    pub(crate) security: Option<u64>,
    pub(crate) landed: Option<u64>,
    pub(crate) recoverable: Option<u64>,
    #[serde(default)]
    pub(crate) missing: Vec<String>,
    #[serde(default)]
    pub(crate) rates_asked: Vec<String>,
    /// Charges that are not wholly known: their rate, a fact, or a charge of their base is still to be told.
    pub(crate) partial: Option<Vec<String>>,
    #[serde(default)]
    pub(crate) questions: Vec<String>,
    pub(crate) notices: Option<Vec<String>>,
    #[serde(default)]
    pub(crate) refused: Vec<String>,
}

pub(crate) static COUNTRIES: LazyLock<Vec<Country>> = LazyLock::new(|| {
    let read = |(file, text): &(&str, &str)| levies::read(file, text).unwrap_or_else(|refusal| panic!("{refusal}"));
    levies::TABLES.iter().map(read).collect()
});

pub(crate) static PARITIES: LazyLock<Vec<Parity>> =
    LazyLock::new(|| parity::read(parity::TABLE.0, parity::TABLE.1).unwrap());

pub(crate) static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases/duty");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let read = |path: &std::path::PathBuf| {
        let text = std::fs::read_to_string(path).unwrap();
        toml::from_str::<File>(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display())).case
    };
    files.iter().flat_map(read).collect()
});

pub(crate) fn country(code: &str) -> &'static Country {
    COUNTRIES.iter().find(|country| country.code == code).unwrap()
}

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// Pairs of an address from the facts of a case; `;` opens the next article.
pub(crate) fn pairs(facts: &str) -> Vec<(String, String)> {
    let word = |word: &str| match word.split_once('=') {
        Some((key, value)) => (key.to_owned(), value.to_owned()),
        None if word == ";" => ("et".to_owned(), String::new()),
        None => panic!("{word}"),
    };
    facts.split_whitespace().map(word).collect()
}

pub(crate) fn declaration(country: &Country, facts: &str) -> Declaration {
    let (declaration, unread) = read(country, &pairs(facts), day(2026, 11, 24), &|_| None);
    assert!(unread.is_empty(), "{facts}: {unread:?}");
    declaration
}

/// A field as the cases name it: `fret`, `0.cv`.
pub(crate) fn place(place: &Place) -> String {
    place.article.map_or_else(|| place.field.clone(), |rank| format!("{rank}.{}", place.field))
}
