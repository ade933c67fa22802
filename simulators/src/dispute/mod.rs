//! When customs disagrees: Senegal (code, articles 132, 133 and 414 to 424).
//!
//! [`assess()`] lays the path out: each delay with its last day, told when its start is told, reckoned at the latest
//! otherwise. Delays are dated rows of `tariff-data`. The code does not say how days are counted: the first is not, and
//! no day is moved.

mod assess;
mod fields;
mod grounds;
mod path;
mod release;

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
