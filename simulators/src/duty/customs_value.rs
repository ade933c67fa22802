//! The customs value of each article: price to the place of entry, with its share of freight, insurance and other costs.
//!
//! Shares are whole francs and add up to the sum shared. The value itself is not rounded: article 136, al. 3, rounds
//! duties, not what they are computed on.

use rust_decimal::Decimal;
use tariff_data::exact::{add, floor, mul, percent, whole_share};
use tariff_data::money::Currency;
use tariff_data::parity::{self, Parity};

use super::facts::{Apportion, Insurance, Sum};
use super::refused::{Place, Refused, Why};
use super::scene::{Scene, Truth};

/// How the customs value of an article comes together, in the currency of the country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleValue {
    /// The price as invoiced.
    pub invoiced: Decimal,
    /// The rate of exchange.
    pub worth: Decimal,
    /// The price converted.
    pub price: Decimal,
    /// Freight added.
    pub freight: Decimal,
    /// Insurance added.
    pub insurance: Decimal,
    /// Other costs added.
    pub other_costs: Decimal,
    /// Costs after the border taken off.
    pub deductions: Decimal,
    /// The customs value.
    pub value: Decimal,
}

/// The customs values of a declaration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Values {
    /// One for each article; `None` without a price.
    pub articles: Vec<Option<ArticleValue>>,
    /// Their sum.
    pub total: Decimal,
    /// The sum without freight and insurance, when both are known.
    pub fob: Option<Decimal>,
    /// What is not told and would be added.
    pub missing: Vec<Place>,
    /// Hundredths taken for an insurance that was not told: which row of the table.
    pub insurance_taken: Option<usize>,
}

/// The largest sums that are computed with.
const MOST: Decimal = Decimal::from_parts(2_764_472_320, 232_830, 0, false, 0);

pub(super) fn values(scene: &Scene<'_>, parities: &[Parity]) -> Result<Values, Vec<Refused>> {
    let declaration = scene.declaration;
    let mut wrong = Vec::new();
    let mut missing = Vec::new();
    let mut converted = |place: Place, sum: &Sum| match convert(scene, parities, sum) {
        Ok(done) => Some(done),
        Err(why) => {
            wrong.push(Refused { place, why });
            None
        }
    };
    let articles = declaration.articles.iter().enumerate();
    let prices: Vec<Option<(Decimal, Decimal)>> = articles
        .map(|(rank, article)| article.price.as_ref().and_then(|sum| converted(Place::of(rank, "prix"), sum)))
        .collect();
    let mut general = |field, sum: &Option<Sum>| {
        sum.as_ref().and_then(|sum| converted(Place::general(field), sum)).map(|(_, amount)| amount)
    };
    let freight = general("fret", &declaration.freight);
    let others = general("frais", &declaration.other_costs).unwrap_or_default();
    let deductions = general("deductions", &declaration.deductions).unwrap_or_default();
    let insured = match &declaration.insurance {
        Some(Insurance::Sum(sum)) => general("assurance", &Some(sum.clone())),
        _ => None,
    };
    for (rank, article) in declaration.articles.iter().enumerate() {
        if article.price.is_none() {
            missing.push(Place::of(rank, "prix"));
        }
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let one = |field: &str, why: Why| vec![Refused { place: Place::general(field), why }];
    let too_large = || one("prix", Why::TooLarge);
    let amounts: Vec<Decimal> = prices.iter().map(|price| price.map_or(Decimal::ZERO, |(_, amount)| amount)).collect();
    let price_total = amounts.iter().try_fold(Decimal::ZERO, |sum, one| add(sum, *one)).ok_or_else(too_large)?;

    let terms = declaration.incoterm;
    let freight_added = if terms.adds_freight() {
        if freight.is_none() {
            missing.push(Place::general("fret"));
        }
        freight.unwrap_or_default()
    } else {
        Decimal::ZERO
    };
    let mut insurance_taken = None;
    let insurance_added = if terms.adds_insurance() {
        let insured_sum = add(price_total, freight_added).ok_or_else(too_large)?;
        match (&declaration.insurance, insured) {
            (_, Some(amount)) => amount,
            (Some(Insurance::Percent(rate)), _) => floor(percent(insured_sum, *rate).ok_or_else(too_large)?),
            _ => match usual_insurance(scene) {
                Some(row) => {
                    insurance_taken = Some(row);
                    let rate = scene.country.insurance.get(row).map_or(Decimal::ZERO, |usual| usual.percent);
                    floor(percent(insured_sum, rate).ok_or_else(too_large)?)
                }
                None => {
                    missing.push(Place::general("assurance"));
                    Decimal::ZERO
                }
            },
        }
    } else {
        if matches!(declaration.insurance, Some(Insurance::Percent(_))) {
            return Err(one("assurance", Why::InsuranceIncluded));
        }
        Decimal::ZERO
    };
    let deducted = if terms.may_deduct() { deductions } else { Decimal::ZERO };

    let weights = match declaration.apportion {
        Apportion::ByValue => amounts.clone(),
        Apportion::ByWeight => {
            let gross = declaration.articles.iter().map(|article| article.gross);
            for (rank, _) in gross.clone().enumerate().filter(|(_, gross)| gross.is_none()) {
                missing.push(Place::of(rank, "brut"));
            }
            gross.map(Option::unwrap_or_default).collect()
        }
    };
    let freights = shares(freight_added, &weights).ok_or_else(too_large)?;
    let insurances = shares(insurance_added, &amounts).ok_or_else(too_large)?;
    let other_shares = shares(others, &amounts).ok_or_else(too_large)?;
    let deduction_shares = shares(deducted, &amounts).ok_or_else(too_large)?;
    let mut articles = Vec::with_capacity(prices.len());
    let mut total = Decimal::ZERO;
    for (rank, price) in prices.iter().enumerate() {
        let share = |list: &[Decimal]| list.get(rank).copied().unwrap_or_default();
        let Some((worth, price)) = *price else {
            articles.push(None);
            continue;
        };
        let (freight, insurance) = (share(&freights), share(&insurances));
        let (other_costs, deductions) = (share(&other_shares), share(&deduction_shares));
        let parts = [freight, insurance, other_costs, -deductions];
        let value = parts.iter().try_fold(price, |sum, part| add(sum, *part));
        let value = value
            .filter(|value| *value <= MOST)
            .ok_or_else(|| vec![Refused { place: Place::of(rank, "prix"), why: Why::TooLarge }])?;
        if value < Decimal::ZERO {
            return Err(one("deductions", Why::DeductionsExceed));
        }
        total = add(total, value).filter(|total| *total <= MOST).ok_or_else(too_large)?;
        let invoiced = declaration.articles.get(rank).and_then(|article| article.price.as_ref());
        let invoiced = invoiced.map_or(Decimal::ZERO, |sum| sum.amount);
        articles.push(Some(ArticleValue {
            invoiced,
            worth,
            price,
            freight,
            insurance,
            other_costs,
            deductions,
            value,
        }));
    }
    let fob = if prices.iter().any(Option::is_none) {
        None
    } else if terms.adds_freight() {
        add(price_total, others)
    } else {
        freight.zip(if terms.adds_insurance() { Some(insurance_added) } else { insured }).and_then(
            |(freight, insurance)| {
                let rest = add(add(total, -freight)?, -insurance)?;
                Some(rest.max(Decimal::ZERO))
            },
        )
    };
    Ok(Values { articles, total, fob, missing, insurance_taken })
}

/// The row of the usual insurance that holds that day.
fn usual_insurance(scene: &Scene<'_>) -> Option<usize> {
    scene.country.insurance.iter().position(|usual| {
        usual.basis.provenance.holds_on(scene.declaration.day) && scene.holds(&usual.when, None) == Truth::Yes
    })
}

/// The rate and the amount in the currency of the country.
fn convert(scene: &Scene<'_>, parities: &[Parity], sum: &Sum) -> Result<(Decimal, Decimal), Why> {
    if sum.amount < Decimal::ZERO {
        return Err(Why::Negative);
    }
    let worth = worth(scene, parities, &sum.currency)?;
    let amount = mul(sum.amount, worth).ok_or(Why::TooPrecise)?;
    if amount > MOST { Err(Why::TooLarge) } else { Ok((worth, amount)) }
}

fn worth(scene: &Scene<'_>, parities: &[Parity], currency: &str) -> Result<Decimal, Why> {
    let home = &scene.country.currency;
    if currency == home {
        return Ok(Decimal::ONE);
    }
    let fixed = Currency::named(currency)
        .zip(Currency::named(home))
        .and_then(|(of, into)| parity::on(parities, of, into, scene.declaration.day));
    let told = scene.declaration.exchanges.iter().find(|exchange| exchange.currency == currency);
    let told = told.and_then(|exchange| exchange.worth);
    match (fixed, told) {
        (Some(fixed), _) => Ok(fixed.worth),
        (None, Some(told)) if told < Decimal::ZERO => Err(Why::Negative),
        (None, Some(told)) if told.is_zero() => Err(Why::ZeroExchange),
        (None, Some(told)) => Ok(told),
        (None, None) => Err(Why::NoExchange(currency.to_owned())),
    }
}

/// Shares of a sum in whole francs, in proportion of the weights; together they are the sum. The first takes all when
/// nothing weighs.
fn shares(sum: Decimal, weights: &[Decimal]) -> Option<Vec<Decimal>> {
    let all = weights.iter().try_fold(Decimal::ZERO, |all, weight| add(all, *weight))?;
    let mut given = Decimal::ZERO;
    let mut weighed = Decimal::ZERO;
    let mut shares = Vec::with_capacity(weights.len());
    for (rank, weight) in weights.iter().enumerate() {
        weighed = add(weighed, *weight)?;
        let upto = if all.is_zero() || weighed == all { sum } else { whole_share(sum, weighed, all)? };
        let share = if all.is_zero() && rank > 0 { Decimal::ZERO } else { add(upto, -given)? };
        given = add(given, share)?;
        shares.push(share);
    }
    Some(shares)
}

#[cfg(test)]
mod tests {
    use super::{MOST, shares};
    use rust_decimal::Decimal;

    #[test]
    fn shares_add_up_to_the_sum() {
        let number = |text: &str| Decimal::from_str_exact(text).unwrap();
        assert_eq!(MOST, number("1000000000000000"));
        let list = |sum: &str, weights: &[&str]| {
            let weights: Vec<Decimal> = weights.iter().map(|weight| number(weight)).collect();
            let shares = shares(number(sum), &weights).unwrap();
            assert_eq!(shares.iter().sum::<Decimal>(), number(sum));
            shares.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(list("100", &["1", "1", "1"]), ["33", "33", "34"]);
        assert_eq!(list("100.5", &["2", "0", "1"]), ["67", "0", "33.5"]);
        assert_eq!(list("100", &["0", "0"]), ["100", "0"]);
        assert_eq!(list("0", &["1", "5"]), ["0", "0"]);
    }
}
