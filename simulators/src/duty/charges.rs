//! The charges of an article, in the order of the table: which rate holds, on what base, how much.

use rust_decimal::Decimal;
use tariff_data::exact::{add, ceil, floor, mul, percent};
use tariff_data::levies::{Amount, Levy, Per, Rate, RoundingRule, What};

use super::facts::Article;
use super::refused::Place;
use super::scene::{Scene, Truth};

/// What became of a levy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// It is due, or would be but for the regime.
    Due,
    /// It is spared by this exemption of the table.
    Spared(usize),
    /// It depends on facts that were not told.
    Missing(Vec<Place>),
    /// Its rate is not known and was not told.
    RateAsked,
}

/// A levy on an article, or on the declaration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charge {
    /// Which levy of the table.
    pub levy: usize,
    /// What became of it.
    pub status: Status,
    /// Which of its rates.
    pub rate: Option<usize>,
    /// What the base is made of.
    pub terms: Vec<(What, Decimal)>,
    /// Charges of the base whose amount is not wholly known: what is computed on it is a least.
    pub lacking: Vec<String>,
    /// The base.
    pub base: Decimal,
    /// The least base, when it was above what the terms make.
    pub floor: Option<Decimal>,
    /// The rate in hundredths.
    pub percent: Option<Decimal>,
    /// The quantity that is charged, and its unit.
    pub quantity: Option<(Decimal, Per)>,
    /// The amount before rounding.
    pub exact: Decimal,
    /// The amount in whole francs.
    pub amount: Decimal,
}

impl Charge {
    fn new(levy: usize) -> Self {
        Self {
            levy,
            status: Status::Due,
            rate: None,
            terms: Vec::new(),
            lacking: Vec::new(),
            base: Decimal::ZERO,
            floor: None,
            percent: None,
            quantity: None,
            exact: Decimal::ZERO,
            amount: Decimal::ZERO,
        }
    }

    /// Whether a fact or a rate is still to be told for it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.status, Status::Missing(_) | Status::RateAsked)
    }

    /// Whether its amount is not, or not wholly, known.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        self.is_open() || !self.lacking.is_empty()
    }

    /// Whether it counts in the totals.
    #[must_use]
    pub fn is_due(&self) -> bool {
        self.status == Status::Due
    }
}

/// The rule of rounding that holds.
pub(super) fn rounding(scene: &Scene<'_>) -> (Option<usize>, RoundingRule) {
    let holds = |rounding: &tariff_data::levies::Rounding| {
        rounding.basis.provenance.holds_on(scene.declaration.day) && scene.holds(&rounding.when, None) == Truth::Yes
    };
    let rank = scene.country.roundings.iter().position(holds);
    let rule = rank.and_then(|rank| scene.country.roundings.get(rank)).map(|rounding| rounding.rule);
    (rank, rule.unwrap_or(RoundingRule::DownEach))
}

/// What the charges of one article are computed on.
pub(super) struct Goods<'a> {
    pub(super) rank: Option<usize>,
    pub(super) article: Option<&'a Article>,
    pub(super) value: Decimal,
    pub(super) fob: Option<Decimal>,
}

/// The charges of an article, or with no article those of the declaration; `None` when one does not fit.
pub(super) fn charges(scene: &Scene<'_>, goods: &Goods<'_>, rule: RoundingRule) -> Option<Vec<Charge>> {
    let code = goods.article.and_then(|article| article.line.as_ref()).map_or("", |line| line.code.as_str());
    let mut charges: Vec<Charge> = Vec::new();
    for (rank, levy) in scene.country.levies.iter().enumerate() {
        let once = goods.article.is_none();
        if levy.once != once || !once && !levy.scope.holds(code) {
            continue;
        }
        if let Some(charge) = charge(scene, goods, rule, &charges, rank, levy, code)? {
            charges.push(charge);
        }
    }
    if rule == RoundingRule::DownArticle {
        round_together(&mut charges)?;
    }
    Some(charges)
}

/// One levy: `Some(None)` when it does not apply, `None` when it does not fit.
fn charge(
    scene: &Scene<'_>,
    goods: &Goods<'_>,
    rule: RoundingRule,
    before: &[Charge],
    rank: usize,
    levy: &Levy,
    code: &str,
) -> Option<Option<Charge>> {
    let mut charge = Charge::new(rank);
    let (found, unknown) = rate(scene, goods, levy, code);
    if found.is_none() && unknown.is_empty() {
        return Some(None);
    }
    charge.rate = found.map(|(rank, _)| rank);
    let spared = levy.exemptions.iter().position(|exemption| {
        exemption.basis.provenance.holds_on(scene.declaration.day)
            && exemption.scope.holds(code)
            && scene.holds(&exemption.when, goods.rank) == Truth::Yes
    });
    if let Some(exemption) = spared {
        charge.status = Status::Spared(exemption);
        return Some(Some(charge));
    }
    let Some((_, rate)) = found.filter(|_| unknown.is_empty()) else {
        charge.status = Status::Missing(unknown);
        return Some(Some(charge));
    };
    for term in &levy.base {
        let amount = match &term.what {
            What::Value => Some(goods.value),
            What::Fob => goods.fob,
            What::Levy(key) => Some(of_levy(scene, before, key, rule)),
        };
        let Some(amount) = amount else {
            charge.status = Status::Missing(vec![Place::general("fret")]);
            return Some(Some(charge));
        };
        if let What::Levy(key) = &term.what
            && found_in(scene, before, key).is_some_and(Charge::is_partial)
            && scene.holds(&term.when, goods.rank) == Truth::Yes
        {
            charge.lacking.push(key.clone());
        }
        let counted = matches!(term.what, What::Value | What::Fob) || !amount.is_zero();
        if counted && scene.holds(&term.when, goods.rank) == Truth::Yes {
            charge.base = add(charge.base, amount)?;
            charge.terms.push((term.what.clone(), amount));
        }
    }
    if let Some(least) = rate.base_floor {
        let Some(cigarettes) = goods.article.and_then(|article| article.cigarettes) else {
            charge.status = Status::Missing(vec![place(goods, "cigarettes")]);
            return Some(Some(charge));
        };
        // Francs for twenty cigarettes.
        let floor = mul(mul(cigarettes, least)?, Decimal::new(5, 2))?;
        if floor > charge.base {
            charge.floor = Some(floor);
            charge.base = floor;
        }
    }
    let line = goods.article.and_then(|article| article.line.as_ref());
    charge.percent = match &rate.amount {
        Amount::LineDuty => line.map(|line| line.duty),
        Amount::LineFee => line.map(|line| line.fee),
        Amount::Percent(percent) => Some(*percent),
        Amount::Unknown => told(scene, goods, &levy.key),
        Amount::Francs { .. } => None,
    };
    charge.exact = match (&rate.amount, charge.percent) {
        (Amount::Francs { francs, less, per }, _) => {
            // By quantity, whatever the value.
            charge.lacking.clear();
            let Some(quantity) = quantity(goods, *per)? else {
                charge.status = Status::Missing(vec![place(goods, field(*per))]);
                return Some(Some(charge));
            };
            charge.quantity = Some((quantity, *per));
            mul(add(*francs, -*less)?, quantity)?
        }
        (_, Some(hundredths)) => percent(charge.base, hundredths)?,
        (_, None) => {
            charge.status = Status::RateAsked;
            return Some(Some(charge));
        }
    };
    if let Some(least) = rate.least {
        charge.exact = charge.exact.max(least);
    }
    charge.amount = match rule {
        RoundingRule::DownEach | RoundingRule::DownArticle => floor(charge.exact),
        RoundingRule::UpEach => ceil(charge.exact),
        RoundingRule::NearestEach => floor(add(charge.exact, Decimal::new(5, 1))?),
    };
    Some(Some(charge))
}

/// The rate that holds, or the facts on which that depends.
fn rate<'l>(
    scene: &Scene<'_>,
    goods: &Goods<'_>,
    levy: &'l Levy,
    code: &str,
) -> (Option<(usize, &'l Rate)>, Vec<Place>) {
    let mut unknown = Vec::new();
    for (rank, rate) in levy.rates.iter().enumerate() {
        if !rate.basis.provenance.holds_on(scene.declaration.day) || !rate.scope.holds(code) {
            continue;
        }
        match scene.holds(&rate.when, goods.rank) {
            Truth::Yes => return (Some((rank, rate)), unknown),
            Truth::No => {}
            Truth::Unknown(field) => {
                let place = place(goods, field);
                if !unknown.contains(&place) {
                    unknown.push(place);
                }
            }
        }
    }
    (None, unknown)
}

/// Where a fact is told: some are the declaration's.
fn place(goods: &Goods<'_>, field: &str) -> Place {
    match goods.rank {
        Some(rank) if !matches!(field, "transport" | "importateur" | "fret") => Place::of(rank, field),
        _ => Place::general(field),
    }
}

fn of_levy(scene: &Scene<'_>, before: &[Charge], key: &str, rule: RoundingRule) -> Decimal {
    let charge = found_in(scene, before, key).filter(|charge| charge.is_due());
    // Rounded together, the charges of an article stay exact until their sum.
    charge.map_or(Decimal::ZERO, |charge| if rule == RoundingRule::DownArticle { charge.exact } else { charge.amount })
}

/// The charge of a levy among those before.
fn found_in<'c>(scene: &Scene<'_>, before: &'c [Charge], key: &str) -> Option<&'c Charge> {
    before.iter().find(|charge| scene.country.levies.get(charge.levy).is_some_and(|levy| levy.key == key))
}

fn told(scene: &Scene<'_>, goods: &Goods<'_>, key: &str) -> Option<Decimal> {
    let own = goods.article.into_iter().flat_map(|article| &article.told_rates);
    own.chain(&scene.declaration.told_rates).find(|(levy, _)| levy == key).map(|(_, rate)| *rate)
}

/// The quantity in a unit: `None` when it does not fit, `Some(None)` when it was not told.
fn quantity(goods: &Goods<'_>, per: Per) -> Option<Option<Decimal>> {
    let article = goods.article;
    let times = |number: Option<Decimal>, by: Decimal| match number {
        Some(number) => mul(number, by).map(Some),
        None => Some(None),
    };
    let litres = article.and_then(|article| article.litres);
    let net = article.and_then(|article| article.net);
    match per {
        Per::Declaration => Some(Some(Decimal::ONE)),
        Per::Tonne => times(net, Decimal::new(1, 3)),
        Per::Kilogram => times(net, Decimal::ONE),
        Per::Litre => times(litres, Decimal::ONE),
        Per::Hectolitre => times(litres, Decimal::new(1, 2)),
        Per::PureLitre => match article.and_then(|article| article.degree) {
            Some(degree) => times(litres, mul(degree, Decimal::new(1, 2))?),
            None => Some(None),
        },
    }
}

/// The field that tells a quantity.
const fn field(per: Per) -> &'static str {
    match per {
        Per::Declaration | Per::Tonne | Per::Kilogram => "net",
        Per::Litre | Per::Hectolitre | Per::PureLitre => "litres",
    }
}

/// Rounds the sum of the charges down, and gives each the francs by which it raises that sum.
fn round_together(charges: &mut [Charge]) -> Option<()> {
    let mut exact = Decimal::ZERO;
    let mut whole = Decimal::ZERO;
    for charge in charges.iter_mut().filter(|charge| charge.is_due()) {
        exact = add(exact, charge.exact)?;
        charge.amount = add(floor(exact), -whole)?;
        whole = add(whole, charge.amount)?;
    }
    Some(())
}
