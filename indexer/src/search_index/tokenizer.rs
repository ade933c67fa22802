//! Our analysis as a tantivy tokenizer: one token per word, whose text is the name of its family.

use search::analysis::{Lexicon, Occurrence};
use std::sync::Arc;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// Gives the words of a text as terms of a lexicon.
#[derive(Clone)]
pub(super) struct LemmaTokenizer {
    /// The form-to-term table.
    pub(super) lexicon: Arc<Lexicon>,
}

impl Tokenizer for LemmaTokenizer {
    type TokenStream<'t> = LemmaStream;

    fn token_stream<'t>(&'t mut self, text: &'t str) -> LemmaStream {
        LemmaStream { tokens: tokens(&self.lexicon, text), next: 0 }
    }
}

/// The tokens of one text.
pub(super) struct LemmaStream {
    tokens: Vec<Token>,
    next: usize,
}

impl TokenStream for LemmaStream {
    fn advance(&mut self) -> bool {
        self.next += 1;
        self.next <= self.tokens.len()
    }

    fn token(&self) -> &Token {
        &self.tokens[self.next - 1]
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.tokens[self.next - 1]
    }
}

/// The words of a text; all of them are in the vocabulary, which was made from the same texts.
fn tokens(lexicon: &Lexicon, text: &str) -> Vec<Token> {
    let token = |word: Occurrence| Token {
        offset_from: word.range.start,
        offset_to: word.range.end,
        position: word.position as usize,
        text: lexicon.name(word.term).to_owned(),
        position_length: 1,
    };
    lexicon.terms_in(text).into_iter().map(token).collect()
}
