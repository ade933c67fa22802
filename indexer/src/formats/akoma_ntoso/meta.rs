//! What a document says of itself: the work, its version, this file, its notes and its source.

use std::collections::BTreeSet;

use content::model::Work;

use super::super::xml::Xml;
use super::super::{identifiers, notes};
use super::{EDITOR, NO_DATE};

/// Writes the metadata.
pub(super) fn write(xml: &mut Xml, work: &Work, edited: &str) {
    xml.line("meta", &[], |xml| {
        xml.newline();
        identification(xml, work, edited);
        lifecycle(xml, work);
        references(xml, work);
        editorial(xml, work);
        proprietary(xml, work);
    });
}

fn identification(xml: &mut Xml, work: &Work, edited: &str) {
    let meta = &work.meta;
    let (of_work, of_expression) = (identifiers::work(meta), identifiers::expression(work));
    let (date, date_name) = match &meta.date {
        Some(date) => (date.as_str(), "acte"),
        None => (NO_DATE, "inconnue"),
    };
    xml.line("identification", &[("source", EDITOR)], |xml| {
        xml.newline();
        xml.line("FRBRWork", &[], |xml| {
            identifier(xml, &of_work, "!main", "");
            xml.empty("FRBRalias", &[("value", &meta.title), ("name", "titre court")]);
            xml.empty("FRBRalias", &[("value", &meta.long_title), ("name", "titre")]);
            dated(xml, date, date_name, "#autorite");
            xml.empty("FRBRcountry", &[("value", &meta.country.to_lowercase())]);
            xml.empty("FRBRsubtype", &[("value", meta.kind.name())]);
            if let Some(number) = &meta.number {
                xml.empty("FRBRnumber", &[("value", number)]);
            }
        });
        xml.line("FRBRExpression", &[], |xml| {
            identifier(xml, &of_expression, "!main", "");
            let amended = work.version_date().filter(|day| *day != date);
            dated(xml, amended.unwrap_or(date), if amended.is_some() { "version" } else { date_name }, EDITOR);
            xml.empty("FRBRlanguage", &[("language", identifiers::language(&meta.language))]);
        });
        xml.line("FRBRManifestation", &[], |xml| {
            identifier(xml, &of_expression, "!main", ".xml");
            dated(xml, edited, "édition", EDITOR);
            xml.empty("FRBRformat", &[("value", "application/akn+xml")]);
        });
    });
}

fn identifier(xml: &mut Xml, of: &str, component: &str, suffix: &str) {
    xml.empty("FRBRthis", &[("value", &format!("{of}/{component}{suffix}"))]);
    xml.empty("FRBRuri", &[("value", &format!("{of}{suffix}"))]);
}

fn dated(xml: &mut Xml, date: &str, name: &str, author: &str) {
    xml.empty("FRBRdate", &[("date", date), ("name", name)]);
    xml.empty("FRBRauthor", &[("href", author)]);
}

/// The act itself, then each act that amended it.
fn lifecycle(xml: &mut Xml, work: &Work) {
    let acts = amending(work);
    if work.meta.date.is_none() && acts.is_empty() {
        return;
    }
    xml.line("lifecycle", &[("source", EDITOR)], |xml| {
        let mut event = |eid: &str, date: &str, kind: &str, source: &str| {
            xml.empty("eventRef", &[("eId", eid), ("date", date), ("type", kind), ("source", source)]);
        };
        if let Some(date) = &work.meta.date {
            event("evenement_0", date, "generation", "#original");
        }
        for (index, (date, _)) in acts.iter().enumerate() {
            event(&format!("evenement_{}", index + 1), date, "amendment", &format!("#{}", act_id(index)));
        }
    });
}

/// Days and acts that amended the work, in order, each once.
fn amending(work: &Work) -> BTreeSet<(&str, &str)> {
    let versions = work.units.iter().flat_map(|unit| &unit.versions);
    versions.filter_map(|version| Some((version.from.as_deref()?, version.act.as_deref()?))).collect()
}

/// Name of an amending act from its rank.
fn act_id(index: usize) -> String {
    format!("acte_{}", index + 1)
}

fn references(xml: &mut Xml, work: &Work) {
    let meta = &work.meta;
    let country = (app::messages::FR.works.country)(&meta.country);
    let authority = format!("/ontology/organization/{}", meta.country.to_lowercase());
    xml.line("references", &[("source", EDITOR)], |xml| {
        let of_work = identifiers::work(meta);
        xml.empty("original", &[("eId", "original"), ("href", &of_work), ("showAs", &meta.long_title)]);
        for (index, (_, act)) in amending(work).iter().enumerate() {
            let id = act_id(index);
            // The amending act is not in the corpus: it is named, and leads to its own name.
            xml.empty("passiveRef", &[("eId", &id), ("href", &format!("#{id}")), ("showAs", act)]);
        }
        let named = |eid, href, name| [("eId", eid), ("href", href), ("showAs", name)];
        xml.empty("TLCOrganization", &named("autorite", authority.as_str(), country));
        xml.empty("TLCOrganization", &named("passavant", "/ontology/organization/passavant", "Passavant"));
    });
}

/// The editorial notes, in the order of `notes.toml`; those on headings too.
fn editorial(xml: &mut Xml, work: &Work) {
    if work.notes.is_empty() {
        return;
    }
    xml.line("notes", &[("source", EDITOR)], |xml| {
        xml.newline();
        for (index, note) in work.notes.iter().enumerate() {
            xml.line("note", &[("eId", &note_id(index)), ("class", &note.kind)], |xml| {
                xml.element("p", &[], |xml| xml.text(&notes::in_words(note)));
            });
        }
    });
}

/// Name of a note from its rank in the work.
pub(super) fn note_id(index: usize) -> String {
    format!("note_{}", index + 1)
}

/// What the standard has no place for, when the day of publication is not known: where the text comes from.
fn proprietary(xml: &mut Xml, work: &Work) {
    let meta = &work.meta;
    xml.line("proprietary", &[("source", EDITOR), ("xmlns:pv", "urn:passavant:source")], |xml| {
        xml.newline();
        xml.words("pv:publication", &[], &meta.publication);
        xml.words("pv:statut", &[], &meta.status);
        xml.words("pv:fichier", &[], &meta.source);
        if let Some(note) = meta.date_note.as_ref().filter(|note| !note.is_empty()) {
            xml.words("pv:date", &[], note);
        }
    });
}
