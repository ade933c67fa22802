//! The facts of a guided simulator: their words in addresses and the form of their answers.

/// In which form a fact is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// One word of a list.
    Choice(&'static [&'static str]),
    /// Several words of a list; the first excludes the others.
    Several(&'static [&'static str]),
    /// Yes or no.
    Truth,
    /// An amount, perhaps with its currency: `1000EUR`.
    Sum,
    /// An amount that may stand below zero.
    Signed,
    /// Amounts, as `950;1000`.
    Sums,
    /// Quantities and their unit prices, as `10x95;15x90`.
    Sales,
    /// Hundredths, at most a hundred.
    Percent,
    /// Hundredths without limit.
    Share,
    /// A number.
    Number,
    /// A day.
    Day,
    /// Codes of the tariff, as `8703.23;8708`.
    Codes,
    /// A currency.
    Currency,
}

/// A fact: its word in addresses and its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its word in addresses.
    pub key: &'static str,
    /// Its form.
    pub form: Form,
    /// The element that it tells of, which may stand in several rows; empty for a fact that is told once.
    pub element: &'static str,
}

impl Field {
    /// The words that answer it, if it is answered by words.
    #[must_use]
    pub const fn words(self) -> &'static [&'static str] {
        match self.form {
            Form::Choice(words) | Form::Several(words) => words,
            Form::Truth => &["oui", "non"],
            _ => &[],
        }
    }
}

/// Before the letters of a currency: `cours.usd`, what one unit is worth in the currency of the country.
pub const RATE: &str = "cours.";

/// How many rows an element has at most.
pub const ROWS: u8 = 50;

/// The word of a fact in a row of its element: `apports-cout`, then `apports-cout.2`.
#[must_use]
pub fn in_row(key: &str, row: u8) -> String {
    if row < 2 { key.to_owned() } else { format!("{key}.{row}") }
}

/// The word and the row of [`in_row`]; row zero for what numbers none.
#[must_use]
pub fn row_of(key: &str) -> (&str, u8) {
    let Some((key, digits)) = key.split_once('.') else { return (key, 1) };
    let row = match digits.as_bytes() {
        [one @ b'2'..=b'9'] => one - b'0',
        [ten @ b'1'..=b'9', one @ b'0'..=b'9'] => (ten - b'0') * 10 + one - b'0',
        _ => 0,
    };
    (key, if row > ROWS { 0 } else { row })
}

/// Declares the facts of a simulator, in the order in which they are written in addresses. After a semicolon, the element
/// that a fact tells of.
macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $key:literal: $form:expr $(; $element:literal)?,)+) => {
        $($(#[$doc])* pub(super) const $name: $crate::argument::Field =
            $crate::argument::Field { key: $key, form: $form, element: concat!("" $(, $element)?) };)+

        /// Every fact, in the order of addresses.
        pub const FIELDS: &[$crate::argument::Field] = &[$($name),+];
    };
}
pub(crate) use fields;
