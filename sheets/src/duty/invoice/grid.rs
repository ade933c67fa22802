//! Text pasted from a spreadsheet, or the bytes of a CSV file, as rows of cells.

/// Rows that are read at most; the limit is told, not passed in silence.
pub const MOST_ROWS: usize = 20_000;

/// Rows that are looked at to find what parts the cells.
const LOOKED_AT: usize = 40;

/// What parts cells, the surest sign first: nobody writes a tab by hand, and a comma stands in French numbers.
const SEPARATORS: [char; 3] = ['\t', ';', ','];

/// What Windows-1252 has where Latin-1 has control codes, from 0x80.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// A row and where it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Line of the text, from 1.
    pub line: usize,
    /// Without the spaces at their ends.
    pub cells: Vec<String>,
}

/// A table as it was pasted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grid {
    /// `None` when there is one column only.
    pub separator: Option<char>,
    /// Every line of the text, the empty ones too.
    pub rows: Vec<Row>,
    /// How many columns the widest row has.
    pub width: usize,
}

/// The bytes of a file as text: UTF-8, UTF-16 with its mark, else Windows-1252, in which French Excel writes CSV.
#[must_use]
pub fn text_of(bytes: &[u8]) -> String {
    let wide = |rest: &[u8], pair: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = rest.as_chunks::<2>().0.iter().map(|two| pair(*two)).collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => bytes.iter().map(|byte| windows(*byte)).collect(),
        },
    }
}

fn windows(byte: u8) -> char {
    let high = byte.checked_sub(0x80).and_then(|place| WINDOWS.get(usize::from(place)));
    high.copied().unwrap_or(char::from(byte))
}

impl Grid {
    /// Reads a text. Any text is a table, of one column at least.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let text = text.trim_start_matches('\u{feff}');
        let sample: String = text.split_inclusive('\n').take(LOOKED_AT).collect();
        let separator = separator(&sample);
        let rows = split(text, separator, true).unwrap_or_else(|rows| rows);
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        Self { separator, rows, width }
    }

    /// A cell, empty where the row is short.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|row| row.cells.get(column)).map_or("", String::as_str)
    }
}

/// The sign that gives most rows the same number of cells.
fn separator(sample: &str) -> Option<char> {
    let best = SEPARATORS.into_iter().map(|sign| {
        let rows = split(sample, Some(sign), true).unwrap_or_else(|rows| rows);
        let widths: Vec<usize> = rows.iter().map(|row| row.cells.len()).filter(|width| *width > 1).collect();
        let same = |width: usize| widths.iter().filter(|one| **one == width).count();
        (widths.iter().map(|width| same(*width)).max().unwrap_or_default(), sign)
    });
    // The first of equals: the order of the signs says which is surer.
    let (rows, sign) = best.fold((0, '\t'), |best, one| if one.0 > best.0 { one } else { best });
    (rows > 0).then_some(sign)
}

/// Parts a text into rows. `Err` with the rows as they are without quotes, when one that opens is never closed.
fn split(text: &str, separator: Option<char>, quotes: bool) -> Result<Vec<Row>, Vec<Row>> {
    let mut rows = Vec::new();
    let (mut cells, mut cell) = (Vec::new(), String::new());
    let (mut line, mut begun) = (1, 1);
    let mut quoted = false;
    let mut signs = text.chars().peekable();
    let trimmed = |cell: &mut String| {
        let text = cell.trim().to_owned();
        cell.clear();
        text
    };
    while let Some(sign) = signs.next() {
        if sign == '\n' {
            line += 1;
        }
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => {
                signs.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            _ if quoted => cell.push(if sign.is_control() { ' ' } else { sign }),
            '"' if quotes && cell.trim().is_empty() => {
                cell.clear();
                quoted = true;
            }
            '\r' => {}
            '\n' => {
                cells.push(trimmed(&mut cell));
                rows.push(Row { line: begun, cells: std::mem::take(&mut cells) });
                begun = line;
            }
            _ if Some(sign) == separator => cells.push(trimmed(&mut cell)),
            _ => cell.push(if sign.is_control() { ' ' } else { sign }),
        }
    }
    if quoted {
        return Err(split(text, separator, false).unwrap_or_else(|rows| rows));
    }
    if !cell.trim().is_empty() || !cells.is_empty() {
        cells.push(trimmed(&mut cell));
        rows.push(Row { line: begun, cells });
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::{Grid, text_of};

    fn cells(text: &str) -> (Option<char>, Vec<Vec<String>>) {
        let grid = Grid::read(text);
        (grid.separator, grid.rows.into_iter().map(|row| row.cells).collect())
    }

    fn rows(rows: &[&[&str]]) -> Vec<Vec<String>> {
        rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
    }

    #[test]
    fn what_parts_the_cells_is_found() {
        let both = rows(&[&["a", "b"], &["c", "1,5"]]);
        assert_eq!(cells("a\tb\r\nc\t1,5\r\n"), (Some('\t'), both.clone()));
        assert_eq!(cells("\u{feff}a;b\nc;1,5"), (Some(';'), both.clone()));
        assert_eq!(cells("a,b\nc,\"1,5\"\n"), (Some(','), both));
        assert_eq!(cells("un seul\nmot"), (None, rows(&[&["un seul"], &["mot"]])));
        assert_eq!(cells(""), (None, Vec::new()));
        // One decimal comma in each line says nothing against the semicolon.
        assert_eq!(cells("riz;1,5\nthé;2,5").0, Some(';'));
    }

    #[test]
    fn quotes_hold_what_parts_cells_and_rows() {
        let text = "a;\"b;\"\"c\"\"\nd\"; e \n;;\nf;écran 15\";g";
        let grid = Grid::read(text);
        let read: Vec<Vec<String>> = grid.rows.iter().map(|row| row.cells.clone()).collect();
        assert_eq!(read, rows(&[&["a", "b;\"c\" d", "e"], &["", "", ""], &["f", "écran 15\"", "g"]]));
        assert_eq!(grid.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 3, 4]);
    }

    #[test]
    fn a_quote_that_is_never_closed_loses_no_row() {
        assert_eq!(cells("a;\"b\nc;d").1, rows(&[&["a", "\"b"], &["c", "d"]]));
    }

    #[test]
    fn files_of_french_spreadsheets_are_text() {
        assert_eq!(text_of("é€".as_bytes()), "é€");
        assert_eq!(text_of(b"d\xe9signation \x80"), "désignation €");
        assert_eq!(text_of(b"\xff\xfe\xe9\x00a\x00"), "éa");
        assert_eq!(text_of(b"\xfe\xff\x00\xe9"), "é");
        assert_eq!(text_of(b""), "");
    }
}
