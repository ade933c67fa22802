//! The same amounts by other means: fractions of whole numbers, conditions read as text, no rule shared with the engine.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use simulators::duty::{Article, Declaration, Insurance, Sum};
use tariff_data::levies::{Amount, Condition, Country, Levy, Per, RoundingRule, What};
use tariff_data::money::Currency;
use tariff_data::parity::{Parity, on};

/// A fraction of whole numbers, its denominator above zero.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Ratio(i128, i128);

impl Ratio {
    const ZERO: Self = Self(0, 1);

    fn of(number: Decimal) -> Self {
        Self(number.mantissa(), 10_i128.pow(number.scale())).reduced()
    }

    fn whole(number: i128) -> Self {
        Self(number, 1)
    }

    fn reduced(self) -> Self {
        let (mut a, mut b) = (self.0.abs(), self.1);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        let divisor = a.max(1);
        Self(self.0 / divisor, self.1 / divisor)
    }

    fn plus(self, other: Self) -> Self {
        Self(self.0 * other.1 + other.0 * self.1, self.1 * other.1).reduced()
    }

    fn times(self, other: Self) -> Self {
        Self(self.0 * other.0, self.1 * other.1).reduced()
    }

    fn over(self, other: Self) -> Self {
        Self(self.0 * other.1, self.1 * other.0).reduced()
    }

    fn floor(self) -> i128 {
        self.0.div_euclid(self.1)
    }

    fn ceil(self) -> i128 {
        -(-self.0).div_euclid(self.1)
    }

    fn is_above(self, other: Self) -> bool {
        self.0 * other.1 > other.0 * self.1
    }
}

/// What is due of each levy, over all articles, in the order of the table.
pub(crate) fn due(country: &Country, parities: &[Parity], declaration: &Declaration) -> Vec<(String, String)> {
    let (values, fob) = customs_values(country, parities, declaration);
    let rule = rounding(country, declaration, fob);
    let mut sums: BTreeMap<usize, i128> = BTreeMap::new();
    for (rank, article) in declaration.articles.iter().enumerate() {
        let (Some(value), Some(line)) = (values[rank], &article.line) else { continue };
        let mut exact: Vec<(usize, Ratio)> = Vec::new();
        let mut running = Ratio::ZERO;
        for (levy_rank, levy) in country.levies.iter().enumerate().filter(|(_, levy)| !levy.once) {
            let code = line.code.as_str();
            if !levy.scope.holds(code) {
                continue;
            }
            let Some(amount) = charge(country, declaration, Some(article), levy, &exact, value, fob) else { continue };
            let amount = match rule {
                RoundingRule::DownEach => Ratio::whole(amount.floor()),
                RoundingRule::UpEach => Ratio::whole(amount.ceil()),
                RoundingRule::NearestEach => Ratio::whole(amount.plus(Ratio(1, 2)).floor()),
                RoundingRule::DownArticle => amount,
            };
            exact.push((levy_rank, amount));
            let before = running.floor();
            running = running.plus(amount);
            let francs = if rule == RoundingRule::DownArticle { running.floor() - before } else { amount.floor() };
            *sums.entry(levy_rank).or_default() += francs;
        }
    }
    let once = |(_, levy): &(usize, &Levy)| levy.once && !declaration.articles.is_empty();
    for (levy_rank, levy) in country.levies.iter().enumerate().filter(once) {
        let all = values.iter().flatten().fold(Ratio::ZERO, |sum, value| sum.plus(*value));
        if let Some(amount) = charge(country, declaration, None, levy, &[], all, fob) {
            let francs = if rule == RoundingRule::UpEach { amount.ceil() } else { amount.floor() };
            *sums.entry(levy_rank).or_default() += francs;
        }
    }
    sums.into_iter().map(|(rank, francs)| (country.levies[rank].key.clone(), francs.to_string())).collect()
}

/// The amount of a levy before rounding; `None` when it is not due or cannot be known.
fn charge(
    country: &Country,
    declaration: &Declaration,
    article: Option<&Article>,
    levy: &Levy,
    before: &[(usize, Ratio)],
    value: Ratio,
    fob: Option<Ratio>,
) -> Option<Ratio> {
    let code = article.and_then(|article| article.line.as_ref()).map_or("", |line| line.code.as_str());
    let holds = |conditions: &[Condition]| all(country, declaration, article, conditions, fob);
    let mut chosen = None;
    for rate in &levy.rates {
        if rate.basis.provenance.holds_on(declaration.day) && rate.scope.holds(code) {
            match holds(&rate.when) {
                Some(true) => {
                    chosen = Some(rate);
                    break;
                }
                Some(false) => {}
                None => return None,
            }
        }
    }
    let rate = chosen?;
    let spared = levy.exemptions.iter().any(|one| {
        one.basis.provenance.holds_on(declaration.day) && one.scope.holds(code) && holds(&one.when) == Some(true)
    });
    if spared {
        return None;
    }
    let mut base = Ratio::ZERO;
    for term in &levy.base {
        let part = match &term.what {
            What::Value => value,
            What::Fob => fob?,
            What::Levy(key) => {
                let rank = country.levies.iter().position(|one| one.key == *key).unwrap();
                before.iter().find(|(one, _)| *one == rank).map_or(Ratio::ZERO, |(_, amount)| *amount)
            }
        };
        if holds(&term.when) == Some(true) {
            base = base.plus(part);
        }
    }
    if let Some(francs) = rate.base_floor {
        let packets = Ratio::of(article?.cigarettes?).over(Ratio::whole(20));
        let floor = packets.times(Ratio::of(francs));
        if floor.is_above(base) {
            base = floor;
        }
    }
    let hundredth = |percent: Decimal| base.times(Ratio::of(percent)).over(Ratio::whole(100));
    let amount = match &rate.amount {
        Amount::LineDuty => hundredth(article?.line.as_ref()?.duty),
        Amount::LineFee => hundredth(article?.line.as_ref()?.fee),
        Amount::Percent(percent) => hundredth(*percent),
        Amount::Unknown => {
            let own = article.into_iter().flat_map(|article| &article.told_rates);
            let told = own.chain(&declaration.told_rates).find(|(key, _)| *key == levy.key)?;
            hundredth(told.1)
        }
        Amount::Francs { francs, less, per } => {
            let by =
                |number: Option<Decimal>, divided: i128| number.map(|one| Ratio::of(one).over(Ratio::whole(divided)));
            let quantity = match per {
                Per::Declaration => Ratio::whole(1),
                Per::Tonne => by(article?.net, 1000)?,
                Per::Kilogram => by(article?.net, 1)?,
                Per::Litre => by(article?.litres, 1)?,
                Per::Hectolitre => by(article?.litres, 100)?,
                Per::PureLitre => by(article?.litres, 100)?.times(Ratio::of(article?.degree?)),
            };
            Ratio::of(*francs).plus(Ratio::of(-*less)).times(quantity)
        }
    };
    let least = rate.least.map_or(amount, Ratio::of);
    Some(if least.is_above(amount) { least } else { amount })
}

fn rounding(country: &Country, declaration: &Declaration, fob: Option<Ratio>) -> RoundingRule {
    let holds = |one: &&tariff_data::levies::Rounding| {
        one.basis.provenance.holds_on(declaration.day) && all(country, declaration, None, &one.when, fob) == Some(true)
    };
    country.roundings.iter().find(holds).unwrap().rule
}

/// Whether all conditions hold; `None` when that is not known.
fn all(
    country: &Country,
    declaration: &Declaration,
    article: Option<&Article>,
    conditions: &[Condition],
    fob: Option<Ratio>,
) -> Option<bool> {
    let each: Vec<Option<bool>> =
        conditions.iter().map(|one| holds(country, declaration, article, &one.write(), fob)).collect();
    if each.contains(&Some(false)) {
        return Some(false);
    }
    if each.contains(&None) { None } else { Some(true) }
}

/// A condition as its text, `cv>=13`.
fn holds(
    country: &Country,
    declaration: &Declaration,
    article: Option<&Article>,
    condition: &str,
    fob: Option<Ratio>,
) -> Option<bool> {
    let at = condition.find(['=', '<', '>', '!']).unwrap();
    let (name, rest) = condition.split_at(at);
    let sign: String = rest.chars().take_while(|sign| "=<>!".contains(*sign)).collect();
    let operand = &rest[sign.len()..];
    let number = match name {
        "fob" => Some(fob),
        "cv" => Some(article?.horsepower.map(Ratio::of)),
        "degre" => Some(article?.degree.map(Ratio::of)),
        "age" => Some(article?.age.map(Ratio::of)),
        "droit" => Some(Some(Ratio::of(article?.line.as_ref()?.duty))),
        _ => None,
    };
    if let Some(number) = number {
        let (number, bound) = (number?, Ratio::of(operand.parse().unwrap()));
        return Some(match sign.as_str() {
            ">=" => !bound.is_above(number),
            ">" => number.is_above(bound),
            "<=" => !number.is_above(bound),
            _ => bound.is_above(number),
        });
    }
    let word = match name {
        "transport" => declaration.transport?.key().to_owned(),
        "importateur" => declaration.importer.key().to_owned(),
        "etat" => article?.condition()?.key().to_owned(),
        "origine" => {
            let article = article?;
            let kept = article.proof == Some(true) && article.direct == Some(true);
            if kept { article.origin.key().to_owned() } else { "tiers".to_owned() }
        }
        question => side(country, declaration, article, question),
    };
    let among = operand.split('|').any(|one| one == word);
    Some(if sign == "=" { among } else { !among })
}

fn side(country: &Country, declaration: &Declaration, article: Option<&Article>, question: &str) -> String {
    let switch = country.switches.iter().find(|switch| switch.key == question).unwrap();
    let first = switch.sides[0].key.clone();
    let open = switch.from <= declaration.day && switch.to.is_none_or(|last| declaration.day <= last);
    let code = article.and_then(|article| article.line.as_ref()).map(|line| line.code.as_str());
    let answers = match (&switch.lines, article, code) {
        (None, ..) => &declaration.answers,
        (Some(lines), Some(article), Some(code)) if lines.holds(code) => &article.answers,
        _ => return first,
    };
    let given = answers.iter().find(|(key, _)| open && key == question);
    given.map_or(first, |(_, answer)| answer.clone())
}

/// The customs value of each article, and the value without freight and insurance.
fn customs_values(
    country: &Country,
    parities: &[Parity],
    declaration: &Declaration,
) -> (Vec<Option<Ratio>>, Option<Ratio>) {
    let francs = |sum: &Sum| {
        let worth = if sum.currency == country.currency {
            Ratio::whole(1)
        } else if sum.currency == "EUR" && country.currency == "XOF" {
            Ratio::of(on(parities, Currency::Eur, Currency::Xof, declaration.day).unwrap().worth)
        } else {
            Ratio::of(declaration.exchanges.iter().find(|one| one.currency == sum.currency).unwrap().worth.unwrap())
        };
        Ratio::of(sum.amount).times(worth)
    };
    let prices: Vec<Option<Ratio>> =
        declaration.articles.iter().map(|article| article.price.as_ref().map(francs)).collect();
    let price = |rank: usize| prices[rank].unwrap_or(Ratio::ZERO);
    let all_prices = (0..prices.len()).fold(Ratio::ZERO, |sum, rank| sum.plus(price(rank)));
    let term = declaration.incoterm.key();
    let adds_freight = ["exw", "fca", "fas", "fob"].contains(&term);
    let adds_insurance = adds_freight || ["cfr", "cpt"].contains(&term);
    let freight = declaration.freight.as_ref().map(francs);
    let added_freight = if adds_freight { freight.unwrap_or(Ratio::ZERO) } else { Ratio::ZERO };
    let insured = all_prices.plus(added_freight);
    let hundredths = |percent: Decimal| Ratio::whole(insured.times(Ratio::of(percent)).over(Ratio::whole(100)).floor());
    let insurance = match &declaration.insurance {
        Some(Insurance::Sum(sum)) => Some(francs(sum)),
        Some(Insurance::Percent(percent)) => Some(hundredths(*percent)),
        None if adds_insurance => {
            let usual = country.insurance.iter().find(|usual| {
                usual.basis.provenance.holds_on(declaration.day)
                    && all(country, declaration, None, &usual.when, None) == Some(true)
            });
            usual.map(|usual| hundredths(usual.percent))
        }
        None => None,
    };
    let added_insurance = if adds_insurance { insurance.unwrap_or(Ratio::ZERO) } else { Ratio::ZERO };
    let others = declaration.other_costs.as_ref().map_or(Ratio::ZERO, francs);
    let deducts = ["dap", "dpu", "ddp"].contains(&term);
    let deducted = declaration.deductions.as_ref().filter(|_| deducts).map_or(Ratio::ZERO, francs);
    let by_weight = declaration.apportion.key() == "poids";
    let gross = |rank: usize| declaration.articles[rank].gross.map_or(Ratio::ZERO, Ratio::of);
    let share = |sum: Ratio, rank: usize, weight: &dyn Fn(usize) -> Ratio| {
        let upto = |count: usize| (0..count).fold(Ratio::ZERO, |sum, one| sum.plus(weight(one)));
        let all = upto(prices.len());
        let given = |count: usize| {
            if all == Ratio::ZERO {
                return if count == 0 { Ratio::ZERO } else { sum };
            }
            if upto(count) == all { sum } else { Ratio::whole(sum.times(upto(count)).over(all).floor()) }
        };
        given(rank + 1).plus(given(rank).times(Ratio::whole(-1)))
    };
    let values: Vec<Option<Ratio>> = (0..prices.len())
        .map(|rank| {
            let freight =
                if by_weight { share(added_freight, rank, &gross) } else { share(added_freight, rank, &price) };
            let taken = share(deducted, rank, &price).times(Ratio::whole(-1));
            let parts = [freight, share(added_insurance, rank, &price), share(others, rank, &price), taken];
            prices[rank].map(|price| parts.iter().fold(price, |sum, part| sum.plus(*part)))
        })
        .collect();
    let fob = if prices.iter().any(Option::is_none) {
        None
    } else if adds_freight {
        Some(all_prices.plus(others))
    } else {
        let total = values.iter().flatten().fold(Ratio::ZERO, |sum, value| sum.plus(*value));
        let minus = Ratio::whole(-1);
        // What was added is what is taken off again; what the price holds must have been told.
        let held = if adds_insurance { Some(added_insurance) } else { insurance };
        freight.zip(held).map(|(freight, insurance)| {
            let rest = total.plus(freight.times(minus)).plus(insurance.times(minus));
            if rest.0 < 0 { Ratio::ZERO } else { rest }
        })
    };
    (values, fob)
}
