//! The search box.

use crate::messages::FR;
use leptos::prelude::*;

/// A search field.
#[island]
pub fn SearchBox() -> impl IntoView {
    view! {
        <label for="q">{FR.search.label}</label>
        <div class="field">
            <input id="q" name="q" type="search" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search"/>
            <button type="submit">{FR.search.submit}</button>
        </div>
    }
}
