//! The corpus of the project: every word of the sources, every unit at its line, every defect beside its words.

use std::collections::BTreeMap;

use content::fidelity::Fate;
use content::notes;

#[test]
fn the_corpus_has_no_problem() {
    let told: String = tests::corpus().problems.iter().map(|problem| format!("{problem}\n")).collect();
    assert_eq!(told, "");
}

#[test]
fn every_line_of_every_source_is_accounted_for() {
    let loaded = tests::corpus();
    let sources: Vec<&str> = loaded.accounts.iter().map(|account| account.source.as_str()).collect();
    assert_eq!(sources.len(), 5, "{sources:?}");
    for account in &loaded.accounts {
        let text = std::fs::read_to_string(tests::root().join("content/sources").join(&account.source)).unwrap();
        assert_eq!(account.lines.len(), text.lines().count());
        for (index, (fate, line)) in account.lines.iter().zip(text.lines()).enumerate() {
            assert_eq!(*fate == Fate::Blank, line.trim().is_empty(), "{} line {}", account.source, index + 1);
            assert_ne!(*fate, Fate::Lost, "{} line {}: {line}", account.source, index + 1);
        }
    }
}

#[test]
fn units_begin_where_the_survey_says() {
    let text = std::fs::read_to_string(tests::cases("corpus/concordance.csv")).unwrap();
    let loaded = tests::corpus();
    let mut rows = 0;
    for row in text.lines().filter(|row| !row.starts_with('#') && *row != "unit,line") {
        let (id, line) = row.split_once(',').unwrap();
        let (work, unit) = id.split_once(':').unwrap();
        let work = loaded.corpus.work(work).unwrap();
        let meta = &work.meta;
        let found = work.unit(unit).unwrap_or_else(|| panic!("{id} is missing"));
        let line: usize = line.parse().unwrap();
        let account = loaded.accounts.iter().find(|account| account.source == meta.source).unwrap();
        // Where headings were printed in one run, the survey gives the first line of the run.
        let run = &account.lines[line - 1..found.place.source_line - 1];
        assert!(run.iter().all(|fate| matches!(fate, Fate::Heading(_))), "{id}: {line}, {}", found.place.source_line);
        rows += 1;
    }
    assert_eq!(rows, 729);
}

#[test]
fn articles_are_exactly_those_of_the_survey() {
    let articles = |work: &str| {
        let work = tests::corpus().corpus.work(work).unwrap();
        work.units.iter().filter(|unit| unit.id.unit.parse::<u32>().is_ok()).count()
    };
    assert_eq!(articles("sn-douanes"), 429);
    assert_eq!(articles("sn-tabac"), 36);
    assert_eq!(articles("cv-decret"), 16);
    assert_eq!(articles("cv-reglement"), 246);
    assert_eq!(articles("cv-ordonnance"), 2);
    assert_eq!(articles("omd-gtr"), 59);
}

#[test]
fn units_named_by_a_line_begin_on_it() {
    for work in ["tg-guce", "ml-sigecod"] {
        for unit in &tests::corpus().corpus.work(work).unwrap().units {
            if let Ok(line) = unit.id.unit.parse::<usize>() {
                assert_eq!(unit.place.source_line, line, "{}", unit.id);
            }
        }
    }
}

/// The 245 defects of the survey, by source; further notes are doubtful references.
#[test]
fn every_defect_has_its_note() {
    let loaded = tests::corpus();
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    for work in &loaded.corpus.works {
        let defects = work.notes.iter().filter(|note| note.kind != "renvoi douteux").count();
        *count.entry(&work.meta.source[..3]).or_default() += defects;
    }
    *count.entry("003").or_default() += loaded.corpus.excluded_notes.len();
    let count: Vec<(&str, usize)> = count.into_iter().collect();
    assert_eq!(count, [("000", 4), ("001", 21), ("002", 20), ("003", 154), ("004", 46)]);
}

/// Marked notes lead to the printed words, on the line the survey gives.
#[test]
fn marked_notes_stand_on_their_line() {
    let mut marked = 0;
    for work in &tests::corpus().corpus.works {
        for note in work.notes.iter().filter(|note| note.division.is_none()) {
            let unit = work.unit(if work.meta.single { "" } else { &note.unit }).unwrap();
            if let Some(location) = notes::locate(unit, note) {
                marked += 1;
                if let notes::Location::Block { anchor, range } = location {
                    let block = find(&unit.blocks, &anchor).unwrap();
                    assert!(!block.text.plain()[range].is_empty());
                }
            }
        }
    }
    assert!(marked > 180, "only {marked} notes are marked in the text");
}

fn find<'a>(blocks: &'a [content::model::Block], anchor: &str) -> Option<&'a content::model::Block> {
    blocks.iter().find_map(|block| if block.anchor == anchor { Some(block) } else { find(&block.children, anchor) })
}

#[test]
fn every_gap_of_the_survey_is_described() {
    let mut gaps: Vec<&str> =
        tests::corpus().corpus.works.iter().flat_map(|work| work.gaps.iter().map(|gap| gap.id.as_str())).collect();
    gaps.sort_by_key(|id| id[1..].parse::<u32>().unwrap());
    let expected: Vec<String> = (1..=18).filter(|number| *number != 16).map(|number| format!("G{number}")).collect();
    // G16 is a price table of the Journal officiel, which is not served.
    assert_eq!(gaps, expected);
}

#[test]
fn anchors_are_those_that_lawyers_cite() {
    let anchor = |unit: &str, anchor: &str| {
        let unit = tests::corpus().corpus.work("sn-douanes").unwrap().unit(unit).unwrap();
        find(&unit.blocks, anchor).map(|block| block.text.plain()).unwrap_or_default()
    };
    assert!(anchor("386", "al-1-c").contains("scellé"));
    assert!(anchor("393", "al-2-d").starts_with("les soustractions ou substitutions"));
    assert!(anchor("397", "al-2").starts_with("les objets prohibés"));
    assert!(anchor("402", "al-3").starts_with("les moyens de transport"));
    assert!(anchor("387", "t-2").starts_with("Toute fausse déclaration dans l'espèce"));
    assert!(anchor("252", "al-2-second").starts_with("Lorsque les marchandises sont sans valeur"));
    assert!(anchor("54", "al-3-a").starts_with("Les divers documents"));
}
