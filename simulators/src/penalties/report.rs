//! Articles 302 to 316, 322, 350 and 355: what the code obliges the officer to do next, and what the report is worth.

use super::cite::{Cite, code};
use super::class::Class;
use super::draft::Draft;
use super::facts::Field;
use super::mention::{Mention, Section};
use super::offences::Offence as O;
use super::outcome::Force;

const fn mention(force: Force, key: &'static str, cites: &'static [Cite]) -> Mention {
    Mention::new(Section::Report, force, key, cites)
}

const TO_THE_UNIT: Mention = mention(Force::Must, "report.to-the-unit", &[code("302", "al-1-a"), code("302", "al-2")]);
const RETENTION: Mention = mention(Force::May, "report.retention", &[code("355", "p-1")]);
const SEIZURE: Mention =
    mention(Force::Must, "report.of-seizure", &[code("304", "al-1"), code("304", "al-2"), code("316", "al-1")]);
const FINDING: Mention = mention(Force::If, "report.of-finding", &[code("312", "al-1"), code("312", "al-2")]);
const FALSE_PAPERS: Mention = mention(Force::Must, "report.false-papers", &[code("307", "al-1"), code("307", "al-2")]);
const RELEASE_OFFER: Mention = mention(Force::If, "report.release-offer", &[code("305", "al-1"), code("305", "al-2")]);
const READ_AND_SIGNED: Mention =
    mention(Force::Must, "report.read-and-signed", &[code("306", "al-1"), code("306", "al-3")]);
const ABSENT: Mention = mention(Force::If, "report.absent-or-refusing", &[code("306", "al-2")]);
const CUSTODY: Mention = mention(
    Force::May,
    "report.custody",
    &[code("311", "al-2"), code("311", "al-2-p-2"), code("311", "al-2-p-3"), code("311", "al-3")],
);
const SENT: Mention =
    mention(Force::Must, "report.sent", &[code("311", "al-1"), code("311", "al-5"), code("322", "al-2")]);
const PROOF: Mention = mention(Force::Note, "report.proof", &[code("314", "al-1"), code("315", "al-1")]);
const BURDEN: Mention = mention(Force::Note, "report.burden-of-proof", &[code("350", "p-1")]);
const NO_SIGN: Mention = mention(Force::If, "report.no-sign", &[code("316", "al-3"), code("35", "p-1")]);

pub(super) const MENTIONS: &[&Mention] = &[
    &TO_THE_UNIT,
    &RETENTION,
    &SEIZURE,
    &FINDING,
    &FALSE_PAPERS,
    &RELEASE_OFFER,
    &READ_AND_SIGNED,
    &ABSENT,
    &CUSTODY,
    &SENT,
    &PROOF,
    &BURDEN,
    &NO_SIGN,
];

/// False by themselves.
const PAPERS: &[O] = &[O::FalsePapers, O::FalsePreferenceProof];
/// False when the papers behind them are.
const STATEMENTS: &[O] = &[O::FalseSpecies, O::FalseValue, O::FalseOrigin, O::FalseConsignee];

/// The steps in the order in which an officer takes them.
pub(super) fn add(draft: &mut Draft<'_>) {
    if !draft.class.is_contravention() && !draft.class.is_delit() {
        return;
    }
    let seizure = draft.says(Section::Confiscation);
    if seizure {
        draft.say(&TO_THE_UNIT);
        draft.say(&SEIZURE);
    } else {
        draft.say(&FINDING);
        if draft.class == Class::Contravention2 {
            draft.say(&RETENTION);
        }
    }
    if draft.is(PAPERS)
        || (draft.is(STATEMENTS) && draft.ask(draft.facts().false_documents, Field::FalseDocuments) == Some(true))
    {
        draft.say(&FALSE_PAPERS);
    }
    if draft.class.is_goods_delit() || draft.is(&[O::RefusalToStop]) {
        draft.say(&RELEASE_OFFER);
    }
    draft.say(&READ_AND_SIGNED);
    draft.say(&ABSENT);
    if draft.class.is_delit() {
        draft.say(&CUSTODY);
    }
    draft.say(&SENT);
    draft.say(&PROOF);
    if seizure {
        draft.say(&BURDEN);
    }
    let smuggled = draft.nature.is_some_and(|nature| nature.key().starts_with("smuggling"));
    if smuggled {
        draft.say(&NO_SIGN);
    }
}
