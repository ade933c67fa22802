//! Which tariff lines a rule speaks of: beginnings of codes, in and out.

/// Lines whose code begins with one of `within` and with none of `without`. An empty `within` is every line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scope {
    /// Beginnings of codes, digits only: `8703`, `1006301000`.
    pub within: Vec<String>,
    /// Beginnings of codes that are left out.
    pub without: Vec<String>,
}

impl Scope {
    /// Whether a line is meant. `code`: digits only.
    #[must_use]
    pub fn holds(&self, code: &str) -> bool {
        let begins = |list: &[String]| list.iter().any(|beginning| code.starts_with(beginning.as_str()));
        (self.within.is_empty() || begins(&self.within)) && !begins(&self.without)
    }
}

/// The digits of a code as people write it, `8703.23.19.00`: from two to ten; `None` for anything else.
#[must_use]
pub fn digits(code: &str) -> Option<String> {
    let digits: String = code.chars().filter(|sign| !matches!(sign, '.' | ' ' | '\u{a0}' | '\u{202f}')).collect();
    ((2..=10).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}
