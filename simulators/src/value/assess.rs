//! A valuation from its facts to its argument.

use std::cell::Cell;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use tariff_data::exact;
use tariff_data::limits::Limits;
use tariff_data::parity::Parity;

use super::additions::{additions, carriage};
use super::deductions::deductions;
use super::export::export;
use super::fields::*;
use super::gates;
use super::grounds::{self as on, Law};
use super::price::{global, missing, price, unshared};
use super::purse::{Purse, formula};
use super::substitutes::{Tried, in_order, not_reached};
use super::tally::Tally;
use crate::argument::{Answers, Argument, Case, Figure, Line, Outcome, Reason, Stage, State, Value, argue};

/// What a valuation draws on beside its facts.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The day when none is given.
    pub today: NaiveDate,
    /// Fixed parities.
    pub parities: &'a [Parity],
    /// Dated limits.
    pub limits: &'a Limits,
}

/// Tries the methods after the first.
type Others<'a> = &'a dyn Fn(&mut Case<'_>, Law, &Purse<'_>) -> Vec<Tried>;

/// The argument of a valuation.
#[must_use]
pub fn assess(answers: &Answers, context: Context<'_>) -> Argument {
    argue(answers, &|case| weigh(case, context, &in_order))
}

/// The same argument where no reading sets the price aside; nothing where one does. A browser asks this first: the other
/// methods are a third of the rules, which most readers never need.
#[must_use]
pub fn assess_by_price(answers: &Answers, context: Context<'_>) -> Option<Argument> {
    let aside = Cell::new(false);
    let none_at_hand = |_: &mut Case<'_>, _: Law, _: &Purse<'_>| {
        aside.set(true);
        Vec::new()
    };
    let argument = argue(answers, &|case| weigh(case, context, &none_at_hand));
    (!aside.get()).then_some(argument)
}

fn weigh(case: &mut Case<'_>, context: Context<'_>, others: Others<'_>) -> Outcome {
    let Some(country) = case.word(COUNTRY) else {
        return outcome(case, "country-open", Found::default());
    };
    let law = Law { cv: country == "cv" };
    case.offer(&[DAY, CURRENCY]);
    if !law.cv {
        case.offer(&[DIRECTION]);
    }
    let day = match case.told(DAY) {
        Some(Value::Day(day)) => *day,
        _ => context.today,
    };
    let purse = Purse::of(case, day, context.parities);
    purse.ask_rate(case);
    if !law.cv && case.told(DIRECTION) == Some(&Value::Word("export")) {
        return exported(case, law, &purse);
    }
    if law.cv && case.told(DIRECTION) == Some(&Value::Word("export")) {
        // Articles 34 to 95 are about importation.
        case.refuse(DIRECTION, "export-unknown");
    }
    if !law.cv {
        case.note(Reason { key: "code-silent", cites: law.of(on::CODE_SILENT) });
    }
    imported(case, law, &purse, (context.limits, day), others)
}

/// What was found.
#[derive(Default)]
struct Found {
    stages: Vec<Stage>,
    total: Option<(Decimal, String)>,
    home: Option<Figure>,
}

fn exported(case: &mut Case<'_>, law: Law, purse: &Purse<'_>) -> Outcome {
    let (mut stage, total) = export(case, law, purse);
    let home = total.and_then(|total| purse.brought_home(case, law, total));
    let home = home.map(|(figure, line)| {
        stage.lines.push(line);
        figure
    });
    let verdict = if stage.state == State::Kept { "export" } else { "open" };
    let total = total.map(|total| (total, purse.counted.clone()));
    outcome(case, verdict, Found { stages: vec![stage], total, home })
}

fn imported(
    case: &mut Case<'_>,
    law: Law,
    purse: &Purse<'_>,
    (limits, day): (&Limits, NaiveDate),
    others: Others<'_>,
) -> Outcome {
    let gates = gates::open(case, law);
    let mut stage = Stage {
        key: "transaction",
        state: State::Kept,
        reasons: gates.passed,
        lines: Vec::new(),
        cites: law.with_agreement(on::TRANSACTION),
    };
    let mut rejected = gates.rejected;
    rejected.extend(unshared(case, law));
    if !rejected.is_empty() {
        rejected.push(Reason { key: "next", cites: law.of(on::NEXT) });
        stage.reasons = rejected;
        return substituted(case, law, purse, stage, others);
    }
    let mut tally = Tally::new(purse);
    price(case, law, &mut tally, limits, day);
    deductions(case, law, &mut tally);
    let (part, so_far) = (tally.lines.len(), tally.total);
    carriage(case, law, &mut tally);
    additions(case, law, &mut tally);
    tally.subtotal(part, so_far, law.of(on::TRANSACTION));
    missing(case, law, &mut tally);
    global(case, law, &mut tally, true);
    let total = tally.total;
    if tally.overflows {
        case.refuse(PRICE, "too-large");
    }
    stage.lines = std::mem::take(&mut tally.lines);
    if let Some(total) = total {
        stage.lines.extend(gap(case, law, purse, total));
    }
    let home = total.and_then(|total| purse.brought_home(case, law, total));
    let home = home.map(|(figure, line)| {
        stage.lines.push(line);
        figure
    });
    case.document(Reason { key: "document-invoice", cites: law.of(on::DOCUMENTS) });
    let open = case.is_open();
    if open {
        stage.state = State::Open;
    }
    let mut stages = vec![stage];
    stages.extend(METHODS.iter().map(|key| not_reached(law, key).stage));
    let total = total.map(|total| (total, purse.counted.clone()));
    let verdict = if open { "open" } else { "transaction" };
    outcome(case, verdict, Found { stages, total, home })
}

/// The methods after the first, in their order.
const METHODS: [&str; 5] = ["identical", "similar", "deductive", "computed", "last"];

fn substituted(case: &mut Case<'_>, law: Law, purse: &Purse<'_>, mut stage: Stage, others: Others<'_>) -> Outcome {
    // What was asked about the price no longer matters.
    case.forget_questions();
    if law.cv && case.told(OPERATION) == Some(&Value::Word("gratuit")) {
        // The other reading hangs on it.
        case.truth(FREE_INVOICE);
    }
    stage.state = State::SetAside;
    stage.lines = Vec::new();
    let tried = others(case, law, purse);
    let last = tried.iter().find(|one| one.stage.state == State::Kept);
    let verdict = last.map_or("open", |one| one.stage.key);
    let total = last.and_then(|one| Some((one.value?, one.currency.clone())));
    let stages = tried.into_iter().map(|one: Tried| one.stage);
    let mut stages: Vec<Stage> = std::iter::once(stage).chain(stages).collect();
    let mut home = None;
    if let Some((amount, currency)) = &total
        && *currency == purse.counted
    {
        let brought = purse.brought_home(case, law, *amount);
        if let Some((figure, line)) = brought {
            home = Some(figure);
            if let Some(kept) = stages.iter_mut().find(|stage| stage.state == State::Kept) {
                kept.lines.push(line);
            }
        }
    }
    outcome(case, verdict, Found { stages, total, home })
}

/// How far the value stands from the test value it was compared with (articles 47 and 48).
fn gap(case: &mut Case<'_>, law: Law, purse: &Purse<'_>, total: Decimal) -> Vec<Line> {
    if !case.was_read(CRITERION_FIT) {
        return Vec::new();
    }
    let Some(test) = purse.take(case, CRITERION) else { return Vec::new() };
    if test.of.is_zero() {
        case.refuse(CRITERION, "zero");
        return Vec::new();
    }
    let cites = law.of(on::LINK_NEARNESS);
    let Some(apart) = exact::less(total, test.of).map(|apart| apart.abs()) else { return Vec::new() };
    // Hundredths of a hundredth, cut: a gap is for comparing, not for paying.
    let share = exact::whole_share(apart, Decimal::from(10_000), test.of);
    let figure = share.map(|share| Figure::Percent(exact::mul(share, Decimal::new(1, 2)).unwrap_or(share)));
    let formula = formula(&[("", purse.money(total)), ("↔", purse.money(test.of))]);
    vec![Line { row: 0, key: "criterion-gap", formula, figure, cites }]
}

fn outcome(case: &mut Case<'_>, verdict: &'static str, found: Found) -> Outcome {
    let gathered = case.gathered();
    let sound = gathered.refused.is_empty();
    let total = found.total.filter(|_| sound).map(|(amount, currency)| Figure::Money(amount, currency));
    Outcome {
        verdict: if sound { verdict } else { "refused" },
        settled: sound && !gathered.pending && gathered.asked.is_empty() && total.is_some(),
        home: found.home.filter(|_| sound),
        total,
        stages: found.stages,
        documents: gathered.documents,
        notes: gathered.notes,
        asked: gathered.asked,
        read: gathered.read,
        refused: gathered.refused,
    }
}
