//! Search over the texts of Passavant.
pub mod analysis;
mod document;
pub mod format;
pub use document::{Document, Field, Fragment, PATH_SEPARATOR, Work};
