//! What no computation should start with: figures out of all measure, answers to questions that are not asked.

use rust_decimal::Decimal;
use tariff_data::levies::Country;

use super::facts::{Declaration, Insurance};
use super::refused::{Place, Refused, Why};

/// Decimals that a figure may have.
const DECIMALS: u32 = 6;

/// The largest figure: a million millions.
const MOST: Decimal = Decimal::from_parts(3_567_587_328, 232, 0, false, 0);

/// Everything that cannot be used.
pub(super) fn checks(country: &Country, declaration: &Declaration) -> Result<(), Vec<Refused>> {
    let mut wrong = Vec::new();
    let mut refuse = |place: Place, why: Why| wrong.push(Refused { place, why });
    if declaration.day < country.first_day() {
        refuse(Place::general("jour"), Why::BeforeFirstDay);
    }
    let sums =
        [("fret", &declaration.freight), ("frais", &declaration.other_costs), ("deductions", &declaration.deductions)];
    for (field, sum) in sums {
        if let Some(why) = sum.as_ref().and_then(|sum| amiss(sum.amount)) {
            refuse(Place::general(field), why);
        }
    }
    let insurance = match &declaration.insurance {
        Some(Insurance::Sum(sum)) => Some(sum.amount),
        Some(Insurance::Percent(percent)) => Some(*percent),
        None => None,
    };
    if let Some(why) = insurance.and_then(amiss) {
        refuse(Place::general("assurance"), why);
    }
    for exchange in &declaration.exchanges {
        let zero = exchange.worth.filter(Decimal::is_zero).map(|_| Why::ZeroExchange);
        let why = zero.or_else(|| exchange.worth.and_then(amiss));
        if let Some(why) = why {
            refuse(Place::general(&format!("cours.{}", exchange.currency.to_ascii_lowercase())), why);
        }
    }
    for (levy, rate) in &declaration.told_rates {
        if let Some(why) = amiss_rate(country, levy, *rate) {
            refuse(Place::general(&format!("taux.{levy}")), why);
        }
    }
    for (question, answer) in &declaration.answers {
        if let Some(why) = amiss_answer(country, question, answer, false) {
            refuse(Place::general(question), why);
        }
    }
    for (rank, article) in declaration.articles.iter().enumerate() {
        let price = article.price.as_ref().map(|price| price.amount);
        let figures = [
            ("prix", price),
            ("quantite", article.quantity),
            ("net", article.net),
            ("brut", article.gross),
            ("litres", article.litres),
            ("degre", article.degree),
            ("cigarettes", article.cigarettes),
            ("age", article.age),
            ("cv", article.horsepower),
            ("droit", article.line.as_ref().map(|line| line.duty)),
            ("redevance", article.line.as_ref().map(|line| line.fee)),
        ];
        for (field, figure) in figures {
            if let Some(why) = figure.and_then(amiss) {
                refuse(Place::of(rank, field), why);
            }
        }
        if article.degree.is_some_and(|degree| degree > Decimal::ONE_HUNDRED) {
            refuse(Place::of(rank, "degre"), Why::AboveHundred);
        }
        if article.net.zip(article.gross).is_some_and(|(net, gross)| net > gross) {
            refuse(Place::of(rank, "net"), Why::NetAboveGross);
        }
        for (levy, rate) in &article.told_rates {
            if let Some(why) = amiss_rate(country, levy, *rate) {
                refuse(Place::of(rank, &format!("taux.{levy}")), why);
            }
        }
        for (question, answer) in &article.answers {
            if let Some(why) = amiss_answer(country, question, answer, true) {
                refuse(Place::of(rank, question), why);
            }
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

fn amiss(figure: Decimal) -> Option<Why> {
    if figure < Decimal::ZERO {
        Some(Why::Negative)
    } else if figure > MOST {
        Some(Why::TooLarge)
    } else if figure.normalize().scale() > DECIMALS {
        Some(Why::TooPrecise)
    } else {
        None
    }
}

fn amiss_rate(country: &Country, levy: &str, rate: Decimal) -> Option<Why> {
    if country.levy(levy).is_none() {
        return Some(Why::UnknownQuestion);
    }
    amiss(rate).or_else(|| (rate > Decimal::ONE_THOUSAND).then_some(Why::TooLarge))
}

fn amiss_answer(country: &Country, question: &str, answer: &str, of_article: bool) -> Option<Why> {
    match country.switch(question).filter(|switch| switch.lines.is_some() == of_article) {
        None => Some(Why::UnknownQuestion),
        Some(switch) => (!switch.sides.iter().any(|side| side.key == answer)).then_some(Why::UnknownAnswer),
    }
}
