//! The penalty simulator against the whole space of facts, against cases worked by hand, and against a second reader.

mod completeness;
mod questions;
mod space;
