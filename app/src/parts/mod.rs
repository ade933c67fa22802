//! Pieces that pages share. Each file holds a view model and the function that draws it.

pub mod applied;
pub mod block;
pub mod breadcrumb;
pub mod cited;
pub mod document;
pub mod downloads;
pub mod edition;
pub mod gap;
pub mod icon;
pub mod note;
pub mod outside;
pub mod preview;
pub mod simulator;
pub mod source;
pub mod template;
pub mod toc;
pub mod unit;
pub mod versions;
pub mod words;
