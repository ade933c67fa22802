//! The sentence of a paragraph in which some words stand.

use std::ops::Range;

/// Longest stretch of words shown on each side of a reference, in characters.
const AROUND: usize = 160;

/// The printed sentence around a byte range, cut at words, with an ellipsis, where it is very long.
pub(super) fn sentence(plain: &str, range: &Range<usize>) -> String {
    let (before, rest) = plain.split_at_checked(range.start).unwrap_or(("", plain));
    let cited = range.len().min(rest.len());
    let after = rest.get(cited..).unwrap_or_default();
    let start = beginning(before);
    let near = before
        .char_indices()
        .rev()
        .nth(AROUND)
        .map_or(0, |(at, _)| before[at..].find(' ').map_or(before.len(), |space| at + space + 1));
    let end = ending(after);
    let far =
        after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| after[..at].rfind(' ').unwrap_or_default());
    let from = start.max(near);
    let to = plain.len() - after.len() + end.min(far);
    let words = plain.get(from..to).unwrap_or(plain).trim();
    let (head, tail) = (if near > start { "… " } else { "" }, if far < end { " …" } else { "" });
    format!("{head}{words}{tail}")
}

/// Where the sentence that these words do not finish begins.
fn beginning(before: &str) -> usize {
    let mut stops = before.char_indices().filter(|(at, sign)| ends(before, *at, *sign));
    stops.next_back().map_or(0, |(at, sign)| at + sign.len_utf8())
}

/// Where the sentence that these words go on with ends.
fn ending(after: &str) -> usize {
    let mut stops = after.char_indices().filter(|(at, sign)| ends(after, *at, *sign));
    stops.next().map_or(after.len(), |(at, sign)| at + sign.len_utf8())
}

/// True for a full stop before a capital, and for a semicolon: *art. 5* and *n. 3* end nothing.
fn ends(text: &str, at: usize, sign: char) -> bool {
    let rest = text.get(at + sign.len_utf8()..).unwrap_or_default();
    match sign {
        ';' => true,
        '.' => rest.strip_prefix(' ').is_some_and(|rest| rest.trim_start().starts_with(char::is_uppercase)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::sentence;

    fn around(plain: &str, words: &str) -> String {
        let start = plain.find(words).unwrap();
        sentence(plain, &(start..start + words.len()))
    }

    #[test]
    fn a_sentence_is_given_whole() {
        let plain = "Le délai est fixé par arrêté. Il court selon l'article 54, sauf l'art. 6. La suite vient.";
        assert_eq!(around(plain, "article 54"), "Il court selon l'article 54, sauf l'art. 6.");
        assert_eq!(around("Vu l'article 54 ; vu l'article 6.", "article 6"), "vu l'article 6.");
        assert_eq!(around("vu l'article 54.", "article 54"), "vu l'article 54.");
    }

    #[test]
    fn a_long_sentence_is_cut_at_words() {
        let long = format!("{} l'article 54 {}", "mot ".repeat(60), "suite ".repeat(60));
        let shown = around(&long, "article 54");
        assert!(shown.starts_with("… mot") && shown.ends_with("suite …") && shown.contains("l'article 54"), "{shown}");
    }

    #[test]
    fn any_range_is_taken() {
        assert_eq!(sentence("é", &(1..2)), "é");
        assert_eq!(sentence("", &(0..9)), "");
    }
}
