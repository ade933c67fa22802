//! What the engine answers.

use crate::messages::FR;

/// The answer to a question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// The question.
    pub query: String,
    /// How many units answer in all.
    pub total: usize,
    /// Units that answer, best first, as many as were asked for.
    pub hits: Vec<Hit>,
    /// Words taken for typing errors.
    pub corrections: Vec<Correction>,
    /// Words that no text holds.
    pub unknown: Vec<String>,
}

/// A unit that answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hit {
    /// Its name.
    pub title: String,
    /// Short name of its work.
    pub work_title: String,
    /// Headings above it, outermost first.
    pub path: Vec<String>,
    /// Address below the home page, with the anchor of the paragraph that answers best.
    pub url: String,
    /// The passage that answers: pieces of text, and whether each matches.
    pub excerpt: Vec<(String, bool)>,
}

/// A word that was read as others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Correction {
    /// As typed.
    pub typed: String,
    /// What was searched instead.
    pub used: Vec<String>,
}

impl Answer {
    /// The answer in a sentence or two: how many, what was read otherwise, what to try.
    #[must_use]
    pub fn news(&self) -> String {
        let mut news = vec![(FR.search.count)(self.total, self.query.trim())];
        news.extend(self.corrections.iter().map(|one| (FR.search.corrected)(&one.typed, &one.used)));
        news.extend(self.unknown.iter().map(|word| (FR.search.unknown)(word)));
        if self.total == 0 {
            news.push(FR.search.none_hint.to_owned());
        }
        news.join(" ")
    }

    /// True when more units answer than are shown.
    #[must_use]
    pub fn has_more(&self) -> bool {
        self.total > self.hits.len()
    }
}

#[cfg(test)]
mod tests {
    use super::{Answer, Correction, Hit};

    #[test]
    fn the_answer_is_told_in_words() {
        let mut answer =
            Answer { query: " passavant ".into(), total: 1, hits: vec![Hit::default()], ..Answer::default() };
        assert_eq!(answer.news(), "1 résultat pour «\u{202f}passavant\u{202f}».");
        assert!(!answer.has_more());
        answer.total = 1234;
        answer.corrections = vec![Correction { typed: "pasavant".into(), used: vec!["passavant".into()] }];
        assert_eq!(
            answer.news(),
            "1\u{202f}234 résultats pour «\u{202f}passavant\u{202f}». \
             «\u{202f}pasavant\u{202f}» a été lu «\u{202f}passavant\u{202f}»."
        );
        assert!(answer.has_more());
    }

    #[test]
    fn nothing_found_says_what_to_try() {
        let answer = Answer { query: "xyzzy".into(), unknown: vec!["xyzzy".into()], ..Answer::default() };
        let news = answer.news();
        assert!(news.starts_with("Aucun résultat pour «\u{202f}xyzzy\u{202f}»."), "{news}");
        assert!(news.contains("Aucun texte ne contient «\u{202f}xyzzy\u{202f}»."), "{news}");
        assert!(news.ends_with("parcourez les tables des matières."), "{news}");
    }
}
