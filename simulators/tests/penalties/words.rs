//! The words of the simulator: none missing, none idle, none empty.

use std::collections::{BTreeMap, BTreeSet};

use simulators::penalties::message_keys;
use toml::Value;

const WORDS: &str = include_str!("../../data/penalties-fr.toml");

/// Leaves of the catalogue: a message, or the table of an offence, a question or a reading.
fn leaves(prefix: &str, table: &toml::Table, found: &mut BTreeMap<String, Value>) {
    for (key, value) in table {
        let name = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
        match value {
            Value::Table(inner) if !["label", "title"].iter().any(|leaf| inner.contains_key(*leaf)) => {
                leaves(&name, inner, found);
            }
            leaf => {
                found.insert(name, leaf.clone());
            }
        }
    }
}

#[test]
fn every_key_has_its_words_and_no_other() {
    let mut found = BTreeMap::new();
    leaves("", &toml::from_str(WORDS).unwrap(), &mut found);
    let wanted: BTreeSet<String> = message_keys().into_iter().collect();
    let written: BTreeSet<String> = found.keys().cloned().collect();
    assert_eq!(wanted.difference(&written).collect::<Vec<_>>(), Vec::<&String>::new(), "missing");
    assert_eq!(written.difference(&wanted).collect::<Vec<_>>(), Vec::<&String>::new(), "idle");
    for (name, value) in &found {
        let parts: &[&str] = match name.split('.').next() {
            Some("offence") => &["label", "terms"],
            Some("field") => &["label", "question"],
            Some("reading") => &["title", "preferred", "other"],
            _ => &[],
        };
        let words: Vec<&Value> = if parts.is_empty() {
            vec![value]
        } else {
            let table = value.as_table().unwrap();
            assert_eq!(
                table.keys().cloned().collect::<BTreeSet<_>>(),
                parts.iter().map(|part| (*part).to_owned()).collect()
            );
            table.values().collect()
        };
        for word in words {
            let said = word.as_str().map_or_else(|| word.as_array().unwrap().len(), |text| text.trim().len());
            assert!(said > 0, "{name} says nothing");
        }
    }
}

#[test]
fn no_two_offences_have_one_name() {
    let catalogue: toml::Table = toml::from_str(WORDS).unwrap();
    let offences = catalogue["offence"].as_table().unwrap();
    let labels: BTreeSet<&str> = offences.values().map(|offence| offence["label"].as_str().unwrap()).collect();
    assert_eq!(labels.len(), offences.len());
}
