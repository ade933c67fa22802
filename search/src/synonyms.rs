//! The daily speech of the trade, and the words of the law that it stands for: « camion » is a « moyen de transport ».
//!
//! `data/synonyms.csv` is the curated list, each entry with its reason; what readers load is the list without reasons.

use crate::analysis::{TokenKind, analyse};
use crate::query::Query;
use std::ops::Range;

/// The curated list: `term;expands;reason`, several spellings or expansions parted by `|`.
pub const LIST: &str = include_str!("../data/synonyms.csv");

/// First line of the packed list.
const FORM: &str = "synonymes 1";

/// Letters from which a word that is still being typed is taken for what it is.
const FINISHED: usize = 4;

/// An entry as it is written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'l> {
    /// What is typed, in each of its spellings.
    pub terms: Vec<&'l str>,
    /// What the law says.
    pub expands: Vec<&'l str>,
    /// Why one stands for the other.
    pub reason: &'l str,
}

/// Reads a list; the number of the first line that is none of an entry.
///
/// # Errors
/// That line, from 1.
pub fn entries(list: &str) -> Result<Vec<Entry<'_>>, usize> {
    let mut found = Vec::new();
    for (at, line) in list.lines().enumerate().skip(1).filter(|(_, line)| !line.trim().is_empty()) {
        let cells: Vec<&str> = line.split(';').map(str::trim).collect();
        let &[terms, expands, reason] = cells.as_slice() else { return Err(at + 1) };
        if cells.iter().any(|cell| cell.is_empty()) {
            return Err(at + 1);
        }
        found.push(Entry { terms: terms.split('|').collect(), expands: expands.split('|').collect(), reason });
    }
    Ok(found)
}

/// Writes what readers load.
#[must_use]
pub fn pack(entries: &[Entry<'_>]) -> String {
    let mut out = format!("{FORM}\n");
    for entry in entries {
        out.push_str(&format!("{}\t{}\n", entry.terms.join("|"), entry.expands.join("|")));
    }
    out
}

/// The list, ready to be asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Synonyms {
    rows: Vec<Row>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    /// Words of each spelling, without the marks of number and gender.
    terms: Vec<Vec<String>>,
    expands: Vec<String>,
}

/// Words of a query that stand for others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expansion {
    /// Ranks of the words among [`Query::words`].
    pub words: Range<usize>,
    /// What they stand for.
    pub used: Vec<String>,
}

impl Synonyms {
    /// Reads a packed list; `None` when the text is none.
    #[must_use]
    pub fn unpack(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        if lines.next() != Some(FORM) {
            return None;
        }
        let mut rows = Vec::new();
        for line in lines {
            let (terms, expands) = line.split_once('\t')?;
            let terms = terms.split('|').map(keys).collect();
            rows.push(Row { terms, expands: expands.split('|').map(str::to_owned).collect() });
        }
        Some(Synonyms { rows })
    }

    /// The list of the project; empty when it cannot be read, which a test excludes.
    #[must_use]
    pub fn of_the_project() -> Self {
        entries(LIST).ok().and_then(|entries| Self::unpack(&pack(&entries))).unwrap_or_default()
    }

    /// What words of a query stand for. A longer term hides the shorter ones within it.
    #[must_use]
    pub fn expansions(&self, query: &Query) -> Vec<Expansion> {
        let typed: Vec<String> = query.words.iter().map(|word| plain(&word.form)).collect();
        // A short word that is still being typed is not yet the word that it looks like.
        let short = |word: &String| word.chars().count() < FINISHED;
        let finished = typed.len() - usize::from(query.last_word_open && typed.last().is_some_and(short));
        let mut found: Vec<Expansion> = Vec::new();
        let mut at = 0;
        while at < finished {
            // The parts of a hyphenated word follow it: « ex-voto » is met by its parts.
            if query.words.get(at).is_some_and(|word| word.kind == TokenKind::Compound) {
                at += 1;
                continue;
            }
            let rest = typed.get(at..finished).unwrap_or_default();
            let met = |terms: &Vec<String>| !terms.is_empty() && rest.starts_with(terms);
            let longest =
                self.rows.iter().flat_map(|row| row.terms.iter().filter(|terms| met(terms)).map(Vec::len)).max();
            let Some(length) = longest else {
                at += 1;
                continue;
            };
            let rows = self.rows.iter().filter(|row| row.terms.iter().any(|terms| terms.len() == length && met(terms)));
            let used = rows.flat_map(|row| row.expands.iter().cloned()).collect();
            found.push(Expansion { words: at..at + length, used });
            at += length;
        }
        found
    }
}

/// Words of a term as they are compared.
fn keys(term: &str) -> Vec<String> {
    let words = analyse(term).into_iter().filter(|word| word.kind != TokenKind::Compound);
    words.map(|word| plain(&word.form)).collect()
}

/// A word without the marks of number and gender: « douaniers », « douanière ».
#[must_use]
pub(crate) fn plain(form: &str) -> String {
    let bare = form.strip_suffix(['s', 'x']).filter(|bare| bare.len() >= 3).unwrap_or(form);
    bare.strip_suffix('e').filter(|bare| bare.len() >= 3).unwrap_or(bare).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn used(typed: &str) -> Vec<String> {
        let list =
            "term;expands;reason\ncamion|truck;moyen de transport|véhicule;r\ncamion citerne;produits pétroliers;r\n";
        let synonyms = Synonyms::unpack(&pack(&entries(list).unwrap())).unwrap();
        synonyms.expansions(&Query::parse(typed)).into_iter().map(|one| one.used.join(" / ")).collect()
    }

    #[test]
    fn spellings_numbers_and_longer_terms_are_met() {
        for typed in ["camion", "CAMIONS", "truck", "un camion"] {
            assert_eq!(used(typed), ["moyen de transport / véhicule"], "{typed}");
        }
        assert_eq!(used("camion citerne"), ["produits pétroliers"]);
        assert_eq!(used("camion-citerne"), ["produits pétroliers"]);
        assert_eq!(used("camionneur"), Vec::<String>::new());
    }

    #[test]
    fn a_short_word_being_typed_is_not_expanded() {
        let synonyms = Synonyms::of_the_project();
        assert!(synonyms.expansions(&Query::parse_typing("dossier cad")).is_empty());
        assert!(!synonyms.expansions(&Query::parse_typing("dossier cad ")).is_empty());
        assert!(!synonyms.expansions(&Query::parse_typing("passavant camion")).is_empty());
    }

    #[test]
    fn what_is_no_list_is_refused() {
        for text in ["", "synonymes 2\n", "synonymes 1\nsans tabulation", "\u{0}"] {
            assert_eq!(Synonyms::unpack(text), None, "{text}");
        }
        for (list, line) in [("t;e;r\na;b\n", 2), ("t;e;r\na;b;c\n;b;c\n", 3), ("t;e;r\na;b;c;d\n", 2)] {
            assert_eq!(entries(list), Err(line), "{list}");
        }
    }
}
