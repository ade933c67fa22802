//! Where a figure comes from, since when it holds, and how sure we are.

use chrono::NaiveDate;
use serde::Deserialize;

/// What every figure must carry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// Article or document, precise enough to be found again.
    pub source: String,
    /// First day on which the figure holds.
    pub from: NaiveDate,
    /// Last day, when it no longer holds.
    pub to: Option<NaiveDate>,
    /// How sure we are.
    pub confidence: Confidence,
    /// Day on which somebody last compared the figure with its source.
    pub checked_on: NaiveDate,
}

impl Provenance {
    /// Whether the figure holds on that day.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|last| day <= last)
    }
}

impl Confidence {
    /// Its word in the tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Sure => "sure",
            Self::Probable => "probable",
            Self::Doubtful => "doubtful",
            Self::Unknown => "unknown",
        }
    }
}

/// How sure a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// A text of law, an official page, or two independent sources that agree.
    Sure,
    /// One good source, or established practice.
    Probable,
    /// One weak source, stale, or contradicted.
    Doubtful,
    /// Not known: the user is asked.
    Unknown,
}
