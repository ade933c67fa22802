//! A value that holds by its price is the same without the other methods at hand, and one that needs them says so.

use simulators::argument::State;
use simulators::value::{Context, assess_by_price};

use crate::files::{LIMITS, PARITIES, TOOLS, answers, cases, today};

#[test]
fn without_the_other_methods_a_value_is_the_same_or_not_given() {
    let tool = &TOOLS[0];
    let (mut given, mut needed) = (0, 0);
    for case in cases(tool) {
        let (answers, _) = answers(tool, &case);
        let whole = (tool.argue)(&answers);
        let context = Context { today: today(), parities: &PARITIES, limits: &LIMITS };
        if let Some(argument) = assess_by_price(&answers, context) {
            assert_eq!(argument, whole, "{}", case.name);
            given += 1;
        } else {
            let mut all = std::iter::once(&whole.outcome).chain(whole.others.iter().map(|other| &other.outcome));
            let aside = all.any(|one| one.stages.first().is_some_and(|stage| stage.state == State::SetAside));
            assert!(aside, "{} needs no other method", case.name);
            needed += 1;
        }
    }
    assert!(given > 40 && needed > 20, "{given} given, {needed} needed");
}
