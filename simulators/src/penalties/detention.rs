//! Article 344: arrest, committal, release before judgment, and what the court may grant only once duties are paid.

use tariff_data::penalties::Francs;

use super::cite::{Cite, code};
use super::draft::Draft;
use super::facts::Field;
use super::mention::{Mention, Section};
use super::outcome::{Amount, Force, Reach};

const fn mention(force: Force, key: &'static str, cites: &'static [Cite]) -> Mention {
    Mention::new(Section::Detention, force, key, cites)
}

const ARREST: Mention = mention(Force::Must, "detention.arrest-warrant", &[code("344", "al-1-a")]);
const ARREST_IF_IN_FLIGHT: Mention =
    mention(Force::If, "detention.arrest-warrant-if-in-flight", &[code("344", "al-1-a")]);
const COMMITTAL: Mention = mention(Force::Must, "detention.committal", &[code("344", "al-1-b")]);
const COMMITTAL_UNLESS_PAID: Mention = mention(Force::If, "detention.committal-unless-paid", &[code("344", "al-1-b")]);
const COMMITTAL_BY_VALUE: Mention = mention(Force::If, "detention.committal-by-value", &[code("344", "al-1-b")]);
const PAID: Mention = mention(Force::Note, "detention.avoided-by-payment", &[code("344", "al-1-b")]);
const NO_RELEASE: Mention =
    mention(Force::Must, "detention.no-release", &[code("344", "al-1-p-2"), code("344", "al-1-p-3")]);
const RELEASE: Mention = mention(Force::If, "detention.release-on-security", &[code("344", "al-1-p-3")]);
const MITIGATION: Mention =
    mention(Force::If, "detention.mitigation-after-payment", &[code("344", "al-3"), code("344", "al-3-p-2")]);
const FOREIGNER: Mention = mention(Force::If, "detention.foreigner-assigned", &[code("344", "al-3-p-4")]);
const SPARED: Mention = mention(Force::Note, "detention.not-liable", &[code("344", "al-1")]);

pub(super) const MENTIONS: &[&Mention] = &[
    &ARREST,
    &ARREST_IF_IN_FLIGHT,
    &COMMITTAL,
    &COMMITTAL_UNLESS_PAID,
    &COMMITTAL_BY_VALUE,
    &PAID,
    &NO_RELEASE,
    &RELEASE,
    &MITIGATION,
    &FOREIGNER,
    &SPARED,
];

/// For the délits of 390, 391 and 392, where prison reaches the person.
pub(super) fn add(draft: &mut Draft<'_>) {
    if !draft.class.is_delit() {
        return;
    }
    if draft.prison.as_ref().is_some_and(|prison| matches!(prison.reach, Reach::Spared | Reach::PaysOnly)) {
        draft.say(&SPARED);
        return;
    }
    match draft.ask(draft.facts().in_flight, Field::InFlight) {
        Some(true) => {
            draft.say(&ARREST);
        }
        None => {
            draft.say(&ARREST_IF_IN_FLIGHT);
        }
        Some(false) => {}
    }
    let value = draft.ask(draft.facts().value, Field::Value);
    let duties = draft.ask(draft.facts().duties_evaded, Field::DutiesEvaded);
    match value.map(|value| value >= draft.figures().detention_value_from) {
        Some(true) => committal(draft),
        Some(false) => {
            draft.say(&RELEASE).amounting_to(release(value, duties));
        }
        None => {
            let limit = draft.figures().detention_value_from;
            draft.say(&COMMITTAL_BY_VALUE).limited_by("value", limit);
            draft.say(&RELEASE).amounting_to(release(value, duties));
        }
    }
    draft.say(&MITIGATION).amounting_to(security(value, duties));
    draft.say(&FOREIGNER);
}

fn committal(draft: &mut Draft<'_>) {
    let limit = draft.figures().detention_value_from;
    match draft.ask(draft.facts().duties_paid, Field::DutiesPaid) {
        Some(true) => {
            draft.say(&PAID);
        }
        Some(false) => {
            draft.say(&COMMITTAL).limited_by("value", limit);
        }
        None => {
            draft.say(&COMMITTAL_UNLESS_PAID).limited_by("value", limit);
        }
    }
    draft.say(&NO_RELEASE).limited_by("value", limit);
}

/// The duties due and as much again; or the value, when no duty is compromised.
fn release(value: Option<Francs>, duties: Option<Francs>) -> Amount {
    match duties {
        Some(Francs(0)) => Amount::of(value),
        duties => Amount::of(duties).times(2),
    }
}

/// The duties due; or the value, when no duty is compromised.
fn security(value: Option<Francs>, duties: Option<Francs>) -> Amount {
    match duties {
        Some(Francs(0)) => Amount::of(value),
        duties => Amount::of(duties),
    }
}
