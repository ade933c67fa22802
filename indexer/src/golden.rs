//! Queries whose right answers are known, as `tests/cases/search/*.csv` holds them.

use std::path::Path;

use search::evaluation::Judged;
use search::{Engine, Query};

use crate::failure::Failure;

/// How deep an answer is judged.
const DEPTH: usize = 10;

/// A query with the units that answer it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Golden {
    /// As typed.
    pub query: String,
    /// Units that answer.
    pub accepted: Vec<String>,
}

/// Reads `query,accepted|accepted,who,why`; a query that holds a comma stands between double quotes.
pub fn read(path: &Path) -> Result<Vec<Golden>, Failure> {
    let text = std::fs::read_to_string(path).map_err(|error| Failure::file("lire", path, &error))?;
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).flexible(true).from_reader(text.as_bytes());
    let mut found = Vec::new();
    for record in reader.records() {
        let wrong = |place: Option<&csv::Position>| {
            let line = place.map_or(1, csv::Position::line);
            Failure::new(
                format!("{}:{line} : quatre cases sont attendues", path.display()),
                "écrire : requête,unité|unité,qui cherche,pourquoi",
            )
        };
        let record = record.map_err(|error| wrong(error.position()))?;
        let cell = |column: usize| record.get(column).map(str::trim).filter(|cell| !cell.is_empty());
        let (Some(query), Some(accepted), Some(_), Some(_), 4) = (cell(0), cell(1), cell(2), cell(3), record.len())
        else {
            return Err(wrong(record.position()));
        };
        found.push(Golden { query: query.into(), accepted: accepted.split('|').map(str::to_owned).collect() });
    }
    Ok(found)
}

/// Asks every query.
#[must_use]
pub fn judge(engine: &Engine, set: &[Golden]) -> Vec<Judged> {
    let one = |golden: &Golden| {
        let hits = engine.search(&Query::parse(&golden.query), DEPTH).hits;
        Judged {
            query: golden.query.clone(),
            accepted: golden.accepted.clone(),
            found: hits.into_iter().map(|hit| hit.unit).collect(),
        }
    };
    set.iter().map(one).collect()
}
