//! One file per page: its view model and the function that draws what stands in `main`.

pub mod about;
pub mod arguments;
pub mod compare;
pub mod contents;
pub mod design;
pub mod difference;
pub mod duties;
pub mod glossary;
pub mod home;
pub mod integrity;
pub mod invoice;
pub mod levies;
pub mod not_found;
pub mod notebook;
pub mod offline;
pub mod open_data;
pub mod penalties;
pub mod proof;
pub mod reading;
pub mod search;
pub mod selection;
pub mod simulators;
pub mod tariff;
pub mod unit;
pub mod works;

/// A view ready to be put in a page.
pub use leptos::prelude::AnyView as View;
