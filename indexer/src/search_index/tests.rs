//! The static index against tantivy, on the whole corpus.

use super::{Oracle, build, index, lexicon};
use search::analysis::{Lexicon, TermId, analyse};
use search::format::{Core, Positions};
use search::ranking::bm25;
use search::{Document, Field, Query, Work};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use tantivy::Term;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, Occur, TermQuery};
use tantivy::schema::IndexRecordOption;

/// The corpus as documents.
fn corpus() -> (Vec<Work>, Vec<Document>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    let loaded = crate::load::load(&folder).expect("the content folder is beside this crate");
    (crate::documents::works(&loaded.corpus), crate::documents::documents(&loaded.corpus))
}

/// The queries of the golden set.
fn golden_queries() -> Vec<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases/search/golden.csv");
    let text = std::fs::read_to_string(file).expect("the golden set is in the repository");
    let queries: Vec<String> = text.lines().skip(1).map(first_cell).collect();
    assert!(queries.len() >= 80, "the golden set has {} queries", queries.len());
    queries
}

/// The first cell of a line of CSV.
fn first_cell(line: &str) -> String {
    match line.strip_prefix('"') {
        None => line.split(',').next().unwrap_or_default().to_owned(),
        Some(rest) => {
            let mut cell = String::new();
            let mut chars = rest.chars().peekable();
            while let Some(c) = chars.next() {
                if c == '"' && chars.next_if_eq(&'"').is_none() {
                    break;
                }
                cell.push(c);
            }
            cell
        }
    }
}

/// The terms of a query, each once.
fn terms(query: &str, lexicon: &Lexicon) -> BTreeSet<TermId> {
    let query = Query::parse(query);
    query.words.iter().chain(query.phrases.iter().flatten()).filter_map(|word| lexicon.resolve(&word.form)).collect()
}

/// Score of every document that tantivy gives for any of the terms in any field.
fn by_tantivy(oracle: &Oracle, lexicon: &Lexicon, terms: &BTreeSet<TermId>, documents: usize) -> BTreeMap<usize, f32> {
    let mut clauses: Vec<(Occur, Box<dyn tantivy::query::Query>)> = Vec::new();
    for term in terms {
        for field in Field::ALL {
            let term = Term::from_field_text(oracle.field(field), lexicon.name(*term));
            clauses.push((Occur::Should, Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))));
        }
    }
    let top = TopDocs::with_limit(documents).order_by_score();
    let found = oracle.searcher().search(&BooleanQuery::new(clauses), &top).expect("tantivy answers");
    found.into_iter().map(|(score, address)| (address.doc_id as usize, score)).collect()
}

/// The same by the reader.
fn by_reader(core: &Core, terms: &BTreeSet<TermId>) -> BTreeMap<usize, f32> {
    let mut scores = vec![0.0; core.documents.len()];
    for term in terms {
        bm25::add_term(core, *term, |_, _| 1.0, &mut scores);
    }
    scores.into_iter().enumerate().filter(|(_, score)| *score > 0.0).collect()
}

/// The ten best documents; scores closer than rounding are ties, kept in order of document.
fn ten_best(scores: &BTreeMap<usize, f32>) -> Vec<(usize, f32)> {
    let mut ranked: Vec<(usize, f32)> = scores.iter().map(|(document, score)| (*document, *score)).collect();
    ranked.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    ranked.truncate(10);
    ranked
}

#[test]
fn the_reader_finds_and_ranks_as_tantivy_does() {
    let (works, documents) = corpus();
    let lexicon = lexicon(&documents);
    let oracle = Oracle::build(&documents, Arc::new(lexicon.clone())).expect("tantivy indexes");
    let core = Core::read(&build(works, documents).expect("the index is written").core).expect("and read");
    let mut compared = 0;
    for query in golden_queries() {
        let terms = terms(&query, &lexicon);
        if terms.is_empty() {
            continue;
        }
        let theirs = by_tantivy(&oracle, &lexicon, &terms, core.documents.len());
        let ours = by_reader(&core, &terms);
        assert_eq!(ours.keys().collect::<Vec<_>>(), theirs.keys().collect::<Vec<_>>(), "candidates of « {query} »");
        for ((document, our), (_, their)) in ten_best(&ours).into_iter().zip(ten_best(&theirs)) {
            assert!((our - their).abs() <= 1e-4 * their.max(1.0), "« {query} »: {our} is not {their}");
            let same = theirs[&document];
            assert!(
                (our - same).abs() <= 1e-4 * same.max(1.0),
                "« {query} », document {document}: {our} is not {same}"
            );
        }
        compared += 1;
    }
    assert!(compared >= 70, "only {compared} queries had words to compare");
}

#[test]
fn everything_that_tantivy_counted_is_in_the_files() {
    let (works, documents) = corpus();
    let data = index(works, documents).expect("the index is built");
    let files = search::format::write(&data).expect("and written");
    let core = Core::read(&files.core).expect("and read");
    let positions = Positions::read(&files.positions, &core).expect("positions too");
    assert_eq!(core.head.lexicon, data.lexicon);
    assert_eq!(core.postings.fields, data.fields);
    for (term, lists) in data.terms.iter().enumerate() {
        for field in Field::ALL {
            let read = core.postings.of(term as TermId, field);
            let written = &lists[field.rank()];
            assert!(
                read.iter()
                    .map(|one| (one.document, one.frequency))
                    .eq(written.iter().map(|one| (one.document, one.frequency())))
            );
            if matches!(field, Field::Body | Field::Variants) {
                for (at, posting) in written.iter().enumerate() {
                    assert_eq!(positions.of(term as TermId, field, at), posting.positions);
                }
            }
        }
    }
}

#[test]
fn two_builds_give_the_same_bytes_within_the_budget() {
    let (works, documents) = corpus();
    let files = build(works.clone(), documents.clone()).expect("the index is built");
    assert_eq!(files, build(works, documents).expect("twice"));
    println!("core {}, positions {}, bodies {} bytes", files.core.len(), files.positions.len(), files.bodies.len());
    // Positions hardly compress further; the core does, by about half. The bars in brotli are measured on the site.
    assert!(files.positions.len() <= 60_000, "positions: {}", files.positions.len());
    assert!(files.core.len() <= 160_000, "core: {}", files.core.len());
}

/// The word families of the trade, one per line.
fn families() -> Vec<Vec<String>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases/search/families.txt");
    let text = std::fs::read_to_string(file).expect("the families are in the repository");
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split_whitespace().map(str::to_owned).collect()).collect()
}

/// The term of a word as a query gives it.
fn key(word: &str, lexicon: &Lexicon) -> Option<TermId> {
    analyse(word).first().and_then(|token| lexicon.resolve(&token.form))
}

#[test]
fn words_of_a_family_reach_each_other_with_or_without_accents() {
    let (_, documents) = corpus();
    let lexicon = lexicon(&documents);
    let families = families();
    assert!(families.len() >= 50, "{} families", families.len());
    let in_corpus = |word: &String| analyse(word).first().and_then(|token| lexicon.term_of(&token.form));
    let bare = |word: &String| search::analysis::fold::fold(word);
    let (mut pairs, mut met, mut met_bare) = (0, 0, 0);
    let (mut strangers, mut false_meetings) = (0, 0);
    let mut missed = Vec::new();
    for (rank, family) in families.iter().enumerate() {
        for (asked, printed) in family.iter().flat_map(|asked| family.iter().map(move |printed| (asked, printed))) {
            let Some(term) = in_corpus(printed).filter(|_| asked != printed) else { continue };
            pairs += 1;
            met += usize::from(key(asked, &lexicon) == Some(term));
            met_bare += usize::from(key(&bare(asked), &lexicon) == Some(term));
            if key(asked, &lexicon) != Some(term) {
                missed.push(format!("{asked}→{printed}"));
            }
        }
        for other in families.iter().skip(rank + 1) {
            for (one, other) in family.iter().flat_map(|one| other.iter().map(move |other| (one, other))) {
                strangers += 1;
                let meet = key(one, &lexicon).is_some_and(|term| key(other, &lexicon) == Some(term));
                false_meetings += usize::from(meet);
            }
        }
    }
    println!(
        "{met} and {met_bare} of {pairs} pairs met; {false_meetings} of {strangers} strangers; missed: {missed:?}"
    );
    assert!(met * 100 >= pairs * 95, "{met} of {pairs} pairs met; missed: {missed:?}");
    assert!(met_bare * 100 >= pairs * 95, "{met_bare} of {pairs} pairs met without accents");
    assert!(false_meetings * 1000 <= strangers, "{false_meetings} of {strangers} strangers met");
}
