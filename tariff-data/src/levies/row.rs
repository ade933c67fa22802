//! A table of levies as it is written in TOML.

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use crate::provenance::Confidence;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Table {
    pub(super) country: String,
    pub(super) name: String,
    #[serde(default = "franc")]
    pub(super) currency: String,
    /// Day on which every row was checked that does not say otherwise.
    pub(super) checked_on: Datetime,
    #[serde(default)]
    pub(super) rounding: Vec<Spanned<RoundingRow>>,
    #[serde(default)]
    pub(super) insurance: Vec<Spanned<InsuranceRow>>,
    #[serde(default)]
    pub(super) switch: Vec<Spanned<SwitchRow>>,
    pub(super) levy: Vec<Spanned<LevyRow>>,
    #[serde(default)]
    pub(super) notice: Vec<Spanned<NoticeRow>>,
}

/// The currency of most of these countries.
fn franc() -> String {
    "XOF".to_owned()
}

/// What every figure carries; the fields stand in its own row.
pub(super) struct BasisRow {
    pub(super) source: String,
    pub(super) units: Vec<String>,
    pub(super) from: Datetime,
    pub(super) to: Option<Datetime>,
    pub(super) confidence: Confidence,
    pub(super) checked_on: Option<Datetime>,
}

/// Declares a row that carries a basis.
macro_rules! row {
    ($name:ident { $($(#[$meta:meta])* $field:ident: $type:ty,)* }) => {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(super) struct $name {
            $($(#[$meta])* pub(super) $field: $type,)*
            source: String,
            #[serde(default)]
            units: Vec<String>,
            from: Datetime,
            to: Option<Datetime>,
            confidence: Confidence,
            checked_on: Option<Datetime>,
        }

        impl $name {
            pub(super) fn basis(&self) -> BasisRow {
                BasisRow {
                    source: self.source.clone(),
                    units: self.units.clone(),
                    from: self.from,
                    to: self.to,
                    confidence: self.confidence,
                    checked_on: self.checked_on,
                }
            }
        }
    };
}

row!(RoundingRow {
    rule: String,
    #[serde(default)]
    when: Vec<String>,
});

row!(InsuranceRow {
    percent: String,
    #[serde(default)]
    when: Vec<String>,
});

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SwitchRow {
    pub(super) key: String,
    pub(super) nature: String,
    pub(super) text: String,
    pub(super) lines: Option<Vec<String>>,
    #[serde(default)]
    pub(super) except: Vec<String>,
    #[serde(default)]
    pub(super) quiet: bool,
    pub(super) from: Datetime,
    pub(super) to: Option<Datetime>,
    pub(super) side: Vec<SideRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SideRow {
    pub(super) key: String,
    pub(super) label: String,
    pub(super) why: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LevyRow {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) short: String,
    pub(super) plain: String,
    pub(super) kind: String,
    pub(super) beneficiary: String,
    #[serde(default)]
    pub(super) base: Vec<String>,
    #[serde(default)]
    pub(super) lines: Vec<String>,
    #[serde(default)]
    pub(super) except: Vec<String>,
    #[serde(default)]
    pub(super) once: bool,
    #[serde(default)]
    pub(super) recoverable: bool,
    pub(super) rate: Vec<Spanned<RateRow>>,
    #[serde(default)]
    pub(super) exemption: Vec<Spanned<ExemptionRow>>,
}

row!(RateRow {
    percent: Option<String>,
    francs: Option<String>,
    less: Option<String>,
    per: Option<String>,
    base_floor: Option<String>,
    least: Option<String>,
    #[serde(default)]
    lines: Vec<String>,
    #[serde(default)]
    except: Vec<String>,
    #[serde(default)]
    when: Vec<String>,
});

row!(ExemptionRow {
    key: String,
    name: String,
    #[serde(default)]
    lines: Vec<String>,
    #[serde(default)]
    except: Vec<String>,
    #[serde(default)]
    when: Vec<String>,
});

row!(NoticeRow {
    key: String,
    kind: String,
    text: String,
    lines: Option<Vec<String>>,
    #[serde(default)]
    except: Vec<String>,
    #[serde(default)]
    when: Vec<String>,
});
