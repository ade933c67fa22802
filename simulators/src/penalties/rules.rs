//! All the rules, in the order of the law, and those that can speak of an offence.

use std::sync::LazyLock;

use super::offences::Offence;
use super::rule::{Gives, Nature, Rule, Scope};
use super::{
    contravention_1, contravention_2, contravention_3, contravention_4, contravention_5, deemed_prohibited, delit_1,
    delit_2, delit_3, excuses, losses, outside_classes, smuggling, tobacco, undeclared,
};

const MODULES: &[&[Rule]] = &[
    losses::RULES,
    excuses::RULES,
    contravention_1::RULES,
    contravention_2::RULES,
    contravention_3::RULES,
    contravention_4::RULES,
    contravention_5::RULES,
    delit_1::RULES,
    delit_2::RULES,
    delit_3::RULES,
    smuggling::RULES,
    undeclared::RULES,
    deemed_prohibited::RULES,
    outside_classes::RULES,
    tobacco::RULES,
];

/// All of them.
pub(super) fn rules() -> impl Iterator<Item = &'static Rule> {
    MODULES.iter().flat_map(|rules| rules.iter())
}

/// Those that can speak of an offence, by itself or by a nature that it can have.
pub(super) fn rules_of(offence: Offence) -> &'static [&'static Rule] {
    static BY_OFFENCE: LazyLock<Vec<Vec<&'static Rule>>> =
        LazyLock::new(|| Offence::ALL.iter().map(|offence| speaking_of(*offence)).collect());
    BY_OFFENCE.get(offence as usize).map_or(&[], Vec::as_slice)
}

fn speaking_of(offence: Offence) -> Vec<&'static Rule> {
    let names = |rule: &Rule| matches!(rule.scope, Scope::Offences(offences) if offences.contains(&offence));
    let natures: Vec<Nature> = rules()
        .filter(|rule| names(rule))
        .filter_map(|rule| match rule.gives {
            Gives::Nature(nature) => Some(nature),
            Gives::Class(_) | Gives::Excused => None,
        })
        .collect();
    let follows = |rule: &Rule| matches!(rule.scope, Scope::Nature(nature) if natures.contains(&nature));
    rules().filter(|rule| names(rule) || follows(rule)).collect()
}
