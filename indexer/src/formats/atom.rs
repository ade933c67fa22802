//! The feed of changes (Atom, RFC 4287), made of `content/changes.toml`: no clock has a part in it.

use app::messages::FR;
use content::model::{Change, ChangeKind, Corpus};

use super::Home;
use super::xml::Xml;
use crate::digest;

/// Path of the feed below the site.
pub(super) const PATH: &str = "changements.atom";

/// The feed, latest change first.
pub(super) fn feed(corpus: &Corpus, home: &Home) -> String {
    let m = &FR.formats;
    let mut xml = Xml::new();
    xml.line("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", FR.language)], |xml| {
        xml.newline();
        xml.words("id", &[], &name("flux"));
        xml.words("title", &[], m.feed_title);
        xml.words("updated", &[], &instant(corpus.changes.first()));
        xml.line("author", &[], |xml| xml.element("name", &[], |xml| xml.text(FR.chrome.site)));
        link(xml, "self", &home.href(PATH));
        link(xml, "alternate", &home.href(""));
        for change in &corpus.changes {
            entry(xml, corpus, home, change);
        }
    });
    xml.finish()
}

fn entry(xml: &mut Xml, corpus: &Corpus, home: &Home, change: &Change) {
    let term = term(change);
    xml.line("entry", &[], |xml| {
        xml.newline();
        xml.words("id", &[], &name(&change.id));
        xml.words("title", &[], &change.title);
        xml.words("updated", &[], &instant(Some(change)));
        xml.empty("category", &[("term", term), ("label", (FR.formats.change_kind)(term))]);
        xml.newline();
        // An entry has one `alternate`: other units are told by `related`.
        for (index, path) in paths(corpus, change).iter().enumerate() {
            link(xml, if index == 0 { "alternate" } else { "related" }, &home.href(path));
        }
        xml.words("summary", &[], &change.text);
    });
}

/// The pages that a change concerns: its units, else its work, else the list of texts.
fn paths(corpus: &Corpus, change: &Change) -> Vec<String> {
    let Some(work) = change.work.as_ref().and_then(|id| corpus.work(id)) else { return vec!["textes/".into()] };
    let units: Vec<String> =
        change.units.iter().filter_map(|id| work.unit(id)).map(|unit| work.unit_address(unit)).collect();
    if units.is_empty() { vec![format!("textes/{}/", work.meta.id)] } else { units }
}

fn link(xml: &mut Xml, relation: &str, href: &str) {
    xml.empty("link", &[("rel", relation), ("href", href)]);
    xml.newline();
}

/// Midnight of the day of a change: the hour is not kept.
fn instant(change: Option<&Change>) -> String {
    format!("{}T00:00:00Z", change.map_or("1970-01-01", |change| change.date.as_str()))
}

/// What a change touches, as the feed names it.
#[must_use]
pub const fn term(change: &Change) -> &'static str {
    match change.kind {
        ChangeKind::Text => "text",
        ChangeKind::Note => "note",
        ChangeKind::Rate => "rate",
        ChangeKind::Format => "format",
    }
}

/// A name that stays whatever the host: a UUID of version 8 (RFC 9562), made of the words that name the change.
fn name(of: &str) -> String {
    let digest = digest::hexadecimal(format!("passavant {of}").as_bytes());
    let part = |from: usize, to: usize| digest.get(from..to).unwrap_or_default();
    format!("urn:uuid:{}-{}-8{}-a{}-{}", part(0, 8), part(8, 12), part(13, 16), part(17, 20), part(20, 32))
}
