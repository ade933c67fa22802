//! Articles 113 to 127: subsidies and the countervailing duty.

use rust_decimal::Decimal;

use super::assess::{Scene, by_truth, complaint, limited, note, stage, too_small};
use super::fields::*;
use super::grounds as on;
use super::margin::Share;
use crate::argument::{Case, Figure, Line, Reason, Stage, State, Term, Value};

/// The most that the countervailing duty may be for one unit.
pub(super) fn subsidy(case: &mut Case<'_>, scene: &Scene<'_>, stages: &mut Vec<Stage>) -> Option<Decimal> {
    let share = case.number(MARKET_SHARE);
    let threshold = scene.limit(case, "subsidy.market-share")?.count;
    match share {
        Some(share) if share < Decimal::from(threshold) => {
            stages.push(stage("market-share", State::SetAside, "market-share-small", on::MARKET_SHARE));
            return None;
        }
        Some(_) => stages.push(stage("market-share", State::Kept, "market-share", on::MARKET_SHARE)),
        None => stages.push(stage("market-share", State::Open, "market-share-open", on::MARKET_SHARE)),
    }
    opened(case, stages);
    let benefit = scene.take(case, BENEFIT);
    let price = scene.take(case, UNIT_PRICE);
    let (Some(benefit), Some(price)) = (benefit, price) else {
        stages.push(stage("subsidy", State::Open, "subsidy-open", on::SUBSIDY));
        injury(case, stages);
        return None;
    };
    let mut lines = vec![scene.line("benefit", Vec::new(), Share::whole(benefit), on::SUBSIDY)];
    if benefit.is_zero() {
        stages.push(Stage { lines, ..stage("subsidy", State::SetAside, "subsidy-none", on::SUBSIDY) });
        return None;
    }
    let Some(margin) = Share::whole(benefit).over(Share::whole(price)) else {
        case.refuse(UNIT_PRICE, "zero");
        return None;
    };
    let formula = vec![Term::Figure(scene.money(benefit)), Term::Sign("÷"), Term::Figure(scene.money(price))];
    let figure = margin.hundredths().map(Figure::Percent);
    lines.push(Line { row: 0, key: "subsidy-share", formula, figure, cites: on::SUBSIDY_MARGIN.to_vec() });
    stages.push(Stage { lines, ..stage("subsidy", State::Kept, "subsidy-found", on::SUBSIDY) });
    let threshold = scene.limit(case, "subsidy.de-minimis")?.count;
    let Some(small) = margin.is_below_hundredths(Decimal::from(threshold)) else {
        case.refuse(BENEFIT, "too-large");
        return None;
    };
    if too_small(case, stages, small, ["subsidy-small", "subsidy-above"], on::SUBSIDY_MARGIN) {
        return None;
    }
    complaint(case, "document-subsidy", on::SUBSIDY_COMPLAINT);
    injury(case, stages);
    let words = ["interest", "interest-not", "interest-open"];
    stages.push(by_truth(case, INTEREST, "interest", words, on::SUBSIDY_INTEREST));
    for (key, cites) in [
        ("investigation", on::INVESTIGATION),
        ("closure-motives", on::SUBSIDY_MOTIVES),
        ("together", on::TOGETHER),
        ("subsidy-provisional", on::SUBSIDY_PROVISIONAL),
        ("subsidy-undertaking", on::SUBSIDY_UNDERTAKING),
        ("subsidy-decision", on::SUBSIDY_DECISION),
        ("review", on::REVIEW),
        ("both", on::BOTH),
    ] {
        note(case, key, cites);
    }
    limited(case, scene, stages, Share::whole(benefit), on::SUBSIDY_LIMIT)
}

/// Injury is examined at the same time as the subsidy (120): it is asked whatever is known of the other.
fn injury(case: &mut Case<'_>, stages: &mut Vec<Stage>) {
    let words = ["injury", "injury-not", "injury-open"];
    stages.push(by_truth(case, INJURY, "injury", words, on::SUBSIDY_INJURY));
}

/// Articles 118 and 119: who is told of the opening, and which period is looked into.
fn opened(case: &mut Case<'_>, stages: &mut Vec<Stage>) {
    case.offer(&[NOTIFIED, PERIOD]);
    let reason = match case.told(NOTIFIED) {
        Some(Value::Truth(true)) => "notified",
        Some(_) => "notified-not",
        None => "notified-to-do",
    };
    let mut opening = stage("opening", State::Kept, reason, on::NOTIFIED);
    opening.reasons.push(Reason { key: "period", cites: on::PERIOD.to_vec() });
    if let Some(Value::Day(day)) = case.told(PERIOD) {
        opening.lines.push(Line {
            row: 0,
            key: "period-end",
            formula: Vec::new(),
            figure: Some(Figure::Day(*day)),
            cites: on::PERIOD.to_vec(),
        });
    }
    stages.push(opening);
}
