//! What the rules can cite and what they can say: for the checks that every paragraph exists and every word is written.

use std::collections::BTreeSet;

use tariff_data::penalties::PenaltyTable;

use super::answers::Answer;
use super::cite::Cite;
use super::class::Class;
use super::facts::{Field, Stage};
use super::mention::{Mention, Section};
use super::offences::{Group, Offence};
use super::outcome::{Force, Reach};
use super::readings::Reading;
use super::rule::Nature;
use super::rules::{rules, rules_of};
use super::{
    assess, base, complements, concurrence, condition, confiscation, contradictions, contravention_5, delit_1, delit_3,
    detention, due, ending, glance, leniency, report, responsibility, tobacco,
};
use crate::trace::Citation;

const MENTIONS: &[&[&Mention]] = &[
    assess::MENTIONS,
    base::MENTIONS,
    complements::MENTIONS,
    concurrence::MENTIONS,
    confiscation::MENTIONS,
    contravention_5::MENTIONS,
    delit_1::MENTIONS,
    delit_3::MENTIONS,
    detention::MENTIONS,
    due::MENTIONS,
    ending::MENTIONS,
    leniency::MENTIONS,
    report::MENTIONS,
    responsibility::MENTIONS,
    tobacco::MENTIONS,
];

fn mentions() -> impl Iterator<Item = &'static Mention> {
    MENTIONS.iter().flat_map(|mentions| mentions.iter().copied())
}

/// Every paragraph that a result or the catalogue can cite, in order.
#[must_use]
pub fn cites(table: &PenaltyTable) -> Vec<Cite> {
    let mut all: BTreeSet<Cite> = BTreeSet::from([concurrence::HIGHEST]);
    all.extend(rules().flat_map(|rule| rule.cites));
    all.extend(mentions().flat_map(|mention| mention.cites));
    all.extend(Offence::ALL.iter().flat_map(|offence| offence.cites()));
    all.extend(Reading::ALL.iter().flat_map(|reading| reading.cites()));
    all.extend(contradictions::all().flat_map(|(_, cites)| cites));
    all.extend(due::CITES.iter().chain(responsibility::CITES).chain(PENALTIES));
    let figures = table.figures().iter().filter_map(|figure| table.on(figure.provenance.from).ok());
    all.extend(figures.flat_map(|figures| glance::at_a_glance(&figures)).map(|glance| glance.cite));
    all.into_iter().collect()
}

/// Paragraphs of the fines and the prison terms, those of the classes left aside.
const PENALTIES: &[Cite] = &[
    super::cite::code("392", "al-3"),
    super::cite::tobacco("24", "p-2"),
    super::cite::tobacco("25", "p-2"),
    super::cite::tobacco("25", "p-3"),
    super::cite::tobacco("30", "p-1"),
];

/// Every paragraph that a result or the catalogue can cite, and every one that prints a figure.
#[must_use]
pub fn citations(table: &PenaltyTable) -> Vec<Citation> {
    let mut all: Vec<Citation> = cites(table).into_iter().map(Cite::citation).collect();
    for figure in table.figures() {
        let printed = Citation::Unit { unit: figure.article.clone(), anchor: figure.anchor.clone() };
        if !all.contains(&printed) {
            all.push(printed);
        }
    }
    all
}

/// The names of everything that a page must be able to say, in order.
#[must_use]
pub fn message_keys() -> Vec<String> {
    let mut keys: BTreeSet<String> = BTreeSet::new();
    let mut add = |kind: &str, key: &str| {
        keys.insert(format!("{kind}.{key}"));
    };
    Group::ALL.iter().for_each(|group| add("group", group.key()));
    Offence::ALL.iter().for_each(|offence| add("offence", offence.key()));
    Class::ALL.iter().for_each(|class| add("class", class.key()));
    Nature::ALL.iter().for_each(|nature| add("nature", nature.key()));
    Section::ALL.iter().for_each(|section| add("section", section.key()));
    Reading::ALL.iter().for_each(|reading| add("reading", reading.key()));
    mentions().for_each(|mention| add("line", mention.key));
    contradictions::all().for_each(|(key, _)| add("contradiction", key));
    condition::NAMED.iter().for_each(|name| add("condition", name));
    STEPS.iter().for_each(|step| add("step", step));
    OPERANDS.iter().for_each(|operand| add("operand", operand));
    Force::ALL.iter().for_each(|force| add("force", force.key()));
    Reach::ALL.iter().for_each(|reach| add("reach", reach.key()));
    add("excluded", concurrence::GRAVER);
    for stage in [Stage::Class, Stage::Figure, Stage::Detail] {
        add("stage", stage.key());
    }
    for field in Field::ALL {
        add("field", field.key());
        let words = if *field == Field::Offence { &[] } else { field.words() };
        for word in words.iter().filter(|_| words != <bool as Answer>::WORDS) {
            add("answer", &format!("{}.{word}", field.key()));
        }
    }
    for word in ["oui", "non", "inconnu"] {
        add("answer", word);
    }
    for form in ["droit-de-douane.aucun", "droit-de-douane.ad-valorem", "droit-de-douane.specifique"] {
        add("answer", form);
    }
    for form in
        ["premier-jugement.aucun", "premier-jugement.recent", "premier-jugement.ancien", "premier-jugement.jour"]
    {
        add("answer", form);
    }
    keys.into_iter().collect()
}

/// Steps of fines.
pub(super) const STEPS: &[&str] = &["range", "fixed", "duties", "value", "objects", "doubled", "legal-person"];

/// Terms of the bases.
pub(super) const OPERANDS: &[&str] =
    &["duties", "value", "attributed-value", "offered-price", "transport-value", "masking-value"];

/// The offences that an article names or punishes, in the order of the catalogue.
#[must_use]
pub fn offences_of(work: &str, article: &str) -> Vec<Offence> {
    let of = |cites: &[Cite]| cites.iter().any(|cite| cite.work() == work && cite.article() == article);
    let concerns = |offence: &Offence| of(offence.cites()) || rules_of(*offence).iter().any(|rule| of(rule.cites));
    Offence::ALL.iter().copied().filter(concerns).collect()
}

/// The facts that the class of an offence can turn on, in order.
#[must_use]
pub fn deciding_fields(offence: Offence) -> Vec<Field> {
    let fields: BTreeSet<Field> = rules_of(offence).iter().flat_map(|rule| rule.fields()).collect();
    fields.into_iter().collect()
}
