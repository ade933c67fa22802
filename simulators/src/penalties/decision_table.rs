//! The rules as rows, for a page that draws them.

use super::cite::Cite;
use super::condition::Clause;
use super::rule::{Gives, Scope, When};
use super::rules::rules;

/// A rule as a row: facts, conditions that must all hold, what follows, who says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// To which facts it speaks.
    pub scope: Scope,
    /// The conditions, all of them.
    pub conditions: Vec<Clause>,
    /// What follows.
    pub gives: Gives,
    /// The paragraphs.
    pub cites: &'static [Cite],
    /// In which reading it stands.
    pub when: When,
}

/// Every rule, in the order of the law.
#[must_use]
pub fn decision_table() -> Vec<Row> {
    rules()
        .map(|rule| Row {
            scope: rule.scope,
            conditions: rule.tests.iter().map(|test| test.clause()).collect(),
            gives: rule.gives,
            cites: rule.cites,
            when: rule.reading,
        })
        .collect()
}
