//! Lines as constants: section, name, force, paragraphs. What a result can say is the list of them.

use super::cite::Cite;
use super::outcome::Force;

/// Parts of a result, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// Why nothing is punished.
    Excuse,
    /// How the base was found.
    Base,
    /// Duties and sums due besides the penalty.
    Due,
    /// Confiscations and sums in their place.
    Confiscation,
    /// What raises the penalty, or may.
    Aggravation,
    /// Detention before judgment.
    Detention,
    /// Other penalties.
    Complement,
    /// What the court may and may not spare.
    Leniency,
    /// Who answers.
    Responsibility,
    /// Other offences and laws.
    Concurrence,
    /// The report, and what comes with it.
    Report,
    /// Which court.
    Court,
    /// Until when, and how it can end.
    Ending,
}

impl Section {
    /// All of them, in order.
    pub const ALL: &'static [Self] = &[
        Self::Excuse,
        Self::Base,
        Self::Due,
        Self::Confiscation,
        Self::Aggravation,
        Self::Detention,
        Self::Complement,
        Self::Leniency,
        Self::Responsibility,
        Self::Concurrence,
        Self::Report,
        Self::Court,
        Self::Ending,
    ];

    /// Its name in the message catalogue.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Excuse => "excuse",
            Self::Base => "base",
            Self::Due => "due",
            Self::Confiscation => "confiscation",
            Self::Aggravation => "aggravation",
            Self::Detention => "detention",
            Self::Complement => "complement",
            Self::Leniency => "leniency",
            Self::Responsibility => "responsibility",
            Self::Concurrence => "concurrence",
            Self::Report => "report",
            Self::Court => "court",
            Self::Ending => "ending",
        }
    }
}

/// Something that a result can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mention {
    pub section: Section,
    pub key: &'static str,
    pub force: Force,
    /// Empty when the case gives the paragraphs: those of the class or of the fact.
    pub cites: &'static [Cite],
}

impl Mention {
    pub(super) const fn new(section: Section, force: Force, key: &'static str, cites: &'static [Cite]) -> Self {
        Self { section, key, force, cites }
    }
}
