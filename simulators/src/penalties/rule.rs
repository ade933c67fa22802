//! A rule: to which facts it speaks, on which conditions, what it says, and which paragraph says so.

use super::cite::Cite;
use super::class::Class;
use super::condition::{Look, Test};
use super::facts::Field;
use super::offences::Offence;
use super::readings::Reading;
use super::truth::Verdict;

/// What a fact is before it has a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nature {
    /// Contrebande (393, 394).
    Smuggling,
    /// Contrebande that 395 sends to 390 and 391 whatever the goods.
    SmugglingOfDesignated,
    /// Importation ou exportation sans déclaration (396 to 398).
    Undeclared,
    /// The same, of goods that the paragraph itself names among those of 390 (397 al. 2 and 3).
    UndeclaredNamed,
    /// The same, deemed to bear on prohibited goods (399 to 401).
    UndeclaredProhibited,
}

impl Nature {
    /// All of them, in order.
    pub const ALL: &'static [Self] = &[
        Self::Smuggling,
        Self::SmugglingOfDesignated,
        Self::Undeclared,
        Self::UndeclaredNamed,
        Self::UndeclaredProhibited,
    ];

    /// Its name in the message catalogue.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Smuggling => "smuggling",
            Self::SmugglingOfDesignated => "smuggling-of-designated",
            Self::Undeclared => "undeclared",
            Self::UndeclaredNamed => "undeclared-named",
            Self::UndeclaredProhibited => "undeclared-prohibited",
        }
    }
}

/// To which facts a rule speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Facts of the catalogue.
    Offences(&'static [Offence]),
    /// Facts that already have this nature.
    Nature(Nature),
}

/// What a rule says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gives {
    /// The fact has this nature.
    Nature(Nature),
    /// It is of this class.
    Class(Class),
    /// It is excused: wholly, or from what follows from the nature that the rule speaks of.
    Excused,
}

/// In which reading a rule holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// In every reading.
    Always,
    /// Not in the other reading of this passage.
    Preferred(Reading),
    /// Only in the other reading of this passage.
    Other(Reading),
}

/// A rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rule {
    pub scope: Scope,
    pub tests: &'static [Test],
    pub gives: Gives,
    pub cites: &'static [Cite],
    pub reading: When,
}

impl Rule {
    const fn new(scope: Scope, tests: &'static [Test], gives: Gives, cites: &'static [Cite]) -> Self {
        Self { scope, tests, gives, cites, reading: When::Always }
    }

    /// These facts, on these conditions, are of this class.
    pub(super) const fn class(
        offences: &'static [Offence],
        tests: &'static [Test],
        class: Class,
        cites: &'static [Cite],
    ) -> Self {
        Self::new(Scope::Offences(offences), tests, Gives::Class(class), cites)
    }

    /// These facts, on these conditions, have this nature.
    pub(super) const fn nature(
        offences: &'static [Offence],
        tests: &'static [Test],
        nature: Nature,
        cites: &'static [Cite],
    ) -> Self {
        Self::new(Scope::Offences(offences), tests, Gives::Nature(nature), cites)
    }

    /// Facts of this nature, on these conditions, are of this class.
    pub(super) const fn of_nature(
        nature: Nature,
        tests: &'static [Test],
        class: Class,
        cites: &'static [Cite],
    ) -> Self {
        Self::new(Scope::Nature(nature), tests, Gives::Class(class), cites)
    }

    /// These facts, on these conditions, are excused.
    pub(super) const fn excused(offences: &'static [Offence], tests: &'static [Test], cites: &'static [Cite]) -> Self {
        Self::new(Scope::Offences(offences), tests, Gives::Excused, cites)
    }

    /// What follows from this nature is excused on these conditions.
    pub(super) const fn excused_nature(nature: Nature, tests: &'static [Test], cites: &'static [Cite]) -> Self {
        Self::new(Scope::Nature(nature), tests, Gives::Excused, cites)
    }

    /// The rule falls in the other reading.
    pub(super) const fn unless(self, reading: Reading) -> Self {
        Self { reading: When::Preferred(reading), ..self }
    }

    /// The rule stands only in the other reading.
    pub(super) const fn only(self, reading: Reading) -> Self {
        Self { reading: When::Other(reading), ..self }
    }

    /// Whether the reading in force keeps it.
    pub(super) fn stands(&self, other: Option<Reading>) -> bool {
        match self.reading {
            When::Always => true,
            When::Preferred(reading) => other != Some(reading),
            When::Other(reading) => other == Some(reading),
        }
    }

    /// The reading it hangs on.
    pub(super) const fn hangs_on(&self) -> Option<Reading> {
        match self.reading {
            When::Always => None,
            When::Preferred(reading) | When::Other(reading) => Some(reading),
        }
    }

    pub(super) fn weigh(&self, look: Look<'_>) -> Verdict {
        Verdict::all(self.tests.iter().map(|test| test.weigh(look)))
    }

    pub(super) fn fields(&self) -> Vec<Field> {
        self.tests.iter().flat_map(|test| test.fields()).collect()
    }
}
