//! Search over the texts of Passavant: French analysis, a static index format, its reader and its ranking.
//!
//! The indexer turns units of law into [`Document`]s and writes an index with [`format::write`]; [`Engine`] answers
//! [`Query`]s from it, on the command line and in a browser's worker alike. Nothing here reads a file, a clock or the
//! network, and no bytes, in a query or in an index, make it panic.

pub mod analysis;
mod document;
mod engine;
pub mod evaluation;
mod excerpt;
pub mod format;
pub mod json;
pub mod query;
pub mod ranking;
mod results;
pub mod tariff;

pub use document::{Document, Field, Fragment, PATH_SEPARATOR, Work};
pub use engine::Engine;
pub use excerpt::Piece;
pub use query::Query;
pub use results::{Correction, Hit, Results};
