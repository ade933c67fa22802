//! How long an argument takes. The bar is a millisecond of an optimized build; here it only prints, and refuses what is
//! out of all measure.

use std::time::Instant;

use crate::files::{TOOLS, answers, cases};

#[test]
fn an_argument_is_quick() {
    for tool in TOOLS {
        let all: Vec<_> = cases(tool).iter().map(|case| answers(tool, case).0).collect();
        let start = Instant::now();
        for answers in &all {
            let argument = (tool.argue)(answers);
            assert!(!argument.outcome.verdict.is_empty());
        }
        let each = start.elapsed() / u32::try_from(all.len()).unwrap();
        eprintln!("{}, with its other readings: {each:?}", tool.folder);
        assert!(each.as_millis() < 200, "{each:?}");
    }
}
