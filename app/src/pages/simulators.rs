//! The list of simulators and of the pages beside them.

use crate::messages::Messages;
use crate::site::SiteContext;
use leptos::prelude::*;

/// Draws the list.
#[must_use]
pub fn simulators(site: &SiteContext, m: &'static Messages, rules_lead: String) -> AnyView {
    let p = &m.penalties;
    let d = &m.duties;
    let a = &m.arguments;
    let rows = [
        (d.title, "simulateurs/droits/", d.lead.to_owned()),
        (m.invoice.title, "simulateurs/droits/facture/", m.invoice.lead.to_owned()),
        (p.title, "simulateurs/penalites/", p.lead.to_owned()),
        (p.post, "simulateurs/penalites/poste/", p.post_lead.to_owned()),
        (p.offences, "simulateurs/penalites/infractions/", p.offences_lead.to_owned()),
        (p.classes, "simulateurs/penalites/classes/", p.thresholds.to_owned()),
        (p.rules, "simulateurs/penalites/regles/", rules_lead),
        (a.value.title, "simulateurs/valeur/", a.value.lead.to_owned()),
        (a.origin.title, "simulateurs/origine/", a.origin.lead.to_owned()),
        (a.dispute.title, "simulateurs/contestation/", a.dispute.lead.to_owned()),
        (a.defence.title, "simulateurs/antidumping/", a.defence.lead.to_owned()),
    ]
    .into_iter()
    .map(|(name, path, words)| view! { <li><a href=site.href(path)>{name}</a><small>{words}</small></li> })
    .collect_view();
    view! {
        <h1>{p.simulators}</h1>
        <p class="lead">{p.simulators_lead}</p>
        <section class="ways">
            <ul>{rows}</ul>
        </section>
        <p><small>{p.tool.private}</small></p>
    }
    .into_any()
}
