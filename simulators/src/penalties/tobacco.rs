//! The tobacco law, articles 22 to 32.

use tariff_data::penalties::{Bounds, Francs, Term};

use super::answers::Minors;
use super::cite::{Cite, tobacco};
use super::class::Class;
use super::draft::{Draft, terms};
use super::facts::Field;
use super::mention::{Mention, Section};
use super::offences::Offence as O;
use super::outcome::{Amount, Fine, Force, Reach};
use super::readings::Reading;
use super::rule::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule::class(&[O::TobaccoManufacture], &[], Class::Tobacco, &[tobacco("22", "p-1")]),
    Rule::class(&[O::TobaccoPackaging], &[], Class::Tobacco, &[tobacco("23", "p-1")]),
    Rule::class(&[O::TobaccoAdvertising], &[], Class::Tobacco, &[tobacco("24", "p-1")]),
    Rule::class(&[O::TobaccoAccess], &[], Class::Tobacco, &[tobacco("25", "p-1")]),
    // Article 25 names what is given away; article 12, which forbids it, stands in the chapter that 24 punishes.
    Rule::class(&[O::TobaccoGivenAway], &[], Class::Tobacco, &[tobacco("25", "p-1"), tobacco("12", "p-1")])
        .unless(Reading::GivenAway),
    Rule::class(&[O::TobaccoGivenAway], &[], Class::Tobacco, &[tobacco("24", "p-1"), tobacco("12", "p-1")])
        .only(Reading::GivenAway),
    Rule::class(&[O::Smoking], &[], Class::Tobacco, &[tobacco("26", "p-1")]),
    Rule::class(&[O::SmokingOperator], &[], Class::Tobacco, &[tobacco("26", "p-4")]),
    Rule::class(&[O::TobaccoTrade], &[], Class::Tobacco, &[tobacco("27", "p-1")]),
    Rule::class(&[O::TobaccoMarking], &[], Class::Tobacco, &[tobacco("28", "p-1")]),
];

const fn mention(section: Section, force: Force, key: &'static str, cites: &'static [Cite]) -> Mention {
    Mention::new(section, force, key, cites)
}

const MINORS: Mention = mention(
    Section::Aggravation,
    Force::Must,
    "aggravation.tobacco-minors",
    &[tobacco("24", "p-2"), tobacco("25", "p-2")],
);
const IF_MINORS: Mention = mention(
    Section::Aggravation,
    Force::If,
    "aggravation.if-tobacco-minors",
    &[tobacco("24", "p-2"), tobacco("25", "p-2")],
);
const REPEAT: Mention =
    mention(Section::Aggravation, Force::Must, "aggravation.tobacco-repeat", &[tobacco("25", "p-3")]);
const IF_REPEAT: Mention =
    mention(Section::Aggravation, Force::If, "aggravation.if-tobacco-repeat", &[tobacco("25", "p-3")]);
const LEGAL_PERSON: Mention =
    mention(Section::Aggravation, Force::Must, "aggravation.legal-person", &[tobacco("30", "p-1")]);
const IF_LEGAL_PERSON: Mention =
    mention(Section::Aggravation, Force::If, "aggravation.if-legal-person", &[tobacco("30", "p-1")]);
const FIXED_FINE: Mention = mention(Section::Complement, Force::May, "complement.fixed-fine", &[tobacco("26", "p-2")]);
const DESTRUCTION: Mention =
    mention(Section::Complement, Force::May, "complement.destruction", &[tobacco("25", "p-3")]);
const CLOSURE: Mention =
    mention(Section::Complement, Force::May, "complement.closure-and-destruction", &[tobacco("29", "p-1")]);
const DISSOLUTION: Mention =
    mention(Section::Complement, Force::May, "complement.dissolution", &[tobacco("30", "p-2-t-1")]);
const LEGAL_CLOSURE: Mention =
    mention(Section::Complement, Force::May, "complement.legal-closure", &[tobacco("30", "p-2-t-2")]);
const LEGAL_CONFISCATION: Mention =
    mention(Section::Complement, Force::May, "complement.legal-confiscation", &[tobacco("30", "p-2-t-3")]);
const LEGAL_PUBLICATION: Mention =
    mention(Section::Complement, Force::May, "complement.legal-publication", &[tobacco("30", "p-2-t-4")]);
const BAN: Mention = mention(Section::Complement, Force::May, "complement.activity-ban", &[tobacco("32", "t-1")]);
const SUSPENSION: Mention =
    mention(Section::Complement, Force::May, "complement.sale-suspended", &[tobacco("32", "t-2")]);
const PRODUCTS: Mention =
    mention(Section::Confiscation, Force::Must, "confiscation.tobacco-products", &[tobacco("31", "p-1")]);
const ADVANTAGES: Mention = mention(Section::Due, Force::Must, "due.fine-of-advantages", &[tobacco("31", "p-1")]);

pub(super) const MENTIONS: &[&Mention] = &[
    &MINORS,
    &IF_MINORS,
    &REPEAT,
    &IF_REPEAT,
    &LEGAL_PERSON,
    &IF_LEGAL_PERSON,
    &FIXED_FINE,
    &DESTRUCTION,
    &CLOSURE,
    &DISSOLUTION,
    &LEGAL_CLOSURE,
    &LEGAL_CONFISCATION,
    &LEGAL_PUBLICATION,
    &BAN,
    &SUSPENSION,
    &PRODUCTS,
    &ADVANTAGES,
];

/// Fine and prison of the article, then what raises them, in the order of the articles.
pub(super) fn penalise(draft: &mut Draft<'_>) {
    let figures = draft.figures();
    let punished_as = punished_as(draft);
    let (fine, prison): (Bounds<Francs>, Option<Bounds<Term>>) = match punished_as {
        O::TobaccoManufacture => (figures.tobacco_manufacture_fine, Some(figures.tobacco_manufacture_prison)),
        O::TobaccoPackaging => (figures.tobacco_packaging_fine, Some(figures.tobacco_packaging_prison)),
        O::TobaccoAdvertising => (figures.tobacco_advertising_fine, Some(figures.tobacco_advertising_prison)),
        O::TobaccoAccess => (figures.tobacco_access_fine, None),
        O::Smoking => (figures.smoking_fine, None),
        O::SmokingOperator => (figures.smoking_operator_fine, None),
        O::TobaccoTrade => (figures.tobacco_trade_fine, Some(figures.tobacco_trade_prison)),
        O::TobaccoMarking => (figures.tobacco_marking_fine, None),
        _ => return,
    };
    let cites = draft.basis.clone();
    draft.fine = Some(Fine::between(fine, &cites));
    if let Some(term) = prison {
        draft.imprison(Some(term), true, &cites);
    }
    draft.for_the_fine(|draft| {
        for_minors(draft, punished_as);
        for_repeat(draft, punished_as);
        for_legal_person(draft);
    });
    accessories(draft, punished_as);
}

/// The offence whose article gives the penalty.
fn punished_as(draft: &mut Draft<'_>) -> O {
    if !draft.is(&[O::TobaccoGivenAway]) {
        return draft.case.offence;
    }
    if draft.reads_otherwise(Reading::GivenAway) { O::TobaccoAdvertising } else { O::TobaccoAccess }
}

/// Articles 24 and 25: *lorsque les personnes visées sont des mineurs*, those aimed at; or, read otherwise, the authors.
fn for_minors(draft: &mut Draft<'_>, punished_as: O) {
    if !matches!(punished_as, O::TobaccoAdvertising | O::TobaccoAccess) {
        return;
    }
    let aimed_at = match draft.ask(draft.facts().minors, Field::Minors) {
        Some(Minors::None) => return,
        Some(Minors::Targets) => true,
        Some(Minors::Authors) => draft.reads_otherwise(Reading::MinorsAsAuthors),
        None => {
            draft.say_citing(&IF_MINORS, minors_cite(punished_as));
            return;
        }
    };
    if !aimed_at {
        return;
    }
    let figures = draft.figures();
    let cites = minors_cite(punished_as);
    if punished_as == O::TobaccoAccess {
        draft.fine = Some(Fine::between(figures.tobacco_access_minors_fine, cites));
    } else {
        let times = figures.tobacco_advertising_minors;
        draft.fine = draft.fine.take().map(|fine| fine.raised("doubled", times, cites));
        let doubled = terms(figures.tobacco_advertising_prison, times);
        draft.imprison(doubled, true, &[tobacco("24", "p-1"), tobacco("24", "p-2")]);
    }
    draft.say_citing(&MINORS, cites);
}

const fn minors_cite(offence: O) -> &'static [Cite] {
    if matches!(offence, O::TobaccoAccess) {
        const { &[tobacco("25", "p-2")] }
    } else {
        const { &[tobacco("24", "p-2")] }
    }
}

/// Article 25: doubled on repeat offence.
fn for_repeat(draft: &mut Draft<'_>, punished_as: O) {
    if punished_as != O::TobaccoAccess {
        return;
    }
    match draft.ask(draft.facts().repeat, Field::Repeat) {
        Some(true) => {
            let times = draft.figures().tobacco_access_repeat;
            draft.fine = draft.fine.take().map(|fine| fine.raised("doubled", times, &[tobacco("25", "p-3")]));
            draft.say(&REPEAT);
        }
        Some(false) => {}
        None => {
            draft.say(&IF_REPEAT);
        }
    }
}

/// Article 30: five times the fine of natural persons, who are punished besides.
fn for_legal_person(draft: &mut Draft<'_>) {
    match draft.ask(draft.facts().legal_person, Field::LegalPerson) {
        Some(true) => {
            let times = draft.figures().tobacco_legal_person_fine;
            draft.fine = draft.fine.take().map(|fine| fine.raised("legal-person", times, &[tobacco("30", "p-1")]));
            if let Some(prison) = &mut draft.prison {
                prison.reach = Reach::NaturalPersons;
            }
            draft.say(&LEGAL_PERSON);
            draft.say(&DISSOLUTION);
            let closure = draft.figures().tobacco_legal_person_closure;
            draft.say(&LEGAL_CLOSURE).lasting(closure);
            draft.say(&LEGAL_CONFISCATION);
            draft.say(&LEGAL_PUBLICATION);
        }
        Some(false) => natural_person(draft),
        None => {
            draft.say(&IF_LEGAL_PERSON);
            natural_person(draft);
        }
    }
}

/// Article 32.
fn natural_person(draft: &mut Draft<'_>) {
    draft.say(&BAN);
    let suspension = draft.figures().tobacco_person_suspension;
    draft.say(&SUSPENSION).lasting(suspension);
}

/// Articles 25, 26, 29 and 31.
fn accessories(draft: &mut Draft<'_>, punished_as: O) {
    if draft.is(&[O::TobaccoManufacture, O::TobaccoTrade, O::TobaccoMarking]) {
        draft.say(&CLOSURE);
    }
    if punished_as == O::TobaccoAccess {
        draft.say(&DESTRUCTION);
    }
    if draft.is(&[O::Smoking]) && !draft.reads_otherwise(Reading::FixedFine) {
        let fixed = draft.figures().smoking_fixed_fine;
        draft.say(&FIXED_FINE).amounting_to(Amount::Exact(fixed));
    }
    draft.say(&PRODUCTS);
    let advantages = draft.ask(draft.facts().advantages, Field::Advantages);
    if advantages != Some(Francs(0)) {
        draft.say(&ADVANTAGES).amounting_to(Amount::of(advantages));
    }
}
