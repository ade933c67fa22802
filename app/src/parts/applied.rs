//! The simulators that apply a unit.

use crate::messages::Messages;
use leptos::prelude::*;

/// What the simulators make of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppliedView {
    /// Offences whose rules cite it; none when only results do.
    pub offences: Vec<AppliedOffence>,
    /// Address of the simulator.
    pub simulator: String,
    /// Address of its rules.
    pub rules: String,
}

/// An offence that a unit defines or punishes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppliedOffence {
    /// Its name.
    pub label: String,
    /// Address of the simulator with this offence chosen.
    pub href: String,
}

/// Draws the simulators that apply a unit; nothing when none does.
#[must_use]
pub fn applied(m: &'static Messages, applied: Option<AppliedView>) -> Option<AnyView> {
    applied.map(|applied| {
        let lead = if applied.offences.is_empty() { m.reader.applied_throughout } else { m.reader.applied_lead };
        let offences = applied.offences.into_iter();
        let list = offences.map(|offence| view! { <li><a href=offence.href>{offence.label}</a></li> }).collect_view();
        view! {
            <section class="web" aria-labelledby="applique">
                <h2 id="applique">{m.reader.applied}</h2>
                <p>{lead}</p>
                <ul>{list}</ul>
                <p>
                    <a href=applied.simulator>{m.reader.applied_simulator}</a>
                    " · "
                    <a href=applied.rules>{m.reader.applied_rules}</a>
                </p>
            </section>
        }
        .into_any()
    })
}
