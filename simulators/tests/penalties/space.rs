//! The finite space of facts: every word of the closed lists, amounts and rates at each threshold and on both sides.

use std::sync::LazyLock;

use chrono::NaiveDate;
use simulators::penalties::{Fact, Facts, Field, Offence, contradictions};
use tariff_data::penalties::{Figures, PenaltyTable, TABLE, read};

pub(crate) static TABLE_READ: LazyLock<PenaltyTable> = LazyLock::new(|| read(TABLE.0, TABLE.1).unwrap());
pub(crate) static FIGURES: LazyLock<Figures> = LazyLock::new(|| TABLE_READ.on(day()).unwrap());

pub(crate) fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

/// The answers that stand for all the others: thresholds are 20 %, 25 %, 500 tons, 5 and 10 millions.
pub(crate) fn samples(field: Field) -> &'static [&'static str] {
    match field {
        Field::Duty => &["aucun", "ad-valorem:19.99", "ad-valorem:20", "specifique:25", "specifique:25.01"],
        Field::NetTonnage => &["499", "499.99", "500", "501"],
        Field::Value => &["5000000", "5000001", "9999999", "10000000", "10000001"],
        Field::DutiesEvaded => &["0", "1", "5000000", "5000001"],
        Field::PriorJudgment => &["aucun", "recent", "ancien", "2021-11-21", "2021-11-22", "2026-11-23"],
        Field::TransportValue | Field::MaskingValue => &["0", "3000000"],
        Field::AttributedValue => &["0", "12000000"],
        Field::OfferedPrice => &["0", "15000000"],
        Field::Advantages => &["0", "750000"],
        Field::DaysLate => &["0", "12"],
        field => field.words(),
    }
}

/// The answers that matter to the class alone.
pub(crate) fn class_samples(field: Field) -> &'static [&'static str] {
    match field {
        Field::Value => &["5000000", "5000001"],
        Field::DutiesEvaded => &["0", "1"],
        Field::NetTonnage => &["499.99", "500"],
        field => samples(field),
    }
}

/// A question that has no sense once others are answered.
fn is_idle(facts: &Facts, field: Field) -> bool {
    let known = |field: Field, word: &str| facts.get(field).is_some_and(|answer| answer == word);
    match field {
        Field::Title => facts.get(Field::Restriction).is_some() && !known(Field::Restriction, "titre-requis"),
        Field::NetTonnage => facts.get(Field::Means).is_some() && !known(Field::Means, "navire"),
        Field::Dutiable => facts.get(Field::DutiesEvaded).is_some_and(|duties| duties != "0"),
        _ => false,
    }
}

/// Calls `visit` on every combination of answers to these questions that holds no contradiction.
pub(crate) fn every(
    facts: Facts,
    fields: &[Field],
    answers: fn(Field) -> &'static [&'static str],
    visit: &mut dyn FnMut(&Facts),
) {
    let Some((field, rest)) = fields.split_first() else {
        return visit(&facts);
    };
    if is_idle(&facts, *field) {
        return every(facts, rest, answers, visit);
    }
    for answer in answers(*field) {
        let mut more = facts;
        more.set(*field, answer).unwrap();
        // Facts that contradict each other still do when more are known.
        if contradictions(&more).is_empty() {
            every(more, rest, answers, visit);
        }
    }
}

pub(crate) fn only(offence: Offence) -> Facts {
    Facts { offence: Fact::Known(offence), ..Facts::default() }
}

/// A ready case, to be put among the cases worked by hand.
pub(crate) fn as_case(facts: &Facts) -> String {
    let written = facts.write();
    let pairs =
        written.iter().map(|(key, word)| if *key == "infraction" { word.clone() } else { format!("{key}={word}") });
    format!("[[case]]\nfacts = \"{}\"\n", pairs.collect::<Vec<_>>().join(" "))
}

/// Numbers that look random and are always the same.
pub(crate) struct Dice(pub u64);

impl Dice {
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    /// Facts of an offence without contradiction, all of these fields known.
    pub(crate) fn answering(&mut self, offence: Offence, fields: &[Field]) -> Facts {
        fields.iter().fold(only(offence), |facts, field| {
            let answers = class_samples(*field);
            let start = self.below(answers.len());
            let possible = (0..answers.len()).find_map(|step| {
                let mut more = facts;
                more.set(*field, answers[(start + step) % answers.len()]).unwrap();
                contradictions(&more).is_empty().then_some(more)
            });
            possible.unwrap_or(facts)
        })
    }

    /// Facts of an offence without contradiction, each of the others known or not.
    pub(crate) fn facts(&mut self, offence: Offence, known_in_ten: usize) -> Facts {
        let mut facts = only(offence);
        for field in Field::ALL.iter().filter(|field| **field != Field::Offence) {
            if self.below(10) < known_in_ten {
                let answers = samples(*field);
                let mut more = facts;
                more.set(*field, answers[self.below(answers.len())]).unwrap();
                if contradictions(&more).is_empty() {
                    facts = more;
                }
            }
        }
        facts
    }
}
