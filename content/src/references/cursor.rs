//! A place among tokens, that the rules of the grammar move forward.

use std::ops::Range;

use super::lexer::{Shape, Token};

/// A place among tokens. Rules take one and give back the one after what they read; giving up costs nothing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'t> {
    tokens: &'t [Token],
    at: usize,
}

impl<'t> Cursor<'t> {
    pub(super) fn new(tokens: &'t [Token], at: usize) -> Self {
        Self { tokens, at }
    }

    /// Index of the next token.
    pub(super) fn at(self) -> usize {
        self.at
    }

    /// The next token.
    pub(super) fn peek(self) -> Option<&'t Token> {
        self.tokens.get(self.at)
    }

    /// The token before.
    pub(super) fn before(self) -> Option<&'t Token> {
        self.tokens.get(self.at.checked_sub(1)?)
    }

    /// Eats any token.
    pub(super) fn any(self) -> Option<(Self, &'t Token)> {
        Some((Self { at: self.at + 1, ..self }, self.peek()?))
    }

    /// Eats one of these words or marks.
    pub(super) fn eat(self, words: &[&str]) -> Option<Self> {
        let (after, token) = self.any()?;
        words.contains(&token.fold.as_str()).then_some(after)
    }

    /// Eats these words in this order.
    pub(super) fn eat_all<S: AsRef<str>>(self, words: &[S]) -> Option<Self> {
        words.iter().try_fold(self, |cursor, word| cursor.eat(&[word.as_ref()]))
    }

    /// Eats one of these words if it is there.
    pub(super) fn skip(self, words: &[&str]) -> Self {
        self.eat(words).unwrap_or(self)
    }

    /// Eats digits.
    pub(super) fn digits(self) -> Option<(Self, u32)> {
        let (after, token) = self.any()?;
        match token.shape {
            Shape::Number(value) => Some((after, value)),
            _ => None,
        }
    }

    /// Whether these words stand just before.
    pub(super) fn follows<S: AsRef<str>>(self, words: &[S]) -> bool {
        self.at.checked_sub(words.len()).is_some_and(|at| Self { at, ..self }.eat_all(words).is_some())
    }

    /// Whether the next token touches the one before.
    pub(super) fn glued(self) -> bool {
        self.at > 0 && self.peek().is_some_and(|token| token.glued)
    }

    /// Bytes from this place to the last token eaten before `end`.
    pub(super) fn to(self, end: Self) -> Range<usize> {
        let start = self.peek().map_or(0, |token| token.range.start);
        let end = end.before().map_or(start, |token| token.range.end);
        start..end.max(start)
    }
}
