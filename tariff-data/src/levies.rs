//! Duties, taxes and levies at import, country by country: dated, each with its text and how sure we are.
//!
//! A doubtful figure never stands alone: it is one side of a [`Switch`] whose other side is computed too, and the loader
//! refuses it otherwise. An unknown one has no figure: whoever declares is asked for it.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::provenance::Provenance;

mod condition;
mod packed;
mod reading;
mod row;
mod scope;
mod validation;
pub mod wording;
mod words;

pub use condition::{Choice, Condition, Fact, Measure, Test};
pub use packed::unpack;
pub use reading::read;
pub use scope::{Scope, digits};

/// The tables of the project, as files and their texts, in the order in which countries are shown.
pub const TABLES: &[(&str, &str)] = &[
    ("tariff-data/data/levies/sn.toml", include_str!("../data/levies/sn.toml")),
    ("tariff-data/data/levies/bj.toml", include_str!("../data/levies/bj.toml")),
    ("tariff-data/data/levies/bf.toml", include_str!("../data/levies/bf.toml")),
    ("tariff-data/data/levies/cv.toml", include_str!("../data/levies/cv.toml")),
    ("tariff-data/data/levies/ci.toml", include_str!("../data/levies/ci.toml")),
    ("tariff-data/data/levies/gw.toml", include_str!("../data/levies/gw.toml")),
    ("tariff-data/data/levies/ml.toml", include_str!("../data/levies/ml.toml")),
    ("tariff-data/data/levies/ne.toml", include_str!("../data/levies/ne.toml")),
    ("tariff-data/data/levies/tg.toml", include_str!("../data/levies/tg.toml")),
];

/// What a country levies at import, at all dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Country {
    /// `sn`.
    pub code: String,
    /// Its name in French.
    pub name: String,
    /// Its currency, without decimals: `XOF`.
    pub currency: String,
    /// What insurance is taken for when it is not known.
    pub insurance: Vec<Insurance>,
    /// How amounts are rounded.
    pub roundings: Vec<Rounding>,
    /// What is disputed, or asked of whoever declares.
    pub switches: Vec<Switch>,
    /// The levies, in the order in which they are computed.
    pub levies: Vec<Levy>,
    /// Formalities and warnings.
    pub notices: Vec<Notice>,
}

/// A text outside the corpus or a unit of it, with dates and confidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    /// Paragraphs of the corpus: `sn-douanes:136#al-3`.
    pub units: Vec<String>,
    /// The text in words, its dates, how sure we are.
    pub provenance: Provenance,
}

/// How amounts become whole francs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoundingRule {
    /// Every charge of every article, down.
    DownEach,
    /// Every charge of every article, up.
    UpEach,
    /// Every charge of every article, to the nearest.
    NearestEach,
    /// The charges of an article together, down.
    DownArticle,
}

/// A rule of rounding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rounding {
    /// The rule.
    pub rule: RoundingRule,
    /// When it holds.
    pub when: Vec<Condition>,
    /// Where it is written.
    pub basis: Basis,
}

/// Hundredths of price and freight taken for an insurance that is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Insurance {
    /// Hundredths.
    pub percent: Decimal,
    /// When it holds.
    pub when: Vec<Condition>,
    /// Where it is written.
    pub basis: Basis,
}

/// What makes two answers possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    /// Sources disagree, or the text allows two readings.
    Reading,
    /// Whoever declares knows.
    Fact,
}

/// A question whose answer changes what is due. The first side is the one taken when nobody answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Switch {
    /// `promad-taux`.
    pub key: String,
    /// Disputed or a fact.
    pub nature: Nature,
    /// Goods it concerns; `None` when it is asked once for the whole declaration.
    pub lines: Option<Scope>,
    /// Asked only of who looks for it: its other side is not computed beside the result.
    pub quiet: bool,
    /// The question in French.
    pub text: String,
    /// The answers, at least two.
    pub sides: Vec<Side>,
    /// First day on which it matters.
    pub from: NaiveDate,
    /// Last day.
    pub to: Option<NaiveDate>,
}

/// An answer to a switch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// `3`.
    pub key: String,
    /// The answer in French.
    pub label: String,
    /// What speaks for it.
    pub why: String,
}

/// What kind of charge it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Customs duty.
    Duty,
    /// Fee for a service.
    Fee,
    /// Levy of a community of states.
    Community,
    /// Levy for a purpose.
    Parafiscal,
    /// Excise.
    Excise,
    /// Value added tax.
    Vat,
    /// Advance on another tax.
    Advance,
    /// Registration duty.
    Registration,
}

/// Who receives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Beneficiary {
    /// The State.
    State,
    /// West African economic and monetary union.
    Uemoa,
    /// Economic community of West African states.
    Cedeao,
    /// Confederation of Sahel states.
    Aes,
    /// African Union.
    Au,
    /// Shippers' council.
    Shippers,
    /// A fund or programme.
    Fund,
}

/// A charge at import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Levy {
    /// `dd`.
    pub key: String,
    /// Its full name.
    pub name: String,
    /// Its usual short name.
    pub short: String,
    /// What it is, in one plain sentence.
    pub plain: String,
    /// Kind.
    pub kind: Kind,
    /// Who receives it.
    pub beneficiary: Beneficiary,
    /// What it is computed on; empty for an amount by quantity.
    pub base: Vec<Term>,
    /// Goods it concerns.
    pub scope: Scope,
    /// Charged once for the declaration, not article by article.
    pub once: bool,
    /// May be set against another tax.
    pub recoverable: bool,
    /// Its rates; the first that holds is taken.
    pub rates: Vec<Rate>,
    /// Who and what is spared.
    pub exemptions: Vec<Exemption>,
}

/// A part of a base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// What is added.
    pub what: What,
    /// When it is.
    pub when: Vec<Condition>,
}

/// What a base is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Customs value.
    Value,
    /// Value without freight and insurance.
    Fob,
    /// The amount of another levy.
    Levy(String),
}

/// How much is charged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Amount {
    /// The duty of the tariff line, in hundredths of the base.
    LineDuty,
    /// The statistical fee of the tariff line.
    LineFee,
    /// Hundredths of the base.
    Percent(Decimal),
    /// Francs by quantity, less a deduction.
    Francs {
        /// Francs for each unit.
        francs: Decimal,
        /// Francs taken off for each unit.
        less: Decimal,
        /// Which unit.
        per: Per,
    },
    /// Hundredths of the base, to be told by whoever declares.
    Unknown,
}

/// Units of amounts by quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Per {
    /// Declaration.
    Declaration,
    /// Thousand kilograms net.
    Tonne,
    /// Kilogram net.
    Kilogram,
    /// Litre.
    Litre,
    /// Hundred litres.
    Hectolitre,
    /// Litre of pure alcohol.
    PureLitre,
}

/// A rate with its dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rate {
    /// How much.
    pub amount: Amount,
    /// Least base, in francs for twenty cigarettes.
    pub base_floor: Option<Decimal>,
    /// Least amount of the charge, in francs.
    pub least: Option<Decimal>,
    /// Goods it concerns, within those of the levy.
    pub scope: Scope,
    /// When it holds.
    pub when: Vec<Condition>,
    /// Where it is written.
    pub basis: Basis,
}

/// Something that is spared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exemption {
    /// `cereales`.
    pub key: String,
    /// In French.
    pub name: String,
    /// Goods.
    pub scope: Scope,
    /// When it holds.
    pub when: Vec<Condition>,
    /// Where it is written.
    pub basis: Basis,
}

/// Something to do, or to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// `dpi`.
    pub key: String,
    /// A formality, else a warning.
    pub formality: bool,
    /// In French.
    pub text: String,
    /// Goods it concerns; `None` when it is about the whole declaration.
    pub lines: Option<Scope>,
    /// When it holds.
    pub when: Vec<Condition>,
    /// Where it is written.
    pub basis: Basis,
}

impl Country {
    /// The switch of that name.
    #[must_use]
    pub fn switch(&self, key: &str) -> Option<&Switch> {
        self.switches.iter().find(|switch| switch.key == key)
    }

    /// The levy of that name.
    #[must_use]
    pub fn levy(&self, key: &str) -> Option<&Levy> {
        self.levies.iter().find(|levy| levy.key == key)
    }

    /// First day on which a duty is known.
    #[must_use]
    pub fn first_day(&self) -> NaiveDate {
        let duties = self.levies.iter().filter(|levy| levy.kind == Kind::Duty);
        duties.flat_map(|levy| &levy.rates).map(|rate| rate.basis.provenance.from).min().unwrap_or_default()
    }

    /// The days on which what is levied, or what is asked about it, changes; the first of them is [`Country::first_day`].
    #[must_use]
    pub fn changes(&self) -> Vec<NaiveDate> {
        let provenances = self.bases().map(|basis| (basis.provenance.from, basis.provenance.to));
        let periods = provenances.chain(self.switches.iter().map(|switch| (switch.from, switch.to)));
        let days = periods.flat_map(|(from, to)| [Some(from), to.and_then(|last| last.succ_opt())]);
        let first = self.first_day();
        let mut days: Vec<NaiveDate> = days.flatten().map(|day| day.max(first)).collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    /// The latest day on which a row was compared with its source.
    #[must_use]
    pub fn checked_on(&self) -> NaiveDate {
        self.bases().map(|basis| basis.provenance.checked_on).max().unwrap_or_default()
    }

    /// Every paragraph of the corpus that the table cites.
    #[must_use]
    pub fn units(&self) -> Vec<&str> {
        let notices = self.notices.iter().map(|notice| &notice.basis);
        self.bases().chain(notices).flat_map(|basis| basis.units.iter().map(String::as_str)).collect()
    }

    /// Where every figure is written.
    fn bases(&self) -> impl Iterator<Item = &Basis> {
        let levies = self.levies.iter();
        let rates = levies.clone().flat_map(|levy| levy.rates.iter().map(|rate| &rate.basis));
        let exemptions = levies.flat_map(|levy| levy.exemptions.iter().map(|exemption| &exemption.basis));
        let others = self.roundings.iter().map(|rounding| &rounding.basis);
        let insurances = self.insurance.iter().map(|insurance| &insurance.basis);
        rates.chain(exemptions).chain(others).chain(insurances)
    }
}

impl Switch {
    /// Whether it matters on that day.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|last| day <= last)
    }
}

#[cfg(test)]
mod tests;
