//! Articles 158, 183 to 190, 261, 347 al. 5, 386: duties, and values in their place, that stay due besides the penalty.

use tariff_data::penalties::Francs;

use super::answers::{Cover, Excuse, Warehouse};
use super::cite::{Cite, code};
use super::class::Class;
use super::condition::Test;
use super::draft::Draft;
use super::facts::Field;
use super::losses;
use super::mention::{Mention, Section};
use super::offences::Offence as O;
use super::outcome::{Amount, Force};
use super::truth::Truth;

const DUTIES: Mention = Mention::new(Section::Due, Force::Must, "due.duties", &[]);
const DUTIES_AT_REGISTRATION: Mention =
    Mention::new(Section::Due, Force::Must, "due.duties-at-registration", &[code("158", "al-2")]);
const DUTIES_AT_FIRST_IMPORT: Mention =
    Mention::new(Section::Due, Force::Must, "due.duties-at-first-import", &[code("261", "al-4")]);
const VALUE_IF_PROHIBITED: Mention =
    Mention::new(Section::Due, Force::If, "due.value-if-prohibited", &[code("158", "al-2")]);
const VALUE_OF_PROHIBITED: Mention =
    Mention::new(Section::Due, Force::Must, "due.value-of-prohibited", &[code("158", "al-2")]);
const VALUE_BESIDES_IF_PROHIBITED: Mention =
    Mention::new(Section::Due, Force::If, "due.value-besides-if-prohibited", &[code("183", "al-1-p-2")]);
const VALUE_BESIDES: Mention = Mention::new(Section::Due, Force::Must, "due.value-besides", &[code("183", "al-1-p-2")]);
const WAIVED: Mention = Mention::new(Section::Due, Force::Must, "due.waived", &[]);
const THEFT: Mention = Mention::new(Section::Due, Force::May, "due.theft-may-be-waived", &[code("183", "al-5")]);
const INSURANCE: Mention = Mention::new(Section::Due, Force::If, "due.insurance", &[code("183", "al-6")]);
const INSURANCE_OF_SPECIAL: Mention =
    Mention::new(Section::Due, Force::If, "due.insurance", &[code("188", "al-1"), code("183", "al-6")]);
const NOT_WAIVED: Mention = Mention::new(Section::Due, Force::Note, "due.private-not-waived", &[code("185", "al-3")]);

pub(super) const MENTIONS: &[&Mention] = &[
    &DUTIES,
    &DUTIES_AT_REGISTRATION,
    &DUTIES_AT_FIRST_IMPORT,
    &VALUE_IF_PROHIBITED,
    &VALUE_OF_PROHIBITED,
    &VALUE_BESIDES_IF_PROHIBITED,
    &VALUE_BESIDES,
    &WAIVED,
    &THEFT,
    &INSURANCE,
    &INSURANCE_OF_SPECIAL,
    &NOT_WAIVED,
];

/// Every paragraph that [`Mention`]s without their own can cite here.
pub(super) const CITES: &[Cite] = &[
    code("183", "al-1"),
    code("185", "al-3"),
    code("188", "al-1"),
    code("190", "al-3"),
    code("347", "al-5"),
    code("386", "al-1"),
];

/// Duties and values due.
pub(super) fn add(draft: &mut Draft<'_>) {
    let touches_goods = matches!(draft.class, Class::Contravention2 | Class::Contravention3 | Class::Contravention4)
        || draft.class.is_delit();
    let bonded = bonded(draft);
    let stored = draft.is(&[O::MissingQuantities]);
    if !touches_goods && !((bonded == Truth::Yes || stored) && draft.class == Class::Contravention1) {
        return;
    }
    // Where the loss is excused and the fine stands, only the payment is waived.
    if let Some(cites) = losses::waiver(draft.case.look, draft.case.offence) {
        draft.say_citing(&WAIVED, cites);
        return;
    }
    let duties = draft.ask(draft.facts().duties_evaded, Field::DutiesEvaded);
    if duties != Some(Francs(0)) {
        let amount = Amount::of(duties);
        if bonded == Truth::Yes {
            draft.say(&DUTIES_AT_REGISTRATION).amounting_to(amount);
        } else if draft.is(&[O::DivertedDestination, O::ReliefDecree]) {
            draft.say(&DUTIES_AT_FIRST_IMPORT).amounting_to(amount);
        } else {
            let cites = general(draft);
            draft.say_citing(&DUTIES, cites).amounting_to(amount);
        }
    }
    if bonded == Truth::Yes {
        value(draft, &VALUE_OF_PROHIBITED, &VALUE_IF_PROHIBITED);
    }
    if stored {
        warehouse(draft);
    }
}

/// Who says that duties are due, where no article of the regime does.
fn general(draft: &mut Draft<'_>) -> &'static [Cite] {
    if draft.is(&[O::MissingQuantities]) {
        match draft.ask(draft.facts().warehouse, Field::Warehouse) {
            Some(Warehouse::Public) => return const { &[code("183", "al-1")] },
            Some(Warehouse::Private) => return const { &[code("185", "al-3"), code("183", "al-1")] },
            Some(Warehouse::Special) => return const { &[code("188", "al-1"), code("183", "al-1")] },
            Some(Warehouse::Petroleum) => return const { &[code("190", "al-3")] },
            Some(Warehouse::ClearanceArea | Warehouse::Other) | None => {}
        }
    }
    if draft.class == Class::Contravention2 {
        const { &[code("386", "al-1")] }
    } else {
        const { &[code("347", "al-5")] }
    }
}

/// The value of prohibited goods, due in some regimes.
fn value(draft: &mut Draft<'_>, if_so: &Mention, perhaps: &Mention) {
    match draft.weigh(Test::Prohibited) {
        Truth::Yes => {
            let value = draft.ask(draft.facts().value, Field::Value);
            draft.say(if_so).amounting_to(Amount::of(value));
        }
        Truth::Unknown => {
            draft.say(perhaps);
        }
        Truth::No => {}
    }
}

fn warehouse(draft: &mut Draft<'_>) {
    let Some(warehouse) = draft.ask(draft.facts().warehouse, Field::Warehouse) else { return };
    if matches!(warehouse, Warehouse::Public | Warehouse::Private | Warehouse::Special) {
        value(draft, &VALUE_BESIDES, &VALUE_BESIDES_IF_PROHIBITED);
    }
    if !matches!(warehouse, Warehouse::Public | Warehouse::Private | Warehouse::Special) {
        return;
    }
    match (warehouse, draft.ask(draft.facts().excuse, Field::Excuse)) {
        (Warehouse::Public, Some(Excuse::Theft)) => {
            draft.say(&THEFT);
            draft.say(&INSURANCE);
        }
        // 188 sends to the alinéa on insurance, not to the one on theft.
        (Warehouse::Special, Some(Excuse::Theft)) => {
            draft.say(&INSURANCE_OF_SPECIAL);
        }
        (Warehouse::Private, Some(Excuse::Theft | Excuse::ForceMajeure)) => {
            draft.say(&NOT_WAIVED);
        }
        _ => {}
    }
}

/// Whether the goods travel under a bond.
fn bonded(draft: &mut Draft<'_>) -> Truth {
    if draft.is(&[O::UndischargedBond]) {
        return Truth::Yes;
    }
    if !draft.is(&[O::MissingPackages]) {
        return Truth::No;
    }
    match draft.ask(draft.facts().cover, Field::Cover) {
        Some(Cover::Bond) => Truth::Yes,
        Some(_) => Truth::No,
        None => Truth::Unknown,
    }
}
