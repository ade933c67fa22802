//! The index of every unit, for machines: `units.json`.

use content::model::Corpus;
use serde::{Deserialize, Serialize};

use super::{identifiers, plain};
use crate::digest;

/// Path of the index below the site.
pub const PATH: &str = "units.json";

/// One unit of the index.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// `sn-douanes:386`.
    pub id: String,
    /// Id of the work.
    pub work: String,
    /// Address of the page below the home page: `textes/sn-douanes/386/`.
    pub path: String,
    /// Its name, and its title when it has one.
    pub title: String,
    /// Identifier in the manner of ELI.
    pub eli: String,
    /// Path of its plain text below the home page.
    pub text: String,
    /// SHA-256 of that text, in hexadecimal.
    pub sha256: String,
}

/// Every unit, in reading order.
#[must_use]
pub fn list(corpus: &Corpus) -> Vec<Listed> {
    let units = corpus.works.iter().flat_map(|work| work.units.iter().map(move |unit| (work, unit)));
    units
        .map(|(work, unit)| {
            let name = unit.name(&work.meta);
            Listed {
                id: unit.id.to_string(),
                work: work.meta.id.clone(),
                path: work.unit_address(unit),
                title: unit.title.as_ref().map_or(name.clone(), |title| format!("{name} — {title}")),
                eli: identifiers::unit(work, unit),
                text: super::unit_path(work, unit),
                sha256: digest::hexadecimal(plain::unit(work, unit).as_bytes()),
            }
        })
        .collect()
}

/// The index as JSON, one unit a line.
pub(super) fn index(corpus: &Corpus) -> String {
    let lines: Vec<String> = list(corpus).iter().filter_map(|unit| serde_json::to_string(unit).ok()).collect();
    format!("[\n{}\n]\n", lines.join(",\n"))
}
