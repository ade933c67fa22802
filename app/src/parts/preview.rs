//! What the preview of a cited passage says, for the script that shows it.

use crate::messages::Messages;
use leptos::prelude::*;

/// Words of the preview, in an element that shows nothing.
#[must_use]
pub fn preview(m: &'static Messages) -> AnyView {
    view! { <template id="preview" data-open=m.reader.preview_open data-fail=m.reader.preview_failed></template> }
        .into_any()
}
