//! The page on the design: colours with their contrast, letters, distances, and the parts of the interface in their states.

use crate::messages::Messages;
use leptos::prelude::*;

/// Two colours that stand on one another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// Name of the colour of the writing.
    pub writing: String,
    /// Name of the colour of its ground.
    pub ground: String,
    /// In the light theme.
    pub light: Sample,
    /// In the dark theme.
    pub dark: Sample,
}

/// How a pair looks in one theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// Colour of the writing.
    pub writing: String,
    /// Colour of the ground.
    pub ground: String,
    /// Their contrast, in words.
    pub contrast: String,
}

/// Draws the page.
#[must_use]
pub fn design(m: &'static Messages, pairs: Vec<Pair>, distances: Vec<(String, usize)>) -> AnyView {
    let d = &m.design;
    view! {
        <h1>{d.title}</h1>
        <p class="lead">{d.lead}</p>
        {colours(m, pairs)}
        {letters(m)}
        {spaces(m, distances)}
        <h2>{d.parts}</h2>
        {parts(m)}
    }
    .into_any()
}

fn colours(m: &'static Messages, pairs: Vec<Pair>) -> AnyView {
    let d = &m.design;
    let heads = d.colour_columns.map(|head| view! { <th scope="col">{head}</th> }).collect_view();
    let rows = pairs
        .into_iter()
        .map(|pair| {
            view! {
                <tr>
                    <th scope="row"><code>{pair.writing}</code></th>
                    <td><code>{pair.ground}</code></td>
                    <td>{sample(pair.light)}</td>
                    <td>{sample(pair.dark)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <h2>{d.colours}</h2>
        <p>{d.colours_lead}</p>
        <div class="wide" tabindex="0" role="region" aria-label=d.colours>
            <table>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn sample(sample: Sample) -> AnyView {
    view! {
        {sample.contrast}
        " "
        <svg width="44" height="24" viewBox="0 0 44 24" aria-hidden="true" focusable="false">
            <rect width="44" height="24" fill=sample.ground></rect>
            <text x="13" y="17" font-size="15" fill=sample.writing>"Aa"</text>
        </svg>
    }
    .into_any()
}

fn letters(m: &'static Messages) -> AnyView {
    let d = &m.design;
    let [page, heading, below, law, interface, small] = d.samples;
    view! {
        <h2>{d.letters}</h2>
        <p>{d.letters_lead}</p>
        <p class="scale-1">{page}</p>
        <p class="scale-2">{heading}</p>
        <p class="scale-3">{below}</p>
        <p class="lead">{law}</p>
        <p>{interface}</p>
        <p><small>{small}</small></p>
    }
    .into_any()
}

fn spaces(m: &'static Messages, distances: Vec<(String, usize)>) -> AnyView {
    let d = &m.design;
    let [distance, uses] = d.distance_columns;
    let rows = distances
        .into_iter()
        .map(|(length, often)| {
            view! {
                <tr>
                    <th scope="row">
                        <code>{length.clone()}</code>
                        " "
                        <svg width=length.clone() height="0.6rem" aria-hidden="true" focusable="false">
                            <rect width="100%" height="100%" fill="currentColor"></rect>
                        </svg>
                    </th>
                    <td>{often}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <h2>{d.distances}</h2>
        <p>{d.distances_lead}</p>
        <div class="wide" tabindex="0" role="region" aria-label=d.distances>
            <table>
                <thead><tr><th scope="col">{distance}</th><th scope="col">{uses}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The parts, with the classes that the simulators give them.
fn parts(m: &'static Messages) -> AnyView {
    let d = &m.design;
    let [buttons, field, wrong_field, errors, result, warning, nothing, fold, table] = d.names;
    let [ordinary, main, chosen, unused, label, help, wrong, doubt, empty, detail] = d.words;
    let t = &m.penalties.tool;
    let cells = || d.names.map(|name| view! { <td>{name}</td> }).collect_view();
    view! {
        <div class="sim duty parts">
            <section>
                <h3>{buttons}</h3>
                <p class="acts">
                    <button type="button">{ordinary}</button>
                    <button type="button" class="main">{main}</button>
                    <button type="button" aria-pressed="true">{chosen}</button>
                    <button type="button" disabled>{unused}</button>
                </p>
            </section>
            <section>
                <h3>{field}</h3>
                <div class="f">
                    <label for="exemple">{label}</label>
                    <input id="exemple" inputmode="decimal" autocomplete="off" aria-describedby="exemple-aide"/>
                    <p id="exemple-aide" class="help">{help}</p>
                </div>
            </section>
            <section>
                <h3>{wrong_field}</h3>
                <div class="f">
                    <label for="faute">{label}</label>
                    <input id="faute" value="abc" autocomplete="off" aria-invalid="true" aria-describedby="faute-dite"/>
                    <p id="faute-dite" class="error">{wrong}</p>
                </div>
            </section>
            <section class="errors">
                <h3>{errors}</h3>
                <ul><li><strong>{label}</strong>" "<span>{wrong}</span>" "<button type="button">{t.change}</button></li></ul>
            </section>
            <section>
                <h3>{result}</h3>
                <p class="headline">
                    <strong>{m.duties.landed}</strong>
                    <small>{detail}</small>
                </p>
            </section>
            <section><h3>{warning}</h3><p class="warn">{doubt}</p></section>
            <section><h3>{nothing}</h3><p class="quiet">{empty}</p></section>
            <section><h3>{fold}</h3><details><summary>{ordinary}</summary><p>{detail}</p></details></section>
            <section>
                <h3>{table}</h3>
                <div class="wide" tabindex="0" role="region" aria-label=table>
                    <table class="broad"><tbody><tr>{cells()}</tr><tr>{cells()}</tr></tbody></table>
                </div>
            </section>
        </div>
    }
    .into_any()
}
