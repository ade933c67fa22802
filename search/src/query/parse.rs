//! The small grammar of queries: `"phrase"`, `-word`, `work:id`, `pays:`, `nature:`, and words.

use super::{Filter, Query, reference, spoken};
use crate::analysis::analyse;
use crate::analysis::fold::{fold, is_space, is_word};

/// Names of the filter by work, in the interface's language and in the code's, folded.
const WORK_FILTERS: [&str; 4] = ["work:", "oeuvre:", "texte:", "--work="];
/// Names of the filter by country.
const COUNTRY_FILTERS: [&str; 2] = ["pays:", "country:"];
/// Names of the filter by kind.
const KIND_FILTERS: [&str; 2] = ["nature:", "kind:"];

/// Parses any text. What is no free word is replaced by as many spaces, so that the places of words are those of the text.
pub(super) fn parse(text: &str, typing: bool) -> Query {
    let mut query = Query { text: text.to_owned(), ..Query::default() };
    let mut free = String::with_capacity(text.len());
    let blank = |free: &mut String, bytes: usize| free.extend(std::iter::repeat_n(' ', bytes));
    let mut open = false;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        open = false;
        if is_quote(c) {
            let after = from(rest, c.len_utf8());
            let end = after.find(is_quote).unwrap_or(after.len());
            let tail = from(after, end);
            let phrase = analyse(after.get(..end).unwrap_or_default());
            if !phrase.is_empty() {
                query.phrases.push(phrase);
            }
            let tail = tail.strip_prefix(is_quote).unwrap_or(tail);
            blank(&mut free, rest.len() - tail.len());
            rest = tail;
            continue;
        }
        let end = rest.find(|c: char| is_space(c) || is_quote(c)).unwrap_or(rest.len());
        if end == 0 {
            // The space itself: « 5 000 000 » is told from a list by it.
            free.push(c);
            rest = from(rest, c.len_utf8());
            continue;
        }
        let (word, tail) = (rest.get(..end).unwrap_or_default(), from(rest, end));
        let excluded = word.strip_prefix('-').filter(|rest| rest.starts_with(|c| is_word(c) && !c.is_ascii_digit()));
        if let Some(filter) = filter(word) {
            query.filters.extend(filter);
            blank(&mut free, word.len());
        } else if let Some(excluded) = excluded {
            query.excluded.extend(analyse(excluded));
            blank(&mut free, word.len());
        } else {
            free.push_str(word);
            open = word.ends_with(is_word);
        }
        rest = tail;
    }
    query.words = analyse(&free);
    query.spoken = spoken::spoken(&free);
    query.last_word_open = typing && open && query.words.last().is_some_and(|last| last.range.end == free.len());
    if query.phrases.is_empty() && query.excluded.is_empty() {
        query.reference = reference::recognise(&free);
    }
    query
}

/// A text from a byte on.
fn from(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

/// Reads `work:sn-douanes`; some filter, or none when nothing follows the name yet.
fn filter(word: &str) -> Option<Option<Filter>> {
    if !word.contains([':', '=']) {
        return None;
    }
    let folded = fold(word);
    let value = |names: &[&str]| names.iter().find_map(|name| folded.strip_prefix(name)).map(str::to_owned);
    let some = |value: String| !value.is_empty();
    if let Some(work) = value(&WORK_FILTERS) {
        return Some(Some(work).filter(|work| !work.is_empty()).map(Filter::Work));
    }
    if let Some(country) = value(&COUNTRY_FILTERS) {
        return Some(some(country.clone()).then_some(Filter::Country(country)));
    }
    value(&KIND_FILTERS).map(|kind| some(kind.clone()).then_some(Filter::Kind(kind)))
}

/// All quotation marks that are typed or pasted; apostrophes are not among them.
fn is_quote(c: char) -> bool {
    matches!(c, '"' | '«' | '»' | '“' | '”' | '„')
}

#[cfg(test)]
mod tests {
    use super::{Filter, parse};
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
        assert_eq!(query.filters, [Filter::Work("sn-douanes".into())]);
    }

    #[test]
    fn an_unfinished_quote_is_a_phrase_and_a_hyphen_inside_a_word_excludes_nothing() {
        let query = parse("\"crédit d'enlèvement", false);
        assert_eq!(forms(&query.phrases[0]), ["credit", "enlevement"]);
        let query = parse("procès-verbal 2014-10", false);
        assert!(query.excluded.is_empty());
    }

    #[test]
    fn filters_go_by_their_french_and_english_names() {
        let work = || Filter::Work("sn-tabac".into());
        for typed in ["work:sn-tabac", "œuvre:sn-tabac", "Oeuvre:sn-tabac", "texte:SN-TABAC"] {
            let query = parse(&format!("{typed} mineur"), false);
            assert_eq!(query.filters, [work()], "{typed}");
            assert_eq!(forms(&query.words), ["mineur"], "{typed}");
        }
        let query = parse("pays:Sénégal nature:loi amende work:", false);
        assert_eq!(query.filters, [Filter::Country("senegal".into()), Filter::Kind("loi".into())]);
        assert!(parse("12:30 a=b", false).filters.is_empty());
    }

    #[test]
    fn places_of_words_are_those_of_the_text() {
        let text = "« mise en demeure » work:sn-tabac déclaratoin -été";
        let query = parse(text, false);
        assert_eq!(&text[query.words[0].range.clone()], "déclaratoin");
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
