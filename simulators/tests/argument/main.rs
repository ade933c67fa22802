//! The guided simulators against cases worked by hand, against a second implementation in fractions, and against what
//! must hold of any facts.

mod by_price;
mod cases;
mod days;
mod files;
mod properties;
mod second;
mod speed;
