//! Codes of ten digits: `8703231900`, written `8703.23.19.00`.

use std::fmt;

/// Code of a line of the tariff: ten digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code(String);

impl Code {
    /// The code in what was written, with or without dots and spaces. None unless there are exactly ten digits and
    /// nothing else.
    #[must_use]
    pub fn of(written: &str) -> Option<Self> {
        let bare: String =
            written.chars().filter(|letter| !matches!(letter, '.' | ' ' | '\u{a0}' | '\u{202f}')).collect();
        (bare.len() == 10 && bare.bytes().all(|byte| byte.is_ascii_digit())).then_some(Self(bare))
    }

    /// `8703231900`.
    #[must_use]
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// `87`.
    #[must_use]
    pub fn chapter(&self) -> &str {
        self.0.get(..2).unwrap_or_default()
    }

    /// `8703`.
    #[must_use]
    pub fn heading(&self) -> &str {
        self.0.get(..4).unwrap_or_default()
    }

    /// `870323`.
    #[must_use]
    pub fn subheading(&self) -> &str {
        self.0.get(..6).unwrap_or_default()
    }
}

/// `8703.23.19.00`.
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pair = |from: usize| self.0.get(from..from + 2).unwrap_or_default();
        write!(f, "{}.{}.{}.{}", self.heading(), pair(4), pair(6), pair(8))
    }
}
