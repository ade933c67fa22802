//! The penalty simulator: Senegalese customs code, title XII and what it cites; tobacco law, articles 22 to 32.
//!
//! [`Facts`] in, each known or not; [`assess()`] gives the [`Assessment`]: the preferred outcome, the outcomes of the
//! other readings, those that unknown facts leave open, and the questions that still matter. Two steps make it:
//! `qualify` weighs every rule (in the modules named by the law, articles 385 to 401) and ranks the classes as article
//! 412 does; `draft` writes the consequences (330 to 382, 402 to 411). The rules are data, so that [`decision_table()`]
//! draws the very rules that the engine weighs. Nothing is worded here: results name messages.

pub mod answers;
mod assess;
mod base;
mod cite;
mod class;
mod complements;
mod concurrence;
mod condition;
mod confiscation;
mod contradictions;
mod contravention_1;
mod contravention_2;
mod contravention_3;
mod contravention_4;
mod contravention_5;
mod decision_table;
mod deemed_prohibited;
mod delit_1;
mod delit_2;
mod delit_3;
mod detention;
mod draft;
mod due;
mod ending;
mod excuses;
mod facts;
mod glance;
mod goods;
mod inventory;
mod leniency;
mod losses;
mod means;
mod mention;
mod offences;
mod order;
mod outcome;
mod outside_classes;
mod qualify;
mod readings;
mod report;
mod responsibility;
mod rule;
mod rules;
mod smuggling;
mod tobacco;
mod truth;
mod undeclared;

pub use assess::{Assessment, Question, Ranked, Remaining, assess, assess_with, questions};
pub use cite::Cite;
pub(crate) use cite::{code, decree};
pub use class::Class;
pub use concurrence::{Excluded, Several, several};
pub use condition::{Clause, figure_of};
pub use contradictions::{Contradiction, contradictions};
pub use decision_table::{Row, decision_table};
pub use facts::{Fact, Facts, Field, Misread, Stage};
pub use glance::{Glance, Tariff, at_a_glance};
pub use inventory::{citations, cites, deciding_fields, message_keys, offences_of};
pub use mention::Section;
pub use offences::{Group, Offence};
pub use outcome::{Amount, Fine, Force, Line, Operand, Outcome, Prison, Reach, Step};
pub use qualify::{Reached, reach};
pub use readings::Reading;
pub use rule::{Gives, Nature, Scope, When};
