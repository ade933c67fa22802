//! What a step rests on: a paragraph of the corpus, or a text that the corpus does not hold.

use crate::penalties::{Cite, code, decree};

/// A paragraph, or a text outside the corpus by its key in the message catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// A paragraph of the corpus.
    Law(Cite),
    /// `accord-8`: a text that the corpus does not hold.
    Outside(&'static str),
}

impl Basis {
    /// A paragraph of the decree of Cabo Verde.
    #[must_use]
    pub const fn cv(article: &'static str, anchor: &'static str) -> Self {
        Self::Law(decree(article, anchor))
    }

    /// A paragraph of the Senegalese customs code.
    #[must_use]
    pub const fn sn(article: &'static str, anchor: &'static str) -> Self {
        Self::Law(code(article, anchor))
    }

    /// A text outside the corpus.
    #[must_use]
    pub const fn outside(key: &'static str) -> Self {
        Self::Outside(key)
    }
}
