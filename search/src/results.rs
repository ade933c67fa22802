//! What a search answers, and its JSON.

use crate::excerpt::Piece;
use std::fmt::Write;

/// The answer to a query.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Results {
    /// Units that answer, best first, as many as were asked for.
    pub hits: Vec<Hit>,
    /// How many units answer in all.
    pub total: usize,
    /// How many of them have every word of the query.
    pub complete: usize,
    /// Words taken for typing errors, with the words used instead.
    pub corrections: Vec<Correction>,
    /// Words that the corpus knows nothing like.
    pub unknown: Vec<String>,
    /// True when the bodies are loaded: hits have excerpts and anchors.
    pub has_excerpts: bool,
    /// True when phrases could be checked word for word (or none was asked for).
    pub has_phrases: bool,
}

/// A word that was read as others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Correction {
    /// As typed, folded.
    pub typed: String,
    /// What was searched instead, folded.
    pub used: Vec<String>,
}

/// A unit that answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Hit {
    /// Permanent id.
    pub unit: String,
    /// Id of the work.
    pub work: String,
    /// Short name of the work.
    pub work_title: String,
    /// Heading of the unit.
    pub title: String,
    /// Headings above, outermost first.
    pub path: Vec<String>,
    /// Address, with the anchor of the block that answers best.
    pub url: String,
    /// That anchor; empty when it is the unit as a whole.
    pub anchor: String,
    /// The passage that answers: pieces of text, and whether each matches.
    pub excerpt: Vec<Piece>,
    /// Score.
    pub score: f32,
    /// True when the unit has every word of the query.
    pub complete: bool,
    /// True when the query cites the unit by its number.
    pub cited: bool,
}

impl Results {
    /// The answer as JSON: the fields of [`Results`] and [`Hit`] under their names, excerpts as `[text, matches]`.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut json = String::from("{");
        let _ = write!(json, "\"total\":{},\"complete\":{},", self.total, self.complete);
        let _ = write!(json, "\"has_excerpts\":{},\"has_phrases\":{},", self.has_excerpts, self.has_phrases);
        json.push_str("\"corrections\":");
        list(&mut json, &self.corrections, |json, correction| {
            json.push_str("{\"typed\":");
            string(json, &correction.typed);
            json.push_str(",\"used\":");
            list(json, &correction.used, |json, word| string(json, word));
            json.push('}');
        });
        json.push_str(",\"unknown\":");
        list(&mut json, &self.unknown, |json, word| string(json, word));
        json.push_str(",\"hits\":");
        list(&mut json, &self.hits, |json, hit| hit.write_json(json));
        json.push('}');
        json
    }
}

impl Hit {
    fn write_json(&self, json: &mut String) {
        json.push('{');
        let texts = [
            ("unit", &self.unit),
            ("work", &self.work),
            ("work_title", &self.work_title),
            ("title", &self.title),
            ("url", &self.url),
            ("anchor", &self.anchor),
        ];
        for (name, value) in texts {
            let _ = write!(json, "\"{name}\":");
            string(json, value);
            json.push(',');
        }
        json.push_str("\"path\":");
        list(json, &self.path, |json, step| string(json, step));
        json.push_str(",\"excerpt\":");
        list(json, &self.excerpt, |json, (text, matching)| {
            json.push('[');
            string(json, text);
            let _ = write!(json, ",{matching}]");
        });
        // Thousandths are enough to tell hits apart, and keep float formatting out of the browser's module.
        let thousandths = (self.score * 1000.0) as u64;
        let _ = write!(json, ",\"score\":{}.{:03}", thousandths / 1000, thousandths % 1000);
        let _ = write!(json, ",\"complete\":{},\"cited\":{}}}", self.complete, self.cited);
    }
}

fn list<T>(json: &mut String, items: &[T], one: impl Fn(&mut String, &T)) {
    json.push('[');
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            json.push(',');
        }
        one(json, item);
    }
    json.push(']');
}

/// A JSON string.
fn string(json: &mut String, text: &str) {
    json.push('"');
    for c in text.chars() {
        match c {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\u{0}'..='\u{1f}' => {
                let _ = write!(json, "\\u{:04x}", c as u32);
            }
            _ => json.push(c),
        }
    }
    json.push('"');
}
