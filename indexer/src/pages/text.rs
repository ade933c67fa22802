//! Printed words into fragments, with the marks of the notes about them.

use super::apparatus::Marked;
use super::web::{Link, To};
use app::parts::words::{Fragment, Words};
use content::model::{Block, Mark, Text, Unit};
use std::ops::Range;

/// The words of a text; those that a note is about lead to it, those that cite something lead there. Marks and links
/// are in order. Where a note is about a reference, the words lead to what is printed and the mark after them to the note;
/// a defined term gives way to a note.
pub(super) fn fragments(text: &Text, marks: &[Marked], links: &[Link]) -> Vec<Fragment> {
    let mut out = Vec::new();
    let mut at = 0;
    for (index, mark) in marks.iter().enumerate() {
        let cited = links.iter().filter(|link| is_reference(link) && meet(&link.range, &mark.range));
        let whole = cited.fold(None, |whole: Option<Range<usize>>, link| {
            let whole = whole.unwrap_or_else(|| mark.range.clone());
            Some(whole.start.min(link.range.start)..whole.end.max(link.range.end))
        });
        let next = marks.get(index + 1).map_or(usize::MAX, |next| next.range.start);
        let range = whole.as_ref().unwrap_or(&mark.range);
        let range = range.start.max(at)..range.end.min(next);
        push_linked(&mut out, text, at..range.start, links);
        let mut words = cut(text, range.clone());
        if !words.is_empty() {
            if whole.is_some() {
                push_linked(&mut out, text, range.clone(), links);
                words = Vec::new();
            }
            out.push(Fragment::Noted { note: mark.note.clone(), number: mark.number, words });
        }
        at = range.end;
    }
    push_linked(&mut out, text, at..usize::MAX, links);
    out
}

/// Words with the links among them: a reference may go on beyond them, a term may not.
fn push_linked(out: &mut Vec<Fragment>, text: &Text, range: Range<usize>, links: &[Link]) {
    let mut at = range.start;
    for link in links.iter().filter(|link| meet(&link.range, &range)) {
        let within = range.start <= link.range.start && link.range.end <= range.end;
        if !within && !is_reference(link) {
            continue;
        }
        let part = link.range.start.max(at)..link.range.end.min(range.end);
        push_plain(out, cut(text, at..part.start));
        let words = cut(text, part.clone());
        if !words.is_empty() {
            out.push(match &link.to {
                To::Page { href } => Fragment::Reference { href: href.clone(), words },
                To::Term { href } => Fragment::Term { href: href.clone(), words },
                To::Outside { id, title } => Fragment::Outside { id: id.clone(), title: title.clone(), words },
            });
        }
        at = part.end.max(at);
    }
    push_plain(out, cut(text, at..range.end));
}

fn is_reference(link: &Link) -> bool {
    !matches!(link.to, To::Term { .. })
}

fn meet(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
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
    fn terms_stand_between_marks_and_give_way_to_them() {
        let text = text();
        let link = |range| Link { range, to: To::Term { href: "/x/".into() } };
        let marks = [Marked { range: 8..17, note: "n-1".into(), number: 1 }];
        let out = fragments(&text, &marks, &[link(3..7), link(10..20), link(26..32)]);
        assert_eq!(plain(&out), text.plain());
        let links: Vec<bool> = out.iter().map(|fragment| matches!(fragment, Fragment::Term { .. })).collect();
        assert_eq!(links, [false, true, false, false, false, true, false]);
    }

    #[test]
    fn a_doubtful_reference_leads_to_what_is_printed_and_its_mark_to_the_note() {
        let text = text();
        let link = |range| Link { range, to: To::Page { href: "/x/".into() } };
        let marks = [Marked { range: 8..17, note: "n-1".into(), number: 1 }];
        for (range, kinds) in [
            (8..17, vec!["plain", "to", "mark", "plain"]),
            (3..7, vec!["plain", "to", "plain", "note", "plain"]),
            // The reference begins before the words of the note, or goes on after them.
            (3..12, vec!["plain", "to", "plain", "mark", "plain"]),
            (12..25, vec!["plain", "plain", "to", "mark", "plain"]),
            (0..33, vec!["to", "mark"]),
        ] {
            let out = fragments(&text, &marks, &[link(range.clone())]);
            assert_eq!(plain(&out), text.plain(), "{range:?}");
            let told: Vec<&str> = out
                .iter()
                .map(|fragment| match fragment {
                    Fragment::Reference { .. } => "to",
                    Fragment::Noted { words, .. } => {
                        if words.is_empty() {
                            "mark"
                        } else {
                            "note"
                        }
                    }
                    _ => "plain",
                })
                .collect();
            assert_eq!(told, kinds, "{range:?}");
        }
    }

    #[test]
    fn a_range_inside_a_letter_is_left_out_rather_than_split() {
        assert!(cut(&text(), 12..13).is_empty());
    }
}
