//! Simulators: facts in, a trace out.
//!
//! Every total is the sum of its trace, every line says where it comes from. A simulator takes the day as an input and
//! knows nothing of pages, files or today. What exists: [`conversion`] between currencies at a fixed parity, the step
//! that every amount in euros needs before any duty; [`penalties`], from a fact to its class, its fine and what follows;
//! [`duty`], from a declaration to what it costs; and, as arguments that name each step, [`value`], [`origin`], [`defence`]
//! and [`dispute`].

pub mod argument;
pub mod conversion;
pub mod defence;
pub mod dispute;
pub mod duty;
pub mod origin;
pub mod penalties;
pub mod trace;
pub mod value;
