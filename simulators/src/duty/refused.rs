//! What cannot be computed, and at which field.

/// A field of the declaration, or of one of its articles.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Which article, from 0; `None` for the declaration.
    pub article: Option<usize>,
    /// The word of the field.
    pub field: String,
}

impl Place {
    /// A field of the declaration.
    #[must_use]
    pub fn general(field: &str) -> Self {
        Self { article: None, field: field.to_owned() }
    }

    /// A field of an article.
    #[must_use]
    pub fn of(article: usize, field: &str) -> Self {
        Self { article: Some(article), field: field.to_owned() }
    }
}

/// Why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Before the first duty that the table knows.
    BeforeFirstDay,
    /// Below zero.
    Negative,
    /// Larger than an exact computation holds.
    TooLarge,
    /// More decimals than an exact computation holds.
    TooPrecise,
    /// No rate of exchange for this currency.
    NoExchange(String),
    /// A rate of exchange that is zero.
    ZeroExchange,
    /// More is taken off than there is.
    DeductionsExceed,
    /// Hundredths of an insurance that the price already holds.
    InsuranceIncluded,
    /// A question that the table does not ask.
    UnknownQuestion,
    /// An answer that the question does not have.
    UnknownAnswer,
    /// More than a hundred of alcohol by volume.
    AboveHundred,
    /// Net weight above gross weight.
    NetAboveGross,
}

impl Why {
    /// Its key in the message catalogue: `duty-refused.negative`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::BeforeFirstDay => "before-first-day",
            Self::Negative => "negative",
            Self::TooLarge => "too-large",
            Self::TooPrecise => "too-precise",
            Self::NoExchange(_) => "no-exchange",
            Self::ZeroExchange => "zero-exchange",
            Self::DeductionsExceed => "deductions-exceed",
            Self::InsuranceIncluded => "insurance-included",
            Self::UnknownQuestion => "unknown-question",
            Self::UnknownAnswer => "unknown-answer",
            Self::AboveHundred => "above-hundred",
            Self::NetAboveGross => "net-above-gross",
        }
    }

    /// Every key, for the catalogue to have them all.
    pub const KEYS: &'static [&'static str] = &[
        "before-first-day",
        "negative",
        "too-large",
        "too-precise",
        "no-exchange",
        "zero-exchange",
        "deductions-exceed",
        "insurance-included",
        "unknown-question",
        "unknown-answer",
        "above-hundred",
        "net-above-gross",
    ];
}

/// A field that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Where.
    pub place: Place,
    /// Why.
    pub why: Why,
}
