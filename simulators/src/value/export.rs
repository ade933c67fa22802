//! Senegal, at export: the value of the goods at the point of exit (article 19).

use super::fields::*;
use super::grounds::{self as on, Law};
use super::purse::Purse;
use super::tally::Tally;
use crate::argument::{Case, Reason, Stage, State};

/// The stage of an export; its value when it is known.
pub(super) fn export(case: &mut Case<'_>, law: Law, purse: &Purse<'_>) -> (Stage, Option<rust_decimal::Decimal>) {
    let cites = law.of(on::EXPORT);
    let mut tally = Tally::new(purse);
    let reason;
    let known;
    if case.truth(FIXED) == Some(true) {
        reason = Reason { key: "export-fixed", cites: law.of(on::EXPORT_FIXED) };
        let amount = purse.take(case, FIXED_VALUE);
        known = amount.is_some();
        if let Some(amount) = amount {
            tally.start("export-fixed-value", &amount, law.of(on::EXPORT_FIXED));
        }
    } else {
        reason = Reason { key: "export-exit", cites: cites.clone() };
        let price = purse.take(case, STORE_PRICE);
        let costs = purse.take(case, EXIT_COSTS);
        let duties = purse.take(case, EXPORT_DUTIES);
        let taxes = purse.take(case, EXPORT_TAXES);
        known = price.is_some() && costs.is_some() && duties.is_some() && taxes.is_some();
        if let Some(price) = price {
            tally.start("export-price", &price, cites.clone());
        }
        if let Some(costs) = costs {
            tally.plus("export-costs", &costs, cites.clone());
        }
        for (field, amount, key, ground) in [
            (EXPORT_DUTIES, duties, "export-duties", on::EXPORT_DUTIES),
            (EXPORT_TAXES, taxes, "export-taxes", on::EXPORT_TAXES),
        ] {
            if let Some(amount) = amount.filter(|amount| !amount.of.is_zero()) {
                tally.minus_within(case, field, key, &amount, law.of(ground));
            }
        }
    }
    if tally.overflows {
        case.refuse(STORE_PRICE, "too-large");
    }
    let state = if known { State::Kept } else { State::Open };
    let lines = std::mem::take(&mut tally.lines);
    (Stage { key: "export", state, reasons: vec![reason], lines, cites }, tally.total)
}
