//! What a search answers, and its JSON.

use crate::excerpt::Piece;
use crate::json::Json;

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
        let mut json = Json::default();
        json.object(|json| {
            json.count("total", self.total);
            json.count("complete", self.complete);
            json.truth("has_excerpts", self.has_excerpts);
            json.truth("has_phrases", self.has_phrases);
            json.name("corrections");
            json.list(&self.corrections, |json, correction| {
                json.object(|json| {
                    json.text("typed", &correction.typed);
                    json.name("used");
                    json.list(&correction.used, |json, word| json.string(word));
                });
            });
            json.name("unknown");
            json.list(&self.unknown, |json, word| json.string(word));
            json.name("hits");
            json.list(&self.hits, |json, hit| json.object(|json| hit.write(json)));
        });
        json.finish()
    }
}

impl Hit {
    fn write(&self, json: &mut Json) {
        json.text("unit", &self.unit);
        json.text("work", &self.work);
        json.text("work_title", &self.work_title);
        json.text("title", &self.title);
        json.text("url", &self.url);
        json.text("anchor", &self.anchor);
        json.name("path");
        json.list(&self.path, |json, step| json.string(step));
        json.name("excerpt");
        json.list(&self.excerpt, |json, (text, matching)| {
            json.list(&[()], |json, ()| {
                json.string(text);
                json.bool(*matching);
            });
        });
        json.thousandths("score", self.score);
        json.truth("complete", self.complete);
        json.truth("cited", self.cited);
    }
}
