//! Questions asked backwards and side by side: which price gives this cost, and where one way becomes dearer than another.

use rust_decimal::Decimal;
use tariff_data::exact::{add, less};
use tariff_data::levies::Country;
use tariff_data::parity::Parity;

use super::checks::checks;
use super::compute::compute;
use super::facts::{Article, Declaration, Incoterm, Insurance, Regime, Sum};
use super::refused::Refused;

/// The price that was looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// The largest price, cost, insurance and freight, in whole francs, that does not cost more than was said.
    pub price: Decimal,
    /// What it costs, landed.
    pub landed: Decimal,
    /// What remains of the price for the goods alone, in the terms that were declared.
    pub goods: Option<Decimal>,
}

/// The largest landed cost that is looked for: a million millions.
const MOST: u64 = 1_000_000_000_000;

/// The price of one article, delivered at the border, with which the declaration costs at most `target`, landed. Other
/// articles keep their price and no cost is added. `None` when the rest costs more already.
///
/// # Errors
/// Every field that cannot be used.
pub fn price_for(
    country: &Country,
    parities: &[Parity],
    declaration: &Declaration,
    article: usize,
    target: u64,
) -> Result<Option<Found>, Vec<Refused>> {
    let landed = |price: u64| landed(country, parities, &priced(country, declaration, article, price));
    if landed(0)? > Decimal::from(target) {
        return Ok(None);
    }
    let (mut least, mut most) = (0, target.min(MOST));
    while least < most {
        let middle = least + (most - least).div_ceil(2);
        if landed(middle)? <= Decimal::from(target) {
            least = middle;
        } else {
            most = middle - 1;
        }
    }
    let goods = goods_alone(country, parities, declaration, article, least);
    Ok(Some(Found { price: Decimal::from(least), landed: landed(least)?, goods }))
}

/// What is left for the goods of a price delivered at the border once the costs that the terms add are taken off. `None`
/// when they add none, and when what they add depends on the price itself or is not known: several articles share the
/// costs by their prices, an insurance in hundredths follows them, a sum may lack its rate of exchange.
fn goods_alone(
    country: &Country,
    parities: &[Parity],
    declaration: &Declaration,
    article: usize,
    price: u64,
) -> Option<Decimal> {
    let terms = declaration.incoterm;
    let told = (!terms.adds_freight() || declaration.freight.is_some())
        && (!terms.adds_insurance() || matches!(declaration.insurance, Some(Insurance::Sum(_))));
    if declaration.articles.len() != 1 || !told {
        return None;
    }
    // The costs are sums, so that any price shows them.
    let shown = keeping_terms(country, declaration, article, price);
    let (computed, _) = compute(country, parities, &shown).ok()?;
    let value = computed.values.articles.get(article)?.as_ref()?;
    let added = less(value.value, value.price).filter(|added| *added > Decimal::ZERO)?;
    less(Decimal::from(price), added).filter(|goods| *goods >= Decimal::ZERO)
}

/// The least price of one article from which the first way costs more than the second, or no longer does, between two
/// prices in whole francs; `None` when the order is the same at both ends.
///
/// # Errors
/// Every field that cannot be used.
pub fn flip(
    parities: &[Parity],
    ways: [(&Country, &Declaration); 2],
    article: usize,
    between: (u64, u64),
) -> Result<Option<u64>, Vec<Refused>> {
    let dearer = |price: u64| -> Result<bool, Vec<Refused>> {
        let [first, second] = ways.map(|(country, declaration)| {
            landed(country, parities, &keeping_terms(country, declaration, article, price))
        });
        Ok(first? > second?)
    };
    let (mut least, mut most) = (between.0, between.1.min(MOST));
    let at_first = dearer(least)?;
    if dearer(most)? == at_first {
        return Ok(None);
    }
    while most - least > 1 {
        let middle = least + (most - least) / 2;
        if dearer(middle)? == at_first { least = middle } else { most = middle }
    }
    Ok(Some(most))
}

fn landed(country: &Country, parities: &[Parity], declaration: &Declaration) -> Result<Decimal, Vec<Refused>> {
    checks(country, declaration)?;
    let (computed, _) = compute(country, parities, declaration)?;
    let paid = if declaration.regime == Regime::HomeUse { computed.total } else { Decimal::ZERO };
    Ok(add(computed.values.total, paid).unwrap_or(Decimal::MAX))
}

/// Gives an article a price in the currency of the country, delivered at the border.
pub fn set_price(country: &Country, declaration: &mut Declaration, article: usize, price: Decimal) {
    declaration.incoterm = Incoterm::Cif;
    declaration.freight = None;
    declaration.insurance = None;
    declaration.other_costs = None;
    declaration.deductions = None;
    let sum = Some(Sum { amount: price, currency: country.currency.clone() });
    if let Some(goods) = declaration.articles.get_mut(article) {
        *goods = Article { price: sum, ..goods.clone() };
    }
}

fn priced(country: &Country, declaration: &Declaration, article: usize, price: u64) -> Declaration {
    let mut declaration = declaration.clone();
    set_price(country, &mut declaration, article, Decimal::from(price));
    declaration
}

fn keeping_terms(country: &Country, declaration: &Declaration, article: usize, price: u64) -> Declaration {
    let mut declaration = declaration.clone();
    let sum = Some(Sum { amount: Decimal::from(price), currency: country.currency.clone() });
    if let Some(goods) = declaration.articles.get_mut(article) {
        *goods = Article { price: sum, ..goods.clone() };
    }
    declaration
}
