//! Printed words as tokens, each with its place in the text.

use std::ops::Range;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Letters, with the hyphens inside them (*ci-dessus*) and the apostrophe that ends an elision (*l'*).
    Word,
    /// Digits.
    Number(u32),
    /// Any other character, alone.
    Mark,
}

/// One token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// Bytes of the text.
    pub(super) range: Range<usize>,
    /// Lower case, without accents, with the straight apostrophe.
    pub(super) fold: String,
    pub(super) shape: Shape,
    /// No white space before it.
    pub(super) glued: bool,
    /// Begins with a capital.
    pub(super) capital: bool,
    /// The letter, when the token is one letter without an accent: `a` but not `à`.
    pub(super) letter: Option<char>,
    /// Value, when the token is a Roman numeral in capitals, `Ier` included.
    pub(super) roman: Option<u32>,
}

/// Cuts a text into tokens.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text;
    let mut glued = false;
    while let Some(first) = rest.chars().next() {
        let length = if first.is_whitespace() {
            glued = false;
            rest = &rest[first.len_utf8()..];
            continue;
        } else if first.is_ascii_digit() {
            rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len())
        } else if first.is_alphabetic() {
            word(rest)
        } else {
            first.len_utf8()
        };
        let start = text.len() - rest.len();
        let (raw, after) = rest.split_at(length);
        tokens.push(token(raw, start..start + length, glued));
        glued = true;
        rest = after;
    }
    tokens
}

/// Length of the word at the head of a text.
fn word(text: &str) -> usize {
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next_is_letter = chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if c.is_alphabetic() || (c == '-' && next_is_letter) {
            end = at + c.len_utf8();
        } else if matches!(c, '\'' | '’') && next_is_letter {
            return at + c.len_utf8();
        } else {
            break;
        }
    }
    end
}

fn token(raw: &str, range: Range<usize>, glued: bool) -> Token {
    let fold = fold(raw);
    let mut chars = raw.chars();
    let (first, second) = (chars.next(), chars.next());
    let shape = match first {
        Some(c) if c.is_ascii_digit() => raw.parse().map_or(Shape::Mark, Shape::Number),
        Some(c) if c.is_alphabetic() => Shape::Word,
        _ => Shape::Mark,
    };
    Token {
        range,
        shape,
        glued,
        capital: first.is_some_and(char::is_uppercase),
        letter: first.filter(|c| c.is_ascii_alphabetic() && second.is_none()),
        roman: roman(raw.strip_suffix("er").unwrap_or(raw)),
        fold,
    }
}

/// Lower case, without the accents of French, with the straight apostrophe.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'à' | 'â' | 'ä' => folded.push('a'),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'î' | 'ï' => folded.push('i'),
            'ô' | 'ö' => folded.push('o'),
            'ù' | 'û' | 'ü' => folded.push('u'),
            'ç' => folded.push('c'),
            'œ' => folded.push_str("oe"),
            '’' => folded.push('\''),
            other => folded.push(other),
        }
    }
    folded
}

/// Value of a Roman numeral in capitals.
fn roman(text: &str) -> Option<u32> {
    let value = |c| match c {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        'C' => Some(100),
        _ => None,
    };
    if text.is_empty() || text.len() > 8 {
        return None;
    }
    let digits: Vec<i32> = text.chars().map(value).collect::<Option<_>>()?;
    let before_greater = |index: usize, digit: i32| digits.get(index + 1).is_some_and(|next| *next > digit);
    let total: i32 = digits
        .iter()
        .enumerate()
        .map(|(index, digit)| if before_greater(index, *digit) { -digit } else { *digit })
        .sum();
    u32::try_from(total).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folds(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|token| token.fold).collect()
    }

    #[test]
    fn words_numbers_and_marks_are_told_apart() {
        assert_eq!(folds("l'article 1er, ci-dessus"), ["l'", "article", "1", "er", ",", "ci-dessus"]);
        assert_eq!(folds("d’un sous-paragraphe 2b)"), ["d'", "un", "sous-paragraphe", "2", "b", ")"]);
        assert_eq!(folds("n°81-58 – Œuvre"), ["n", "°", "81", "-", "58", "–", "oeuvre"]);
        assert_eq!(folds(""), [""; 0]);
    }

    #[test]
    fn a_letter_is_not_the_preposition() {
        let letters: Vec<_> = tokens("a) à e)").into_iter().map(|token| token.letter).collect();
        assert_eq!(letters, [Some('a'), None, None, Some('e'), None]);
    }

    #[test]
    fn roman_numerals_have_their_value() {
        for (text, value) in [("XIII", Some(13)), ("IV", Some(4)), ("Ier", Some(1)), ("XC", Some(90)), ("Mer", None)] {
            assert_eq!(tokens(text)[0].roman, value, "{text}");
        }
    }

    #[test]
    fn a_number_too_great_is_no_number() {
        assert_eq!(tokens("99999999999999")[0].shape, Shape::Mark);
    }
}
