//! The way of a contestation: delays, each from a day that is told or reckoned to its last day.

use chrono::{Days, Months, NaiveDate};
use rust_decimal::Decimal;
use tariff_data::limits::{Limits, Unit};

use super::grounds as on;
use crate::argument::{Basis, Case, Field, Figure, Line, Reason, Stage, State, Term, Value};

/// The way so far.
pub(super) struct Path<'a> {
    pub limits: &'a Limits,
    pub today: NaiveDate,
    pub stages: Vec<Stage>,
    /// The first limit whose act is not told.
    pub next: Option<NaiveDate>,
}

/// The day from which a delay runs.
#[derive(Clone, Copy)]
pub(super) struct Start {
    pub day: NaiveDate,
    /// The fact that tells it, or from which it is reckoned.
    pub field: Field,
    /// Told, else reckoned at the latest.
    pub told: bool,
}

impl Start {
    pub(super) fn told(case: &mut Case<'_>, field: Field) -> Option<Self> {
        case.day(field).map(|day| Self { day, field, told: true })
    }
}

/// One delay: from a day, told or reckoned, to its last day, and the act that keeps it.
pub(super) struct Delay {
    pub stage: &'static str,
    pub limit: &'static str,
    pub from: Option<Start>,
    pub act: Option<Field>,
    pub cites: &'static [Basis],
    pub label: &'static str,
}

/// A delay on the way.
#[derive(Clone, Copy)]
pub(super) struct Step {
    /// From where the next delay runs: from the act, or from the last day.
    pub next: Start,
    /// Its last day.
    pub last: NaiveDate,
}

impl Path<'_> {
    /// The last day of a delay: the day it starts is not counted, a month ends on the day of the same number.
    pub(super) fn last_day(&self, case: &mut Case<'_>, key: &str, from: Start) -> Option<(NaiveDate, Vec<Term>)> {
        // Delays hold as they did when they began to run.
        let Some(limit) = self.limits.on(key, from.day) else {
            case.refuse(from.field, "before-first-day");
            return None;
        };
        let (last, unit) = match limit.unit {
            Unit::Months => {
                let unit = if limit.count == 1 { "unit-month" } else { "unit-months" };
                (from.day.checked_add_months(Months::new(limit.count)), unit)
            }
            _ => (from.day.checked_add_days(Days::new(u64::from(limit.count))), "unit-days"),
        };
        let Some(last) = last else {
            case.refuse(from.field, "day-out-of-range");
            return None;
        };
        let count = Term::Figure(Figure::Number(Decimal::from(limit.count)));
        Some((last, vec![Term::Figure(Figure::Day(from.day)), Term::Sign("+"), count, Term::Word(unit)]))
    }

    /// Puts a delay on the way.
    pub(super) fn delay(&mut self, case: &mut Case<'_>, delay: &Delay) -> Option<Step> {
        let from = delay.from?;
        let (last, formula) = self.last_day(case, delay.limit, from)?;
        let line =
            Line { row: 0, key: delay.label, formula, figure: Some(Figure::Day(last)), cites: delay.cites.to_vec() };
        let act = delay.act.and_then(|act| {
            // An act can be told once what starts its delay is.
            if from.told {
                case.offer(&[act]);
            }
            match case.told(act) {
                Some(Value::Day(day)) => Some((act, *day)),
                _ => None,
            }
        });
        let (state, reason) = match act {
            Some((act, day)) if day < from.day => {
                case.refuse(act, "declaration-before");
                return None;
            }
            Some((_, day)) if day > last => (State::SetAside, "late"),
            Some(_) => (State::Kept, "in-time"),
            None if from.told => (State::Open, "to-do"),
            None => (State::Open, "reckoned"),
        };
        if act.is_none() && self.next.is_none() {
            self.next = Some(last);
        }
        let mut reasons = vec![Reason { key: reason, cites: delay.cites.to_vec() }];
        if state == State::SetAside {
            // Only of the final answer does the text say what follows: the Commission may be seized all the same (418, 3).
            let is_final = delay.label == "last-final";
            let (key, cites) = if is_final { ("late-final", on::COMMISSION) } else { ("late-untold", delay.cites) };
            reasons.push(Reason { key, cites: cites.to_vec() });
        }
        self.stages.push(Stage { key: delay.stage, state, reasons, lines: vec![line], cites: delay.cites.to_vec() });
        let reckoned = Start { day: last, told: false, ..from };
        Some(Step { next: act.map_or(reckoned, |(field, day)| Start { day, field, told: true }), last })
    }
}
