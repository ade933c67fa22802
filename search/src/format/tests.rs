//! The format under good data, and under any bytes at all.

use super::checksum::crc32;
use super::{
    Bodies, Core, FieldStatistics, Head, IndexData, IndexError, IndexFiles, Positions, SplitFiles, TermPosting, write,
    write_in_parts,
};
use crate::analysis::{Lexicon, analyse};
use crate::ranking::bm25::norm;
use crate::{Document, Engine, Field, Fragment, Query, Work};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn document(number: u32, path: &str, texts: &[(&str, &str)], variants: &[&str]) -> Document {
    Document {
        unit: format!("code:{number}"),
        work: "code".into(),
        url: format!("/textes/code/{number}/"),
        number: number.to_string(),
        title: format!("Article {number}"),
        path: path.into(),
        fragments: texts
            .iter()
            .map(|(anchor, text)| Fragment { anchor: (*anchor).into(), text: (*text).into() })
            .collect(),
        variants: variants.iter().map(|text| (*text).to_owned()).collect(),
    }
}

/// A small code, indexed by counting words here.
fn sample() -> IndexData {
    let documents = vec![
        document(
            7,
            "TITRE I › CHAPITRE I - CRÉDIT D'ENLÈVEMENT",
            &[("al-1", "Le crédit d’enlèvement est accordé.")],
            &[],
        ),
        document(
            8,
            "TITRE I › CHAPITRE I - CRÉDIT D'ENLÈVEMENT",
            &[("al-1", "Un acquit de paiement, passant ou autre."), ("al-2", "L'amende est de 5.000.000 de francs.")],
            &["acquit de paiement, passavant"],
        ),
        document(9, "TITRE II", &[("", "Les marchandises en transit, déclarées sans crédit.")], &[]),
        document(11, "", &[], &[]),
    ];
    let texts = |field: Field, document: &Document| -> Vec<String> {
        field.texts(document).into_iter().map(str::to_owned).collect()
    };
    let forms: BTreeSet<String> = documents
        .iter()
        .flat_map(|document| Field::ALL.iter().flat_map(|field| texts(*field, document)))
        .flat_map(|text| analyse(&text).into_iter().map(|token| token.form))
        .collect();
    let lexicon = Lexicon::build(&forms);
    let mut terms: Vec<[Vec<TermPosting>; Field::ALL.len()]> =
        (0..lexicon.term_count()).map(|_| Default::default()).collect();
    let mut fields: [FieldStatistics; Field::ALL.len()] = Default::default();
    for (rank, document) in documents.iter().enumerate() {
        for field in Field::ALL {
            let mut places: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
            let mut offset = 0;
            for text in texts(field, document) {
                for word in lexicon.terms_in(&text) {
                    places.entry(word.term).or_default().insert(offset + word.position);
                }
                offset += 100;
            }
            let count: usize = places.values().map(BTreeSet::len).sum();
            fields[field.rank()].total_tokens += count as u64;
            fields[field.rank()].norms.push(norm(count as u32));
            for (term, positions) in places {
                let posting = TermPosting { document: rank as u32, positions: positions.into_iter().collect() };
                terms[term as usize][field.rank()].push(posting);
            }
        }
    }
    let work = Work {
        id: "code".into(),
        title: "Code".into(),
        names: "Code des douanes".into(),
        country: "SN".into(),
        kind: "loi".into(),
    };
    IndexData { works: vec![work], documents, lexicon, fields, terms }
}

fn files() -> IndexFiles {
    write(&sample()).expect("the sample is sound")
}

fn engine() -> Engine {
    let files = files();
    Engine::open(&files.core)
        .and_then(|engine| engine.with_positions(&files.positions))
        .and_then(|engine| engine.with_bodies(&files.bodies))
        .expect("what was written can be read")
}

fn units(engine: &Engine, query: &str) -> Vec<String> {
    engine.search(&Query::parse(query), 10).hits.into_iter().map(|hit| hit.unit).collect()
}

#[test]
fn what_was_written_is_read() {
    let data = sample();
    let files = write(&data).unwrap();
    assert_eq!(files, write(&data).unwrap(), "the same data give the same bytes");
    let core = Core::read(&files.core).unwrap();
    let positions = Positions::read(&files.positions, &core).unwrap();
    let bodies = Bodies::read(&files.bodies, &core).unwrap();
    assert_eq!(core.head.lexicon, data.lexicon);
    assert_eq!(core.postings.fields, data.fields);
    assert_eq!(core.head.works, data.works);
    for (rank, document) in data.documents.iter().enumerate() {
        assert_eq!(core.documents.unit(rank), document.unit);
        assert_eq!(core.documents.number(rank), document.number);
        assert_eq!(core.documents.title(rank), document.title);
        assert_eq!(core.documents.url(rank), document.url);
        assert_eq!(core.documents.path(rank).collect::<Vec<_>>().join(crate::PATH_SEPARATOR), document.path);
        let blocks: Vec<Fragment> =
            bodies.of(rank).map(|(anchor, text)| Fragment { anchor: anchor.into(), text: text.into() }).collect();
        assert_eq!(blocks, document.fragments);
    }
    for (term, lists) in data.terms.iter().enumerate() {
        for field in Field::ALL {
            let read = core.postings.of(term as u32, field);
            let written: Vec<(u32, u32)> =
                lists[field.rank()].iter().map(|posting| (posting.document, posting.frequency())).collect();
            assert_eq!(read.iter().map(|posting| (posting.document, posting.frequency)).collect::<Vec<_>>(), written);
            if matches!(field, Field::Body | Field::Variants) {
                for (at, posting) in lists[field.rank()].iter().enumerate() {
                    assert_eq!(positions.of(term as u32, field, at), posting.positions);
                }
            }
        }
    }
}

#[test]
fn the_sample_is_found_by_words_phrases_numbers_and_probable_readings() {
    let engine = engine();
    assert_eq!(units(&engine, "crédit d'enlèvement")[0], "code:7");
    assert_eq!(units(&engine, "\"credit enlevement\""), ["code:7", "code:8"]);
    assert_eq!(units(&engine, "passavant"), ["code:8"]);
    assert_eq!(units(&engine, "5 000 000"), ["code:8"]);
    assert_eq!(units(&engine, "art. 9"), ["code:9"]);
    assert_eq!(units(&engine, "credit -transit"), ["code:7", "code:8"]);
    assert_eq!(units(&engine, "credit work:autre"), Vec::<String>::new());
    let results = engine.search(&Query::parse("passavant"), 10);
    let shown: String = results.hits[0].excerpt.iter().map(|(text, _)| text.as_str()).collect();
    assert!(!shown.contains("passavant"), "a probable reading is never shown as text");
    let amended = engine.search(&Query::parse("amende"), 10);
    assert_eq!(amended.hits[0].url, "/textes/code/8/#al-2");
}

#[test]
fn broken_files_are_told_apart() {
    let files = files();
    let open = |bytes: &[u8]| Core::read(bytes).map(|_| ()).unwrap_err();
    assert_eq!(open(b""), IndexError::Truncated);
    assert_eq!(open(b"<!doctype html>"), IndexError::NotAnIndex);
    assert_eq!(open(&files.core[..3]), IndexError::Truncated);
    assert_eq!(open(&files.core[..files.core.len() - 1]), IndexError::Checksum);
    assert_eq!(open(&files.bodies), IndexError::WrongFile);
    let mut other = files.core.clone();
    other[4] = 9;
    assert_eq!(open(&other), IndexError::Version(9));
    let mut data = sample();
    data.documents[0].fragments[0].text.push_str(" Autre.");
    let newer = write(&data).unwrap();
    let core = Core::read(&newer.core).unwrap();
    assert_eq!(Bodies::read(&files.bodies, &core).map(|_| ()).unwrap_err(), IndexError::OtherBuild);
    assert_eq!(Positions::read(&files.positions, &core).map(|_| ()).unwrap_err(), IndexError::OtherBuild);
}

#[test]
fn data_that_contradict_themselves_are_refused() {
    let mut unknown_work = sample();
    unknown_work.documents[0].work = "autre".into();
    let mut control = sample();
    control.documents[0].title.push('\u{1}');
    let mut disorder = sample();
    disorder.terms.iter_mut().flatten().find(|list| list.len() > 1).unwrap().reverse();
    for data in [unknown_work, control, disorder] {
        assert!(matches!(write(&data), Err(IndexError::Malformed(_))));
    }
}

/// The same file with another payload, its checksum made right.
fn with_payload(file: &[u8], payload: &[u8]) -> Vec<u8> {
    let mut forged = file[..10].to_vec();
    forged.extend_from_slice(&crc32(payload).to_le_bytes());
    forged.extend_from_slice(payload);
    forged
}

/// Opens whatever can be opened and asks it things.
fn try_all(core: &[u8], positions: &[u8], bodies: &[u8]) {
    try_parts(core, &[], positions, bodies);
}

/// The same with a part.
fn try_parts(head: &[u8], part: &[u8], positions: &[u8], bodies: &[u8]) {
    let Ok(mut engine) = Engine::open(head) else { return };
    let _ = engine.add_part(part);
    let _ = engine.add_positions(positions);
    let _ = engine.add_bodies(bodies);
    for query in ["credit", "\"credit enlevement\"", "art 7 al 1", "passavnt"] {
        let _ = engine.search(&Query::parse_typing(query), 5).to_json();
    }
}

proptest! {
    #[test]
    fn any_bytes_are_refused_or_read(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let files = files();
        try_all(&bytes, &bytes, &bytes);
        try_all(&with_payload(&files.core, &bytes), &files.positions, &files.bodies);
        try_all(&files.core, &with_payload(&files.positions, &bytes), &with_payload(&files.bodies, &bytes));
    }

    #[test]
    fn damaged_parts_with_a_forged_checksum_never_panic(at in 0_usize..4000, byte in any::<u8>(), cut in 0_usize..4000) {
        let SplitFiles { head, parts } = split();
        let IndexFiles { core, positions, bodies } = &parts[0];
        try_parts(&damaged(&head, at, byte, cut), core, positions, bodies);
        try_parts(&head, &damaged(core, at, byte, cut), positions, bodies);
        try_parts(&head, core, &damaged(positions, at, byte, cut), &damaged(bodies, at, byte, cut));
    }

    #[test]
    fn a_damaged_file_with_a_forged_checksum_never_panics(at in 0_usize..4000, byte in any::<u8>(), cut in 0_usize..4000) {
        let files = files();
        try_all(&damaged(&files.core, at, byte, cut), &files.positions, &files.bodies);
        try_all(&files.core, &damaged(&files.positions, at, byte, cut), &damaged(&files.bodies, at, byte, cut));
    }
}

/// A file with a byte changed and its end cut off, its checksum made right.
fn damaged(file: &[u8], at: usize, byte: u8, cut: usize) -> Vec<u8> {
    let mut payload = file[14..].to_vec();
    let length = payload.len();
    payload[at % length] = byte;
    payload.truncate(length - (cut % length) / 4);
    with_payload(file, &payload)
}

/// The sample, split: a second work makes a second part.
fn split() -> SplitFiles {
    let mut data = sample();
    data.works.push(Work { id: "loi".into(), ..Work::default() });
    data.documents[3].work = "loi".into();
    write_in_parts(&data, 1).expect("the sample is sound")
}

#[test]
fn a_head_and_its_parts_make_the_whole() {
    let SplitFiles { head, parts } = split();
    let read = std::sync::Arc::new(Head::read(&head).unwrap());
    assert_eq!((parts.len(), read.statistics.documents), (2, 4));
    let whole = Core::read(&files().core).unwrap();
    assert_eq!(read.statistics, whole.head.statistics);
    let part = Core::read_part(&parts[0].core, &read).unwrap();
    for term in 0..read.lexicon.term_count() as u32 {
        for field in [Field::Body, Field::Path, Field::Variants] {
            assert_eq!(part.postings.of(term, field), whole.postings.of(term, field));
        }
    }
    assert_eq!(Head::read(&files().core).unwrap_err(), IndexError::WrongFile);
    let mut disorder = sample();
    disorder.works.insert(0, Work { id: "loi".into(), ..Work::default() });
    disorder.documents[0].work = "loi".into();
    disorder.documents.swap(0, 1);
    assert!(matches!(write_in_parts(&disorder, 1), Err(IndexError::Malformed(_))));
}
