//! The search engine of a site whose index is whole.

mod engine;

/// Nothing runs on its own: the worker's script calls the engine.
fn main() {}
