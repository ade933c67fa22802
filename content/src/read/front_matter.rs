//! The TOML between two `+++` lines at the head of `work.md`.

use serde::{Deserialize, Deserializer};

use super::toml_problem;
use crate::model::WorkMeta;
use crate::problem::Problem;

/// Reads a TOML date, kept as `2014-02-28`.
pub(crate) fn date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let date = toml::value::Datetime::deserialize(deserializer)?;
    match (date.date, date.time) {
        (Some(day), None) => Ok(Some(day.to_string())),
        _ => Err(serde::de::Error::custom("a date is written 2014-02-28, without an hour")),
    }
}

/// Reads a TOML date that must be there.
pub(crate) fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    date(deserializer).map(Option::unwrap_or_default)
}

/// Splits `work.md` into its front matter and the number of lines it takes.
pub(super) fn split<'a>(file: &str, text: &'a str) -> Result<(WorkMeta, usize, &'a str), Problem> {
    let absent = || {
        Problem::new(
            file,
            1,
            "l'en-tête TOML entre deux lignes « +++ » manque ou n'est pas fermé",
            "commencer le fichier par « +++ », les champs de content/FORMAT.md, puis « +++ »",
        )
    };
    let rest = text.strip_prefix("+++\n").ok_or_else(absent)?;
    let end = rest.find("\n+++").ok_or_else(absent)?;
    let (header, after) = rest.split_at(end + 1);
    let body = after.strip_prefix("+++").unwrap_or(after);
    let meta = toml::from_str(header).map_err(|error| toml_problem(file, header, 1, &error))?;
    Ok((meta, header.lines().count() + 1, body))
}
