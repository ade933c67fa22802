//! What is added to the price, and what never is (articles 54 to 58, 61, 68 to 75).

use rust_decimal::Decimal;
use tariff_data::exact;

use super::fields::*;
use super::grounds::{self as on, Ground, Law};
use super::purse::{Amount, formula};
use super::tally::{Tally, Ticked, all};
use crate::argument::{Case, Field, Figure, Reason, Value};
use crate::duty::Incoterm;

/// Carriage to the place of entry, as the terms of delivery leave it out of the price (article 56).
pub(super) fn carriage(case: &mut Case<'_>, law: Law, tally: &mut Tally<'_>) {
    let Some(terms) = case.word(INCOTERM).and_then(Incoterm::named) else { return };
    for (adds, field, key, within) in [
        (terms.adds_freight(), FREIGHT, "freight", "freight-within"),
        (terms.adds_insurance(), INSURANCE, "insurance", "insurance-within"),
    ] {
        if !adds {
            // Told though the price holds it already: counted once.
            if case.told(field).is_some() {
                tally.leave(within, law.of(on::CARRIAGE));
            }
        } else if let Some(amount) = tally.purse.take(case, field) {
            tally.plus(key, &amount, law.of(on::CARRIAGE));
        }
    }
    if law.cv {
        case.document(Reason { key: "document-carriage", cites: law.of(on::DOCUMENTS_CARRIAGE) });
    }
}

/// Everything that is added beside carriage.
pub(super) fn additions(case: &mut Case<'_>, law: Law, tally: &mut Tally<'_>) {
    let told: Vec<&'static str> = case.words(ADDITIONS).unwrap_or_default().to_vec();
    for word in told {
        if !law.cv && ["logiciels", "support", "garantie", "controle"].contains(&word) {
            tally.leave_one("silent", (ADDITIONS, word), law.of(on::CODE_SILENT));
            continue;
        }
        tally.each_row(case, word, &mut |case, tally| addition(case, law, tally, word));
    }
    if case.told(PROCEEDS) == Some(&Value::Word("chiffre"))
        && let Some(amount) = tally.purse.take(case, PROCEEDS_VALUE)
    {
        tally.plus("proceeds", &amount, law.of(on::PROCEEDS));
    }
}

/// What is added when the buyer bears it: its word, its amount, who bears it, its line and where it is written.
type Borne = (&'static str, Field, Field, &'static str, Ground);

const BORNE: [Borne; 5] = [
    ("commissions", COMMISSIONS, COMMISSIONS_BORNE, "commissions", on::COMMISSIONS),
    ("courtage", BROKERAGE, BROKERAGE_BORNE, "brokerage", on::COMMISSIONS),
    ("emballages", PACKING, PACKING_BORNE, "packing", on::PACKING),
    ("logiciels", SOFTWARE, SOFTWARE_BORNE, "software", on::SOFTWARE),
    ("manutention", HANDLING, HANDLING_BORNE, "handling", on::CARRIAGE),
];

/// One row of an addition.
fn addition(case: &mut Case<'_>, law: Law, tally: &mut Tally<'_>, word: &'static str) {
    if let Some(one) = BORNE.iter().find(|(of, ..)| *of == word) {
        return borne(case, law, tally, one);
    }
    match word {
        "apports" => assists(case, law, tally),
        "redevances" => royalties(case, law, tally),
        "support" => match case.word(MEDIA_BORNE) {
            // The value is a whole: data that are paid beside their medium belong to it (61).
            Some("en-sus") => borne(case, law, tally, &(word, MEDIA_DATA, MEDIA_BORNE, "media", on::CARRIER_MEDIA)),
            Some(_) => tally.leave("media-within", law.of(on::CARRIER_MEDIA)),
            None => {}
        },
        "garantie" => tally.leave("guarantee-not", law.of(on::GUARANTEE)),
        "controle" => tally.leave("control-not", law.of(on::CONTROL)),
        "publicite" => tally.leave("activities-not", law.of(on::OWN_ACTIVITIES)),
        _ => {}
    }
}

/// Added when the buyer bears it beside the price; left when the price holds it or the seller bears it.
fn borne(case: &mut Case<'_>, law: Law, tally: &mut Tally<'_>, &(word, field, borne, key, ground): &Borne) {
    match case.word(borne) {
        Some("compris") => tally.leave_one("addition-within", (ADDITIONS, word), law.of(ground)),
        Some("vendeur") => tally.leave_one("addition-seller", (ADDITIONS, word), law.of(ground)),
        Some(_) => {
            if let Some(amount) = tally.purse.take(case, field) {
                tally.plus(key, &amount, law.of(ground));
            }
        }
        None => {}
    }
}

const FURNISHED: Ticked = (ADDITIONS, "apports");
const LICENSED: Ticked = (ADDITIONS, "redevances");

/// What the buyer furnishes: its cost, less what earlier use took off, less what the seller paid for it (70, 71).
fn assists(case: &mut Case<'_>, law: Law, tally: &mut Tally<'_>) {
    let tests = [ASSISTS_IN_PRICE, ASSISTS_EMPLOYED, ASSISTS_DATA];
    let adds = if case.one_by_one(ASSISTS_STANDING, &tests) {
        match case.truth(ASSISTS_IN_PRICE) {
            Some(true) => return tally.leave_one("addition-within", FURNISHED, law.of(on::ASSISTS)),
            None => None,
            Some(false) => all(case, &[ASSISTS_EMPLOYED, ASSISTS_DATA]),
        }
    } else {
        match case.word(ASSISTS_STANDING) {
            Some("compris") => return tally.leave_one("addition-within", FURNISHED, law.of(on::ASSISTS)),
            standing => standing.map(|word| word == "en-sus"),
        }
    };
    match adds {
        Some(true) => {
            case.document(Reason { key: "document-assists", cites: law.of(on::ASSISTS) });
            if let Some((amount, used)) = assist(case, law, tally) {
                let source = case.word(ASSISTS_SOURCE);
                let mut cites = law.of(on::ASSISTS);
                let by = if source == Some("achete") { on::ASSISTS_BOUGHT } else { on::ASSISTS_MADE };
                cites.extend(law.of(by));
                if used {
                    cites.extend(law.of(on::ASSISTS_USED));
                }
                cites.dedup();
                tally.plus("assists", &amount, cites);
            }
        }
        Some(false) => tally.leave("assists-not", law.of(on::ASSISTS)),
        None => {}
    }
}

fn assist(case: &mut Case<'_>, law: Law, tally: &Tally<'_>) -> Option<(Amount, bool)> {
    // The source says which cost counts: of purchase (71 a) or of production (71 b).
    let source = case.word(ASSISTS_SOURCE);
    let new = case.in_one(ASSISTS_FREE, &[ASSISTS_USED, ASSISTS_PAID]);
    let cost = tally.purse.take(case, ASSISTS_COST);
    let new = new?;
    let (used, paid) = if new {
        case.note(Reason { key: "declared-free", cites: law.of(on::ASSISTS_USED) });
        (Some(Decimal::ZERO), Some(Amount { of: Decimal::ZERO, formula: Vec::new() }))
    } else {
        (case.number(ASSISTS_USED), tally.purse.take(case, ASSISTS_PAID))
    };
    let (_, cost, used, paid) = (source?, cost?, used?, paid?);
    let abated = exact::percent(cost.of, used);
    let Some(left) = abated.and_then(|abated| exact::less(cost.of, abated)) else {
        case.refuse(ASSISTS_COST, "too-large");
        return None;
    };
    let Some(of) = exact::less(left, paid.of).filter(|of| *of >= Decimal::ZERO) else {
        case.refuse(ASSISTS_PAID, "paid-above-cost");
        return None;
    };
    let mut parts = vec![("", tally.purse.money(cost.of))];
    if !used.is_zero() {
        parts.extend([("−", tally.purse.money(cost.of)), ("×", Figure::Percent(used))]);
    }
    if !paid.of.is_zero() {
        parts.push(("−", tally.purse.money(paid.of)));
    }
    let formula = if parts.len() == 1 { cost.formula } else { formula(&parts) };
    Some((Amount { of, formula }, !used.is_zero()))
}

/// Royalties that are tied to the goods and a condition of their sale (73, 74).
fn royalties(case: &mut Case<'_>, law: Law, tally: &mut Tally<'_>) {
    let tests = [ROYALTIES_BORNE, ROYALTIES_LINKED, ROYALTIES_CONDITION];
    let each = case.one_by_one(ROYALTIES_STANDING, &tests);
    let standing = case.word(if each { ROYALTIES_BORNE } else { ROYALTIES_STANDING });
    let adds = match standing {
        Some("compris") => return tally.leave_one("addition-within", LICENSED, law.of(on::ROYALTIES)),
        Some("vendeur") => return tally.leave_one("addition-seller", LICENSED, law.of(on::ROYALTIES)),
        _ if each => all(case, &[ROYALTIES_LINKED, ROYALTIES_CONDITION]),
        standing => standing.map(|word| word == "dues"),
    };
    match adds {
        Some(true) => {
            case.document(Reason { key: "document-royalties", cites: law.of(on::ROYALTIES_SHARE) });
            if let Some((amount, marked)) = royalty(case, law, tally).filter(|_| standing.is_some()) {
                let mut cites = law.of(on::ROYALTIES);
                cites.extend(law.of(on::ROYALTIES_SHARE));
                if marked {
                    cites.extend(law.of(on::ROYALTIES_MARK));
                }
                cites.dedup();
                tally.plus("royalties", &amount, cites);
            }
        }
        Some(false) => tally.leave("royalties-not", law.of(on::ROYALTIES)),
        None => {}
    }
}

fn royalty(case: &mut Case<'_>, law: Law, tally: &Tally<'_>) -> Option<(Amount, bool)> {
    let entire = case.in_one(ROYALTIES_WHOLE, &[ROYALTIES_SHARE, ROYALTIES_ALTERED]);
    let whole = tally.purse.take(case, ROYALTIES);
    let entire = entire?;
    let (share, altered) = if entire {
        case.note(Reason { key: "declared-whole", cites: law.of(on::ROYALTIES_SHARE) });
        (Some(Decimal::ONE_HUNDRED), Some(false))
    } else {
        // Only Cabo Verde leaves the mark of altered goods out (74, 3).
        (case.number(ROYALTIES_SHARE), if law.cv { case.truth(ROYALTIES_ALTERED) } else { Some(false) })
    };
    let mark = if altered == Some(true) { tally.purse.take(case, ROYALTIES_MARK) } else { None };
    let (whole, share, altered) = (whole?, share?, altered?);
    let off = if altered { mark?.of } else { Decimal::ZERO };
    let Some(kept) = exact::less(whole.of, off).filter(|kept| *kept >= Decimal::ZERO) else {
        case.refuse(ROYALTIES_MARK, "deduction-above");
        return None;
    };
    let Some(of) = exact::percent(kept, share) else {
        case.refuse(ROYALTIES, "too-large");
        return None;
    };
    let mut parts = vec![("", tally.purse.money(whole.of)), ("×", Figure::Percent(share))];
    if !off.is_zero() {
        parts.extend([("−", tally.purse.money(off)), ("×", Figure::Percent(share))]);
    }
    let formula = if off.is_zero() && share == Decimal::ONE_HUNDRED { whole.formula } else { formula(&parts) };
    Some((Amount { of, formula }, altered))
}
