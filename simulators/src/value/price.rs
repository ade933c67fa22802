//! The price paid or payable, and what befell the goods: one invoice for several, reductions, defects, losses, a price
//! revised afterwards (articles 50 to 67).

use chrono::{Months, NaiveDate};
use rust_decimal::Decimal;
use tariff_data::exact;
use tariff_data::limits::Limits;

use super::fields::*;
use super::gates::named;
use super::grounds::{self as on, Law};
use super::purse::{Amount, Purse, formula};
use super::readings;
use super::tally::{Tally, all};
use crate::argument::{Case, Field, Figure, Reason, Value};

/// Whether a circumstance of the goods is told, where the law knows it.
fn is_special(case: &Case<'_>, law: Law, word: &str) -> bool {
    law.cv && matches!(case.told(SPECIAL), Some(Value::Words(words)) if words.contains(&word))
}

/// Types that are not released in the same proportion have no share in the price (52, 4).
pub(super) fn unshared(case: &mut Case<'_>, law: Law) -> Option<Reason> {
    let is_so = is_special(case, law, "facture-globale") && case.word(GLOBAL) == Some("differente");
    is_so.then(|| Reason { key: "rejected-global", cites: law.of(on::GLOBAL_OTHER) })
}

/// Puts the price and what changes it into the tally.
pub(super) fn price(case: &mut Case<'_>, law: Law, tally: &mut Tally<'_>, limits: &Limits, day: NaiveDate) {
    let mut special = named(case, SPECIAL);
    if !law.cv && special.iter().any(|word| !["aucune", "reduction"].contains(word)) {
        // What is paid after a reduction is the price (18, 1); for the others neither code nor Agreement has a sum.
        case.note(Reason { key: "silent-special", cites: law.of(on::SPECIAL_SILENT) });
        case.wait();
        special.retain(|word| *word == "reduction");
    }
    let is = |word: &str| special.contains(&word);
    let revised = if is("revision") { revision(case, law, tally.purse, limits, day) } else { None };
    match revised {
        Some(amount) => tally.start("price-revised", &amount, law.of(on::REVISION)),
        None => {
            let Some(amount) = tally.purse.take(case, PRICE) else { return };
            if amount.of.is_zero() {
                case.note(Reason { key: "price-nothing", cites: law.of(on::FREE) });
            }
            tally.start("price", &amount, law.of(on::PRICE));
        }
    }
    if is("echelonne") {
        case.note(Reason { key: "staggered", cites: law.of(on::STAGGERED) });
    }
    // The reduction is one of the whole invoice, which is then shared out.
    if is("reduction") {
        tally.each_row(case, "reduction", &mut |case, tally| reduction(case, law, tally));
    }
    global(case, law, tally, false);
    if case.told(CONDITION_KNOWN) == Some(&Value::Truth(true))
        && condition_is_met(case)
        && let Some(amount) = tally.purse.take(case, CONDITION_VALUE)
    {
        tally.plus("condition-value", &amount, law.of(on::CONDITION_VALUED));
    }
    if is("defauts") {
        defects(case, law, tally);
    }
    if is("non-conformes") {
        conformity(case, law, tally);
    }
    if is("perte") {
        loss(case, law, tally);
    }
}

fn condition_is_met(case: &Case<'_>) -> bool {
    let word = |word| case.told(CONDITION) == Some(&Value::Word(word));
    word("autres-achats") || word("prix-croises") || word("paiement")
}

/// Article 67: the new price, when the defect was there, the contract foresaw it, and twelve months had not passed.
fn revision(case: &mut Case<'_>, law: Law, purse: &Purse<'_>, limits: &Limits, day: NaiveDate) -> Option<Amount> {
    case.document(Reason { key: "document-revision", cites: law.of(on::REVISION) });
    let conditions = all(case, &[REVISION_DEFECT, REVISION_CONTRACT]);
    if conditions == Some(false) {
        case.note(Reason { key: "revision-refused", cites: law.of(on::REVISION) });
        return None;
    }
    let (release, revised) = (case.day(RELEASE_DAY), case.day(REVISION_DAY));
    let amount = purse.take(case, REVISED_PRICE)?;
    let (release, revised) = (release?, revised?);
    if revised < release {
        case.refuse(REVISION_DAY, "release-after-revision");
        return None;
    }
    let Some(months) = limits.on("value.revision", day) else {
        case.refuse(DAY, "before-first-day");
        return None;
    };
    let Some(last) = release.checked_add_months(Months::new(months.count)) else {
        case.refuse(RELEASE_DAY, "day-out-of-range");
        return None;
    };
    conditions?;
    if revised > last {
        case.note(Reason { key: "revision-late", cites: law.of(on::REVISION) });
        return None;
    }
    Some(amount)
}

/// A share of the price taken off: `price × share %`.
fn share_off(tally: &Tally<'_>, case: &mut Case<'_>, field: Field, off: Decimal) -> Option<Amount> {
    let total = tally.total?;
    let Some(of) = exact::percent(total, off) else {
        case.refuse(field, "too-large");
        return None;
    };
    let formula = formula(&[("", tally.purse.money(total)), ("×", Figure::Percent(off))]);
    Some(Amount { of, formula })
}

/// Article 52 shares out the invoiced amount, costs told being those of the share; or, read otherwise, at the end the whole
/// value.
pub(super) fn global(case: &mut Case<'_>, law: Law, tally: &mut Tally<'_>, at_end: bool) {
    if !is_special(case, law, "facture-globale") || case.reads_otherwise(readings::GLOBAL) != at_end {
        return;
    }
    let ground = match case.word(GLOBAL) {
        Some("proportion") => on::GLOBAL_PROPORTION,
        Some(_) => on::GLOBAL_SAME,
        None => return,
    };
    let Some(share) = case.number(GLOBAL_SHARE) else { return };
    let Some(others) = exact::less(Decimal::ONE_HUNDRED, share) else { return };
    if let Some(amount) = share_off(tally, case, GLOBAL_SHARE, others) {
        tally.take_share("global-others", &amount, law.of(ground));
    }
}

fn reduction(case: &mut Case<'_>, law: Law, tally: &mut Tally<'_>) {
    match all(case, &[REDUCTION_GOODS, REDUCTION_KNOWN]) {
        Some(true) => {
            if let Some(amount) = tally.purse.take(case, REDUCTION) {
                tally.minus(case, REDUCTION, "reduction", &amount, law.of(on::REDUCTION));
            }
            case.document(Reason { key: "document-reduction", cites: law.of(on::DOCUMENTS_REDUCTION) });
        }
        Some(false) => tally.leave("reduction-not", law.of(on::REDUCTION)),
        None => {}
    }
}

fn defects(case: &mut Case<'_>, law: Law, tally: &mut Tally<'_>) {
    let mut cites = law.of(on::DEFECTS);
    cites.extend(law.of(on::DEFECTS_PROOF));
    cites.dedup();
    match all(case, &[DEFECTS_CONTRACT, DEFECTS_PAID, DEFECTS_PROOF]) {
        Some(true) => {
            if let Some(amount) = tally.purse.take(case, DEFECTS) {
                tally.minus(case, DEFECTS, "defects", &amount, cites);
            }
            case.document(Reason { key: "document-defects", cites: law.of(on::DEFECTS_PROOF) });
        }
        Some(false) => tally.leave("defects-not", cites),
        None => {}
    }
}

fn conformity(case: &mut Case<'_>, law: Law, tally: &mut Tally<'_>) {
    match case.word(CONFORMITY) {
        Some("indemnite") => {
            if let Some(amount) = tally.purse.take(case, INDEMNITY) {
                tally.minus(case, INDEMNITY, "indemnity", &amount, law.of(on::CONFORM_INDEMNITY));
            }
        }
        Some("a-chiffrer") => {
            case.wait();
            case.note(Reason { key: "provisional", cites: law.of(on::CONFORM_PROVISIONAL) });
        }
        Some("apres") => case.note(Reason { key: "conform-after", cites: law.of(on::CONFORM_AFTER) }),
        Some(_) => tally.leave("conform-unchanged", law.of(on::CONFORM_UNCHANGED)),
        None => {}
    }
}

/// Article 64 shares the price out; the lost part is not valued.
fn loss(case: &mut Case<'_>, law: Law, tally: &mut Tally<'_>) {
    match case.truth(LOSS_BEFORE) {
        Some(true) => {
            let Some(lost) = case.number(LOSS) else { return };
            if let Some(amount) = share_off(tally, case, LOSS, lost) {
                tally.lost = Some(amount.of);
                tally.take_share("loss", &amount, law.of(on::LOSS));
            }
        }
        Some(false) => tally.leave("loss-not", law.of(on::LOSS)),
        None => {}
    }
}

/// Both shares are of the goods as they were invoiced: what is lost comes back into what is shared out.
fn missing_share(case: &mut Case<'_>, tally: &Tally<'_>, part: Decimal) -> Option<Amount> {
    let lost = match (tally.lost, case.told(LOSS)) {
        (Some(amount), Some(Value::Number(share))) => Some((amount, *share)),
        _ => None,
    };
    let Some((amount, share)) = lost else { return share_off(tally, case, MISSING, part) };
    if exact::add(share, part).is_none_or(|both| both > Decimal::ONE_HUNDRED) {
        case.refuse(MISSING, "shares-exceed");
        return None;
    }
    let whole = exact::add(tally.total?, amount);
    let Some((whole, of)) = whole.and_then(|whole| Some((whole, exact::percent(whole, part)?))) else {
        case.refuse(MISSING, "too-large");
        return None;
    };
    let formula = formula(&[("", tally.purse.money(whole)), ("×", Figure::Percent(part))]);
    Some(Amount { of, formula })
}

/// Article 65 takes missing goods off the customs value of the whole, additions included.
pub(super) fn missing(case: &mut Case<'_>, law: Law, tally: &mut Tally<'_>) {
    if !is_special(case, law, "manquants") {
        return;
    }
    match case.truth(MISSING_BEFORE) {
        Some(true) => {
            let Some(part) = case.number(MISSING) else { return };
            if let Some(amount) = missing_share(case, tally, part) {
                tally.take_share("missing", &amount, law.of(on::MISSING));
            }
        }
        Some(false) => tally.leave("missing-not", law.of(on::MISSING)),
        None => {}
    }
}
