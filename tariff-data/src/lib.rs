//! Dated facts of the tariff and of the money it is paid in.
//!
//! A fact without source, first day, confidence and day of checking does not load: [`provenance::Provenance`] has no
//! default. Amounts and rates are decimals, never floats. Tables arrive with the simulators that need them; today there
//! is one, the fixed parities of [`parity`].

pub mod exact;
pub mod language;
pub mod levies;
pub mod limits;
pub mod money;
pub mod nomenclature;
pub mod parity;
pub mod penalties;
pub mod provenance;
pub mod refusal;
