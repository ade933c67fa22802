//! Article 347: what the court may spare, and what it may not.

use super::answers::{Concealment, Restriction};
use super::cite::{Cite, code};
use super::condition::{flag, one_of};
use super::draft::Draft;
use super::facts::Field;
use super::goods::prohibited;
use super::mention::{Mention, Section};
use super::outcome::Force;
use super::truth::{Truth, Verdict};

const fn mention(force: Force, key: &'static str, cites: &'static [Cite]) -> Mention {
    Mention::new(Section::Leniency, force, key, cites)
}

const NO_EXCUSE: Mention = mention(Force::Must, "leniency.no-excuse-on-intention", &[code("347", "al-1")]);
const TRANSPORT: Mention = mention(Force::May, "leniency.transport", &[code("347", "al-2-a")]);
const TRANSPORT_NEVER: Mention = mention(Force::Must, "leniency.transport-never", &[code("347", "al-2-a")]);
const MASKING: Mention = mention(Force::May, "leniency.masking", &[code("347", "al-2-b")]);
const PRISON: Mention = mention(Force::May, "leniency.prison", &[code("347", "al-2-c")]);
const GOODS_NEVER: Mention = mention(Force::Must, "leniency.goods-never", &[code("347", "al-5")]);

const GOODS_NEVER_IF_QUANTITATIVE: Mention =
    mention(Force::If, "leniency.goods-never-if-quantitative", &[code("347", "al-5")]);

pub(super) const MENTIONS: &[&Mention] =
    &[&NO_EXCUSE, &TRANSPORT, &TRANSPORT_NEVER, &MASKING, &PRISON, &GOODS_NEVER, &GOODS_NEVER_IF_QUANTITATIVE];

/// For contraventions and délits.
pub(super) fn add(draft: &mut Draft<'_>) {
    if !draft.class.is_contravention() && !draft.class.is_delit() {
        return;
    }
    draft.say(&NO_EXCUSE);
    if draft.class.is_goods_delit() {
        let hidden = [Concealment::HidingPlace, Concealment::Both];
        let in_hiding = draft.settle(one_of(draft.facts().concealment, Field::Concealment, &hidden));
        let never = in_hiding == Truth::Yes || draft.is(&[super::offences::Offence::HidingPlace]);
        draft.say(if never { &TRANSPORT_NEVER } else { &TRANSPORT });
        draft.say(&MASKING);
    }
    if draft.class.is_delit() {
        draft.say(&PRISON);
    }
    if draft.class.is_goods_delit() {
        let facts = draft.facts();
        let listed = match prohibited(facts).truth {
            Truth::No => Verdict::NO,
            Truth::Yes | Truth::Unknown => flag(facts.listed_dangerous, Field::ListedDangerous),
        };
        if draft.settle(listed) == Truth::Yes {
            draft.say(&GOODS_NEVER);
        } else if draft.ask(facts.restriction, Field::Restriction) == Some(Restriction::Restricted) {
            draft.say(&GOODS_NEVER_IF_QUANTITATIVE);
        }
    }
}
