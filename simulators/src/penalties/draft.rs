//! An outcome in the making: it notes every unknown fact that a line asked for, and every passage with two readings.

use chrono::NaiveDate;
use tariff_data::penalties::{Bounds, Figures, Francs, Term};

use super::cite::Cite;
use super::class::Class;
use super::condition::{Look, Test};
use super::facts::{Fact, Facts, Field, FieldSet};
use super::mention::{Mention, Section};
use super::offences::Offence;
use super::order;
use super::outcome::{Amount, Fine, Line, Operand, Outcome, Prison, Reach};
use super::qualify::Match;
use super::readings::{Reading, ReadingSet};
use super::rule::Nature;
use super::truth::{Truth, Verdict};

/// The day and the facts of a case, seen in one reading.
#[derive(Clone, Copy)]
pub(super) struct Case<'a> {
    pub look: Look<'a>,
    pub offence: Offence,
    pub day: NaiveDate,
}

/// The outcome in the making.
pub(super) struct Draft<'a> {
    pub case: Case<'a>,
    pub class: Class,
    pub nature: Option<Nature>,
    pub basis: Vec<Cite>,
    pub fine: Option<Fine>,
    pub prison: Option<Prison>,
    lines: Vec<Line>,
    missing: FieldSet,
    fine_missing: FieldSet,
    readings: ReadingSet,
}

/// A finished outcome, with what it waited for.
pub(super) struct Drafted {
    pub outcome: Outcome,
    pub missing: FieldSet,
    /// Those of them that can change the fine.
    pub fine_missing: FieldSet,
    pub readings: ReadingSet,
}

impl<'a> Draft<'a> {
    pub(super) fn new(case: Case<'a>, found: &Match) -> Self {
        Self {
            case,
            class: found.class,
            nature: found.nature,
            basis: found.cites.clone(),
            fine: None,
            prison: None,
            lines: Vec::new(),
            missing: FieldSet::EMPTY,
            fine_missing: FieldSet::EMPTY,
            readings: ReadingSet::default(),
        }
    }

    pub(super) const fn facts(&self) -> &'a Facts {
        self.case.look.facts
    }

    pub(super) const fn figures(&self) -> &'a Figures {
        self.case.look.figures
    }

    /// A fact, or a note that it is missing.
    pub(super) fn ask<T: Copy>(&mut self, fact: Fact<T>, field: Field) -> Option<T> {
        if fact.known().is_none() {
            self.missing = self.missing.union(FieldSet::of(field));
        }
        fact.known()
    }

    /// What the fine is made of, noting that it waits for whatever is missing of it.
    pub(super) fn for_the_fine<T>(&mut self, work: impl FnOnce(&mut Self) -> T) -> T {
        let before = std::mem::replace(&mut self.missing, FieldSet::EMPTY);
        let found = work(self);
        self.fine_missing = self.fine_missing.union(self.missing);
        self.missing = self.missing.union(before);
        found
    }

    /// A condition, noting what it waits for.
    pub(super) fn weigh(&mut self, test: Test) -> Truth {
        self.settle(test.weigh(self.case.look))
    }

    /// A verdict, noting what it waits for.
    pub(super) fn settle(&mut self, verdict: Verdict) -> Truth {
        self.missing = self.missing.union(verdict.missing);
        verdict.truth
    }

    /// Whether the other reading of a passage is in force; notes that the case turns on it.
    pub(super) fn reads_otherwise(&mut self, reading: Reading) -> bool {
        self.readings.add(reading);
        self.case.look.other == Some(reading)
    }

    pub(super) fn is(&self, offences: &[Offence]) -> bool {
        offences.contains(&self.case.offence)
    }

    pub(super) fn say(&mut self, mention: &Mention) -> &mut Line {
        let cites = if mention.cites.is_empty() { self.basis.clone() } else { mention.cites.to_vec() };
        self.line(mention, cites)
    }

    /// Says something with paragraphs of its own.
    pub(super) fn say_citing(&mut self, mention: &Mention, cites: &[Cite]) -> &mut Line {
        self.line(mention, cites.to_vec())
    }

    fn line(&mut self, mention: &Mention, cites: Vec<Cite>) -> &mut Line {
        self.lines.push(Line {
            section: mention.section,
            key: mention.key,
            force: mention.force,
            amount: None,
            term: None,
            until: None,
            limits: Vec::new(),
            cites,
        });
        let last = self.lines.len() - 1;
        &mut self.lines[last]
    }

    /// Whether something was said in a part of the result.
    pub(super) fn says(&self, section: Section) -> bool {
        self.lines.iter().any(|line| line.section == section)
    }

    /// Prison of the class.
    pub(super) fn imprison(&mut self, term: Option<Bounds<Term>>, or_fine_alone: bool, cites: &[Cite]) {
        self.prison = Some(Prison { term, or_fine_alone, reach: Reach::Applies, cites: cites.to_vec() });
    }

    pub(super) fn finish(mut self) -> Drafted {
        order::by_key(&mut self.lines, |line| line.section);
        let outcome = Outcome {
            class: self.class,
            nature: self.nature,
            basis: self.basis,
            fine: self.fine,
            prison: self.prison,
            lines: self.lines,
        };
        Drafted { outcome, missing: self.missing, fine_missing: self.fine_missing, readings: self.readings }
    }
}

impl Line {
    pub(super) const fn amounting_to(&mut self, amount: Amount) -> &mut Self {
        self.amount = Some(amount);
        self
    }

    pub(super) fn limited_by(&mut self, key: &'static str, limit: Francs) -> &mut Self {
        self.limits.push(Operand { key, amount: Amount::Exact(limit) });
        self
    }

    pub(super) const fn lasting(&mut self, term: Bounds<Term>) -> &mut Self {
        self.term = Some(term);
        self
    }
}

/// A term that the text fixes.
pub(super) const fn fixed(term: Term) -> Bounds<Term> {
    Bounds { min: term, max: term }
}

/// A range of terms, so many times over.
pub(super) fn terms(term: Bounds<Term>, times: u32) -> Option<Bounds<Term>> {
    Some(Bounds { min: term.min.times(times)?, max: term.max.times(times)? })
}
