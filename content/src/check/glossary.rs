//! A term of the glossary must be defined where it says, once a work.

use std::collections::BTreeSet;

use crate::glossary;
use crate::model::Corpus;
use crate::problem::Problem;
use crate::read::GLOSSARY;

pub(super) fn check(corpus: &Corpus, problems: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for term in &corpus.glossary {
        let mut told = |what: String, mend: &str| problems.push(Problem::new(GLOSSARY, term.at, what, mend));
        let id = term.unit_id();
        let Some(unit) = corpus.work(&id.work).and_then(|work| work.unit(&id.unit)) else {
            told(format!("« {} » : l'unité {} n'existe pas", term.term, term.unit), "corriger « unit »");
            continue;
        };
        if !seen.insert(term.slug()) {
            told(format!("« {} » est défini deux fois pour {}", term.term, id.work), "garder une seule entrée");
        }
        match (&term.anchor, &term.editorial) {
            (None, Some(_)) => {}
            (Some(anchor), None) if glossary::definition(term, unit).is_none() => told(
                format!("« {} » n'est pas défini à {}#{anchor}", term.term, term.unit),
                "corriger « anchor », ou donner dans « printed » les mots imprimés qui le définissent",
            ),
            (Some(_), None) => {}
            _ => told(
                format!("« {} » a besoin soit d'une ancre, soit d'une définition de la rédaction", term.term),
                "garder un seul des champs « anchor » et « editorial »",
            ),
        }
    }
}
