//! The tariff by everyday words, labels and codes: a small table beside the index of the law.
//!
//! A word that somebody wrote down for goods is worth more than a word of a label; every word typed must be met.

use crate::analysis::fold::fold;

/// First line of the table.
const FORM: &str = "tarif 1";

/// Words that tell no goods apart.
const EMPTY: &[&str] = &[
    "a", "au", "aux", "avec", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "pour", "sans", "un",
    "une",
];

/// What the table is made from: a chapter (two digits) or a heading (four), and its label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labelled {
    /// Digits.
    pub code: String,
    /// Label; may be empty.
    pub label: String,
}

/// Something found in the tariff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Two digits for a chapter, four for a heading, six for a subheading, ten for a line.
    pub code: String,
    /// Label of the chapter or heading.
    pub label: String,
    /// The everyday word that led there.
    pub word: Option<String>,
}

/// The table, ready to be asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tariff {
    entries: Vec<Entry>,
    labelled: Vec<Labelled>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    tokens: Vec<String>,
    codes: Vec<String>,
    word: Option<String>,
}

/// Writes the table: labels, then everyday words with their codes.
#[must_use]
pub fn pack<'a>(
    labelled: impl IntoIterator<Item = Labelled>,
    words: impl IntoIterator<Item = (&'a str, &'a [String])>,
) -> String {
    let mut out = format!("{FORM}\n");
    for one in labelled {
        out.push_str(&format!("{}\t{}\n", one.code, one.label));
    }
    for (word, codes) in words {
        out.push_str(&format!("{word}\t{}\n", codes.join(" ")));
    }
    out
}

impl Tariff {
    /// Reads the table; `None` when the text is none.
    #[must_use]
    pub fn unpack(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        if lines.next() != Some(FORM) {
            return None;
        }
        let mut tariff = Self::default();
        for line in lines {
            let (left, right) = line.split_once('\t')?;
            let entry = if is_code(left) {
                tariff.labelled.push(Labelled { code: left.to_owned(), label: right.to_owned() });
                Entry { tokens: tokens(right), codes: vec![left.to_owned()], word: None }
            } else {
                let codes: Vec<String> = right.split(' ').map(str::to_owned).collect();
                if !codes.iter().all(|code| is_code(code)) {
                    return None;
                }
                Entry { tokens: tokens(left), codes, word: Some(left.to_owned()) }
            };
            tariff.entries.push(entry);
        }
        Some(tariff)
    }

    /// What answers what was typed, best first, each code once.
    #[must_use]
    pub fn find(&self, typed: &str, limit: usize) -> Vec<Found> {
        if let Some(code) = typed_code(typed) {
            return self.under(&code).into_iter().take(limit).collect();
        }
        let wanted = tokens(typed);
        let mut ranked: Vec<(usize, usize, &Entry)> = self
            .entries
            .iter()
            .enumerate()
            .filter_map(|(rank, entry)| Some((score(&wanted, entry)?, rank, entry)))
            .collect();
        // The best one again and again: a general sort would weigh four kilobytes in the browser, for a few answers.
        let mut found: Vec<Found> = Vec::new();
        while found.len() < limit {
            let places = ranked.iter().enumerate();
            let best = places.max_by(|(_, one), (_, other)| one.0.cmp(&other.0).then(other.1.cmp(&one.1)));
            let Some((place, _)) = best else { break };
            let (_, _, entry) = ranked.swap_remove(place);
            for code in &entry.codes {
                if found.len() < limit && !found.iter().any(|before| before.code == *code) {
                    found.push(Found { code: code.clone(), label: self.label(code), word: entry.word.clone() });
                }
            }
        }
        found
    }

    /// The chapter, or the headings, that begin with these digits.
    fn under(&self, code: &str) -> Vec<Found> {
        let start = code.get(..4).unwrap_or(code);
        let here = |one: &&Labelled| one.code == start || (start.len() == 3 && one.code.starts_with(start));
        let found = |one: &Labelled| Found { code: one.code.clone(), label: one.label.clone(), word: None };
        self.labelled.iter().filter(here).map(found).collect()
    }

    fn label(&self, code: &str) -> String {
        let heading = code.get(..4).unwrap_or(code);
        self.labelled.iter().find(|one| one.code == heading).map(|one| one.label.clone()).unwrap_or_default()
    }
}

fn is_code(text: &str) -> bool {
    matches!(text.len(), 2 | 4 | 6 | 10) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The digits of a code that was typed whole or in part: `8703`, `87.03`, `8703.23.19.00`.
fn typed_code(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let plain =
        typed.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ' ' | '\u{a0}' | '\u{202f}'));
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    (plain && (2..=10).contains(&digits.len())).then_some(digits)
}

/// Words folded, singular, without those that tell nothing.
fn tokens(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.filter(|word| !EMPTY.contains(word)).map(|word| singular(word).to_owned()).collect()
}

/// Without the mark of the plural; short words keep theirs: `gaz`, `bois`.
fn singular(word: &str) -> &str {
    let plain = word.strip_suffix(['s', 'x']).unwrap_or(word);
    if plain.len() > 3 { plain } else { word }
}

/// How well an entry answers; `None` when a word that was typed is not met.
fn score(wanted: &[String], entry: &Entry) -> Option<usize> {
    if wanted.is_empty() {
        return None;
    }
    let mut sum = 0;
    let mut worst = SAME;
    for word in wanted {
        let best = entry.tokens.iter().map(|token| likeness(word, token)).max().filter(|best| *best > 0)?;
        sum += best;
        worst = worst.min(best);
    }
    // The very words, and no other: *thé* before *thermomètre*.
    let whole = entry.tokens.len() <= wanted.len() && worst != BEGUN;
    let extra = entry.tokens.len().saturating_sub(wanted.len()).min(9);
    Some(sum * 10 / wanted.len() + if whole { 60 } else { 0 } + if entry.word.is_some() { 20 } else { 0 } + 9 - extra)
}

/// The same word.
const SAME: usize = 9;

/// The beginning of a word.
const BEGUN: usize = 6;

/// From 0, unlike, to 9, the same word.
fn likeness(typed: &str, token: &str) -> usize {
    if typed == token {
        SAME
    } else if typed.len() >= 3 && token.starts_with(typed) {
        BEGUN
    } else if typed.len() >= 5 && one_slip(typed, token) {
        4
    } else {
        0
    }
}

/// Whether one letter too many, too few, other or exchanged makes one word of the other.
fn one_slip(typed: &str, token: &str) -> bool {
    let (typed, token): (Vec<char>, Vec<char>) = (typed.chars().collect(), token.chars().collect());
    if typed.len().abs_diff(token.len()) > 1 {
        return false;
    }
    let same = typed.iter().zip(&token).take_while(|(one, other)| one == other).count();
    let rest = |word: &[char], from: usize| word.get(from..).map(<[char]>::to_vec).unwrap_or_default();
    let exchanged = typed.get(same) == token.get(same + 1)
        && typed.get(same + 1) == token.get(same)
        && rest(&typed, same + 2) == rest(&token, same + 2);
    rest(&typed, same + 1) == rest(&token, same)
        || rest(&typed, same) == rest(&token, same + 1)
        || rest(&typed, same + 1) == rest(&token, same + 1)
        || exchanged
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tariff() -> Tariff {
        let labelled = [("87", "Véhicules"), ("8703", "Voitures de tourisme"), ("1006", "Riz"), ("6309", "Friperie")];
        let labelled = labelled.map(|(code, label)| Labelled { code: code.into(), label: label.into() });
        let words = [("voiture d’occasion", vec!["8703".to_owned()]), ("riz brisé", vec!["1006400000".to_owned()])];
        let words = words.iter().map(|(word, codes)| (*word, codes.as_slice()));
        Tariff::unpack(&pack(labelled, words)).unwrap()
    }

    fn first(typed: &str) -> Option<String> {
        tariff().find(typed, 5).first().map(|found| found.code.clone())
    }

    #[test]
    fn words_are_met_without_accents_in_the_plural_and_with_a_slip() {
        for typed in ["riz brisé", "riz brise", "RIZ BRISÉ", "brisés riz", "riz brsié"] {
            assert_eq!(first(typed).as_deref(), Some("1006400000"), "{typed}");
        }
        for typed in ["voitures d'occasion", "voiture occasion", "voitur d’occasoin"] {
            assert_eq!(first(typed).as_deref(), Some("8703"), "{typed}");
        }
    }

    #[test]
    fn every_word_must_be_met() {
        assert_eq!(first("voiture de poulet"), None);
        assert_eq!(first(""), None);
        assert_eq!(first("de la"), None);
    }

    #[test]
    fn codes_lead_to_their_heading() {
        for typed in ["8703", "87.03", "8703.23", "8703.23.19.00", "8703 23 19 00"] {
            assert_eq!(first(typed).as_deref(), Some("8703"), "{typed}");
        }
        assert_eq!(first("87").as_deref(), Some("87"));
        assert_eq!(first("870").as_deref(), Some("8703"));
        assert_eq!(first("9999"), None);
        assert_eq!(first("8"), None);
        assert_eq!(first("12345678901"), None);
    }

    #[test]
    fn what_is_no_table_is_refused() {
        for text in ["", "tarif 2\n", "tarif 1\nsans tabulation", "tarif 1\nriz\tabc", "\u{0}"] {
            assert_eq!(Tariff::unpack(text), None, "{text}");
        }
    }
}
