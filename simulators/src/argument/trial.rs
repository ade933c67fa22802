//! Two readings of a passage, each tried.

use super::answers::{Answers, Value};
use super::basis::Basis;
use super::case::Case;
use super::field::in_row;
use super::outcome::{Argument, Other, Outcome};

/// A passage that allows two readings; titles and both sides are in the message catalogue under its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// Its key.
    pub key: &'static str,
    /// The passages in question.
    pub cites: &'static [Basis],
}

/// Weighs a case in the preferred reading of every passage, then once for each other reading that it met.
#[must_use]
pub fn argue(answers: &Answers, weigh: &dyn Fn(&mut Case<'_>) -> Outcome) -> Argument {
    let mut case = Case::new(answers, None);
    let outcome = weigh(&mut case);
    let met = case.met().to_vec();
    let differs = |other: &Outcome| {
        (other.verdict, &other.total, &other.home) != (outcome.verdict, &outcome.total, &outcome.home)
    };
    let mut used = outcome.read.clone();
    used.extend(case.glimpsed());
    let mut others = Vec::new();
    for reading in met {
        let mut case = Case::new(answers, Some(reading));
        let outcome = weigh(&mut case);
        used.extend(&outcome.read);
        used.extend(case.glimpsed());
        if differs(&outcome) {
            others.push(Other { reading, outcome });
        }
    }
    let idle = answers
        .answered()
        .filter(|(field, row, value)| **value != Value::Unknown && !used.contains(&(field.key, *row)))
        .map(|(field, row, _)| in_row(field.key, row))
        .collect();
    Argument { outcome, others, idle }
}
