//! Method 4: from the price at which the goods are sold in the country, back to the border (articles 90 to 95).

use rust_decimal::Decimal;
use tariff_data::exact;

use super::compared::times_quantity;
use super::fields::*;
use super::grounds::{self as on, Law};
use super::purse::{Amount, Purse, formula};
use super::readings;
use super::substitutes::Tried;
use super::tally::minus;
use crate::argument::{Case, Field, Figure, Line, Reason, Sale};

/// Method 4.
pub(super) fn deductive(case: &mut Case<'_>, law: Law, purse: &Purse<'_>) -> Tried {
    let cites = law.with_agreement(on::DEDUCTIVE);
    let mut tried = Tried::new("deductive", cites.clone());
    let because = |key, ground| Reason { key, cites: law.with_agreement(ground) };
    match case.truth(DEDUCTIVE) {
        Some(true) => {}
        Some(false) => return tried.aside(Reason { key: "deductive-none", cites }),
        None => return tried.open(Reason { key: "deductive-open", cites }),
    }
    let processed = case.word(DEDUCTIVE_STATE).map(|state| state == "transforme");
    if processed == Some(true) {
        // Only on the importer's request, and while what the work added can be told exactly (91, 3).
        match case.truth(DEDUCTIVE_REQUEST) {
            Some(false) => return tried.aside(because("deductive-unasked", on::DEDUCTIVE_PROCESSED)),
            known => {
                let identity = case.truth(DEDUCTIVE_IDENTITY);
                if identity == Some(false) {
                    return tried.aside(because("deductive-lost", on::DEDUCTIVE_PROCESSED));
                }
                if known.is_none() || identity.is_none() {
                    return tried.open(Reason { key: "deductive-open", cites });
                }
            }
        }
    }
    case.document(because("document-deductive", on::DOCUMENTS_DEDUCTIVE));
    if law.cv {
        case.note(because("deductive-later", on::DEDUCTIVE_LATER));
    }
    let value = value(case, law, purse, processed == Some(true), &mut tried.stage.lines);
    match value.filter(|_| processed.is_some()) {
        Some(value) => {
            let (key, ground) = match processed {
                Some(true) => ("deductive-processed", on::DEDUCTIVE_PROCESSED),
                _ => ("deductive-as-is", on::DEDUCTIVE_PRICE),
            };
            tried.kept(because(key, ground), value)
        }
        None => tried.open(Reason { key: "deductive-open", cites }),
    }
}

/// The price at which most units were sold; two prices may reach the same quantity.
fn greatest(case: &mut Case<'_>, law: Law, sales: &[Sale]) -> Option<Decimal> {
    let mut totals: Vec<(Decimal, Decimal)> = Vec::new();
    for sale in sales {
        match totals.iter_mut().find(|(price, _)| *price == sale.price) {
            Some((_, quantity)) => match exact::add(*quantity, sale.quantity) {
                Some(sum) => *quantity = sum,
                None => {
                    case.refuse(DEDUCTIVE_SALES, "too-large");
                    return None;
                }
            },
            None => totals.push((sale.price, sale.quantity)),
        }
    }
    let most = totals.iter().map(|(_, quantity)| *quantity).max()?;
    let at_most = || totals.iter().filter(|(_, quantity)| *quantity == most).map(|(price, _)| *price);
    if at_most().count() > 1 && case.reads_otherwise(if law.cv { readings::TIE } else { readings::TIE_SN }) {
        return at_most().max();
    }
    at_most().min()
}

fn value(case: &mut Case<'_>, law: Law, purse: &Purse<'_>, processed: bool, lines: &mut Vec<Line>) -> Option<Decimal> {
    let sales = case.sales(DEDUCTIVE_SALES);
    let price = sales.and_then(|sales| greatest(case, law, sales));
    if let (Some(price), Some(sales)) = (price, sales) {
        let mut terms = Vec::new();
        for sale in sales {
            terms.push((";", Figure::Number(sale.quantity)));
            terms.push(("×", purse.money(sale.price)));
        }
        let formula = if sales.len() > 1 { formula(&terms).into_iter().skip(1).collect() } else { Vec::new() };
        let cites = law.with_agreement(on::DEDUCTIVE_PRICE);
        lines.push(Line { row: 0, key: "unit-greatest", formula, figure: Some(purse.money(price)), cites });
    }
    let mut off = vec![margin(case, law, purse, price, lines), local_costs(case, law, purse, lines)];
    off.push(plain(case, law, purse, DEDUCTIVE_DUTIES, "deductive-duties", lines));
    if processed {
        off.push(plain(case, law, purse, DEDUCTIVE_WORK, "deductive-work", lines));
    }
    let quantity = case.number(QUANTITY);
    let price = price?;
    let off: Vec<(Field, Decimal)> = off.into_iter().collect::<Option<_>>()?;
    let mut unit = price;
    for (field, amount) in off {
        match exact::less(unit, amount).filter(|rest| *rest >= Decimal::ZERO) {
            Some(rest) => unit = rest,
            None => {
                case.refuse(field, "costs-exceed");
                return None;
            }
        }
    }
    times_quantity(case, law, purse, unit, quantity?, on::DEDUCTIVE, lines)
}

/// Commissions, or profit and general expenses taken as a whole; what is usual prevails when it differs (93, 5).
fn margin(
    case: &mut Case<'_>,
    law: Law,
    purse: &Purse<'_>,
    price: Option<Decimal>,
    lines: &mut Vec<Line>,
) -> Option<(Field, Decimal)> {
    let told = case.number(DEDUCTIVE_MARGIN);
    let usual = case.number(DEDUCTIVE_USUAL);
    let (told, usual, price) = (told?, usual?, price?);
    let (rate, key, ground) = if told == usual {
        (told, "deductive-margin", on::DEDUCTIVE_MARGIN)
    } else {
        (usual, "deductive-usual", on::DEDUCTIVE_USUAL)
    };
    let Some(amount) = exact::percent(price, rate) else {
        case.refuse(DEDUCTIVE_MARGIN, "too-large");
        return None;
    };
    let formula = formula(&[("", purse.money(price)), ("×", Figure::Percent(rate))]);
    let cites = law.with_agreement(ground);
    lines.push(Line { row: 0, key, formula, figure: Some(purse.money(minus(amount))), cites });
    Some((DEDUCTIVE_MARGIN, amount))
}

/// Article 95 lets local carriage and insurance go only when general expenses hold them: with these, not beside them.
/// The Agreement, which article 34 applies, takes them off in every case (article 5).
fn local_costs(case: &mut Case<'_>, law: Law, purse: &Purse<'_>, lines: &mut Vec<Line>) -> Option<(Field, Decimal)> {
    let amount = purse.take(case, DEDUCTIVE_COSTS)?;
    let cites = law.with_agreement(on::DEDUCTIVE_COSTS);
    let nothing = Some((DEDUCTIVE_COSTS, Decimal::ZERO));
    if amount.of.is_zero() {
        return nothing;
    }
    let within = case.truth(DEDUCTIVE_COSTS_IN)?;
    let taken = !within && (!law.cv || case.reads_otherwise(readings::LOCAL_COSTS));
    if taken {
        let off = Amount { of: minus(amount.of), formula: amount.formula };
        lines.push(purse.line("deductive-costs", &off, cites));
        return Some((DEDUCTIVE_COSTS, amount.of));
    }
    let key = if within { "deductive-costs-within" } else { "deductive-costs-not" };
    lines.push(Line { row: 0, key, formula: Vec::new(), figure: None, cites });
    nothing
}

fn plain(
    case: &mut Case<'_>,
    law: Law,
    purse: &Purse<'_>,
    field: Field,
    key: &'static str,
    lines: &mut Vec<Line>,
) -> Option<(Field, Decimal)> {
    let amount = purse.take(case, field)?;
    if !amount.of.is_zero() {
        let ground = if field == DEDUCTIVE_WORK { on::DEDUCTIVE_PROCESSED } else { on::DEDUCTIVE_DUTIES };
        let off = Amount { of: minus(amount.of), formula: amount.formula };
        lines.push(purse.line(key, &off, law.with_agreement(ground)));
    }
    Some((field, amount.of))
}
