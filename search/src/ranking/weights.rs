//! Every weight of the ranking, in one place.

use crate::document::Field;

/// Weight of a field in the sum.
#[must_use]
pub fn field(field: Field) -> f32 {
    match field {
        Field::Number => 3.0,
        Field::Title => 2.2,
        Field::Path => 0.7,
        Field::Body => 1.0,
        Field::Variants => 0.9,
    }
}

/// Headings weigh more on the unit that opens them: it usually states the rule that the heading names.
pub const OPENS_HEADING: f32 = 1.8;

/// A word that only starts with what was typed, against the word itself.
pub const PREFIX: f32 = 0.75;

/// A word at one typing error from what was typed.
pub const ONE_ERROR: f32 = 0.7;

/// A word at two typing errors.
pub const TWO_ERRORS: f32 = 0.45;

/// A word of questions (« définition », « comment ») where it stands.
pub const QUESTION: f32 = 0.35;

/// Parts of a hyphenated word, against the whole.
pub const PARTS: f32 = 0.9;

/// Words of the law that stand for one of the trade, against the word itself: one word, or several together, which are
/// met more by chance.
#[must_use]
pub fn synonym(words: usize) -> f32 {
    if words <= 1 { 0.7 } else { 0.45 }
}

/// A unit that states a penalty, when a word of sanctions is asked for.
pub const PENALTY: f32 = 1.25;

/// A document that lacks some of the words, before the share of what it has.
pub const PARTIAL: f32 = 0.6;

/// Power of the share (by rarity) of the words that a document has.
pub const COVERAGE_POWER: i32 = 2;

/// Least share of the words for a partial match to be shown.
pub const LEAST_COVERAGE: f32 = 0.45;

/// Score of a unit that the query cites by its number: above any sum of words.
pub const REFERENCE: f32 = 1000.0;

/// BM25: saturation of repeated words. tantivy's value.
pub const K1: f32 = 1.2;

/// BM25: how much long texts are held back. tantivy's value.
pub const B: f32 = 0.75;
