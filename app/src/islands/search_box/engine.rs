//! The search engine, in its worker: questions out, answers in. The messages are those of `search/worker/README.md`.

use super::browser::meta;
use super::{Answer, Correction, Hit};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MessageEvent, Worker};

/// A running engine; it stops when dropped.
pub(super) struct Engine {
    worker: Worker,
    _heard: Closure<dyn FnMut(MessageEvent)>,
    _broken: Closure<dyn FnMut(Event)>,
}

impl Engine {
    /// Starts the engine with the files that the page names. `None` when it names none, or no worker can be made.
    pub(super) fn start(answered: impl Fn(Answer) + 'static, failed: impl Fn() + Clone + 'static) -> Option<Self> {
        let files = meta("search-files")?;
        let mut files = files.split(' ');
        let worker = Worker::new(files.next()?).ok()?;
        let fail = failed.clone();
        let heard = Closure::new(move |event: MessageEvent| match reply(&event.data()) {
            Reply::Answer(answer) => answered(answer),
            Reply::Failed => fail(),
            Reply::Other => {}
        });
        let broken = Closure::new(move |_: Event| failed());
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        worker.set_onerror(Some(broken.as_ref().unchecked_ref()));
        let load = object(&[("type", "load".into())]);
        for (name, url) in ["wasm", "core", "positions", "bodies"].into_iter().zip(files) {
            set(&load, name, &url.into());
        }
        worker.post_message(&load).ok()?;
        Some(Self { worker, _heard: heard, _broken: broken })
    }

    /// Puts a question; the answer comes later.
    pub(super) fn ask(&self, query: &str, limit: usize) {
        let limit = u32::try_from(limit).unwrap_or(u32::MAX);
        let message = object(&[("type", "search".into()), ("query", query.into()), ("limit", limit.into())]);
        // Only a worker that is gone refuses, and that has been told already.
        let _refused = self.worker.post_message(&message);
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// What the worker says.
enum Reply {
    Answer(Answer),
    Failed,
    Other,
}

fn reply(message: &JsValue) -> Reply {
    match text(message, "type").as_str() {
        "results" => Reply::Answer(answer(text(message, "query"), &get(message, "results"))),
        "failed" => Reply::Failed,
        _ => Reply::Other,
    }
}

fn answer(query: String, results: &JsValue) -> Answer {
    Answer {
        query,
        total: get(results, "total").as_f64().map_or(0, |total| total as usize),
        hits: list(&get(results, "hits"), hit),
        corrections: list(&get(results, "corrections"), |one| Correction {
            typed: text(one, "typed"),
            used: list(&get(one, "used"), word),
        }),
        unknown: list(&get(results, "unknown"), word),
    }
}

fn hit(hit: &JsValue) -> Hit {
    Hit {
        title: text(hit, "title"),
        work_title: text(hit, "work_title"),
        path: list(&get(hit, "path"), word),
        url: text(hit, "url"),
        excerpt: list(&get(hit, "excerpt"), |piece| {
            let piece: Array = piece.clone().unchecked_into();
            (word(&piece.get(0)), piece.get(1).is_truthy())
        }),
    }
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new().into();
    for (name, value) in fields {
        set(&object, name, value);
    }
    object
}

fn set(object: &JsValue, name: &str, value: &JsValue) {
    // Setting a field of a plain object cannot fail.
    let _always = Reflect::set(object, &name.into(), value);
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn text(object: &JsValue, name: &str) -> String {
    word(&get(object, name))
}

fn word(value: &JsValue) -> String {
    value.as_string().unwrap_or_default()
}

fn list<T>(value: &JsValue, one: impl Fn(&JsValue) -> T) -> Vec<T> {
    if Array::is_array(value) { Array::from(value).iter().map(|item| one(&item)).collect() } else { Vec::new() }
}
