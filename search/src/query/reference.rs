//! Citations typed as queries: « 391 », « art. 391 al. 2 b) », « article premier », « code douane 112 », « cv 62 ».

use crate::analysis::fold::{fold, is_word};

/// A unit that a query cites.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reference {
    /// The number of the unit.
    pub number: String,
    /// The numbered paragraph in it.
    pub alinea: Option<String>,
    /// The item in that.
    pub item: Option<String>,
    /// Other words of the query, folded: they must name the work.
    pub hints: Vec<String>,
}

/// Words that announce a unit.
const UNIT_WORDS: [&str; 9] = ["art", "arts", "article", "articles", "paragraphe", "ligne", "numero", "no", "unite"];
/// Words that announce a numbered paragraph.
const ALINEA_WORDS: [&str; 6] = ["al", "alinea", "alineas", "par", "paragraphe", "point"];
/// Words that say nothing.
const FILLERS: [&str; 12] = ["l", "le", "la", "les", "de", "du", "des", "d", "n", "au", "a", "et"];
/// Endings of ordinals.
const ORDINALS: [&str; 5] = ["er", "re", "ere", "e", "eme"];

impl Reference {
    /// Anchors to try on the unit's page, best first.
    #[must_use]
    pub fn anchors(&self) -> Vec<String> {
        match (&self.alinea, &self.item) {
            (Some(alinea), Some(item)) => vec![["al-", alinea, "-", item].concat(), ["al-", alinea].concat()],
            (Some(alinea), None) => vec![["al-", alinea].concat()],
            (None, Some(item)) => vec![item.clone(), ["al-1-", item].concat()],
            (None, None) => Vec::new(),
        }
    }
}

/// Reads a query as a citation, if every word of it has a place in one.
pub(super) fn recognise(text: &str) -> Option<Reference> {
    let words = words(text);
    let mut reference = Reference::default();
    let mut announced = false;
    let mut at = 0;
    // Up to the number: names of the work and words that announce a unit.
    loop {
        let word = words.get(at)?;
        at += 1;
        if is_number(word) {
            reference.number = word.trim_start_matches('0').to_owned();
            break;
        }
        if announced && matches!(word.as_str(), "premier" | "premiere") {
            reference.number = "1".to_owned();
            break;
        }
        if UNIT_WORDS.contains(&word.as_str()) {
            announced = true;
        } else if !FILLERS.contains(&word.as_str()) {
            reference.hints.push(word.clone());
        }
    }
    at += usize::from(words.get(at).is_some_and(|word| ORDINALS.contains(&word.as_str())));
    // Then perhaps a paragraph and an item, then names of the work.
    at += usize::from(words.get(at).is_some_and(|word| FILLERS.contains(&word.as_str()) && word != "a"));
    let named = words.get(at).is_some_and(|word| ALINEA_WORDS.contains(&word.as_str()));
    at += usize::from(named);
    if named || announced {
        if let Some(word) = words.get(at).filter(|word| is_number(word)) {
            reference.alinea = Some(word.trim_start_matches('0').to_owned());
            at += 1;
            at += usize::from(words.get(at).is_some_and(|word| ORDINALS.contains(&word.as_str()) && word != "e"));
        } else if named && words.get(at).is_some_and(|word| word == "premier") {
            reference.alinea = Some("1".to_owned());
            at += 1;
        } else if named {
            return None;
        }
        if let Some(item) = words.get(at).filter(|word| is_letter(word)) {
            reference.item = Some(item.clone());
            at += 1;
        }
    }
    for word in words.get(at..)? {
        if is_number(word) {
            return None;
        }
        if !FILLERS.contains(&word.as_str()) && !UNIT_WORDS.contains(&word.as_str()) {
            reference.hints.push(word.clone());
        }
    }
    (!reference.number.is_empty()).then_some(reference)
}

/// Folded runs of letters and runs of digits.
fn words(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut before: Option<bool> = None;
    for c in fold(text).chars() {
        let digit = c.is_ascii_digit();
        if !is_word(c) {
            before = None;
            continue;
        }
        match found.last_mut() {
            Some(last) if before == Some(digit) => last.push(c),
            _ => found.push(String::from(c)),
        }
        before = Some(digit);
    }
    found
}

/// Numbers of units have at most four digits.
fn is_number(word: &str) -> bool {
    word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_letter(word: &str) -> bool {
    word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, Option<u32>, Option<char>, String)> {
        let number = |text: String| text.parse().unwrap();
        recognise(text).map(|found| {
            (
                found.number,
                found.alinea.map(number),
                found.item.map(|item| item.parse().unwrap()),
                found.hints.join(" "),
            )
        })
    }

    #[test]
    fn citations_are_recognised_in_the_ways_people_type_them() {
        let plain = |number: &str| Some((number.to_owned(), None, None, String::new()));
        for text in ["391", "art 391", "art. 391", "Article 391", "l'article 391", "ART.391", "art391", "l’art. 391"]
        {
            assert_eq!(read(text), plain("391"), "{text}");
        }
        for text in ["article premier", "art. 1er", "article 1", "Article 1er"] {
            assert_eq!(read(text), plain("1"), "{text}");
        }
        for text in
            ["art. 391 al. 2 b)", "article 391, alinéa 2 b", "391 al 2 b", "art 391-2 b", "article 391 alinea 2, b)"]
        {
            assert_eq!(read(text), Some(("391".into(), Some(2), Some('b'), String::new())), "{text}");
        }
        assert_eq!(read("article 54 alinéa premier"), Some(("54".into(), Some(1), None, String::new())));
        assert_eq!(read("art 8 a)"), Some(("8".into(), None, Some('a'), String::new())));
    }

    #[test]
    fn other_words_are_kept_as_names_of_the_work() {
        assert_eq!(read("code douane 112"), Some(("112".into(), None, None, "code douane".into())));
        assert_eq!(read("loi tabac art 12"), Some(("12".into(), None, None, "loi tabac".into())));
        assert_eq!(read("cv 62"), Some(("62".into(), None, None, "cv".into())));
        assert_eq!(read("art. 62 du règlement"), Some(("62".into(), None, None, "reglement".into())));
    }

    #[test]
    fn amounts_and_dates_are_not_citations() {
        for text in
            ["5 000 000", "5.000.000 francs", "28 février 2014", "fausse déclaration", "", "loi 2014-10", "8703.23.19"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
