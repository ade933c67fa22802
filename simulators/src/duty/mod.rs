//! Duties at import: a declaration in, what it costs out, charge by charge, with what is disputed.
//!
//! The rules that differ between countries are rows of `tariff-data`; here is what they are weighed with: the customs
//! value (article 18), charges article by article in their order, rounding (article 136, al. 3), regimes.
//! Every total is the sum of the charges it is made of.

mod assess;
mod charges;
mod checks;
mod compute;
mod customs_value;
mod facts;
mod notices;
mod refused;
mod regimes;
mod scenarios;
mod scene;
mod weighing;
mod written;

pub use assess::{Assessment, Outcome, Question, assess};
pub use charges::{Charge, Status};
pub use compute::{Computed, Settled};
pub use customs_value::{ArticleValue, Values};
pub use facts::{
    Apportion, Article, Declaration, Exchange, Importer, Incoterm, Insurance, Origin, Regime, State, Sum, TariffLine,
    Transport,
};
pub use notices::Notified;
pub use refused::{Place, Refused, Why};
pub use regimes::{DAY, PREFERENCE, VALUE, WEIGHT, cited_units, regime_units};
pub use scenarios::{Found, flip, price_for, set_price};
pub use weighing::{Progress, Weighing};
pub use written::{ARTICLE_FIELDS, FIELDS, Form, NEXT, Unread, UnreadWhy, read, write};
