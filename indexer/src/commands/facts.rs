//! Facts as they are given to a simulator: on the line, or in JSON.

use serde::Deserialize;
use sheets::decode;

use crate::failure::Failure;

/// An answer as people write it in JSON.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Answer {
    Text(String),
    Number(serde_json::Number),
    Truth(bool),
}

impl Answer {
    pub(super) fn written(self) -> String {
        match self {
            Self::Text(text) => text,
            Self::Number(number) => number.to_string(),
            Self::Truth(truth) => if truth { "oui" } else { "non" }.to_owned(),
        }
    }
}

/// Facts on the line: pairs one by one, or a whole address. `alone`: the word that may stand without a value.
pub(super) fn from_line(facts: &[String], alone: &str, example: &str) -> Result<Vec<(String, String)>, Failure> {
    let mut pairs = Vec::new();
    for fact in facts {
        match fact.split_once('=') {
            _ if fact.contains('&') => pairs.extend(decode(fact.rsplit('?').next().unwrap_or(fact))),
            Some((key, value)) => pairs.push((key.to_owned(), value.to_owned())),
            None if fact == alone => pairs.push((fact.clone(), String::new())),
            None => {
                let mend = format!("écrire clef=valeur, comme {example}");
                return Err(Failure::new(format!("« {fact} » n'est pas un fait"), mend));
            }
        }
    }
    Ok(pairs)
}
