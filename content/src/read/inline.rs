//! Marks inside a line: bold, italic, superscript, and nothing else.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::model::{Mark, Span, Text};

/// Stands before the line so that its first word is never taken for a list, a quotation or a heading.
const GUARD: char = '\u{2060}';

/// Reads one line. The error says which Markdown is not allowed there.
pub(super) fn text(line: &str) -> Result<Text, String> {
    let guarded = format!("{GUARD}{line}");
    let mut text = Text::default();
    let mut mark = Mark::default();
    for event in Parser::new(&guarded) {
        match event {
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
            Event::Start(Tag::Strong) => mark.strong = true,
            Event::End(TagEnd::Strong) => mark.strong = false,
            Event::Start(Tag::Emphasis) => mark.emphasis = true,
            Event::End(TagEnd::Emphasis) => mark.emphasis = false,
            Event::Text(words) => superscripts(&mut text, words.trim_start_matches(GUARD), &mut mark),
            Event::Html(html) | Event::InlineHtml(html) => return Err(format!("du HTML : {}", html.trim())),
            Event::Code(code) => return Err(format!("du code : `{code}`")),
            other => return Err(format!("une construction Markdown non prévue : {}", name(&other))),
        }
    }
    if mark.superscript {
        return Err("un « ^ » qui n'est pas refermé".to_owned());
    }
    Ok(text)
}

/// `2^e^`: a superscript stands inside a word, which Markdown's own rule for `^` refuses.
fn superscripts(text: &mut Text, words: &str, mark: &mut Mark) {
    for (index, part) in words.split('^').enumerate() {
        mark.superscript ^= index > 0;
        push(text, part, *mark);
    }
}

fn push(text: &mut Text, words: &str, mark: Mark) {
    match text.spans.last_mut() {
        _ if words.is_empty() => {}
        Some(last) if last.mark == mark => last.text.push_str(words),
        _ => text.spans.push(Span { text: words.to_owned(), mark }),
    }
}

fn name(event: &Event<'_>) -> &'static str {
    match event {
        Event::Start(Tag::Link { .. }) => "un lien",
        Event::Start(Tag::Image { .. }) => "une image",
        Event::Start(Tag::CodeBlock(_)) => "un bloc de code",
        Event::Start(Tag::HtmlBlock) => "un bloc HTML",
        _ => "voir content/FORMAT.md",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(line: &str) -> Vec<(String, bool, bool, bool)> {
        text(line)
            .unwrap()
            .spans
            .into_iter()
            .map(|span| (span.text, span.mark.strong, span.mark.emphasis, span.mark.superscript))
            .collect()
    }

    #[test]
    fn keeps_words_and_marks() {
        assert_eq!(
            marks("**fumer** : le 1^er^ *mars*"),
            [
                ("fumer".to_owned(), true, false, false),
                (" : le 1".to_owned(), false, false, false),
                ("er".to_owned(), false, false, true),
                (" ".to_owned(), false, false, false),
                ("mars".to_owned(), false, true, false),
            ]
        );
    }

    #[test]
    fn a_line_that_looks_like_a_list_or_a_heading_stays_words() {
        for line in ["1. à l'importation", "- tiret", "# 3", "> cité", "2014", "--- "] {
            assert_eq!(text(line).unwrap().plain(), line.trim_end());
        }
    }

    #[test]
    fn printed_brackets_are_escaped() {
        assert_eq!(text("\\[Signature\\]").unwrap().plain(), "[Signature]");
    }

    #[test]
    fn markup_is_refused() {
        for line in ["<script>alert(1)</script>", "a <b>b</b>", "`x`", "[a](https://b)", "![a](b)", "2^e"] {
            assert!(text(line).is_err(), "{line}");
        }
    }
}
