//! The vocabulary of the corpus with the term (word family) of every form.

use super::endings::{bases, is_ending};
use super::families::is_inflected;
use super::{TokenKind, analyse};
use std::ops::Range;

/// English words that a French ending would make ours: a fine is no « fin ».
const FOREIGN: [&str; 2] = ["fine", "fines"];

/// Number of a term: a family of forms that search treats as one word.
pub type TermId = u32;

/// A term where it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// The term.
    pub term: TermId,
    /// Its place, counted in words.
    pub position: u32,
    /// The printed bytes.
    pub range: Range<usize>,
}

/// Form-to-term table of the corpus. Terms are numbered by their first form in alphabetical order, which names them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lexicon {
    forms: Vec<String>,
    terms: Vec<TermId>,
    names: Vec<usize>,
}

impl Lexicon {
    /// A table from forms in strict order and the term of each, numbered by first appearance.
    pub(crate) fn from_sorted(forms: Vec<String>, terms: Vec<TermId>) -> Lexicon {
        let mut names = Vec::new();
        for (at, term) in terms.iter().enumerate() {
            if *term as usize == names.len() {
                names.push(at);
            }
        }
        Lexicon { forms, terms, names }
    }

    /// All forms in order.
    #[must_use]
    pub fn forms(&self) -> &[String] {
        &self.forms
    }

    /// The term of every form, in the order of the forms.
    #[must_use]
    pub fn terms(&self) -> &[TermId] {
        &self.terms
    }

    /// How many terms there are.
    #[must_use]
    pub fn term_count(&self) -> usize {
        self.names.len()
    }

    /// The first form of a term.
    #[must_use]
    pub fn name(&self, term: TermId) -> &str {
        self.names.get(term as usize).and_then(|at| self.forms.get(*at)).map_or("", String::as_str)
    }

    /// The term of a form that the corpus holds.
    #[must_use]
    pub fn term_of(&self, form: &str) -> Option<TermId> {
        let at = self.forms.binary_search_by(|known| known.as_str().cmp(form)).ok()?;
        self.terms.get(at).copied()
    }

    /// The words of a text that the vocabulary holds, as terms. A compound of the same family as its first part counts
    /// once.
    #[must_use]
    pub fn terms_in(&self, text: &str) -> Vec<Occurrence> {
        let mut found: Vec<Occurrence> = Vec::new();
        let mut compound = None;
        for token in analyse(text) {
            let Some(term) = self.term_of(&token.form) else { continue };
            if compound == Some((term, token.position)) {
                continue;
            }
            if token.kind == TokenKind::Compound {
                compound = Some((term, token.position));
            }
            found.push(Occurrence { term, position: token.position, range: token.range });
        }
        found
    }

    /// The term of any folded form: held by the corpus, or of a family that it holds.
    #[must_use]
    pub fn resolve(&self, form: &str) -> Option<TermId> {
        if let Some(term) = self.term_of(form) {
            return Some(term);
        }
        if !is_inflected(form) || FOREIGN.contains(&form) {
            return None;
        }
        self.by_ending(form)
    }

    /// Indices of the forms that start with `prefix`.
    #[must_use]
    pub fn with_prefix(&self, prefix: &str) -> Range<usize> {
        let start = self.forms.partition_point(|form| form.as_str() < prefix);
        let count = self.forms[start..].partition_point(|form| form.starts_with(prefix));
        start..start + count
    }

    /// The family of a known form that differs by its ending alone; the closest one.
    fn by_ending(&self, form: &str) -> Option<TermId> {
        let close = |base: &str| {
            let akin =
                self.with_prefix(base).filter(|at| is_ending(self.forms[*at].get(base.len()..).unwrap_or_default()));
            akin.min_by_key(|at| self.forms[*at].len()).map(|at| self.terms[at])
        };
        bases(form).into_iter().find_map(close)
    }
}
