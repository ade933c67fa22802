//! What the pages of the simulators share: the strip of the running result, the list of what cannot be used.

use crate::messages::Messages;
use leptos::prelude::*;

/// The running result, in sight while the form is filled; it leads to the whole. `when` names the field of the sheet
/// without which there is nothing to say yet; `said` draws it.
#[must_use]
pub fn strip(m: &'static Messages, when: &'static str, said: impl IntoView) -> AnyView {
    let t = &m.penalties.tool;
    view! {
        <div class="strip" role="status">
            <p id="news" data-loading=t.loading data-failed=t.failed data-changed=t.changed></p>
            <template data-if=when>
                <a href="#resultat" title=t.see_result>{said.into_any()}</a>
            </template>
        </div>
        {unloaded(m)}
        <p id="perdu" hidden>
            <button type="button" data-act="retry">{t.retry}</button>
        </p>
    }
    .into_any()
}

/// For a page of which a script did not come, which nothing else can tell: see `watch.js`. The address is asked for anew.
#[must_use]
pub fn unloaded(m: &'static Messages) -> AnyView {
    view! { <p class="unloaded" role="alert" hidden>{m.chrome.unloaded}" "<a href="">{m.penalties.tool.retry}</a></p> }
        .into_any()
}

/// What was typed and cannot be used, in one place, each leading to its field. `key` and `name` name the fields of an
/// error by which it is known again, and which says where it stands.
#[must_use]
pub fn errors(m: &'static Messages, key: &'static str, name: &'static str) -> AnyView {
    let t = &m.penalties.tool;
    view! {
        <template data-if="errors">
            <section class="errors" aria-labelledby="titre-erreurs">
                <h3 id="titre-erreurs">{t.errors}</h3>
                <ul>
                    <template data-each="errors" data-key=key>
                        <li>
                            <template data-if=name><strong data-text=name></strong></template>
                            " "
                            <span data-text="text"></span>
                            " "
                            <template data-if="id">
                                <button type="button" data-act="go" data-set="data-id:id">{t.change}</button>
                            </template>
                            <template data-unless="id">
                                <button type="button" data-act="forget" data-set="data-field:field data-article:article">
                                    {t.remove}
                                </button>
                            </template>
                        </li>
                    </template>
                </ul>
            </section>
        </template>
    }
    .into_any()
}
