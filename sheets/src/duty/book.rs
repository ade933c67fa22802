//! What every sheet of duties draws on: the levies, the fixed parities, the words; and the lines of the tariff, which are
//! looked up elsewhere.

use rust_decimal::Decimal;
use simulators::duty::{ARTICLE_FIELDS, FIELDS, Form, Regime, UnreadWhy, Why};
use tariff_data::levies::{Beneficiary, Country, Kind, Nature, Per, RoundingRule};
use tariff_data::parity::Parity;

use crate::Catalogue;
use crate::penalties::{Cited, cite_key};

/// The figures and the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Book {
    /// The countries, in the order in which they are shown.
    pub countries: Vec<Country>,
    /// Fixed parities.
    pub parities: Vec<Parity>,
    /// The words, with the names of the paragraphs.
    pub words: Catalogue,
    /// What the figures are called, to be found again.
    pub version: String,
}

/// What the tariff knows of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Digits only.
    pub code: String,
    /// Duty in hundredths.
    pub duty: Decimal,
    /// Statistical fee in hundredths.
    pub fee: Decimal,
    /// Unit of quantity, as the tariff prints it.
    pub unit: String,
    /// Label.
    pub label: String,
}

/// Where lines of the tariff are looked up.
pub trait Lines {
    /// The line of a code, digits only; `None` when the tariff has none.
    fn line(&self, code: &str) -> Option<Known>;

    /// The codes nearest to one that the tariff does not have, as they are printed.
    fn nearest(&self, _code: &str) -> Vec<String> {
        Vec::new()
    }

    /// The lines whose codes begin with these digits, in order.
    fn starting(&self, _digits: &str) -> Vec<Known> {
        Vec::new()
    }
}

/// No tariff at all: every article tells its own rates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoLines;

impl Lines for NoLines {
    fn line(&self, _code: &str) -> Option<Known> {
        None
    }
}

impl Book {
    /// The country of that code.
    #[must_use]
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.countries.iter().find(|country| country.code == code)
    }

    /// A paragraph as it is cited: `sn-douanes:136#al-3`.
    pub(super) fn cited(&self, unit: &str) -> Cited {
        let (place, anchor) = unit.split_once('#').unwrap_or((unit, ""));
        let (work, article) = place.split_once(':').unwrap_or((place, ""));
        let href = format!("textes/{work}/{article}/");
        Cited {
            label: self.words.say(&cite_key(work, article, anchor)),
            href: if anchor.is_empty() { href } else { format!("{href}#{anchor}") },
        }
    }
}

/// Keys of the words that sheets of duties need.
#[must_use]
pub fn book_keys() -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    let mut put = |prefix: &str, words: &[&str]| keys.extend(words.iter().map(|word| format!("{prefix}.{word}")));
    let fields = FIELDS.iter().chain(ARTICLE_FIELDS);
    for (field, form) in fields.clone() {
        put(&format!("duty-field.{field}"), &["label", "help"]);
        match form {
            Form::Words(words) if *words == ["oui", "non"] => put("duty-choice.truth", words),
            Form::Words(words) => put(&format!("duty-choice.{field}"), words),
            Form::Number(unit) if !unit.is_empty() => put("duty-unit", &[unit]),
            _ => {}
        }
    }
    put("duty-kind", &Kind::ALL.iter().map(|kind| kind.key()).collect::<Vec<_>>());
    put("beneficiary", &Beneficiary::ALL.iter().map(|one| one.key()).collect::<Vec<_>>());
    put("duty-nature", &Nature::ALL.iter().map(|nature| nature.key()).collect::<Vec<_>>());
    put("duty-per", &Per::ALL.iter().map(|per| per.key()).collect::<Vec<_>>());
    put("duty-quantity", &Per::ALL.iter().map(|per| per.key()).collect::<Vec<_>>());
    put("duty-regime", &Regime::ALL.iter().map(|regime| regime.key()).collect::<Vec<_>>());
    put("duty-refused", Why::KEYS);
    put("duty-unread", &UnreadWhy::ALL.iter().map(|why| why.key()).collect::<Vec<_>>());
    put("confidence", &["sure", "probable", "doubtful", "unknown"]);
    // Each rule in the money of the country.
    for money in ["XOF", "CVE"] {
        keys.extend(RoundingRule::ALL.iter().map(|rule| format!("duty-rounding.{}-{money}", rule.key())));
    }
    keys.extend(super::invoice::invoice_keys());
    keys
}
