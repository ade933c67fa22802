//! The few words that carry nothing. « sans », « ne », « pas », « sauf » and « contre » stay: they turn the sense of a rule.

/// Folded words that are neither indexed nor searched; their place in the sentence is kept.
const STOPWORDS: [&str; 56] = [
    "a", "ai", "ainsi", "au", "aux", "avec", "c", "ce", "ces", "cet", "cette", "d", "dans", "de", "des", "du", "elle",
    "elles", "en", "est", "et", "eux", "il", "ils", "j", "je", "l", "la", "le", "les", "leur", "leurs", "lui", "m",
    "n", "nous", "on", "ou", "par", "pour", "qu", "que", "qui", "s", "sa", "se", "ses", "son", "sont", "sur", "t",
    "un", "une", "vous", "y", "dont",
];

/// True when a folded word is passed over.
#[must_use]
pub fn is_stopword(form: &str) -> bool {
    STOPWORDS.contains(&form)
}
