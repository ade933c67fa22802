//! From the corpus to a site, a search index and the `passavant` command.

pub mod pages;
pub mod search_index;
