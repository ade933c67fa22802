//! What a reader sees. Pages and their parts are drawn to HTML at build time (feature `ssr`); what moves on them are small
//! scripts in `static/`. Everything on screen comes from view models made elsewhere: a view does no
//! arithmetic and knows no law.

#![recursion_limit = "256"]

pub mod messages;

#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
pub mod render;
#[cfg(feature = "ssr")]
pub mod site;
#[cfg(feature = "ssr")]
pub mod style;
