//! The guided simulators: form and argument. What they show comes from the engine, in sheets (`sheets/README.md`);
//! `arguments.js` puts it into the templates of this page, which hold every word and every look.

use crate::messages::Messages;
use crate::messages::arguments::Guide;
use crate::parts::breadcrumb::{Crumb, breadcrumb};
use crate::parts::simulator::{errors, strip};
use crate::site::SiteContext;
use leptos::prelude::*;

/// Draws the page of one of them. `beside`: the others, each a name and its address.
#[must_use]
pub fn arguments(
    site: &SiteContext,
    m: &'static Messages,
    guide: &'static Guide,
    beside: Vec<(&'static str, String)>,
) -> AnyView {
    let crumbs = vec![Crumb::new(m.penalties.simulators, site.href("simulateurs/"))];
    let links = beside.into_iter().map(|(name, href)| view! { <a href=href>{name}</a> }).collect_view();
    let said = view! {
        <strong data-text="strip_lead"></strong>
        <span data-text="strip_figure"></span>
        <template data-if="settled"><em>{m.penalties.tool.see_result}</em></template>
    };
    view! {
        {breadcrumb(m, crumbs)}
        <h1>{guide.title}</h1>
        <p class="lead">{guide.lead}</p>
        <noscript><p>{m.arguments.no_script}</p></noscript>
        <div id="simulator" class="sim guided" data-file=guide.file>
            {strip(m, "started", said)}
            {next(m)}
            {form(m)}
            <section id="resultat" class="result" aria-labelledby="titre-resultat" tabindex="-1">
                <h2 id="titre-resultat">{m.penalties.tool.result}</h2>
                <template data-unless="started"><p class="quiet">{m.arguments.empty}</p></template>
                <template data-if="started"><div class="whole">{result(m, guide)}</div></template>
            </section>
        </div>
        <nav class="beside" aria-label=m.penalties.simulators>{links}</nav>
        <p><small>{m.penalties.tool.private}</small></p>
    }
    .into_any()
}

/// How many answers the result waits for, beside it; leads to the first of them. Apart from the strip, which is read out.
fn next(m: &'static Messages) -> AnyView {
    view! {
        <template data-if="asked_count">
            <p class="next">
                <button type="button" data-act="go" data-set="data-id:next_id">
                    <b data-text="asked_count"></b>" "{m.arguments.asked}
                </button>
            </p>
        </template>
    }
    .into_any()
}

fn form(m: &'static Messages) -> AnyView {
    let a = &m.arguments;
    view! {
        <section class="ask" aria-labelledby="titre-faits">
            <h2 id="titre-faits">{a.form}</h2>
            {errors(m, "field", "label")}
            <template data-if="outdated"><p class="warn" data-text="outdated"></p></template>
            <template data-each="form" data-key="key">
                <section class="group" data-set="aria-label:title">
                    <h3 data-text="title"></h3>
                    <template data-each="fields" data-key="field">{field(m)}</template>
                </section>
            </template>
        </section>
    }
    .into_any()
}

/// A fact: buttons to touch, a list that opens, or a field to type in.
fn field(m: &'static Messages) -> AnyView {
    let a = &m.arguments;
    // Its room is kept when it goes, so that nothing below moves.
    let mark = || view! { <small class="need" data-set="data-asked:asked_mark">{a.asked}</small> };
    view! {
        <div class="f">
            <template data-if="is_buttons">
                <fieldset data-set="id:id aria-describedby:described">
                    <legend><span data-text="label"></span>" "{mark()}</legend>
                    {help()}
                    <div class="picks">
                        <template data-each="choices" data-key="word">
                            <button
                                type="button"
                                data-set="data-act:act data-field:field data-word:word aria-pressed:pressed"
                                data-text="label"
                            ></button>
                        </template>
                    </div>
                    {wrong()}
                </fieldset>
            </template>
            <template data-if="is_select">
                <div class="typed">
                    <label data-set="for:id"><span data-text="label"></span>" "{mark()}</label>
                    <select
                        data-value="written"
                        data-set="id:id data-field:field aria-invalid:invalid aria-describedby:described"
                    >
                        <option value="">{a.choose}</option>
                        <template data-each="choices" data-key="word">
                            <option data-set="value:word" data-text="label"></option>
                        </template>
                    </select>
                    {wrong()}
                    {help()}
                </div>
            </template>
            <template data-if="is_row">
                <p class="row">
                    <button type="button" data-act="remove" data-set="data-field:field data-keys:value" data-text="label"></button>
                </p>
            </template>
            <template data-if="is_more">
                <p class="row">
                    <button type="button" data-act="add" data-set="id:id data-field:field" data-text="label"></button>
                </p>
            </template>
            <template data-if="is_input">
                <div class="typed">
                    <label data-set="for:id">
                        <span>
                            <span data-text="label"></span>
                            " "
                            <template data-if="is_date"><small>{m.penalties.tool.day_form}</small></template>
                        </span>
                        " "
                        {mark()}
                    </label>
                    <input
                        autocomplete="off"
                        autocapitalize="off"
                        spellcheck="false"
                        data-value="written"
                        enterkeyhint="next"
                        data-set="id:id inputmode:mode data-field:field aria-invalid:invalid aria-describedby:described"
                    />
                    {wrong()}
                    {help()}
                </div>
            </template>
        </div>
    }
    .into_any()
}

fn help() -> AnyView {
    view! { <template data-if="help"><p class="help" data-set="id:help_id" data-text="help"></p></template> }.into_any()
}

fn wrong() -> AnyView {
    view! { <template data-if="error"><p class="error" data-set="id:error_id" data-text="error"></p></template> }
        .into_any()
}

/// Paragraphs that lead to their page; a text outside the corpus leads nowhere.
fn cites(field: &'static str) -> AnyView {
    view! {
        <ul class="cites">
            <template data-each=field data-key="label">
                <li>
                    <template data-unless="outside"><a class="c" data-set="href:href" data-text="label"></a></template>
                    <template data-if="outside"><span class="c" data-text="label"></span></template>
                </li>
            </template>
        </ul>
    }
    .into_any()
}

fn result(m: &'static Messages, guide: &'static Guide) -> AnyView {
    let a = &m.arguments;
    view! {
        <section class="paper">
            <h3>{guide.paper}</h3>
            {blanks(guide.blanks)}
        </section>
        <p class="headline" data-set="data-state:mark">
            <strong data-text="verdict_text"></strong>
            <template data-if="total">
                <span><span data-text="total_label"></span>" "<b class="amount" data-text="total"></b></span>
            </template>
            <template data-if="home">
                <span>{a.equals}" "<b class="amount" data-text="home"></b></span>
            </template>
            <small data-text="standing"></small>
        </p>
        {takings(m, guide)}
        <template data-if="asked">
            <section class="missing">
                <h3>{a.missing}</h3>
                <ul>
                    <template data-each="asked" data-key="field">
                        <li><button type="button" data-act="go" data-set="data-id:id" data-text="label"></button></li>
                    </template>
                </ul>
            </section>
        </template>
        {facts(m)}
        <section class="argument">
            <h3>{a.argument}</h3>
            <p class="whose" data-text="law"></p>
            <ol>
                <template data-each="stages" data-key="key">{stage()}</template>
            </ol>
            <template data-if="unreached">
                <p class="quiet">{a.unreached}</p>
                <ul class="unreached">
                    <template data-each="unreached" data-key="key"><li data-text="title"></li></template>
                </ul>
            </template>
        </section>
        <template data-if="others">
            <section class="others">
                <h3>{a.others}</h3>
                <ul>
                    <template data-each="others" data-key="key">{other(m)}</template>
                </ul>
            </section>
        </template>
        {reasons(a.documents, "documents")}
        {reasons(a.notes, "notes")}
        {acts(m)}
        <template data-if="others">
            <p class="acts"><label><input type="checkbox" checked />" "{a.print_others}</label></p>
        </template>
        <section class="paper">
            <h4>{a.cited}</h4>
            {cites("cites")}
            <p class="address">{m.chrome.printed_from}" "<span data-text="address"></span></p>
        </section>
        <div class="signing">
            <p class="reserve"><small>{a.reserve}</small></p>
            <div class="paper">{blanks(a.signing)}</div>
        </div>
    }
    .into_any()
}

fn stage() -> AnyView {
    view! {
        <li data-set="data-state:state">
            <h4><span data-text="title"></span>" "<small class="mark" data-text="state_text"></small></h4>
            {cites("cites")}
            <ul class="reasons">
                <template data-each="reasons" data-key="key">
                    <li><span data-text="text"></span>{cites("cites")}</li>
                </template>
            </ul>
            <template data-if="lines">
                <ul class="steps">
                    <template data-each="lines" data-key="key">
                        <li data-set="data-line:key">
                            <span data-text="label"></span>
                            <b class="amount" data-text="figure"></b>
                            <template data-if="formula"><p class="formula" data-text="formula"></p></template>
                            {cites("cites")}
                        </li>
                    </template>
                </ul>
            </template>
        </li>
    }
    .into_any()
}

fn other(m: &'static Messages) -> AnyView {
    let a = &m.arguments;
    view! {
        <li>
            <strong data-text="title"></strong>
            <p>{a.preferred}" "<span data-text="preferred"></span></p>
            <p>{a.otherwise}" "<span data-text="other"></span></p>
            <p class="then">
                <b data-text="verdict"></b>
                " "
                <template data-if="total"><b class="amount" data-text="total"></b></template>
            </p>
            {cites("cites")}
        </li>
    }
    .into_any()
}

fn reasons(title: &'static str, field: &'static str) -> AnyView {
    view! {
        <template data-if=field>
            <section>
                <h3>{title}</h3>
                <ul class="lines">
                    <template data-each=field data-key="key">
                        <li><span data-text="text"></span>{cites("cites")}</li>
                    </template>
                </ul>
            </section>
        </template>
    }
    .into_any()
}

/// What is done with the result, right below it.
fn takings(m: &'static Messages, guide: &'static Guide) -> AnyView {
    let t = &m.penalties.tool;
    view! {
        <p class="acts">
            <button type="button" data-act="print">{guide.print}</button>
            <button type="button" data-act="copy" data-done=t.copied data-fail=t.copy_failed>{t.copy}</button>
            <span role="status"></span>
        </p>
        <template data-if="duties_href">
            <p class="onward"><a data-set="href:duties_href">{m.arguments.duties}</a></p>
        </template>
    }
    .into_any()
}

fn acts(m: &'static Messages) -> AnyView {
    let t = &m.penalties.tool;
    view! {
        <p class="acts">
            <button type="button" data-act="save">{t.save}</button>
            <button type="button" data-act="restart">{t.restart}</button>
        </p>
    }
    .into_any()
}

/// What was told, for paper: on screen the form says it.
fn facts(m: &'static Messages) -> AnyView {
    let a = &m.arguments;
    view! {
        <section class="paper">
            <h3>{a.facts}</h3>
            <ul class="said">
                <template data-each="said" data-key="label">
                    <li><span data-text="label"></span><template data-unless="asks"><span>{m.chrome.colon}</span></template>" "<b data-text="said"></b></li>
                </template>
            </ul>
            <template data-if="undated"><p>{a.undated}" "<b data-text="undated" data-paper></b></p></template>
        </section>
    }
    .into_any()
}

/// What is filled in by hand.
fn blanks(names: &'static [&'static str]) -> AnyView {
    let lines = names.iter().map(|name| view! { <li>{*name}</li> }).collect_view();
    view! { <ul class="blanks">{lines}</ul> }.into_any()
}
