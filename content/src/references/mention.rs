//! What the grammar reads, before anything is looked up.

use std::ops::Range;

use super::Nature;
use super::known::Known;

/// Words that cite something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    /// Bytes of the text, without the article or preposition in front.
    pub(super) range: Range<usize>,
    pub(super) what: What,
}

/// What is cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    /// Articles, or parts of articles.
    Places { pieces: Vec<Piece>, of: Source },
    /// A heading: innermost first, *chapitre II du titre IV*.
    Division { chain: Vec<Step>, of: Source },
    /// A whole text.
    Text(Named),
    /// Steps of a procedure.
    Stages { pieces: Vec<Stage>, flow: Option<char> },
}

/// One item of a list, with the words that name it alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) range: Range<usize>,
    pub(super) article: Article,
    /// Parts of the article; none for the whole of it.
    pub(super) paths: Vec<Path>,
}

/// Which article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Article {
    /// *385 à 389*, *premier*, *VII*, *519 et suivants*.
    Numbers { first: String, last: Option<String>, onwards: bool },
    /// *le présent article*.
    Present,
    /// *l'article précédent*.
    Previous,
    /// *l'article suivant*.
    Next,
    /// *ledit article*, *le même article*.
    Said,
    /// Not named: *l'alinéa 2*.
    Implied,
}

/// A part of an article, outermost label first; `to` ends a range of the innermost.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Path {
    pub(super) labels: Vec<Label>,
    pub(super) to: Option<Label>,
}

/// Which alinéa, paragraph or item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Label {
    Number(u32),
    Letter(char),
    Roman(String),
    Dash(u32),
    /// *le premier alinéa*: counted where nothing is numbered.
    Counted(u32),
    Last,
    Present,
    Previous,
    Next,
    /// *ledit alinéa*.
    Said,
    /// *lesdits alinéas*.
    AllSaid,
    /// The number is not printed: *l'alinéa du présent article*.
    Unnumbered,
}

/// A level of headings: its word (*titre*) and which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    /// Singular, without accents.
    pub(super) word: String,
    pub(super) which: Which,
}

/// Which heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    Number(u32),
    Present,
    Previous,
}

/// Of which text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Source {
    /// Nothing is said.
    Unsaid,
    /// *du présent code*, *ci-dessus*.
    Here,
    /// *du code pénal*.
    Named(Named),
}

/// A text by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Named {
    /// *le présent code*.
    Own,
    /// *loi n° 87-47 du 28 décembre 1987*: nature, name as printed, number.
    Numbered { nature: Nature, name: String, number: String },
    /// A text of the table of names.
    Known(&'static Known),
    /// *l'Accord*, *du Code*: the last one of that nature.
    Again(Nature),
}

/// One step of a procedure: *6 i.*
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stage {
    pub(super) range: Range<usize>,
    pub(super) number: u32,
    pub(super) sub: Option<String>,
}
