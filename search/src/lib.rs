//! Search over the texts of Passavant: French analysis, a static index format, its reader and its ranking.
//!
//! The indexer turns units of law into [`Document`]s and writes an index with [`format::write`]; [`Engine`] answers
//! [`Query`]s from it, on the command line and in a browser's worker alike. Nothing here reads a file, a clock or the
//! network, and no bytes, in a query or in an index, make it panic.

pub mod analysis;
pub mod beside;
mod document;
mod engine;
pub mod evaluation;
mod excerpt;
mod facets;
pub mod format;
pub mod json;
mod nearest;
mod order;
pub mod query;
pub mod ranking;
mod results;
pub mod synonyms;
pub mod tariff;
pub mod tools;

pub use document::{Document, Field, Fragment, PATH_SEPARATOR, Work};
pub use engine::Engine;
pub use excerpt::Piece;
pub use facets::{Count, Facets};
pub use query::{Choice, Filter, Query};
pub use results::{Correction, Expansion, Hit, Near, Needs, Results, Why};
