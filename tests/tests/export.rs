//! What is exported for other engines keeps to their formats, and to the analysis of the site's own index.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use indexer::quickwit::{self, Export};
use indexer::{documents, search_index};
use search::Field;
use serde_json::Value;
use yaml_rust2::{Yaml, YamlLoader};

static EXPORT: LazyLock<Export> = LazyLock::new(|| {
    let corpus = &tests::corpus().corpus;
    quickwit::export(&documents::works(corpus), &documents::documents(corpus))
});

/// The fields of terms, in the order of [`Field::ALL`].
const TERMS: [&str; 5] = ["number_terms", "title_terms", "path_terms", "body_terms", "variants_terms"];

fn configuration() -> Yaml {
    YamlLoader::load_from_str(&EXPORT.configuration).unwrap().remove(0)
}

fn schema() -> toml::Table {
    std::fs::read_to_string(tests::root().join("tests/schemas/quickwit.toml")).unwrap().parse().unwrap()
}

fn words(table: &toml::Table, group: &str, name: &str) -> Vec<String> {
    let list = table[group][name].as_array().unwrap_or_else(|| panic!("{group}.{name}"));
    list.iter().map(|word| word.as_str().unwrap().to_owned()).collect()
}

fn keys(yaml: &Yaml) -> Vec<&str> {
    yaml.as_hash().unwrap().keys().map(|key| key.as_str().unwrap()).collect()
}

fn only_known(schema: &toml::Table, object: &str, yaml: &Yaml) {
    let known = words(schema, "keys", object);
    for key in keys(yaml) {
        assert!(known.iter().any(|one| one == key), "Quickwit's {object} has no key {key}");
    }
}

/// Fields by name.
fn mappings(configuration: &Yaml) -> BTreeMap<&str, &Yaml> {
    let list = configuration["doc_mapping"]["field_mappings"].as_vec().unwrap();
    let fields: BTreeMap<&str, &Yaml> = list.iter().map(|field| (field["name"].as_str().unwrap(), field)).collect();
    assert_eq!(fields.len(), list.len(), "a field is mapped twice");
    fields
}

#[test]
fn the_configuration_keeps_to_quickwits_documentation() {
    let (schema, configuration) = (schema(), configuration());
    only_known(&schema, "root", &configuration);
    only_known(&schema, "doc_mapping", &configuration["doc_mapping"]);
    only_known(&schema, "search_settings", &configuration["search_settings"]);
    let version = format!("{}", configuration["version"].as_f64().unwrap());
    assert!(schema["versions"].as_array().unwrap().iter().any(|known| known.as_str() == Some(&version)), "{version}");
    let id = configuration["index_id"].as_str().unwrap();
    let rule = &schema["index_id"];
    let also = rule["also"].as_str().unwrap();
    assert!(id.starts_with(|c: char| c.is_ascii_alphabetic()), "{id}");
    assert!(id.chars().all(|c| c.is_ascii_alphanumeric() || also.contains(c)), "{id}");
    assert!((3..=255).contains(&id.len()), "{id}");
    let among = |name: &str, value: &Yaml| {
        let value = value.as_str().unwrap_or_else(|| panic!("{name} is no text"));
        assert!(words(&schema, "values", name).iter().any(|known| known == value), "{name}: {value}");
    };
    among("mode", &configuration["doc_mapping"]["mode"]);
    let fields = mappings(&configuration);
    for (name, field) in &fields {
        let rule = &schema["field_name"];
        let (first, also) = (rule["first"].as_str().unwrap(), rule["also"].as_str().unwrap());
        assert!(name.starts_with(|c: char| c.is_ascii_alphabetic() || first.contains(c)), "{name}");
        assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || also.contains(c)) && name.len() <= 255, "{name}");
        assert!(!rule["reserved"].as_array().unwrap().iter().any(|one| one.as_str() == Some(name)), "{name}");
        only_known(&schema, "text", field);
        among("type", &field["type"]);
        for setting in ["tokenizer", "record"] {
            if !field[setting].is_badvalue() {
                among(setting, &field[setting]);
            }
        }
        for setting in words(&schema, "truths", "text") {
            let value = &field[setting.as_str()];
            assert!(value.is_badvalue() || value.as_bool().is_some(), "{name}.{setting} is neither true nor false");
        }
    }
    for list in
        [&configuration["doc_mapping"]["tag_fields"], &configuration["search_settings"]["default_search_fields"]]
    {
        for field in list.as_vec().unwrap() {
            let field = field.as_str().unwrap();
            assert!(fields.contains_key(field), "{field} is named and not mapped");
        }
    }
    // BM25 needs lengths, phrases need positions; what is not indexed can be neither searched nor tagged.
    for name in TERMS {
        let field = fields[name];
        assert_eq!(field["tokenizer"].as_str(), Some("whitespace"), "{name}");
        assert_eq!((field["record"].as_str(), field["fieldnorms"].as_bool()), (Some("position"), Some(true)), "{name}");
    }
}

/// A strict index counts a field that is not mapped as an error.
#[test]
fn every_document_fits_the_mapping() {
    let configuration = configuration();
    let fields = mappings(&configuration);
    let mut ids = BTreeSet::new();
    for line in EXPORT.documents.lines() {
        let document: Value = serde_json::from_str(line).unwrap();
        for (name, value) in document.as_object().unwrap() {
            let field = fields.get(name.as_str()).unwrap_or_else(|| panic!("{name} is not mapped"));
            let fits = match field["type"].as_str() {
                Some("text") => value.is_string(),
                Some("array<text>") => value.as_array().is_some_and(|all| all.iter().all(Value::is_string)),
                other => panic!("{name} is of type {other:?}"),
            };
            assert!(fits, "{name}: {value}");
        }
        assert!(ids.insert(document["id"].as_str().unwrap().to_owned()), "{} comes twice", document["id"]);
    }
    let corpus = &tests::corpus().corpus;
    let units: BTreeSet<String> = documents::documents(corpus).into_iter().map(|document| document.unit).collect();
    assert_eq!(ids, units);
}

/// Cut at spaces, as Quickwit cuts them, the terms of each document are those of the static index, as often.
#[test]
fn terms_are_those_of_the_static_index() {
    let corpus = &tests::corpus().corpus;
    let data = search_index::index(documents::works(corpus), documents::documents(corpus)).unwrap();
    let mut counted: Vec<[BTreeMap<&str, usize>; Field::ALL.len()]> =
        data.documents.iter().map(|_| Default::default()).collect();
    for (term, lists) in data.terms.iter().enumerate() {
        let name = data.lexicon.name(u32::try_from(term).unwrap());
        for (field, list) in lists.iter().enumerate() {
            for posting in list {
                counted[posting.document as usize][field].insert(name, posting.positions.len());
            }
        }
    }
    for (line, counted) in EXPORT.documents.lines().zip(&counted) {
        let document: Value = serde_json::from_str(line).unwrap();
        for (name, counted) in TERMS.iter().zip(counted) {
            let mut exported: BTreeMap<&str, usize> = BTreeMap::new();
            for term in document[name].as_str().unwrap().split_whitespace() {
                *exported.entry(term).or_default() += 1;
            }
            assert_eq!(&exported, counted, "{} of {}", name, document["id"]);
        }
    }
}

/// By hand: however it is typed, a query has the terms that the documents hold.
#[test]
fn a_query_is_analysed_as_the_documents_are() {
    let documents = documents::documents(&tests::corpus().corpus);
    let query = |typed: &str| quickwit::query(typed, &documents);
    let wanted = query("crédit d'enlèvement");
    assert_eq!(wanted.split(" AND ").count(), 2, "{wanted}");
    for typed in ["credit d’enlevement", "CRÉDITS D'ENLÈVEMENT", "le crédit, l'enlèvement"] {
        assert_eq!(query(typed), wanted, "{typed}");
    }
    let document = EXPORT.documents.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let article = document.into_iter().find(|document| document["id"] == "sn-douanes:144").unwrap();
    let held: BTreeSet<&str> = TERMS.iter().flat_map(|name| article[name].as_str().unwrap().split(' ')).collect();
    assert!(wanted.split(" AND ").all(|term| held.contains(term)), "{wanted}");
    assert_eq!(query("5.000.000 de francs"), query("5 000 000 francs"));
    assert_eq!(query("« » ' + - (de la)"), "");
}

#[test]
fn every_form_has_its_term() {
    let terms: BTreeMap<&str, &str> = EXPORT.forms.lines().map(|line| line.split_once('\t').unwrap()).collect();
    assert!(terms.len() > 4000, "{}", terms.len());
    assert_eq!(terms.get("credits").or(terms.get("credit")), terms.get("credit"));
    for line in EXPORT.documents.lines().take(50) {
        let document: Value = serde_json::from_str(line).unwrap();
        for term in TERMS.iter().flat_map(|name| document[name].as_str().unwrap().split_whitespace()) {
            assert_eq!(terms.get(term), Some(&term), "a term is named by one of its forms");
        }
    }
}
