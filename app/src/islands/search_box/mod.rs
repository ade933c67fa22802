//! The search box: a plain field in a plain form, which answers as one types once it is awake.
//!
//! What it draws first is made of constants only, so that the page drawn at build time and the island that wakes on
//! it are the same. No signal writes to the field: what was typed before waking stays.

mod answer;
mod browser;
mod engine;
mod goods;
mod hits;

pub use answer::{Answer, Correction, Hit};

use crate::messages::FR;
use engine::Engine;
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::html;
use leptos::prelude::*;
use search::tariff::{Found, Tariff};

/// Hits shown at first, and added each time more are asked for.
const STEP: usize = 20;

/// Positions of the tariff shown at most.
const GOODS: usize = 4;

/// Where the search stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nothing is asked, or the answer is there.
    Calm,
    /// Asked, and the engine has not answered yet.
    Waiting,
    /// The engine cannot be loaded.
    Failed,
}

/// The box and what it knows.
#[derive(Clone, Copy)]
struct Search {
    /// What is in the field.
    query: RwSignal<String>,
    /// How many hits are wanted.
    limit: RwSignal<usize>,
    /// Where the search stands.
    state: RwSignal<State>,
    /// The latest answer.
    answer: RwSignal<Option<Answer>>,
    /// The engine, once started.
    engine: StoredValue<Option<Engine>, LocalStorage>,
    /// What finds goods, once its table is there.
    tariff: RwSignal<Option<Tariff>>,
    field: NodeRef<html::Input>,
}

/// A search field that answers as one types.
#[island]
pub fn SearchBox() -> impl IntoView {
    let search = Search {
        query: RwSignal::new(String::new()),
        limit: RwSignal::new(STEP),
        state: RwSignal::new(State::Calm),
        answer: RwSignal::new(None),
        engine: StoredValue::new_local(None),
        tariff: RwSignal::new(None),
        field: NodeRef::new(),
    };
    // Effects run in the browser only, after the first drawing.
    Effect::new(move |_| search.wake());
    Effect::new(move |_| search.ask());
    view! {
        <label for="q">{FR.search.label}</label>
        <div class="field">
            <input
                id="q"
                name="q"
                type="search"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="search"
                aria-describedby="aide"
                node_ref=search.field
                on:input=move |_| search.typed()
                on:keydown=move |event| search.key(&event, true)
            />
            <button type="submit" on:click=move |event| search.submit(&event)>
                {FR.search.submit}
            </button>
        </div>
        <p id="aide">
            <small>{FR.search.hint}</small>
        </p>
        <div role="status">{move || search.news().map(|news| view! { <p>{news}</p> })}</div>
        {move || search.failed().then(|| failure(move || search.retry()))}
        {move || search.goods().map(|found| goods::goods(&browser::base_path(), found))}
        <ol class="hits" aria-label=FR.search.results on:keydown=move |event| search.key(&event, false)>
            {move || search.answer.get().map(|answer| hits::hits(&browser::base_path(), answer.hits))}
        </ol>
        {move || search.has_more().then(|| view! { <p>{button(FR.search.more, move || search.more())}</p> })}
    }
}

/// What to do when the engine cannot be loaded.
fn failure(retry: impl Fn() + 'static) -> AnyView {
    let contents = format!("{}textes/", browser::base_path());
    view! { <p><a href=contents>{FR.search.contents}</a>" "{button(FR.search.retry, retry)}</p> }.into_any()
}

fn button(label: &'static str, press: impl Fn() + 'static) -> AnyView {
    view! { <button type="button" on:click=move |_| press()>{label}</button> }.into_any()
}

impl Search {
    /// Takes what was typed before waking, else what the address asks.
    fn wake(&self) {
        let Some(field) = self.field.get() else { return };
        if field.value().is_empty()
            && let Some(asked) = browser::asked()
        {
            field.set_value(&asked);
        }
        self.start();
        self.typed();
    }

    fn start(&self) {
        let search = *self;
        let engine = Engine::start(move |answer| search.receive(answer), move || search.state.set(State::Failed));
        if engine.is_none() {
            self.state.set(State::Failed);
        }
        self.engine.set_value(engine);
    }

    fn retry(&self) {
        self.state.set(State::Calm);
        self.start();
        self.ask();
    }

    /// The field changed.
    fn typed(&self) {
        if let Some(field) = self.field.get_untracked() {
            let query = field.value();
            browser::remember(&query);
            self.limit.set(STEP);
            self.query.set(query);
        }
    }

    /// Puts the question in the field to the engine.
    fn ask(&self) {
        let (query, limit) = (self.query.get(), self.limit.get());
        if query.trim().is_empty() {
            self.answer.set(None);
            if self.state.get_untracked() == State::Waiting {
                self.state.set(State::Calm);
            }
            return;
        }
        if self.state.get_untracked() != State::Failed {
            self.state.set(State::Waiting);
            self.engine.with_value(|engine| engine.as_ref().map(|engine| engine.ask(&query, limit)));
        }
    }

    /// An answer came; one to an older question is only shown while the newer one is awaited.
    fn receive(&self, answer: Answer) {
        let query = self.query.get_untracked();
        if query.trim().is_empty() {
            return;
        }
        if answer.query == query {
            self.state.set(State::Calm);
        }
        self.answer.set(Some(answer));
        self.load_tariff();
    }

    /// Asks for the table of the tariff, once, after the law has answered: nothing waits for it.
    fn load_tariff(&self) {
        let tariff = self.tariff;
        if tariff.with_untracked(Option::is_none) {
            goods::load(move |table| tariff.set(Some(table)));
        }
    }

    /// What the tariff has for the question.
    fn goods(&self) -> Option<Vec<Found>> {
        let query = self.query.get();
        let found = self.tariff.with(|tariff| tariff.as_ref().map(|tariff| tariff.find(&query, GOODS)))?;
        (!found.is_empty()).then_some(found)
    }

    fn more(&self) {
        self.limit.update(|limit| *limit += STEP);
    }

    fn failed(&self) -> bool {
        self.state.get() == State::Failed
    }

    fn has_more(&self) -> bool {
        self.answer.with(|answer| answer.as_ref().is_some_and(Answer::has_more))
    }

    /// What is said to those who watch and to those who listen.
    fn news(&self) -> Option<String> {
        match self.state.get() {
            State::Failed => Some(FR.search.failed.to_owned()),
            State::Waiting if self.answer.with(Option::is_none) => Some(FR.search.loading.to_owned()),
            State::Waiting | State::Calm => self.answer.with(|answer| answer.as_ref().map(Answer::news)),
        }
    }

    /// On the search page the answer is there already: the button leads to it.
    fn submit(&self, event: &MouseEvent) {
        if browser::on_search_page() {
            event.prevent_default();
            browser::focus_first();
        }
    }

    /// Arrows go from the field through the hits and back; on the search page, Enter goes to the first hit.
    fn key(&self, event: &KeyboardEvent, in_field: bool) {
        let by = match event.key().as_str() {
            "ArrowDown" => 1,
            "ArrowUp" => -1,
            "Enter" if in_field && browser::on_search_page() => {
                event.prevent_default();
                return browser::focus_first();
            }
            _ => return,
        };
        event.prevent_default();
        browser::move_focus(by);
    }
}
