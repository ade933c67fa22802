//! Articles 113 to 127: subsidies and the countervailing duty.

use rust_decimal::Decimal;

use super::assess::{Scene, by_truth, limited, note, stage, too_small};
use super::fields::*;
use super::grounds as on;
use super::margin::Share;
use crate::argument::{Case, Figure, Line, Reason, Stage, State, Term};

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
    let benefit = scene.take(case, BENEFIT);
    let price = scene.take(case, UNIT_PRICE);
    let (Some(benefit), Some(price)) = (benefit, price) else {
        stages.push(stage("subsidy", State::Open, "subsidy-open", on::SUBSIDY));
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
    lines.push(Line { key: "subsidy-share", formula, figure, cites: on::SUBSIDY_MARGIN.to_vec() });
    stages.push(Stage { lines, ..stage("subsidy", State::Kept, "subsidy-found", on::SUBSIDY) });
    let threshold = scene.limit(case, "subsidy.de-minimis")?.count;
    let Some(small) = margin.is_below_hundredths(Decimal::from(threshold)) else {
        case.refuse(BENEFIT, "too-large");
        return None;
    };
    if too_small(case, stages, small, "subsidy-small", on::SUBSIDY_MARGIN) {
        return None;
    }
    case.document(Reason { key: "document-subsidy", cites: on::SUBSIDY_COMPLAINT.to_vec() });
    let words = ["injury", "injury-not", "injury-open"];
    stages.push(by_truth(case, INJURY, "injury", words, on::SUBSIDY_INJURY));
    let words = ["interest", "interest-not", "interest-open"];
    stages.push(by_truth(case, INTEREST, "interest", words, on::SUBSIDY_INTEREST));
    for (key, cites) in [
        ("investigation", on::INVESTIGATION),
        ("closure-motives", on::SUBSIDY_MOTIVES),
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
