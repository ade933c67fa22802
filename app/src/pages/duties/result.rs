//! The result: what is missing, the settlement, what is disputed, what the cost is made of, what must be done.

use super::form::question;
use super::settlement::{articles, settlement, source};
use super::whatif::{compare, reverse};
use crate::messages::Messages;
use crate::parts::template::cites;
use leptos::prelude::*;

/// The templates of the result.
pub(super) fn result(m: &'static Messages) -> AnyView {
    let d = &m.duties;
    view! {
        <template data-unless="started"><p class="quiet">{d.empty}</p></template>
        <template data-each="result">
            <div class="sheet">
                <p class="headline">
                    <strong data-text="strip_landed"></strong>
                    <span data-text="strip_paid"></span>
                    <small data-text="strip_rate"></small>
                </p>
                {paper(m)}
                {missing(m)}
                {settlement(m)}
                {notices(m)}
                {readings(m)}
                {bars(m)}
                {shares(m)}
                {articles(m)}
                {basis(m)}
            </div>
        </template>
        <template data-if="started">
            {compare(m)}
            {reverse(m)}
        </template>
        <template data-if="argue"><p class="onward"><a data-set="href:argue">{d.argue}</a></p></template>
        {keep(m)}
        <template data-if="started"><p class="reserve"><small>{d.reserve}</small></p></template>
    }
    .into_any()
}

/// On paper, before the result: what was declared.
fn paper(m: &'static Messages) -> AnyView {
    let d = &m.duties;
    view! {
        <section class="paper">
            <h3>{d.told}</h3>
            <template data-each="told">
                <div>
                    <template data-if="title"><h4 data-text="title"></h4></template>
                    <ul><template data-each="facts"><li><span data-text="label"></span>{m.chrome.colon}<b data-text="value" data-paper></b></li></template></ul>
                </div>
            </template>
            <p class="address">{m.chrome.printed_from}" "<span data-text="address"></span></p>
        </section>
    }
    .into_any()
}

fn missing(m: &'static Messages) -> AnyView {
    view! {
        <template data-if="missing">
            <section class="warn missing">
                <h3>{m.duties.missing}</h3>
                <ul>
                    <template data-each="missing" data-key="key">
                        <li>
                            <span data-text="text"></span>
                            " "
                            <template data-if="id">
                                <button type="button" data-act="go" data-set="data-id:id">{m.duties.give}</button>
                            </template>
                        </li>
                    </template>
                </ul>
            </section>
        </template>
    }
    .into_any()
}

fn readings(m: &'static Messages) -> AnyView {
    let d = &m.duties;
    view! {
        <template data-if="readings">
            <section class="readings asked">
                <h3>{d.readings}</h3>
                <p class="quiet">{d.readings_lead}</p>
                <template data-each="readings" data-key="key">{question(m)}</template>
            </section>
        </template>
    }
    .into_any()
}

/// The parts of the cost, each where the one before ends, beside their figures.
fn bars(m: &'static Messages) -> AnyView {
    let [part, amount, share] = m.duties.bar_columns;
    view! {
        <section class="bars">
            <table>
                <caption>{m.duties.bars}</caption>
                <thead>
                    <tr>
                        <th scope="col">{part}</th>
                        <th scope="col">{amount}</th>
                        <th scope="col">{share}</th>
                    </tr>
                </thead>
                <tbody>
                    <template data-each="bars" data-key="key">
                        <tr>
                            <th scope="row">
                                <span data-text="label"></span>
                                <svg viewBox="0 0 10000 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                                    <rect class="whole" width="10000" height="100"></rect>
                                    <rect data-set="x:at width:share" height="100"></rect>
                                </svg>
                            </th>
                            <td class="amount" data-text="amount"></td>
                            <td data-text="share_text"></td>
                        </tr>
                    </template>
                </tbody>
            </table>
        </section>
    }
    .into_any()
}

fn shares(m: &'static Messages) -> AnyView {
    let [who, amount] = m.duties.share_columns;
    view! {
        <template data-if="shares">
            <section>
                <table>
                    <caption>{m.duties.shares}</caption>
                    <thead><tr><th scope="col">{who}</th><th scope="col">{amount}</th></tr></thead>
                    <tbody>
                        <template data-each="shares" data-key="key">
                            <tr>
                                <th scope="row" data-text="label"></th>
                                <td class="amount" data-text="amount"></td>
                            </tr>
                        </template>
                    </tbody>
                </table>
            </section>
        </template>
    }
    .into_any()
}

fn notices(m: &'static Messages) -> AnyView {
    view! {
        <template data-if="notices">
            <section>
                <h3>{m.duties.notices}</h3>
                <ul class="lines">
                    <template data-each="notices" data-key="key">
                        <li data-set="data-force:force">
                            <span data-text="text"></span>
                            " "
                            <template data-if="depends"><small data-text="depends"></small></template>
                            {cites("cites")}
                            <ul class="sources"><template data-each="source">{source(m)}</template></ul>
                        </li>
                    </template>
                </ul>
            </section>
        </template>
    }
    .into_any()
}

fn basis(m: &'static Messages) -> AnyView {
    view! {
        <section>
            <h3>{m.duties.basis}</h3>
            <template data-if="rounding"><p data-text="rounding"></p>{cites("rounding_cites")}</template>
            <p data-text="regime"></p>
            {cites("regime_cites")}
        </section>
    }
    .into_any()
}

/// What is kept and shared: nothing is sent, nothing stays unless it is asked for.
fn keep(m: &'static Messages) -> AnyView {
    let (d, t) = (&m.duties, &m.penalties.tool);
    view! {
        <section class="keep">
            <h3>{d.keep}</h3>
            <p class="acts">
                <template data-if="started">
                    <button type="button" data-act="print">{t.print}</button>
                    <button type="button" data-act="copy" data-done=t.copied data-fail=t.copy_failed>{t.copy}</button>
                    <button type="button" data-act="save">{d.save}</button>
                    <button type="button" data-act="csv">{d.csv}</button>
                </template>
                <button type="button" data-act="restart">{d.restart}</button>
                <span id="garde" role="status" data-not-ours=d.not_ours data-too-large=d.too_large data-opened=d.opened></span>
            </p>
            <p class="acts">
                <input id="fichier" class="file" type="file" accept=".json,application/json"/>
                <label class="button" for="fichier">{d.open}</label>
            </p>
        </section>
    }
    .into_any()
}
