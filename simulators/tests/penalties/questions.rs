//! Every question that is asked can change the result, and none that could is left out.

use std::collections::BTreeMap;

use simulators::penalties::{Assessment, Facts, Field, Offence, Section, assess_with, contradictions};

use crate::space::{Dice, FIGURES, as_case, day, only, samples};

/// What a reader of the result sees, the questions themselves left aside.
fn seen(facts: &Facts) -> Assessment {
    let mut assessment = assess_with(facts, &FIGURES, day());
    assessment.questions.clear();
    // What 412 leaves out, and what waits for an excuse, do not decide anything.
    assessment.excluded.clear();
    assessment.possible_excuses.clear();
    // Nor does a second paragraph for the same class, or a second way to wait for it.
    assessment.remaining.iter_mut().for_each(|open| open.depends_on.clear());
    assessment.remaining.iter_mut().for_each(|open| open.outcome.nature = None);
    // What is said of smuggling hangs on that way.
    let of_smuggling = ["concurrence.common-law", "report.no-sign"];
    assessment
        .remaining
        .iter_mut()
        .for_each(|open| open.outcome.lines.retain(|line| !of_smuggling.contains(&line.key)));
    let outcomes = assessment.outcomes.iter_mut().map(|ranked| &mut ranked.outcome);
    let remaining = assessment.remaining.iter_mut().map(|open| &mut open.outcome);
    for outcome in outcomes.chain(remaining) {
        outcome.basis.clear();
        outcome.lines.iter_mut().filter(|line| line.section == Section::Excuse).for_each(|line| line.cites.clear());
    }
    assessment
}

fn asked(facts: &Facts) -> Vec<Field> {
    assess_with(facts, &FIGURES, day()).questions.iter().map(|question| question.field).collect()
}

fn with(facts: &Facts, field: Field, answer: &str) -> Option<Facts> {
    let mut more = *facts;
    more.set(field, answer).unwrap();
    contradictions(&more).is_empty().then_some(more)
}

#[test]
fn a_fact_that_is_not_asked_changes_nothing() {
    let mut dice = Dice(1);
    let mut faults = Vec::new();
    for round in 0..8 {
        for offence in Offence::ALL {
            let facts = dice.facts(*offence, [0, 3, 6, 9][round % 4]);
            let asked = asked(&facts);
            let before = seen(&facts);
            for field in Field::ALL.iter().filter(|field| facts.get(**field).is_none() && !asked.contains(field)) {
                let answers = samples(*field);
                let answer = answers[dice.below(answers.len())];
                let Some(more) = with(&facts, *field, answer) else { continue };
                if seen(&more) != before && faults.len() < 5 {
                    faults.push(format!("# {} was not asked\n{}", field.key(), as_case(&more)));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_question_that_is_asked_can_change_the_result() {
    let mut dice = Dice(2);
    let mut idle: BTreeMap<(Offence, Field), Facts> = BTreeMap::new();
    for round in 0..3 {
        for offence in Offence::ALL {
            let facts = answer_some(only(*offence), [0, 4, 12][round], &mut dice);
            for field in asked(&facts) {
                if !can_change(&facts, field, &mut dice) {
                    idle.insert((*offence, field), facts);
                }
            }
        }
    }
    let faults: Vec<String> = idle
        .iter()
        .map(|((_, field), facts)| format!("# {} is asked in vain\n{}", field.key(), as_case(facts)))
        .collect();
    assert!(faults.is_empty(), "{} questions\n{}", faults.len(), faults[..faults.len().min(8)].join("\n"));
}

/// Answers so many of the questions asked, in their order, as a reader would.
fn answer_some(facts: Facts, count: usize, dice: &mut Dice) -> Facts {
    (0..count).fold(facts, |facts, _| {
        let questions = assess_with(&facts, &FIGURES, day()).questions;
        let Some(first) = questions.first() else { return facts };
        // A reader skips some questions.
        let question = if dice.below(4) == 0 { &questions[dice.below(questions.len())] } else { first };
        let answers = if question.words.is_empty() { samples(question.field) } else { &question.words };
        with(&facts, question.field, answers[dice.below(answers.len())]).unwrap_or(facts)
    })
}

/// Whether some answer to the question changes the result, the other questions left open or answered in some way.
fn can_change(facts: &Facts, field: Field, dice: &mut Dice) -> bool {
    (0..500).any(|round| {
        let base = if round == 0 { *facts } else { without(field, answer_some(*facts, dice.below(30), dice)) };
        let before = seen(&base);
        samples(field).iter().any(|answer| with(&base, field, answer).is_some_and(|more| seen(&more) != before))
    })
}

fn without(field: Field, mut facts: Facts) -> Facts {
    facts.forget(field);
    facts
}

/// The first question asked is the one that a hurried reader would answer, and few answers settle the class.
#[test]
fn a_hurried_reader_settles_the_class_in_a_few_answers() {
    for (offence, answers) in [
        (Offence::MissingPackages, &["droits=845000", "soustraction=non"][..]),
        (Offence::RefusalToStop, &[]),
        (Offence::InexactParticular, &["influence=aucune"]),
        (Offence::BrokenSeal, &["droits=70000", "manoeuvre=non"]),
        (Offence::FalseValue, &["influence=droits", "regime=consommation", "faux-documents=non"]),
        (Offence::GoodsWithoutPapers, &["lieu=interieur", "marchandise-designee=non"]),
        (
            Offence::OutsideUnits,
            &["restriction=interdite", "transport=a-pied", "liste-dangereuse=non", "bande-organisee=non"],
        ),
        (Offence::NoDeclaration, &["restriction=interdite"]),
    ] {
        let mut facts = only(offence);
        for (count, answer) in answers.iter().enumerate() {
            let (key, word) = answer.split_once('=').unwrap();
            let first = asked(&facts)[0];
            assert_eq!(first.key(), key, "question {count} of {}", offence.key());
            facts.set(first, word).unwrap();
        }
        let open = assess_with(&facts, &FIGURES, day()).remaining.len();
        assert!(open == 0 || offence == Offence::NoDeclaration, "{} is still open", offence.key());
    }
}

/// Class and fine of the preferred outcome.
fn headline(facts: &Facts) -> Option<(simulators::penalties::Class, Option<simulators::penalties::Amount>)> {
    let first = assess_with(facts, &FIGURES, day()).outcomes.into_iter().next()?.outcome;
    Some((first.class, first.fine.map(|fine| fine.amount())))
}

/// Whatever one more answer does to class and fine, they were called provisional before it.
#[test]
fn a_class_or_a_fine_that_one_more_answer_changes_was_provisional() {
    let mut dice = Dice(3);
    let mut faults = Vec::new();
    for round in 0..6 {
        for offence in Offence::ALL {
            let facts = match round % 2 {
                0 => dice.facts(*offence, [0, 4, 8][round / 2]),
                _ => answer_some(only(*offence), [0, 4, 12][round / 2], &mut dice),
            };
            let assessment = assess_with(&facts, &FIGURES, day());
            if assessment.provisional || assessment.outcomes.is_empty() {
                continue;
            }
            let before = headline(&facts);
            for field in Field::ALL.iter().filter(|field| facts.get(**field).is_none()) {
                let changes = |answer: &str| with(&facts, *field, answer).is_some_and(|more| headline(&more) != before);
                if samples(*field).iter().any(|answer| changes(answer)) && faults.len() < 8 {
                    faults.push(format!("# {} changes what was final\n{}", field.key(), as_case(&facts)));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Nothing is called provisional that no answers can change.
#[test]
fn what_is_provisional_can_change() {
    let mut dice = Dice(4);
    let mut faults = Vec::new();
    for round in 0..3 {
        for offence in Offence::ALL {
            let facts = answer_some(only(*offence), [0, 4, 12][round], &mut dice);
            if !assess_with(&facts, &FIGURES, day()).provisional {
                continue;
            }
            let before = headline(&facts);
            let changed = (0..500).any(|_| headline(&answer_some(facts, 1 + dice.below(30), &mut dice)) != before);
            if !changed && faults.len() < 8 {
                faults.push(as_case(&facts));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
