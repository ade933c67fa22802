//! Sheets of the duty simulator: the form with what it still needs, the settlement charge by charge, what is disputed,
//! what must be done. `sheets/README.md` describes them.

mod book;
mod conditions;
mod csv;
mod form;
mod goods;
mod handover;
pub mod invoice;
mod json;
mod lines;
pub(crate) mod money;
mod packed;
mod questions;
mod reading;
mod settlement;
mod sheet;
mod table;
pub(crate) mod typed;
mod whatif;

pub use book::{Book, Known, Lines, NoLines, book_keys};
pub use form::{Choice, Field, Group};
pub use goods::{Goods, GoodsLine, chapters_of_goods, goods};
pub use json::goods_to_json;
pub use lines::Chapters;
pub use money::Money;
pub use packed::{pack, unpack};
pub use questions::{Question, Side};
pub use reading::FieldError;
pub use settlement::{ArticleSheet, Line, Source, Step};
pub use sheet::{Bar, Missing, Notice, Result, Share, Sheet, sheet};
pub use table::{LevyRow, LevyTable, RateRow, TableNotice, TableQuestion, table};
pub use whatif::{Asked, Column, Comparison, Row, Told, asked, compare, price};
