//! Release of the goods in dispute (article 420).

use rust_decimal::Decimal;
use tariff_data::exact;

use super::fields::*;
use super::grounds as on;
use super::path::Path;
use crate::argument::{Case, Figure, Line, Reason, Stage, State, Term};

/// Article 420: goods are released against security.
pub(super) fn release(case: &mut Case<'_>, path: &mut Path<'_>) {
    let prohibited = case.truth(PROHIBITED);
    let (field, key) = match prohibited {
        Some(true) => (GOODS_VALUE, "security-value"),
        _ => (DUTIES, "security-duties"),
    };
    let mut lines = Vec::new();
    if let Some(sum) = case.sum(field) {
        let currency = sum.currency.clone().unwrap_or_else(|| "XOF".to_owned());
        let money = |amount| Figure::Money(amount, currency.clone());
        let times = path.limits.on("security.duties", path.today).map(|limit| Decimal::from(limit.count));
        let (amount, formula) = match (prohibited, times) {
            (Some(true), _) => (Some(sum.amount), Vec::new()),
            (_, Some(times)) => (
                exact::mul(sum.amount, times),
                vec![Term::Figure(money(sum.amount)), Term::Sign("×"), Term::Figure(Figure::Number(times))],
            ),
            (_, None) => {
                case.refuse(NOTICE, "before-first-day");
                return;
            }
        };
        let Some(amount) = amount else {
            case.refuse(field, "too-large");
            return;
        };
        lines.push(Line { row: 0, key, formula, figure: Some(money(amount)), cites: on::RELEASE.to_vec() });
    }
    let state = if prohibited.is_some() && !lines.is_empty() { State::Kept } else { State::Open };
    let reason = if prohibited == Some(true) { "release-prohibited" } else { "release" };
    path.stages.push(Stage {
        key: "release",
        state,
        reasons: vec![Reason { key: reason, cites: on::RELEASE.to_vec() }],
        lines,
        cites: on::RELEASE.to_vec(),
    });
}
