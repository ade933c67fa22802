//! One computation of a declaration, as it was answered: values, charges, sums.

use rust_decimal::Decimal;
use tariff_data::exact::{add, sum};
use tariff_data::levies::{Beneficiary, Country, RoundingRule};
use tariff_data::parity::Parity;

use super::charges::{Charge, Goods, Status, charges, rounding};
use super::customs_value::{Values, values};
use super::facts::Declaration;
use super::refused::{Place, Refused, Why};
use super::scene::{Asked, Case, Scene};

/// The charges of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// In the order of the table.
    pub charges: Vec<Charge>,
    /// The sum of those that are due.
    pub total: Decimal,
}

/// A declaration computed once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Computed {
    /// Customs values.
    pub values: Values,
    /// The charges of each article; `None` without price or line.
    pub articles: Vec<Option<Settled>>,
    /// The charges of the declaration as a whole.
    pub general: Settled,
    /// All charges that are due.
    pub total: Decimal,
    /// Those that may be set against another tax.
    pub recoverable: Decimal,
    /// Facts that were not told and would change the sum.
    pub missing: Vec<Place>,
    /// Levies whose rate is not known and was not told.
    pub rates_asked: Vec<(Option<usize>, usize)>,
    /// Which rule of rounding of the table.
    pub rounding: Option<usize>,
}

impl Computed {
    /// Whether nothing that is due was left out.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.missing.is_empty() && self.rates_asked.is_empty()
    }

    /// Every charge, with its article.
    pub fn charges(&self) -> impl Iterator<Item = (Option<usize>, &Charge)> {
        let articles = self.articles.iter().enumerate();
        let own = articles.flat_map(|(rank, article)| {
            article.iter().flat_map(move |settled| settled.charges.iter().map(move |charge| (Some(rank), charge)))
        });
        own.chain(self.general.charges.iter().map(|charge| (None, charge)))
    }

    /// What is due of each levy, over all articles, in the order of the table.
    #[must_use]
    pub fn by_levy(&self, country: &Country) -> Vec<(usize, Decimal)> {
        let ranks = 0..country.levies.len();
        let due = |rank: usize| self.charges().filter(move |(_, charge)| charge.levy == rank && charge.is_due());
        ranks
            .filter(|rank| due(*rank).next().is_some())
            .map(|rank| (rank, sum(due(rank).map(|(_, charge)| charge.amount)).unwrap_or_default()))
            .collect()
    }

    /// What each beneficiary receives.
    #[must_use]
    pub fn by_beneficiary(&self, country: &Country) -> Vec<(Beneficiary, Decimal)> {
        let by_levy = self.by_levy(country);
        let receives = |one: Beneficiary| {
            let of = by_levy
                .iter()
                .filter(move |(rank, _)| country.levies.get(*rank).is_some_and(|levy| levy.beneficiary == one));
            sum(of.map(|(_, amount)| *amount)).unwrap_or_default()
        };
        let all = Beneficiary::ALL.iter().map(|one| (*one, receives(*one)));
        all.filter(|(_, amount)| !amount.is_zero()).collect()
    }
}

/// Computes a declaration as it was answered, and tells which switches were looked at.
pub(super) fn compute(
    country: &Country,
    parities: &[Parity],
    declaration: &Declaration,
) -> Result<(Computed, Vec<Asked>), Vec<Refused>> {
    let case = Case::answered(country, declaration);
    let mut computing = Computing::start(case, parities)?;
    computing.step(case, usize::MAX)?;
    computing.finish(case)
}

/// A computation under way. The values are known from the start; charges follow article by article, so that whoever waits
/// for a long declaration can be told how far it is, and give it up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Computing {
    computed: Computed,
    rule: RoundingRule,
    asked: Vec<Asked>,
}

impl Computing {
    pub(super) fn start(case: Case<'_>, parities: &[Parity]) -> Result<Self, Vec<Refused>> {
        let mut scene = Scene::new(case);
        let values = values(&scene, parities)?;
        scene.fob = values.fob;
        let (rounding, rule) = rounding(&scene);
        let computed = Computed {
            missing: values.missing.clone(),
            articles: Vec::with_capacity(case.declaration.articles.len()),
            general: Settled { charges: Vec::new(), total: Decimal::ZERO },
            total: Decimal::ZERO,
            recoverable: Decimal::ZERO,
            rates_asked: Vec::new(),
            rounding,
            values,
        };
        Ok(Self { computed, rule, asked: scene.asked() })
    }

    /// Settles as many articles more, at most; says how many it settled.
    pub(super) fn step(&mut self, case: Case<'_>, most: usize) -> Result<usize, Vec<Refused>> {
        let scene = self.scene(case);
        let from = self.computed.articles.len();
        for (rank, article) in case.declaration.articles.iter().enumerate().skip(from).take(most) {
            let value = self.computed.values.articles.get(rank).and_then(Option::as_ref).map(|value| value.value);
            if article.line.is_none() {
                self.computed.missing.push(Place::of(rank, "ligne"));
            }
            let settled = match value.filter(|_| article.line.is_some()) {
                Some(value) => {
                    let goods = Goods { rank: Some(rank), article: Some(article), value, fob: None };
                    Some(settle(&scene, &goods, self.rule).ok_or_else(|| too_precise(Some(rank)))?)
                }
                None => None,
            };
            self.computed.articles.push(settled);
        }
        self.asked = merged(std::mem::take(&mut self.asked), scene.asked());
        Ok(self.computed.articles.len() - from)
    }

    /// The charges of the declaration as a whole, and the sums; the articles must have been settled.
    pub(super) fn finish(mut self, case: Case<'_>) -> Result<(Computed, Vec<Asked>), Vec<Refused>> {
        let scene = self.scene(case);
        if !case.declaration.articles.is_empty() {
            let values = &self.computed.values;
            let goods = Goods { rank: None, article: None, value: values.total, fob: values.fob };
            self.computed.general = settle(&scene, &goods, self.rule).ok_or_else(|| too_precise(None))?;
        }
        self.asked = merged(self.asked, scene.asked());
        tally(case.country, &mut self.computed).ok_or_else(|| too_precise(None))?;
        Ok((self.computed, self.asked))
    }

    fn scene<'a>(&self, case: Case<'a>) -> Scene<'a> {
        let mut scene = Scene::new(case);
        scene.fob = self.computed.values.fob;
        scene
    }
}

/// Two lists in order as one, each entry once.
fn merged(one: Vec<Asked>, other: Vec<Asked>) -> Vec<Asked> {
    let mut all = Vec::with_capacity(one.len() + other.len());
    let (mut one, mut other) = (one.into_iter().peekable(), other.into_iter().peekable());
    loop {
        match (one.peek(), other.peek()) {
            (Some(first), Some(second)) if first == second => {
                one.next();
            }
            (Some(first), Some(second)) if first > second => all.extend(other.next()),
            (Some(_), _) => all.extend(one.next()),
            (None, Some(_)) => all.extend(other.next()),
            (None, None) => return all,
        }
    }
}

/// What is known of the whole when one article is looked at again.
pub(super) struct Whole<'c> {
    pub(super) computed: &'c Computed,
    /// How many of its charges are not settled.
    pub(super) open: usize,
    /// Whether every article has its price, its line and its value.
    pub(super) told: bool,
}

/// What the charges come to when one article alone is answered otherwise: the others stay as they were computed.
pub(super) fn with_article(case: Case<'_>, whole: &Whole<'_>, rank: usize) -> Option<(Decimal, bool)> {
    let Whole { computed, open, told } = *whole;
    let mut scene = Scene::new(case);
    scene.fob = computed.values.fob;
    let (_, rule) = rounding(&scene);
    let value = computed.values.articles.get(rank)?.as_ref()?.value;
    let goods = Goods { rank: Some(rank), article: case.declaration.articles.get(rank), value, fob: None };
    let settled = settle(&scene, &goods, rule)?;
    let before = computed.articles.get(rank)?.as_ref()?;
    let total = add(add(computed.total, -before.total)?, settled.total)?;
    let others = open - before.charges.iter().filter(|charge| charge.is_open()).count();
    Some((total, told && others == 0 && !settled.charges.iter().any(Charge::is_open)))
}

fn too_precise(article: Option<usize>) -> Vec<Refused> {
    let place = article.map_or_else(|| Place::general("articles"), |rank| Place::of(rank, "prix"));
    vec![Refused { place, why: Why::TooPrecise }]
}

fn settle(scene: &Scene<'_>, goods: &Goods<'_>, rule: RoundingRule) -> Option<Settled> {
    let charges = charges(scene, goods, rule)?;
    let due = charges.iter().filter(|charge| charge.is_due());
    let total = sum(due.map(|charge| charge.amount))?;
    Some(Settled { charges, total })
}

/// Adds up what the charges come to and what they lack.
fn tally(country: &Country, computed: &mut Computed) -> Option<()> {
    let mut total = Decimal::ZERO;
    let mut recoverable = Decimal::ZERO;
    let mut missing = Vec::new();
    let mut asked = Vec::new();
    for (article, charge) in computed.charges() {
        match &charge.status {
            Status::Due => {
                total = add(total, charge.amount)?;
                if country.levies.get(charge.levy).is_some_and(|levy| levy.recoverable) {
                    recoverable = add(recoverable, charge.amount)?;
                }
            }
            Status::Missing(places) => missing.extend(places.iter().cloned()),
            Status::RateAsked => asked.push((article, charge.levy)),
            Status::Spared(_) => {}
        }
    }
    for place in missing {
        // Places come article by article: those of an article stand together, at the end.
        let mut together = computed.missing.iter().rev().take_while(|one| one.article == place.article);
        let general = place.article.is_none() && computed.missing.contains(&place);
        if !general && !together.any(|one| *one == place) {
            computed.missing.push(place);
        }
    }
    computed.total = total;
    computed.recoverable = recoverable;
    computed.rates_asked = asked;
    Some(())
}
