//! The feed of changes (Atom, RFC 4287), made of `content/changes.toml` and of the dates of the rates: no clock has a part in
//! it.

use app::messages::FR;
use content::model::{Change, ChangeKind, Corpus};

use super::Home;
use super::xml::Xml;
use crate::digest;

/// Path of the feed below the site.
pub(super) const PATH: &str = "changements.atom";

/// A day on which rates change, from the dated tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateChange {
    /// What it is called, always the same.
    pub id: String,
    /// Its day: `2017-07-01`.
    pub date: String,
    /// Title.
    pub title: String,
    /// What begins and what ends.
    pub text: String,
    /// Path of the page that shows what holds from that day.
    pub path: String,
}

/// What the feed tells of a change, wherever it is written.
struct Entry<'a> {
    id: &'a str,
    date: &'a str,
    title: &'a str,
    text: &'a str,
    term: &'static str,
    paths: Vec<String>,
}

/// The feed, latest change first: the journal of this site, and the days on which rates change.
pub(super) fn feed(corpus: &Corpus, rates: &[RateChange], home: &Home) -> String {
    let m = &FR.formats;
    let journal = corpus.changes.iter().map(|change| Entry {
        id: &change.id,
        date: &change.date,
        title: &change.title,
        text: &change.text,
        term: term(change),
        paths: paths(corpus, change),
    });
    let dated = rates.iter().map(|change| Entry {
        id: &change.id,
        date: &change.date,
        title: &change.title,
        text: &change.text,
        term: term_of(ChangeKind::Rate),
        paths: vec![change.path.clone()],
    });
    let mut entries: Vec<Entry<'_>> = journal.chain(dated).collect();
    // A stable sort: what happened on one day stays as it is written.
    entries.sort_by(|one, other| other.date.cmp(one.date));
    let mut xml = Xml::new();
    xml.line("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", FR.language)], |xml| {
        xml.newline();
        xml.words("id", &[], &name("flux"));
        xml.words("title", &[], m.feed_title);
        xml.words("updated", &[], &instant(entries.first()));
        xml.line("author", &[], |xml| xml.element("name", &[], |xml| xml.text(FR.chrome.site)));
        link(xml, "self", &home.href(PATH));
        link(xml, "alternate", &home.href(""));
        for one in &entries {
            entry(xml, home, one);
        }
    });
    xml.finish()
}

fn entry(xml: &mut Xml, home: &Home, entry: &Entry<'_>) {
    xml.line("entry", &[], |xml| {
        xml.newline();
        xml.words("id", &[], &name(entry.id));
        xml.words("title", &[], entry.title);
        xml.words("updated", &[], &instant(Some(entry)));
        xml.empty("category", &[("term", entry.term), ("label", (FR.formats.change_kind)(entry.term))]);
        xml.newline();
        // An entry has one `alternate`: other units are told by `related`.
        for (index, path) in entry.paths.iter().enumerate() {
            link(xml, if index == 0 { "alternate" } else { "related" }, &home.href(path));
        }
        xml.words("summary", &[], entry.text);
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
fn instant(entry: Option<&Entry<'_>>) -> String {
    format!("{}T00:00:00Z", entry.map_or("1970-01-01", |entry| entry.date))
}

/// What a change touches, as the feed names it.
#[must_use]
pub const fn term(change: &Change) -> &'static str {
    term_of(change.kind)
}

const fn term_of(kind: ChangeKind) -> &'static str {
    match kind {
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
