//! The tool: finder, answers given, questions and result. What it shows comes from the engine, in sheets
//! (`sheets/README.md`); `simulator.js` puts it into the templates of this page, which hold every word and every look.
//!
//! In a template, `data-each`, `data-if` and `data-unless` name a field of the sheet and draw what they hold for each
//! item, if there is one, or if there is none; `data-key` names the field by which an item is known again, so that what has
//! not changed is not drawn anew; `data-text` and `data-set` fill an element. Nothing else is understood, and no template
//! stands directly in another.

use super::catalogue::{OffenceGroup, folded};
use super::classes::{Classes, class_table, threshold_table};
use super::{crumbs, sheet};
use crate::messages::Messages;
use crate::parts::simulator::strip;
use crate::site::SiteContext;
use leptos::prelude::*;

/// For whom the tool is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Anyone, on any screen.
    Desk,
    /// An officer at a post: one hand, large targets, classes and thresholds on the same page.
    Post,
}

/// What the page of the tool is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToolPage {
    /// For whom.
    pub mode: Mode,
    /// The catalogue.
    pub groups: Vec<OffenceGroup>,
    /// Classes and thresholds, and since when they hold.
    pub classes: Classes,
}

/// Draws the tool.
#[must_use]
pub fn tool(site: &SiteContext, m: &'static Messages, page: ToolPage) -> AnyView {
    let p = &m.penalties;
    let reserve = (p.tool.reserve)(&page.classes.since);
    let (title, lead, class) = match page.mode {
        Mode::Desk => (p.title, p.lead, "sim"),
        Mode::Post => (p.post, p.post_lead, "sim post"),
    };
    let at_hand = (page.mode == Mode::Post).then(|| {
        view! { <section class="at-hand">{class_table(m, page.classes.classes, true)}{threshold_table(m, page.classes.thresholds)}</section> }
    });
    let said = view! {
        <strong data-text="strip_class"></strong>
        <span data-text="strip_fine"></span>
        <small data-text="strip_note"></small>
    };
    view! {
        {crumbs(site, m, page.mode == Mode::Post)}
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        <noscript><p>{p.tool.no_script}</p></noscript>
        <div id="simulator" class=class>
            {strip(m, "started", said)}
            <div class="ask">
                {finder(m, page.groups)}
                {facts(m)}
                {questions(m)}
            </div>
            <section id="resultat" class="result" aria-labelledby="titre-resultat" tabindex="-1">
                <h2 id="titre-resultat">{p.tool.result}</h2>
                {sheet::result(m, reserve)}
            </section>
        </div>
        {at_hand}
        <nav class="beside" aria-label=p.simulators>
            <a href=site.href("simulateurs/penalites/infractions/")>{p.offences}</a>
            <a href=site.href("simulateurs/penalites/classes/")>{p.classes}</a>
            <a href=site.href("simulateurs/penalites/regles/")>{p.rules}</a>
            {(page.mode == Mode::Desk).then(|| view! { <a href=site.href("simulateurs/penalites/poste/")>{p.post}</a> })}
        </nav>
        <p><small>{p.tool.private}</small></p>
    }
    .into_any()
}

fn finder(m: &'static Messages, groups: Vec<OffenceGroup>) -> AnyView {
    let t = &m.penalties.tool;
    view! {
        <section id="fait" class="finder" aria-label=t.finder>
            <form data-act="find">
                <label for="cherche">{t.finder}</label>
                <div class="field">
                    <input
                        id="cherche"
                        type="search"
                        autocomplete="off"
                        autocapitalize="off"
                        spellcheck="false"
                        aria-describedby="cherche-aide"
                    />
                </div>
                <p id="cherche-aide"><small>{t.finder_hint}</small></p>
            </form>
            <template data-if="none_found"><p>{t.finder_none}</p></template>
            <ul class="choices" aria-label=t.found>
                <template data-each="found" data-key="word">
                    <li>
                        <button type="button" data-field="infraction" data-set="data-word:word">
                            <span data-text="label"></span>
                            <small data-text="group"></small>
                        </button>
                    </li>
                </template>
            </ul>
            <div class="rooms">
                <h2>{t.catalogue}</h2>
                {folded(groups)}
            </div>
        </section>
    }
    .into_any()
}

fn facts(m: &'static Messages) -> AnyView {
    let t = &m.penalties.tool;
    view! {
        <template data-if="other_version"><p class="warn">{t.other_version}</p></template>
        <template data-if="errors">
            <section class="errors" aria-labelledby="titre-erreurs">
                <h2 id="titre-erreurs">{t.errors}</h2>
                <ul>
                    <template data-each="errors" data-key="field">
                        <li>
                            <template data-if="label"><strong data-text="label"></strong>" "</template>
                            <span data-text="text"></span>
                            " "
                            <button type="button" data-act="forget" data-set="data-field:field">{t.remove}</button>
                        </li>
                    </template>
                </ul>
            </section>
        </template>
        <template data-if="started">
            <section aria-labelledby="titre-faits" class="facts">
                <h2 id="titre-faits">{t.facts}</h2>
                <ul>
                    <template data-each="answered" data-key="field">
                        <li>
                            <small data-text="label"></small>
                            <span data-text="value"></span>
                            <button type="button" data-act="forget" data-set="data-field:field aria-label:change">
                                {t.change}
                            </button>
                        </li>
                    </template>
                </ul>
            </section>
        </template>
    }
    .into_any()
}

fn questions(m: &'static Messages) -> AnyView {
    let t = &m.penalties.tool;
    let folded = |each: &'static str, title: &'static str| {
        view! {
            <template data-if=each>
                <details>
                    <summary>{title}</summary>
                    <template data-each=each data-key="field">{question(m)}</template>
                </details>
            </template>
        }
    };
    view! {
        <section class="questions" aria-labelledby="titre-questions" tabindex="-1">
            <h2 id="titre-questions" class="quiet">{t.questions}</h2>
            <template data-each="now" data-key="field">{question(m)}</template>
            <template data-if="settled"><p>{t.no_questions}</p></template>
            {folded("later", t.later)}
            {folded("skipped", t.skipped)}
            <form class="day" data-act="day">
                <label>
                    <span>{t.day}" "<small>{t.day_form}</small></span>
                    <input id="jour" autocomplete="off" aria-describedby="jour-aide"/>
                </label>
                <template data-if="day_error"><p class="error" id="jour-erreur" data-text="day_error"></p></template>
                <p id="jour-aide"><small>{t.day_hint}</small></p>
            </form>
        </section>
    }
    .into_any()
}

/// A question with its buttons and its fields.
fn question(m: &'static Messages) -> AnyView {
    let t = &m.penalties.tool;
    view! {
        <fieldset data-set="id:id">
            <legend data-text="question"></legend>
            <p class="stage"><small data-text="stage_text"></small></p>
            <template data-if="error">
                <p class="error" data-set="id:error_id" data-text="error"></p>
            </template>
            <div class="choices">
                <template data-each="choices" data-key="word">
                    <button type="button" data-set="data-field:field data-word:word" data-text="label"></button>
                </template>
            </div>
            <template data-each="inputs" data-key="prefix">
                <form data-act="answer" data-set="data-field:field data-prefix:prefix">
                    <label>
                        <span data-text="label"></span>
                        " "
                        <template data-if="is_date"><small>{t.day_form}</small></template>
                        <input
                            autocomplete="off"
                            data-set="inputmode:mode value:written aria-invalid:invalid aria-describedby:error_id"
                        />
                    </label>
                    <button type="submit">{t.take}</button>
                </form>
            </template>
            <button type="button" class="unknown" data-act="skip" data-set="data-field:field">{t.unknown}</button>
        </fieldset>
    }
    .into_any()
}
