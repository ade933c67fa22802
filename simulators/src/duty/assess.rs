//! A declaration weighed whole: what it costs, what is disputed and what the other readings give, what must be done.

use rust_decimal::Decimal;
use tariff_data::exact::{add, less, mul, whole_share};
use tariff_data::levies::{Country, Nature};
use tariff_data::parity::Parity;

use super::checks::checks;
use super::compute::{Computed, compute, with_article};
use super::facts::{Declaration, Regime};
use super::notices::{Notified, notified};
use super::refused::Refused;
use super::scene::{Asked, given};

/// What the charges come to on one side of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// The sum of the charges.
    pub total: Decimal,
    /// Whether all of them are in it.
    pub complete: bool,
}

/// A question that was met on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Which switch of the table.
    pub switch: usize,
    /// Which article it is about.
    pub article: Option<usize>,
    /// Which side was taken.
    pub taken: usize,
    /// Whether whoever declares took it.
    pub given: bool,
    /// What each side comes to; `None` where it was not computed.
    pub outcomes: Vec<Option<Outcome>>,
}

/// What a declaration costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// The computation as answered.
    pub computed: Computed,
    /// The questions met, disputed readings first.
    pub questions: Vec<Question>,
    /// The least that the charges come to, over the readings and facts not answered.
    pub least: Decimal,
    /// The most; `None` when something is missing.
    pub most: Option<Decimal>,
    /// Formalities and warnings.
    pub notices: Vec<Notified>,
    /// What is paid now: nothing under a suspensive regime or a relief.
    pub payable: Decimal,
    /// What must be secured, under a suspensive regime.
    pub security: Option<Decimal>,
    /// Customs value and what is paid.
    pub landed: Decimal,
}

impl Assessment {
    /// The part of the cost that is not set against another tax.
    #[must_use]
    pub fn net(&self) -> Decimal {
        let net = less(self.landed, self.computed.recoverable).filter(|_| !self.payable.is_zero());
        net.unwrap_or(self.landed)
    }

    /// What is paid, in hundredths of the customs value, to two decimals; `None` without value.
    #[must_use]
    pub fn effective_rate(&self) -> Option<Decimal> {
        // Half a hundredth is rounded up.
        let value = self.computed.values.total;
        let twice = add(mul(self.payable, Decimal::from(20_000))?, value)?;
        let rate = whole_share(twice, Decimal::ONE, mul(value, Decimal::TWO)?)?;
        Some(mul(rate, Decimal::new(1, 2))?.normalize())
    }
}

/// Weighs a declaration.
///
/// # Errors
/// Every field that cannot be used.
pub fn assess(country: &Country, parities: &[Parity], declaration: &Declaration) -> Result<Assessment, Vec<Refused>> {
    checks(country, declaration)?;
    let (computed, asked) = compute(country, parities, declaration)?;
    let open = computed.charges().filter(|(_, charge)| charge.is_open()).count();
    let mut questions: Vec<Question> =
        asked.iter().filter_map(|one| question(country, parities, declaration, &computed, open, *one)).collect();
    let nature = |question: &Question| country.switches.get(question.switch).map(|switch| switch.nature);
    let facts = questions.extract_if(.., |question| nature(question) == Some(Nature::Fact)).collect::<Vec<_>>();
    questions.extend(facts);
    let (least, most) = range(country, parities, declaration, &computed, &questions);
    let notices = notified(country, declaration, &computed);
    let suspended = matches!(declaration.regime, Regime::Transit | Regime::Warehouse | Regime::TemporaryAdmission);
    let payable = if declaration.regime == Regime::HomeUse { computed.total } else { Decimal::ZERO };
    let landed = add(computed.values.total, payable).unwrap_or(Decimal::MAX);
    Ok(Assessment {
        questions,
        least,
        most,
        notices,
        payable,
        security: suspended.then_some(computed.total),
        landed,
        computed,
    })
}

/// A question with what its other sides come to; `None` for a reading that changes nothing.
fn question(
    country: &Country,
    parities: &[Parity],
    declaration: &Declaration,
    computed: &Computed,
    open: usize,
    (rank, article): Asked,
) -> Option<Question> {
    let switch = country.switches.get(rank)?;
    let answer = given(declaration, &switch.key, article);
    let taken = answer.and_then(|answer| switch.sides.iter().position(|side| side.key == answer));
    let fact = switch.nature == Nature::Fact;
    let own = Outcome { total: computed.total, complete: computed.is_complete() };
    let outcomes: Vec<Option<Outcome>> = (0..switch.sides.len())
        .map(|side| {
            if side == taken.unwrap_or(0) {
                return Some(own);
            }
            // A fact that was told, or that is asked only of who looks for it, has no other side.
            if fact && (taken.is_some() || switch.quiet) {
                return None;
            }
            match article {
                Some(goods) => {
                    let alone = with(country, &alone(declaration, goods)?, &[(rank, Some(0), side)]);
                    let (total, complete) = with_article(country, &alone, computed, goods, open)?;
                    Some(Outcome { total, complete })
                }
                None => outcome(country, parities, &with(country, declaration, &[(rank, None, side)])),
            }
        })
        .collect();
    let changes = outcomes.iter().flatten().any(|outcome| *outcome != own);
    let kept = fact || changes;
    kept.then_some(Question { switch: rank, article, taken: taken.unwrap_or(0), given: taken.is_some(), outcomes })
}

/// The declaration with one of its articles only.
fn alone(declaration: &Declaration, rank: usize) -> Option<Declaration> {
    let article = declaration.articles.get(rank)?.clone();
    Some(Declaration {
        answers: declaration.answers.clone(),
        told_rates: declaration.told_rates.clone(),
        transport: declaration.transport,
        importer: declaration.importer,
        articles: vec![article],
        ..Declaration::on(declaration.day)
    })
}

fn outcome(country: &Country, parities: &[Parity], declaration: &Declaration) -> Option<Outcome> {
    let (computed, _) = compute(country, parities, declaration).ok()?;
    Some(Outcome { total: computed.total, complete: computed.is_complete() })
}

/// The declaration with other answers.
fn with(country: &Country, declaration: &Declaration, answers: &[(usize, Option<usize>, usize)]) -> Declaration {
    let mut declaration = declaration.clone();
    for (switch, article, side) in answers {
        let Some(switch) = country.switches.get(*switch) else { continue };
        let Some(side) = switch.sides.get(*side) else { continue };
        let list = match article {
            Some(rank) => match declaration.articles.get_mut(*rank) {
                Some(article) => &mut article.answers,
                None => continue,
            },
            None => &mut declaration.answers,
        };
        list.retain(|(question, _)| *question != switch.key);
        list.push((switch.key.clone(), side.key.clone()));
    }
    declaration
}

/// The least and the most over what was not answered: each question on its cheapest and on its dearest side. A charge
/// never makes another smaller, so that these are the ends.
fn range(
    country: &Country,
    parities: &[Parity],
    declaration: &Declaration,
    computed: &Computed,
    questions: &[Question],
) -> (Decimal, Option<Decimal>) {
    let open: Vec<&Question> = questions.iter().filter(|question| !question.given).collect();
    let end = |dearest: bool| {
        let answers = open.iter().filter_map(|question| {
            let known =
                question.outcomes.iter().enumerate().filter_map(|(side, outcome)| Some((side, (*outcome)?.total)));
            let best =
                if dearest { known.max_by_key(|(_, total)| *total) } else { known.min_by_key(|(_, total)| *total) };
            best.map(|(side, _)| (question.switch, question.article, side))
        });
        let answers: Vec<_> = answers.collect();
        outcome(country, parities, &with(country, declaration, &answers))
    };
    let own = Outcome { total: computed.total, complete: computed.is_complete() };
    let least = end(false).unwrap_or(own).total.min(own.total);
    let most = end(true).unwrap_or(own);
    let sides = open.iter().flat_map(|question| question.outcomes.iter().flatten());
    let whole = own.complete && most.complete && sides.clone().all(|outcome| outcome.complete);
    (least, whole.then_some(most.total.max(own.total)))
}
