//! Ways side by side, and the price that gives a cost.

use super::form::field;
use crate::messages::Messages;
use leptos::prelude::*;

/// The present case beside others.
pub(super) fn compare(m: &'static Messages) -> AnyView {
    let d = &m.duties;
    view! {
        <section class="compare" aria-labelledby="titre-si">
            <h3 id="titre-si">{d.compare}</h3>
            <p class="quiet">{d.compare_lead}</p>
            <form data-act="compare">
                <div class="fields"><template data-each="vary" data-key="field">{field(m)}</template></div>
                <button type="submit">{d.compare_add}</button>
                <span id="si-news" role="status" data-same=d.compare_same></span>
            </form>
            <template data-each="compared">{table(m)}</template>
        </section>
    }
    .into_any()
}

fn table(m: &'static Messages) -> AnyView {
    let d = &m.duties;
    view! {
        <div>
            <div class="wide" tabindex="0" role="group" aria-labelledby="titre-si">
            <table class="ways">
                <thead>
                    <tr>
                        <th scope="col">{d.charge}</th>
                        <template data-each="columns" data-key="rank">
                            <th scope="col">
                                <template data-if="present"><small>{d.present}</small></template>
                                <span data-text="title"></span>
                                <template data-each="told"><small><span data-text="label"></span>{m.chrome.colon}<b data-text="value"></b></small></template>
                            </th>
                        </template>
                    </tr>
                </thead>
                <tbody>
                    <template data-each="rows" data-key="key">
                        <tr>
                            <th scope="row" data-text="label"></th>
                            <template data-each="cells"><td data-text="text"></td></template>
                        </tr>
                    </template>
                    <tr>
                        <th scope="row">{d.total}</th>
                        <template data-each="columns" data-key="rank"><td data-text="total"></td></template>
                    </tr>
                    <tr class="sum">
                        <th scope="row">{d.landed}</th>
                        <template data-each="columns" data-key="rank">
                            <td>
                                <b data-text="landed"></b>
                                <small data-text="verdict" data-set="data-cheapest:cheapest_mark"></small>
                            </td>
                        </template>
                    </tr>
                    <tr class="acts">
                        <td></td>
                        <template data-each="columns" data-key="rank">
                            <td>
                                <template data-unless="present">
                                    <button type="button" data-act="take-way" data-set="data-rank:rank">{d.take_way}</button>
                                    <button type="button" data-act="drop-way" data-set="data-rank:rank">{d.remove}</button>
                                </template>
                            </td>
                        </template>
                    </tr>
                </tbody>
            </table>
            </div>
            <template data-if="flip"><p class="flip" data-text="flip"></p></template>
        </div>
    }
    .into_any()
}

/// Which price gives this landed cost?
pub(super) fn reverse(m: &'static Messages) -> AnyView {
    let d = &m.duties;
    view! {
        <section class="reverse" aria-labelledby="titre-prix">
            <h3 id="titre-prix">{d.reverse}</h3>
            <form data-act="price">
                <label>
                    {d.reverse_label}
                    <input
                        id="cout"
                        inputmode="numeric"
                        autocomplete="off"
                        aria-describedby="cout-reponse"
                        data-set="aria-invalid:price_invalid"
                    />
                </label>
                <template data-if="several">
                    <label>
                        {d.reverse_article}
                        <select id="cout-article">
                            <template data-each="choices" data-key="rank">
                                <option data-set="value:rank" data-text="title"></option>
                            </template>
                        </select>
                    </label>
                </template>
                <button type="submit">{d.reverse_ask}</button>
            </form>
            <div id="cout-reponse" role="status">
                <template data-if="price_text"><p data-text="price_text" data-set="class:price_class"></p></template>
                <template data-if="price_query">
                    <button type="button" data-act="take-price">{d.reverse_take}</button>
                </template>
            </div>
        </section>
    }
    .into_any()
}
