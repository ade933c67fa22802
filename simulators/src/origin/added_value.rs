//! The value added in a country, against the price ex works (articles 24 to 26). The threshold is told: the texts give
//! none.

use rust_decimal::Decimal;
use tariff_data::exact;

use super::fields::*;
use super::grounds as on;
use crate::argument::{Case, Field, Figure, Line, Reason, Sum, Term};

/// Whether the threshold is met, and the share that was found.
pub(super) struct Added {
    pub met: bool,
    /// Hundredths of the price ex works, cut to two decimals.
    pub share: Decimal,
}

/// The one currency that the parts are told in: escudos when none is named.
struct Money<'a>(&'a str);

impl Money<'_> {
    fn figure(&self, amount: Decimal) -> Figure {
        Figure::Money(amount, self.0.to_owned())
    }
}

/// The five parts of the price ex works, in the order of article 25, 3.
struct Parts {
    foreign: Decimal,
    own: Decimal,
    making: Decimal,
    overheads: Decimal,
    profit: Decimal,
}

pub(super) fn added_value(case: &mut Case<'_>, lines: &mut Vec<Line>) -> Option<Added> {
    let side = case.word(SIDE);
    let threshold = case.number(THRESHOLD);
    let money = Money(case.currencies().into_iter().flatten().next().unwrap_or("CVE"));
    let parts = parts(case, &money, lines);
    let (side, threshold, parts) = (side?, threshold?, parts?);
    let all = [parts.foreign, parts.own, parts.making, parts.overheads, parts.profit];
    let Some(price) = exact::sum(all.into_iter()) else {
        case.refuse(FOREIGN_MATERIALS, "too-large");
        return None;
    };
    if price <= Decimal::ZERO {
        case.refuse(FOREIGN_MATERIALS, "ex-works-nothing");
        return None;
    }
    if parts.profit < Decimal::ZERO {
        case.note(Reason { key: "loss", cites: [on::EX_WORKS, on::PROFIT].concat() });
    }
    lines.push(Line {
        row: 0,
        key: "ex-works",
        formula: joined("+", all.map(|part| money.figure(part))),
        figure: Some(money.figure(price)),
        cites: on::EX_WORKS.to_vec(),
    });
    let (part, key, ground) = if side == "maximum" {
        (parts.foreign, "share-foreign", on::MAXIMUM)
    } else if case.reads_otherwise(on::ADDED) {
        let work = exact::sum([parts.making, parts.overheads, parts.profit].into_iter())?;
        (work, "share-added", on::MINIMUM)
    } else {
        (exact::less(price, parts.foreign)?, "share-added", on::MINIMUM)
    };
    let left = exact::mul(part, Decimal::ONE_HUNDRED);
    let right = exact::mul(price, threshold);
    let hundredths = exact::whole_share(part, Decimal::from(10_000), price);
    let (Some(left), Some(right), Some(hundredths)) = (left, right, hundredths) else {
        case.refuse(FOREIGN_MATERIALS, "too-large");
        return None;
    };
    let share = exact::mul(hundredths, Decimal::new(1, 2))?;
    lines.push(Line {
        row: 0,
        key,
        formula: joined("÷", [money.figure(part), money.figure(price)]),
        figure: Some(Figure::Percent(share)),
        cites: ground.to_vec(),
    });
    let met = match side {
        "maximum" => left <= right,
        _ if left == right => !case.reads_otherwise(on::EDGE),
        _ => left > right,
    };
    Some(Added { met, share })
}

fn joined<const N: usize>(sign: &'static str, figures: [Figure; N]) -> Vec<Term> {
    let mut terms = Vec::new();
    for figure in figures {
        if !terms.is_empty() {
            terms.push(Term::Sign(sign));
        }
        terms.push(Term::Figure(figure));
    }
    terms
}

fn parts(case: &mut Case<'_>, money: &Money<'_>, lines: &mut Vec<Line>) -> Option<Parts> {
    let mut part = |case: &mut Case<'_>, field, key, ground: &[_]| {
        let amount = take(case, money, field)?;
        lines.push(Line {
            row: 0,
            key,
            formula: Vec::new(),
            figure: Some(money.figure(amount)),
            cites: ground.to_vec(),
        });
        Some(amount)
    };
    let foreign = part(case, FOREIGN_MATERIALS, "part-foreign", on::FOREIGN_MATERIALS);
    let own = part(case, OWN_MATERIALS, "part-own", on::OWN_MATERIALS);
    let making = part(case, MAKING, "part-making", on::MAKING);
    let overheads = part(case, OVERHEADS, "part-overheads", on::OVERHEADS);
    let profit = match case.word(PROFIT_FROM) {
        Some("prix-facture") => {
            let invoiced = take(case, money, INVOICED);
            let taxes = take(case, money, TAXES);
            let costs = exact::sum([foreign?, own?, making?, overheads?].into_iter())?;
            profit(case, money, invoiced?, taxes?, costs, lines)
        }
        Some(_) => part(case, PROFIT, "part-profit", on::PROFIT),
        None => None,
    };
    Some(Parts { foreign: foreign?, own: own?, making: making?, overheads: overheads?, profit: profit? })
}

/// Article 25, 7: the invoiced price, without taxes that export gives back, less the four other parts; below zero for what is
/// sold at a loss.
fn profit(
    case: &mut Case<'_>,
    money: &Money<'_>,
    invoiced: Decimal,
    taxes: Decimal,
    costs: Decimal,
    lines: &mut Vec<Line>,
) -> Option<Decimal> {
    let Some(price) = exact::less(invoiced, taxes).filter(|price| *price >= Decimal::ZERO) else {
        case.refuse(TAXES, "taxes-exceed");
        return None;
    };
    let profit = exact::less(price, costs)?;
    let formula = joined("−", [money.figure(invoiced), money.figure(taxes), money.figure(costs)]);
    let cites = on::PROFIT.iter().chain(on::TAXES).copied().collect();
    lines.push(Line { row: 0, key: "part-profit", formula, figure: Some(money.figure(profit)), cites });
    Some(profit)
}

/// An amount: all of them are in one currency, which is that of the first that names one.
fn take(case: &mut Case<'_>, money: &Money<'_>, field: Field) -> Option<Decimal> {
    let Sum { amount, currency } = case.sum(field)?;
    if currency.as_deref().is_some_and(|named| named != money.0) {
        case.refuse(field, "currency-other");
        return None;
    }
    Some(*amount)
}
