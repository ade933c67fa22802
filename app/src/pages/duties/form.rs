//! The form: which fields there are, in which groups, and what is wrong with them comes from the sheet.

use crate::messages::Messages;
use crate::parts::simulator::errors;
use leptos::prelude::*;

/// Currencies that are proposed; any other three letters may be typed.
const CURRENCIES: &[&str] = &["XOF", "EUR", "USD", "CNY", "GBP", "AED", "JPY", "CHF", "MAD", "NGN", "GNF", "CVE"];

/// The whole form.
pub(super) fn form(m: &'static Messages) -> AnyView {
    let d = &m.duties;
    let currencies = CURRENCIES.iter().map(|code| view! { <option value=*code></option> }).collect_view();
    view! {
        <section class="ask" aria-labelledby="titre-envoi">
            <h2 id="titre-envoi">{d.form}</h2>
            <datalist id="monnaies">{currencies}</datalist>
            {errors(m, "key", "name")}
            <template data-if="outdated"><p class="warn" data-text="outdated"></p></template>
            <template data-each="first" data-key="key">{group(m)}</template>
            <template data-each="articles" data-key="uid">{article(m)}</template>
            <template data-if="articles">
                <p><button type="button" data-act="add">{d.add}</button></p>
            </template>
            <template data-each="rest" data-key="key">{group(m)}</template>
            {more(m)}
            <template data-if="facts">
                <section class="asked">
                    <h3>{d.facts}</h3>
                    <template data-each="facts" data-key="key">{question(m)}</template>
                </section>
            </template>
            <template data-if="rare_facts">
                <details class="asked">
                    <summary>{d.rare_facts}</summary>
                    <template data-each="rare_facts" data-key="key">{question(m)}</template>
                </details>
            </template>
        </section>
    }
    .into_any()
}

fn article(m: &'static Messages) -> AnyView {
    let d = &m.duties;
    view! {
        <section class="article" data-set="aria-label:title">
            <h3 data-text="title"></h3>
            <template data-each="groups" data-key="key">{group(m)}</template>
            {more(m)}
            <p class="acts">
                <button type="button" data-act="duplicate" data-set="data-article:rank">{d.duplicate}</button>
                <template data-if="several">
                    <button type="button" data-act="drop" data-set="data-article:rank">{d.remove}</button>
                </template>
            </p>
        </section>
    }
    .into_any()
}

/// What is seldom told, folded.
fn more(m: &'static Messages) -> AnyView {
    view! {
        <template data-if="more">
            <details>
                <summary>{m.duties.rare}</summary>
                <div class="fields"><template data-each="more" data-key="field">{field(m)}</template></div>
            </details>
        </template>
    }
    .into_any()
}

fn group(m: &'static Messages) -> AnyView {
    view! {
        <fieldset>
            <legend data-text="title"></legend>
            <div class="fields">
                <template data-each="fields" data-key="field">{field(m)}</template>
            </div>
        </fieldset>
    }
    .into_any()
}

/// A field with its help, what is wrong with it and, for goods, what was found.
pub(super) fn field(m: &'static Messages) -> AnyView {
    let d = &m.duties;
    view! {
        <div class="f" data-set="data-kind:kind">
            <label data-set="for:id">
                <span data-text="label"></span>
                <template data-if="unit"><span>" ("<span data-text="unit"></span>")"</span></template>
                " "
                <template data-if="is_date"><small>{m.penalties.tool.day_form}</small></template>
                " "
                <template data-if="needed"><small class="need">{d.needed}</small></template>
            </label>
            <template data-if="is_choice">
                <select
                    data-value="written"
                    data-set="id:id data-field:field data-article:article data-way:way aria-invalid:invalid aria-describedby:described"
                >
                    <template data-if="blank"><option value="">{d.choose}</option></template>
                    <template data-each="choices" data-key="word">
                        <option data-set="value:word" data-text="label"></option>
                    </template>
                </select>
            </template>
            <template data-unless="is_choice">
                <input
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    data-value="written"
                    data-set="id:id inputmode:mode list:list data-field:field data-article:article data-way:way aria-invalid:invalid aria-describedby:described"
                />
            </template>
            <template data-if="error"><p class="error" data-set="id:error_id" data-text="error"></p></template>
            <template data-if="help"><p class="help" data-set="id:help_id" data-text="help"></p></template>
            <template data-if="is_code">{finds(m)}</template>
        </div>
    }
    .into_any()
}

/// Goods that answer what is typed, heading by heading, down to the lines among which to choose.
fn finds(m: &'static Messages) -> AnyView {
    view! {
        <div class="finds" role="status">
            <template data-if="none_found"><p>{m.duties.none_found}</p></template>
            <template data-each="found" data-key="code">
                <details data-set="open:open">
                    <summary>
                        <b data-text="code"></b>
                        " "
                        <span data-text="label" lang=m.edition()></span>
                        " "
                        <template data-if="word"><small data-text="word" lang=m.edition()></small></template>
                    </summary>
                    <ul>
                        <template data-each="lines" data-key="code">
                            <li>
                                <button type="button" data-act="take" data-set="data-code:code data-article:article">
                                    <b data-text="code"></b>
                                    " "
                                    <span data-text="label" lang=m.edition()></span>
                                    " "
                                    <small data-text="duty"></small>
                                </button>
                            </li>
                        </template>
                    </ul>
                </details>
            </template>
        </div>
    }
    .into_any()
}

/// A question with its answers, what speaks for each, and what it changes.
pub(super) fn question(m: &'static Messages) -> AnyView {
    let d = &m.duties;
    view! {
        <fieldset class="question">
            <legend>
                <span data-text="text"></span>
                " "
                <template data-if="about"><small data-text="about"></small></template>
            </legend>
            <ul>
                <template data-each="sides" data-key="word">
                    <li>
                        <button
                            type="button"
                            data-act="answer"
                            data-set="data-field:field data-article:article data-word:word aria-pressed:pressed"
                        >
                            <span data-text="label"></span>
                            <template data-if="taken"><small class="mark">{d.taken}</small></template>
                            <template data-if="difference"><small class="amount" data-text="difference"></small></template>
                        </button>
                        <template data-if="why"><p class="help" data-text="why"></p></template>
                    </li>
                </template>
            </ul>
            <template data-if="given">
                <button type="button" class="unknown" data-act="forget" data-set="data-field:field data-article:article">
                    {d.leave_open}
                </button>
            </template>
        </fieldset>
    }
    .into_any()
}
