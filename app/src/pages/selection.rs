//! A selection of units for paper: its fields, and the place that a script fills.

use super::compare::{Pick, links};
use crate::messages::Messages;
use crate::site::SiteContext;
use leptos::prelude::*;

/// Draws the page.
#[must_use]
pub fn selection(site: &SiteContext, m: &'static Messages, works: &[Pick]) -> AnyView {
    let s = &m.notebook.selection;
    let list = site.assets.units_list.clone().map(|file| file.url);
    let options =
        works.iter().map(|(id, title)| view! { <option value=id.clone() lang=m.edition()>{title.clone()}</option> });
    view! {
        <h1>{s.title}</h1>
        <p class="lead">{s.lead}</p>
        <noscript><p>{s.no_script}</p>{links(site, m, works)}</noscript>
        <form id="selection" data-list=list data-version=site.version.clone() hidden>
            <fieldset>
                <legend>{s.add}</legend>
                <label>{m.compare.work}<select name="work">{options.collect_view()}</select></label>
                <label>
                    {s.numbers}
                    <input name="numbers" autocomplete="off" aria-describedby="numbers-help numbers-error"/>
                </label>
                <p id="numbers-help"><small>{s.numbers_help}</small></p>
                <p id="numbers-error" class="warn" role="alert"></p>
                <button type="submit">{s.submit}</button>
            </fieldset>
            <fieldset>
                <legend>{s.chosen}</legend>
                <p id="progress" role="status"></p>
                <ol id="chosen"></ol>
                <p id="tools" class="tools" hidden>
                    <button id="print" type="button">{m.unit.print}</button>
                    <button id="empty" type="button">{s.empty}</button>
                </p>
            </fieldset>
        </form>
        <div id="papers"></div>
    }
    .into_any()
}
