//! What the rules cite and say: nothing outside the lists that are checked, nothing in them that is never said.

use std::collections::BTreeSet;

use simulators::penalties::{
    Assessment, Cite, Facts, Field, Misread, Offence, Outcome, assess_with, cites, decision_table, message_keys,
};

use crate::space::{Dice, FIGURES, TABLE_READ, day};

fn outcomes(result: &Assessment) -> impl Iterator<Item = &Outcome> {
    let ranked = result.outcomes.iter().map(|ranked| &ranked.outcome);
    ranked.chain(result.remaining.iter().map(|open| &open.outcome))
}

#[test]
fn every_line_is_listed_and_every_listed_line_is_said() {
    let known: BTreeSet<Cite> = cites(&TABLE_READ).into_iter().collect();
    let keys: BTreeSet<String> = message_keys().into_iter().collect();
    let mut said: BTreeSet<String> = BTreeSet::new();
    let mut dice = Dice(4);
    for round in 0..100 {
        for offence in Offence::ALL {
            let facts = dice.facts(*offence, [2, 5, 8, 10][round % 4]);
            for outcome in outcomes(&assess_with(&facts, &FIGURES, day())) {
                let cited = outcome.cites();
                assert!(!cited.is_empty() && !outcome.basis.is_empty(), "{facts:?}");
                for cite in &cited {
                    assert!(known.contains(cite), "{cite:?} is not in the list");
                }
                for line in &outcome.lines {
                    assert!(!line.cites.is_empty(), "{} cites nothing", line.key);
                    said.insert(format!("line.{}", line.key));
                }
                let steps = outcome.fine.iter().flat_map(|fine| &fine.steps);
                for step in steps {
                    said.insert(format!("step.{}", step.key));
                    said.extend(step.operands.iter().map(|operand| format!("operand.{}", operand.key)));
                }
            }
        }
    }
    let of_results = |key: &&String| ["line.", "step.", "operand."].iter().any(|kind| key.starts_with(kind));
    let listed: BTreeSet<&String> = keys.iter().filter(of_results).collect();
    assert_eq!(said.iter().collect::<BTreeSet<_>>().difference(&listed).collect::<Vec<_>>(), Vec::<&&String>::new());
    assert_eq!(listed.difference(&said.iter().collect()).collect::<Vec<_>>(), Vec::<&&String>::new());
}

#[test]
fn the_decision_table_has_a_row_for_every_offence() {
    use simulators::penalties::Scope;
    let table = decision_table();
    for offence in Offence::ALL {
        let named =
            table.iter().any(|row| matches!(row.scope, Scope::Offences(offences) if offences.contains(offence)));
        assert!(named, "{} has no rule", offence.key());
    }
    assert!(table.iter().all(|row| !row.cites.is_empty()));
}

#[test]
fn facts_are_written_and_read_back() {
    let mut dice = Dice(5);
    for offence in Offence::ALL {
        for known in [0, 3, 7, 10] {
            let facts = dice.facts(*offence, known);
            let written = facts.write();
            let pairs = written.iter().map(|(key, word)| (*key, word.as_str()));
            assert_eq!(Facts::read(pairs), Ok(facts));
        }
    }
}

#[test]
fn what_cannot_be_read_is_named() {
    let one = |key, word| Facts::read([(key, word)]);
    assert_eq!(one("couleur", "bleu"), Err(Misread::UnknownFact("couleur".to_owned())));
    for (field, words) in [
        (Field::Value, &["-1", "1.5", "1 000", "", "18446744073709551616", "1e6", "١"][..]),
        (Field::NetTonnage, &["-1", "abc", "", ".", "1e9", "99999999999999999999999999999999"]),
        (Field::Duty, &["20", "ad-valorem:", "ad-valorem:-1", "ad-valorem:1e2", "mixte:20"]),
        (Field::PriorJudgment, &["hier", "2026-02-30", ""]),
        (Field::Gang, &["peut-être", "", "OUI"]),
        (Field::Offence, &["vol"]),
    ] {
        for word in words {
            let misread = Misread::Answer { field, written: (*word).to_owned() };
            assert_eq!(one(field.key(), word), Err(misread), "{word}");
        }
    }
    let twice = [("valeur", "1"), ("valeur", "1")];
    assert_eq!(Facts::read(twice), Err(Misread::Twice(Field::Value)));
}
