//! What must hold of any facts.

use proptest::prelude::*;
use rust_decimal::Decimal;
use simulators::argument::{Answers, Field, Figure, Form, Outcome, State, in_row, row_of};

use crate::files::{TOOLS, Tool, answers, cases};

/// Some written answer to a field: often a sound one, sometimes any text.
fn answer(form: Form) -> BoxedStrategy<String> {
    let words = |words: &'static [&'static str]| proptest::sample::select(words.to_vec()).prop_map(str::to_owned);
    let number =
        prop_oneof![(0_u64..200_000).prop_map(|number| number.to_string()), "[0-9]{1,4}\\.[0-9]{1,3}", "[0-9]{20,30}",];
    let sound = match form {
        Form::Choice(list) => words(list).boxed(),
        Form::Several(list) => proptest::sample::subsequence(list.to_vec(), 1..=list.len().min(4))
            .prop_map(|chosen| chosen.join(";"))
            .boxed(),
        Form::Truth => words(&["oui", "non"]).boxed(),
        Form::Day => (2013_i32..2030, 1_u32..13, 1_u32..29).prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}")).boxed(),
        Form::Sales => (1_u32..50, 1_u32..500).prop_map(|(q, p)| format!("{q}x{p};3x7")).boxed(),
        Form::Codes => prop_oneof![Just("8703"), Just("8708.29;7208"), Just("9999")].prop_map(str::to_owned).boxed(),
        Form::Currency => prop_oneof![Just("EUR"), Just("USD"), Just("XOF")].prop_map(str::to_owned).boxed(),
        Form::Percent | Form::Share | Form::Number => number.boxed(),
        Form::Sum | Form::Signed | Form::Sums => prop_oneof![
            4 => number.clone().boxed(),
            1 => number.prop_map(|number| format!("{number}EUR")).boxed(),
        ]
        .boxed(),
    };
    prop_oneof![12 => sound, 1 => Just("inconnu".to_owned()), 1 => ".{0,12}"].boxed()
}

fn facts(tool: Tool) -> impl Strategy<Value = Vec<(String, String)>> {
    let one = |field: &Field| {
        let key = field.key.to_owned();
        proptest::option::weighted(0.8, answer(field.form)).prop_map(move |written| Some((key.clone(), written?)))
    };
    // An element may have a second row, a third, and one whose number is none.
    let again = |field: &Field| {
        let key = field.key.to_owned();
        let row = proptest::sample::select(vec!["2", "2", "3", "x"]);
        (proptest::option::weighted(0.3, answer(field.form)), row)
            .prop_map(move |(written, row)| Some((format!("{key}.{row}"), written?)))
    };
    let rows = tool.fields.iter().filter(|field| !field.element.is_empty()).map(|field| again(field).boxed());
    let all: Vec<_> = tool.fields.iter().map(|field| one(field).boxed()).chain(rows).collect();
    all.prop_map(|all| all.into_iter().flatten().collect())
}

fn is_sum_of_lines(outcome: &Outcome) -> Result<(), TestCaseError> {
    let Some(Figure::Money(total, currency)) = &outcome.total else { return Ok(()) };
    let stage = outcome.stages.iter().find(|stage| matches!(stage.state, State::Kept | State::Open));
    let Some(stage) = stage.filter(|stage| ["transaction", "computed", "export"].contains(&stage.key)) else {
        return Ok(());
    };
    let mut sum = Decimal::ZERO;
    for line in stage.lines.iter().filter(|line| line.key != "home") {
        match &line.figure {
            Some(Figure::Money(so_far, _)) if line.key == "subtotal" => prop_assert_eq!(*so_far, sum),
            Some(Figure::Money(amount, of)) if of == currency => sum += amount,
            _ => {}
        }
    }
    prop_assert_eq!(sum, *total);
    Ok(())
}

fn holds(tool: Tool, pairs: &[(String, String)]) -> Result<(), TestCaseError> {
    let (answers, unread) = Answers::read(tool.fields, pairs);
    // What is taken comes back from what is written.
    let written = answers.write();
    let (back, refused) = Answers::read(tool.fields, &written);
    prop_assert_eq!(&back, &answers);
    // A point before three digits is where people part thousands: `1.234` would come back as 1234.
    let thousands =
        |text: &str| text.split('.').skip(1).any(|rest| rest.bytes().take_while(u8::is_ascii_digit).count() == 3);
    prop_assert!(!written.iter().any(|(_, text)| thousands(text)), "{:?}", written);
    prop_assert_eq!(refused, vec![]);
    prop_assert!(unread.iter().all(|one| simulators::argument::WHYS.contains(&one.why)));
    let argument = (tool.argue)(&answers);
    for outcome in std::iter::once(&argument.outcome).chain(argument.others.iter().map(|other| &other.outcome)) {
        prop_assert!(outcome.refused.iter().all(|one| simulators::argument::WHYS.contains(&one.why)));
        prop_assert!(outcome.refused.is_empty() || (outcome.total.is_none() && !outcome.settled));
        prop_assert!(outcome.settled == outcome.asked.is_empty() || !outcome.settled);
        if let Some(Figure::Money(total, _)) = &outcome.total {
            prop_assert!(*total >= Decimal::ZERO);
        }
        for stage in &outcome.stages {
            prop_assert!(!stage.cites.is_empty(), "{} rests on nothing", stage.key);
            for line in &stage.lines {
                prop_assert!(!line.cites.is_empty(), "{} rests on nothing", line.key);
            }
            for reason in &stage.reasons {
                prop_assert!(!reason.cites.is_empty(), "{} rests on nothing", reason.key);
            }
        }
        is_sum_of_lines(outcome)?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]
    #[test]
    fn whatever_is_written_an_argument_stands_on_its_lines(
        (tool, pairs) in proptest::sample::select(TOOLS.to_vec()).prop_flat_map(|tool| (Just(tool), facts(tool)))
    ) {
        holds(tool, &pairs)?;
    }
}

/// A question that is answered changes something or goes away: it is never asked again.
#[test]
fn what_is_answered_is_not_asked() {
    for tool in TOOLS {
        for case in cases(tool) {
            let (answers, _) = answers(tool, &case);
            let outcome = (tool.argue)(&answers).outcome;
            let told: Vec<String> = answers
                .answered()
                .filter(|(.., value)| **value != simulators::argument::Value::Unknown)
                .map(|(field, row, _)| in_row(field.key, row))
                .collect();
            assert!(outcome.asked.iter().all(|key| !told.contains(key)), "{}: {:?}", case.name, outcome.asked);
            let known = |key: &String| {
                key.starts_with(simulators::argument::RATE)
                    || tool.fields.iter().any(|field| field.key == row_of(key).0)
            };
            assert!(outcome.asked.iter().all(known), "{}", case.name);
        }
    }
}
