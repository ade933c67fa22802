//! The reader of invoices: paste, columns, declaration, rows, result. What it shows comes from its engine; `invoice.js` puts it
//! into the templates of this page, as in `penalties/tool.rs`.

use crate::messages::Messages;
use crate::parts::breadcrumb::{Crumb, breadcrumb};
use crate::parts::simulator::unloaded;
use crate::site::SiteContext;
use leptos::prelude::*;

/// Draws the page.
#[must_use]
pub fn invoice(site: &SiteContext, m: &'static Messages) -> AnyView {
    let i = &m.invoice;
    let crumbs = vec![
        Crumb::new(m.penalties.simulators, site.href("simulateurs/")),
        Crumb::new(m.duties.title, site.href("simulateurs/droits/")),
    ];
    let [loading, failed, retry, changed] = i.loading;
    view! {
        {breadcrumb(m, crumbs)}
        <h1>{i.title}</h1>
        <p class="lead">{i.lead}</p>
        <noscript><p>{i.no_script}</p></noscript>
        <div id="simulator" class="invoice" data-started="false" data-cancelled=i.settle[3] data-nothing=i.settle[4]
            data-stale=i.settle[5] data-rows=i.progress[0] data-readings=i.progress[1] data-range=i.range data-none=i.propose[3]
            data-open=i.open
            data-role=i.role>
            <p id="news" role="status" data-loading=loading data-failed=failed data-changed=changed></p>
            {unloaded(m)}
            <p id="perdu" hidden><button type="button" data-act="retry">{retry}</button></p>
            {paste(m)}
            <template data-if="too_long"><p class="warn">{i.too_long}</p></template>
            {columns(m)}
            {facts(m)}
            {rows(m)}
            {result(m)}
        </div>
    }
    .into_any()
}

fn paste(m: &'static Messages) -> AnyView {
    let [title, label, hint, open, example, clear] = m.invoice.paste;
    view! {
        <section aria-labelledby="titre-facture">
            <h2 id="titre-facture">{title}</h2>
            <label for="facture">{label}</label>
            <p id="facture-aide"><small>{hint}</small></p>
            <textarea id="facture" rows="8" spellcheck="false" autocomplete="off" autocapitalize="off" aria-describedby="facture-aide"></textarea>
            <p class="acts">
                <input id="fichier" class="file" type="file" accept=".csv,.tsv,.txt,text/csv,text/plain"/>
                <label class="button" for="fichier">{open}</label>
                <button type="button" data-act="example" data-sample=m.invoice.example>{example}</button>
                <button type="button" data-act="clear">{clear}</button>
            </p>
            <p><small>{m.invoice.private}</small></p>
        </section>
    }
    .into_any()
}

fn columns(m: &'static Messages) -> AnyView {
    let i = &m.invoice;
    let [title, lead, name] = i.columns;
    let heads = i.column_heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view();
    let [mark, guessed, comma, point] = i.mark;
    view! {
        <template data-if="opened">
            <section aria-labelledby="titre-colonnes">
                <h2 id="titre-colonnes">{title}</h2>
                <p>{lead}</p>
                <p><small><span data-text="head"></span>" "{i.separator}" "<span data-text="separator"></span>"."</small></p>
                <div class="scroll" role="region" tabindex="0" aria-label=name>
                    <table>
                        <caption class="quiet">{name}</caption>
                        <thead><tr>{heads}</tr></thead>
                        <tbody>
                            <template data-each="columns" data-key="rank">
                                <tr>
                                    <th scope="row" data-text="title"></th>
                                    <td>
                                        <template data-each="select" data-key="rank">
                                            <select data-act="role" aria-label=i.role data-set="data-value:role data-rank:rank aria-label:name">
                                                <template data-each="roles" data-key="word">
                                                    <option data-set="value:word selected:chosen" data-text="label"></option>
                                                </template>
                                            </select>
                                        </template>
                                        <template data-if="foreign">
                                            <p>{i.foreign}" "<code data-text="role"></code></p>
                                        </template>
                                    </td>
                                    <td data-text="samples"></td>
                                    <td><small data-text="by"></small></td>
                                </tr>
                            </template>
                        </tbody>
                    </table>
                </div>
                <p class="row">
                    <label for="decimales">{mark}</label>
                    <select id="decimales" data-act="mark" data-set="data-value:mark_choice">
                        <option value="">{guessed}</option>
                        <option value="virgule">{comma}</option>
                        <option value="point">{point}</option>
                    </select>
                </p>
            </section>
        </template>
    }
    .into_any()
}

fn facts(m: &'static Messages) -> AnyView {
    let i = &m.invoice;
    let [title, lead] = i.facts;
    let [for_all, more] = i.for_all;
    view! {
        <template data-if="opened">
            <section aria-labelledby="titre-faits">
                <h2 id="titre-faits">{title}</h2>
                <p>{lead}</p>
                <template data-each="general_errors" data-key="field">
                    <p class="error"><strong data-text="label"></strong>" "<span data-text="text"></span></p>
                </template>
                <div class="fields">
                    <template data-each="usual" data-key="field">{field(m)}</template>
                </div>
                <details>
                    <summary>{more}</summary>
                    <div class="fields">
                        <template data-each="seldom" data-key="field">{field(m)}</template>
                    </div>
                    <h3>{for_all}</h3>
                    <div class="fields">
                        <template data-each="all_rows" data-key="field">{field(m)}</template>
                    </div>
                </details>
            </section>
        </template>
    }
    .into_any()
}

/// A field of the declaration: a choice, or something typed.
fn field(m: &'static Messages) -> AnyView {
    view! {
        <div class="one" data-set="data-needed:needed_mark">
            <label data-set="for:id">
                <span data-text="label"></span>
                " "
                <template data-if="is_date"><small>{m.penalties.tool.day_form}</small></template>
                " "
                <template data-if="needed"><small class="needed">{m.invoice.needed}</small></template>
            </label>
            <template data-each="choice" data-key="field">
                <select data-act="fact" data-set="id:id data-field:field data-scope:scope data-value:value aria-describedby:help_id">
                    <template data-each="choices" data-key="word">
                        <option data-set="value:word selected:chosen" data-text="label"></option>
                    </template>
                </select>
            </template>
            <template data-each="typed" data-key="field">
                <input autocomplete="off" data-act="fact"
                    data-set="id:id inputmode:mode data-field:field data-scope:scope value:value aria-invalid:invalid aria-describedby:help_id"/>
            </template>
            <small data-set="id:help_id" data-text="help"></small>
        </div>
    }
    .into_any()
}

fn rows(m: &'static Messages) -> AnyView {
    let i = &m.invoice;
    let [propose, list, take, _] = i.propose;
    let kinds = ["refused", "noted", "aside", "all"].into_iter().zip(i.kinds).map(|(kind, name)| {
        view! {
            <button type="button" data-act="kind" data-kind=kind data-set=format!("aria-pressed:{kind}_pressed")>
                {name} " " <span data-text=format!("{kind}_count")></span>
            </button>
        }
    });
    let kinds = kinds.collect_view();
    view! {
        <template data-if="opened">
            <section aria-labelledby="titre-lignes">
                <h2 id="titre-lignes">{i.rows}</h2>
                <p data-text="summary" role="status"></p>
                <p class="acts">{kinds}</p>
                <ul class="rows">
                    <template data-each="rows" data-key="row">
                        <li data-set="data-state:state">
                            <p class="pasted"><small>{i.line}" "<span data-text="line"></span></small>" "<span data-text="pasted"></span></p>
                            <template data-if="reason"><p data-text="reason"></p></template>
                            <template data-each="errors" data-key="text"><p class="error" data-text="text"></p></template>
                            <template data-each="notes_shown" data-key="text"><p class="note" data-text="text"></p></template>
                            <template data-if="choose">
                                <p class="acts">
                                    <button type="button" data-act="propose" data-set="data-name:name data-code:is_code">{propose}</button>
                                </p>
                            </template>
                            <template data-if="proposed">
                                <form class="row" data-act="take" data-set="data-name:name">
                                    <select aria-label=list data-set="aria-label:name_list">
                                        <template data-each="proposed" data-key="code">
                                            <option data-set="value:code" data-text="label" lang=m.edition()></option>
                                        </template>
                                    </select>
                                    <button type="submit">{take}</button>
                                </form>
                            </template>
                            <template data-if="proposed_none"><p data-text="proposed_none"></p></template>
                        </li>
                    </template>
                </ul>
                <template data-unless="rows"><p>{i.no_rows}</p></template>
                <template data-if="rows_turn">{turn(m, "rows")}</template>
            </section>
        </template>
    }
    .into_any()
}

/// Buttons to the part before and the part after of a long list.
fn turn(m: &'static Messages, list: &'static str) -> AnyView {
    let [before, after] = m.invoice.turn;
    view! {
        <p class="acts turn">
            <button type="button" data-act="turn" data-list=list data-by="-1" data-set=format!("disabled:{list}_first")>{before}</button>
            <span data-text=format!("{list}_range")></span>
            <button type="button" data-act="turn" data-list=list data-by="1" data-set=format!("disabled:{list}_last")>{after}</button>
        </p>
    }
    .into_any()
}

fn result(m: &'static Messages) -> AnyView {
    let i = &m.invoice;
    let [title, settle, cancel, ..] = i.settle;
    let [csv, json] = i.downloads;
    view! {
        <template data-if="opened">
            <section id="resultat" aria-labelledby="titre-resultat" tabindex="-1">
                <h2 id="titre-resultat">{title}</h2>
                <p class="acts">
                    <button type="button" class="main" data-act="settle" data-set="disabled:running">{settle}</button>
                    <template data-if="running"><button type="button" data-act="cancel">{cancel}</button></template>
                </p>
                <template data-if="running">
                    <p class="progress"><progress aria-label=i.progress[2] data-set="value:done max:of"></progress>" "<span data-text="progress_text"></span></p>
                </template>
                <p role="status" data-text="told"></p>
                <template data-if="settled">
                    {sums(m)}
                    {questions(m)}
                    {lines(m)}
                    <p class="acts">
                        <button type="button" data-act="csv">{csv}</button>
                        <button type="button" data-act="json">{json}</button>
                    </p>
                    <p class="reserve"><small>{i.reserve}</small></p>
                </template>
            </section>
        </template>
    }
    .into_any()
}

fn sums(m: &'static Messages) -> AnyView {
    let i = &m.invoice;
    let minimum = i.sums[5];
    let rows = ["value_text", "total_text", "landed_text", "security_text", "range"].into_iter().zip(i.sums).map(
        |(text, name)| {
            view! {
                <template data-if=text><div><dt>{name}</dt><dd class="amount" data-text=text></dd></div></template>
            }
        },
    );
    let rows = rows.collect_view();
    let [title, caption, head] = i.levies;
    view! {
        <div>
            <template data-each="warnings" data-key="text"><p class="warn" data-text="text"></p></template>
            <template data-unless="complete"><p class="warn">{minimum}</p></template>
            <p data-text="computed_text"></p>
            <dl class="sums">{rows}</dl>
            <h3>{title}</h3>
            <table class="levies">
                <caption class="quiet">{caption}</caption>
                <thead><tr><th scope="col">{head}</th><th scope="col" class="amount">{i.sums[1]}</th></tr></thead>
                <tbody>
                    <template data-each="levies" data-key="key">
                        <tr><th scope="row"><span data-text="short"></span>" "<small data-text="name"></small></th><td class="amount" data-text="text"></td></tr>
                    </template>
                </tbody>
            </table>
        </div>
    }
    .into_any()
}

fn questions(m: &'static Messages) -> AnyView {
    let [title, lead, rows] = m.invoice.questions;
    view! {
        <template data-if="questions">
            <details class="questions">
                <summary><h3>{title}</h3></summary>
                <p>{lead}</p>
                <template data-each="questions" data-key="field">
                    <div class="one">
                        <label data-set="for:id"><span data-text="text"></span></label>
                        <template data-if="rows_text"><small>{rows}" "<span data-text="rows_text"></span></small></template>
                        <select data-act="fact" data-set="id:id data-field:field data-scope:scope data-value:value">
                            <template data-each="choices" data-key="word">
                                <option data-set="value:word selected:chosen" data-text="label"></option>
                            </template>
                        </select>
                        <ul>
                            <template data-each="sides" data-key="word">
                                <li><small><strong data-text="label"></strong>" "<span data-text="told"></span></small></li>
                            </template>
                        </ul>
                    </div>
                </template>
            </details>
        </template>
    }
    .into_any()
}

fn lines(m: &'static Messages) -> AnyView {
    let i = &m.invoice;
    let [title, caption] = i.lines;
    let [line, code, goods, value, total, landed, remarks, simulator] = i.line_heads;
    view! {
        <div>
            <h3 id="titre-detail">{title}</h3>
            <div class="scroll" role="region" tabindex="0" aria-labelledby="titre-detail">
                <table class="lines-table">
                    <caption class="quiet">{caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{line}</th><th scope="col">{simulator}</th><th scope="col">{code}</th>
                            <th scope="col">{goods}</th>
                            <th scope="col" class="amount">{value}</th>
                            <template data-each="levies" data-key="key"><th scope="col" class="amount" data-text="short"></th></template>
                            <th scope="col" class="amount">{total}</th><th scope="col" class="amount">{landed}</th>
                            <th scope="col">{remarks}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <template data-each="lines" data-key="article">
                            <tr>
                                <th scope="row" data-text="line"></th>
                                <td><button type="button" data-act="address" data-set="data-article:article aria-label:open_label">{i.open}</button></td>
                                <td data-text="code"></td><td data-text="name"></td>
                                <td class="amount" data-text="value"></td>
                                <template data-each="cells" data-key="key"><td class="amount" data-text="text"></td></template>
                                <td class="amount" data-text="total"></td><td class="amount" data-text="landed"></td>
                                <td><small data-text="remarks"></small></td>
                            </tr>
                        </template>
                    </tbody>
                </table>
            </div>
            <template data-if="lines_turn">{turn(m, "lines")}</template>
        </div>
    }
    .into_any()
}
