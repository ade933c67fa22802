//! What wakes in the browser, and is drawn once at build time like everything else.

pub mod search_box;
