//! The list of simulators and of the pages beside them.

use crate::messages::Messages;
use crate::site::SiteContext;
use leptos::prelude::*;

/// A way to a page: its name, its path, what it does.
type Way = (&'static str, &'static str, String);

/// Draws the list: each simulator, and below it the pages that belong to it.
#[must_use]
pub fn simulators(site: &SiteContext, m: &'static Messages, classes_lead: String, rules_lead: String) -> AnyView {
    let p = &m.penalties;
    let d = &m.duties;
    let a = &m.arguments;
    let duties: Way = (d.title, "simulateurs/droits/", d.lead.to_owned());
    let invoice: Way = (m.invoice.title, "simulateurs/droits/facture/", m.invoice.lead.to_owned());
    let penalties: Way = (p.title, "simulateurs/penalites/", p.lead.to_owned());
    let beside: [Way; 4] = [
        (p.post, "simulateurs/penalites/poste/", p.post_lead.to_owned()),
        (p.offences, "simulateurs/penalites/infractions/", p.offences_lead.to_owned()),
        (p.classes, "simulateurs/penalites/classes/", classes_lead),
        (p.rules, "simulateurs/penalites/regles/", rules_lead),
    ];
    let value: Way = (a.value.title, "simulateurs/valeur/", a.value.lead.to_owned());
    let guided: [Way; 3] = [
        (a.origin.title, "simulateurs/origine/", a.origin.lead.to_owned()),
        (a.dispute.title, "simulateurs/contestation/", a.dispute.lead.to_owned()),
        (a.defence.title, "simulateurs/antidumping/", a.defence.lead.to_owned()),
    ];
    view! {
        <h1>{p.simulators}</h1>
        <p class="lead">{p.simulators_lead}</p>
        <section class="ways">
            <ul>
                {row(site, duties, vec![invoice])}
                {row(site, value, Vec::new())}
                {row(site, penalties, beside.into())}
                {guided.into_iter().map(|way| row(site, way, Vec::new())).collect_view()}
            </ul>
        </section>
        <p><small>{p.tool.private}</small></p>
    }
    .into_any()
}

fn row(site: &SiteContext, (name, path, words): Way, below: Vec<Way>) -> AnyView {
    let below = (!below.is_empty()).then(|| {
        let rows = below.into_iter().map(|way| row(site, way, Vec::new())).collect_view();
        view! { <ul>{rows}</ul> }
    });
    view! { <li><a href=site.href(path)>{name}</a><small>{words}</small>{below}</li> }.into_any()
}
