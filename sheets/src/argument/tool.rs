//! The guided simulators: their facts, their rules, the groups of their forms.

use chrono::NaiveDate;
use simulators::argument::{Answers, Argument, Basis, Field, Reading};
use simulators::{defence, dispute, origin, value};

use super::book::Book;

/// A guided simulator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    /// Customs value.
    Value,
    /// Origin.
    Origin,
    /// Anti-dumping and countervailing measures.
    Defence,
    /// When customs disagrees.
    Dispute,
}

impl Tool {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Value, Self::Origin, Self::Defence, Self::Dispute];

    /// Before its keys in the catalogue.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Origin => "origin",
            Self::Defence => "defence",
            Self::Dispute => "dispute",
        }
    }

    /// Its facts, in the order of addresses.
    #[must_use]
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Value => value::FIELDS,
            Self::Origin => origin::FIELDS,
            Self::Defence => defence::FIELDS,
            Self::Dispute => dispute::FIELDS,
        }
    }

    /// The currency of amounts that name none: that of the country told. Contestations are Senegal's, the rest Cabo Verde's
    /// where no country is told.
    pub(super) fn home(self, country: Option<&str>) -> &'static str {
        if self == Self::Dispute || country == Some("sn") { "XOF" } else { "CVE" }
    }

    /// Everything that its rules rest on.
    #[must_use]
    pub fn bases(self) -> Vec<Basis> {
        match self {
            Self::Value => value::bases(),
            Self::Origin => origin::bases(),
            Self::Defence => defence::bases(),
            Self::Dispute => dispute::bases(),
        }
    }

    /// The passages that allow two readings.
    #[must_use]
    pub const fn readings(self) -> &'static [Reading] {
        match self {
            Self::Value => value::readings(),
            Self::Origin => origin::readings(),
            Self::Defence => defence::readings(),
            Self::Dispute => dispute::readings(),
        }
    }

    /// The first fact of each group of the form, and the group's key.
    pub(super) const fn groups(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Value => &[
                ("pays", "operation"),
                ("prix", "price"),
                ("circonstances", "sale"),
                ("particularites", "special"),
                ("ajouts", "additions"),
                ("deductions", "deductions"),
                ("quantite", "methods"),
                ("magasin", "export"),
            ],
            Self::Origin => &[
                ("pays", "claim"),
                ("production", "production"),
                ("operation", "transformation"),
                ("seuil-forme", "added-value"),
                ("justifiee", "conditions"),
                ("regime-origine", "special"),
                ("preuve", "proof"),
            ],
            Self::Defence => &[("mesure", "measure"), ("valeur-normale", "prices"), ("dommage", "conditions")],
            Self::Dispute => &[("objet", "subject"), ("decision", "path"), ("prohibees", "release")],
        }
    }
}

/// Weighs a customs value.
pub(super) fn argue_value(book: &Book, answers: &Answers, today: NaiveDate) -> Argument {
    value::assess(answers, value_context(book, today))
}

/// Weighs a customs value where its price is not set aside.
pub(super) fn argue_value_by_price(book: &Book, answers: &Answers, today: NaiveDate) -> Option<Argument> {
    value::assess_by_price(answers, value_context(book, today))
}

fn value_context(book: &Book, today: NaiveDate) -> value::Context<'_> {
    value::Context { today, parities: &book.parities, limits: &book.limits }
}

/// Weighs an origin.
pub(super) fn argue_origin(book: &Book, answers: &Answers) -> Argument {
    origin::assess(answers, &|heading| {
        let known = !book.headings.is_empty();
        known.then(|| book.headings.binary_search_by(|one| one.as_str().cmp(heading)).is_ok())
    })
}

/// Weighs a defence measure.
pub(super) fn argue_defence(book: &Book, answers: &Answers, today: NaiveDate) -> Argument {
    defence::assess(answers, &book.limits, today)
}

/// Weighs a contestation.
pub(super) fn argue_dispute(book: &Book, answers: &Answers, today: NaiveDate) -> Argument {
    dispute::assess(answers, &book.limits, today)
}
