//! The tariff by everyday words, labels and codes: a small table beside the index of the law.
//!
//! A word that somebody wrote down for goods is worth more than a word of a label; every word typed must be met.

use crate::analysis::fold::{fold, is_space, is_word};
use crate::order;

/// First line of the table.
const FORM: &str = "tarif 2";

/// Headings shown for a code that no heading has.
const NEAR: usize = 3;

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
    /// Of a heading: the lines below it, by the digits that follow its own.
    pub lines: Vec<String>,
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
    /// True when the code that was typed is none, and this one is near it.
    pub near: bool,
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
        // Noughts at the end are told by the length of a line: « 23.19.00 » is written 2319.
        let short = |line: &'_ String| line.trim_end_matches("00").len().max(2);
        let lines: Vec<&str> = one.lines.iter().filter_map(|line| line.get(..short(line))).collect();
        out.push_str(&format!("{}\t{}\t{}\n", one.code, one.label, lines.join(" ")));
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
                let (label, lines) = right.split_once('\t')?;
                let lines = lines.split(' ').filter(|line| !line.is_empty()).map(whole_line).collect::<Option<_>>()?;
                tariff.labelled.push(Labelled { code: left.to_owned(), label: label.to_owned(), lines });
                Entry { tokens: tokens(label), codes: vec![left.to_owned()], word: None }
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
        self.best(|entry| score(&wanted, entry), limit)
    }

    /// What answers goods that are described at more length than any entry has: « voiture occasion essence ». An everyday
    /// word must be met whole, of two words at least, and be two thirds of what was typed: a question of law that names
    /// goods by the way is none.
    #[must_use]
    pub fn find_described(&self, typed: &str, limit: usize) -> Vec<Found> {
        let mut wanted: Vec<String> = tokens(typed);
        wanted.retain(|word| word.bytes().any(|byte| !byte.is_ascii_digit()));
        for word in &mut wanted {
            if let Some((_, known)) = SAME_GOODS.iter().find(|(other, _)| other == word) {
                *word = (*known).to_owned();
            }
        }
        self.best(|entry| described(&wanted, entry), limit)
    }

    /// The codes of the entries that have a score, best first, each code once.
    fn best(&self, score: impl Fn(&Entry) -> Option<usize>, limit: usize) -> Vec<Found> {
        let met: Vec<(usize, &Entry)> = self.entries.iter().filter_map(|entry| Some((score(entry)?, entry))).collect();
        let ranked = order::sorted(&met, |(score, _)| u64::MAX - *score as u64);
        let mut found: Vec<Found> = Vec::new();
        for (_, entry) in ranked {
            for code in &entry.codes {
                if found.len() < limit && !found.iter().any(|before| before.code == *code) {
                    found.push(Found {
                        code: code.clone(),
                        label: self.label(code),
                        word: entry.word.clone(),
                        near: false,
                    });
                }
            }
        }
        found
    }

    /// What a code leads to: its line or its subheading first, then its heading or its chapter; else what is near.
    fn under(&self, code: &str) -> Vec<Found> {
        let start = code.get(..4).unwrap_or(code);
        let found =
            |code: &str, label: &str, near: bool| Found { code: code.into(), label: label.into(), word: None, near };
        let itself = |one: &&Labelled| one.code == start || (start.len() == 3 && one.code.starts_with(start));
        let here: Vec<&Labelled> = self.labelled.iter().filter(itself).collect();
        let mut all: Vec<Found> = Vec::new();
        for one in &here {
            let below = code.get(4..).unwrap_or_default();
            let met: Vec<&String> =
                one.lines.iter().filter(|line| !below.is_empty() && line.starts_with(below)).collect();
            let near = !below.is_empty() && met.is_empty();
            if met.len() > 1 {
                // A subheading has its place on the page of its heading.
                all.push(found(&format!("{}{}", one.code, below.get(..2).unwrap_or_default()), &one.label, false));
            }
            all.extend(met.into_iter().map(|line| found(&format!("{}{line}", one.code), &one.label, false)));
            all.push(found(&one.code, &one.label, near));
        }
        if here.is_empty() && start.len() == 4 {
            all = self.near(start).into_iter().map(|one| found(&one.code, &one.label, true)).collect();
        }
        all
    }

    /// The headings of the same chapter whose numbers are nearest.
    fn near(&self, code: &str) -> Vec<&Labelled> {
        let number = |code: &str| code.parse::<usize>().unwrap_or_default();
        let chapter = code.get(..2).unwrap_or(code);
        let near: Vec<&Labelled> =
            self.labelled.iter().filter(|one| one.code.len() == 4 && one.code.starts_with(chapter)).collect();
        let mut near = order::sorted(&near, |one| number(&one.code).abs_diff(number(code)) as u64);
        near.truncate(NEAR);
        near
    }

    fn label(&self, code: &str) -> String {
        let heading = code.get(..4).unwrap_or(code);
        self.labelled.iter().find(|one| one.code == heading).map(|one| one.label.clone()).unwrap_or_default()
    }
}

fn is_code(text: &str) -> bool {
    matches!(text.len(), 2 | 4 | 6 | 10) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The six digits of a line below its heading; `None` when they are none.
fn whole_line(written: &str) -> Option<String> {
    let sound = matches!(written.len(), 2 | 4 | 6) && written.bytes().all(|byte| byte.is_ascii_digit());
    sound.then(|| format!("{written:0<6}"))
}

/// The digits of a code that was typed whole or in part: `8703`, `87.03`, `8703.23.19.00`.
fn typed_code(typed: &str) -> Option<String> {
    let typed = typed.trim_matches(is_space);
    let plain =
        typed.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ' ' | '\u{a0}' | '\u{202f}'));
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    (plain && (2..=10).contains(&digits.len())).then_some(digits)
}

/// Words folded, singular, without those that tell nothing.
fn tokens(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|letter: char| !is_word(letter)).filter(|word| !word.is_empty());
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

/// Words of a description that everyday words say otherwise, folded and singular.
const SAME_GOODS: [(&str, &str); 5] = [
    ("auto", "voiture"),
    ("automobile", "voiture"),
    ("usage", "occasion"),
    ("usagee", "occasion"),
    ("vehicule", "voiture"),
];

/// How many words of a description an everyday word has; `None` when it is not met whole, or too little of it.
fn described(wanted: &[String], entry: &Entry) -> Option<usize> {
    let count = entry.tokens.len();
    let enough = entry.word.is_some() && count >= 2 && count * 3 >= wanted.len() * 2;
    (enough && entry.tokens.iter().all(|token| wanted.contains(token))).then_some(count)
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
        let labelled = labelled.map(|(code, label)| Labelled {
            code: code.into(),
            label: label.into(),
            lines: if code == "8703" { ["210000", "231900", "239000"].map(str::to_owned).to_vec() } else { vec![] },
        });
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
    fn a_description_is_met_by_the_everyday_word_in_it() {
        let described = |typed: &str| tariff().find_described(typed, 5).first().map(|found| found.code.clone());
        for typed in
            ["voiture occasion essence", "automobile usagée", "voiture d’occasion diesel 2015", "riz brisé thaï"]
        {
            assert_eq!(first(typed), None, "{typed}");
            assert!(described(typed).is_some(), "{typed}");
        }
        for typed in [
            "amende pour voiture de contrebande",
            "voiture",
            "riz",
            "franchise de la voiture d’occasion du diplomate",
            "",
        ] {
            assert_eq!(described(typed), None, "{typed}");
        }
    }

    fn codes(typed: &str) -> Vec<String> {
        tariff().find(typed, 5).into_iter().map(|found| found.code + if found.near { "?" } else { "" }).collect()
    }

    #[test]
    fn codes_lead_to_their_line_and_their_heading() {
        for typed in ["8703", "87.03", "870"] {
            assert_eq!(codes(typed), ["8703"], "{typed}");
        }
        for typed in ["8703.23", "87 03 23", "870323", "87.03.23"] {
            assert_eq!(codes(typed), ["870323", "8703231900", "8703239000", "8703"], "{typed}");
        }
        for typed in ["8703.23.19.00", "8703 23 19 00", "8703231900", "8703.23.19", "8703.21"] {
            let line = if typed.ends_with("21") { "8703210000" } else { "8703231900" };
            assert_eq!(codes(typed), [line, "8703"], "{typed}");
        }
        assert_eq!(codes("87"), ["87"]);
        assert_eq!(codes("8"), Vec::<String>::new());
        assert_eq!(codes("12345678901"), Vec::<String>::new());
    }

    #[test]
    fn a_code_that_is_none_leads_to_what_is_near_and_says_so() {
        assert_eq!(codes("8703.99"), ["8703?"]);
        assert_eq!(codes("8799"), ["8703?"]);
        assert_eq!(codes("9999"), Vec::<String>::new());
    }

    #[test]
    fn what_is_no_table_is_refused() {
        for text in ["", "tarif 3\n", "tarif 2\nsans tabulation", "tarif 1\nriz\tabc", "\u{0}"] {
            assert_eq!(Tariff::unpack(text), None, "{text}");
        }
    }
}
