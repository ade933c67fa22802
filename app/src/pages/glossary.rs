//! The glossary: terms that the works define, each with its article.

use crate::messages::Messages;
use leptos::prelude::*;

/// A term of the glossary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermView {
    /// Anchor on the page.
    pub id: String,
    /// The term.
    pub term: String,
    /// The paragraph that defines it, as printed; or our own words.
    pub definition: String,
    /// True when the words are ours.
    pub editorial: bool,
    /// Where it is defined, in words.
    pub place: String,
    /// Address of the paragraph.
    pub href: String,
}

/// Draws the glossary.
#[must_use]
pub fn glossary(m: &'static Messages, terms: Vec<TermView>) -> AnyView {
    let g = &m.glossary;
    let lead = (g.lead)(terms.len());
    let list = terms.into_iter().map(|term| one(m, term)).collect_view();
    view! { <h1>{g.title}</h1><p class="lead">{lead}</p><dl class="terms">{list}</dl> }.into_any()
}

fn one(m: &'static Messages, term: TermView) -> AnyView {
    let link = view! { <a href=term.href lang=m.edition()>{term.place}</a> };
    let definition = if term.editorial {
        view! {
            <dd class="ours">
                <p lang=m.edition()>{term.definition}</p>
                <small><strong>{m.glossary.editorial}</strong>" "{m.glossary.editorial_for}" "{link}</small>
            </dd>
        }
        .into_any()
    } else {
        view! { <dd><q lang=m.edition()>{term.definition}</q><small>{link}</small></dd> }.into_any()
    };
    view! { <div id=term.id><dt lang=m.edition()>{term.term}</dt>{definition}</div> }.into_any()
}
