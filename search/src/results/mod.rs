//! What search answers.

use crate::excerpt::Piece;
use crate::facets::Facets;
use crate::query::Filter;

mod to_json;

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
    /// The query with these words in their place; empty when nothing was corrected.
    pub suggestion: String,
    /// Words of the trade that were also read as words of the law.
    pub expansions: Vec<Expansion>,
    /// Words that the corpus knows nothing like.
    pub unknown: Vec<String>,
    /// Filters that no work meets.
    pub unmet: Vec<Filter>,
    /// How the answers spread, whatever was chosen among them.
    pub facets: Facets,
    /// Words and units near a query that nothing answers.
    pub near: Near,
    /// Folded forms of the words that answer, to find them again on a page.
    pub forms: Vec<String>,
    /// True when the bodies are loaded: hits have excerpts and anchors.
    pub has_excerpts: bool,
    /// True when phrases could be checked word for word (or none was asked for).
    pub has_phrases: bool,
    /// True when the words of the trade are loaded.
    pub has_synonyms: bool,
    /// What is not open yet and belongs to the answer.
    pub needs: Needs,
}

/// Parts of a split index by their ranks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Needs {
    /// Parts to open: without them the answer is not whole.
    pub parts: Vec<usize>,
    /// Parts whose positions the phrases need.
    pub positions: Vec<usize>,
    /// Parts whose texts the excerpts need.
    pub bodies: Vec<usize>,
    /// How many works are neither open nor asked for: their answers are not counted.
    pub apart: usize,
}

/// A word that was read as others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Correction {
    /// As typed, folded.
    pub typed: String,
    /// What was searched instead: as printed when the texts are loaded, else folded.
    pub used: Vec<String>,
}

/// Words of the trade and the words of the law that were searched with them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Expansion {
    /// As typed.
    pub typed: String,
    /// Words of the law.
    pub used: Vec<String>,
}

/// What is near a query that nothing answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Near {
    /// Words of the texts.
    pub words: Vec<String>,
    /// Units whose number is nearest to the one cited.
    pub units: Vec<Hit>,
}

/// What makes a unit answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The query cites its number.
    Cited,
    /// Its title has a word of the query.
    Title,
    /// It defines a word of the query.
    Definition,
    /// A heading above it.
    Heading,
    /// Its text.
    Text,
    /// A note on it: the probable reading of a printed defect.
    Note,
}

impl Why {
    /// All reasons, best first.
    pub const ALL: [Why; 6] = [Why::Cited, Why::Title, Why::Definition, Why::Heading, Why::Text, Why::Note];

    /// Its name in JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Why::Cited => "cited",
            Why::Title => "title",
            Why::Definition => "definition",
            Why::Heading => "heading",
            Why::Text => "text",
            Why::Note => "note",
        }
    }
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
    /// What makes it answer.
    pub why: Vec<Why>,
    /// Words of the query that it lacks.
    pub missing: Vec<String>,
}
