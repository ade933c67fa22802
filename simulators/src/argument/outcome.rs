//! An argument: what was found, step by step, and what each step rests on. Labels are keys of the message catalogue.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::answers::Refused;
use super::basis::Basis;
use super::trial::Reading;

/// Something that is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Figure {
    /// An amount in a currency.
    Money(Decimal, String),
    /// A number.
    Number(Decimal),
    /// Hundredths.
    Percent(Decimal),
    /// A day.
    Day(NaiveDate),
}

/// A piece of a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Term {
    /// A figure.
    Figure(Figure),
    /// A sign between figures: `×`.
    Sign(&'static str),
    /// A word of the message catalogue.
    Word(&'static str),
    /// What a fact was answered: its word and that of the answer.
    Choice(&'static str, &'static str),
}

/// One step of a computation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Key of its label.
    pub key: &'static str,
    /// Its row, where its element has several; zero elsewhere.
    pub row: u8,
    /// How it comes about; empty when it was simply told.
    pub formula: Vec<Term>,
    /// What it gives; `None` for an element that is not counted.
    pub figure: Option<Figure>,
    /// What it rests on.
    pub cites: Vec<Basis>,
}

/// Something that holds, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Key of its words.
    pub key: &'static str,
    /// What it rests on.
    pub cites: Vec<Basis>,
}

/// What became of a method, a criterion or a step of the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It holds.
    Kept,
    /// It is set aside.
    SetAside,
    /// What is not told decides.
    Open,
    /// An earlier one holds, or is not settled.
    NotReached,
}

impl State {
    /// All of them, in order.
    pub const ALL: &'static [Self] = &[Self::Kept, Self::SetAside, Self::Open, Self::NotReached];

    /// Its key in the message catalogue.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::SetAside => "set-aside",
            Self::Open => "open",
            Self::NotReached => "not-reached",
        }
    }
}

/// A method, a criterion, a step of the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// Key of its title.
    pub key: &'static str,
    /// What became of it.
    pub state: State,
    /// Why.
    pub reasons: Vec<Reason>,
    /// Its computation.
    pub lines: Vec<Line>,
    /// The article that sets it.
    pub cites: Vec<Basis>,
}

/// What a case comes to in one reading of the texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Key of the result in a few words.
    pub verdict: &'static str,
    /// Whether nothing that was not told can change it.
    pub settled: bool,
    /// The figure that was looked for.
    pub total: Option<Figure>,
    /// The same in the currency of the country, when it is another.
    pub home: Option<Figure>,
    /// The stages, in the order of the law.
    pub stages: Vec<Stage>,
    /// Documents to hold.
    pub documents: Vec<Reason>,
    /// What else must be known.
    pub notes: Vec<Reason>,
    /// Facts that are still asked, in order.
    pub asked: Vec<String>,
    /// Facts that were read, each with its row, told or not: the others do not matter here.
    pub read: Vec<(&'static str, u8)>,
    /// Facts that cannot be used.
    pub refused: Vec<Refused>,
}

impl Outcome {
    /// Every paragraph that the result rests on, once, in order of use.
    #[must_use]
    pub fn cites(&self) -> Vec<Basis> {
        let reasons = |reasons: &[Reason]| reasons.iter().flat_map(|one| one.cites.clone()).collect::<Vec<_>>();
        let mut all = Vec::new();
        for stage in self.stages.iter().filter(|stage| stage.state != State::NotReached) {
            all.extend(&stage.cites);
            all.extend(reasons(&stage.reasons));
            all.extend(stage.lines.iter().flat_map(|line| line.cites.clone()));
        }
        all.extend(reasons(&self.notes));
        let mut once: Vec<Basis> = Vec::new();
        for one in all {
            if !once.contains(&one) {
                once.push(one);
            }
        }
        once
    }
}

/// What the other reading of a passage would give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    /// Which passage.
    pub reading: Reading,
    /// What it gives.
    pub outcome: Outcome,
}

/// The preferred outcome, and those of the other readings that differ from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Argument {
    /// In the preferred reading of every passage.
    pub outcome: Outcome,
    /// One other reading at a time.
    pub others: Vec<Other>,
    /// Facts that were told and that no reading looked at, in order: they change nothing here.
    pub idle: Vec<String>,
}
