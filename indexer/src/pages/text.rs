//! Printed words into fragments, with the marks of the notes about them.

use super::apparatus::Marked;
use super::web::{Link, To};
use app::parts::words::{Fragment, Words};
use content::model::{Block, Mark, Text, Unit};
use std::ops::Range;

/// The words of a text; those that a note is about lead to it, those that cite something lead there. Marks and links
/// are in order; where the two meet, the note has the words, since it says what to make of them.
pub(super) fn fragments(text: &Text, marks: &[Marked], links: &[Link]) -> Vec<Fragment> {
    let mut out = Vec::new();
    let mut at = 0;
    for mark in marks {
        push_linked(&mut out, text, at..mark.range.start, links);
        let words = cut(text, mark.range.clone());
        if !words.is_empty() {
            out.push(Fragment::Noted { note: mark.note.clone(), number: mark.number, words });
        }
        at = mark.range.end;
    }
    push_linked(&mut out, text, at..usize::MAX, links);
    out
}

/// Words without a note: plain, but for the links that lie wholly among them.
fn push_linked(out: &mut Vec<Fragment>, text: &Text, range: Range<usize>, links: &[Link]) {
    let mut at = range.start;
    for link in links.iter().filter(|link| range.start <= link.range.start && link.range.end <= range.end) {
        push_plain(out, cut(text, at..link.range.start));
        let words = cut(text, link.range.clone());
        if !words.is_empty() {
            out.push(match &link.to {
                To::Page { href } => Fragment::Reference { href: href.clone(), words },
                To::Term { href } => Fragment::Term { href: href.clone(), words },
                To::Outside { id, title } => Fragment::Outside { id: id.clone(), title: title.clone(), words },
            });
        }
        at = link.range.end;
    }
    push_plain(out, cut(text, at..range.end));
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
    use crate::pages::web::{Link, To};
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
                Fragment::Plain(words)
                | Fragment::Noted { words, .. }
                | Fragment::Outside { words, .. }
                | Fragment::Term { words, .. }
                | Fragment::Reference { words, .. } => words,
            })
            .map(|words| words.text.as_str())
            .collect()
    }

    #[test]
    fn marks_never_change_the_words() {
        let text = text();
        let marks = [Marked { range: 8..17, note: "n-1".into(), number: 1 }];
        let out = fragments(&text, &marks, &[]);
        assert_eq!(plain(&out), text.plain());
        assert_eq!(out.len(), 3);
        let Some(Fragment::Noted { words, .. }) = out.get(1) else { panic!("a mark") };
        assert_eq!(words.iter().map(|words| words.text.as_str()).collect::<Vec<_>>(), ["de ", "dédou"]);
        assert_eq!(words.iter().map(|words| words.strong).collect::<Vec<_>>(), [false, true]);
    }

    #[test]
    fn links_stand_between_marks_and_give_way_to_them() {
        let text = text();
        let link = |range| Link { range, to: To::Page { href: "/x/".into() } };
        let marks = [Marked { range: 8..17, note: "n-1".into(), number: 1 }];
        let out = fragments(&text, &marks, &[link(3..7), link(10..20), link(26..32)]);
        assert_eq!(plain(&out), text.plain());
        let links: Vec<bool> = out.iter().map(|fragment| matches!(fragment, Fragment::Reference { .. })).collect();
        assert_eq!(links, [false, true, false, false, false, true, false]);
    }

    #[test]
    fn a_range_inside_a_letter_is_left_out_rather_than_split() {
        assert!(cut(&text(), 12..13).is_empty());
    }
}
