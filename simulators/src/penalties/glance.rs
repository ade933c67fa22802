//! The classes at a glance: what each one costs, on a day.

use tariff_data::penalties::{Bounds, Figures, Francs, Term};

use super::cite::{Cite, code};
use super::class::Class;
use super::draft::fixed;
use super::outcome::Amount;

/// The fine of a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tariff {
    /// A range.
    Between(Bounds<Francs>),
    /// So many times the duties.
    TimesDuties(u32),
    /// So many times the value of the goods.
    TimesValue(u32),
    /// So many times the value of the objects confiscated.
    TimesObjects(u32),
}

impl Tariff {
    /// The term that it multiplies, as operands are named in the message catalogue; `None` for a range.
    #[must_use]
    pub const fn base(self) -> Option<&'static str> {
        match self {
            Self::Between(_) => None,
            Self::TimesDuties(_) => Some("duties"),
            Self::TimesValue(_) => Some("value"),
            Self::TimesObjects(_) => Some("objects"),
        }
    }

    /// The fine on a base.
    #[must_use]
    pub fn on(self, base: Francs) -> Amount {
        match self {
            Self::Between(bounds) => Amount::Between(bounds),
            Self::TimesDuties(times) | Self::TimesValue(times) | Self::TimesObjects(times) => {
                Amount::Exact(base).times(times)
            }
        }
    }
}

/// A class at a glance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glance {
    /// The class.
    pub class: Class,
    /// Its fine.
    pub fine: Tariff,
    /// Prison, if any.
    pub prison: Option<Bounds<Term>>,
    /// Whether the goods, or the means used, are confiscated.
    pub confiscation: bool,
    /// The paragraph.
    pub cite: Cite,
}

/// The five contraventions and the délits, in order.
#[must_use]
pub fn at_a_glance(figures: &Figures) -> Vec<Glance> {
    let row = |class, fine, prison, confiscation, cite| Glance { class, fine, prison, confiscation, cite };
    vec![
        row(Class::Contravention1, Tariff::Between(figures.contravention_1_fine), None, false, code("385", "al-1")),
        row(
            Class::Contravention2,
            Tariff::TimesDuties(figures.contravention_2_duties),
            None,
            false,
            code("386", "al-1"),
        ),
        row(Class::Contravention3, Tariff::Between(figures.contravention_3_fine), None, true, code("387", "p-1")),
        row(Class::Contravention4, Tariff::TimesValue(figures.contravention_4_value), None, true, code("388", "p-1")),
        row(Class::Contravention5, Tariff::Between(figures.contravention_5_fine), None, false, code("389", "al-1")),
        row(
            Class::Delit1,
            Tariff::TimesValue(figures.delit_1_value),
            Some(figures.delit_1_prison),
            true,
            code("390", "al-1"),
        ),
        row(
            Class::Delit2,
            Tariff::TimesObjects(figures.delit_2_value),
            Some(figures.delit_2_prison),
            true,
            code("391", "p-1"),
        ),
        row(
            Class::Delit1Aggravated,
            Tariff::TimesValue(figures.delit_1_aggravated_value),
            Some(fixed(figures.delit_1_aggravated_prison)),
            true,
            code("390", "al-2"),
        ),
        row(
            Class::Delit3,
            Tariff::Between(figures.delit_3_fine),
            Some(figures.delit_3_prison),
            true,
            code("392", "al-1"),
        ),
    ]
}
