//! What was typed, understood: words, phrases, exclusions, works, and a reference to a unit when it is one.

mod parse;
mod reference;

pub use reference::Reference;

use crate::analysis::Token;

/// A query, parsed. Any text parses to some query.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Words to find, phrases aside.
    pub words: Vec<Token>,
    /// Quoted phrases to find word for word.
    pub phrases: Vec<Vec<Token>>,
    /// Words whose documents are left out (`-word`).
    pub excluded: Vec<Token>,
    /// Works to search in (`work:sn-douanes`); all when empty.
    pub works: Vec<String>,
    /// The unit that the query cites, when it reads as a citation.
    pub reference: Option<Reference>,
    /// True when the last of [`Query::words`] is still being typed.
    pub last_word_open: bool,
}

impl Query {
    /// Parses a finished query.
    #[must_use]
    pub fn parse(text: &str) -> Query {
        parse::parse(text, false)
    }

    /// Parses a query that is still being typed: its last word stands for all words that start so.
    #[must_use]
    pub fn parse_typing(text: &str) -> Query {
        parse::parse(text, true)
    }

    /// The same query within one more work.
    #[must_use]
    pub fn within(mut self, work: &str) -> Query {
        if !work.is_empty() {
            self.works.push(work.to_owned());
        }
        self
    }

    /// True when there is nothing to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.phrases.is_empty() && self.reference.is_none()
    }
}
