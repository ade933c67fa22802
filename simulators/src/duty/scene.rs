//! What conditions are weighed against: the table, the declaration, and what was asked of either on the way.

use std::cell::RefCell;

use rust_decimal::Decimal;
use tariff_data::levies::{Choice, Condition, Country, Fact, Measure, Switch, Test};

use super::facts::{Article, Declaration};

/// Whether a condition holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Truth {
    Yes,
    No,
    /// It depends on this field, which was not told.
    Unknown(&'static str),
}

/// A switch that was looked at: which one of the table, for which article.
pub(super) type Asked = (usize, Option<usize>);

/// A switch on another side than it was answered.
pub(super) type Otherwise = (Asked, usize);

/// What is computed: a declaration under a table, with some switches on another side than it says, in their order.
#[derive(Clone, Copy)]
pub(super) struct Case<'a> {
    pub(super) country: &'a Country,
    pub(super) declaration: &'a Declaration,
    pub(super) otherwise: &'a [Otherwise],
}

impl<'a> Case<'a> {
    /// The declaration as it was answered.
    pub(super) const fn answered(country: &'a Country, declaration: &'a Declaration) -> Self {
        Self { country, declaration, otherwise: &[] }
    }
}

/// The table and the declaration.
pub(super) struct Scene<'a> {
    pub(super) country: &'a Country,
    pub(super) declaration: &'a Declaration,
    otherwise: &'a [Otherwise],
    /// Value without freight and insurance, once it is known.
    pub(super) fob: Option<Decimal>,
    /// What that value cannot be above, when it is not known.
    pub(super) fob_most: Option<Decimal>,
    asked: RefCell<Vec<Asked>>,
}

impl<'a> Scene<'a> {
    pub(super) fn new(case: Case<'a>) -> Self {
        let Case { country, declaration, otherwise } = case;
        Self { country, declaration, otherwise, fob: None, fob_most: None, asked: RefCell::new(Vec::new()) }
    }

    /// The switches that were looked at, once each, in the order of the table.
    pub(super) fn asked(&self) -> Vec<Asked> {
        self.asked.borrow().clone()
    }

    /// Whether all conditions hold. Facts are weighed before switches: what a fact excludes asks nothing.
    pub(super) fn holds(&self, conditions: &[Condition], article: Option<usize>) -> Truth {
        let mut unknown = None;
        for switches in [false, true] {
            for condition in conditions.iter().filter(|one| matches!(one.fact, Fact::Switch(_)) == switches) {
                match self.one(condition, article) {
                    Truth::Yes => {}
                    Truth::No => return Truth::No,
                    Truth::Unknown(field) => unknown = unknown.or(Some(field)),
                }
            }
        }
        unknown.map_or(Truth::Yes, Truth::Unknown)
    }

    fn one(&self, condition: &Condition, article: Option<usize>) -> Truth {
        let goods = article.and_then(|rank| self.declaration.articles.get(rank));
        match &condition.fact {
            Fact::Choice(choice) => match self.word(*choice, goods) {
                Some(word) => weigh_word(&condition.test, word),
                None => Truth::Unknown(choice.key()),
            },
            Fact::Measure(measure) => match self.measure(*measure, goods) {
                Some(number) => weigh_number(&condition.test, number),
                None if *measure == Measure::Fob && self.is_below(&condition.test) => Truth::No,
                None => Truth::Unknown(measure.key()),
            },
            Fact::Switch(key) => weigh_word(&condition.test, self.side(key, article)),
        }
    }

    /// Whether the value without freight and insurance, though not known, is below a bound.
    fn is_below(&self, test: &Test) -> bool {
        let (Test::AtLeast(bound) | Test::Above(bound)) = test else { return false };
        self.fob_most.is_some_and(|most| most < *bound)
    }

    fn word(&self, choice: Choice, goods: Option<&Article>) -> Option<&'static str> {
        match choice {
            Choice::Transport => self.declaration.transport.map(super::Transport::key),
            Choice::Importer => Some(self.declaration.importer.key()),
            Choice::Origin => goods.map(|article| article.preference().key()),
            Choice::Condition => goods.and_then(|article| article.condition()).map(super::State::key),
        }
    }

    fn measure(&self, measure: Measure, goods: Option<&Article>) -> Option<Decimal> {
        match measure {
            Measure::Fob => self.fob,
            Measure::Horsepower => goods?.horsepower,
            Measure::Degree => goods?.degree,
            Measure::Age => goods?.age,
            Measure::Duty => goods?.line.as_ref().map(|line| line.duty),
        }
    }

    /// The side of a switch: the one that is tried, else the answer given, else the first.
    fn side(&self, key: &str, article: Option<usize>) -> &str {
        let Some((rank, switch)) = self.country.switches.iter().enumerate().find(|(_, one)| one.key == key) else {
            return "";
        };
        let first = switch.sides.first().map_or("", |side| side.key.as_str());
        if !self.matters(switch, article) {
            return first;
        }
        let about = if switch.lines.is_some() { article } else { None };
        let mut asked = self.asked.borrow_mut();
        if let Err(place) = asked.binary_search(&(rank, about)) {
            asked.insert(place, (rank, about));
        }
        let tried = self.otherwise.binary_search_by_key(&(rank, about), |(one, _)| *one).ok();
        if let Some(side) = tried.and_then(|place| switch.sides.get(self.otherwise.get(place)?.1)) {
            return &side.key;
        }
        given(self.declaration, key, about).unwrap_or(first)
    }

    /// Whether a switch is open that day, for that article.
    pub(super) fn matters(&self, switch: &Switch, article: Option<usize>) -> bool {
        let goods = article.and_then(|rank| self.declaration.articles.get(rank));
        let in_scope = switch.lines.as_ref().is_none_or(|scope| {
            goods.and_then(|article| article.line.as_ref()).is_some_and(|line| scope.holds(&line.code))
        });
        switch.holds_on(self.declaration.day) && in_scope
    }
}

/// The answer given to a question.
pub(super) fn given<'d>(declaration: &'d Declaration, key: &str, article: Option<usize>) -> Option<&'d str> {
    let answers = match article {
        Some(rank) => &declaration.articles.get(rank)?.answers,
        None => &declaration.answers,
    };
    answers.iter().find(|(question, _)| question == key).map(|(_, answer)| answer.as_str())
}

fn weigh_word(test: &Test, word: &str) -> Truth {
    let holds = match test {
        Test::Is(words) => words.iter().any(|one| one == word),
        Test::Not(words) => !words.iter().any(|one| one == word),
        _ => false,
    };
    if holds { Truth::Yes } else { Truth::No }
}

fn weigh_number(test: &Test, number: Decimal) -> Truth {
    let holds = match test {
        Test::AtLeast(bound) => number >= *bound,
        Test::Above(bound) => number > *bound,
        Test::AtMost(bound) => number <= *bound,
        Test::Below(bound) => number < *bound,
        Test::Is(_) | Test::Not(_) => false,
    };
    if holds { Truth::Yes } else { Truth::No }
}
