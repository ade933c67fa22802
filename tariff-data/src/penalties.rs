//! Amounts, thresholds, multipliers and terms of the penalties, dated, each with the paragraph that prints it.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::provenance::Provenance;

mod figures;
mod packed;
mod reading;

pub use figures::{Figures, KEYS};
pub use packed::{read_day, write_day};
pub use reading::read;

/// The table of the project, as a file and its text.
pub const TABLE: (&str, &str) = ("tariff-data/data/penalties.toml", include_str!("../data/penalties.toml"));

/// A whole number of F CFA francs, which have no decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Francs(pub u64);

impl Francs {
    /// The sum; `None` when it does not fit.
    #[must_use]
    pub const fn plus(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(sum) => Some(Self(sum)),
            None => None,
        }
    }

    /// So many times the amount; `None` when it does not fit.
    #[must_use]
    pub const fn times(self, times: u32) -> Option<Self> {
        match self.0.checked_mul(times as u64) {
            Some(product) => Some(Self(product)),
            None => None,
        }
    }
}

/// What a term is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermUnit {
    /// Months.
    Months,
    /// Years.
    Years,
}

/// A length of time as the text writes it: *trois mois*, *cinq ans*.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: TermUnit,
}

impl Term {
    /// So many times the term; `None` when it does not fit.
    #[must_use]
    pub const fn times(self, times: u32) -> Option<Self> {
        match self.count.checked_mul(times) {
            Some(count) => Some(Self { count, unit: self.unit }),
            None => None,
        }
    }

    /// The term in months, to compare two of them.
    #[must_use]
    pub const fn months(self) -> u64 {
        match self.unit {
            TermUnit::Months => self.count as u64,
            TermUnit::Years => self.count as u64 * 12,
        }
    }
}

/// The least and the most that a text allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds<T> {
    /// The least.
    pub min: T,
    /// The most.
    pub max: T,
}

/// What a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// An amount.
    Francs(Francs),
    /// A range of amounts.
    FrancsBetween(Bounds<Francs>),
    /// A share in hundredths.
    Percent(Decimal),
    /// A multiplier.
    Times(u32),
    /// A term.
    Term(Term),
    /// A range of terms.
    TermBetween(Bounds<Term>),
    /// Tons of a vessel.
    Tons(Decimal),
    /// Whole years of a delay.
    Years(u32),
}

/// A figure with the paragraph that prints it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Its name: `contravention-1.fine`.
    pub key: String,
    /// Unit of the corpus: `sn-douanes:385`.
    pub article: String,
    /// Anchor in that unit: `al-1`.
    pub anchor: String,
    /// The figure.
    pub value: Value,
    /// Where it is written, since when it holds, how sure we are.
    pub provenance: Provenance,
}

/// A figure that no row of the table gives for that day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotInForce {
    /// Which figure.
    pub key: &'static str,
    /// Which day.
    pub day: NaiveDate,
}

/// All the figures, at all their dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PenaltyTable {
    figures: Vec<Figure>,
}

impl PenaltyTable {
    /// The rows, in the order of the file.
    #[must_use]
    pub fn figures(&self) -> &[Figure] {
        &self.figures
    }

    /// The latest day on which a figure began to hold.
    #[must_use]
    pub fn latest_day(&self) -> NaiveDate {
        self.figures.iter().map(|figure| figure.provenance.from).max().unwrap_or_default()
    }

    fn value(&self, key: &str, day: NaiveDate) -> Option<Value> {
        let row = self.figures.iter().find(|figure| figure.key == key && figure.provenance.holds_on(day));
        row.map(|figure| figure.value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn refusal(text: &str) -> (usize, String) {
        let refusal = read("t.toml", text).unwrap_err();
        (refusal.line, refusal.what)
    }

    /// The project's table with one passage replaced.
    fn with(from: &str, to: &str) -> String {
        assert!(TABLE.1.contains(from), "{from}");
        TABLE.1.replacen(from, to, 1)
    }

    #[test]
    fn the_project_table_loads_and_is_dated() {
        let table = read(TABLE.0, TABLE.1).unwrap();
        assert_eq!(table.figures().len(), KEYS.len());
        let figures = table.on(day(2026, 11, 22)).unwrap();
        assert_eq!(figures.contravention_1_fine, Bounds { min: Francs(100_000), max: Francs(200_000) });
        assert_eq!(figures.delit_2_prison.max, Term { count: 5, unit: TermUnit::Years });
        // The tobacco law is a month younger than the code.
        assert_eq!(table.on(day(2014, 3, 27)).unwrap_err().key, "tobacco-manufacture.fine");
        assert_eq!(table.on(day(2014, 2, 27)).unwrap_err().key, "heavily-taxed.ad-valorem");
    }

    #[test]
    fn a_figure_without_its_provenance_is_refused() {
        assert!(refusal(&with("anchor = \"p-1\"\n", "")).1.contains("anchor"));
        assert!(refusal(&with("confidence = \"sure\"\n", "")).1.contains("confidence"));
        assert!(refusal(&with("checked_on = 2026-11-22\n", "")).1.contains("checked_on"));
        assert!(refusal(&with("from = 2014-02-28\n", "")).1.contains("from"));
        assert_eq!(refusal(&with("\"sn-douanes:7\"", "\"7\"")).1, "« heavily-taxed.ad-valorem » n'a pas d'alinéa");
    }

    #[test]
    fn a_figure_has_the_form_of_its_name() {
        let cases = [
            ("value = \"20\"", "value = \"vingt\"", "« heavily-taxed.ad-valorem » n'a pas de valeur lisible"),
            ("value = \"20\"", "value = \"-20\"", "« heavily-taxed.ad-valorem » n'a pas de valeur lisible"),
            ("min = 100_000", "min = 300_000", "« contravention-1.fine » n'a pas de valeur lisible"),
            ("max = \"3 years\"", "max = \"2 months\"", "« delit-1.prison » n'a pas de valeur lisible"),
            ("value = 2", "value = 0", "« contravention-2.duties » n'a pas de valeur lisible"),
            ("unit = \"percent\"", "unit = \"tons\"", "« heavily-taxed.ad-valorem » n'a pas la forme attendue"),
            ("\"delit.value-up-to\"", "\"delit.value\"", "« delit.value » n'est le nom d'aucun chiffre"),
            (
                "\"contravention-3.fine\"",
                "\"contravention-1.fine\"",
                "« contravention-1.fine » vaut deux fois le même jour",
            ),
            (
                "from = 2014-02-28",
                "from = 2014-02-28\nto = 2014-02-01",
                "« heavily-taxed.ad-valorem » finit avant de commencer",
            ),
        ];
        for (from, to, what) in cases {
            assert_eq!(refusal(&with(from, to)).1, what);
        }
        let without = TABLE.1.split("[[figure]]").filter(|row| !row.contains("smoking.fixed-fine")).collect::<Vec<_>>();
        assert_eq!(refusal(&without.join("[[figure]]")), (0, "« smoking.fixed-fine » manque".to_owned()));
    }

    #[test]
    fn a_later_row_takes_over_on_its_day() {
        let row = "[[figure]]\nkey = \"smoking.fixed-fine\"\narticle = \"sn-tabac:26\"\nanchor = \"p-2\"\nunit = \"francs\"\n\
            value = 6_000\nfrom = 2030-01-01\nconfidence = \"sure\"\nchecked_on = 2026-11-22\n";
        let closed = with("value = 5_000\nfrom = 2014-03-28", "value = 5_000\nto = 2029-12-31\nfrom = 2014-03-28");
        let table = read("t.toml", &format!("{closed}\n{row}")).unwrap();
        assert_eq!(table.on(day(2029, 12, 31)).unwrap().smoking_fixed_fine, Francs(5_000));
        assert_eq!(table.on(day(2030, 1, 1)).unwrap().smoking_fixed_fine, Francs(6_000));
    }

    #[test]
    fn amounts_that_do_not_fit_are_said() {
        assert_eq!(Francs(u64::MAX).plus(Francs(1)), None);
        assert_eq!(Francs(u64::MAX).times(2), None);
        assert_eq!(Francs(845_000).times(2), Some(Francs(1_690_000)));
        assert_eq!(Term { count: u32::MAX, unit: TermUnit::Years }.times(2), None);
    }
}
