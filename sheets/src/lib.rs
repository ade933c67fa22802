//! What a reader is shown of a simulation. The simulators give keys, figures and paragraphs; a sheet puts them into the
//! words of a [`Catalogue`], with amounts written out and citations that lead to their page. The page, the command and
//! whoever reads the JSON get the same sheet. Nothing here reads a file, a clock or the network, and no facts, however
//! badly written, make it panic.

mod agreement;
mod amounts;
pub mod argument;
mod catalogue;
pub mod duty;
mod files;
mod input;
pub mod penalties;
mod query;
mod typography;

pub use agreement::check as agree;
pub use catalogue::{Catalogue, Unworded};
pub use query::{decode, encode};
pub use tariff_data::language::Language;
