//! Pieces of the templates that simulators' pages share. How a template is written is told in `pages/penalties/tool.rs`.

use leptos::prelude::*;

/// A list of paragraphs.
pub fn cites(field: &'static str) -> AnyView {
    view! {
        <ul class="cites">
            <template data-each=field data-key="href">
                <li><a class="c" data-set="href:href" data-text="label"></a></li>
            </template>
        </ul>
    }
    .into_any()
}
