//! The duty simulator: form and result. What they show comes from the engine, in sheets (`sheets/README.md`); `duties.js`
//! puts it into the templates of this page, which hold every word and every look.

mod form;
mod result;
mod settlement;
mod whatif;

use crate::messages::Messages;
use crate::parts::breadcrumb::{Crumb, breadcrumb};
use crate::parts::simulator::strip;
use crate::site::SiteContext;
use leptos::prelude::*;

/// Draws the page. `blank` is the sheet of nothing told, as JSON: the form is there before the engine is.
#[must_use]
pub fn duties(site: &SiteContext, m: &'static Messages, blank: String) -> AnyView {
    let d = &m.duties;
    let crumbs = vec![Crumb::new(m.penalties.simulators, site.href("simulateurs/"))];
    let said = view! {
        <strong data-text="strip_landed"></strong>
        <span data-text="strip_paid"></span>
        <small data-text="strip_rate"></small>
    };
    view! {
        {breadcrumb(m, crumbs)}
        <h1>{d.title}</h1>
        <p class="lead">{d.lead}</p>
        <noscript><p>{d.no_script}</p></noscript>
        <div id="simulator" class="sim duty" data-blank=blank>
            {strip(m, "strip_landed", said)}
            {form::form(m)}
            <section id="resultat" class="result" aria-labelledby="titre-resultat" tabindex="-1">
                <h2 id="titre-resultat">{m.penalties.tool.result}</h2>
                {result::result(m)}
            </section>
        </div>
        <nav class="beside" aria-label=m.penalties.simulators>
            <a href=site.href("simulateurs/droits/facture/")>{m.invoice.title}</a>
            <a href=site.href("tarif/prelevements/")>{d.levies}</a>
            <a href=site.href("tarif/")>{m.tariff.title}</a>
            <a href=site.href("tarif/mots/")>{m.tariff.words}</a>
        </nav>
        <p><small>{m.penalties.tool.private}</small></p>
    }
    .into_any()
}
