//! The duties of all rows together, step by step, and what they come to.

use rust_decimal::Decimal;
use simulators::duty::{Assessment, Declaration, Insurance, Progress, Question, Sum, Weighing};
use tariff_data::exact;
use tariff_data::levies::{Country, Nature};

use super::Reading;
use crate::duty::book::Book;
use crate::duty::form::field_label;
use crate::duty::money::Money;
use crate::duty::sheet::query;

/// A computation of a reading under way.
#[derive(Debug, Clone)]
pub struct Batch {
    weighing: Weighing,
}

/// A levy that is due on some row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevyColumn {
    /// Its rank in the table of the country.
    pub(super) rank: usize,
    /// Its word.
    pub key: String,
    /// Its short name.
    pub short: String,
    /// Its name.
    pub name: String,
    /// What it comes to over all rows and on the declaration.
    pub total: Money,
}

/// An answer to a question of the whole invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SwitchedSide {
    /// As addresses write it.
    pub word: String,
    /// As it is shown.
    pub label: String,
    /// What speaks for it.
    pub why: String,
    /// Whether it is the one taken.
    pub taken: bool,
    /// What the charges would come to otherwise, in words.
    pub difference: Option<String>,
}

/// A question that some rows, or the declaration, leave open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Switched {
    /// Its word.
    pub field: String,
    /// `reading` or `fact`.
    pub nature: &'static str,
    /// The same in words.
    pub nature_text: String,
    /// The question.
    pub text: String,
    /// How many rows it is about; `None` for the declaration.
    pub rows: Option<usize>,
    /// Whether it was answered, everywhere.
    pub given: bool,
    /// Asked only of who looks for it.
    pub rare: bool,
    /// The answers.
    pub sides: Vec<SwitchedSide>,
}

/// An invoice settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// What it comes to.
    pub(super) assessment: Assessment,
    /// What each article lacks, in words.
    pub(super) lacking: Vec<Vec<String>>,
    /// The levies that are due, in the order of the country's table.
    pub levies: Vec<LevyColumn>,
    /// What is disputed or not told, over all rows.
    pub questions: Vec<Switched>,
    /// Facts of the declaration that are missing, as fields and in words.
    pub missing: Vec<(String, String)>,
    /// Customs value of all rows.
    pub value: Money,
    /// All charges.
    pub total: Money,
    /// Charges of the declaration as a whole, which no row bears.
    pub general: Money,
    /// What is paid now.
    pub payable: Money,
    /// What must be secured.
    pub security: Option<Money>,
    /// Customs value and what is paid.
    pub landed: Money,
    /// The least and the most, in words.
    pub range: String,
    /// Whether nothing due was left out of the rows that were computed.
    pub complete: bool,
}

impl Batch {
    /// Begins. Articles that the engine refuses are taken out of the reading, with the reason; `None` when none is left, or
    /// when the declaration itself cannot be computed.
    pub fn begin(book: &Book, reading: &mut Reading) -> Option<Self> {
        let country = book.country(&reading.country)?;
        // Each turn takes out articles or ends.
        while !reading.articles.is_empty() {
            match Weighing::start(country, &book.parities, &reading.declaration) {
                Ok(weighing) => return Some(Self { weighing }),
                Err(wrong) => {
                    let before = reading.articles.len();
                    reading.refuse(book, &wrong);
                    if reading.articles.len() == before {
                        return None;
                    }
                }
            }
        }
        None
    }

    /// How far it is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        self.weighing.progress()
    }

    /// Settles about as many rows more; what they come to, once all is done. A row that turns out not to fit is taken out, and
    /// the computation begins again.
    pub fn step(&mut self, book: &Book, reading: &mut Reading, most: usize) -> Option<Settled> {
        let country = book.country(&reading.country)?;
        match self.weighing.step(country, &book.parities, &reading.declaration, most) {
            Ok(assessment) => assessment.map(|assessment| settled(book, country, reading, assessment)),
            Err(wrong) => {
                reading.refuse(book, &wrong);
                *self = Self::begin(book, reading)?;
                None
            }
        }
    }
}

fn settled(book: &Book, country: &Country, reading: &Reading, assessment: Assessment) -> Settled {
    let words = &book.words;
    let computed = &assessment.computed;
    let money = |amount: Decimal| Money::of(words, amount, &country.currency);
    let mut lacking = vec![Vec::new(); reading.articles.len()];
    let mut missing: Vec<(String, String)> = Vec::new();
    let asked = computed
        .rates_asked
        .iter()
        .filter_map(|(article, levy)| Some((*article, format!("taux.{}", country.levies.get(*levy)?.key))));
    let places = computed.missing.iter().map(|place| (place.article, place.field.clone())).chain(asked);
    for (article, field) in places {
        let label = field_label(book, country, &field);
        match article.and_then(|article| lacking.get_mut(article)) {
            Some(list) => list.push(label),
            None if missing.iter().any(|(one, _)| *one == field) => {}
            None => missing.push((field, words.fill("duty-missing.text", &[("label", &label)]))),
        }
    }
    let levies = computed.by_levy(country).into_iter().filter_map(|(rank, amount)| {
        let levy = country.levies.get(rank)?;
        Some(LevyColumn {
            rank,
            key: levy.key.clone(),
            short: words.typeset(&levy.short),
            name: words.typeset(&levy.name),
            total: money(amount),
        })
    });
    let least = money(assessment.least).text;
    let range = match assessment.most.map(|most| money(most).text) {
        Some(most) if most == least => least,
        Some(most) => words.fill("money.between", &[("least", &least), ("most", &most)]),
        None => words.fill("money.at-least", &[("least", &least)]),
    };
    Settled {
        lacking,
        levies: levies.collect(),
        questions: switched(book, country, &assessment),
        missing,
        value: money(computed.values.total),
        total: money(computed.total),
        general: money(computed.general.total),
        payable: money(assessment.payable),
        security: assessment.security.map(money),
        landed: Money::cost(words, assessment.landed, &country.currency),
        range,
        complete: computed.is_complete(),
        assessment,
    }
}

/// The questions of all rows, each once.
fn switched(book: &Book, country: &Country, assessment: &Assessment) -> Vec<Switched> {
    let mut order: Vec<usize> = Vec::new();
    let mut by_switch: Vec<Vec<&Question>> = vec![Vec::new(); country.switches.len()];
    for question in &assessment.questions {
        if !order.contains(&question.switch) {
            order.push(question.switch);
        }
        if let Some(list) = by_switch.get_mut(question.switch) {
            list.push(question);
        }
    }
    let words = &book.words;
    let complete = assessment.computed.is_complete();
    let one = |rank: usize| {
        let (switch, asked) = (country.switches.get(rank)?, by_switch.get(rank)?);
        let first = asked.first()?;
        // What differs from row to row was answered row by row: no side is that of all.
        let taken = |side: usize| asked.iter().all(|question| question.taken == side);
        let sides = switch.sides.iter().enumerate().map(|(rank, side)| SwitchedSide {
            word: side.key.clone(),
            label: words.typeset(&side.label),
            why: words.typeset(&side.why),
            taken: taken(rank),
            difference: if taken(rank) { None } else { difference(book, country, assessment, asked, rank, complete) },
        });
        Some(Switched {
            field: switch.key.clone(),
            nature: switch.nature.key(),
            nature_text: words.say_of("duty-nature", switch.nature.key()),
            text: words.typeset(&switch.text),
            rows: first.article.map(|_| asked.len()),
            given: asked.iter().all(|question| question.given),
            rare: switch.nature == Nature::Fact && switch.quiet,
            sides: sides.collect(),
        })
    };
    order.into_iter().filter_map(one).collect()
}

/// What a side adds or takes away over all rows that ask, in words; nothing when it was not computed.
fn difference(
    book: &Book,
    country: &Country,
    assessment: &Assessment,
    asked: &[&Question],
    side: usize,
    complete: bool,
) -> Option<String> {
    let words = &book.words;
    let mut apart = Decimal::ZERO;
    for question in asked.iter().filter(|question| question.taken != side) {
        let outcome = question.outcomes.get(side).copied().flatten()?;
        if complete && !outcome.complete {
            return Some(words.say("duty-difference.open"));
        }
        apart = exact::add(apart, exact::less(outcome.total, assessment.computed.total)?)?;
    }
    let key = match apart.cmp(&Decimal::ZERO) {
        std::cmp::Ordering::Equal => return Some(words.say("duty-difference.same")),
        std::cmp::Ordering::Greater => "duty-difference.more",
        std::cmp::Ordering::Less => "duty-difference.less",
    };
    Some(words.fill(key, &[("sum", &Money::of(words, apart.abs(), &country.currency).text)]))
}

impl Settled {
    /// The customs value, what each levy comes to, and their sum, for an article.
    pub(super) fn amounts(&self, article: usize) -> Option<(Decimal, Vec<Option<Decimal>>, Decimal)> {
        let computed = &self.assessment.computed;
        let value = computed.values.articles.get(article)?.as_ref()?.value;
        let settled = computed.articles.get(article)?.as_ref()?;
        let of = |column: &LevyColumn| {
            settled
                .charges
                .iter()
                .find(|charge| charge.levy == column.rank && charge.is_due())
                .map(|charge| charge.amount)
        };
        Some((value, self.levies.iter().map(of).collect(), settled.total))
    }

    /// What the declaration bears as a whole, levy by levy.
    pub(super) fn general_amounts(&self) -> Vec<Option<Decimal>> {
        let charges = &self.assessment.computed.general.charges;
        let of = |column: &LevyColumn| {
            charges.iter().find(|charge| charge.levy == column.rank && charge.is_due()).map(|charge| charge.amount)
        };
        self.levies.iter().map(of).collect()
    }

    /// Value and what is paid of it, for an article: nothing is paid while duties are suspended.
    pub(super) fn landed_of(&self, value: Decimal, total: Decimal) -> Decimal {
        let suspended = self.assessment.payable.is_zero();
        exact::add(value, if suspended { Decimal::ZERO } else { total }).unwrap_or(Decimal::MAX)
    }

    /// The address of one article alone in the simulator, with its share of the costs.
    #[must_use]
    pub fn address(&self, book: &Book, reading: &Reading, article: usize) -> Option<String> {
        let country = book.country(&reading.country)?;
        let value = self.assessment.computed.values.articles.get(article)?.as_ref()?;
        let whole = &reading.declaration;
        let share = |amount: Decimal| Sum { amount, currency: country.currency.clone() };
        let alone = Declaration {
            articles: vec![whole.articles.get(article)?.clone()],
            freight: whole.freight.as_ref().map(|_| share(value.freight)),
            insurance: match &whole.insurance {
                // Included in the price: the sum that was told is kept, its share is not known.
                None if value.insurance.is_zero() => None,
                Some(told) if !whole.incoterm.adds_insurance() => Some(told.clone()),
                _ => Some(Insurance::Sum(share(value.insurance))),
            },
            other_costs: whole.other_costs.as_ref().map(|_| share(value.other_costs)),
            deductions: whole.deductions.as_ref().map(|_| share(value.deductions)),
            ..super::without_articles(whole)
        };
        Some(query(country, &alone))
    }
}
