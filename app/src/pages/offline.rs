//! The page on what is kept on the device, which also stands in for a page that is not.

use crate::messages::{Messages, Offline};
use crate::site::SiteContext;
use leptos::prelude::*;

/// Draws the page. `inventory.js` fills in what only the device knows, with the words that the section carries.
#[must_use]
pub fn offline(site: &SiteContext, m: &'static Messages) -> AnyView {
    let o = &m.offline;
    view! {
        <h1>{o.title}</h1>
        <p id="absent" hidden>{o.absent}" "<button id="again" type="button">{o.again}</button></p>
        <p class="lead">{o.lead}</p>
        <noscript><p>{o.no_script}</p></noscript>
        <p>{o.explained}</p>
        <p><a href=site.href("textes/")>{m.chrome.texts}</a></p>
        <p><a href=site.href("chercher/")>{m.chrome.search}</a></p>
        <p><a href=site.href("simulateurs/")>{m.penalties.simulators}</a></p>
        {inventory(site, o)}
    }
    .into_any()
}

/// What the device keeps, and what it may.
fn inventory(site: &SiteContext, o: &'static Offline) -> AnyView {
    let l = &o.lots;
    view! {
        <section
            id="inventory"
            data-base=site.base.clone()
            data-impossible=o.impossible
            data-nothing=o.nothing
            data-other=o.other
            data-keeping=o.keeping
            data-kept=o.kept
            data-failed=o.failed
            data-denied=o.denied
            data-full=o.full
            data-waiting=o.waiting
            data-latest=o.latest
            data-site=o.site_size
            hidden
        >
            <p id="spares" class="notice" hidden>{o.spares}</p>
            <p id="state" role="status" tabindex="-1"></p>
            <p id="weight"></p>
            <p class="acts">
                <button id="keep" type="button" hidden>{o.keep}</button>
                <button id="refresh" type="button" hidden>{o.refresh}</button>
                <button id="delete" type="button" hidden>{o.delete}</button>
            </p>
            <p id="news" role="status" tabindex="-1"></p>
            <h2>{o.chosen}</h2>
            <p>{o.chosen_lead}</p>
            <p id="unlisted" hidden>{o.unlisted}</p>
            <p class="acts"><button id="all" type="button" hidden></button></p>
            <ul
                id="works"
                class="lots"
                data-about=l.about
                data-untouched=l.untouched
                data-begun=l.begun
                data-loading=l.loading
                data-whole=l.whole
                data-cut=l.cut
                data-cutatonce=l.cut_at_once
                data-crowded=l.crowded
                data-moved=l.moved
                data-take=l.take
                data-resume=l.resume
                data-cancel=l.cancel
                data-drop=l.drop
                data-takeall=l.take_all
                data-of=l.of
                data-toldkept=l.told_kept
                data-toldcancelled=l.told_cancelled
                data-tolddeleted=l.told_deleted
                data-space=l.space
                data-durable=l.durable
                data-fragile=l.fragile
                data-tariff=l.tariff
            ></ul>
            <p id="space"></p>
            <template id="lot">
                <li>
                    <p><a></a>" "<small></small></p>
                    <p class="said" tabindex="-1"></p>
                    <progress hidden></progress>
                    <p class="acts">
                        <button type="button" class="take"></button>
                        <button type="button" class="drop" hidden></button>
                    </p>
                </li>
            </template>
            <h2>{o.read}</h2>
            <p id="none">{o.read_none}</p>
            <ul id="read"></ul>
        </section>
    }
    .into_any()
}
