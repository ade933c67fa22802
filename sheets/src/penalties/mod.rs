//! Sheets of the penalty simulator: the facts as they were given, what is still asked, and what the case comes to.

mod cited;
mod conclusion;
mod finder;
mod json;
mod questions;
mod reading;
mod rules;
mod several;
mod sheet;
mod tally;

pub(crate) use cited::one as cited_one;
pub use cited::{Cited, Places, cite_key};
pub use conclusion::{Conclusion, FineLine, FineView, LeftOut, Line, PrisonView, Section};
pub use finder::{Found, find};
pub use json::found_to_json;
pub use questions::{Answered, Choice, Input, Question};
pub use reading::FieldError;
pub use rules::{GlanceRow, RuleRow, Threshold, glance, keys, rules, since, thresholds};
pub use several::{Dossier, cases, dossier};
pub use sheet::{Book, Clash, Sheet, SumView, sheet};
pub use tally::{Tally, tally};
