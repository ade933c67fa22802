//! Confiscations: those of the classes, 402 (always), 407 (limited), 408 (a sum in their place).

use super::answers::{Concealment, Place};
use super::cite::{Cite, code};
use super::class::Class;
use super::condition::{Test, one_of};
use super::draft::Draft;
use super::facts::{Fact, Field};
use super::goods::FOUND_ON_BOARD;
use super::means::carried_by;
use super::mention::{Mention, Section};
use super::offences::Offence as O;
use super::outcome::{Amount, Force, Operand};
use super::readings::Reading;
use super::rule::Nature;
use super::truth::Truth;

const fn must(key: &'static str, cites: &'static [Cite]) -> Mention {
    Mention::new(Section::Confiscation, Force::Must, key, cites)
}

const fn perhaps(key: &'static str, cites: &'static [Cite]) -> Mention {
    Mention::new(Section::Confiscation, Force::If, key, cites)
}

const GOODS: Mention = must("confiscation.goods", &[]);
const TRANSPORT: Mention = must("confiscation.transport", &[]);
const TRANSPORT_IF_ANY: Mention = perhaps("confiscation.transport-if-any", &[]);
const MASKING: Mention = must("confiscation.masking", &[]);
const MASKING_IF_ANY: Mention = perhaps("confiscation.masking-if-any", &[]);
const SYSTEM_MEANS: Mention = must("confiscation.system-means", &[code("392", "al-1")]);
const SUBSTITUTED: Mention = must("confiscation.substituted", &[code("402", "al-1")]);
const SUBSTITUTED_IF_ANY: Mention = perhaps("confiscation.substituted-if-any", &[code("402", "al-1")]);
const SHOWN_AT_DEPARTURE: Mention = must("confiscation.shown-at-departure", &[code("402", "al-2")]);
const STOPPED_TRANSPORT: Mention = must("confiscation.stopped-transport", &[code("402", "al-3")]);
const FRAUD_ONLY: Mention = must("confiscation.fraud-only", &[code("407", "p-1")]);
const FRAUD_ONLY_UNLESS_ACCOMPLICE: Mention = perhaps("confiscation.unless-accomplice", &[code("407", "p-1")]);
const SUM_FOR_GOODS: Mention = must("confiscation.sum-for-goods", &[code("408", "p-1")]);
const SUM_FOR_TRANSPORT: Mention = must("confiscation.sum-for-transport", &[code("408", "p-1")]);
const SUM_IF_NOT_SEIZED: Mention = perhaps("confiscation.sum-if-not-seized", &[code("408", "p-1")]);
const SUM_ON_REQUEST: Mention =
    Mention::new(Section::Confiscation, Force::May, "confiscation.sum-on-request", &[code("408", "p-1")]);

pub(super) const MENTIONS: &[&Mention] = &[
    &GOODS,
    &TRANSPORT,
    &TRANSPORT_IF_ANY,
    &MASKING,
    &MASKING_IF_ANY,
    &SYSTEM_MEANS,
    &SUBSTITUTED,
    &SUBSTITUTED_IF_ANY,
    &SHOWN_AT_DEPARTURE,
    &STOPPED_TRANSPORT,
    &FRAUD_ONLY,
    &FRAUD_ONLY_UNLESS_ACCOMPLICE,
    &SUM_FOR_GOODS,
    &SUM_FOR_TRANSPORT,
    &SUM_IF_NOT_SEIZED,
    &SUM_ON_REQUEST,
];

/// Paragraphs that confiscate, class by class.
const fn confiscating(class: Class) -> &'static [Cite] {
    match class {
        Class::Contravention3 => const { &[code("387", "p-1")] },
        Class::Contravention4 => const { &[code("388", "p-1")] },
        Class::Delit1 | Class::Delit1Aggravated => const { &[code("390", "al-1")] },
        Class::Delit2 => const { &[code("391", "p-1")] },
        _ => &[],
    }
}

/// The lines of the class and those of 402, 407 and 408.
pub(super) fn add(draft: &mut Draft<'_>) {
    let cites = confiscating(draft.class);
    // Whether an object may have escaped seizure, so far as the facts say.
    let mut open = false;
    if !cites.is_empty() {
        open |= confiscate_goods(draft, cites);
    }
    if draft.class.is_goods_delit() {
        open |= confiscate_others(draft, cites);
    }
    if draft.class == Class::Delit3 {
        draft.say(&SYSTEM_MEANS);
        open = true;
    }
    open |= special(draft);
    if open {
        draft.say(&SUM_IF_NOT_SEIZED);
    }
}

fn confiscate_goods(draft: &mut Draft<'_>, cites: &[Cite]) -> bool {
    let value = Amount::of(draft.ask(draft.facts().value, Field::Value));
    let seized = draft.ask(draft.facts().goods_seized, Field::GoodsSeized);
    match seized {
        Some(true) => {
            draft.say_citing(&GOODS, cites).amounting_to(value);
            draft.say(&SUM_ON_REQUEST).amounting_to(value);
        }
        Some(false) => {
            let mut cites = cites.to_vec();
            cites.extend(SUM_FOR_GOODS.cites);
            draft.say_citing(&SUM_FOR_GOODS, &cites).amounting_to(value);
        }
        None => {
            draft.say_citing(&GOODS, cites).amounting_to(value);
        }
    }
    seized.is_none()
}

fn confiscate_others(draft: &mut Draft<'_>, cites: &[Cite]) -> bool {
    let mut open = false;
    let limited = limited_to_the_fraud(draft);
    match limited {
        Truth::Yes => {
            draft.say(&FRAUD_ONLY);
            return open;
        }
        // Whether they are confiscated is not known: what they are and are worth is asked once it is.
        Truth::Unknown => {
            draft.say(&FRAUD_ONLY_UNLESS_ACCOMPLICE);
            return open;
        }
        Truth::No => {}
    }
    match transport(draft) {
        Truth::Yes => open |= transport_or_sum(draft, &TRANSPORT, cites),
        Truth::Unknown => {
            draft.say_citing(&TRANSPORT_IF_ANY, cites);
            open = true;
        }
        Truth::No => {}
    }
    match masking(draft) {
        Truth::Yes => {
            let value = Amount::of(draft.ask(draft.facts().masking_value, Field::MaskingValue));
            draft.say_citing(&MASKING, cites).amounting_to(value);
            open = true;
        }
        Truth::Unknown => {
            draft.say_citing(&MASKING_IF_ANY, cites);
            open = true;
        }
        Truth::No => {}
    }
    open
}

fn transport_or_sum(draft: &mut Draft<'_>, mention: &Mention, cites: &[Cite]) -> bool {
    let value = Amount::of(draft.ask(draft.facts().transport_value, Field::TransportValue));
    let seized = draft.ask(draft.facts().transport_seized, Field::TransportSeized);
    if seized == Some(false) {
        let mut cites = cites.to_vec();
        cites.extend(SUM_FOR_TRANSPORT.cites);
        draft.say_citing(&SUM_FOR_TRANSPORT, &cites).amounting_to(value);
    } else {
        draft.say_citing(mention, cites).amounting_to(value);
    }
    seized.is_none()
}

/// The objects besides the goods whose value the literal text of 391 counts.
pub(super) fn other_objects(draft: &mut Draft<'_>) -> Vec<Operand> {
    let mut operands = Vec::new();
    let limited = limited_to_the_fraud(draft);
    if limited == Truth::Yes {
        return operands;
    }
    // An object that may be absent, or that 407 may spare, does not count yet, and its value is not asked.
    let mut count = |draft: &mut Draft<'_>, present: Truth, key, fact: Fact<_>, field| match (present, limited) {
        (Truth::No, _) => {}
        (Truth::Yes, Truth::No) => operands.push(Operand { key, amount: Amount::of(draft.ask(fact, field)) }),
        _ => operands.push(Operand { key, amount: Amount::Unknown }),
    };
    let present = transport(draft);
    count(draft, present, "transport-value", draft.facts().transport_value, Field::TransportValue);
    let present = masking(draft);
    count(draft, present, "masking-value", draft.facts().masking_value, Field::MaskingValue);
    operands
}

/// Whether a conveyance is there to be confiscated.
fn transport(draft: &mut Draft<'_>) -> Truth {
    match carried_by(draft.facts()).or_else(|| draft.ask(draft.facts().means, Field::Means)) {
        Some(means) if means.is_conveyance() => Truth::Yes,
        Some(_) => Truth::No,
        None => Truth::Unknown,
    }
}

/// Whether objects mask the fraud.
fn masking(draft: &mut Draft<'_>) -> Truth {
    let masked = [Concealment::Masked, Concealment::Both];
    draft.settle(one_of(draft.facts().concealment, Field::Concealment, &masked))
}

/// Article 407: in the cases of 397 al. 2 and 400 al. 1 only the object of the fraud, unless who owns the transport is
/// an accomplice. The other reading keeps it to landing, of which alone the second sentence speaks.
fn limited_to_the_fraud(draft: &mut Draft<'_>) -> Truth {
    let on_board = draft.nature == Some(Nature::UndeclaredNamed)
        && (draft.is(&[O::FoundOnBoard])
            || (draft.is(&[O::GoodsWithoutPapers])
                && draft.ask(draft.facts().place, Field::Place) == Some(Place::Port)));
    let landing = draft.is(&[O::LandingInFraud]) && draft.weigh(FOUND_ON_BOARD) == Truth::Yes;
    let others = draft.is(&[O::Registration, O::DivertedDestination, O::DivertedPetroleum])
        && !draft.reads_otherwise(Reading::LimitedConfiscation);
    if !(on_board || landing || others) {
        return Truth::No;
    }
    draft.weigh(Test::Not(&Test::Flag(Field::TransportOwnerAccomplice)))
}

/// Article 402.
fn special(draft: &mut Draft<'_>) -> bool {
    if draft.class == Class::NotPunished {
        return false;
    }
    let mut others = 0;
    if draft.is(&[O::SubstitutedUnderCustoms]) {
        draft.say(&SUBSTITUTED);
        others += 1;
    }
    if draft.is(&[O::MissingQuantities, O::RemovalInTransit, O::NotPresented, O::RemovedUnderCustoms]) {
        draft.say(&SUBSTITUTED_IF_ANY);
        others += 1;
    }
    if draft.is(&[O::DifferenceOnReturn]) {
        draft.say(&SHOWN_AT_DEPARTURE);
        others += 1;
    }
    let stopped = draft.is(&[O::RefusalToStop]) && transport_or_sum(draft, &STOPPED_TRANSPORT, STOPPED_TRANSPORT.cites);
    stopped || others > 0
}
