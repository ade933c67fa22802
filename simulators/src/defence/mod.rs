//! Anti-dumping and countervailing measures: Cabo Verde (regulation, articles 96 to 130).
//!
//! [`assess()`] finds the margin, weighs it against the thresholds of the law and says the most that the duty of one
//! unit may be. Averages are fractions: nothing is rounded before it is compared, and a limit is cut, never raised.

mod assess;
mod fields;
mod grounds;
mod margin;
mod subsidy;

pub use assess::assess;
pub use fields::FIELDS;

use crate::argument::{Basis, Reading};

/// Every paragraph that a rule or a reading rests on.
#[must_use]
pub fn bases() -> Vec<Basis> {
    let mut all: Vec<Basis> = grounds::ALL.concat();
    all.extend(grounds::READINGS.iter().flat_map(|reading| reading.cites));
    all.sort();
    all.dedup();
    all
}

/// The passages that allow two readings.
#[must_use]
pub const fn readings() -> &'static [Reading] {
    grounds::READINGS
}
