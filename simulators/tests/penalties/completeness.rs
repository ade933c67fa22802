//! Every combination of facts has an outcome, and never two that nothing ranks.

use simulators::penalties::{Class, Facts, Field, Offence, deciding_fields, reach};

use crate::space::{FIGURES, as_case, class_samples, every, only};

/// Classes that no rule of 412 ranks among themselves: a fact must not reach two of them, nor one with another.
const ALONE: &[Class] = &[Class::OutsideClasses, Class::Administrative, Class::Tobacco];

fn fault(facts: &Facts) -> Option<&'static str> {
    let reached = reach(facts, &FIGURES);
    if !reached.possible.is_empty() {
        return Some("every fact is known and a class is still open");
    }
    if reached.excused {
        return reached.certain.is_empty().then_some(()).map_or(Some("excused and punished"), |()| None);
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

#[test]
fn every_combination_of_facts_has_one_preferred_outcome() {
    let mut combinations = 0_u64;
    let mut faults = Vec::new();
    for offence in Offence::ALL {
        every(only(*offence), &class_fields(*offence), class_samples, &mut |facts| {
            combinations += 1;
            if let Some(fault) = fault(facts).filter(|_| faults.len() < 10) {
                faults.push(format!("# {fault}\n{}", as_case(facts)));
            }
        });
    }
    println!("{combinations} combinations");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(combinations > 500_000, "{combinations} combinations only");
}
