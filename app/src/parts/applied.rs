//! The simulators that apply a unit.

use crate::messages::Messages;
use leptos::prelude::*;

/// What a simulator makes of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppliedView {
    /// How much rests on the unit, told under its heading: *Appliqué à 3 infractions*.
    pub way: String,
    /// Before what rests on it; a whole sentence where nothing is listed.
    pub lead: &'static str,
    /// What rests on it: words and address.
    pub items: Vec<(String, String)>,
    /// Where to go on: the simulator, its tables.
    pub links: Vec<(&'static str, String)>,
}

/// Draws the simulators that apply a unit; nothing when none does.
#[must_use]
pub fn applied(m: &'static Messages, applied: Vec<AppliedView>) -> Option<AnyView> {
    (!applied.is_empty()).then(|| {
        view! {
            <section class="web" aria-labelledby="applique">
                <h2 id="applique">{m.reader.applied}</h2>
                {applied.into_iter().map(one).collect_view()}
            </section>
        }
        .into_any()
    })
}

fn one(applied: AppliedView) -> AnyView {
    let items = applied.items.into_iter().map(|(words, href)| view! { <li><a href=href>{words}</a></li> });
    let links = applied.links.into_iter().enumerate().map(|(index, (words, href))| {
        let between = (index > 0).then_some(" · ");
        view! { {between}<a href=href>{words}</a> }
    });
    view! { <p>{applied.lead}</p><ul>{items.collect_view()}</ul><p>{links.collect_view()}</p> }.into_any()
}
