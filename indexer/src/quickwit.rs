//! The documents of the search index for Quickwit, a search engine with servers: for a corpus that outgrows a phone.
//!
//! Quickwit has no French analysis, so each field goes out twice: as printed, for readers, and as the terms that our
//! analysis makes of it, which Quickwit's `whitespace` tokenizer takes as they are. A query must be analysed likewise:
//! [`query`] does it, and [`Export::forms`] lets any other client do it. Terms, frequencies and lengths are then those of
//! the static index, and so is BM25. What is lost: a compound stands beside its parts instead of over them, and the words
//! that are passed over leave no gap, so that a phrase there is a little stricter or looser than here.

use std::collections::BTreeSet;

use search::analysis::{Lexicon, TermId, TokenKind, analyse};
use search::{Document, Field, PATH_SEPARATOR, Work};
use serde::Serialize;

use crate::search_index;

/// The id of the index.
pub const INDEX: &str = "passavant";

/// The files of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The index configuration, in YAML.
    pub configuration: String,
    /// One document a line, in JSON.
    pub documents: String,
    /// Every form of the texts and the term that stands for it, a tab between.
    pub forms: String,
}

/// The fields that hold terms, in the order of [`Field::ALL`].
const TERMS: [&str; Field::ALL.len()] = ["number_terms", "title_terms", "path_terms", "body_terms", "variants_terms"];

/// A document as Quickwit takes it.
#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    work: &'a str,
    country: &'a str,
    kind: &'a str,
    url: &'a str,
    number: &'a str,
    title: &'a str,
    path: Vec<&'a str>,
    body: String,
    number_terms: String,
    title_terms: String,
    path_terms: String,
    body_terms: String,
    variants_terms: String,
}

/// Writes the documents of the index, and the configuration of an index that takes them.
#[must_use]
pub fn export(works: &[Work], documents: &[Document]) -> Export {
    let lexicon = search_index::lexicon(documents);
    let lines = documents.iter().filter_map(|document| serde_json::to_string(&row(works, document, &lexicon)).ok());
    let forms = lexicon.forms().iter().zip(lexicon.terms());
    Export {
        configuration: configuration(),
        documents: lines.map(|line| line + "\n").collect(),
        forms: forms.map(|(form, term)| format!("{form}\t{}\n", lexicon.name(*term))).collect(),
    }
}

fn row<'a>(works: &'a [Work], document: &'a Document, lexicon: &Lexicon) -> Row<'a> {
    let work = works.iter().find(|work| work.id == document.work);
    let [number_terms, title_terms, path_terms, body_terms, variants_terms] =
        Field::ALL.map(|field| terms(&field.texts(document), lexicon));
    let blocks: Vec<&str> = document.fragments.iter().map(|fragment| fragment.text.as_str()).collect();
    Row {
        id: &document.unit,
        work: &document.work,
        country: work.map_or("", |work| work.country.as_str()),
        kind: work.map_or("", |work| work.kind.as_str()),
        url: &document.url,
        number: &document.number,
        title: &document.title,
        path: document.path.split(PATH_SEPARATOR).filter(|step| !step.is_empty()).collect(),
        body: blocks.join("\n"),
        number_terms,
        title_terms,
        path_terms,
        body_terms,
        variants_terms,
    }
}

/// The terms of texts, in order, as the static index counts them.
fn terms(texts: &[&str], lexicon: &Lexicon) -> String {
    let words = texts.iter().flat_map(|text| lexicon.terms_in(text));
    words.map(|word| lexicon.name(word.term).to_owned()).collect::<Vec<_>>().join(" ")
}

/// A query in Quickwit's language: every word must stand in one of the default fields. Words that the texts do not know
/// are kept as they are, and find nothing.
#[must_use]
pub fn query(typed: &str, documents: &[Document]) -> String {
    let lexicon = search_index::lexicon(documents);
    let words = analyse(typed).into_iter().filter(|token| token.kind != TokenKind::Compound);
    let term = |form: &str| lexicon.resolve(form).map_or(form.to_owned(), |term: TermId| lexicon.name(term).to_owned());
    let mut seen = BTreeSet::new();
    let kept: Vec<String> = words.map(|token| term(&token.form)).filter(|word| seen.insert(word.clone())).collect();
    kept.join(" AND ")
}

/// The configuration of the index. Nothing in it depends on the texts.
fn configuration() -> String {
    let mut yaml = format!(
        "# Index Quickwit de Passavant. Le français y est déjà analysé : les champs *_terms portent les termes de la\n\
         # recherche du site, et une requête s'écrit avec les mêmes (passavant export quickwit --query \"…\").\n\
         version: 0.7\nindex_id: {INDEX}\n\ndoc_mapping:\n  mode: strict\n  field_mappings:\n"
    );
    for name in ["id", "work", "country", "kind"] {
        yaml.push_str(&field(name, "text", &["tokenizer: raw", "fast: true"]));
    }
    for (name, kind) in
        [("url", "text"), ("number", "text"), ("title", "text"), ("path", "array<text>"), ("body", "text")]
    {
        yaml.push_str(&field(name, kind, &["indexed: false"]));
    }
    for name in TERMS {
        yaml.push_str(&field(
            name,
            "text",
            &["tokenizer: whitespace", "record: position", "fieldnorms: true", "stored: false"],
        ));
    }
    yaml.push_str("  tag_fields: [work, country, kind]\n\nsearch_settings:\n");
    yaml.push_str(&format!("  default_search_fields: [{}]\n", TERMS.join(", ")));
    yaml
}

fn field(name: &str, kind: &str, settings: &[&str]) -> String {
    let settings: String = settings.iter().map(|setting| format!("      {setting}\n")).collect();
    format!("    - name: {name}\n      type: {kind}\n{settings}")
}
