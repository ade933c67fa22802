//! The law as data.
//!
//! Text in ([`Files`], held in memory), a tree of units and a list of problems out. Nothing here reads a clock, the
//! network or the disk, nothing changes a printed word, and no input makes it panic.
//!
//! - [`read::corpus`] turns the files of `content/texts` into a [`model::Corpus`];
//! - [`fidelity::align`] compares a corpus with its sources word by word and tells where each block was printed;
//! - [`references::of_unit`] reads what the words of a unit cite, and looks it up;
//! - [`glossary::uses`] finds the defined terms that some words use;
//! - [`versions::apply`] sets later wordings in place, each with its dates;
//! - [`check::corpus`] finds what a reader of one file cannot see: holes, duplicates, dangling references and notes.

pub mod check;
pub mod fidelity;
pub mod glossary;
pub mod model;
mod naming;
pub mod notes;
pub mod problem;
pub mod read;
pub mod references;
pub mod versions;

/// Files by path relative to the content folder: `texts/sn-douanes/work.md`, `sources/003….txt`, `exclusions.toml`.
pub type Files = std::collections::BTreeMap<String, String>;
