//! Articles 403 to 406: confiscation of all property, penalty payment, loss of rights, exclusion from regimes.

use tariff_data::penalties::Francs;

use super::answers::{Cover, Regime, Role};
use super::cite::{Cite, code};
use super::class::Class;
use super::draft::Draft;
use super::facts::Field;
use super::mention::{Mention, Section};
use super::offences::Offence as O;
use super::outcome::{Amount, Force};

const fn mention(force: Force, key: &'static str, cites: &'static [Cite]) -> Mention {
    Mention::new(Section::Complement, force, key, cites)
}

const ALL_PROPERTY: Mention = mention(Force::Must, "complement.all-property", &[code("403", "p-1")]);
const ALL_PROPERTY_BY_VALUE: Mention = mention(Force::Must, "complement.all-property-by-value", &[code("403", "p-1")]);
const ALL_PROPERTY_IF: Mention = mention(Force::If, "complement.all-property-if", &[code("403", "p-1")]);
const PENALTY_PAYMENT: Mention = mention(Force::Must, "complement.penalty-payment", &[code("404", "p-1")]);
const PENALTY_PAYMENT_PER_DAY: Mention =
    mention(Force::Must, "complement.penalty-payment-per-day", &[code("404", "p-1")]);
const LOSS_OF_RIGHTS: Mention = mention(Force::May, "complement.loss-of-rights", &[code("405", "al-1")]);
const INTERESTED_RIGHTS: Mention =
    mention(Force::Must, "complement.interested-loss-of-rights", &[code("376", "al-1"), code("405", "al-1")]);
const PUBLICATION: Mention = mention(Force::May, "complement.publication", &[code("405", "al-2")]);
const EXCLUSION: Mention = mention(Force::May, "complement.exclusion", &[code("406", "al-1")]);
const EXCLUSION_OF_LENDER: Mention =
    mention(Force::May, "complement.exclusion-of-lender", &[code("406", "al-2"), code("406", "al-1")]);
const WITHDRAWAL: Mention = mention(Force::May, "complement.withdrawal", &[code("123", "al-4"), code("124", "al-2")]);

pub(super) const MENTIONS: &[&Mention] = &[
    &ALL_PROPERTY,
    &ALL_PROPERTY_BY_VALUE,
    &ALL_PROPERTY_IF,
    &PENALTY_PAYMENT,
    &PENALTY_PAYMENT_PER_DAY,
    &LOSS_OF_RIGHTS,
    &INTERESTED_RIGHTS,
    &PUBLICATION,
    &EXCLUSION,
    &EXCLUSION_OF_LENDER,
    &WITHDRAWAL,
];

/// Facts that abuse a suspensive regime.
const SUSPENSIVE: &[O] = &[
    O::MissingQuantities,
    O::UndischargedBond,
    O::SubstituteDocument,
    O::RemovalInTransit,
    O::RouteNotKept,
    O::SealManoeuvre,
    O::DrawbackInfringement,
    O::SuspensiveAbuse,
];

/// What goes with the principal penalty.
pub(super) fn add(draft: &mut Draft<'_>) {
    if draft.class == Class::NotPunished {
        return;
    }
    if draft.class.is_delit() {
        all_property(draft);
        let role = draft.ask(draft.facts().role, Field::Role);
        if matches!(role, Some(Role::Interested | Role::Owner)) {
            draft.say(&INTERESTED_RIGHTS);
        } else {
            draft.say(&LOSS_OF_RIGHTS);
        }
        draft.say(&PUBLICATION);
    }
    if draft.is(&[O::PapersRefused, O::RegisterRefused]) {
        penalty_payment(draft);
    }
    exclusion(draft);
}

/// Article 403: duties above the first figure; or, *en l'absence de droits compromis ou éludés*, value above the second.
fn all_property(draft: &mut Draft<'_>) {
    let (duties_above, value_above) =
        (draft.figures().general_confiscation_duties, draft.figures().general_confiscation_value);
    let duties = draft.ask(draft.facts().duties_evaded, Field::DutiesEvaded);
    let value = match duties {
        Some(Francs(0)) | None => draft.ask(draft.facts().value, Field::Value),
        Some(_) => None,
    };
    match (duties, value) {
        (Some(Francs(0)), Some(value)) if value > value_above => {
            draft.say(&ALL_PROPERTY_BY_VALUE).limited_by("value", value_above);
        }
        (Some(duties), _) if duties > duties_above => {
            draft.say(&ALL_PROPERTY).limited_by("duties", duties_above);
        }
        (Some(Francs(0)), None) | (None, _) => {
            draft.say(&ALL_PROPERTY_IF).limited_by("duties", duties_above).limited_by("value", value_above);
        }
        _ => {}
    }
}

/// Article 404: so much a day at least.
fn penalty_payment(draft: &mut Draft<'_>) {
    let per_day = Amount::AtLeast(draft.figures().penalty_payment_per_day);
    match draft.ask(draft.facts().days_late, Field::DaysLate) {
        Some(days) if days > 0 => draft.say(&PENALTY_PAYMENT).amounting_to(per_day.times(days)),
        // No delay yet: it runs from the report.
        Some(_) | None => draft.say(&PENALTY_PAYMENT_PER_DAY).amounting_to(per_day),
    };
}

/// Articles 406 and 123: measures of the Minister.
fn exclusion(draft: &mut Draft<'_>) {
    let declared = draft.is(&[O::FalseSpecies, O::FalseValue, O::FalseOrigin])
        && draft.ask(draft.facts().regime, Field::Regime) == Some(Regime::Suspensive);
    let bonded = draft.is(&[O::MissingPackages]) && draft.ask(draft.facts().cover, Field::Cover) == Some(Cover::Bond);
    if draft.is(SUSPENSIVE) || declared || bonded {
        draft.say(&EXCLUSION);
    }
    if draft.is(&[O::NameLender]) {
        draft.say(&EXCLUSION_OF_LENDER);
    }
    let by_a_broker = (draft.class.is_contravention() || draft.class.is_delit())
        && draft.ask(draft.facts().role, Field::Role) == Some(Role::Broker);
    if draft.is(&[O::BrokerBreach]) || by_a_broker {
        draft.say(&WITHDRAWAL);
    }
}
