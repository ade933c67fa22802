//! The search engine of a site whose index is split by work.

mod engine;

/// Nothing runs on its own: the worker's script calls the engine.
fn main() {}
