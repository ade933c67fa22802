//! A trade defence measure from its facts to its argument.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use tariff_data::exact;
use tariff_data::limits::{Limit, Limits};

use super::fields::*;
use super::grounds as on;
use super::margin::{Share, weighted};
use crate::argument::{
    Answers, Argument, Basis, Case, Field, Figure, Line, Outcome, Reason, Stage, State, Term, argue,
};

/// The argument of a measure, with the thresholds that hold on a day.
#[must_use]
pub fn assess(answers: &Answers, limits: &Limits, day: NaiveDate) -> Argument {
    argue(answers, &|case| weigh(case, limits, day))
}

fn weigh(case: &mut Case<'_>, limits: &Limits, day: NaiveDate) -> Outcome {
    let mut stages = Vec::new();
    let currency = case.told_currency(CURRENCY).unwrap_or("CVE").to_owned();
    let scene = Scene { limits, day, currency };
    let found = match case.word(MEASURE) {
        Some("subvention") => subsidy(case, &scene, &mut stages),
        Some(_) => dumping(case, &scene, &mut stages),
        None => None,
    };
    let aside = stages.iter().any(|stage| stage.state == State::SetAside);
    let open = stages.is_empty() || stages.iter().any(|stage| stage.state == State::Open);
    let verdict = if aside {
        "no-measure"
    } else if open {
        "open"
    } else {
        "measure"
    };
    let gathered = case.gathered();
    let sound = gathered.refused.is_empty();
    Outcome {
        verdict: if sound { verdict } else { "refused" },
        settled: sound && verdict != "open" && gathered.asked.is_empty(),
        total: found.filter(|_| sound && !aside).map(|limit| Figure::Money(limit, scene.currency)),
        home: None,
        stages,
        documents: gathered.documents,
        notes: gathered.notes,
        asked: gathered.asked,
        read: gathered.read,
        refused: gathered.refused,
    }
}

struct Scene<'a> {
    limits: &'a Limits,
    day: NaiveDate,
    currency: String,
}

impl Scene<'_> {
    fn money(&self, amount: Decimal) -> Figure {
        Figure::Money(amount, self.currency.clone())
    }

    fn limit(&self, case: &mut Case<'_>, key: &str) -> Option<&Limit> {
        let limit = self.limits.on(key, self.day);
        if limit.is_none() {
            case.refuse(MEASURE, "before-first-day");
        }
        limit
    }

    fn take(&self, case: &mut Case<'_>, field: Field) -> Option<Decimal> {
        let sum = case.sum(field)?;
        if sum.currency.as_ref().is_some_and(|named| *named != self.currency) {
            case.refuse(field, "currency-other");
            return None;
        }
        Some(sum.amount)
    }

    /// A line for a share that may have no finite decimals, cut to two.
    fn line(&self, key: &'static str, formula: Vec<Term>, share: Share, cites: &[Basis]) -> Line {
        let figure = share.cut().map(|amount| self.money(amount));
        Line { key, formula, figure, cites: cites.to_vec() }
    }
}

fn stage(key: &'static str, state: State, reason: &'static str, cites: &[Basis]) -> Stage {
    let reasons = vec![Reason { key: reason, cites: cites.to_vec() }];
    Stage { key, state, reasons, lines: Vec::new(), cites: cites.to_vec() }
}

fn by_truth(case: &mut Case<'_>, field: Field, key: &'static str, words: [&'static str; 3], cites: &[Basis]) -> Stage {
    let [yes, no, open] = words;
    match case.truth(field) {
        Some(true) => stage(key, State::Kept, yes, cites),
        Some(false) => stage(key, State::SetAside, no, cites),
        None => stage(key, State::Open, open, cites),
    }
}

fn note(case: &mut Case<'_>, key: &'static str, cites: &[Basis]) {
    case.note(Reason { key, cites: cites.to_vec() });
}

/// Articles 96 to 112: the most that the duty may be for one unit.
fn dumping(case: &mut Case<'_>, scene: &Scene<'_>, stages: &mut Vec<Stage>) -> Option<Decimal> {
    let mut lines = Vec::new();
    let normal = normal_value(case, scene, &mut lines);
    let exports = case.sales(EXPORT_SALES);
    let export = exports.and_then(Share::average);
    if let (Some(export), Some(exports)) = (export, exports) {
        lines.push(scene.line("export-price", sales(scene, exports), export, on::EXPORT_PRICE));
    }
    let margin = match (normal, exports) {
        (Some(normal), Some(exports)) => {
            let above = |sale: &crate::argument::Sale| normal.is_passed_by(sale.price) == Some(true);
            let offset = !(exports.iter().any(above) && case.reads_otherwise(on::OFFSET));
            let margin = weighted(normal, exports, offset);
            if margin.is_none() {
                case.refuse(EXPORT_SALES, "too-large");
            }
            margin
        }
        _ => None,
    };
    let Some(((margin, normal), export)) = margin.zip(normal).zip(export) else {
        stages.push(Stage { lines, ..stage("dumping", State::Open, "dumping-open", on::DUMPING) });
        return None;
    };
    lines.push(scene.line("margin", Vec::new(), margin, on::MARGIN));
    if !margin.is_above_zero() {
        stages.push(Stage { lines, ..stage("dumping", State::SetAside, "dumping-none", on::DUMPING) });
        return None;
    }
    let against = if case.reads_otherwise(on::AGAINST) { normal } else { export };
    let share = margin.over(against);
    if let Some(hundredths) = share.and_then(Share::hundredths) {
        let cites = on::DE_MINIMIS.to_vec();
        lines.push(Line { key: "margin-share", formula: Vec::new(), figure: Some(Figure::Percent(hundredths)), cites });
    }
    stages.push(Stage { lines, ..stage("dumping", State::Kept, "dumping-found", on::DUMPING) });
    let threshold = scene.limit(case, "dumping.de-minimis")?;
    // An export price of zero leaves nothing to measure the margin against: it is above any threshold.
    let small = share.map_or(Some(false), |share| share.is_below_hundredths(Decimal::from(threshold.count)));
    let Some(small) = small else {
        case.refuse(EXPORT_SALES, "too-large");
        return None;
    };
    let (state, reason) = if small { (State::SetAside, "de-minimis") } else { (State::Kept, "above-de-minimis") };
    stages.push(stage("de-minimis", state, reason, on::DE_MINIMIS));
    if small {
        return None;
    }
    stages.push(by_truth(case, INJURY, "injury", ["injury", "injury-not", "injury-open"], on::INJURY));
    stages.push(by_truth(case, INTEREST, "interest", ["interest", "interest-not", "interest-open"], on::INTEREST));
    for (key, cites) in [
        ("provisional", on::PROVISIONAL),
        ("undertaking", on::UNDERTAKING),
        ("review", on::REVIEW),
        ("refund", on::REFUND),
        ("both", on::BOTH),
    ] {
        note(case, key, cites);
    }
    limited(case, scene, stages, margin, on::LIMIT)
}

/// Article 112, article 126: the duty may not pass the margin, or the benefit.
fn limited(
    case: &mut Case<'_>,
    scene: &Scene<'_>,
    stages: &mut Vec<Stage>,
    most: Share,
    cites: &[Basis],
) -> Option<Decimal> {
    let mut lines = vec![scene.line("duty-limit", Vec::new(), most, cites)];
    let (mut state, mut reason) = (State::Kept, "limit");
    if case.told(PROPOSED).is_some() {
        let proposed = scene.take(case, PROPOSED)?;
        let over = most.is_passed_by(proposed)?;
        lines.push(Line {
            key: "duty-proposed",
            formula: Vec::new(),
            figure: Some(scene.money(proposed)),
            cites: cites.to_vec(),
        });
        (state, reason) = if over { (State::SetAside, "limit-passed") } else { (State::Kept, "limit-kept") };
    }
    stages.push(Stage { lines, ..stage("limit", state, reason, cites) });
    most.cut()
}

fn sales(scene: &Scene<'_>, sales: &[crate::argument::Sale]) -> Vec<Term> {
    let mut terms = Vec::new();
    for sale in sales {
        if !terms.is_empty() {
            terms.push(Term::Sign(";"));
        }
        terms.push(Term::Figure(Figure::Number(sale.quantity)));
        terms.push(Term::Sign("×"));
        terms.push(Term::Figure(scene.money(sale.price)));
    }
    terms
}

/// Article 102, 2: the price at home, or one built from cost, charges and profit.
fn normal_value(case: &mut Case<'_>, scene: &Scene<'_>, lines: &mut Vec<Line>) -> Option<Share> {
    match case.word(NORMAL)? {
        "construite" => {
            let parts = [COST, CHARGES, PROFIT].map(|field| scene.take(case, field));
            let [Some(cost), Some(charges), Some(profit)] = parts else { return None };
            let Some(value) = exact::sum([cost, charges, profit].into_iter()) else {
                case.refuse(COST, "too-large");
                return None;
            };
            let figure = |amount| Term::Figure(scene.money(amount));
            let formula = vec![figure(cost), Term::Sign("+"), figure(charges), Term::Sign("+"), figure(profit)];
            let normal = Share::whole(value);
            lines.push(scene.line("normal-built", formula, normal, on::NORMAL));
            Some(normal)
        }
        _ => {
            let home = case.sales(HOME_SALES)?;
            let Some(normal) = Share::average(home) else {
                case.refuse(HOME_SALES, "too-large");
                return None;
            };
            lines.push(scene.line("normal-sales", sales(scene, home), normal, on::NORMAL));
            Some(normal)
        }
    }
}

/// Articles 113 to 127: the most that the countervailing duty may be for one unit.
fn subsidy(case: &mut Case<'_>, scene: &Scene<'_>, stages: &mut Vec<Stage>) -> Option<Decimal> {
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
    if margin.is_below_hundredths(Decimal::from(threshold))? {
        stages.push(stage("de-minimis", State::SetAside, "subsidy-small", on::SUBSIDY_MARGIN));
        return None;
    }
    stages.push(stage("de-minimis", State::Kept, "above-de-minimis", on::SUBSIDY_MARGIN));
    let words = ["injury", "injury-not", "injury-open"];
    stages.push(by_truth(case, INJURY, "injury", words, on::SUBSIDY_INJURY));
    let words = ["interest", "interest-not", "interest-open"];
    stages.push(by_truth(case, INTEREST, "interest", words, on::SUBSIDY_INTEREST));
    for (key, cites) in [("provisional", on::SUBSIDY_PROVISIONAL), ("review", on::REVIEW), ("both", on::BOTH)] {
        note(case, key, cites);
    }
    limited(case, scene, stages, Share::whole(benefit), on::SUBSIDY_LIMIT)
}
