//! The index in parts answers as the whole does, and opens what is asked alone.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use indexer::golden::{self, Golden};
use indexer::{documents, search_index};
use search::format::{IndexData, IndexFiles, SplitFiles, VERSION, write, write_in_parts, write_split};
use search::{Choice, Engine, Needs, Query, Results, synonyms};

static DATA: LazyLock<IndexData> = LazyLock::new(|| {
    let corpus = &tests::corpus().corpus;
    search_index::index(documents::works(corpus), documents::documents(corpus)).unwrap()
});
static FILES: LazyLock<IndexFiles> = LazyLock::new(|| write(&DATA).unwrap());
/// A part for each work.
static SPLIT: LazyLock<SplitFiles> = LazyLock::new(|| write_in_parts(&DATA, 1).unwrap());
static WHOLE: LazyLock<Engine> = LazyLock::new(|| {
    let mut engine = Engine::open(&FILES.core).unwrap().with_synonyms(&words()).unwrap();
    engine.add_positions(&FILES.positions).unwrap();
    engine.add_bodies(&FILES.bodies).unwrap();
    engine
});

fn words() -> String {
    synonyms::pack(&synonyms::entries(synonyms::LIST).unwrap())
}

fn head() -> Engine {
    Engine::open(&SPLIT.head).unwrap().with_synonyms(&words()).unwrap()
}

fn golden() -> Vec<Golden> {
    ["golden.csv", "foreign.csv"]
        .iter()
        .flat_map(|name| golden::read(&tests::cases("search").join(name)).unwrap())
        .collect()
}

/// Opens what the answer needs until it needs nothing; gives the answer.
fn satisfied(engine: &mut Engine, query: &Query) -> Results {
    for _ in 0..4 {
        let results = engine.search(query, 10);
        let Needs { parts, positions, bodies, .. } = &results.needs;
        if parts.is_empty() && positions.is_empty() && bodies.is_empty() {
            return results;
        }
        parts.iter().for_each(|part| engine.add_part(&SPLIT.parts[*part].core).unwrap());
        positions.iter().for_each(|part| engine.add_positions(&SPLIT.parts[*part].positions).unwrap());
        bodies.iter().for_each(|part| engine.add_bodies(&SPLIT.parts[*part].bodies).unwrap());
    }
    panic!("« {} » is never satisfied", query.text);
}

/// The same but for what says how the answer was made.
fn told(results: Results) -> Results {
    Results { needs: Needs::default(), has_excerpts: true, ..results }
}

#[test]
fn in_parts_every_golden_query_is_answered_as_by_the_whole() {
    assert!(SPLIT.parts.len() >= 5, "{} parts", SPLIT.parts.len());
    let mut engine = head();
    for part in &SPLIT.parts {
        engine.add_part(&part.core).unwrap();
        engine.add_positions(&part.positions).unwrap();
        engine.add_bodies(&part.bodies).unwrap();
    }
    for Golden { query, .. } in golden() {
        for query in [Query::parse(&query), Query::parse_typing(&query)] {
            assert_eq!(told(engine.search(&query, 10)), told(WHOLE.search(&query, 10)), "« {} »", query.text);
        }
    }
}

#[test]
fn a_search_in_one_work_opens_one_part_and_answers_as_the_whole() {
    let mut asked = 0;
    let mut engines: BTreeMap<String, Engine> = BTreeMap::new();
    for Golden { query, accepted } in golden() {
        let works: BTreeSet<&str> =
            accepted.iter().filter_map(|unit| unit.split_once(':')).map(|(work, _)| work).collect();
        for work in works {
            let filtered = Query::parse(&query).within(work);
            let [filter] = filtered.filters.as_slice() else { continue };
            let mut answer = satisfied(engines.entry(work.to_owned()).or_insert_with(head), &filtered);
            let mut expected = WHOLE.search(&filtered, 10);
            // A word is printed as some open text prints it, and is else told without accents.
            for results in [&mut answer, &mut expected] {
                results.corrections.clear();
                results.suggestion.clear();
                results.near.words.clear();
            }
            let others = DATA.works.iter().filter(|work| !work.meets(filter)).count();
            assert_eq!(answer.needs.apart, others, "« {query} » in {work}");
            assert_eq!(told(answer), told(expected), "« {query} » in {work}");
            asked += 1;
        }
    }
    assert!(asked >= 200, "{asked}");
}

#[test]
fn a_choice_among_the_answers_opens_what_it_leaves() {
    for (query, country) in [("transit", "CV"), ("amende", "SN"), ("déclaration", "TG"), ("valeur en douane", "CV")] {
        let choice = Choice { country: country.into(), ..Choice::default() };
        let chosen = Query::parse(query).choosing(choice);
        let answer = satisfied(&mut head(), &chosen);
        let expected = WHOLE.search(&chosen, 10);
        assert_eq!((&answer.hits, answer.total), (&expected.hits, expected.total), "{query}");
        let others = DATA.works.iter().filter(|work| work.country != country).count();
        assert_eq!(answer.needs.apart, others, "{query}");
    }
    // Without a choice all parts are needed; with a filter that no work meets, none is.
    assert_eq!(head().search(&Query::parse("transit"), 10).needs.parts.len(), SPLIT.parts.len());
    assert_eq!(head().search(&Query::parse("transit work:benin"), 10).needs.parts, Vec::<usize>::new());
}

#[test]
fn small_works_share_a_part_and_two_writings_give_the_same_bytes() {
    let split = write_split(&DATA).unwrap();
    assert!(split.parts.len() > 1 && split.parts.len() < SPLIT.parts.len(), "{} parts", split.parts.len());
    assert_eq!(split, write_split(&DATA).unwrap());
    let head = search::format::Head::read(&split.head).unwrap();
    assert_eq!(head.statistics, WHOLE.head().statistics);
    assert_eq!(head.parts.iter().map(|part| part.documents).sum::<usize>(), DATA.documents.len());
}

#[test]
fn files_of_parts_that_cannot_be_used_are_told_apart() {
    let code = |file: &[u8]| head().add_part(file).unwrap_err().code();
    let part = &SPLIT.parts[1];
    assert_eq!(code(b""), "truncated");
    assert_eq!(code(b"<!doctype html>"), "not-an-index");
    assert_eq!(code(&part.core[..part.core.len() / 2]), "checksum");
    assert_eq!(code(&part.bodies), "wrong-file");
    assert_eq!(code(&FILES.core), "wrong-file");
    let mut newer = part.core.clone();
    newer[4] = VERSION + 1;
    assert_eq!(code(&newer), "version");
    let other = write_split(&DATA).unwrap();
    assert_eq!(code(&other.parts[1].core), "other-build");
    assert_eq!(Engine::open(&part.core).unwrap_err().code(), "wrong-file");
    // Texts of a part that is not open have no place.
    assert_eq!(head().add_bodies(&part.bodies).unwrap_err().code(), "wrong-file");
    let mut engine = head();
    engine.add_part(&part.core).unwrap();
    engine.add_bodies(&part.bodies).unwrap();
    assert_eq!(engine.add_bodies(&SPLIT.parts[0].bodies).unwrap_err().code(), "wrong-file");
    // A part that comes twice, and what was refused, change nothing.
    let before = engine.search(&Query::parse("déclaration"), 10);
    engine.add_part(&part.core).unwrap();
    assert_eq!(engine.search(&Query::parse("déclaration"), 10), before);
}
