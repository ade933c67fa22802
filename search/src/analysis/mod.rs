//! French as the law prints it and as people type it, turned into words to index and to look up.
//!
//! Accents and case are folded first, so that both sides meet; every token keeps the bytes it was printed on, so that
//! highlights are exact whatever the apostrophe.

mod endings;
mod false_friends;
mod families;
pub mod fold;
mod lexicon;
mod numbers;
mod paradigms;
mod pieces;
pub mod stem;
mod stopwords;

#[cfg(test)]
mod tests;

pub use lexicon::{Lexicon, Occurrence, TermId};
pub use stopwords::is_stopword;

use fold::{is_apostrophe, is_hyphen};
use pieces::{Piece, pieces};
use std::ops::Range;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Printed bytes.
    pub range: Range<usize>,
    /// Place in the text, counted in words; passed-over words count, elided ones do not.
    pub position: u32,
    /// Folded form: lower case, without accents; digits alone for a number.
    pub form: String,
    /// What sort of word it is.
    pub kind: TokenKind,
}

/// Sorts of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// An ordinary word.
    Word,
    /// Digits: never corrected.
    Number,
    /// A hyphenated word as a whole, beside its parts.
    Compound,
}

/// Words that lose their vowel before an apostrophe.
const ELIDED: [&str; 15] =
    ["l", "d", "j", "n", "s", "m", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "entr"];

/// Small words that hang on a hyphen without making a compound: « celle-ci », « doit-il ».
const CLITICS: [&str; 17] =
    ["ci", "la", "il", "elle", "on", "ils", "elles", "t", "y", "en", "le", "les", "je", "ce", "nous", "vous", "lui"];

/// All the words of a text in order of position, stopwords left out.
#[must_use]
pub fn analyse(text: &str) -> Vec<Token> {
    let pieces = pieces(text);
    let mut tokens = Vec::with_capacity(pieces.len());
    let mut position = 0;
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        if piece.digits {
            let number = numbers::read(text, &pieces, at);
            tokens.push(Token {
                range: piece.start..pieces[number.last].end,
                position,
                form: number.form,
                kind: TokenKind::Number,
            });
            position += 1;
            at = number.last + 1;
        } else if let Some(last) = acronym(text, &pieces, at) {
            let form = pieces[at..=last].iter().map(|piece| piece.form.as_str()).collect();
            tokens.push(Token { range: piece.start..pieces[last].end, position, form, kind: TokenKind::Word });
            position += 1;
            at = last + 1;
        } else if followed_by(text, &pieces, at, is_apostrophe) && piece.form == "aujourd" {
            let form = "aujourdhui".to_owned();
            tokens.push(Token { range: piece.start..pieces[at + 1].end, position, form, kind: TokenKind::Word });
            position += 1;
            at += 2;
        } else if followed_by(text, &pieces, at, is_apostrophe) && ELIDED.contains(&piece.form.as_str()) {
            at += 1;
        } else {
            let last = compound(text, &pieces, at);
            push_words(&pieces[at..=last], &mut position, &mut tokens);
            at = last + 1;
        }
    }
    tokens
}

/// Pushes words joined by hyphens: each part, and the whole at the place of the first part.
fn push_words(parts: &[Piece], position: &mut u32, tokens: &mut Vec<Token>) {
    let first = *position;
    if let [head, .., tail] = parts
        && !parts.iter().any(|part| CLITICS.contains(&part.form.as_str()))
    {
        let form = parts.iter().map(|part| part.form.as_str()).collect();
        tokens.push(Token { range: head.start..tail.end, position: first, form, kind: TokenKind::Compound });
    }
    for part in parts {
        if !is_stopword(&part.form) {
            let kind = if part.digits { TokenKind::Number } else { TokenKind::Word };
            tokens.push(Token { range: part.start..part.end, position: *position, form: part.form.clone(), kind });
        }
        *position += 1;
    }
}

/// True when exactly one character, of the given sort, stands between piece `at` and the next piece.
fn followed_by(text: &str, pieces: &[Piece], at: usize, sort: fn(char) -> bool) -> bool {
    let Some(next) = pieces.get(at + 1) else { return false };
    let mut between = text.get(pieces[at].end..next.start).unwrap_or_default().chars();
    between.next().is_some_and(sort) && between.next().is_none()
}

/// Last piece of the hyphenated word that starts at `at` (itself when there is no hyphen).
fn compound(text: &str, pieces: &[Piece], at: usize) -> usize {
    let mut last = at;
    while followed_by(text, pieces, last, is_hyphen) {
        last += 1;
    }
    last
}

/// Last piece of an acronym printed letter by letter: « M.A.D. », « B/L ».
fn acronym(text: &str, pieces: &[Piece], at: usize) -> Option<usize> {
    let single = |index: usize| pieces.get(index).is_some_and(|piece| !piece.digits && piece.form.chars().count() == 1);
    let mut last = at;
    while single(last) && single(last + 1) && followed_by(text, pieces, last, |c| matches!(c, '.' | '/')) {
        last += 1;
    }
    (last > at).then_some(last)
}
