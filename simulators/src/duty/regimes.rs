//! What a customs regime does to the duties, and where the code says so.

use super::facts::Regime;

/// Paragraphs of the code of Senegal that a result rests on whatever the goods: value, origin, weight, day.
pub const VALUE: &str = "sn-douanes:18#al-1";
/// The preference needs its proof and direct transport.
pub const PREFERENCE: &str = "sn-douanes:17#al-5";
/// Goods charged by weight are charged on the net weight.
pub const WEIGHT: &str = "sn-douanes:20#al-2";
/// The rates of the day of registration apply.
pub const DAY: &str = "sn-douanes:136#al-1";

/// The paragraphs of a regime in a country; none where its code is not in the corpus.
#[must_use]
pub fn regime_units(country: &str, regime: Regime, relief: Option<char>) -> Vec<String> {
    if country != "sn" {
        return Vec::new();
    }
    let units: &[&str] = match regime {
        Regime::HomeUse => &[DAY],
        Regime::Transit => &["sn-douanes:160#al-1", "sn-douanes:154#p-1", "sn-douanes:155#al-2"],
        Regime::Warehouse => &["sn-douanes:176#al-1", "sn-douanes:154#p-1", "sn-douanes:155#al-2"],
        Regime::TemporaryAdmission => &["sn-douanes:208#al-1", "sn-douanes:220#al-1", "sn-douanes:155#al-2"],
        Regime::Reimport => &["sn-douanes:260#al-1-a"],
        Regime::Relief => &["sn-douanes:260#al-1", "sn-douanes:261#al-4"],
    };
    let mut units: Vec<String> = units.iter().map(|unit| (*unit).to_owned()).collect();
    if let (Regime::Relief, Some(letter)) = (regime, relief)
        && let Some(first) = units.first_mut()
    {
        *first = format!("sn-douanes:260#al-1-{letter}");
    }
    units
}

/// Every paragraph that results may cite besides those of the tables.
#[must_use]
pub fn cited_units() -> Vec<String> {
    let mut units: Vec<String> = [VALUE, PREFERENCE, WEIGHT, DAY].map(str::to_owned).to_vec();
    for regime in Regime::ALL {
        let letters = [None].into_iter().chain(('a'..='h').map(Some));
        units.extend(letters.flat_map(|letter| regime_units("sn", *regime, letter)));
    }
    units.sort();
    units.dedup();
    units
}
