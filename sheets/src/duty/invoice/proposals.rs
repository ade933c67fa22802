//! Codes proposed for a row that has none, or one that the tariff does not have. They are offered, never taken.

use search::tariff::Tariff;

use super::words::plain;
use crate::duty::book::{Known, Lines};
use crate::duty::settlement::dotted;

/// How many codes are proposed.
const MOST: usize = 12;

/// How many headings answer some words.
const HEADINGS: usize = 3;

/// Words of a designation that are looked at together, and in all.
const TOGETHER: usize = 4;
const LOOKED_AT: usize = 12;

/// A line of the tariff to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// As printed: `8703.23.19.00`.
    pub code: String,
    /// Its label.
    pub label: String,
    /// The words that led to it, as they are in the designation; none for a code that is near.
    pub words: Option<String>,
}

/// Codes for what stands in the place of one: `name`, with whether it is a code that was written, not a designation.
#[must_use]
pub fn proposals(lines: &dyn Lines, table: &Tariff, name: &str, is_code: bool) -> Vec<Proposal> {
    if is_code {
        return near(lines, name);
    }
    let found = headings(table, name);
    let all = found.iter().flat_map(|(code, words)| {
        let below = lines.starting(code).into_iter().map(|line| proposal(line, Some(words.clone())));
        below.collect::<Vec<_>>()
    });
    all.take(MOST).collect()
}

/// The digits under which the proposals for a name stand, to load their chapters before.
#[must_use]
pub fn headings(table: &Tariff, name: &str) -> Vec<(String, String)> {
    let name = plain(name);
    let words: Vec<&str> = name.split(' ').filter(|word| !word.is_empty()).take(LOOKED_AT).collect();
    for length in (1..=TOGETHER.min(words.len())).rev() {
        let mut found: Vec<(String, String)> = Vec::new();
        // Figures alone are sizes and years, not codes.
        for window in
            words.windows(length).filter(|window| window.iter().any(|word| word.contains(char::is_alphabetic)))
        {
            let typed = window.join(" ");
            for one in table.find(&typed, HEADINGS) {
                // One word alone must be the whole of what somebody calls the goods; several may stand in a label.
                let whole =
                    one.word.as_ref().is_some_and(|word| length > 1 || singular(&plain(word)) == singular(&typed));
                let labelled = one.word.is_none() && length > 1;
                let digits: String = one.code.chars().filter(char::is_ascii_digit).collect();
                if (whole || labelled) && digits.len() > 2 && !found.iter().any(|(code, _)| *code == digits) {
                    found.push((digits, typed.clone()));
                }
            }
        }
        if !found.is_empty() {
            found.truncate(HEADINGS);
            return found;
        }
    }
    Vec::new()
}

fn singular(word: &str) -> &str {
    word.strip_suffix(['s', 'x']).unwrap_or(word)
}

/// The lines nearest to a code: with the zero that a spreadsheet dropped, then those that begin as it does.
fn near(lines: &dyn Lines, written: &str) -> Vec<Proposal> {
    let digits: String = written.chars().filter(char::is_ascii_digit).take(10).collect();
    let mut starts: Vec<String> = Vec::new();
    if digits.len() % 2 == 1 {
        starts.push(format!("0{digits}"));
    }
    starts.extend((4..=digits.len()).rev().filter_map(|length| digits.get(..length)).map(str::to_owned));
    let mut found: Vec<Proposal> = Vec::new();
    for start in starts {
        let below = lines.starting(&start);
        let dropped = start.len() > digits.len();
        found.extend(below.into_iter().take(MOST).map(|line| proposal(line, None)));
        if !found.is_empty() && !dropped {
            break;
        }
    }
    found.truncate(MOST);
    found
}

fn proposal(line: Known, words: Option<String>) -> Proposal {
    Proposal { code: dotted(&line.code), label: line.label, words }
}
