//! Articles 409 to 411: what a multiple is taken of.

use super::cite::code;
use super::deemed_prohibited::seeks_advantage;
use super::draft::Draft;
use super::facts::Field;
use super::mention::{Mention, Section};
use super::outcome::{Amount, Force, Operand};
use super::readings::Reading;

const DUTIES_UNKNOWN: Mention = Mention::new(Section::Base, Force::If, "base.duties-unknown", &[code("409", "p-1")]);
const VALUE_UNKNOWN: Mention = Mention::new(Section::Base, Force::If, "base.value-unknown", &[code("409", "p-1")]);
const PRICE_AGREED: Mention = Mention::new(Section::Base, Force::May, "base.price-agreed", &[code("410", "p-1")]);
const VALUE_ATTRIBUTED: Mention =
    Mention::new(Section::Base, Force::Must, "base.value-attributed", &[code("411", "p-1")]);

pub(super) const MENTIONS: &[&Mention] = &[&DUTIES_UNKNOWN, &VALUE_UNKNOWN, &PRICE_AGREED, &VALUE_ATTRIBUTED];

/// Duties and taxes due, evaded or compromised.
pub(super) fn duties(draft: &mut Draft<'_>) -> Operand {
    let duties = draft.for_the_fine(|draft| draft.ask(draft.facts().duties_evaded, Field::DutiesEvaded));
    if duties.is_none() {
        draft.say(&DUTIES_UNKNOWN);
    }
    Operand { key: "duties", amount: Amount::of(duties) }
}

/// Value of the object of the fraud on the domestic market, or the value that 411 or 410 puts in its place.
pub(super) fn value(draft: &mut Draft<'_>) -> Operand {
    let Some(mut base) = draft.for_the_fine(|draft| draft.ask(draft.facts().value, Field::Value)) else {
        draft.say(&VALUE_UNKNOWN);
        return Operand { key: "value", amount: Amount::Unknown };
    };
    let mut key = "value";
    if seeks_advantage(draft.facts()) {
        let attributed = draft.for_the_fine(|draft| draft.ask(draft.facts().attributed_value, Field::AttributedValue));
        if let Some(attributed) = attributed.filter(|attributed| *attributed > base) {
            (key, base) = ("attributed-value", attributed);
            draft.say(&VALUE_ATTRIBUTED).amounting_to(Amount::Exact(attributed));
        }
    }
    // One passage is read otherwise at a time: the price agreed is none of the other readings' business.
    if !matches!(draft.case.look.other, None | Some(Reading::OfferedPrice)) {
        return Operand { key, amount: Amount::Exact(base) };
    }
    let price = draft.ask(draft.facts().offered_price, Field::OfferedPrice).filter(|price| *price > base);
    if let Some(price) = price.filter(|_| draft.reads_otherwise(Reading::OfferedPrice)) {
        (key, base) = ("offered-price", price);
        draft.say(&PRICE_AGREED).amounting_to(Amount::Exact(price));
    }
    Operand { key, amount: Amount::Exact(base) }
}
