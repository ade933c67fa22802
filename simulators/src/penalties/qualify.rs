//! From facts to classes: every rule is weighed, none stops another; ranking comes after.

use tariff_data::penalties::Figures;

use super::answers::InternalTaxes;
use super::cite::Cite;
use super::class::Class;
use super::condition::Look;
use super::deemed_prohibited::seeks_advantage;
use super::facts::{Fact, Facts, FieldSet};
use super::offences::Offence;
use super::order;
use super::readings::{Reading, ReadingSet};
use super::rule::{Gives, Nature, Rule, Scope};
use super::rules::rules_of;
use super::truth::{Truth, Verdict};

/// A class that the facts reach, or may reach.
#[derive(Debug, Clone)]
pub(super) struct Match {
    pub class: Class,
    pub nature: Option<Nature>,
    pub cites: Vec<Cite>,
    pub missing: FieldSet,
}

/// What the rules say of a case.
#[derive(Debug, Default)]
pub(super) struct Qualification {
    /// Classes that hold whatever the unknown facts, gravest first, each once.
    pub certain: Vec<Match>,
    /// Classes that depend on unknown facts, gravest first, each once.
    pub possible: Vec<Match>,
    /// Paragraphs of the excuse that leaves nothing to punish.
    pub excuse: Vec<Cite>,
    /// What an excuse waits for.
    pub excuse_missing: FieldSet,
    /// Paragraphs of the excuses that may still hold.
    pub possible_excuses: Vec<Cite>,
    /// Passages with two readings that the case touches.
    pub readings: ReadingSet,
}

/// The classes that facts reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reached {
    /// Whatever the unknown facts, gravest first.
    pub certain: Vec<Class>,
    /// Depending on unknown facts, gravest first.
    pub possible: Vec<Class>,
    /// An excuse leaves nothing to punish.
    pub excused: bool,
}

/// The classes that facts reach in the preferred reading, before any consequence is written; none for facts without an
/// offence.
#[must_use]
pub fn reach(facts: &Facts, figures: &Figures) -> Reached {
    let look = Look { facts, figures, other: None };
    let found = facts.offence.known().map_or_else(Qualification::default, |offence| qualify(offence, look));
    let classes = |matches: &[Match]| matches.iter().map(|found| found.class).collect();
    Reached { certain: classes(&found.certain), possible: classes(&found.possible), excused: !found.excuse.is_empty() }
}

/// Weighs every rule that speaks of the offence.
pub(super) fn qualify(offence: Offence, look: Look<'_>) -> Qualification {
    let mut found = Qualification::default();
    if look.facts.internal_taxes == Fact::Known(InternalTaxes::VatOnly) {
        found.readings.add(Reading::VatAsInternalTax);
    }
    if seeks_advantage(look.facts) {
        found.readings.add(Reading::AttributedValueClass);
    }
    let natures: Vec<Found> =
        Nature::ALL.iter().filter_map(|nature| Found::of(*nature, offence, look, &mut found.readings)).collect();
    let verdict_of = |nature: Nature| natures.iter().find(|found| found.nature == nature).map(|found| found.verdict);

    let mut wholly_excused = false;
    let mut excused_natures: Vec<Nature> = Vec::new();
    let mut excuses: Vec<Cite> = Vec::new();
    let mut matches: Vec<(Verdict, Match)> = Vec::new();
    for rule in rules_of(offence).iter().copied() {
        let (nature, before) = match rule.scope {
            Scope::Offences(_) => (None, Verdict::YES),
            Scope::Nature(nature) => match verdict_of(nature) {
                Some(verdict) => (Some(nature), verdict),
                None => continue,
            },
        };
        if matches!(rule.gives, Gives::Nature(_)) {
            continue;
        }
        let Some(own) = weigh(rule, look, &mut found.readings) else { continue };
        let verdict = Verdict::all([before, own]);
        match rule.gives {
            Gives::Excused => match (own.truth, nature) {
                (Truth::Yes, None) => {
                    wholly_excused = true;
                    excuses.extend(rule.cites);
                }
                (Truth::Yes, Some(nature)) => {
                    excused_natures.push(nature);
                    excuses.extend(rule.cites);
                }
                (Truth::Unknown, _) => {
                    found.excuse_missing = found.excuse_missing.union(own.missing);
                    merge(&mut found.possible_excuses, rule.cites);
                }
                (Truth::No, _) => {}
            },
            Gives::Class(class) if verdict.truth != Truth::No => {
                let mut cites = nature
                    .and_then(|nature| natures.iter().find(|found| found.nature == nature))
                    .map_or_else(Vec::new, |found| found.cites.to_vec());
                merge(&mut cites, rule.cites);
                matches.push((verdict, Match { class, nature, cites, missing: verdict.missing }));
            }
            Gives::Class(_) | Gives::Nature(_) => {}
        }
    }
    let struck = |found: &Match| wholly_excused || found.nature.is_some_and(|nature| excused_natures.contains(&nature));
    let before = matches.len();
    matches.retain(|(_, found)| !struck(found));
    if matches.is_empty() && before > 0 {
        merge(&mut found.excuse, &excuses);
    }
    found.certain = once_each(&matches, Truth::Yes);
    let certain: Vec<Class> = found.certain.iter().map(|found| found.class).collect();
    found.possible = once_each(&matches, Truth::Unknown);
    found.possible.retain(|found| !certain.contains(&found.class));
    found
}

/// A nature that the facts have or may have, with the paragraphs of the first rule that says so.
struct Found {
    nature: Nature,
    verdict: Verdict,
    cites: &'static [Cite],
}

impl Found {
    fn of(nature: Nature, offence: Offence, look: Look<'_>, readings: &mut ReadingSet) -> Option<Self> {
        let mut verdicts: Vec<(Verdict, &'static [Cite])> = Vec::new();
        for rule in rules_of(offence).iter().filter(|rule| rule.gives == Gives::Nature(nature)) {
            verdicts.extend(weigh(rule, look, readings).map(|verdict| (verdict, rule.cites)));
        }
        let verdict = Verdict::any(verdicts.iter().map(|(verdict, _)| *verdict));
        let (_, cites) = verdicts.iter().find(|(own, _)| own.truth == verdict.truth)?;
        (verdict.truth != Truth::No).then_some(Self { nature, verdict, cites })
    }
}

/// Weighs a rule that stands in the reading in force; notes the passage it hangs on if it could matter.
fn weigh(rule: &Rule, look: Look<'_>, readings: &mut ReadingSet) -> Option<Verdict> {
    let verdict = rule.weigh(look);
    if let Some(reading) = rule.hangs_on().filter(|_| verdict.truth != Truth::No) {
        readings.add(reading);
    }
    rule.stands(look.other).then_some(verdict)
}

/// The classes of one truth, gravest first; those of the same class become one. A way to a class that waits for
/// everything another way waits for, and more, is not a reason to ask for more yet.
fn once_each(matches: &[(Verdict, Match)], truth: Truth) -> Vec<Match> {
    let mut once: Vec<Match> = Vec::new();
    for (_, found) in matches.iter().filter(|(verdict, _)| verdict.truth == truth) {
        let mut ways = matches.iter().filter(|(verdict, way)| verdict.truth == truth && way.class == found.class);
        let shortest = !ways.any(|(_, way)| way.missing != found.missing && found.missing.holds_all(way.missing));
        let missing = if shortest { found.missing } else { FieldSet::EMPTY };
        match once.iter_mut().find(|other| other.class == found.class) {
            Some(other) => {
                other.missing = other.missing.union(missing);
                merge(&mut other.cites, &found.cites);
            }
            None => once.push(Match { missing, ..found.clone() }),
        }
    }
    order::by_key(&mut once, |found| std::cmp::Reverse(found.class));
    once
}

pub(super) fn merge(cites: &mut Vec<Cite>, more: &[Cite]) {
    for cite in more {
        if !cites.contains(cite) {
            cites.push(*cite);
        }
    }
}
