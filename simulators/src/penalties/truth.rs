//! Yes, no, not known; and which facts are missing when it is not known.

use super::facts::{Field, FieldSet};

/// The answer to a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Truth {
    /// It holds, whatever the unknown facts.
    Yes,
    /// It does not hold, whatever the unknown facts.
    No,
    /// It depends on facts that are not known.
    Unknown,
}

/// A truth with the facts it waits for; none unless it is unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verdict {
    /// Yes, no, not known.
    pub truth: Truth,
    /// Facts that can still decide.
    pub missing: FieldSet,
}

impl Verdict {
    pub(super) const YES: Self = Self { truth: Truth::Yes, missing: FieldSet::EMPTY };
    pub(super) const NO: Self = Self { truth: Truth::No, missing: FieldSet::EMPTY };

    pub(super) const fn known(holds: bool) -> Self {
        if holds { Self::YES } else { Self::NO }
    }

    pub(super) const fn waits_for(field: Field) -> Self {
        Self { truth: Truth::Unknown, missing: FieldSet::of(field) }
    }

    pub(super) const fn not(self) -> Self {
        match self.truth {
            Truth::Yes => Self::NO,
            Truth::No => Self::YES,
            Truth::Unknown => self,
        }
    }

    /// One *no* settles it, in whatever order the conditions are written.
    pub(super) fn all(verdicts: impl IntoIterator<Item = Self>) -> Self {
        let mut whole = Self::YES;
        for verdict in verdicts {
            match verdict.truth {
                Truth::No => return Self::NO,
                Truth::Yes => {}
                Truth::Unknown => {
                    whole = Self { truth: Truth::Unknown, missing: whole.missing.union(verdict.missing) };
                }
            }
        }
        whole
    }

    /// One *yes* settles it.
    pub(super) fn any(verdicts: impl IntoIterator<Item = Self>) -> Self {
        Self::all(verdicts.into_iter().map(Self::not)).not()
    }
}
