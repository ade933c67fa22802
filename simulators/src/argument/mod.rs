//! What the guided simulators share: facts that may be unknown, and an argument that names what each step rests on.
//!
//! A guided simulator is a list of [`Field`]s and a function that reads a [`Case`]. What it reads and is not told becomes
//! a question; each passage of the texts that allows two readings is tried both ways by [`argue`]. Nothing is worded
//! here: results name messages.

mod answers;
mod basis;
mod case;
mod field;
mod outcome;
mod trial;

pub use answers::{Answers, Refused, Sale, Sum, Value, WHYS};
pub use basis::Basis;
pub use case::Case;
pub use field::{Field, Form, RATE, ROWS, in_row, row_of};
pub use outcome::{Argument, Figure, Line, Other, Outcome, Reason, Stage, State, Term};
pub use trial::{Reading, argue};

pub(crate) use field::fields;
