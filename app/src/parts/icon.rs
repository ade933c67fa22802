//! The few drawings of the interface, inline, hidden from those who listen.

use leptos::prelude::*;

/// Two pages of an open book: the texts.
#[must_use]
pub fn book() -> AnyView {
    drawing("M12 6c-2-2-5-2-8-2v14c3 0 6 0 8 2 2-2 5-2 8-2V4c-3 0-6 0-8 2v14")
}

/// A lens: search.
#[must_use]
pub fn lens() -> AnyView {
    drawing("M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12m5 11 5 5")
}

/// A label on a thread: the tariff.
#[must_use]
pub fn label() -> AnyView {
    drawing("M4 4h7l9 9-7 7-9-9zm4 4h.01")
}

/// A balance: simulators.
#[must_use]
pub fn balance() -> AnyView {
    drawing("M12 4v16m-5 0h10M5 7h14M5 7l-3 7c1 2 5 2 6 0zm14 0-3 7c1 2 5 2 6 0z")
}

fn drawing(path: &'static str) -> AnyView {
    view! { <svg viewBox="0 0 24 24" aria-hidden="true"><path d=path></path></svg> }.into_any()
}
