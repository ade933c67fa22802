//! References that the text itself calls internal (*du présent code*, *ci-dessus*) must have a target.

use crate::model::{Block, Work};
use crate::problem::Problem;

/// Words that make a reference internal when they follow the numbers.
const INTERNAL: &[&str] = &["du présent", "de la présente", "ci-dessus", "ci-dessous"];

pub(super) fn check(work: &Work, problems: &mut Vec<Problem>) {
    for unit in &work.units {
        let explained = |number: &str| {
            work.notes.iter().any(|note| note.unit == unit.id.unit && note.printed.contains(number))
        };
        visit(&unit.blocks, &mut |block| {
            for number in internal_articles(&block.text.plain()) {
                let target = if number == "premier" || number == "1er" { "1" } else { number.as_str() };
                if work.unit(target).is_none() && !explained(&number) {
                    problems.push(Problem::new(
                        &block.place.file,
                        block.place.line,
                        format!("renvoi à l'article {number}, qui n'existe pas dans ce texte"),
                        "comparer avec la source ; si elle est ainsi, ajouter une note (kind = \"renvoi\")",
                    ));
                }
            }
        });
    }
}

fn visit(blocks: &[Block], each: &mut dyn FnMut(&Block)) {
    for block in blocks {
        each(block);
        visit(&block.children, each);
    }
}

/// Numbers of *article(s) N, N et N du présent code*.
fn internal_articles(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for word in ["article ", "articles "] {
        for (at, _) in text.match_indices(word) {
            let rest = &text[at + word.len()..];
            let (numbers, after) = numbers(rest);
            if INTERNAL.iter().any(|internal| after.trim_start().starts_with(internal)) {
                found.extend(numbers);
            }
        }
    }
    found
}

/// The numbers at the head of a text, through commas, *et*, *à*, *ou*, *alinéa N*; and what follows them.
fn numbers(text: &str) -> (Vec<String>, &str) {
    let mut numbers = Vec::new();
    let mut rest = text;
    let mut of_alinea = false;
    loop {
        let trimmed = rest.trim_start();
        let end = trimmed.find([' ', ',']).unwrap_or(trimmed.len());
        let (token, after) = trimmed.split_at(end);
        if token == "premier" || token == "1er" || (!token.is_empty() && token.bytes().all(|b| b.is_ascii_digit())) {
            if !of_alinea {
                numbers.push(token.to_owned());
            }
            of_alinea = false;
        } else if matches!(token, "alinéa" | "alinéas") {
            of_alinea = true;
        } else if !matches!(token, "et" | "à" | "ou" | "bis") {
            return (numbers, trimmed);
        }
        if after.is_empty() {
            return (numbers, after);
        }
        rest = after.trim_start_matches(',');
    }
}

#[cfg(test)]
mod tests {
    use super::internal_articles;

    #[test]
    fn only_internal_references_are_taken() {
        assert_eq!(internal_articles("aux articles 21 à 24 du présent code."), ["21", "24"]);
        assert_eq!(internal_articles("l'article 63 alinéa 1, 65 et 79 du présent code"), ["63", "65", "79"]);
        assert_eq!(internal_articles("l'article 15 ci-dessus"), ["15"]);
        assert!(internal_articles("des articles 185 et 186 du code pénal").is_empty());
        assert!(internal_articles("l'article 34 du Code pénal et l'article 3").is_empty());
    }
}
