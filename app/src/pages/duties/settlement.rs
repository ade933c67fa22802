//! The settlement: flat first, each line opening into plain words, the computation, the text behind it.

use crate::messages::Messages;
use crate::parts::template::cites;
use leptos::prelude::*;

/// The charges of all articles together, then what they add up to.
pub(super) fn settlement(m: &'static Messages) -> AnyView {
    let d = &m.duties;
    let [name, base, rate, amount] = d.columns;
    view! {
        <section class="settlement" aria-labelledby="titre-liquidation">
            <h3 id="titre-liquidation">{d.settlement}</h3>
            <p class="quiet">{d.settlement_lead}</p>
            <p class="bill-head" aria-hidden="true">
                <span>{name}</span>
                <span>{base}</span>
                <span>{rate}</span>
                <span>{amount}</span>
            </p>
            <ul class="bill"><template data-each="settlement" data-key="levy">{line(m)}</template></ul>
            {totals(m)}
        </section>
    }
    .into_any()
}

fn totals(m: &'static Messages) -> AnyView {
    let d = &m.duties;
    let row = |name: &'static str, field: &'static str| {
        view! {
            <template data-each=field>
                <tr><th scope="row">{name}</th><td class="amount" data-text="text"></td></tr>
            </template>
        }
    };
    view! {
        <table class="totals">
            <caption>{d.landed}</caption>
            <tbody>
                {row(d.value, "value")}
                {row(d.total, "total")}
                {row(d.range, "disputed")}
                {row(d.security, "security")}
                {row(d.payable, "payable")}
                {row(d.landed, "landed")}
                {row(d.recoverable, "recoverable")}
                {row(d.net, "net")}
            </tbody>
        </table>
        <template data-if="rate_text"><p class="rate" data-text="rate_text"></p></template>
    }
    .into_any()
}

/// A charge.
fn line(m: &'static Messages) -> AnyView {
    let d = &m.duties;
    view! {
        <li data-set="data-status:status">
            <details>
                <summary>
                    <span class="name">
                        <span data-text="name"></span>
                        " "
                        <template data-if="recoverable"><small class="mark">{d.recoverable_mark}</small></template>
                    </span>
                    <span data-text="base"></span>
                    <span data-text="rate"></span>
                    <span class="amount" data-text="counted"></span>
                </summary>
                <p data-text="plain"></p>
                <template data-if="why"><p data-text="why"></p></template>
                <template data-if="formula"><p class="formula" data-text="formula"></p></template>
                <template data-if="exact"><p class="formula">{d.exact}" "<span data-text="exact"></span></p></template>
                <p><small><span data-text="kind_text"></span>" · "<span data-text="beneficiary_text"></span></small></p>
                {cites("cites")}
                <ul class="sources"><template data-each="sources">{source(m)}</template></ul>
            </details>
        </li>
    }
    .into_any()
}

/// Where a figure is written.
pub(super) fn source(m: &'static Messages) -> AnyView {
    let d = &m.duties;
    view! {
        <li>
            <small>
                <span data-text="text" lang=m.edition()></span>
                " · "
                <b data-text="confidence_text" data-set="data-confidence:confidence"></b>
                " · "
                {d.since}
                " "
                <span data-text="from"></span>
                " "
                <template data-if="to"><span>{d.until}" "<span data-text="to"></span></span></template>
                " · "
                {d.checked}
                " "
                <span data-text="checked_on"></span>
            </small>
        </li>
    }
    .into_any()
}

/// How each customs value comes together and, with several articles, what each is charged.
pub(super) fn articles(m: &'static Messages) -> AnyView {
    view! {
        <section class="each">
            <h3>{m.duties.articles}</h3>
            <template data-each="settled" data-key="rank">
                <details>
                    <summary>
                        <span data-text="title"></span>
                        " "
                        <small data-text="code"></small>
                        <template data-if="total"><span class="amount" data-text="total"></span></template>
                    </summary>
                    <template data-if="no_preference">
                        <p class="warn" data-text="no_preference"></p>
                        {cites("preference_cites")}
                    </template>
                    <ul class="steps">
                        <template data-each="steps" data-key="label">
                            <li>
                                <span data-text="label"></span>
                                <span class="amount" data-text="amount"></span>
                                <template data-if="formula"><p class="formula" data-text="formula"></p></template>
                                {cites("cites")}
                            </li>
                        </template>
                    </ul>
                    <ul class="bill"><template data-each="lines" data-key="levy">{line(m)}</template></ul>
                </details>
            </template>
        </section>
    }
    .into_any()
}
