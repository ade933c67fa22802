//! The names of the figures, and what holds on a day.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{Bounds, Francs, NotInForce, PenaltyTable, Term, TermUnit, Value};

/// The figures of a day while they are taken one by one. One that is missing is noted rather than given back: sixty ways out
/// would be most of this code.
struct Taking<'a> {
    table: &'a PenaltyTable,
    day: NaiveDate,
    missing: Option<&'static str>,
}

/// The name of a value's kind.
const fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Francs(_) => "Francs",
        Value::FrancsBetween(_) => "FrancsBetween",
        Value::Percent(_) => "Percent",
        Value::Times(_) => "Times",
        Value::Term(_) => "Term",
        Value::TermBetween(_) => "TermBetween",
        Value::Tons(_) => "Tons",
        Value::Years(_) => "Years",
    }
}

const NO_FRANCS: Francs = Francs(0);
const NO_TERM: Term = Term { count: 0, unit: TermUnit::Months };

/// How a figure of each kind is taken; nought where the table has none.
#[expect(non_snake_case, reason = "each has the name of its kind of value")]
mod kinds {
    use super::{Bounds, Decimal, NO_FRANCS, NO_TERM, Taking, Value};

    macro_rules! kinds {
        ($($kind:ident: $type:ty = $nought:expr;)+) => {
            $(#[inline(never)]
            pub(super) fn $kind(taken: &mut Taking<'_>, key: &'static str) -> $type {
                match taken.table.value(key, taken.day) {
                    Some(Value::$kind(value)) => value,
                    _ => {
                        taken.missing.get_or_insert(key);
                        $nought
                    }
                }
            })+
        };
    }

    kinds! {
        Francs: super::Francs = NO_FRANCS;
        FrancsBetween: Bounds<super::Francs> = Bounds { min: NO_FRANCS, max: NO_FRANCS };
        Percent: Decimal = Decimal::ZERO;
        Times: u32 = 0;
        Term: super::Term = NO_TERM;
        TermBetween: Bounds<super::Term> = Bounds { min: NO_TERM, max: NO_TERM };
        Tons: Decimal = Decimal::ZERO;
        Years: u32 = 0;
    }
}

/// Declares the figures: field, type, kind of value, name in the table.
macro_rules! figures {
    ($($(#[$doc:meta])+ $field:ident: $type:ty = $kind:ident $key:literal,)+) => {
        /// The figures that hold on one day.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct Figures { $($(#[$doc])+ pub $field: $type,)+ }

        /// Names of the figures.
        pub const KEYS: &[&str] = &[$($key),+];

        impl PenaltyTable {
            /// The figures that hold on a day.
            ///
            /// # Errors
            /// Names the first figure that the table does not give for that day.
            pub fn on(&self, day: NaiveDate) -> Result<Figures, NotInForce> {
                let mut taken = Taking { table: self, day, missing: None };
                let figures = Figures { $($field: kinds::$kind(&mut taken, $key),)+ };
                taken.missing.map_or(Ok(figures), |key| Err(NotInForce { key, day }))
            }
        }

        /// Whether a value is of the kind that its name asks for; `None` for an unknown name.
        pub(super) fn is_of_kind(key: &str, value: &Value) -> Option<bool> {
            const ASKED: &[&str] = &[$(stringify!($kind)),+];
            let rank = KEYS.iter().position(|known| *known == key)?;
            ASKED.get(rank).map(|kind| *kind == kind_of(value))
        }
    };
}

figures! {
    /// Duty ad valorem from which goods are heavily taxed.
    heavily_taxed_ad_valorem: Decimal = Percent "heavily-taxed.ad-valorem",
    /// Share of the customs value above which a specific duty makes goods heavily taxed.
    heavily_taxed_specific: Decimal = Percent "heavily-taxed.specific",
    /// Fine of the first class.
    contravention_1_fine: Bounds<Francs> = FrancsBetween "contravention-1.fine",
    /// Times the duties, second class.
    contravention_2_duties: u32 = Times "contravention-2.duties",
    /// Fine of the third class.
    contravention_3_fine: Bounds<Francs> = FrancsBetween "contravention-3.fine",
    /// Times the value, fourth class.
    contravention_4_value: u32 = Times "contravention-4.value",
    /// Fine of the fifth class.
    contravention_5_fine: Bounds<Francs> = FrancsBetween "contravention-5.fine",
    /// By how much it may be raised after a first judgment.
    contravention_5_repeat: u32 = Times "contravention-5.repeat",
    /// Years within which that judgment must stand.
    contravention_5_repeat_within: u32 = Years "contravention-5.repeat-within",
    /// Value up to which an undeclared import is a délit of the first class.
    delit_value_up_to: Francs = Francs "delit.value-up-to",
    /// Times the value, délit of the first class.
    delit_1_value: u32 = Times "delit-1.value",
    /// Prison, délit of the first class.
    delit_1_prison: Bounds<Term> = TermBetween "delit-1.prison",
    /// Times the value when aggravated.
    delit_1_aggravated_value: u32 = Times "delit-1.aggravated-value",
    /// Prison when aggravated.
    delit_1_aggravated_prison: Term = Term "delit-1.aggravated-prison",
    /// Net tonnage below which a seagoing vessel makes smuggling a délit of the second class.
    delit_2_tonnage_below: Decimal = Tons "delit-2.tonnage-below",
    /// Times the value, délit of the second class.
    delit_2_value: u32 = Times "delit-2.value",
    /// Prison, délit of the second class.
    delit_2_prison: Bounds<Term> = TermBetween "delit-2.prison",
    /// Fine of the third class of délits.
    delit_3_fine: Bounds<Francs> = FrancsBetween "delit-3.fine",
    /// Prison of the third class of délits.
    delit_3_prison: Bounds<Term> = TermBetween "delit-3.prison",
    /// By how much both are raised on repeat offence or for a gang.
    delit_3_aggravated: u32 = Times "delit-3.aggravated",
    /// Net tonnage below which listed goods found on board are deemed imported.
    listed_tonnage_below: Decimal = Tons "listed-on-board.tonnage-below",
    /// Years after which the action is barred.
    prescription_action: u32 = Years "prescription.action",
    /// Years after which a claim to duties is barred.
    prescription_duties: u32 = Years "prescription.duties",
    /// Years after which either is barred once it was pursued, or the duty hidden by fraud.
    prescription_extended: u32 = Years "prescription.extended",
    /// Value from which a committal order is compulsory.
    detention_value_from: Francs = Francs "detention.value-from",
    /// Duties above which all property is confiscated.
    general_confiscation_duties: Francs = Francs "general-confiscation.duties-above",
    /// Value above which it is, where no duty is compromised.
    general_confiscation_value: Francs = Francs "general-confiscation.value-above",
    /// Least penalty payment for a day of delay.
    penalty_payment_per_day: Francs = Francs "penalty-payment.per-day",
    /// Fine for refusing a medical screening.
    screening_fine: Bounds<Francs> = FrancsBetween "screening.fine",
    /// Prison for refusing a medical screening.
    screening_prison: Bounds<Term> = TermBetween "screening.prison",
    /// Fine for revealing an infiltrated officer.
    identity_fine: Francs = Francs "identity.fine",
    /// Prison for it.
    identity_prison: Term = Term "identity.prison",
    /// Fine when violence followed.
    identity_violence_fine: Francs = Francs "identity-violence.fine",
    /// Prison when violence followed.
    identity_violence_prison: Term = Term "identity-violence.prison",
    /// Fine when death followed.
    identity_death_fine: Francs = Francs "identity-death.fine",
    /// Prison when death followed.
    identity_death_prison: Term = Term "identity-death.prison",
    /// Tobacco made against the standards: fine.
    tobacco_manufacture_fine: Bounds<Francs> = FrancsBetween "tobacco-manufacture.fine",
    /// Tobacco made against the standards: prison.
    tobacco_manufacture_prison: Bounds<Term> = TermBetween "tobacco-manufacture.prison",
    /// Tobacco packed against the standards: fine.
    tobacco_packaging_fine: Bounds<Francs> = FrancsBetween "tobacco-packaging.fine",
    /// Tobacco packed against the standards: prison.
    tobacco_packaging_prison: Bounds<Term> = TermBetween "tobacco-packaging.prison",
    /// Tobacco advertised: fine.
    tobacco_advertising_fine: Bounds<Francs> = FrancsBetween "tobacco-advertising.fine",
    /// Tobacco advertised: prison.
    tobacco_advertising_prison: Bounds<Term> = TermBetween "tobacco-advertising.prison",
    /// By how much both are raised for minors.
    tobacco_advertising_minors: u32 = Times "tobacco-advertising.minors",
    /// Access to tobacco: fine.
    tobacco_access_fine: Bounds<Francs> = FrancsBetween "tobacco-access.fine",
    /// Access to tobacco by minors: fine.
    tobacco_access_minors_fine: Bounds<Francs> = FrancsBetween "tobacco-access.minors-fine",
    /// By how much it is raised on repeat offence.
    tobacco_access_repeat: u32 = Times "tobacco-access.repeat",
    /// Smoking where it is forbidden: fine.
    smoking_fine: Bounds<Francs> = FrancsBetween "smoking.fine",
    /// Fixed fine paid at once.
    smoking_fixed_fine: Francs = Francs "smoking.fixed-fine",
    /// Operator who lets smoke: fine.
    smoking_operator_fine: Bounds<Francs> = FrancsBetween "smoking-operator.fine",
    /// Illicit trade in tobacco: fine.
    tobacco_trade_fine: Bounds<Francs> = FrancsBetween "tobacco-trade.fine",
    /// Illicit trade in tobacco: prison.
    tobacco_trade_prison: Bounds<Term> = TermBetween "tobacco-trade.prison",
    /// Tobacco without marking: fine.
    tobacco_marking_fine: Bounds<Francs> = FrancsBetween "tobacco-marking.fine",
    /// By how much fines are raised for legal persons.
    tobacco_legal_person_fine: u32 = Times "tobacco-legal-person.fine",
    /// Closure of an establishment of a legal person.
    tobacco_legal_person_closure: Bounds<Term> = TermBetween "tobacco-legal-person.closure",
    /// Suspension of sale for a natural person.
    tobacco_person_suspension: Bounds<Term> = TermBetween "tobacco-person.suspension",
}
