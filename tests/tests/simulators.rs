//! What the simulators rest on: every paragraph that a rule cites is in the corpus.

use simulators::penalties;
use simulators::trace::Citation;
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

fn has(blocks: &[content::model::Block], anchor: &str) -> bool {
    blocks.iter().any(|block| block.anchor == anchor || has(&block.children, anchor))
}
