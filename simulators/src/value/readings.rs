//! The passages on valuation that allow two readings.

use crate::argument::{Basis, Reading};

/// Money that goes back to the seller: added when it is counted, or a ground to reject.
pub(super) const PROCEEDS: Reading =
    Reading { key: "proceeds", cites: &[Basis::cv("43", "c"), Basis::cv("75", "p-1")] };

/// A link between the parties: examined, or enough by itself.
pub(super) const LINK: Reading =
    Reading { key: "link", cites: &[Basis::cv("47", "al-1"), Basis::cv("48", "al-1"), Basis::cv("85", "al-2-c")] };

/// Conditions, restrictions, proceeds: each a ground to reject, or outside the closed list of grounds.
pub(super) const ONLY: Reading = Reading {
    key: "only",
    cites: &[Basis::cv("43", "a"), Basis::cv("43", "b"), Basis::cv("43", "c"), Basis::cv("85", "al-2")],
};

/// Buying commissions and duties: the special article does not ask that they stand apart on the invoice.
pub(super) const APART: Reading =
    Reading { key: "apart", cites: &[Basis::cv("76", "al-2-c"), Basis::cv("83", "al-1"), Basis::cv("84", "p-1")] };

/// Reproduction: before importation, or in Cabo Verde.
pub(super) const REPRODUCTION: Reading =
    Reading { key: "reproduction", cites: &[Basis::cv("76", "al-1-d"), Basis::cv("82", "p-1")] };

/// One invoice for several goods: the share is one of the price, or of the whole value.
pub(super) const GLOBAL: Reading =
    Reading { key: "global", cites: &[Basis::cv("52", "al-2"), Basis::cv("52", "al-3")] };

/// Goods without price: never a sale, or valued from the invoice that shows their value.
pub(super) const FREE: Reading = Reading { key: "free", cites: &[Basis::cv("41", "al-1-a"), Basis::cv("60", "p-1")] };

/// Costs after importation in the deductive value: within general expenses, or apart.
pub(super) const LOCAL_COSTS: Reading =
    Reading { key: "local-costs", cites: &[Basis::cv("95", "p-1"), Basis::cv("93", "al-3")] };

/// Two prices reach the greatest quantity: the lower one, or the higher.
pub(super) const TIE: Reading = Reading { key: "tie", cites: &[Basis::cv("90", "al-3")] };

/// The same in Senegal, whose code says nothing of prices.
pub(super) const TIE_SN: Reading = Reading { key: "tie", cites: &[Basis::outside("accord-5")] };

/// Senegal: whether the order of methods 4 and 5 may be turned round.
pub(super) const INVERSION_SN: Reading =
    Reading { key: "inversion", cites: &[Basis::sn("18", "al-2"), Basis::outside("accord-4")] };

/// All of them.
pub(super) const ALL: &[Reading] =
    &[PROCEEDS, LINK, ONLY, APART, REPRODUCTION, GLOBAL, FREE, LOCAL_COSTS, TIE, TIE_SN, INVERSION_SN];
