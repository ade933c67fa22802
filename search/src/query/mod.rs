//! What was typed, understood: words, phrases, exclusions, filters, numbers, and a reference to a unit when it is one.

mod parse;
mod reference;
mod spoken;

pub use reference::Reference;
pub use spoken::Spoken;

use crate::analysis::Token;

/// A query, parsed. Any text parses to some query.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// As typed.
    pub text: String,
    /// Words to find, phrases aside; their bytes are those of the text.
    pub words: Vec<Token>,
    /// Numbers and dates that are not typed as the law prints them.
    pub spoken: Vec<Spoken>,
    /// Quoted phrases to find word for word.
    pub phrases: Vec<Vec<Token>>,
    /// Words whose documents are left out (`-word`).
    pub excluded: Vec<Token>,
    /// What narrows the search (`work:sn-douanes`): every one must be met by the work of a document.
    pub filters: Vec<Filter>,
    /// Choices of a reader among the answers: what they leave out is still counted.
    pub choice: Choice,
    /// The unit that the query cites, when it reads as a citation.
    pub reference: Option<Reference>,
    /// True when the last of [`Query::words`] is still being typed.
    pub last_word_open: bool,
    /// True when words stand for themselves alone, without the synonyms of the trade.
    pub literal: bool,
}

/// What narrows a search, folded as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filter {
    /// A work, by its id or by words of its name.
    Work(String),
    /// A country, by its code or its name.
    Country(String),
    /// A kind of act.
    Kind(String),
}

impl Filter {
    /// As it was typed, after its name.
    #[must_use]
    pub fn value(&self) -> &str {
        match self {
            Filter::Work(value) | Filter::Country(value) | Filter::Kind(value) => value,
        }
    }
}

/// A choice among the answers; what is empty leaves all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// Id of a work.
    pub work: String,
    /// Code of a country.
    pub country: String,
    /// Kind of act.
    pub kind: String,
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
            self.filters.push(Filter::Work(work.to_owned()));
        }
        self
    }

    /// The same query with a choice among its answers.
    #[must_use]
    pub fn choosing(mut self, choice: Choice) -> Query {
        self.choice = choice;
        self
    }

    /// The same query, its words standing for themselves alone when `literal`.
    #[must_use]
    pub fn literally(mut self, literal: bool) -> Query {
        self.literal = literal;
        self
    }

    /// True when there is nothing to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.phrases.is_empty() && self.reference.is_none()
    }
}
