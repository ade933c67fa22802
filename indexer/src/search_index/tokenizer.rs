//! Our analysis as a tantivy tokenizer: one token per word, whose text is the name of its family.

use search::analysis::{Lexicon, TokenKind, analyse};
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

/// Analyses a text; a compound of the same family as its first part is counted once.
fn tokens(lexicon: &Lexicon, text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut compound = None;
    for token in analyse(text) {
        let Some(term) = lexicon.term_of(&token.form) else { continue };
        let position = token.position as usize;
        if compound == Some((term, position)) {
            continue;
        }
        if token.kind == TokenKind::Compound {
            compound = Some((term, position));
        }
        found.push(Token {
            offset_from: token.range.start,
            offset_to: token.range.end,
            position,
            text: lexicon.name(term).to_owned(),
            position_length: 1,
        });
    }
    found
}
