//! Methods 2 to 6, each reached when the one before gives no value (articles 35, 85, 86).

use rust_decimal::Decimal;

use super::compared::{identical, similar};
use super::computed::computed;
use super::deductive::deductive;
use super::fields::*;
use super::grounds::{self as on, Law};
use super::purse::Purse;
use super::readings;
use crate::argument::{Basis, Case, Reason, Stage, State, Value};

/// A method that was tried.
pub(super) struct Tried {
    /// What became of it.
    pub stage: Stage,
    /// The value it gives.
    pub value: Option<Decimal>,
    /// The currency of that value.
    pub currency: String,
}

impl Tried {
    pub(super) fn new(method: &'static str, cites: Vec<Basis>) -> Self {
        let stage = Stage { key: method, state: State::Open, reasons: Vec::new(), lines: Vec::new(), cites };
        Self { stage, value: None, currency: String::new() }
    }

    fn with(mut self, state: State, reason: Reason) -> Self {
        self.stage.state = state;
        self.stage.reasons.push(reason);
        self
    }

    /// It gives no value.
    pub(super) fn aside(self, reason: Reason) -> Self {
        self.with(State::SetAside, reason)
    }

    /// What is not told decides.
    pub(super) fn open(self, reason: Reason) -> Self {
        self.with(State::Open, reason)
    }

    /// It gives a value.
    pub(super) fn kept(self, reason: Reason, value: Decimal) -> Self {
        Self { value: Some(value), ..self.with(State::Kept, reason) }
    }
}

/// Tries the methods in their order, up to the first that gives a value or hangs on what is not told.
pub(super) fn in_order(case: &mut Case<'_>, law: Law, purse: &Purse<'_>) -> Vec<Tried> {
    let home = purse.at_home();
    let mut tried = Vec::new();
    let method = |case: &mut Case<'_>, tried: &mut Vec<Tried>, key: &'static str| {
        let (found, counted) = match key {
            "identical" => (identical(case, law, &home), &home.counted),
            "similar" => (similar(case, law, &home), &home.counted),
            "deductive" => (deductive(case, law, &home), &home.counted),
            "computed" => (computed(case, law, purse), &purse.counted),
            _ => (last_resort(case, law, &home), &home.counted),
        };
        let done = found.stage.state != State::SetAside;
        tried.push(Tried { currency: counted.clone(), ..found });
        done
    };
    let order: [&'static str; 2] = ["identical", "similar"];
    let done = order.into_iter().any(|key| method(case, &mut tried, key));
    let mut rest: [&'static str; 3] = ["deductive", "computed", "last"];
    if !done {
        if inverted(case, law) {
            rest = ["computed", "deductive", "last"];
        }
        let _ = rest.into_iter().any(|key| method(case, &mut tried, key));
        if rest.first() == Some(&"computed") && tried.iter().any(|one| one.stage.key == "deductive") {
            case.note(Reason { key: "inversion-back", cites: law.of(on::INVERSION_BACK) });
        }
    }
    let reached: Vec<&'static str> = tried.iter().map(|one| one.stage.key).collect();
    for key in order.into_iter().chain(rest).filter(|key| !reached.contains(key)) {
        tried.push(not_reached(law, key));
    }
    tried
}

/// Whether the importer asks for method 5 before method 4, and may.
fn inverted(case: &mut Case<'_>, law: Law) -> bool {
    // It changes nothing while neither method can serve: asked with what decides them.
    if case.truth(INVERSION) != Some(true) {
        return false;
    }
    if !law.cv && case.reads_otherwise(readings::INVERSION_SN) {
        return false;
    }
    case.note(Reason { key: "inversion", cites: law.with_agreement(on::INVERSION) });
    true
}

/// A method that was not needed.
pub(super) fn not_reached(law: Law, key: &'static str) -> Tried {
    let ground = match key {
        "identical" => on::IDENTICAL,
        "similar" => on::SIMILAR,
        "deductive" => on::DEDUCTIVE,
        "computed" => on::COMPUTED,
        _ => on::LAST,
    };
    let mut tried = Tried::new(key, law.with_agreement(ground));
    tried.stage.state = State::NotReached;
    tried
}

/// Method 6: by means consistent with the Agreement, on data of the country, and never on what its article 7.2 forbids.
fn last_resort(case: &mut Case<'_>, law: Law, purse: &Purse<'_>) -> Tried {
    let cites = law.with_agreement(on::LAST);
    let mut tried = Tried::new("last", cites.clone());
    let base = case.word(LAST_BASE);
    let forbidden = base.is_some_and(|base| !base.starts_with("souple-") && base != "valeur-marchande");
    if forbidden {
        case.refuse(LAST_BASE, "base-forbidden");
        let cites = law.with_agreement(on::LAST_FORBIDDEN);
        return tried.open(Reason { key: "last-forbidden", cites });
    }
    // Article 53 is on abandoned goods that are put on sale: the market value of others is one objective element among those
    // of article 36.
    let market = base == Some("valeur-marchande");
    let abandoned = market && case.told(OPERATION) == Some(&Value::Word("abandon"));
    if market && !abandoned && law.cv {
        case.note(Reason { key: "last-market", cites: law.of(on::LAST_MARKET) });
    }
    case.document(Reason { key: "document-untold", cites: law.with_agreement(on::DOCUMENTS_LAST) });
    let amount = purse.take(case, LAST_VALUE);
    match (base, amount) {
        (Some(_), Some(amount)) => {
            let ground = if abandoned { on::ABANDONED } else { on::LAST };
            tried.stage.lines.push(purse.line("last-value", &amount, law.with_agreement(ground)));
            tried.kept(Reason { key: "last-kept", cites: law.with_agreement(ground) }, amount.of)
        }
        _ => tried.open(Reason { key: "last-open", cites }),
    }
}
