//! An editorial note: stands beside the printed words, opens without a script.

use super::edition::edition;
use crate::messages::Messages;
use leptos::prelude::*;

/// A note about printed words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteView {
    /// Anchor on the page: inside the fold, so that following the mark opens it.
    pub id: String,
    /// Its number on the page.
    pub number: usize,
    /// Words as printed.
    pub printed: String,
    /// Probable reading.
    pub reading: Option<String>,
    /// What the words probably cite, with its address where the site holds it.
    pub proposed: Vec<(String, Option<String>)>,
    /// Why, or what is doubtful.
    pub remark: Option<String>,
    /// Kind of defect.
    pub kind: String,
    /// What it changes.
    pub effect: NoteEffect,
}

/// What a defect changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteEffect {
    /// Typography only.
    None,
    /// The sense.
    Meaning,
    /// A rule of calculation.
    Tool,
}

/// Draws the notes of one block, or nothing.
#[must_use]
pub fn notes(m: &'static Messages, notes: Vec<NoteView>) -> Option<AnyView> {
    (!notes.is_empty()).then(|| {
        view! { <div class="ns" lang=m.own()>{notes.into_iter().map(|one| note(m, one)).collect_view()}</div> }
            .into_any()
    })
}

fn note(m: &'static Messages, note: NoteView) -> AnyView {
    let effect = match note.effect {
        NoteEffect::None => m.notes.effect_none,
        NoteEffect::Meaning => m.notes.effect_meaning,
        NoteEffect::Tool => m.notes.effect_tool,
    };
    let quoted = |words: String| (m.notes.quoted)(&words);
    view! {
        <details>
            <summary>{(m.notes.name)(note.number)}</summary>
            <div id=note.id>
                <p>{m.notes.printed}" "{edition(m, quoted(note.printed))}</p>
                {note.reading.map(|reading| view! { <p>{m.notes.reading}" "<strong lang=m.edition()>{quoted(reading)}</strong></p> })}
                {proposed(m, note.proposed)}
                {note.remark.map(|remark| view! { <p>{m.notes.remark}" "{edition(m, remark)}</p> })}
                <p>{m.notes.kind}" "{edition(m, note.kind)}", "{effect}</p>
            </div>
        </details>
    }
    .into_any()
}

fn proposed(m: &'static Messages, targets: Vec<(String, Option<String>)>) -> Option<AnyView> {
    (!targets.is_empty()).then(|| {
        let links = targets.into_iter().enumerate().map(|(index, (name, href))| {
            let between = (index > 0).then_some(", ");
            let name = match href {
                Some(href) => view! { <a class="r" href=href>{name}</a> }.into_any(),
                None => name.into_any(),
            };
            view! { {between}{name} }
        });
        view! { <p>{m.notes.proposed}" "{links.collect_view()}</p> }.into_any()
    })
}
