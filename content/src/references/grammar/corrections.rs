//! Corrections of another text: *Remplacer "270 et 273" par 275*. The numbers are articles, without the word.

use super::articles;
use crate::references::cursor::Cursor;
use crate::references::mention::Piece;

/// Reads the numbers after *Remplacer "* or after *" par*.
pub(super) fn read(start: Cursor<'_>) -> Option<(Cursor<'_>, Vec<Piece>)> {
    start.digits()?;
    let replaced = start.follows(&["remplacer", "\""]);
    let replacing = start.follows(&["\"", "par"]);
    if replaced || replacing { articles::list(start) } else { None }
}
