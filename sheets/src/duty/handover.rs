//! From a declaration to the argument of its value: the price and what the terms of delivery leave out of it.

use simulators::duty::{Declaration, NEXT, write};
use tariff_data::levies::Country;

use crate::encode;

/// What the two simulators call by the same word.
const SHARED: &[&str] = &["jour", "monnaie", "incoterm", "fret", "assurance"];

/// Where the value of a declaration is argued, below the home page; empty when no country or no single price allows it.
pub(super) fn argue(country: &Country, declaration: &Declaration) -> String {
    let pairs = write(country, declaration);
    let (general, articles) = pairs.split_at(pairs.iter().position(|(key, _)| key == NEXT).unwrap_or(pairs.len()));
    let prices: Vec<&(String, String)> = articles.iter().filter(|(key, _)| key == "prix").collect();
    let ([price], true, 1) =
        (prices.as_slice(), matches!(country.code.as_str(), "sn" | "cv"), declaration.articles.len())
    else {
        return String::new();
    };
    // An insurance told in hundredths is no amount; the day of a rate is not asked there.
    let is_shared = |(key, value): &&(String, String)| {
        SHARED.contains(&key.as_str()) && !value.ends_with('%') || key.starts_with("cours.") && !key.ends_with(".jour")
    };
    let mut query = vec![("pays".to_owned(), country.code.clone())];
    query.extend(general.iter().filter(is_shared).cloned());
    query.push((*price).clone());
    // The usual terms are left out of the address of a declaration.
    if !general.iter().any(|(key, _)| key == "incoterm") {
        query.push(("incoterm".to_owned(), declaration.incoterm.key().to_owned()));
    }
    format!("simulateurs/valeur/?{}", encode(&query))
}
