//! From the corpus to a site, a search index and the `passavant` command.

pub mod arguments;
pub mod cli;
pub mod commands;
pub mod digest;
pub mod documents;
pub mod duties;
pub mod engine;
pub mod failure;
pub mod formats;
pub mod golden;
pub mod helps;
pub mod hosting;
pub mod languages;
pub mod load;
pub mod pages;
pub mod penalties;
pub mod quickwit;
pub mod search_index;
pub mod site;
pub mod tariff;
pub mod verify;
pub mod wording;
