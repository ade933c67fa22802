//! An origin from its facts to its argument.

use super::added_value::added_value;
use super::fields::*;
use super::grounds as on;
use super::obtained::obtained;
use crate::argument::{
    Answers, Argument, Basis, Case, Field, Figure, Line, Outcome, Reason, Stage, State, Value, argue,
};

/// The argument of an origin. `known`: whether the tariff has a heading of four digits; `None` when that cannot be told.
#[must_use]
pub fn assess(answers: &Answers, known: &dyn Fn(&str) -> Option<bool>) -> Argument {
    argue(answers, &|case| weigh(case, known))
}

fn weigh(case: &mut Case<'_>, known: &dyn Fn(&str) -> Option<bool>) -> Outcome {
    let mut found = Found::default();
    let verdict = match case.word(COUNTRY) {
        Some("sn") => senegal(case, &mut found),
        Some(_) => match case.word(RULES) {
            Some("preferentielles") => preference(case, &mut found),
            Some(_) => {
                case.note(because("neutral", on::NEUTRAL));
                general(case, known, &mut found)
            }
            None => "open",
        },
        None => "open",
    };
    let gathered = case.gathered();
    let sound = gathered.refused.is_empty();
    Outcome {
        verdict: if sound { verdict } else { "refused" },
        settled: sound && verdict != "open" && gathered.asked.is_empty(),
        total: found.share.filter(|_| sound),
        home: None,
        stages: found.stages,
        documents: gathered.documents,
        notes: gathered.notes,
        asked: gathered.asked,
        read: gathered.read,
        refused: gathered.refused,
    }
}

#[derive(Default)]
struct Found {
    stages: Vec<Stage>,
    share: Option<Figure>,
}

fn because(key: &'static str, cites: &[Basis]) -> Reason {
    Reason { key, cites: cites.to_vec() }
}

fn stage(key: &'static str, state: State, reason: &'static str, cites: &[Basis]) -> Stage {
    Stage { key, state, reasons: vec![because(reason, cites)], lines: Vec::new(), cites: cites.to_vec() }
}

/// A stage that one fact decides.
fn by_truth(case: &mut Case<'_>, field: Field, key: &'static str, words: [&'static str; 3], cites: &[Basis]) -> Stage {
    let [yes, no, open] = words;
    match case.truth(field) {
        Some(true) => stage(key, State::Kept, yes, cites),
        Some(false) => stage(key, State::SetAside, no, cites),
        None => stage(key, State::Open, open, cites),
    }
}

/// Articles 12 to 31 of the regulation.
fn general(case: &mut Case<'_>, known: &dyn Fn(&str) -> Option<bool>, found: &mut Found) -> &'static str {
    let wholly = obtained(case);
    let state = wholly.state;
    found.stages.push(wholly);
    match state {
        State::Kept => return proved(case, found, "originates"),
        State::Open => return "open",
        _ => {}
    }
    let steps = [simple, transformed, justified, equipped, honest];
    for step in steps {
        let stage = step(case, known, found);
        let state = stage.state;
        found.stages.push(stage);
        if state == State::SetAside {
            // The conditions hold together (19, 1): one that fails is enough, whatever else was asked.
            case.forget_questions();
            return "not-originating";
        }
    }
    if found.stages.iter().any(|stage| stage.state == State::Open) {
        return "open";
    }
    proved(case, found, "originates")
}

type Known<'a> = &'a dyn Fn(&str) -> Option<bool>;

/// Article 27: simple operations never confer origin.
fn simple(case: &mut Case<'_>, _: Known<'_>, _: &mut Found) -> Stage {
    let (reason, cites) = match case.word(OPERATION) {
        Some("conservation") => ("simple-preserving", on::PRESERVING),
        Some("conditionnement") => ("simple-packing", on::PACKING),
        Some("etiquetage") => ("simple-labelling", on::LABELLING),
        Some("assemblage") => ("simple-assembling", on::ASSEMBLING),
        Some("melange") => {
            let words = ["mixture-different", "simple-mixing", "simple-open"];
            return by_truth(case, MIXTURE, "simple", words, on::MIXING);
        }
        Some(_) => return stage("simple", State::Kept, "not-simple", on::SIMPLE),
        None => return stage("simple", State::Open, "simple-open", on::SIMPLE),
    };
    stage("simple", State::SetAside, reason, cites)
}

/// Article 19, 1 a): substantial, by the auxiliary rule that applies to the goods, or by what came of it.
fn transformed(case: &mut Case<'_>, known: Known<'_>, found: &mut Found) -> Stage {
    match case.word(AUXILIARY) {
        Some("position") => heading(case, known),
        Some("processus") => {
            by_truth(case, PROCESS, "process", ["process-kept", "process-not", "process-open"], on::PROCESS)
        }
        Some("valeur-ajoutee") => {
            let mut lines: Vec<Line> = Vec::new();
            let added = added_value(case, &mut lines);
            let (state, reason) = match &added {
                Some(added) if added.met => (State::Kept, "added-met"),
                Some(_) => (State::SetAside, "added-not"),
                None => (State::Open, "added-open"),
            };
            found.share = added.map(|added| Figure::Percent(added.share));
            Stage { lines, ..stage("added-value", state, reason, on::ADDED_VALUE) }
        }
        Some(_) => match case.word(RESULT) {
            Some("aucun") => stage("substantial", State::SetAside, "substantial-not", on::SUBSTANTIAL),
            Some("nouveau-produit") => stage("substantial", State::Kept, "substantial-new", on::SUBSTANTIAL),
            Some("etape-importante") => stage("substantial", State::Kept, "substantial-step", on::SUBSTANTIAL),
            Some(_) => stage("substantial", State::Kept, "substantial-properties", on::SUBSTANTIAL),
            None => stage("substantial", State::Open, "substantial-open", on::SUBSTANTIAL),
        },
        None => stage("substantial", State::Open, "substantial-open", on::AUXILIARY),
    }
}

/// Article 21: the product falls under another heading than every foreign material.
fn heading(case: &mut Case<'_>, known: Known<'_>) -> Stage {
    let product = case.codes(PRODUCT);
    let materials = case.codes(MATERIALS);
    for (field, codes) in [(PRODUCT, product), (MATERIALS, materials)] {
        let unknown = |code: &String| known(of(code)) == Some(false);
        if codes.is_some_and(|codes| codes.iter().any(unknown)) {
            case.refuse(field, "unknown-heading");
        }
    }
    let (Some(product), Some(materials)) = (product, materials) else {
        return stage("heading", State::Open, "heading-open", on::HEADING);
    };
    let same = |code: &String| product.iter().any(|one| of(one) == of(code));
    if materials.iter().any(same) {
        stage("heading", State::SetAside, "heading-same", on::HEADING)
    } else {
        stage("heading", State::Kept, "heading-changed", on::HEADING)
    }
}

/// The heading of a code.
fn of(code: &str) -> &str {
    code.get(..4).unwrap_or(code)
}

fn justified(case: &mut Case<'_>, _: Known<'_>, _: &mut Found) -> Stage {
    by_truth(case, JUSTIFIED, "justified", ["justified", "justified-not", "justified-open"], on::JUSTIFIED)
}

fn equipped(case: &mut Case<'_>, _: Known<'_>, _: &mut Found) -> Stage {
    by_truth(case, EQUIPPED, "equipped", ["equipped", "equipped-not", "equipped-open"], on::EQUIPPED)
}

/// Article 28: not when its sole aim is proved to be to get round the rules on goods of some countries.
fn honest(case: &mut Case<'_>, _: Known<'_>, _: &mut Found) -> Stage {
    match case.truth(AVOIDANCE) {
        Some(true) => stage("deviation", State::SetAside, "deviation-proved", on::AVOIDANCE),
        Some(false) => stage("deviation", State::Kept, "deviation-none", on::AVOIDANCE),
        None => stage("deviation", State::Open, "deviation-open", on::AVOIDANCE),
    }
}

/// What shows the origin, and whether a certificate is required: only a declaration raises that question.
fn shown<'a>(case: &mut Case<'a>) -> (Option<&'a str>, Option<bool>) {
    let proof = case.word(PROOF);
    (proof, if proof == Some("declaration") { case.truth(CERTIFICATE) } else { None })
}

/// Articles 29 to 31: what shows the origin. Without it the origin is there, but not shown.
fn proved(case: &mut Case<'_>, found: &mut Found, verdict: &'static str) -> &'static str {
    let (state, reason, cites) = match shown(case) {
        (Some("certificat"), _) => (State::Kept, "proof-certificate", on::CERTIFICATE),
        (Some("declaration"), Some(false)) => (State::Kept, "proof-declaration", on::PROOF),
        (Some("declaration"), Some(true)) => (State::SetAside, "proof-certificate-missing", on::CERTIFICATE),
        (Some("aucune"), _) => (State::SetAside, "proof-missing", on::PROOF),
        _ => (State::Open, "proof-open", on::PROOF),
    };
    found.stages.push(stage("proof", state, reason, cites));
    case.document(because("document-proof", on::PROOF));
    case.note(because("proof-checked", on::CHECK));
    match state {
        State::Kept => verdict,
        State::SetAside => "unproved",
        _ => "open",
    }
}

/// Articles 32 and 33: the criteria are those of the agreement.
fn preference(case: &mut Case<'_>, found: &mut Found) -> &'static str {
    let words = ["agreement-met", "agreement-not", "agreement-open"];
    let agreement = by_truth(case, AGREEMENT, "agreement", words, on::PREFERENCE);
    let state = agreement.state;
    found.stages.push(agreement);
    if state == State::SetAside {
        return "no-preference";
    }
    match (proved(case, found, "preference"), state) {
        ("unproved", _) => {
            case.forget_questions();
            "no-preference"
        }
        (_, State::Open) => "open",
        (verdict, _) => verdict,
    }
}

/// Article 17 of the Senegalese code.
fn senegal(case: &mut Case<'_>, found: &mut Found) -> &'static str {
    case.note(because("provenance", on::SN_PROVENANCE));
    let origin = match case.word(SPECIAL) {
        Some("communautaire") => special(case, on::SN_COMMUNITY),
        Some("convention") => special(case, on::SN_CONVENTION),
        Some(_) => common(case),
        None => return "open",
    };
    let state = origin.state;
    found.stages.push(origin);
    match state {
        State::SetAside => return "not-originating",
        State::Open => return "open",
        _ => {}
    }
    match case.word(RULES) {
        Some("preferentielles") => {
            let (proof, required) = shown(case);
            let (state, reason) = match (proof, required) {
                (Some("aucune"), _) => (State::SetAside, "proof-missing"),
                (Some("declaration"), Some(true)) => (State::SetAside, "proof-certificate-missing"),
                (None, _) | (Some("declaration"), None) => (State::Open, "proof-open"),
                _ => (State::Kept, "proof-shown"),
            };
            let shown = stage("proof", state, reason, on::SN_PROOF);
            case.document(because("document-proof", on::SN_PROOF));
            let direct = carried(case);
            if direct.state == State::SetAside {
                case.note(because("direct-waiver", on::SN_WAIVER));
            }
            let states = [shown.state, direct.state];
            found.stages.extend([shown, direct]);
            match states {
                _ if states.contains(&State::SetAside) => {
                    case.forget_questions();
                    "no-preference"
                }
                _ if states.contains(&State::Open) => "open",
                _ => "preference",
            }
        }
        Some(_) => "originates",
        None => "open",
    }
}

/// Direct from the country of origin (17, 5). Goods whose country of provenance is another were not (17, 7).
fn carried(case: &mut Case<'_>) -> Stage {
    case.offer(&[PROVENANCE]);
    if case.told(PROVENANCE) == Some(&Value::Word("autre")) {
        if case.told(DIRECT) == Some(&Value::Truth(true)) {
            case.offer(&[DIRECT]);
            case.refuse(PROVENANCE, "provenance-direct");
        }
        return stage("direct", State::SetAside, "provenance-elsewhere", on::SN_DIRECT);
    }
    by_truth(case, DIRECT, "direct", ["direct", "direct-not", "direct-open"], on::SN_PREFERENCE)
}

fn special(case: &mut Case<'_>, cites: &[Basis]) -> Stage {
    by_truth(case, AGREEMENT, "agreement", ["agreement-met", "agreement-not", "agreement-open"], cites)
}

/// Harvested, extracted or made in one country; made in several, two criteria that the code joins by « ou ».
fn common(case: &mut Case<'_>) -> Stage {
    match case.word(PRODUCTION) {
        Some("un-pays") => stage("making", State::Kept, "made-here", on::SN_ONE),
        Some(_) => {
            let most = case.truth(MOST);
            let last = case.truth(LATEST);
            let otherwise = case.reads_otherwise(on::MOST_OR_LAST);
            let (holds, yes, no) = if otherwise {
                (last, "last-substantial", "last-substantial-not")
            } else {
                (most, "most-substantial", "most-substantial-not")
            };
            match holds {
                Some(true) => stage("making", State::Kept, yes, on::SN_SEVERAL),
                Some(false) => stage("making", State::SetAside, no, on::SN_SEVERAL),
                None => stage("making", State::Open, "making-open", on::SN_SEVERAL),
            }
        }
        None => stage("making", State::Open, "making-open", on::SN_ONE),
    }
}
