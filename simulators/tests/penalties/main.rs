//! The penalty simulator against the whole space of facts, against cases worked by hand, and against a second reader.

mod cases;
mod completeness;
mod inventory;
mod questions;
mod second_reader;
mod space;
mod sums;
mod words;
