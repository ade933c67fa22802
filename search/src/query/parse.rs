//! The small grammar of queries: `"phrase"`, `-word`, `work:id`, and words.

use super::{Query, reference};
use crate::analysis::analyse;
use crate::analysis::fold::fold;

/// Names of the filter by work, in the interface's language and in the code's.
const WORK_FILTERS: [&str; 3] = ["work:", "texte:", "--work="];

/// Parses any text.
pub(super) fn parse(text: &str, typing: bool) -> Query {
    let mut query = Query::default();
    let mut free = String::new();
    let mut open = false;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        open = false;
        if is_quote(c) {
            let after = &rest[c.len_utf8()..];
            let (inside, tail) = after.split_at(after.find(is_quote).unwrap_or(after.len()));
            let phrase = analyse(inside);
            if !phrase.is_empty() {
                query.phrases.push(phrase);
            }
            free.push(' ');
            rest = tail.strip_prefix(is_quote).unwrap_or(tail);
            continue;
        }
        let end = rest.find(|c: char| c.is_whitespace() || is_quote(c)).unwrap_or(rest.len());
        if end == 0 {
            free.push(' ');
            rest = &rest[c.len_utf8()..];
            continue;
        }
        let (word, tail) = rest.split_at(end);
        if let Some(work) = WORK_FILTERS.iter().find_map(|filter| word.strip_prefix(filter)) {
            query.works.extend(Some(fold(work)).filter(|work| !work.is_empty()));
        } else if let Some(excluded) = word.strip_prefix('-').filter(|rest| rest.starts_with(char::is_alphabetic)) {
            query.excluded.extend(analyse(excluded));
        } else {
            free.push_str(word);
            open = word.ends_with(char::is_alphanumeric);
        }
        rest = tail;
    }
    query.words = analyse(&free);
    query.last_word_open = typing && open && query.words.last().is_some_and(|last| last.range.end == free.len());
    if query.phrases.is_empty() && query.excluded.is_empty() {
        query.reference = reference::recognise(&free);
    }
    query
}

/// All quotation marks that are typed or pasted; apostrophes are not among them.
fn is_quote(c: char) -> bool {
    matches!(c, '"' | '«' | '»' | '“' | '”' | '„')
}

#[cfg(test)]
mod tests {
    use super::parse;
    use proptest::prelude::*;

    fn forms(tokens: &[crate::analysis::Token]) -> Vec<&str> {
        tokens.iter().map(|token| token.form.as_str()).collect()
    }

    #[test]
    fn phrases_exclusions_and_works_are_told_apart() {
        let query = parse("crédit « mise en demeure » -transit work:sn-douanes", false);
        assert_eq!(forms(&query.words), ["credit"]);
        assert_eq!(query.phrases.len(), 1);
        assert_eq!(forms(&query.phrases[0]), ["mise", "demeure"]);
        assert_eq!(forms(&query.excluded), ["transit"]);
        assert_eq!(query.works, ["sn-douanes"]);
    }

    #[test]
    fn an_unfinished_quote_is_a_phrase_and_a_hyphen_inside_a_word_excludes_nothing() {
        let query = parse("\"crédit d'enlèvement", false);
        assert_eq!(forms(&query.phrases[0]), ["credit", "enlevement"]);
        let query = parse("procès-verbal 2014-10", false);
        assert!(query.excluded.is_empty());
    }

    #[test]
    fn the_last_word_is_open_only_while_it_is_typed() {
        assert!(parse("fausse décl", true).last_word_open);
        assert!(!parse("fausse décl ", true).last_word_open);
        assert!(!parse("fausse décl", false).last_word_open);
        assert!(!parse("amende de", true).last_word_open);
    }

    proptest! {
        #[test]
        fn any_text_parses(text in any::<String>(), typing in any::<bool>()) {
            let query = parse(&text, typing);
            prop_assert!(!query.last_word_open || !query.words.is_empty());
        }

        #[test]
        fn any_mix_of_marks_parses(text in "[-\"«»a-zé0-9 :'’.()§°]{0,40}") {
            parse(&text, true);
        }
    }
}
