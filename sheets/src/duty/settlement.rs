//! The settlement in words: how each value comes together, and each charge with its base, its rate, its formula and the
//! text that says so.

use rust_decimal::Decimal;
use simulators::duty::{Article, ArticleValue, Charge, Computed, Declaration, PREFERENCE, Status, VALUE, WEIGHT};
use tariff_data::levies::{Amount, Basis, Country, Per, What};
use tariff_data::provenance::Confidence;

use super::book::{Book, Lines};
use super::form::field_label;
use super::money::{Money, number, percent, sum};
use crate::amounts::day;
use crate::penalties::Cited;

/// Where a figure is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The text.
    pub text: String,
    /// `sure`, `probable`, `doubtful` or `unknown`.
    pub confidence: &'static str,
    /// The same in words.
    pub confidence_text: String,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: Option<String>,
    /// Day on which it was last compared.
    pub checked_on: String,
}

/// A step of a customs value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What is added.
    pub label: String,
    /// With its figures: *10 000 EUR × 655,957*; empty when there is nothing to compute.
    pub formula: String,
    /// What it gives.
    pub amount: Money,
    /// Who says so.
    pub cites: Vec<Cited>,
}

/// A charge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Word of the levy.
    pub levy: String,
    /// Its usual short name.
    pub short: String,
    /// Its full name.
    pub name: String,
    /// What it is, in one plain sentence.
    pub plain: String,
    /// What kind of charge.
    pub kind_text: String,
    /// Who receives it.
    pub beneficiary_text: String,
    /// `due`, `spared`, `missing` or `rate-asked`.
    pub status: &'static str,
    /// The same in words.
    pub status_text: String,
    /// Why it is not due, or what is missing.
    pub why: Option<String>,
    /// The base; `None` for an amount by quantity.
    pub base: Option<Money>,
    /// The rate: *18 %*, *2 000 F CFA la tonne*.
    pub rate: String,
    /// The whole computation with its figures.
    pub formula: String,
    /// The amount before rounding, when that differs.
    pub exact: Option<String>,
    /// The amount.
    pub amount: Money,
    /// Whether that is the least: the charge, or one of its base, is not wholly known.
    pub partial: bool,
    /// Whether it may be set against another tax.
    pub recoverable: bool,
    /// Paragraphs of the corpus.
    pub cites: Vec<Cited>,
    /// The texts of its rate, and of its exemption.
    pub sources: Vec<Source>,
}

/// An article settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleSheet {
    /// Its place, from 0.
    pub rank: usize,
    /// *Article 1 : voitures*.
    pub title: String,
    /// Its code as printed; empty without a line.
    pub code: String,
    /// How its customs value comes together.
    pub steps: Vec<Step>,
    /// Its customs value; `None` without a price.
    pub value: Option<Money>,
    /// Its charges.
    pub lines: Vec<Line>,
    /// Their sum.
    pub total: Money,
    /// Why a preference that was asked for is not given.
    pub no_preference: Option<String>,
    /// The paragraph that says so.
    pub preference_cites: Vec<Cited>,
}

/// What the words of a settlement are made from.
pub(super) struct Writer<'a> {
    pub(super) book: &'a Book,
    pub(super) country: &'a Country,
    pub(super) declaration: &'a Declaration,
    pub(super) computed: &'a Computed,
}

impl Writer<'_> {
    pub(super) fn money(&self, amount: Decimal) -> Money {
        Money::of(&self.book.words, amount, &self.country.currency)
    }

    /// An amount that may be a part of what is due, and then says so.
    pub(super) fn least(&self, amount: Decimal, partial: bool) -> Money {
        let sum = self.money(amount);
        if partial { sum.at_least(&self.book.words) } else { sum }
    }

    fn sum(&self, amount: Decimal) -> String {
        sum(&self.book.words, amount, &self.country.currency)
    }

    /// Every article, settled.
    pub(super) fn articles(&self, lines: &dyn Lines) -> Vec<ArticleSheet> {
        let articles = self.declaration.articles.iter().enumerate();
        articles
            .map(|(rank, article)| {
                let settled = self.computed.articles.get(rank).and_then(Option::as_ref);
                let value = self.computed.values.articles.get(rank).and_then(Option::as_ref);
                let code = article.line.as_ref().map_or("", |line| line.code.as_str());
                let words = &self.book.words;
                let title = title(self.book, lines, rank, article);
                let refused = article.origin != article.preference();
                let charges = settled.map(|settled| settled.charges.as_slice()).unwrap_or_default();
                ArticleSheet {
                    rank,
                    title,
                    code: dotted(code),
                    steps: value.map(|value| self.steps(rank, value)).unwrap_or_default(),
                    value: value.map(|value| self.money(value.value)),
                    lines: charges.iter().filter_map(|charge| self.line(charge)).collect(),
                    total: self.money(settled.map_or(Decimal::ZERO, |settled| settled.total)),
                    no_preference: refused.then(|| words.say("duty-result.no-preference")),
                    preference_cites: if refused { self.paragraphs(&[PREFERENCE.to_owned()]) } else { Vec::new() },
                }
            })
            .collect()
    }

    fn steps(&self, rank: usize, value: &ArticleValue) -> Vec<Step> {
        let words = &self.book.words;
        let step = |key: &str, formula: String, amount: Decimal, units: &[&str]| Step {
            label: words.say_of("duty-step", key),
            formula,
            amount: self.money(amount),
            cites: self.paragraphs(&units.iter().map(|unit| (*unit).to_owned()).collect::<Vec<_>>()),
        };
        let price = self.declaration.articles.get(rank).and_then(|article| article.price.as_ref());
        let foreign = price.filter(|price| price.currency != self.country.currency);
        let formula = foreign.map_or_else(String::new, |price| {
            format!("{} × {}", sum(words, price.amount, &price.currency), number(words, value.worth))
        });
        let mut steps = vec![step("price", formula, value.price, &[])];
        let parts = [
            ("freight", value.freight),
            ("insurance", value.insurance),
            ("other-costs", value.other_costs),
            ("deductions", -value.deductions),
        ];
        for (key, amount) in parts.into_iter().filter(|(_, amount)| !amount.is_zero()) {
            let taken = self.computed.values.insurance_taken.and_then(|row| self.country.insurance.get(row));
            match taken.filter(|_| key == "insurance") {
                Some(usual) => {
                    let label = words.fill("duty-step.insurance-taken", &[("rate", &percent(words, usual.percent))]);
                    steps.push(Step { label, ..step("insurance", String::new(), amount, &[]) });
                }
                None => steps.push(step(key, String::new(), amount, &[])),
            }
        }
        let cites: &[&str] = if self.country.code == "sn" { &[VALUE] } else { &[] };
        steps.push(step("value", String::new(), value.value, cites));
        steps
    }

    /// A charge in words.
    pub(super) fn line(&self, charge: &Charge) -> Option<Line> {
        let words = &self.book.words;
        let levy = self.country.levies.get(charge.levy)?;
        let rate = charge.rate.and_then(|rank| levy.rates.get(rank));
        let (status, why) = match &charge.status {
            Status::Due => ("due", None),
            Status::RateAsked => ("rate-asked", None),
            Status::Spared(rank) => {
                ("spared", levy.exemptions.get(*rank).map(|exemption| words.typeset(&exemption.name)))
            }
            Status::Missing(places) => {
                let labels: Vec<String> =
                    places.iter().map(|place| field_label(self.book, self.country, &place.field)).collect();
                ("missing", Some(labels.join(", ")))
            }
        };
        let spared = match charge.status {
            Status::Spared(rank) => levy.exemptions.get(rank).map(|exemption| &exemption.basis),
            _ => None,
        };
        let bases: Vec<&Basis> = spared.into_iter().chain(rate.map(|rate| &rate.basis)).collect();
        let mut units: Vec<String> = bases.iter().flat_map(|basis| basis.units.clone()).collect();
        if matches!(charge.quantity, Some((_, Per::Tonne | Per::Kilogram))) && self.country.code == "sn" {
            units.push(WEIGHT.to_owned());
        }
        units.dedup();
        let due = charge.is_due();
        let by_quantity = matches!(rate.map(|rate| &rate.amount), Some(Amount::Francs { .. }));
        Some(Line {
            levy: levy.key.clone(),
            short: words.typeset(&levy.short),
            name: words.typeset(&levy.name),
            plain: words.typeset(&levy.plain),
            kind_text: words.say_of("duty-kind", levy.kind.key()),
            beneficiary_text: words.say_of("beneficiary", levy.beneficiary.key()),
            status,
            status_text: words.say_of("duty-status", status),
            why,
            base: (due && !by_quantity).then(|| self.least(charge.base, charge.is_partial())),
            rate: self.rate(charge, rate.map(|rate| &rate.amount)),
            formula: if due { self.formula(charge, rate.map(|rate| &rate.amount)) } else { String::new() },
            exact: (due && charge.exact != charge.amount).then(|| number(words, charge.exact)),
            amount: self.least(charge.amount, due && charge.is_partial()),
            partial: charge.is_partial(),
            recoverable: levy.recoverable,
            cites: self.paragraphs(&units),
            sources: bases.iter().map(|basis| self.source(basis)).collect(),
        })
    }

    fn rate(&self, charge: &Charge, amount: Option<&Amount>) -> String {
        match (amount, charge.percent) {
            (Some(Amount::Francs { francs, less, per }), _) => {
                let net = if less.is_zero() {
                    self.sum(*francs)
                } else {
                    format!("({} \u{2212} {})", self.sum(*francs), self.sum(*less))
                };
                format!("{net} {}", self.book.words.say_of("duty-per", per.key()))
            }
            (_, Some(rate)) => percent(&self.book.words, rate),
            (_, None) => self.book.words.say("duty-base.none"),
        }
    }

    /// The computation with its figures: *(valeur en douane 1 000 000 + DD 50 000) × 18 %*.
    fn formula(&self, charge: &Charge, amount: Option<&Amount>) -> String {
        let words = &self.book.words;
        if let (Some((quantity, per)), Some(_)) = (charge.quantity, amount) {
            let quantity = words.fill_of("duty-quantity", per.key(), &[("quantity", &number(words, quantity))]);
            return format!("{quantity} × {}", self.rate(charge, amount));
        }
        let term = |(what, part): &(What, Decimal)| {
            let name = match what {
                What::Value => words.say("duty-base.value"),
                What::Fob => words.say("duty-base.fob"),
                What::Levy(key) => self.country.levy(key).map_or_else(String::new, |levy| words.typeset(&levy.short)),
            };
            format!("{name} {}", number(words, *part))
        };
        let mut terms: Vec<String> = charge.terms.iter().map(term).collect();
        let counted = |key: &String| charge.terms.iter().any(|(what, _)| matches!(what, What::Levy(one) if one == key));
        let lacking = charge.lacking.iter().filter(|key| !counted(key)).filter_map(|key| self.country.levy(key));
        terms.extend(lacking.map(|levy| format!("{}\u{a0}?", words.typeset(&levy.short))));
        let base = match terms.as_slice() {
            [one] => one.clone(),
            several => format!("({})", several.join(" + ")),
        };
        let base = match charge.floor {
            Some(floor) => words.fill("duty-base.floor", &[("floor", &self.sum(floor))]),
            None => base,
        };
        format!("{base} × {}", self.rate(charge, amount))
    }

    pub(super) fn paragraphs(&self, units: &[String]) -> Vec<Cited> {
        units.iter().map(|unit| self.book.cited(unit)).collect()
    }

    pub(super) fn source(&self, basis: &Basis) -> Source {
        source(self.book, basis)
    }
}

/// *Article 1 : voitures*.
pub(super) fn title(book: &Book, lines: &dyn Lines, rank: usize, article: &Article) -> String {
    let code = article.line.as_ref().map_or("", |line| line.code.as_str());
    let label = lines.line(code).map(|known| known.label).filter(|label| !label.is_empty());
    let number = (rank + 1).to_string();
    match &label {
        Some(label) => book.words.fill("duty-article.titled", &[("rank", &number), ("label", label)]),
        None => book.words.fill("duty-article.title", &[("rank", &number)]),
    }
}

/// Where a figure is written, in words.
pub(super) fn source(book: &Book, basis: &Basis) -> Source {
    let words = &book.words;
    let provenance = &basis.provenance;
    let confidence = match provenance.confidence {
        Confidence::Sure => "sure",
        Confidence::Probable => "probable",
        Confidence::Doubtful => "doubtful",
        Confidence::Unknown => "unknown",
    };
    Source {
        text: words.typeset(&provenance.source),
        confidence,
        confidence_text: words.say_of("confidence", confidence),
        from: day(words, provenance.from),
        to: provenance.to.map(|last| day(words, last)),
        checked_on: day(words, provenance.checked_on),
    }
}

/// A code as it is printed: `87.03`, `8703.23.19.00`.
pub(super) fn dotted(code: &str) -> String {
    let cuts: &[usize] = if code.len() == 4 { &[2] } else { &[4, 6, 8] };
    let mut out = String::with_capacity(code.len() + 3);
    for (place, digit) in code.chars().enumerate() {
        if cuts.contains(&place) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}
