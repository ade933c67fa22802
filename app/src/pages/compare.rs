//! Two units side by side: the pickers, and the place that a script fills.

use crate::messages::Messages;
use crate::site::SiteContext;
use leptos::prelude::*;

/// A work that can be picked: its id and its short name.
pub type Pick = (String, String);

/// Draws the page.
#[must_use]
pub fn compare(site: &SiteContext, m: &'static Messages, works: Vec<Pick>) -> AnyView {
    let c = &m.compare;
    let [left, right] = c.sides;
    let list = site.assets.units_list.clone().map(|file| file.url);
    view! {
        <h1>{c.title}</h1>
        <p class="lead">{c.lead}</p>
        <noscript><p>{c.no_script}</p>{links(site, m, &works)}</noscript>
        <form
            id="compare"
            hidden
            data-base=site.href("")
            data-list=list
            data-failed=c.failed
            data-missing=c.missing
            data-absent=c.absent
        >
            {side(m, "a", left, &works)}
            {side(m, "b", right, &works)}
            <p>
                <button type="submit">{c.submit}</button>
                " "
                <button id="print" type="button">{m.unit.print}</button>
            </p>
        </form>
        <div id="compared"></div>
    }
    .into_any()
}

/// Plain links to the works.
pub(super) fn links(site: &SiteContext, m: &Messages, works: &[Pick]) -> AnyView {
    let items = works.iter().map(|(id, title)| {
        view! { <li><a href=site.href(&format!("textes/{id}/")) lang=m.edition()>{title.clone()}</a></li> }
    });
    view! { <ul>{items.collect_view()}</ul> }.into_any()
}

fn side(m: &'static Messages, name: &'static str, legend: &'static str, works: &[Pick]) -> AnyView {
    let options =
        works.iter().map(|(id, title)| view! { <option value=id.clone() lang=m.edition()>{title.clone()}</option> });
    let error = format!("{name}-error");
    view! {
        <fieldset>
            <legend>{legend}</legend>
            <label>{m.compare.work}<select name=format!("{name}-work")>{options.collect_view()}</select></label>
            <label>
                {m.compare.number}
                <input name=format!("{name}-number") autocomplete="off" aria-describedby=error.clone()/>
            </label>
            <p id=error role="alert"></p>
        </fieldset>
    }
    .into_any()
}
