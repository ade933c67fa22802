//! A trade defence measure from its facts to its argument.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use tariff_data::exact;
use tariff_data::limits::{Limit, Limits};

use super::fields::*;
use super::grounds as on;
use super::margin::{Share, weighted};
use super::subsidy::subsidy;
use crate::argument::{
    Answers, Argument, Basis, Case, Field, Figure, Line, Outcome, Reason, Stage, State, Term, Value, argue,
};

/// The argument of a measure, with the thresholds that hold on a day.
#[must_use]
pub fn assess(answers: &Answers, limits: &Limits, day: NaiveDate) -> Argument {
    argue(answers, &|case| weigh(case, limits, day))
}

fn weigh(case: &mut Case<'_>, limits: &Limits, day: NaiveDate) -> Outcome {
    let mut stages = Vec::new();
    case.offer(&[CURRENCY]);
    let currency = case.told_currency(CURRENCY).unwrap_or("CVE").to_owned();
    let scene = Scene { limits, day, currency };
    let found = match case.word(MEASURE) {
        Some("subvention") => subsidy(case, &scene, &mut stages),
        Some(_) => dumping(case, &scene, &mut stages),
        None => None,
    };
    let is_subsidy = case.told(MEASURE) == Some(&Value::Word("subvention"));
    // A duty that is proposed too high is no reason against a lower one.
    let aside = stages.iter().any(|stage| stage.state == State::SetAside && stage.key != LIMIT);
    let over = stages.iter().any(|stage| stage.state == State::SetAside && stage.key == LIMIT);
    if aside {
        // One condition that fails is enough: what else was asked changes nothing.
        case.forget_questions();
    }
    let open = stages.is_empty() || stages.iter().any(|stage| stage.state == State::Open);
    let verdict = if aside {
        "no-measure"
    } else if open {
        "open"
    } else if over {
        "over-limit"
    } else {
        "measure"
    };
    // An investigation that is not opened (117) has no end either.
    let unopened = stages.iter().any(|stage| stage.state == State::SetAside && stage.key == "market-share");
    if !unopened {
        stages.extend(conclusion(case, verdict, is_subsidy));
    }
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

/// Articles 109, 111 and 124: how the investigation ends. A definitive duty makes those lapse that were fixed before.
fn conclusion(case: &mut Case<'_>, verdict: &str, is_subsidy: bool) -> Option<Stage> {
    let (reason, cites) = match (verdict, is_subsidy) {
        ("open", _) => return None,
        ("no-measure", true) => ("conclude-closed", on::SUBSIDY_CLOSED),
        ("no-measure", false) => ("conclude-closed", on::CLOSED),
        (_, true) => ("conclude-duty", on::SUBSIDY_IMPOSED),
        (_, false) => ("conclude-duty", on::IMPOSED),
    };
    let mut stage = stage("conclusion", State::Kept, reason, cites);
    if !is_subsidy && verdict != "no-measure" {
        case.offer(&[PROVISIONAL]);
        let fixed = case.told(PROVISIONAL) == Some(&Value::Truth(true));
        let key = if fixed { "provisional-lapse" } else { "definitive" };
        stage.reasons.push(Reason { key, cites: on::DEFINITIVE.to_vec() });
    }
    Some(stage)
}

/// Articles 99 and 116: what the complaint must hold, and what of it is missing.
pub(super) fn complaint(case: &mut Case<'_>, key: &'static str, cites: &'static [Basis]) {
    case.document(Reason { key, cites: cites.to_vec() });
    case.offer(&[COMPLAINT]);
    let Some(Value::Words(missing)) = case.told(COMPLAINT) else { return };
    // Letters a) to d) end both lists.
    let letters = cites.get(cites.len().saturating_sub(4)..).unwrap_or_default();
    let keys = ["lacks-author", "lacks-product", "lacks-proof", "lacks-imports"];
    for ((word, key), letter) in ["auteur", "produit", "preuves", "importations"].iter().zip(keys).zip(letters) {
        if missing.contains(word) {
            case.document(Reason { key, cites: vec![*letter] });
        }
    }
}

/// The last stage: how high the duty may be.
const LIMIT: &str = "limit";

pub(super) struct Scene<'a> {
    limits: &'a Limits,
    day: NaiveDate,
    currency: String,
}

impl Scene<'_> {
    pub(super) fn money(&self, amount: Decimal) -> Figure {
        Figure::Money(amount, self.currency.clone())
    }

    pub(super) fn limit(&self, case: &mut Case<'_>, key: &str) -> Option<&Limit> {
        let limit = self.limits.on(key, self.day);
        if limit.is_none() {
            case.refuse(MEASURE, "before-first-day");
        }
        limit
    }

    pub(super) fn take(&self, case: &mut Case<'_>, field: Field) -> Option<Decimal> {
        let sum = case.sum(field)?;
        if sum.currency.as_ref().is_some_and(|named| *named != self.currency) {
            case.refuse(field, "currency-other");
            return None;
        }
        Some(sum.amount)
    }

    /// A line for a share that may have no finite decimals, cut to two.
    pub(super) fn line(&self, key: &'static str, formula: Vec<Term>, share: Share, cites: &[Basis]) -> Line {
        let figure = share.cut().map(|amount| self.money(amount));
        Line { row: 0, key, formula, figure, cites: cites.to_vec() }
    }
}

pub(super) fn stage(key: &'static str, state: State, reason: &'static str, cites: &[Basis]) -> Stage {
    let reasons = vec![Reason { key: reason, cites: cites.to_vec() }];
    Stage { key, state, reasons, lines: Vec::new(), cites: cites.to_vec() }
}

pub(super) fn by_truth(
    case: &mut Case<'_>,
    field: Field,
    key: &'static str,
    words: [&'static str; 3],
    cites: &[Basis],
) -> Stage {
    let [yes, no, open] = words;
    match case.truth(field) {
        Some(true) => stage(key, State::Kept, yes, cites),
        Some(false) => stage(key, State::SetAside, no, cites),
        None => stage(key, State::Open, open, cites),
    }
}

pub(super) fn note(case: &mut Case<'_>, key: &'static str, cites: &[Basis]) {
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
    if exports.is_some() && export.is_none() {
        case.refuse(EXPORT_SALES, "too-large");
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
        lines.push(Line {
            row: 0,
            key: "margin-share",
            formula: Vec::new(),
            figure: Some(Figure::Percent(hundredths)),
            cites,
        });
    }
    stages.push(Stage { lines, ..stage("dumping", State::Kept, "dumping-found", on::DUMPING) });
    let threshold = scene.limit(case, "dumping.de-minimis")?;
    // An export price of zero leaves nothing to measure the margin against: it is above any threshold.
    let small = share.map_or(Some(false), |share| share.is_below_hundredths(Decimal::from(threshold.count)));
    let Some(small) = small else {
        case.refuse(EXPORT_SALES, "too-large");
        return None;
    };
    if too_small(case, stages, small, ["de-minimis", "above-de-minimis"], on::DE_MINIMIS) {
        return None;
    }
    complaint(case, "document-complaint", on::COMPLAINT);
    stages.push(by_truth(case, INJURY, "injury", ["injury", "injury-not", "injury-open"], on::INJURY));
    stages.push(by_truth(case, INTEREST, "interest", ["interest", "interest-not", "interest-open"], on::INTEREST));
    for (key, cites) in [
        ("investigation", on::INVESTIGATION),
        ("intervention", on::INTERVENTION),
        ("closure-motives", on::CLOSURE_MOTIVES),
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

/// Articles 110 c) and 125, 1 c): below the threshold the investigation can be closed. Whether it then must be is read
/// both ways.
pub(super) fn too_small(
    case: &mut Case<'_>,
    stages: &mut Vec<Stage>,
    small: bool,
    [below, above]: [&'static str; 2],
    cites: &'static [Basis],
) -> bool {
    let closed = small && !case.reads_otherwise(on::CLOSURE);
    let reason = if small { below } else { above };
    stages.push(stage("de-minimis", if closed { State::SetAside } else { State::Kept }, reason, cites));
    closed
}

/// Article 112, article 126: the duty may not pass the margin, or the benefit.
pub(super) fn limited(
    case: &mut Case<'_>,
    scene: &Scene<'_>,
    stages: &mut Vec<Stage>,
    most: Share,
    cites: &[Basis],
) -> Option<Decimal> {
    let mut lines = vec![scene.line("duty-limit", Vec::new(), most, cites)];
    let (mut state, mut reason) = (State::Kept, "limit");
    case.offer(&[PROPOSED]);
    if case.told(PROPOSED).is_some() {
        let proposed = scene.take(case, PROPOSED)?;
        let Some(over) = most.is_passed_by(proposed) else {
            case.refuse(PROPOSED, "too-large");
            return None;
        };
        lines.push(Line {
            row: 0,
            key: "duty-proposed",
            formula: Vec::new(),
            figure: Some(scene.money(proposed)),
            cites: cites.to_vec(),
        });
        (state, reason) = if over { (State::SetAside, "limit-passed") } else { (State::Kept, "limit-kept") };
    }
    stages.push(Stage { lines, ..stage(LIMIT, state, reason, cites) });
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
