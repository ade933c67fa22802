//! Numbers as one word however they are printed: « 5.000.000 », « 5 000 000 », « 5000000 »; « 1er », « (05) »; tariff codes.

use super::pieces::Piece;

/// Endings of ordinals, dropped: « 1er », « 2e », « 6ème ».
const ORDINALS: [&str; 10] = ["er", "ers", "re", "ere", "e", "eme", "emes", "nd", "nde", "ieme"];

/// A number found in the pieces.
pub(super) struct Number {
    /// Its digits.
    pub(super) form: String,
    /// Index of its last piece.
    pub(super) last: usize,
}

/// Reads the number that starts at piece `first` (which holds digits).
pub(super) fn read(text: &str, pieces: &[Piece], first: usize) -> Number {
    let mut form = pieces[first].form.clone();
    let mut last = first;
    let grouped = groups(text, pieces, first);
    let joined = if grouped > 0 { grouped } else { code(text, pieces, first) };
    for piece in pieces.iter().skip(first + 1).take(joined) {
        form.push_str(&piece.form);
        last += 1;
    }
    if joined == 0 && form.len() < 4 {
        let bare = form.trim_start_matches('0');
        form = if bare.is_empty() { "0".into() } else { bare.into() };
    }
    if let Some(next) = pieces.get(last + 1)
        && next.start == pieces[last].end
        && !next.digits
        && ORDINALS.contains(&next.form.as_str())
    {
        last += 1;
    }
    Number { form, last }
}

/// How many pieces of three digits continue an amount: all after the same separator.
fn groups(text: &str, pieces: &[Piece], first: usize) -> usize {
    let head = &pieces[first].form;
    if head.len() > 3 || head.starts_with('0') {
        return 0;
    }
    let mut separator = None;
    let mut count = 0;
    while let Some(c) = gap(text, pieces, first + count) {
        let next = &pieces[first + count + 1];
        let grouping = matches!(c, '.' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
        if !grouping || separator.is_some_and(|seen| seen != c) || !next.digits {
            break;
        }
        if next.form.len() != 3 {
            // « 12.345.67 » is a code, not an amount; « 12 345 67 » is a list after 12 345.
            return if c == '.' { 0 } else { count };
        }
        separator = Some(c);
        count += 1;
    }
    count
}

/// How many pieces continue a tariff code: four digits, then dotted groups of two (« 8703.23.19.00 »).
fn code(text: &str, pieces: &[Piece], first: usize) -> usize {
    if pieces[first].form.len() != 4 {
        return 0;
    }
    let mut count = 0;
    while gap(text, pieces, first + count) == Some('.') {
        let next = &pieces[first + count + 1];
        if !next.digits || next.form.len() != 2 {
            break;
        }
        count += 1;
    }
    count
}

/// The single character between piece `at` and the next, if exactly one stands there.
fn gap(text: &str, pieces: &[Piece], at: usize) -> Option<char> {
    let next = pieces.get(at + 1)?;
    let mut between = text.get(pieces[at].end..next.start)?.chars();
    let only = between.next()?;
    between.next().is_none().then_some(only)
}
