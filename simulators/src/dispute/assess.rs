//! A contestation from its facts to its dates.

use chrono::{Days, Months, NaiveDate};
use rust_decimal::Decimal;
use tariff_data::exact;
use tariff_data::limits::{Limits, Unit};

use super::fields::*;
use super::grounds as on;
use crate::argument::{
    Answers, Argument, Basis, Case, Field, Figure, Line, Outcome, Reason, Stage, State, Term, Value, argue,
};

/// The path of a contestation, with the delays that hold on a day.
#[must_use]
pub fn assess(answers: &Answers, limits: &Limits, today: NaiveDate) -> Argument {
    argue(answers, &|case| weigh(case, limits, today))
}

fn weigh(case: &mut Case<'_>, limits: &Limits, today: NaiveDate) -> Outcome {
    let mut path = Path { limits, today, stages: Vec::new(), next: None };
    let verdict = walk(case, &mut path);
    if !path.stages.is_empty() {
        case.note(Reason { key: "calendar", cites: on::CALENDAR.to_vec() });
    }
    let gathered = case.gathered();
    let sound = gathered.refused.is_empty();
    Outcome {
        verdict: if sound { verdict } else { "refused" },
        settled: sound && verdict != "open" && gathered.asked.is_empty(),
        total: path.next.filter(|_| sound).map(Figure::Day),
        home: None,
        stages: path.stages,
        documents: gathered.documents,
        notes: gathered.notes,
        asked: gathered.asked,
        read: gathered.read,
        refused: gathered.refused,
    }
}

/// The way so far.
struct Path<'a> {
    limits: &'a Limits,
    today: NaiveDate,
    stages: Vec<Stage>,
    /// The first limit whose act is not told.
    next: Option<NaiveDate>,
}

/// One delay: from a day, told or reckoned, to its last day, and the act that keeps it.
struct Delay {
    stage: &'static str,
    limit: &'static str,
    from: Option<(NaiveDate, bool)>,
    act: Option<Field>,
    cites: &'static [Basis],
    label: &'static str,
}

impl Path<'_> {
    /// The last day of a delay: the day it starts is not counted, a month ends on the day of the same number.
    fn last_day(
        &self,
        case: &mut Case<'_>,
        field: Field,
        key: &str,
        from: NaiveDate,
    ) -> Option<(NaiveDate, Vec<Term>)> {
        // Delays hold as they did when they began to run.
        let Some(limit) = self.limits.on(key, from) else {
            case.refuse(field, "before-first-day");
            return None;
        };
        let (last, unit) = match limit.unit {
            Unit::Months => (from.checked_add_months(Months::new(limit.count)), "unit-months"),
            _ => (from.checked_add_days(Days::new(u64::from(limit.count))), "unit-days"),
        };
        let Some(last) = last else {
            case.refuse(field, "day-out-of-range");
            return None;
        };
        let count = Term::Figure(Figure::Number(Decimal::from(limit.count)));
        Some((last, vec![Term::Figure(Figure::Day(from)), Term::Sign("+"), count, Term::Word(unit)]))
    }

    /// Puts a delay on the way. Gives the day from which the next one runs: that of the act, or the last day.
    fn delay(&mut self, case: &mut Case<'_>, delay: &Delay) -> Option<(NaiveDate, bool)> {
        let (from, told) = delay.from?;
        let field = delay.act.unwrap_or(NOTICE);
        let (last, formula) = self.last_day(case, field, delay.limit, from)?;
        let line = Line { key: delay.label, formula, figure: Some(Figure::Day(last)), cites: delay.cites.to_vec() };
        let act = delay.act.and_then(|act| match case.told(act) {
            Some(Value::Day(day)) => Some((act, *day)),
            _ => None,
        });
        let (state, reason) = match act {
            Some((act, day)) if day < from => {
                case.refuse(act, "declaration-before");
                return None;
            }
            Some((_, day)) if day > last => (State::SetAside, "late"),
            Some(_) => (State::Kept, "in-time"),
            None if told => (State::Open, "to-do"),
            None => (State::Open, "reckoned"),
        };
        if act.is_none() && self.next.is_none() {
            self.next = Some(last);
        }
        self.stages.push(Stage {
            key: delay.stage,
            state,
            reasons: vec![Reason { key: reason, cites: delay.cites.to_vec() }],
            lines: vec![line],
            cites: delay.cites.to_vec(),
        });
        Some(act.map_or((last, false), |(_, day)| (day, true)))
    }
}

fn walk(case: &mut Case<'_>, path: &mut Path<'_>) -> &'static str {
    let subject = case.word(SUBJECT);
    let notice = case.day(NOTICE);
    let answer = case.word(ANSWER);
    let late = notice.is_some_and(|notice| answered(case, path, notice, answer) == Some(true));
    match answer {
        Some("refuse") if late => return finished(path, "accepted-silence", on::SILENCE),
        Some("accepte") => return finished(path, "accepted", on::ACCEPTED),
        Some("silence") => return finished(path, "accepted-silence", on::SILENCE),
        _ => {}
    }
    release(case, path);
    let verdict = match subject {
        Some("autre") => {
            general(case, path);
            "path-general"
        }
        Some(_) if case.reads_otherwise(on::CHAIN) => {
            general(case, path);
            "path-general"
        }
        Some(_) => {
            chain(case, path);
            "path-chain"
        }
        None => "open",
    };
    case.note(Reason { key: "costs", cites: on::COSTS.to_vec() });
    if answer.is_none() || notice.is_none() { "open" } else { verdict }
}

fn finished(path: &mut Path<'_>, key: &'static str, cites: &[Basis]) -> &'static str {
    path.next = None;
    let reasons = vec![Reason { key, cites: cites.to_vec() }];
    path.stages.push(Stage { key: "end", state: State::Kept, reasons, lines: Vec::new(), cites: cites.to_vec() });
    key
}

/// Article 132: five days, ten in all on written request. Whether the answer came too late, when its day is told.
fn answered(case: &mut Case<'_>, path: &mut Path<'_>, notice: NaiveDate, answer: Option<&str>) -> Option<bool> {
    let longer = case.truth(EXTENSION);
    let (limit, cites, label) = match longer {
        Some(true) => ("contest.answer-most", on::EXTENSION, "last-answer-extended"),
        _ => ("contest.answer", on::ANSWER, "last-answer"),
    };
    let (last, formula) = path.last_day(case, NOTICE, limit, notice)?;
    if answer.is_none() {
        path.next = Some(last);
    }
    let day = if answer == Some("refuse") { case.day(ANSWER_DAY) } else { None };
    if day.is_some_and(|day| day < notice) {
        case.refuse(ANSWER_DAY, "declaration-before");
    }
    let late = day.map(|day| day > last);
    let (state, reason) = match (answer, late) {
        (None, _) => (State::Open, "to-do"),
        (_, Some(true)) => (State::SetAside, "late"),
        _ => (State::Kept, "answered"),
    };
    path.stages.push(Stage {
        key: "answer",
        state,
        reasons: vec![
            Reason { key: reason, cites: cites.to_vec() },
            Reason { key: "silence-accepts", cites: on::SILENCE.to_vec() },
        ],
        lines: vec![Line { key: label, formula, figure: Some(Figure::Day(last)), cites: cites.to_vec() }],
        cites: cites.to_vec(),
    });
    late
}

/// Article 414: the appeal that is open against any decision.
fn general(case: &mut Case<'_>, path: &mut Path<'_>) {
    let decision = case.day(DECISION).map(|day| (day, true));
    let appeal = path.delay(
        case,
        &Delay {
            stage: "appeal",
            limit: "appeal.term",
            from: decision,
            act: Some(APPEAL),
            cites: on::APPEAL,
            label: "last-appeal",
        },
    );
    let more = path.delay(
        case,
        &Delay {
            stage: "more",
            limit: "appeal.more-information",
            from: appeal,
            act: Some(MORE),
            cites: on::MORE,
            label: "last-more",
        },
    );
    // The answer is due from the request, or from what was asked besides once it came.
    let from = more.filter(|_| matches!(case.told(MORE), Some(Value::Day(_)))).or(appeal);
    path.delay(
        case,
        &Delay {
            stage: "director-answer",
            limit: "appeal.answer",
            from,
            act: Some(FINAL),
            cites: on::APPEAL_ANSWER,
            label: "last-director-answer",
        },
    );
    case.note(Reason { key: "suspended", cites: on::SUSPENDED.to_vec() });
}

/// Articles 418 to 422: Director general, Commission, community bodies or court.
fn chain(case: &mut Case<'_>, path: &mut Path<'_>) {
    case.note(Reason { key: "chain", cites: on::VALUE_KIND_ORIGIN.to_vec() });
    let appeal = case.day(APPEAL).map(|day| (day, true));
    let steps: [(&'static str, &'static str, Field, &'static [Basis], &'static str); 5] = [
        ("reasons", "valuation.reasons", REASONS, on::DIRECTOR, "last-reasons"),
        ("memorandum", "valuation.memorandum", MEMORANDUM, on::DIRECTOR, "last-memorandum"),
        ("director-answer", "valuation.final-answer", FINAL, on::DIRECTOR, "last-final"),
        ("commission", "valuation.commission", SEIZURE, on::COMMISSION, "last-commission"),
        ("ruling", "commission.decision", RULING, on::RULING, "last-ruling"),
    ];
    let mut from = appeal;
    for (stage, limit, act, cites, label) in steps {
        from = path.delay(case, &Delay { stage, limit, from, act: Some(act), cites, label });
    }
    path.delay(
        case,
        &Delay { stage: "court", limit: "court.term", from, act: None, cites: on::COURT, label: "last-court" },
    );
    for (key, cites) in [
        ("appeal-undated", on::DIRECTOR),
        ("ruling-start", on::RULING),
        ("binding", on::BINDING),
        ("findings", on::FINDINGS),
    ] {
        case.note(Reason { key, cites: cites.to_vec() });
    }
}

/// Article 420: goods are released against security.
fn release(case: &mut Case<'_>, path: &mut Path<'_>) {
    let prohibited = case.truth(PROHIBITED);
    let (field, key) = match prohibited {
        Some(true) => (GOODS_VALUE, "security-value"),
        _ => (DUTIES, "security-duties"),
    };
    let mut lines = Vec::new();
    if let Some(sum) = case.sum(field) {
        let currency = sum.currency.clone().unwrap_or_else(|| "XOF".to_owned());
        let money = |amount| Figure::Money(amount, currency.clone());
        let times = path.limits.on("security.duties", path.today).map(|limit| Decimal::from(limit.count));
        let (amount, formula) = match (prohibited, times) {
            (Some(true), _) => (Some(sum.amount), Vec::new()),
            (_, Some(times)) => (
                exact::mul(sum.amount, times),
                vec![Term::Figure(money(sum.amount)), Term::Sign("×"), Term::Figure(Figure::Number(times))],
            ),
            (_, None) => {
                case.refuse(NOTICE, "before-first-day");
                return;
            }
        };
        let Some(amount) = amount else {
            case.refuse(field, "too-large");
            return;
        };
        lines.push(Line { key, formula, figure: Some(money(amount)), cites: on::RELEASE.to_vec() });
    }
    let state = if prohibited.is_some() && !lines.is_empty() { State::Kept } else { State::Open };
    let reason = if prohibited == Some(true) { "release-prohibited" } else { "release" };
    path.stages.push(Stage {
        key: "release",
        state,
        reasons: vec![Reason { key: reason, cites: on::RELEASE.to_vec() }],
        lines,
        cites: on::RELEASE.to_vec(),
    });
}
