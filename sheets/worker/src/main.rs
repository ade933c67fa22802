//! Every simulator as seen by the script of their worker: strings in, JSON out. One module, so that they share what they can;
//! the build cuts it into parts, of which a page loads its own (`indexer/src/engine/`).

mod allocator;
mod arguments;
mod duties;
mod invoice;
mod penalties;

/// What is given back for a file that is none of ours, or a day that is none.
const MALFORMED: &str = "malformed";

/// Nothing runs on its own: the worker's script calls the simulators.
fn main() {}
