//! Customs value: Senegal (code, articles 18 and 19) and Cabo Verde (regulation, articles 34 to 95).
//!
//! [`assess()`] asks whether there is a sale and whether anything has its price rejected, builds the transaction value
//! line by line, or goes through the other methods in their order, each with the reason why the next is reached. The
//! amounts are exact and never rounded: article 136, al. 3, rounds duties, not the value they are computed on.

mod additions;
mod assess;
mod compared;
mod computed;
mod deductions;
mod deductive;
mod export;
mod fields;
mod gates;
mod grounds;
mod price;
mod purse;
mod readings;
mod substitutes;
mod tally;

pub use assess::{Context, assess, assess_by_price};
pub use fields::FIELDS;

use crate::argument::{Basis, Reading};

/// Every text that a rule or a reading rests on.
#[must_use]
pub fn bases() -> Vec<Basis> {
    let mut all: Vec<Basis> = grounds::ALL.iter().flat_map(|ground| [ground.cv, ground.sn].concat()).collect();
    all.extend(readings::ALL.iter().flat_map(|reading| reading.cites));
    all.push(Basis::cv("34", "al-1"));
    all.push(Basis::cv("60", "p-1"));
    all.sort();
    all.dedup();
    all
}

/// The passages that allow two readings.
#[must_use]
pub const fn readings() -> &'static [Reading] {
    readings::ALL
}
