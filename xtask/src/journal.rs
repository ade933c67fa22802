//! Says what is being done, how long it usually takes and how long it took.

use crate::Problem;
use std::time::{Duration, Instant};

/// The steps of one run, with their durations.
pub(crate) struct Journal {
    start: Instant,
    steps: Vec<(String, Duration)>,
}

impl Journal {
    pub(crate) fn start() -> Self {
        Self { start: Instant::now(), steps: Vec::new() }
    }

    /// Announces a step, does it, and says how long it took.
    pub(crate) fn step<T>(
        &mut self,
        what: &str,
        usually: &str,
        work: impl FnOnce() -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        println!("\n==> {what} (usually {usually})");
        let start = Instant::now();
        let result = work();
        let took = start.elapsed();
        let verdict = if result.is_ok() { "done" } else { "failed" };
        println!("    {verdict} in {}", seconds(took));
        self.steps.push((what.to_owned(), took));
        result
    }

    /// Notes that a tool is there already.
    #[expect(clippy::unused_self, reason = "speaking is the journal's job")]
    pub(crate) fn present(&self, what: &str) {
        println!("==> {what}: present");
    }

    /// Where the time went.
    pub(crate) fn summary(&self) {
        println!("\nTime taken:");
        for (what, took) in &self.steps {
            println!("  {:>9}  {what}", seconds(*took));
        }
        println!("  {:>9}  in all", seconds(self.start.elapsed()));
    }
}

fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}
