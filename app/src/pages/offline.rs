//! The page on what is kept on the device, which also stands in for a page that is not.

use crate::messages::Messages;
use crate::site::SiteContext;
use leptos::prelude::*;

/// Draws the page. `inventory.js` fills in what only the device knows.
#[must_use]
pub fn offline(site: &SiteContext, m: &'static Messages) -> AnyView {
    let o = &m.offline;
    view! {
        <h1>{o.title}</h1>
        <p id="absent" hidden>{o.absent}</p>
        <p class="lead">{o.lead}</p>
        <noscript><p>{o.no_script}</p></noscript>
        <section id="inventory" data-base=site.base.clone() hidden>
            <p
                id="state"
                role="status"
                data-impossible=o.impossible
                data-nothing=o.nothing
                data-keeping=o.keeping
                data-kept=o.kept
                data-failed=o.failed
                data-denied=o.denied
            ></p>
            <p class="acts">
                <button id="keep" type="button" hidden>{o.keep}</button>
                <button id="delete" type="button" hidden>{o.delete}</button>
            </p>
            <h2>{o.read}</h2>
            <p id="none">{o.read_none}</p>
            <ul id="read"></ul>
        </section>
        <p>{o.explained}</p>
        <p><a href=site.href("textes/")>{m.chrome.texts}</a></p>
        <p><a href=site.href("chercher/")>{m.chrome.search}</a></p>
        <p><a href=site.href("simulateurs/")>{m.penalties.simulators}</a></p>
    }
    .into_any()
}
