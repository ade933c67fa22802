//! What the simulators rest on: every paragraph that a rule cites is in the corpus.

use simulators::argument::Basis;
use simulators::penalties;
use simulators::trace::Citation;
use simulators::{defence, dispute, origin, value};
use tariff_data::limits;
use tariff_data::penalties::{TABLE, read};

#[test]
fn every_paragraph_that_a_penalty_cites_exists() {
    let (file, text) = TABLE;
    let table = read(file, text).unwrap();
    let citations = penalties::citations(&table);
    assert!(citations.len() > 200, "{} citations", citations.len());
    for citation in citations {
        let Citation::Unit { unit, anchor } = citation else { continue };
        let (work, id) = unit.split_once(':').unwrap_or((&unit, ""));
        let found = tests::corpus().corpus.work(work).and_then(|work| work.unit(id));
        let found = found.unwrap_or_else(|| panic!("{unit} does not exist"));
        assert!(anchor.is_empty() || has(&found.blocks, &anchor), "{unit}#{anchor} does not exist");
    }
}

/// Paragraphs of the repressive part that no result cites, each with what stands in its place.
const UNCITED: &[(&str, &str, &str)] = &[
    ("sn-douanes:383", "t-1", "names the classes of 385 to 389, which are cited"),
    ("sn-douanes:383", "t-2", "names the classes of 390 to 392, which are cited"),
    ("sn-douanes:394", "p-1", "opens the list of its alinéas, which are cited"),
    ("sn-douanes:396", "p-1", "opens the list of its alinéas, which are cited"),
    ("sn-douanes:397", "p-1", "opens the list of its alinéas, which are cited"),
    ("sn-douanes:399", "p-1", "opens the list of its alinéas, which are cited"),
    ("sn-douanes:402", "p-1", "opens the list of its alinéas, which are cited"),
];

/// The chapter on penalties (383 to 413) and the sanctions of the tobacco law (22 to 32), paragraph by paragraph: a result
/// rests on each, or the list above says why none does.
#[test]
fn every_paragraph_that_punishes_is_behind_some_result() {
    let (file, text) = TABLE;
    let citations = penalties::citations(&read(file, text).unwrap());
    let cited = |unit: &str, anchor: &str| {
        citations.iter().any(|citation| {
            matches!(citation, Citation::Unit { unit: own, anchor: at } if own == unit && (at == anchor || at.is_empty()))
        })
    };
    let mut seen = 0;
    let mut faults = Vec::new();
    for (work, first, last) in [("sn-douanes", 383, 413), ("sn-tabac", 22, 32)] {
        for number in first..=last {
            let unit = tests::corpus().corpus.work(work).and_then(|work| work.unit(&number.to_string())).unwrap();
            let name = format!("{work}:{number}");
            let mut anchors = Vec::new();
            leaves(&unit.blocks, &mut anchors);
            for anchor in anchors {
                seen += 1;
                let excused = UNCITED.iter().any(|(own, at, _)| *own == name && *at == anchor);
                if cited(&name, &anchor) == excused {
                    faults.push(format!(
                        "{name}#{anchor} {}",
                        if excused { "is cited after all" } else { "is not cited" }
                    ));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(seen > 100, "{seen} paragraphs");
}

/// The paragraphs that hold no other.
fn leaves(blocks: &[content::model::Block], found: &mut Vec<String>) {
    for block in blocks {
        if block.children.is_empty() {
            found.push(block.anchor.clone());
        }
        leaves(&block.children, found);
    }
}

#[test]
fn every_paragraph_that_a_levy_cites_exists() {
    let mut cited = 0;
    for (file, text) in tariff_data::levies::TABLES {
        let country = tariff_data::levies::read(file, text).unwrap();
        for cite in country.units() {
            let (unit, anchor) = cite.split_once('#').unwrap_or((cite, ""));
            let (work, id) = unit.split_once(':').unwrap_or((unit, ""));
            let found = tests::corpus().corpus.work(work).and_then(|work| work.unit(id));
            let found = found.unwrap_or_else(|| panic!("{file}: {unit} does not exist"));
            assert!(anchor.is_empty() || has(&found.blocks, anchor), "{file}: {cite} does not exist");
            cited += 1;
        }
    }
    assert!(cited > 10, "{cited} citations");
}

#[test]
fn every_paragraph_that_a_guided_simulator_cites_exists() {
    let mut cited: Vec<Basis> = [value::bases(), origin::bases(), defence::bases(), dispute::bases()].concat();
    cited.sort();
    cited.dedup();
    let mut counted = 0;
    for basis in cited {
        let Basis::Law(cite) = basis else { continue };
        let (work, article, anchor) = (cite.work(), cite.article(), cite.anchor());
        let found = tests::corpus().corpus.work(work).and_then(|work| work.unit(article));
        let found = found.unwrap_or_else(|| panic!("{work}:{article} does not exist"));
        assert!(has(&found.blocks, anchor), "{work}:{article}#{anchor} does not exist");
        counted += 1;
    }
    assert!(counted > 200, "{counted} citations");
}

/// A dated limit says which paragraph prints it.
#[test]
fn every_paragraph_that_a_limit_cites_exists() {
    let limits = limits::read(limits::TABLE.0, limits::TABLE.1).unwrap();
    for limit in limits.rows() {
        let (work, article) = limit.article.split_once(':').unwrap();
        let found = tests::corpus().corpus.work(work).and_then(|work| work.unit(article));
        let found = found.unwrap_or_else(|| panic!("{} does not exist", limit.article));
        assert!(has(&found.blocks, &limit.anchor), "{}#{} does not exist", limit.article, limit.anchor);
    }
}

/// Without the law that they cite, the simulators are not built, and the build says which paragraph is missing.
#[test]
fn a_rule_that_cites_what_is_not_there_stops_the_build() {
    let none = content::model::Corpus::default();
    let told = |failure: Option<indexer::failure::Failure>| failure.map(|one| one.to_string()).unwrap_or_default();
    for (said, cited) in [
        (
            told(indexer::penalties::book(&none, sheets::Language::French).err()),
            "une règle ou un chiffre des pénalités cite sn-",
        ),
        (told(indexer::duties::book(&none, sheets::Language::French).err()), "un prélèvement ou un régime cite "),
    ] {
        assert!(said.contains(cited) && said.contains("qui n'existe dans aucun texte"), "{said}");
        assert!(said.contains("→ corriger la citation dans "), "{said}");
    }
}

fn has(blocks: &[content::model::Block], anchor: &str) -> bool {
    blocks.iter().any(|block| block.anchor == anchor || has(&block.children, anchor))
}
