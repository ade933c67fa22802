//! Origin: Cabo Verde (regulation, articles 10 to 33) and Senegal (code, article 17).
//!
//! [`assess()`] says whether goods originate in the country that is claimed, under which criterion, and what is missing.
//! The texts set no threshold of added value and no list of processes: both are facts.

mod added_value;
mod assess;
mod fields;
mod grounds;
mod obtained;

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
