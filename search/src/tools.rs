//! Pages that do something, offered beside what the law says: « calculer la TVA à l'import » leads to a simulator.

use crate::analysis::{TokenKind, analyse};
use crate::order;
use crate::query::Query;
use crate::synonyms::plain;

/// The curated lists by language, each with its file: `address;title;words;reason`. Each set of words, parted by `|`, offers
/// the page when all are typed.
pub const LISTS: &[(&str, &str, &str)] = &[
    ("fr", "search/data/tools-fr.csv", include_str!("../data/tools-fr.csv")),
    ("en", "search/data/tools-en.csv", include_str!("../data/tools-en.csv")),
    ("pt", "search/data/tools-pt.csv", include_str!("../data/tools-pt.csv")),
];

/// The curated list of a language: its file and its text.
#[must_use]
pub fn list(tag: &str) -> Option<(&'static str, &'static str)> {
    LISTS.iter().find(|(of, ..)| *of == tag).map(|(_, file, text)| (*file, *text))
}

/// First line of the packed list.
const FORM: &str = "outils 1";

/// Pages offered at most.
const MOST: usize = 3;

/// A page that does something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tool {
    /// Address below the home page.
    pub url: String,
    /// Its name.
    pub title: String,
}

/// The pages, ready to be asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tools {
    rows: Vec<(Tool, Vec<Vec<String>>)>,
}

/// Writes what readers load, of the pages that `keep` lets through. Nothing when the list cannot be read.
#[must_use]
pub fn pack(list: &str, keep: impl Fn(&str) -> bool) -> Option<String> {
    let mut out = format!("{FORM}\n");
    for line in list.lines().skip(1).filter(|line| !line.trim().is_empty()) {
        let cells: Vec<&str> = line.split(';').map(str::trim).collect();
        let &[url, title, words, reason] = cells.as_slice() else { return None };
        if [url, title, words, reason].iter().any(|cell| cell.is_empty()) {
            return None;
        }
        if keep(url) {
            out.push_str(&format!("{url}\t{title}\t{words}\n"));
        }
    }
    Some(out)
}

impl Tools {
    /// Reads a packed list; `None` when the text is none.
    #[must_use]
    pub fn unpack(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        if lines.next() != Some(FORM) {
            return None;
        }
        let mut rows = Vec::new();
        for line in lines {
            let (url, rest) = line.split_once('\t')?;
            let (title, words) = rest.split_once('\t')?;
            let sets = words.split('|').map(keys).filter(|set| !set.is_empty()).collect();
            rows.push((Tool { url: url.to_owned(), title: title.to_owned() }, sets));
        }
        Some(Tools { rows })
    }

    /// The pages that a query asks for, those with most of its words first.
    #[must_use]
    pub fn find(&self, query: &Query) -> Vec<&Tool> {
        let typed: Vec<String> = query.words.iter().map(|word| plain(&word.form)).collect();
        let met = |set: &Vec<String>| set.iter().all(|word| typed.contains(word));
        let worth = |sets: &[Vec<String>]| sets.iter().filter(|set| met(set)).map(Vec::len).max();
        let found: Vec<(usize, &Tool)> =
            self.rows.iter().filter_map(|(tool, sets)| Some((worth(sets)?, tool))).collect();
        let best = order::sorted(&found, |(worth, _)| u64::MAX - *worth as u64);
        best.into_iter().take(MOST).map(|(_, tool)| tool).collect()
    }
}

fn keys(words: &str) -> Vec<String> {
    let words = analyse(words).into_iter().filter(|word| word.kind != TokenKind::Compound);
    words.map(|word| plain(&word.form)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_words_of_a_set_offer_the_page() {
        let list = "address;title;words;reason\na/;A;calculer tva|douane combien;r\nb/;B;amende|calculer;r\n";
        let tools = Tools::unpack(&pack(list, |_| true).unwrap()).unwrap();
        let urls =
            |typed: &str| tools.find(&Query::parse(typed)).into_iter().map(|tool| tool.url.clone()).collect::<Vec<_>>();
        assert_eq!(urls("calculer la TVA à l'import"), ["a/", "b/"]);
        assert_eq!(urls("amendes"), ["b/"]);
        assert_eq!(urls("tva"), Vec::<String>::new());
        let tools = Tools::unpack(&pack(list, |url| url == "b/").unwrap()).unwrap();
        assert_eq!(tools.find(&Query::parse("calculer tva")).len(), 1);
    }

    #[test]
    fn what_is_no_list_is_refused() {
        assert_eq!(pack("t\na;b;c\n", |_| true), None);
        assert_eq!(pack("t\na;b;;d\n", |_| true), None);
        for text in ["", "outils 2", "outils 1\na\tb"] {
            assert_eq!(Tools::unpack(text), None, "{text}");
        }
    }
}
