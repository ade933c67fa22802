//! Articles 369 to 382 and 384: who answers for the fact, who goes to prison, who pays for the others.

use super::answers::{Excuse, Role};
use super::cite::{Cite, code};
use super::class::Class;
use super::contravention_5::INDIVIDUAL;
use super::draft::Draft;
use super::facts::{Fact, Field};
use super::mention::{Mention, Section};
use super::offences::Offence as O;
use super::outcome::{Force, Reach};
use super::readings::Reading;

const fn mention(force: Force, key: &'static str, cites: &'static [Cite]) -> Mention {
    Mention::new(Section::Responsibility, force, key, cites)
}

const HOLDER: Mention = mention(Force::Must, "responsibility.holder", &[code("369", "al-1")]);
const CARRIER: Mention =
    mention(Force::If, "responsibility.public-carrier", &[code("369", "al-1"), code("369", "al-2")]);
const MASTER: Mention = mention(Force::Must, "responsibility.master", &[code("370", "al-1")]);
const DECLARANT: Mention = mention(Force::Must, "responsibility.declarant", &[code("372", "al-1")]);
const PRINCIPAL: Mention = mention(Force::If, "responsibility.principal", &[code("372", "al-2")]);
const BROKER: Mention = mention(Force::Must, "responsibility.broker", &[code("373", "al-1")]);
const UNDERTAKER: Mention = mention(Force::Must, "responsibility.undertaker", &[code("374", "al-1")]);
const GUARANTOR: Mention = mention(Force::Must, "responsibility.guarantor", &[code("380", "p-1")]);
const OWNER: Mention = mention(Force::Must, "responsibility.owner", &[code("379", "p-1"), code("382", "p-1")]);
const ACCOMPLICE: Mention = mention(Force::Must, "responsibility.accomplice", &[code("375", "p-1")]);
const INTERESTED: Mention = mention(Force::Must, "responsibility.interested", &[code("376", "al-1")]);
/// 376 speaks of undeclared imports, which 400 al. 2 makes of the facts of 392.
const INTERESTED_IN_SYSTEM: Mention =
    mention(Force::Must, "responsibility.interested", &[code("376", "al-1"), code("400", "al-2")]);
const OWNER_INTERESTED: Mention =
    mention(Force::Must, "responsibility.owner-interested", &[code("376", "al-2-a"), code("376", "al-1")]);
const DELITS_ONLY: Mention =
    mention(Force::Note, "responsibility.delits-only", &[code("375", "p-1"), code("376", "al-1")]);
const NO_PERSONAL_FAULT: Mention = mention(Force::Note, "responsibility.no-personal-fault", &[]);
const IF_PERSONAL_FAULT: Mention = mention(Force::If, "responsibility.if-personal-fault", &[]);
const ATTEMPT: Mention = mention(Force::Must, "responsibility.attempt", &[code("384", "p-1")]);
const ATTEMPT_OF_CONTRAVENTION: Mention =
    mention(Force::Note, "responsibility.attempt-of-contravention", &[code("384", "p-1")]);
const SOLIDARITY: Mention = mention(Force::If, "responsibility.solidarity", &[code("381", "al-1")]);
const SOLIDARITY_OF_ALL: Mention = mention(Force::Must, "responsibility.solidarity-of-all", &[code("382", "p-1")]);
const INDIVIDUAL_FINES: Mention = mention(Force::Must, "responsibility.individual-fines", &[code("381", "al-2")]);

pub(super) const MENTIONS: &[&Mention] = &[
    &HOLDER,
    &CARRIER,
    &MASTER,
    &DECLARANT,
    &PRINCIPAL,
    &BROKER,
    &UNDERTAKER,
    &GUARANTOR,
    &OWNER,
    &ACCOMPLICE,
    &INTERESTED,
    &INTERESTED_IN_SYSTEM,
    &OWNER_INTERESTED,
    &DELITS_ONLY,
    &NO_PERSONAL_FAULT,
    &IF_PERSONAL_FAULT,
    &ATTEMPT,
    &ATTEMPT_OF_CONTRAVENTION,
    &SOLIDARITY,
    &SOLIDARITY_OF_ALL,
    &INDIVIDUAL_FINES,
];

/// Every paragraph that [`Mention`]s without their own can cite here.
pub(super) const CITES: &[Cite] = &[code("370", "al-2"), code("372", "al-2"), code("373", "al-2")];

/// Who answers.
pub(super) fn add(draft: &mut Draft<'_>) {
    // What discharges the owner as one interested leaves him answerable for his employees.
    if draft.class == Class::NotPunished
        && draft.facts().role == Fact::Known(Role::Owner)
        && draft.facts().excuse == Fact::Known(Excuse::NecessityOrError)
        && draft.basis.iter().any(|cite| *cite == code("376", "al-3"))
    {
        draft.say(&OWNER);
    }
    if !draft.class.is_contravention() && !draft.class.is_delit() {
        return;
    }
    let role = draft.ask(draft.facts().role, Field::Role);
    let delit = draft.class.is_delit();
    if role == Some(Role::Owner) && delit {
        draft.say(&OWNER_INTERESTED);
    }
    if let Some(role) = role {
        let mention = match role {
            Role::Holder => &HOLDER,
            Role::PublicCarrier => &CARRIER,
            Role::Master => &MASTER,
            Role::Declarant => &DECLARANT,
            Role::Principal => &PRINCIPAL,
            Role::Broker => &BROKER,
            Role::Undertaker => &UNDERTAKER,
            Role::Guarantor => &GUARANTOR,
            Role::Owner => &OWNER,
            Role::Accomplice if delit => &ACCOMPLICE,
            Role::Interested if draft.class == Class::Delit3 => &INTERESTED_IN_SYSTEM,
            Role::Interested if delit => &INTERESTED,
            Role::Accomplice | Role::Interested => &DELITS_ONLY,
        };
        draft.say(mention);
    }
    attempt(draft);
    if draft.is(INDIVIDUAL) {
        draft.say(&INDIVIDUAL_FINES);
        return;
    }
    draft.say(&SOLIDARITY);
    // 382 speaks of goods of fraud and of those who take part in it: there are none behind a paper or a refusal.
    if delit || (Class::Contravention2..=Class::Contravention4).contains(&draft.class) {
        draft.say(&SOLIDARITY_OF_ALL);
    }
}

/// Whether prison reaches a master, a principal or the head of a broker: only if he is personally at fault. A guarantor
/// pays (380) and does no more.
pub(super) fn restrict_prison(draft: &mut Draft<'_>) {
    if !draft.class.is_delit() {
        return;
    }
    let cites: &[Cite] = match draft.ask(draft.facts().role, Field::Role) {
        Some(Role::Guarantor) => {
            if let Some(prison) = &mut draft.prison {
                prison.reach = Reach::PaysOnly;
            }
            return;
        }
        Some(Role::Master) => const { &[code("370", "al-2")] },
        Some(Role::Broker) => const { &[code("373", "al-2")] },
        Some(Role::Principal) if !draft.reads_otherwise(Reading::PrincipalPrison) => const { &[code("372", "al-2")] },
        Some(Role::Declarant) if draft.reads_otherwise(Reading::PrincipalPrison) => const { &[code("372", "al-2")] },
        _ => return,
    };
    let (reach, mention) = match draft.ask(draft.facts().personal_fault, Field::PersonalFault) {
        Some(true) => return,
        Some(false) => (Reach::Spared, &NO_PERSONAL_FAULT),
        None => (Reach::IfPersonalFault, &IF_PERSONAL_FAULT),
    };
    draft.say_citing(mention, cites);
    if let Some(prison) = &mut draft.prison {
        prison.reach = reach;
    }
}

/// Article 384 speaks of délits only.
fn attempt(draft: &mut Draft<'_>) {
    // 392 names the attempt itself; to refuse, to insult, not to keep a paper cannot be attempted.
    if draft.class == Class::Delit3 || draft.class == Class::Contravention5 || draft.is(&[O::BoughtOrHeld]) {
        return;
    }
    if draft.ask(draft.facts().attempt, Field::Attempt) == Some(true) {
        draft.say(if draft.class.is_delit() { &ATTEMPT } else { &ATTEMPT_OF_CONTRAVENTION });
    }
}
