//! The passage of a unit that answers the query, with the words that match.

use crate::analysis::fold::is_space;
use crate::analysis::{Lexicon, TermId};
use std::ops::Range;

/// Longest excerpt, in characters.
const LENGTH: usize = 240;

/// What makes a word of the text a match: its term, the clause it answers, and how rare that clause is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Wanted {
    /// The term.
    pub(crate) term: TermId,
    /// Rank of the clause.
    pub(crate) clause: usize,
    /// Weight of the clause.
    pub(crate) rarity: f32,
}

/// A piece of an excerpt, and whether it matches the query.
pub type Piece = (String, bool);

/// A matching word of a block.
struct Found {
    range: Range<usize>,
    clause: usize,
    rarity: f32,
}

/// The best passage among blocks: anchor of its block, and its pieces.
pub(crate) struct Passage {
    /// Anchor of the block.
    pub(crate) anchor: String,
    /// The passage; empty when the unit has no text.
    pub(crate) pieces: Vec<Piece>,
    /// True when some word matches.
    pub(crate) matched: bool,
}

/// Chooses the passage. `forced` names the anchor of the block to show whatever matches.
pub(crate) fn passage<'b>(
    blocks: impl Iterator<Item = (&'b str, &'b str)>,
    wanted: &[Wanted],
    lexicon: &Lexicon,
    forced: Option<&str>,
) -> Passage {
    let mut best: Option<(f32, &str, &str, Vec<Found>)> = None;
    for (anchor, text) in blocks.filter(|(_, text)| !text.chars().all(is_space)) {
        let found = find(text, wanted, lexicon);
        let mut worth = worth(&found);
        if forced == Some(anchor) {
            worth += 1e6;
        }
        if best.as_ref().is_none_or(|(most, ..)| worth > *most) {
            best = Some((worth, anchor, text, found));
        }
    }
    let Some((_, anchor, text, found)) = best else {
        return Passage { anchor: String::new(), pieces: Vec::new(), matched: false };
    };
    let window = window(text, &found);
    Passage { anchor: anchor.to_owned(), matched: !found.is_empty(), pieces: pieces(text, window, &found) }
}

/// Matching words of a block, in order of their bytes.
fn find(text: &str, wanted: &[Wanted], lexicon: &Lexicon) -> Vec<Found> {
    let mut found = Vec::new();
    for printed in lexicon.terms_in(text) {
        let Ok(at) = wanted.binary_search_by_key(&printed.term, |wanted| wanted.term) else { continue };
        let word = Found { range: printed.range, clause: wanted[at].clause, rarity: wanted[at].rarity };
        // Words come in order but for a compound and its parts.
        let place =
            found.iter().rposition(|other: &Found| other.range.start <= word.range.start).map_or(0, |at| at + 1);
        found.insert(place, word);
    }
    found
}

/// How well matching words answer: distinct clauses first, repetition a little.
fn worth(found: &[Found]) -> f32 {
    let mut seen: Vec<usize> = Vec::new();
    let mut sum = 0.0;
    for word in found {
        if seen.contains(&word.clause) {
            sum += 0.02 * word.rarity;
        } else {
            seen.push(word.clause);
            sum += word.rarity;
        }
    }
    sum
}

/// The bytes to show: around the words that answer best, cut between words.
fn window(text: &str, found: &[Found]) -> Range<usize> {
    if text.chars().count() <= LENGTH {
        return 0..text.len();
    }
    let mut best = (0.0, 0..0);
    for (at, first) in found.iter().enumerate() {
        let near = found[at..].iter().take_while(|word| word.range.end - first.range.start <= LENGTH * 3 / 4).count();
        let worth = worth(&found[at..at + near]);
        if worth > best.0 {
            best = (worth, first.range.start..found[at + near.max(1) - 1].range.end);
        }
    }
    let core = best.1;
    let room = LENGTH.saturating_sub(cut(text, core.clone()).chars().count());
    // A third of the room before, so that the sentence can be entered; the start of the text when it is near.
    let mut start = step_back(text, core.start, room / 3);
    if cut(text, 0..start).chars().count() <= 20 {
        start = 0;
    }
    let used = cut(text, start..core.end).chars().count();
    let mut end = step_forward(text, core.end, LENGTH.saturating_sub(used));
    if cut(text, end..text.len()).chars().count() <= 20 {
        end = text.len();
    }
    start = if start == 0 { 0 } else { after_space(text, start, core.start) };
    end = if end == text.len() { end } else { before_space(text, end, core.end) };
    start..end
}

/// Bytes of a text; nothing when they would cut a character.
fn cut(text: &str, bytes: Range<usize>) -> &str {
    text.get(bytes).unwrap_or_default()
}

fn step_back(text: &str, from: usize, characters: usize) -> usize {
    cut(text, 0..from).char_indices().rev().take(characters).last().map_or(from, |(at, _)| at)
}

fn step_forward(text: &str, from: usize, characters: usize) -> usize {
    cut(text, from..text.len()).char_indices().nth(characters).map_or(text.len(), |(at, _)| from + at)
}

/// First byte after a space between `from` and `limit`.
fn after_space(text: &str, from: usize, limit: usize) -> usize {
    cut(text, from..limit).char_indices().find(|(_, c)| is_space(*c)).map_or(limit, |(at, c)| from + at + c.len_utf8())
}

/// Last space between `limit` and `to`.
fn before_space(text: &str, to: usize, limit: usize) -> usize {
    cut(text, limit..to).rfind(is_space).map_or(limit, |at| limit + at)
}

/// Cuts the window into matching and other pieces.
fn pieces(text: &str, window: Range<usize>, found: &[Found]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut push = |text: &str, matching: bool| {
        if !text.is_empty() {
            pieces.push((text.to_owned(), matching));
        }
    };
    if window.start > 0 {
        push("… ", false);
    }
    let mut at = window.start;
    for word in found {
        if word.range.start < at || word.range.end > window.end {
            continue;
        }
        push(cut(text, at..word.range.start), false);
        push(cut(text, word.range.clone()), true);
        at = word.range.end;
    }
    push(cut(text, at..window.end), false);
    if window.end < text.len() {
        push(" …", false);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyse;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn show(text: &str, words: &[&str]) -> Vec<Piece> {
        let forms: BTreeSet<String> = analyse(text).into_iter().map(|token| token.form).collect();
        let lexicon = Lexicon::build(&forms);
        let mut wanted: Vec<Wanted> = words
            .iter()
            .enumerate()
            .filter_map(|(clause, word)| Some(Wanted { term: lexicon.resolve(word)?, clause, rarity: 1.0 }))
            .collect();
        wanted.sort_by_key(|wanted| wanted.term);
        passage([("", text)].into_iter(), &wanted, &lexicon, None).pieces
    }

    fn highlighted(pieces: &[Piece]) -> Vec<&str> {
        pieces.iter().filter(|(_, matching)| *matching).map(|(text, _)| text.as_str()).collect()
    }

    #[test]
    fn highlights_are_exact_around_both_apostrophes_and_accents() {
        let pieces = show("Le crédit d’enlèvement, l'enlèvement et L’ÉLUDÉ.", &["enlevement", "elude"]);
        assert_eq!(highlighted(&pieces), ["enlèvement", "enlèvement", "ÉLUDÉ"]);
    }

    #[test]
    fn a_long_text_is_cut_between_words_around_the_match() {
        let text = format!("{} la contrebande organisée {}", "mot ".repeat(200), "suite ".repeat(200));
        let pieces = show(&text, &["contrebande"]);
        let shown: String = pieces.iter().map(|(text, _)| text.as_str()).collect();
        assert!(shown.starts_with("… mot ") && shown.ends_with(" …"), "{shown}");
        assert!(shown.chars().count() <= LENGTH + 8, "{}", shown.chars().count());
        assert_eq!(highlighted(&pieces), ["contrebande"]);
    }

    proptest! {
        #[test]
        fn any_text_is_cut_on_characters(text in "[a-zé’' œ–]{0,600}", word in "[a-zé]{1,6}") {
            let pieces = show(&text, &[&word]);
            let shown: String = pieces.iter().map(|(text, _)| text.trim_matches('…').trim().to_owned()).collect::<Vec<_>>().concat();
            prop_assert!(shown.chars().count() <= text.chars().count());
        }
    }
}
