//! Numbers as invoices print them: *1 234,50 €*, *USD 1,234.50*, *1.234,50*, with what a column says of its own signs.
//!
//! One cell alone may be read two ways (*1,234*); the other cells of its column usually tell which. When none does, it is
//! refused, and whoever pasted says.

use crate::Language;
use crate::duty::typed;

/// What stands before the decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// As in French and Portuguese.
    Comma,
    /// As in English.
    Point,
}

impl Mark {
    /// Its word.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Comma => "virgule",
            Self::Point => "point",
        }
    }

    /// The one of that word.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        [Self::Comma, Self::Point].into_iter().find(|mark| mark.key() == word)
    }

    const fn sign(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Point => '.',
        }
    }
}

/// Why a cell is no number: the end of a key in the catalogue, `duty-unread.number`.
pub(super) type Refused = &'static str;

/// A cell parted into its figures and what stands around them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Figures {
    /// Digits, points and commas.
    figures: String,
    /// Whether spaces or apostrophes parted thousands.
    grouped: bool,
    negative: bool,
    /// Letters and signs around the figures: a currency or a unit.
    pub(super) around: String,
}

/// Parts a cell; `None` when it holds no digit, or digits in two places.
pub(super) fn figures(cell: &str) -> Option<Figures> {
    let text: String = cell.chars().map(|sign| if sign == '\u{2212}' || sign == '–' { '-' } else { sign }).collect();
    let text = text.trim();
    // Accountants write what is taken off in brackets.
    let (text, bracketed) = match text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inside) => (inside, true),
        None => (text, false),
    };
    let first = text.find(|sign: char| sign.is_ascii_digit())?;
    let last = text.rfind(|sign: char| sign.is_ascii_digit())?;
    let (before, inside, after) = (text.get(..first)?, text.get(first..=last)?, text.get(last + 1..)?);
    // *,5* may be a half, or a five that lost what stood before it.
    if before.ends_with(['.', ',']) {
        return None;
    }
    let spaced = |sign: char| sign.is_whitespace() || matches!(sign, '\'' | '\u{2019}');
    if !inside.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, '.' | ',') || spaced(sign)) {
        return None;
    }
    // Spaces part groups of three, or no number at all.
    let groups: Vec<&str> = inside.split(spaced).collect();
    let well = groups.iter().enumerate().skip(1).all(|(rank, group)| {
        let whole = if rank + 1 == groups.len() { group.split(['.', ',']).next().unwrap_or(group) } else { group };
        whole.len() == 3
    });
    if !well {
        return None;
    }
    let negative = bracketed || before.trim_end().ends_with('-') || before.starts_with('-') || after.trim() == "-";
    let around =
        [before, after].map(|part| part.trim_matches(|sign: char| sign == '-' || sign.is_whitespace())).join(" ");
    Some(Figures { figures: groups.concat(), grouped: groups.len() > 1, negative, around: around.trim().to_owned() })
}

impl Figures {
    /// The sign of the decimals, when this cell alone tells it.
    pub(super) fn mark(&self) -> Option<Mark> {
        let count = |mark: Mark| self.figures.matches(mark.sign()).count();
        match (count(Mark::Comma), count(Mark::Point)) {
            (0, 0) => None,
            (commas, 0) => self.alone(Mark::Comma, commas),
            (0, points) => self.alone(Mark::Point, points),
            _ => Some(if self.figures.rfind(',') > self.figures.rfind('.') { Mark::Comma } else { Mark::Point }),
        }
    }

    /// What one kind of sign tells: several part thousands, one before three digits may do either.
    fn alone(&self, mark: Mark, count: usize) -> Option<Mark> {
        let other = if mark == Mark::Comma { Mark::Point } else { Mark::Comma };
        let (whole, decimals) = self.figures.rsplit_once(mark.sign()).unwrap_or((&self.figures, ""));
        if count > 1 {
            Some(other)
        } else if decimals.len() != 3 || self.grouped || whole.len() > 3 || whole == "0" {
            Some(mark)
        } else {
            None
        }
    }

    /// The number as the simulator reads it, with the sign that its column uses for decimals.
    pub(super) fn plain(&self, usual: Option<Mark>, whole_only: bool) -> Result<String, Refused> {
        let signed = self.figures.contains(['.', ',']);
        // Where no decimals can be, what parts three digits parts thousands.
        let thousands = || whole_only && self.mark().is_none();
        let mark = if !signed || thousands() { None } else { Some(self.mark().or(usual).ok_or("ambiguous")?) };
        let (whole, decimals) = match mark {
            Some(mark) if self.figures.matches(mark.sign()).count() > 1 => return Err("number"),
            Some(mark) => self.figures.split_once(mark.sign()).unwrap_or((&self.figures, "")),
            None => (self.figures.as_str(), ""),
        };
        let groups: Vec<&str> = whole.split(['.', ',']).collect();
        if groups.iter().skip(1).any(|group| group.len() != 3) || groups.first().is_none_or(|group| group.is_empty()) {
            return Err("number");
        }
        let plain = typed::number(Language::French, format!("{},{decimals}", groups.concat()).trim_end_matches(','))?;
        if self.negative && plain != "0" {
            return Err("negative");
        }
        // Three decimals left alone would look like thousands to whoever reads it next.
        let three = plain.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 3);
        Ok(if three { plain + "0" } else { plain })
    }
}

/// The sign of the decimals of a column, or of several; `None` when no cell tells, or when they tell both.
pub(super) fn usual<'c>(cells: impl Iterator<Item = &'c str>) -> Option<Mark> {
    let mut found = None;
    for mark in cells.filter_map(figures).filter_map(|figures| figures.mark()) {
        if found.is_some_and(|before| before != mark) {
            return None;
        }
        found = Some(mark);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Mark, figures, usual};

    fn read(cell: &str, usual: Option<Mark>) -> Result<String, &'static str> {
        figures(cell).ok_or("number")?.plain(usual, false)
    }

    #[test]
    fn numbers_of_both_worlds_are_read() {
        for (cell, taken) in [
            ("1234", "1234"),
            ("1 234,50", "1234.5"),
            ("1\u{202f}234\u{a0}567,5", "1234567.5"),
            ("1,234.50", "1234.5"),
            ("1.234,50", "1234.5"),
            ("1'234.50", "1234.5"),
            ("USD 1,234,567", "1234567"),
            ("1.234.567 F CFA", "1234567"),
            ("12,5", "12.5"),
            ("0.125", "0.1250"),
            ("1234.567", "1234.5670"),
            ("1 234,567", "1234.5670"),
            ("€ 99", "99"),
            ("007", "7"),
            ("-0", "0"),
        ] {
            assert_eq!(read(cell, None).as_deref(), Ok(taken), "{cell}");
        }
        for (cell, why) in [
            ("1,234", "ambiguous"),
            ("12.345", "ambiguous"),
            ("-5", "negative"),
            ("5-", "negative"),
            ("(1 234)", "negative"),
            ("\u{2212}5", "negative"),
            ("1 23", "number"),
            ("12 34 56", "number"),
            ("1,23,456.5", "number"),
            ("1.2.3", "number"),
            ("8,70323E+09", "number"),
            ("abc", "number"),
            ("", "number"),
            ("5 x 10", "number"),
            (",5", "number"),
        ] {
            assert_eq!(read(cell, None), Err(why), "{cell}");
        }
    }

    #[test]
    fn a_column_tells_what_a_cell_does_not() {
        assert_eq!(usual(["1,234", "5.50"].into_iter()), Some(Mark::Point));
        assert_eq!(usual(["1,234", "x", ""].into_iter()), None);
        assert_eq!(usual(["1,5", "1.5"].into_iter()), None);
        assert_eq!(read("1,234", Some(Mark::Point)).as_deref(), Ok("1234"));
        assert_eq!(read("1,234", Some(Mark::Comma)).as_deref(), Ok("1.2340"));
        assert_eq!(figures("1.500").unwrap().plain(None, true).as_deref(), Ok("1500"));
        assert_eq!(figures("1.5").unwrap().plain(None, true).as_deref(), Ok("1.5"));
        assert_eq!(figures("12 kg").unwrap().around, "kg");
        assert_eq!(figures("US$ 12.50").unwrap().around, "US$");
    }
}
