//! What a case comes to: class, fine with its steps, prison, and the lines that follow, each with its paragraphs.

use chrono::NaiveDate;
use tariff_data::penalties::{Bounds, Francs, Term};

use super::cite::Cite;
use super::class::Class;
use super::mention::Section;
use super::rule::Nature;

/// A sum, as far as the facts give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// Exactly this.
    Exact(Francs),
    /// Between these.
    Between(Bounds<Francs>),
    /// This and more: a term of the sum is not known, or the text sets a least.
    AtLeast(Francs),
    /// The base is not known.
    Unknown,
    /// Known, and too large to be computed exactly.
    TooLarge,
}

impl Amount {
    pub(super) fn of(francs: Option<Francs>) -> Self {
        francs.map_or(Self::Unknown, Self::Exact)
    }

    fn computed(francs: Option<Francs>, form: impl Fn(Francs) -> Self) -> Self {
        francs.map_or(Self::TooLarge, form)
    }

    pub(super) fn times(self, times: u32) -> Self {
        match self {
            Self::Exact(francs) => Self::computed(francs.times(times), Self::Exact),
            Self::AtLeast(francs) => Self::computed(francs.times(times), Self::AtLeast),
            Self::Between(Bounds { min, max }) => match (min.times(times), max.times(times)) {
                (Some(min), Some(max)) => Self::Between(Bounds { min, max }),
                _ => Self::TooLarge,
            },
            Self::Unknown | Self::TooLarge => self,
        }
    }

    /// The least and, when there is one, the most.
    #[must_use]
    pub const fn bounds(self) -> Option<(Francs, Option<Francs>)> {
        match self {
            Self::Exact(francs) => Some((francs, Some(francs))),
            Self::Between(Bounds { min, max }) => Some((min, Some(max))),
            Self::AtLeast(francs) => Some((francs, None)),
            Self::Unknown | Self::TooLarge => None,
        }
    }

    /// The sum of two amounts.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let sum = |a: Francs, b: Francs| a.plus(b);
        match (self, other) {
            (Self::TooLarge, _) | (_, Self::TooLarge) => Self::TooLarge,
            (Self::Unknown, Self::Unknown) => Self::Unknown,
            (Self::Unknown, known) | (known, Self::Unknown) => {
                let least = known.bounds().map(|(least, _)| least).filter(|least| *least > Francs(0));
                least.map_or(Self::Unknown, Self::AtLeast)
            }
            (Self::Exact(a), Self::Exact(b)) => Self::computed(sum(a, b), Self::Exact),
            (a, b) => match (a.bounds(), b.bounds()) {
                (Some((min, Some(max))), Some((more, Some(most)))) => match (sum(min, more), sum(max, most)) {
                    (Some(min), Some(max)) => Self::Between(Bounds { min, max }),
                    _ => Self::TooLarge,
                },
                (Some((min, _)), Some((more, _))) => Self::computed(sum(min, more), Self::AtLeast),
                _ => Self::Unknown,
            },
        }
    }
}

/// A term of a sum, with its name in the message catalogue (`operand.value`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Operand {
    /// Its name.
    pub key: &'static str,
    /// How much.
    pub amount: Amount,
}

/// A step of a fine: so many times the sum of the operands, or of the step before when there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its name in the message catalogue (`step.value`).
    pub key: &'static str,
    /// How many times.
    pub times: u32,
    /// The terms of the base.
    pub operands: Vec<Operand>,
    /// What it gives.
    pub amount: Amount,
    /// Who says so.
    pub cites: Vec<Cite>,
}

/// A fine, step by step; the last one gives its amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fine {
    /// The steps.
    pub steps: Vec<Step>,
}

impl Fine {
    pub(super) fn between(bounds: Bounds<Francs>, cites: &[Cite]) -> Self {
        let amount = Amount::Between(bounds);
        Self { steps: vec![Step { key: "range", times: 1, operands: Vec::new(), amount, cites: cites.to_vec() }] }
    }

    pub(super) fn exactly(francs: Francs, cites: &[Cite]) -> Self {
        let amount = Amount::Exact(francs);
        Self { steps: vec![Step { key: "fixed", times: 1, operands: Vec::new(), amount, cites: cites.to_vec() }] }
    }

    /// So many times the sum of the operands.
    pub(super) fn multiple(key: &'static str, times: u32, operands: Vec<Operand>, cites: &[Cite]) -> Self {
        let base = operands.iter().map(|operand| operand.amount).reduce(Amount::plus).unwrap_or(Amount::Unknown);
        Self { steps: vec![Step { key, times, operands, amount: base.times(times), cites: cites.to_vec() }] }
    }

    /// The same fine, so many times over.
    pub(super) fn raised(mut self, key: &'static str, times: u32, cites: &[Cite]) -> Self {
        let amount = self.amount().times(times);
        self.steps.push(Step { key, times, operands: Vec::new(), amount, cites: cites.to_vec() });
        self
    }

    /// What it comes to.
    #[must_use]
    pub fn amount(&self) -> Amount {
        self.steps.last().map_or(Amount::Unknown, |step| step.amount)
    }
}

/// Whether prison can be given to this person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Yes.
    Applies,
    /// Only if he is personally at fault, which is not known.
    IfPersonalFault,
    /// No: he is not personally at fault.
    Spared,
    /// No: he only stands surety for what is to be paid.
    PaysOnly,
    /// Not to the legal person that is fined: to the natural persons who acted for it.
    NaturalPersons,
}

impl Reach {
    /// All of them, in order.
    pub const ALL: &'static [Self] =
        &[Self::Applies, Self::IfPersonalFault, Self::Spared, Self::PaysOnly, Self::NaturalPersons];

    /// Its name in the message catalogue.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Applies => "applies",
            Self::IfPersonalFault => "if-personal-fault",
            Self::Spared => "spared",
            Self::PaysOnly => "pays-only",
            Self::NaturalPersons => "natural-persons",
        }
    }
}

/// Imprisonment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prison {
    /// The least and the most; equal when the text fixes the term. `None` when too long to be computed.
    pub term: Option<Bounds<Term>>,
    /// Prison or fine, or both.
    pub or_fine_alone: bool,
    /// Whether it reaches the person.
    pub reach: Reach,
    /// Who says so.
    pub cites: Vec<Cite>,
}

/// How binding a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Force {
    /// The text obliges.
    Must,
    /// The text allows.
    May,
    /// It depends on a fact that is not known or not asked; the message says which.
    If,
    /// For information.
    Note,
}

impl Force {
    /// All of them, in order.
    pub const ALL: &'static [Self] = &[Self::Must, Self::May, Self::If, Self::Note];

    /// Its name in the message catalogue.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Must => "must",
            Self::May => "may",
            Self::If => "if",
            Self::Note => "note",
        }
    }
}

/// A consequence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Where it stands in the result.
    pub section: Section,
    /// Its name in the message catalogue (`line.confiscation.goods`).
    pub key: &'static str,
    /// How binding.
    pub force: Force,
    /// A sum, when the line has one.
    pub amount: Option<Amount>,
    /// A term, when the line has one.
    pub term: Option<Bounds<Term>>,
    /// A last day, when the line has one.
    pub until: Option<NaiveDate>,
    /// The thresholds that its words name: `{value}`, `{duties}`.
    pub limits: Vec<Operand>,
    /// Who says so; never empty.
    pub cites: Vec<Cite>,
}

/// What a case comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The class.
    pub class: Class,
    /// What the fact is, when the class comes from it.
    pub nature: Option<Nature>,
    /// The paragraphs that lead there.
    pub basis: Vec<Cite>,
    /// The fine, if any.
    pub fine: Option<Fine>,
    /// Imprisonment, if any.
    pub prison: Option<Prison>,
    /// What follows, section by section.
    pub lines: Vec<Line>,
}

impl Outcome {
    /// The lines of a section.
    pub fn section(&self, section: Section) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.section == section)
    }

    /// Every paragraph it cites, in order, once.
    #[must_use]
    pub fn cites(&self) -> Vec<Cite> {
        self.cites_of(|_| true)
    }

    /// The paragraphs that a report cites (304 al. 1 b): what makes the offence and its penalties, not who judges it,
    /// how and until when.
    #[must_use]
    pub fn to_cite_in_report(&self) -> Vec<Cite> {
        use Section::{Aggravation, Base, Complement, Confiscation, Due};
        self.cites_of(|line| matches!(line.section, Base | Due | Confiscation | Aggravation | Complement))
    }

    fn cites_of(&self, of: impl Fn(&Line) -> bool) -> Vec<Cite> {
        let fine = self.fine.iter().flat_map(|fine| &fine.steps).flat_map(|step| &step.cites);
        let prison = self.prison.iter().flat_map(|prison| &prison.cites);
        let lines = self.lines.iter().filter(|line| of(line)).flat_map(|line| &line.cites);
        let mut all = Vec::new();
        for cite in self.basis.iter().chain(fine).chain(prison).chain(lines) {
            if !all.contains(cite) {
                all.push(*cite);
            }
        }
        all
    }
}
