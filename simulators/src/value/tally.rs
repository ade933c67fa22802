//! A value as it grows: the price, what is added, what is taken off. Its total is the sum of its lines.

use rust_decimal::Decimal;
use tariff_data::exact;

use super::purse::{Amount, Purse};
use crate::argument::{Basis, Case, Field, Figure, Line, Term};

/// An element that was ticked: the question and its word.
pub(super) type Ticked = (Field, &'static str);

/// The lines so far, in one currency.
pub(super) struct Tally<'a> {
    pub purse: &'a Purse<'a>,
    pub lines: Vec<Line>,
    /// The sum of the lines; `None` while there is no price.
    pub total: Option<Decimal>,
    /// What was lost on the way, once it is taken off.
    pub lost: Option<Decimal>,
    /// Whether the sum could not be counted exactly.
    pub overflows: bool,
}

impl<'a> Tally<'a> {
    pub(super) fn new(purse: &'a Purse<'a>) -> Self {
        Self { purse, lines: Vec::new(), total: None, lost: None, overflows: false }
    }

    /// Does the same for each row of an element; its lines are numbered where there are several.
    pub(super) fn each_row(
        &mut self,
        case: &mut Case<'_>,
        element: &'static str,
        act: &mut dyn FnMut(&mut Case<'_>, &mut Self),
    ) {
        let first = self.lines.len();
        let mut last = 1;
        case.each_row(element, &mut |case, row| {
            let from = self.lines.len();
            act(case, self);
            self.lines.iter_mut().skip(from).for_each(|line| line.row = row);
            last = row;
        });
        if last == 1 {
            self.lines.iter_mut().skip(first).for_each(|line| line.row = 0);
        }
    }

    /// The first amount.
    pub(super) fn start(&mut self, key: &'static str, amount: &Amount, cites: Vec<Basis>) {
        self.total = Some(amount.of);
        self.lines.push(self.purse.line(key, amount, cites));
    }

    /// Adds an amount.
    pub(super) fn plus(&mut self, key: &'static str, amount: &Amount, cites: Vec<Basis>) {
        let was = self.total;
        self.total = was.and_then(|total| exact::add(total, amount.of));
        self.overflows |= was.is_some() && self.total.is_none();
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
        let first = self.lines.first().and_then(|line| line.figure.as_ref());
        if matches!(first, Some(Figure::Money(price, _)) if amount.of > *price) {
            case.refuse(field, "deduction-above");
            return;
        }
        self.minus_within(case, field, key, amount, cites);
    }

    /// Takes off what is held in the sum of the lines, whichever holds it.
    pub(super) fn minus_within(
        &mut self,
        case: &mut Case<'_>,
        field: Field,
        key: &'static str,
        amount: &Amount,
        cites: Vec<Basis>,
    ) {
        match self.total.map(|total| exact::less(total, amount.of)) {
            Some(Some(rest)) if rest >= Decimal::ZERO => self.total = Some(rest),
            Some(_) => case.refuse(field, "deductions-exceed"),
            None => {}
        }
        let taken = Amount { of: minus(amount.of), formula: amount.formula.clone() };
        self.lines.push(self.purse.line(key, &taken, cites));
    }

    /// Takes off a share of the total, which cannot exceed it.
    pub(super) fn take_share(&mut self, key: &'static str, amount: &Amount, cites: Vec<Basis>) {
        let was = self.total;
        self.total = was.and_then(|total| exact::less(total, amount.of));
        self.overflows |= was.is_some() && self.total.is_none();
        let taken = Amount { of: minus(amount.of), formula: amount.formula.clone() };
        self.lines.push(self.purse.line(key, &taken, cites));
    }

    /// What stands after the first `part` lines, where what comes before and after that place changes it.
    pub(super) fn subtotal(&mut self, part: usize, so_far: Option<Decimal>, cites: Vec<Basis>) {
        let price = self.lines.first().and_then(|line| line.figure.as_ref());
        if let (Some(of), Some(Figure::Money(price, _))) = (so_far, price)
            && *price != of
            && self.total != so_far
        {
            self.lines.insert(part, self.purse.line("subtotal", &Amount { of, formula: Vec::new() }, cites));
        }
    }

    /// An element that is not counted, and why.
    pub(super) fn leave(&mut self, key: &'static str, cites: Vec<Basis>) {
        self.lines.push(Line { row: 0, key, formula: Vec::new(), figure: None, cites });
    }

    /// The same, for a reason that several elements have: the line names the one that was ticked.
    pub(super) fn leave_one(&mut self, key: &'static str, (fact, word): Ticked, cites: Vec<Basis>) {
        self.lines.push(Line { row: 0, key, formula: vec![Term::Choice(fact.key, word)], figure: None, cites });
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
