//! Every combination of facts has an outcome, and never two that nothing ranks.

use simulators::penalties::{Class, Facts, Field, Offence, deciding_fields, reach};

use crate::space::{Dice, FIGURES, as_case, class_samples, every, only};

/// Classes that no rule of 412 ranks among themselves: a fact must not reach two of them, nor one with another.
const ALONE: &[Class] = &[Class::OutsideClasses, Class::Administrative, Class::Tobacco];

fn fault(facts: &Facts) -> Option<&'static str> {
    let reached = reach(facts, &FIGURES);
    if !reached.possible.is_empty() {
        return Some("every fact is known and a class is still open");
    }
    if reached.excused {
        return (!reached.certain.is_empty()).then_some("excused and punished");
    }
    if reached.certain.is_empty() {
        return Some("no outcome");
    }
    let alone = reached.certain.iter().filter(|class| ALONE.contains(class)).count();
    if alone > 0 && reached.certain.len() > 1 {
        return Some("two classes that nothing ranks");
    }
    // 412 keeps the gravest: the order must be strict.
    let strict = reached.certain.windows(2).all(|pair| pair[0] > pair[1]);
    (!strict).then_some("two outcomes of one rank")
}

/// Persons and excuses apart: they are walked in the next test.
fn class_fields(offence: Offence) -> Vec<Field> {
    let apart = [Field::Role, Field::Excuse, Field::Warehouse];
    deciding_fields(offence).into_iter().filter(|field| !apart.contains(field)).collect()
}

/// Walks a part of the catalogue; says how many combinations it saw and which ones fail.
fn walk(offences: &[Offence]) -> (u64, Vec<String>) {
    let mut combinations = 0;
    let mut faults = Vec::new();
    for offence in offences {
        every(only(*offence), &class_fields(*offence), class_samples, &mut |facts| {
            combinations += 1;
            if let Some(fault) = fault(facts).filter(|_| faults.len() < 10) {
                faults.push(format!("# {fault}\n{}", as_case(facts)));
            }
        });
    }
    (combinations, faults)
}

#[test]
fn every_combination_of_facts_has_one_preferred_outcome() {
    let halves = [0, 1].map(|half| Offence::ALL.iter().copied().skip(half).step_by(2).collect::<Vec<_>>());
    let (mut combinations, mut faults) = (0, Vec::new());
    std::thread::scope(|scope| {
        for walked in halves.each_ref().map(|half| scope.spawn(|| walk(half))) {
            let (seen, found) = walked.join().unwrap();
            combinations += seen;
            faults.extend(found);
        }
    });
    println!("{combinations} combinations");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(combinations > 500_000, "{combinations} combinations only");
}

#[test]
fn every_person_and_every_excuse_has_an_outcome() {
    let apart = [Field::Role, Field::Excuse, Field::Warehouse];
    let mut dice = Dice(6);
    let mut faults = Vec::new();
    for offence in Offence::ALL {
        let fields = deciding_fields(*offence);
        let persons: Vec<Field> = fields.iter().copied().filter(|field| apart.contains(field)).collect();
        for _ in 0..4 {
            let facts = dice.answering(*offence, &class_fields(*offence));
            every(facts, &persons, class_samples, &mut |facts| {
                if let Some(fault) = fault(facts).filter(|_| faults.len() < 10) {
                    faults.push(format!("# {fault}\n{}", as_case(facts)));
                }
            });
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
