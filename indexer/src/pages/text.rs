//! Printed words into fragments, with the marks of the notes about them.

use super::apparatus::Marked;
use app::parts::words::{Fragment, Words};
use content::model::{Block, Mark, Text, Unit};
use std::ops::Range;

/// The words of a text; those that a note is about lead to it. Marks are in order and do not overlap.
pub(super) fn fragments(text: &Text, marks: &[Marked]) -> Vec<Fragment> {
    let mut out = Vec::new();
    let mut at = 0;
    for mark in marks {
        push_plain(&mut out, cut(text, at..mark.range.start));
        let words = cut(text, mark.range.clone());
        if !words.is_empty() {
            out.push(Fragment::Noted { note: mark.note.clone(), number: mark.number, words });
        }
        at = mark.range.end;
    }
    push_plain(&mut out, cut(text, at..usize::MAX));
    out
}


fn push_plain(out: &mut Vec<Fragment>, words: Vec<Words>) {
    if !words.is_empty() {
        out.push(Fragment::Plain(words));
    }
}

/// The part of a text that a byte range of its plain words covers.
fn cut(text: &Text, range: Range<usize>) -> Vec<Words> {
    let mut out = Vec::new();
    let mut at = 0;
    for span in &text.spans {
        let end = at + span.text.len();
        let part = range.start.max(at)..range.end.min(end);
        if part.start < part.end
            && let Some(words) = span.text.get(part.start - at..part.end - at)
        {
            out.push(words_of(words, span.mark));
        }
        at = end;
    }
    out
}

fn words_of(text: &str, mark: Mark) -> Words {
    Words { text: text.to_owned(), strong: mark.strong, emphasis: mark.emphasis, superscript: mark.superscript }
}

/// The first words of a unit, with an ellipsis when it goes on.
pub(super) fn first_words(unit: &Unit, count: usize) -> String {
    let mut words = Vec::new();
    gather(&unit.blocks, count, &mut words);
    let goes_on = words.len() > count;
    words.truncate(count);
    let mut text = words.join(" ");
    if goes_on {
        text.push('…');
    }
    text
}

/// Takes one word more than asked, to know whether the text goes on.
fn gather(blocks: &[Block], count: usize, words: &mut Vec<String>) {
    for block in blocks {
        if words.len() > count {
            return;
        }
        words.extend(block.text.plain().split_whitespace().take(count + 1).map(str::to_owned));
        gather(&block.children, count, words);
    }
}

#[cfg(test)]
mod tests {
    use super::{cut, fragments};
    use crate::pages::apparatus::Marked;
    use app::parts::words::Fragment;
    use content::model::{Mark, Span, Text};

    fn text() -> Text {
        let strong = Mark { strong: true, ..Mark::default() };
        Text {
            spans: vec![
                Span { text: "du lieu de ".into(), mark: Mark::default() },
                Span { text: "dédouanement".into(), mark: strong },
                Span { text: ", passant".into(), mark: Mark::default() },
            ],
        }
    }

    fn plain(fragments: &[Fragment]) -> String {
        fragments
            .iter()
            .flat_map(|fragment| match fragment {
                Fragment::Plain(words) | Fragment::Noted { words, .. } => words,
            })
            .map(|words| words.text.as_str())
            .collect()
    }

    #[test]
    fn marks_never_change_the_words() {
        let text = text();
        let marks = [Marked { range: 8..17, note: "n-1".into(), number: 1 }];
        let out = fragments(&text, &marks);
        assert_eq!(plain(&out), text.plain());
        assert_eq!(out.len(), 3);
        let Some(Fragment::Noted { words, .. }) = out.get(1) else { panic!("a mark") };
        assert_eq!(words.iter().map(|words| words.text.as_str()).collect::<Vec<_>>(), ["de ", "dédou"]);
        assert_eq!(words.iter().map(|words| words.strong).collect::<Vec<_>>(), [false, true]);
    }

    #[test]
    fn a_range_inside_a_letter_is_left_out_rather_than_split() {
        assert!(cut(&text(), 12..13).is_empty());
    }
}
