//! Amounts in one currency, each with how it came to be there.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use tariff_data::exact;
use tariff_data::money::Currency;
use tariff_data::parity::{self, Parity};

use super::fields::{COUNTRY, CURRENCY, PRICE};
use super::grounds::Law;
use crate::argument::{Basis, Case, Field, Figure, Line, Sum, Term, Value};

/// An amount in the currency that is counted in, and its formula when it came from another.
#[derive(Debug, Clone)]
pub(super) struct Amount {
    pub of: Decimal,
    pub formula: Vec<Term>,
}

/// Which currency a case is counted in.
#[derive(Debug, Clone)]
pub(super) struct Purse<'a> {
    /// Currency of the country.
    pub home: &'static str,
    invoice: String,
    /// Currency that the transaction value is counted in.
    pub counted: String,
    day: NaiveDate,
    parities: &'a [Parity],
}

/// The largest amounts that are counted with: a million milliards.
const MOST: Decimal = Decimal::from_parts(2_764_472_320, 232_830, 0, false, 0);

impl<'a> Purse<'a> {
    pub(super) fn of(case: &Case<'_>, day: NaiveDate, parities: &'a [Parity]) -> Self {
        let home = if case.told(COUNTRY) == Some(&Value::Word("cv")) { "CVE" } else { "XOF" };
        let invoice = case.told_currency(CURRENCY).unwrap_or(home).to_owned();
        // Amounts of one currency are counted in it; mixed ones in that of the country.
        let alone = case.currencies().into_iter().flatten().all(|currency| currency == invoice);
        let counted = if alone { invoice.clone() } else { home.to_owned() };
        Self { home, invoice, counted, day, parities }
    }

    /// The same, counting in the currency of the country.
    pub(super) fn at_home(&self) -> Self {
        Self { counted: self.home.to_owned(), invoice: self.home.to_owned(), ..self.clone() }
    }

    /// What one unit is worth in the currency of the country: a fixed parity before what was told.
    pub(super) fn rate(&self, case: &mut Case<'_>, currency: &str) -> Option<Decimal> {
        let fixed = Currency::named(currency)
            .zip(Currency::named(self.home))
            .and_then(|(of, into)| parity::on(self.parities, of, into, self.day));
        match fixed {
            Some(parity) => {
                // A rate that contradicts a fixed parity is never left aside in silence.
                if case.told_rate(currency).is_some_and(|told| told != parity.worth) {
                    case.refuse_rate(currency, "parity-fixed");
                }
                Some(parity.worth)
            }
            None => case.rate(currency),
        }
    }

    /// Asks what the currency of the invoice is worth as soon as it is told, unless the price is in another.
    pub(super) fn ask_rate(&self, case: &mut Case<'_>) {
        let elsewhere =
            matches!(case.told(PRICE), Some(Value::Sum(Sum { currency: Some(own), .. })) if *own != self.invoice);
        if self.invoice != self.home && !elsewhere {
            self.rate(case, &self.invoice.clone());
        }
    }

    /// An amount that was told; a question when it was not.
    pub(super) fn take(&self, case: &mut Case<'_>, field: Field) -> Option<Amount> {
        let sum = case.sum(field)?;
        self.converted(case, field, sum)
    }

    pub(super) fn converted(&self, case: &mut Case<'_>, field: Field, sum: &Sum) -> Option<Amount> {
        let currency = sum.currency.as_deref().unwrap_or(&self.invoice);
        let amount = if currency == self.counted {
            Amount { of: sum.amount, formula: Vec::new() }
        } else if self.counted == self.home {
            let rate = self.rate(case, currency)?;
            let product = exact::mul(sum.amount, rate);
            let formula = vec![
                Term::Figure(Figure::Money(sum.amount, currency.to_owned())),
                Term::Sign("×"),
                Term::Figure(Figure::Number(rate)),
            ];
            match product {
                Some(of) => Amount { of, formula },
                None => return self.too_large(case, field),
            }
        } else {
            case.refuse(field, "currency-other");
            return None;
        };
        if amount.of.abs() > MOST { self.too_large(case, field) } else { Some(amount) }
    }

    fn too_large(&self, case: &mut Case<'_>, field: Field) -> Option<Amount> {
        case.refuse(field, "too-large");
        None
    }

    /// An amount in the currency that is counted in.
    pub(super) fn money(&self, amount: Decimal) -> Figure {
        Figure::Money(amount, self.counted.clone())
    }

    /// A line that counts an amount.
    pub(super) fn line(&self, key: &'static str, amount: &Amount, cites: Vec<Basis>) -> Line {
        Line { row: 0, key, formula: amount.formula.clone(), figure: Some(self.money(amount.of)), cites }
    }

    /// The total in the currency of the country, with its line; `None` when it is counted in it already.
    pub(super) fn brought_home(&self, case: &mut Case<'_>, law: Law, total: Decimal) -> Option<(Figure, Line)> {
        if self.counted == self.home {
            return None;
        }
        let rate = self.rate(case, &self.counted.clone())?;
        let Some(worth) = exact::mul(total, rate) else {
            case.refuse(PRICE, "too-large");
            return None;
        };
        let figure = Figure::Money(worth, self.home.to_owned());
        let formula = vec![Term::Figure(self.money(total)), Term::Sign("×"), Term::Figure(Figure::Number(rate))];
        let cites = law.of(super::grounds::EXCHANGE);
        Some((figure.clone(), Line { row: 0, key: "home", formula, figure: Some(figure), cites }))
    }
}

/// The formula `a − b`, `a × b`…
pub(super) fn formula(parts: &[(&'static str, Figure)]) -> Vec<Term> {
    let mut terms = Vec::with_capacity(parts.len() * 2);
    for (sign, figure) in parts {
        if !sign.is_empty() {
            terms.push(Term::Sign(sign));
        }
        terms.push(Term::Figure(figure.clone()));
    }
    terms
}
