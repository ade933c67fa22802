//! Methods 2 and 3: the transaction value of identical, then of similar goods (article 88).

use rust_decimal::Decimal;
use tariff_data::exact;

use super::fields::*;
use super::grounds::{self as on, Ground, Law};
use super::purse::{Amount, Purse, formula};
use super::substitutes::Tried;
use crate::argument::{Case, Field, Figure, Line, Reason};

/// What tells methods 2 and 3 apart.
struct Goods {
    method: &'static str,
    known: Field,
    situation: Field,
    values: Field,
    adjustment: Field,
    ground: Ground,
    adjusted: Ground,
    lowest: Ground,
    costs: Ground,
    documents: (&'static str, Ground),
    none: &'static str,
    open: &'static str,
}

/// Method 2.
pub(super) fn identical(case: &mut Case<'_>, law: Law, purse: &Purse<'_>) -> Tried {
    let goods = Goods {
        method: "identical",
        known: IDENTICAL,
        situation: IDENTICAL_SITUATION,
        values: IDENTICAL_VALUES,
        adjustment: IDENTICAL_ADJUSTMENT,
        ground: on::IDENTICAL,
        adjusted: on::IDENTICAL_ADJUSTED,
        lowest: on::IDENTICAL_LOWEST,
        costs: on::IDENTICAL_COSTS,
        documents: ("document-compared", on::DOCUMENTS_IDENTICAL),
        none: "identical-none",
        open: "identical-open",
    };
    compared(case, law, purse, &goods)
}

/// Method 3: the texts give it no article of its own beside its name; it works as method 2 does.
pub(super) fn similar(case: &mut Case<'_>, law: Law, purse: &Purse<'_>) -> Tried {
    let goods = Goods {
        method: "similar",
        known: SIMILAR,
        situation: SIMILAR_SITUATION,
        values: SIMILAR_VALUES,
        adjustment: SIMILAR_ADJUSTMENT,
        ground: on::SIMILAR,
        adjusted: on::SIMILAR_ADJUSTED,
        lowest: on::SIMILAR_LOWEST,
        costs: on::SIMILAR_COSTS,
        documents: ("document-similar", on::DOCUMENTS_SIMILAR),
        none: "similar-none",
        open: "similar-open",
    };
    compared(case, law, purse, &goods)
}

fn compared(case: &mut Case<'_>, law: Law, purse: &Purse<'_>, goods: &Goods) -> Tried {
    let cites = law.with_agreement(goods.ground);
    let mut tried = Tried::new(goods.method, cites.clone());
    match case.truth(goods.known) {
        Some(true) => {}
        Some(false) => return tried.aside(Reason { key: goods.none, cites }),
        None => return tried.open(Reason { key: goods.open, cites }),
    }
    // Only the regulation of Cabo Verde says what to hold.
    let (key, ground) = goods.documents;
    let key = if law.cv { key } else { "document-untold" };
    case.document(Reason { key, cites: law.of(ground) });
    case.note(Reason { key: "compared-costs", cites: law.with_agreement(goods.costs) });
    let value = value(case, law, purse, goods, &mut tried.stage.lines);
    let same = case.told(goods.situation) == Some(&crate::argument::Value::Word("meme"));
    let key = if same { "compared-same" } else { "compared-adjusted" };
    let why = Reason { key, cites: law.with_agreement(if same { goods.ground } else { goods.adjusted }) };
    match value {
        Some(value) => tried.kept(why, value),
        None => tried.open(Reason { key: goods.open, cites: law.with_agreement(goods.ground) }),
    }
}

fn value(case: &mut Case<'_>, law: Law, purse: &Purse<'_>, goods: &Goods, lines: &mut Vec<Line>) -> Option<Decimal> {
    let situation = case.word(goods.situation);
    let told = case.sums(goods.values);
    let adjustment = match situation {
        Some("meme") | None => None,
        Some(_) => purse.take(case, goods.adjustment),
    };
    let quantity = case.number(QUANTITY);
    let mut values = Vec::new();
    for sum in told? {
        values.push(purse.converted(case, goods.values, sum)?.of);
    }
    let lowest = values.iter().min().copied()?;
    let formula_of = if values.len() > 1 {
        let each: Vec<_> = values.iter().map(|value| (";", purse.money(*value))).collect();
        formula(&each).into_iter().skip(1).collect()
    } else {
        Vec::new()
    };
    let key = if values.len() > 1 { "unit-lowest" } else { "unit-only" };
    let ground = if values.len() > 1 { goods.lowest } else { goods.ground };
    lines.push(Line {
        row: 0,
        key,
        formula: formula_of,
        figure: Some(purse.money(lowest)),
        cites: law.with_agreement(ground),
    });
    let mut unit = lowest;
    if situation? != "meme" {
        let adjustment = adjustment?;
        unit = match exact::add(unit, adjustment.of).filter(|unit| *unit >= Decimal::ZERO) {
            Some(unit) => unit,
            None => {
                case.refuse(goods.adjustment, "adjustment-exceeds");
                return None;
            }
        };
        lines.push(purse.line("unit-adjustment", &adjustment, law.with_agreement(goods.adjusted)));
    }
    times_quantity(case, law, purse, unit, quantity?, goods.ground, lines)
}

/// The value of the whole from that of one.
pub(super) fn times_quantity(
    case: &mut Case<'_>,
    law: Law,
    purse: &Purse<'_>,
    unit: Decimal,
    quantity: Decimal,
    ground: Ground,
    lines: &mut Vec<Line>,
) -> Option<Decimal> {
    if quantity.is_zero() {
        case.refuse(QUANTITY, "zero");
        return None;
    }
    let Some(value) = exact::mul(unit, quantity) else {
        case.refuse(QUANTITY, "too-large");
        return None;
    };
    if lines.len() > 1 {
        let net = Amount { of: unit, formula: Vec::new() };
        lines.push(purse.line("unit-net", &net, law.with_agreement(ground)));
    }
    let formula = formula(&[("", purse.money(unit)), ("×", Figure::Number(quantity))]);
    lines.push(Line {
        row: 0,
        key: "whole",
        formula,
        figure: Some(purse.money(value)),
        cites: law.with_agreement(ground),
    });
    Some(value)
}
