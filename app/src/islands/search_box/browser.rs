//! What the search box asks of the browser: the address, the focus, what the page says of its files.

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, HtmlMetaElement, UrlSearchParams};

/// What a `meta` element of the page says.
pub(super) fn meta(name: &str) -> Option<String> {
    let element = document().query_selector(&format!("meta[name={name}]")).ok().flatten()?;
    Some(element.dyn_into::<HtmlMetaElement>().ok()?.content())
}

/// Path of the home page.
pub(super) fn base_path() -> String {
    meta("base-path").unwrap_or_else(|| "/".to_owned())
}

/// True on the search page, whose address holds the question.
pub(super) fn on_search_page() -> bool {
    window().location().pathname().is_ok_and(|path| path.ends_with("/chercher/"))
}

/// The question that the address holds.
pub(super) fn asked() -> Option<String> {
    let search = window().location().search().ok()?;
    UrlSearchParams::new_with_str(&search).ok()?.get("q")
}

/// Keeps the question in the address of the search page.
pub(super) fn remember(query: &str) {
    if !on_search_page() || asked().unwrap_or_default() == query {
        return;
    }
    let address =
        if query.is_empty() { "./".to_owned() } else { format!("?q={}", js_sys::encode_uri_component(query)) };
    if let Ok(history) = window().history() {
        // A browser may refuse when this comes too often: the next letter will do.
        let _refused = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// Gives the focus to the first hit; to the first position of the tariff when no text answers.
pub(super) fn focus_first() {
    let found = [".hits a", ".goods a"].iter().find_map(|stop| document().query_selector(stop).ok().flatten());
    if let Some(element) = found.and_then(|stop| stop.dyn_into::<HtmlElement>().ok()) {
        let _refused = element.focus();
    }
}

/// Moves the focus along the field and the hits.
pub(super) fn move_focus(by: i32) {
    let Ok(stops) = document().query_selector_all("#q,.goods a,.hits a") else { return };
    let focused = document().active_element();
    let here = (0..stops.length()).find(|index| {
        let stop = stops.item(*index);
        focused.as_ref().is_some_and(|focused| stop.as_ref() == Some(focused.as_ref()))
    });
    let next = here.unwrap_or(0).checked_add_signed(by).and_then(|index| stops.item(index));
    if let Some(element) = next.and_then(|stop| stop.dyn_into::<HtmlElement>().ok()) {
        let _refused = element.focus();
    }
}
