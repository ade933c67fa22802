//! Whether the transaction value may be used: is there a sale, and does nothing have it rejected (articles 41 to 49).

use super::fields::*;
use super::grounds::{self as on, Ground, Law};
use super::readings;
use crate::argument::{Basis, Case, Field, Reason, Value};

/// What the gates say.
pub(super) struct Gates {
    /// What passed, and why.
    pub passed: Vec<Reason>,
    /// What sets the method aside, each ground that stands; nothing is asked of it then.
    pub rejected: Vec<Reason>,
}

type Step = fn(&mut Case<'_>, Law) -> Option<Passage>;

/// Each gate: the fact that opens it, what it says where nothing stands in the way, what is held when one question on all of
/// them leaves it unticked, and how it is opened.
const ALL: [(Field, &str, &str, Ground, Step); 6] = [
    (OPERATION, "vente", "sale", on::SALE, sale),
    (CONDITION, "aucune", "condition-none", on::CONDITION, condition),
    (RESTRICTION, "aucune", "restriction-none", on::RESTRICTION, restriction),
    (PROCEEDS, "aucun", "proceeds-none", on::PROCEEDS_UNKNOWN, proceeds),
    (LINK, "", "link-none", on::LINK_NONE, link),
    (DOUBT, "aucun", "doubt-none", on::ACCEPTED, doubt),
];

/// Opens one gate after the other: each that is shut is a ground of its own. One question asks which of them must be looked into:
/// what it leaves unticked is held as declared, and said. Where it is not known, or its facts are told one by one, each is
/// asked.
pub(super) fn open(case: &mut Case<'_>, law: Law) -> Gates {
    let mut gates = Gates { passed: Vec::new(), rejected: Vec::new() };
    let ticked = match case.told(CIRCUMSTANCES) {
        Some(Value::Words(words)) => Some(words),
        _ => None,
    };
    if !each(case) {
        case.words(CIRCUMSTANCES);
        return gates;
    }
    case.offer(&[CIRCUMSTANCES]);
    if let Some(words) = ticked {
        let key = if words.contains(&OPERATION.key) { "declared-but" } else { "declared" };
        gates.passed.push(because(law, key, on::ACCEPTED));
    }
    for (fact, plain, key, ground, step) in ALL {
        if ticked.is_some_and(|words| !words.contains(&fact.key)) {
            let otherwise = match case.told(fact) {
                Some(Value::Word(word)) => *word != plain,
                told => told == Some(&Value::Truth(true)),
            };
            if otherwise {
                case.refuse(fact, "unticked");
            }
            gates.passed.push(because(law, key, ground));
            continue;
        }
        match step(case, law) {
            Some(Passage::Open(reasons)) => gates.passed.extend(reasons),
            Some(Passage::Shut(reason)) => {
                // Article 43 names them; article 85, 2 says when alone customs may leave the price, and does not.
                let named = law.cv && [CONDITION, RESTRICTION, PROCEEDS].contains(&fact);
                if !named || !case.reads_otherwise(readings::ONLY) {
                    gates.rejected.push(reason);
                }
            }
            None => {}
        }
    }
    gates
}

/// Whether the circumstances are asked one by one: it is not known which there are, or one of them is told by itself.
fn each(case: &Case<'_>) -> bool {
    case.is_answered(CIRCUMSTANCES) || ALL.iter().any(|(fact, ..)| case.is_answered(*fact))
}

/// What a list names, of what few cases have. The question on circumstances asks whether there is any: where it leaves the list
/// unticked, nothing is held, as declared. What the list itself is answered counts in any case.
pub(super) fn named(case: &mut Case<'_>, list: Field) -> Vec<&'static str> {
    let asks = match case.told(CIRCUMSTANCES) {
        Some(Value::Words(words)) => words.contains(&list.key),
        _ => each(case),
    };
    if asks || case.is_answered(list) { case.words(list).unwrap_or_default().to_vec() } else { Vec::new() }
}

/// A gate whose facts are known.
enum Passage {
    Open(Vec<Reason>),
    Shut(Reason),
}

fn because(law: Law, key: &'static str, ground: Ground) -> Reason {
    Reason { key, cites: law.of(ground) }
}

fn passes(law: Law, key: &'static str, ground: Ground) -> Option<Passage> {
    Some(Passage::Open(vec![because(law, key, ground)]))
}

fn shuts(law: Law, key: &'static str, ground: Ground) -> Option<Passage> {
    Some(Passage::Shut(because(law, key, ground)))
}

fn sale(case: &mut Case<'_>, law: Law) -> Option<Passage> {
    match case.word(OPERATION)? {
        "gratuit" => free(case, law),
        "consignation" => shuts(law, "no-sale-consignment", on::CONSIGNMENT),
        "intermediaire" => match case.truth(AGENCY)? {
            true => passes(law, "sale-agency", on::INTERMEDIARY),
            false => shuts(law, "no-sale-intermediary", on::INTERMEDIARY),
        },
        "succursale" => match case.word(BRANCH_ROLE)? {
            "logistique" => passes(law, "sale-branch", on::BRANCH_LOGISTIC),
            _ => shuts(law, "no-sale-branch", on::BRANCH),
        },
        "location" => shuts(law, "no-sale-lease", on::LEASE),
        "pret" => shuts(law, "no-sale-loan", on::LOAN),
        "destruction" => shuts(law, "no-sale-destruction", on::DESTRUCTION),
        "echange" => shuts(law, "no-sale-barter", on::BARTER),
        // Market value is for goods whose papers allow no other method (53 a).
        "abandon" => match case.truth(ABANDONED_PAPERS)? {
            true => passes(law, "sale-abandoned", on::ABANDONED),
            false => shuts(law, "no-sale-abandoned", on::ABANDONED),
        },
        _ => passes(law, "sale", on::SALE),
    }
}

/// A gift is no sale (41, 1 a); article 60 sends to the other methods where no invoice shows the value.
fn free(case: &mut Case<'_>, law: Law) -> Option<Passage> {
    if law.cv && case.truth(FREE_INVOICE) == Some(true) && case.reads_otherwise(readings::FREE) {
        return passes(law, "sale-free-invoiced", on::FREE_BY_SUBSTITUTES);
    }
    let mut reason = because(law, "no-sale-free", on::FREE);
    if law.cv {
        reason.cites.push(Basis::cv("60", "p-1"));
    }
    Some(Passage::Shut(reason))
}

fn condition(case: &mut Case<'_>, law: Law) -> Option<Passage> {
    let ground = match case.word(CONDITION)? {
        "autres-achats" => on::CONDITION_PACKAGE,
        "prix-croises" => on::CONDITION_CROSS,
        "paiement" => on::CONDITION_PAYMENT,
        "production" => return passes(law, "condition-own", on::CONDITION_OWN),
        _ => return passes(law, "condition-none", on::CONDITION),
    };
    if law.cv {
        // The list of 43 a) is printed with « et » before its last item.
        case.note(because(law, "condition-list", ground));
    }
    match case.truth(CONDITION_KNOWN)? {
        true => passes(law, "condition-valued", on::CONDITION_VALUED),
        false => shuts(law, "rejected-condition", ground),
    }
}

fn restriction(case: &mut Case<'_>, law: Law) -> Option<Passage> {
    match case.word(RESTRICTION)? {
        "loi" => passes(law, "restriction-law", on::RESTRICTION_BY_LAW),
        "zone" => passes(law, "restriction-area", on::RESTRICTION_AREA),
        "sans-incidence" => passes(law, "restriction-slight", on::RESTRICTION_SLIGHT),
        "substantielle" => shuts(law, "rejected-restriction", on::RESTRICTION),
        _ => passes(law, "restriction-none", on::RESTRICTION),
    }
}

/// What goes back to the seller is added when it can be counted (75); the texts also let it reject the value (43 c).
fn proceeds(case: &mut Case<'_>, law: Law) -> Option<Passage> {
    match case.word(PROCEEDS)? {
        "chiffre" if law.cv && case.reads_otherwise(readings::PROCEEDS) => {
            shuts(law, "rejected-proceeds-agreed", on::PROCEEDS_UNKNOWN)
        }
        "chiffre" => passes(law, "proceeds-counted", on::PROCEEDS),
        "non-chiffre" => shuts(law, "rejected-proceeds", on::PROCEEDS_UNKNOWN),
        _ => passes(law, "proceeds-none", on::PROCEEDS_UNKNOWN),
    }
}

fn link(case: &mut Case<'_>, law: Law) -> Option<Passage> {
    // Ticked among the circumstances, the link is told.
    let ticked = matches!(case.told(CIRCUMSTANCES), Some(Value::Words(words)) if words.contains(&LINK.key));
    if (!ticked || case.is_answered(LINK)) && !case.truth(LINK)? {
        return passes(law, "link-none", on::LINK_NONE);
    }
    if law.cv && case.reads_otherwise(readings::LINK) {
        return shuts(law, "rejected-link-alone", on::LINK_INFLUENCED);
    }
    match case.word(LINK_TEST)? {
        "sans-doute" => passes(law, "link-known", on::LINK_KNOWN),
        "comme-non-lies" => passes(law, "link-arms-length", on::LINK_ARMS_LENGTH),
        "valeur-critere" => {
            if !case.truth(CRITERION_FIT)? {
                heard(case, law);
                return shuts(law, "rejected-criterion-unfit", on::LINK_TEST_UNFIT);
            }
            case.note(because(law, "criterion-compares-only", on::LINK_COMPARES));
            match case.truth(CRITERION_NEAR)? {
                true => Some(Passage::Open(vec![
                    because(law, "link-near", on::LINK_TEST),
                    because(law, "link-nearness", on::LINK_NEARNESS),
                ])),
                false => {
                    heard(case, law);
                    shuts(law, "rejected-criterion-far", on::LINK_TEST)
                }
            }
        }
        _ => {
            heard(case, law);
            shuts(law, "rejected-link", on::LINK_INFLUENCED)
        }
    }
}

/// Before the price is set aside, the importer may show that it is close to a test value, or not influenced.
fn heard(case: &mut Case<'_>, law: Law) {
    case.note(because(law, "link-heard", on::LINK_HEARD));
}

fn doubt(case: &mut Case<'_>, law: Law) -> Option<Passage> {
    let doubt = case.word(DOUBT)?;
    if doubt != "aucun" {
        case.document(because(law, "document-doubt", on::DOUBT_ASKED));
    }
    match doubt {
        "leve" => passes(law, "doubt-lifted", on::DOUBT_LIFTED),
        "subsiste" => {
            case.note(because(law, "doubt-written", on::DOUBT_WRITTEN));
            match case.word(DOUBT_PROOF)? {
                "epuisees" => shuts(law, "rejected-doubt", on::DOUBT),
                "refusees" => shuts(law, "rejected-refusal", on::DOUBT_REFUSAL),
                _ => {
                    case.wait();
                    passes(law, "doubt-early", on::DOUBT_EARLY)
                }
            }
        }
        _ => passes(law, "doubt-none", on::ACCEPTED),
    }
}
