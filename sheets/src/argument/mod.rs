//! Sheets of the guided simulators: the form with the facts that matter, the argument step by step, documents, other
//! readings. `sheets/README.md` describes them.

mod book;
mod form;
mod json;
mod packed;
mod reading;
mod sheet;
mod tool;
mod written;

pub use book::{Book, book_keys, cited_places};
pub use form::{Choice, Field, Group};
pub use packed::{pack, unpack};
pub use reading::FieldError;
pub use sheet::{
    Figure, Line, Other, Reason, Sheet, Stage, defence_sheet, dispute_sheet, origin_sheet, sheet, value_sheet,
    value_sheet_by_price,
};
pub use tool::Tool;
