//! First cut of a text: runs of letters and runs of digits, folded, with their printed byte offsets.

use super::fold::{fold_char, is_mark, is_word};

/// A run of letters or of digits.
#[derive(Debug)]
pub(super) struct Piece {
    /// First byte in the text.
    pub(super) start: usize,
    /// Byte after the last.
    pub(super) end: usize,
    /// True for digits.
    pub(super) digits: bool,
    /// Folded letters, or the digits.
    pub(super) form: String,
}

/// Cuts a text into pieces, in order.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    // The piece that may still grow; anything but a letter, a digit or a mark closes it.
    let mut open = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if is_mark(c) {
            if open && let Some(last) = found.last_mut() {
                last.end = end;
            }
            continue;
        }
        if !is_word(c) {
            open = false;
            continue;
        }
        let digits = c.is_ascii_digit();
        match found.last_mut() {
            Some(last) if open && (last.digits == digits || !last.digits) => {
                // Letters take following digits along (« TP3 »); digits never take letters (« 48h »).
                fold_char(c, &mut last.form);
                last.end = end;
            }
            _ => {
                let mut form = String::new();
                fold_char(c, &mut form);
                found.push(Piece { start: at, end, digits, form });
                open = true;
            }
        }
    }
    found.retain(|piece| !piece.form.is_empty());
    found
}
