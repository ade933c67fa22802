//! What brings the words of the corpus into families at build time: the French Snowball stemmer, on folded words, until
//! stable. Readers do not load it: words that the corpus does not hold are read by their endings.

use frostem::{Algorithm, Stemmer};

/// The stem that a second pass leaves as it is. Folding hides accents that the stemmer counts on, so one pass is not
/// enough: « declaree » gives « declare », then « declar ».
#[must_use]
pub fn stable_stem(form: &str) -> String {
    let stemmer = Stemmer::new(Algorithm::French);
    let mut stem = form.to_owned();
    // Every pass shortens or leaves alone; the bound is for words that a rule could swap back and forth.
    for _ in 0..8 {
        let mut next = stemmer.stem(&stem).into_owned();
        // The stemmer marks vowels in upper case while it works and may leave one in odd words.
        next.make_ascii_lowercase();
        if next == stem {
            break;
        }
        stem = next;
    }
    stem
}

#[cfg(test)]
mod tests {
    use super::stable_stem;

    #[test]
    fn participles_meet_the_infinitive() {
        for form in ["declaree", "declarees", "declarant", "declaration", "declare"] {
            assert_eq!(stable_stem(form), stable_stem("declarer"), "{form}");
        }
    }
}
