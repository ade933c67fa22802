//! What a table of levies must be as a whole: names that exist, bases already computed, nothing doubtful without its
//! other side.

use super::reading::Wrong;
use super::{Amount, Condition, Country, Fact, Kind, Levy, Nature, Switch, Test, What};
use crate::provenance::{Confidence, Provenance};

/// A switch, before it joins the others.
pub(super) fn switch(country: &Country, switch: &Switch) -> Result<(), Wrong> {
    let key = &switch.key;
    if country.switch(key).is_some() {
        return Err((format!("la question « {key} » est posée deux fois"), "en retirer une"));
    }
    if switch.sides.len() < 2 || key.contains(char::is_whitespace) {
        return Err((format!("la question « {key} » n'a pas deux réponses"), "donner au moins deux [[switch.side]]"));
    }
    let words = switch.sides.iter().flat_map(|side| [&side.key, &side.label, &side.why]).chain([&switch.text]);
    if words.into_iter().any(|text| !is_text(text)) {
        return Err((
            format!("la question « {key} » a un texte vide"),
            "écrire text, et key, label et why à chaque réponse",
        ));
    }
    Ok(())
}

/// A levy, before it joins the others: it may be computed on those only.
pub(super) fn levy(country: &Country, levy: &Levy) -> Result<(), Wrong> {
    let key = &levy.key;
    if country.levy(key).is_some() {
        return Err((format!("« {key} » est levé deux fois"), "en retirer un, ou y ajouter un taux"));
    }
    if ![&levy.key, &levy.name, &levy.short, &levy.plain].into_iter().all(|text| is_text(text))
        || key.contains(char::is_whitespace)
    {
        return Err((format!("« {key} » n'a pas tous ses noms"), "écrire key, name, short et plain"));
    }
    for term in &levy.base {
        if let What::Levy(of) = &term.what
            && country.levy(of).is_none()
        {
            return Err((
                format!("« {key} » se calcule sur « {of} », qui n'est pas encore calculé"),
                "le placer plus bas",
            ));
        }
        conditions(country, key, &term.when)?;
    }
    if levy.rates.is_empty() {
        return Err((format!("« {key} » n'a pas de taux"), "ajouter un [[levy.rate]]"));
    }
    for (rank, rate) in levy.rates.iter().enumerate() {
        let by_base = !matches!(rate.amount, Amount::Francs { .. });
        if by_base == levy.base.is_empty() {
            return Err((
                format!("« {key} » n'a pas la base de son taux"),
                "donner base à un pourcentage, et à lui seul",
            ));
        }
        conditions(country, key, &rate.when)?;
        let provenance = &rate.basis.provenance;
        let is_asked = matches!(rate.amount, Amount::Unknown);
        if is_asked != (provenance.confidence == Confidence::Unknown) {
            return Err((
                format!("« {key} » a un taux inconnu qui ne se dit pas"),
                "écrire percent et confidence \"unknown\"",
            ));
        }
        has_other_side(country, key, &rate.when, provenance)?;
        let twice = levy.rates.iter().take(rank).any(|other| {
            other.scope == rate.scope && other.when == rate.when && overlap(&other.basis.provenance, provenance)
        });
        if twice {
            return Err((
                format!("« {key} » a deux taux le même jour"),
                "fermer le premier avec to, ou les distinguer par when",
            ));
        }
    }
    for exemption in &levy.exemptions {
        conditions(country, key, &exemption.when)?;
        has_other_side(country, key, &exemption.when, &exemption.basis.provenance)?;
        if !is_text(&exemption.name) || exemption.key.is_empty() {
            return Err((format!("une exemption de « {key} » n'a pas de nom"), "écrire key et name"));
        }
    }
    Ok(())
}

/// The whole table.
pub(super) fn whole(country: &Country) -> Result<(), Wrong> {
    if !country.levies.iter().any(|levy| levy.kind == Kind::Duty) {
        return Err(("le pays n'a pas de droit de douane".to_owned(), "ajouter un [[levy]] de kind \"duty\""));
    }
    for rounding in &country.roundings {
        conditions(country, "rounding", &rounding.when)?;
        has_other_side(country, "rounding", &rounding.when, &rounding.basis.provenance)?;
    }
    for insurance in &country.insurance {
        conditions(country, "insurance", &insurance.when)?;
        has_other_side(country, "insurance", &insurance.when, &insurance.basis.provenance)?;
    }
    let open = |rounding: &super::Rounding| rounding.basis.provenance.to.is_none();
    if !country.roundings.iter().any(open) {
        return Err(("le pays n'a pas de règle d'arrondi".to_owned(), "ajouter un [[rounding]]"));
    }
    for notice in &country.notices {
        conditions(country, &notice.key, &notice.when)?;
        if !is_text(&notice.text) || notice.key.is_empty() {
            return Err((format!("l'avis « {} » n'a pas de texte", notice.key), "écrire key et text"));
        }
    }
    let used = |switch: &Switch| all_conditions(country).any(|one| one.fact == Fact::Switch(switch.key.clone()));
    let idle = country.switches.iter().find(|switch| !used(switch));
    idle.map_or(Ok(()), |switch| {
        Err((format!("la question « {} » ne décide de rien", switch.key), "s'en servir dans un when, ou la retirer"))
    })
}

/// A line of the packed form holds one text between two tabs.
fn is_text(text: &str) -> bool {
    !text.trim().is_empty() && !text.contains(['\n', '\t'])
}

fn conditions(country: &Country, of: &str, conditions: &[Condition]) -> Result<(), Wrong> {
    for condition in conditions {
        let Fact::Switch(key) = &condition.fact else { continue };
        let Some(switch) = country.switch(key) else {
            return Err((format!("« {of} » dépend de « {key} », qui n'est pas une question"), "ajouter ce [[switch]]"));
        };
        let (Test::Is(words) | Test::Not(words)) = &condition.test else { continue };
        if let Some(word) = words.iter().find(|word| !switch.sides.iter().any(|side| side.key == **word)) {
            return Err((
                format!("« {word} » n'est pas une réponse de « {key} »"),
                "prendre la clef d'un [[switch.side]]",
            ));
        }
    }
    Ok(())
}

/// What is doubtful stands under a question whose other answer is computed too.
fn has_other_side(country: &Country, of: &str, when: &[Condition], provenance: &Provenance) -> Result<(), Wrong> {
    let by_reading = |condition: &Condition| match &condition.fact {
        Fact::Switch(key) => country.switch(key).is_some_and(|switch| switch.nature == Nature::Reading),
        _ => false,
    };
    if provenance.confidence == Confidence::Doubtful && !when.iter().any(by_reading) {
        return Err((
            format!("« {of} » est douteux sans alternative"),
            "le mettre sous un [[switch]] de nature \"reading\"",
        ));
    }
    Ok(())
}

fn overlap(a: &Provenance, b: &Provenance) -> bool {
    a.to.is_none_or(|last| b.from <= last) && b.to.is_none_or(|last| a.from <= last)
}

fn all_conditions(country: &Country) -> impl Iterator<Item = &Condition> {
    let levies = country.levies.iter();
    let rates = levies.clone().flat_map(|levy| levy.rates.iter().flat_map(|rate| &rate.when));
    let bases = levies.clone().flat_map(|levy| levy.base.iter().flat_map(|term| &term.when));
    let exemptions = levies.flat_map(|levy| levy.exemptions.iter().flat_map(|exemption| &exemption.when));
    let roundings = country.roundings.iter().flat_map(|rounding| &rounding.when);
    let notices = country.notices.iter().flat_map(|notice| &notice.when);
    let insurance = country.insurance.iter().flat_map(|insurance| &insurance.when);
    rates.chain(bases).chain(insurance).chain(exemptions).chain(roundings).chain(notices)
}
