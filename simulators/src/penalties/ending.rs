//! Articles 330 and 331, 334 and 335, 336 to 339: which court, until when, and how a case can be settled.

use chrono::{Months, NaiveDate};

use super::cite::{Cite, code, tobacco};
use super::class::Class;
use super::draft::Draft;
use super::mention::{Mention, Section};
use super::offences::Offence as O;
use super::outcome::Force;

const fn court(force: Force, key: &'static str, cites: &'static [Cite]) -> Mention {
    Mention::new(Section::Court, force, key, cites)
}

const fn ending(force: Force, key: &'static str, cites: &'static [Cite]) -> Mention {
    Mention::new(Section::Ending, force, key, cites)
}

const DEPARTMENTAL: Mention = court(Force::Must, "court.departmental", &[code("336", "p-1")]);
const REGIONAL_IF_CONNECTED: Mention = court(Force::If, "court.regional-if-connected", &[code("337", "al-2")]);
const REGIONAL: Mention = court(Force::Must, "court.regional", &[code("337", "al-1")]);
const PLACE: Mention = court(Force::Must, "court.place", &[code("339", "al-1")]);
const NOT_WRITTEN: Mention = court(Force::Note, "court.not-written", &[code("383", "p-1")]);
const SIMPLE_POLICE: Mention = court(Force::Must, "court.simple-police", &[tobacco("26", "p-1")]);
const TOBACCO_NOT_WRITTEN: Mention = court(Force::Note, "court.tobacco-not-written", &[]);
const MINISTER: Mention = court(Force::Must, "court.minister", &[]);
const ACTION_BARRED: Mention = ending(Force::Must, "ending.action-barred", &[code("331", "al-1")]);
const TEN_YEARS: Mention = ending(Force::If, "ending.ten-years", &[code("335", "al-1")]);
const DUTIES_BARRED: Mention = ending(Force::Must, "ending.duties-barred", &[code("334", "p-1")]);
const DUTIES_HIDDEN: Mention = ending(Force::If, "ending.duties-hidden", &[code("335", "al-2")]);
const SETTLEMENT: Mention = ending(Force::May, "ending.settlement", &[code("330", "al-1"), code("330", "al-2")]);
const BEFORE_JUDGMENT: Mention = ending(Force::If, "ending.settled-before-judgment", &[code("330", "al-3")]);
const AFTER_JUDGMENT: Mention = ending(Force::If, "ending.settled-after-judgment", &[code("330", "al-4")]);
const SIGNATORY_ALONE: Mention = ending(Force::Note, "ending.signatory-alone", &[code("330", "al-5")]);
const FIXED_FINE: Mention = ending(Force::If, "ending.fixed-fine-refused", &[tobacco("26", "p-3")]);

pub(super) const MENTIONS: &[&Mention] = &[
    &DEPARTMENTAL,
    &REGIONAL_IF_CONNECTED,
    &REGIONAL,
    &PLACE,
    &NOT_WRITTEN,
    &SIMPLE_POLICE,
    &TOBACCO_NOT_WRITTEN,
    &MINISTER,
    &ACTION_BARRED,
    &TEN_YEARS,
    &DUTIES_BARRED,
    &DUTIES_HIDDEN,
    &SETTLEMENT,
    &BEFORE_JUDGMENT,
    &AFTER_JUDGMENT,
    &SIGNATORY_ALONE,
    &FIXED_FINE,
];

/// The same day so many years later, or the last day of that month.
pub(super) fn years_after(day: NaiveDate, years: u32) -> Option<NaiveDate> {
    day.checked_add_months(Months::new(years.checked_mul(12)?))
}

/// Court, limitation, settlement.
pub(super) fn add(draft: &mut Draft<'_>) {
    match draft.class {
        Class::NotPunished => return,
        Class::Tobacco => return tobacco_court(draft),
        Class::Administrative => {
            draft.say(&MINISTER);
            return;
        }
        Class::OutsideClasses => {
            draft.say(&NOT_WRITTEN);
        }
        class if class.is_delit() => {
            draft.say(&REGIONAL);
            draft.say(&PLACE);
        }
        _ => {
            draft.say(&DEPARTMENTAL);
            draft.say(&REGIONAL_IF_CONNECTED);
            draft.say(&PLACE);
        }
    }
    let until = years_after(draft.case.day, draft.figures().prescription_action);
    draft.say(&ACTION_BARRED).until = until;
    let extended = years_after(draft.case.day, draft.figures().prescription_extended);
    draft.say(&TEN_YEARS).until = extended;
    if draft.says(Section::Due) {
        let until = years_after(draft.case.day, draft.figures().prescription_duties);
        draft.say(&DUTIES_BARRED).until = until;
        draft.say(&DUTIES_HIDDEN).until = extended;
    }
    draft.say(&SETTLEMENT);
    draft.say(&BEFORE_JUDGMENT);
    if draft.prison.is_some() {
        draft.say(&AFTER_JUDGMENT);
    }
    draft.say(&SIGNATORY_ALONE);
}

fn tobacco_court(draft: &mut Draft<'_>) {
    if draft.is(&[O::Smoking]) {
        draft.say(&SIMPLE_POLICE);
        draft.say(&FIXED_FINE);
    } else {
        draft.say(&TOBACCO_NOT_WRITTEN);
    }
}
