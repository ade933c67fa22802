//! A value as it grows: the price, what is added, what is taken off. Its total is the sum of its lines.

use rust_decimal::Decimal;
use tariff_data::exact;

use super::purse::{Amount, Purse};
use crate::argument::{Basis, Case, Field, Figure, Line};

/// The lines so far, in one currency.
pub(super) struct Tally<'a> {
    pub purse: &'a Purse<'a>,
    pub lines: Vec<Line>,
    /// The sum of the lines; `None` while there is no price.
    pub total: Option<Decimal>,
}

impl<'a> Tally<'a> {
    pub(super) fn new(purse: &'a Purse<'a>) -> Self {
        Self { purse, lines: Vec::new(), total: None }
    }

    /// The first amount.
    pub(super) fn start(&mut self, key: &'static str, amount: &Amount, cites: Vec<Basis>) {
        self.total = Some(amount.of);
        self.lines.push(self.purse.line(key, amount, cites));
    }

    /// Adds an amount.
    pub(super) fn plus(&mut self, key: &'static str, amount: &Amount, cites: Vec<Basis>) {
        self.total = self.total.and_then(|total| exact::add(total, amount.of));
        self.lines.push(self.purse.line(key, amount, cites));
    }

    /// Takes an amount off; more than there is cannot be taken off, and is told at its field.
    pub(super) fn minus(
        &mut self,
        case: &mut Case<'_>,
        field: Field,
        key: &'static str,
        amount: &Amount,
        cites: Vec<Basis>,
    ) {
        if let Some(total) = self.total {
            let first = self.lines.first().and_then(|line| line.figure.as_ref());
            let above = matches!(first, Some(Figure::Money(price, _)) if amount.of > *price);
            match exact::less(total, amount.of) {
                _ if above => case.refuse(field, "deduction-above"),
                Some(rest) if rest >= Decimal::ZERO => self.total = Some(rest),
                _ => case.refuse(field, "deductions-exceed"),
            }
        }
        let taken = Amount { of: minus(amount.of), formula: amount.formula.clone() };
        self.lines.push(self.purse.line(key, &taken, cites));
    }

    /// Takes off a share of the total, which cannot exceed it.
    pub(super) fn take_share(&mut self, key: &'static str, amount: &Amount, cites: Vec<Basis>) {
        self.total = self.total.and_then(|total| exact::less(total, amount.of));
        let taken = Amount { of: minus(amount.of), formula: amount.formula.clone() };
        self.lines.push(self.purse.line(key, &taken, cites));
    }

    /// An element that is not counted, and why.
    pub(super) fn leave(&mut self, key: &'static str, cites: Vec<Basis>) {
        self.lines.push(Line { key, formula: Vec::new(), figure: None, cites });
    }
}

/// The opposite; zero has no sign.
pub(super) fn minus(amount: Decimal) -> Decimal {
    if amount.is_zero() { Decimal::ZERO } else { -amount }
}

/// Whether all these facts are true: the first that is not ends the matter, and what is not told leaves it open.
pub(super) fn all(case: &mut Case<'_>, fields: &[Field]) -> Option<bool> {
    let mut known = true;
    for field in fields {
        match case.truth(*field) {
            Some(true) => {}
            Some(false) => return Some(false),
            None => known = false,
        }
    }
    known.then_some(true)
}
