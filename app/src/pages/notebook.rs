//! The page of all private notes, which a script fills from the device.

use crate::messages::Messages;
use crate::site::SiteContext;
use leptos::prelude::*;

/// Draws the page.
#[must_use]
pub fn notebook(site: &SiteContext, m: &'static Messages) -> AnyView {
    let n = &m.notebook;
    let list = site.assets.units_list.clone().map(|file| file.url);
    view! {
        <h1>{n.title}</h1>
        <p class="lead">{n.lead}</p>
        <noscript><p>{n.no_script}</p></noscript>
        <section id="notebook" data-list=list hidden>
            <p class="tools">
                <button id="export" type="button" hidden>{n.export}</button>
                <button id="print" type="button" hidden>{m.unit.print}</button>
                <button id="erase" type="button" hidden></button>
            </p>
            <p class="tools">
                <input id="file" class="file" type="file" accept=".json,application/json" aria-describedby="refused"/>
                <label class="button" for="file">{n.import}</label>
            </p>
            <p id="refused" class="warn" role="alert"></p>
            <p id="said" role="status"></p>
            <p id="none">{n.none}</p>
            <ul id="mine"></ul>
        </section>
        <p>{n.explained}</p>
        <p>
            <a href=site.href("textes/")>{m.works.title}</a>
            " · "
            <a href=site.href("selection/")>{n.selection.title}</a>
        </p>
    }
    .into_any()
}
