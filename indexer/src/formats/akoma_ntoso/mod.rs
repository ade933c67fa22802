//! A work in Akoma Ntoso 3.0 (OASIS LegalDocML). The official schema is in `tests/schemas/`, and a test holds every
//! document to it.

mod body;
mod meta;
mod words;

use content::model::{Corpus, Work};

use super::identifiers;
use super::xml::Xml;

/// Namespace of the standard.
const NAMESPACE: &str = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/// Where the editor of the documents is described, among the references.
const EDITOR: &str = "#passavant";

/// The schema wants a date everywhere; this one, named *inconnue*, stands for none.
pub(super) const NO_DATE: &str = "0001-01-01";

/// The document of a work. `edited` is the day of the last change to what is published.
pub(super) fn document(corpus: &Corpus, work: &Work, edited: &str) -> String {
    let act = identifiers::is_act(work.meta.kind);
    let (element, body) = if act { ("act", "body") } else { ("doc", "mainBody") };
    let mut xml = Xml::new();
    xml.line("akomaNtoso", &[("xmlns", NAMESPACE)], |xml| {
        xml.newline();
        xml.line(element, &[("name", work.meta.kind.name()), ("contains", "singleVersion")], |xml| {
            xml.newline();
            meta::write(xml, work, edited);
            xml.line(body, &[], |xml| {
                xml.newline();
                body::write(xml, corpus, work);
            });
        });
    });
    xml.finish()
}
