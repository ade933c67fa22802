//! The cases worked by hand: facts in, what must come out.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use serde::Deserialize;
use simulators::penalties::{
    Amount, Assessment, Cite, Contradiction, Facts, Outcome, Prison, Reach, assess, offences_of,
};
use tariff_data::penalties::{Francs, Term, TermUnit};

use crate::second_reader;
use crate::space::{TABLE_READ, day};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    by_hand: bool,
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    article: String,
    why: String,
    facts: String,
    day: Option<String>,
    class: Option<String>,
    #[serde(default)]
    fine: String,
    prison: Option<String>,
    #[serde(default)]
    basis: Vec<String>,
    #[serde(default)]
    lines: Vec<String>,
    #[serde(default)]
    without: Vec<String>,
    remaining: Option<Vec<String>>,
    excluded: Option<Vec<String>>,
    other: Option<BTreeMap<String, String>>,
    #[serde(default)]
    contradictions: Vec<String>,
}

pub(crate) fn facts(written: &str) -> Facts {
    let mut words = written.split_whitespace();
    let offence = words.next().unwrap();
    let pairs = words.map(|pair| pair.split_once('=').unwrap_or_else(|| panic!("{pair}")));
    Facts::read(std::iter::once(("infraction", offence)).chain(pairs)).unwrap_or_else(|misread| panic!("{misread:?}"))
}

fn amount(amount: Amount) -> String {
    match amount {
        Amount::Exact(Francs(francs)) => francs.to_string(),
        Amount::Between(bounds) => format!("{}..{}", bounds.min.0, bounds.max.0),
        Amount::AtLeast(Francs(francs)) => format!("{francs}+"),
        Amount::Unknown => "?".to_owned(),
        Amount::TooLarge => "too-large".to_owned(),
    }
}

fn fine(outcome: &Outcome) -> String {
    outcome.fine.as_ref().map_or_else(String::new, |fine| amount(fine.amount()))
}

fn prison(prison: &Prison) -> String {
    let written = |term: Term| {
        let unit = match term.unit {
            TermUnit::Months => "months",
            TermUnit::Years => "years",
        };
        format!("{} {unit}", term.count)
    };
    let bounds = prison.term.unwrap();
    let term = if bounds.min == bounds.max {
        written(bounds.min)
    } else {
        format!("{}..{}", written(bounds.min), written(bounds.max))
    };
    let reach = match prison.reach {
        Reach::Applies => "",
        Reach::IfPersonalFault => " if-fault",
        Reach::Spared => " spared",
        Reach::PaysOnly => " pays-only",
        Reach::NaturalPersons => " natural-persons",
    };
    format!("{term}{}{reach}", if prison.or_fine_alone { " or-fine" } else { "" })
}

fn cite(cite: &Cite) -> String {
    let work = if cite.work() == "sn-tabac" { "tabac:" } else { "" };
    format!("{work}{}#{}", cite.article(), cite.anchor())
}

/// A line with what it carries: `confiscation.goods=600000`, `ending.action-barred@2029-11-22`.
fn lines(outcome: &Outcome) -> Vec<String> {
    let mut said = Vec::new();
    for line in &outcome.lines {
        said.push(line.key.to_owned());
        said.extend(line.amount.map(|sum| format!("{}={}", line.key, amount(sum))));
        said.extend(line.until.map(|until| format!("{}@{until}", line.key)));
    }
    said
}

fn classes<'a>(outcomes: impl Iterator<Item = &'a Outcome>) -> Vec<String> {
    outcomes.map(|outcome| outcome.class.key().to_owned()).collect()
}

/// What differs between the case and the assessment.
fn differences(case: &Case, result: &Assessment) -> Vec<String> {
    let mut found = Vec::new();
    let mut compare = |what: &str, wanted: String, got: String| {
        if wanted != got {
            found.push(format!("{what}: {wanted} wanted, {got} found"));
        }
    };
    let named: Vec<&str> = result.contradictions.iter().map(|Contradiction { key, .. }| *key).collect();
    compare("contradictions", format!("{:?}", case.contradictions), format!("{named:?}"));
    let preferred = result.outcomes.first().map(|ranked| &ranked.outcome);
    compare(
        "class",
        format!("{:?}", case.class),
        format!("{:?}", preferred.map(|outcome| outcome.class.key().to_owned())),
    );
    if let Some(preferred) = preferred {
        compare("fine", case.fine.clone(), fine(preferred));
        if let Some(wanted) = &case.prison {
            compare("prison", wanted.clone(), preferred.prison.as_ref().map_or_else(String::new, prison));
        }
        let basis: Vec<String> = preferred.basis.iter().map(cite).collect();
        let said = lines(preferred);
        for wanted in case.basis.iter().filter(|wanted| !basis.contains(wanted)) {
            compare("basis", wanted.clone(), basis.join(" "));
        }
        for wanted in case.lines.iter().filter(|wanted| !said.contains(wanted)) {
            compare("lines", wanted.clone(), said.join(" "));
        }
        for unwanted in case.without.iter().filter(|unwanted| said.contains(unwanted)) {
            compare("without", unwanted.clone(), said.join(" "));
        }
    }
    if let Some(wanted) = &case.remaining {
        let open = classes(result.remaining.iter().map(|open| &open.outcome));
        compare("remaining", format!("{wanted:?}"), format!("{open:?}"));
    }
    if let Some(wanted) = &case.excluded {
        let left_out: Vec<&str> = result.excluded.iter().map(|excluded| excluded.class.key()).collect();
        compare("excluded", format!("{wanted:?}"), format!("{left_out:?}"));
    }
    if let Some(wanted) = &case.other {
        let others: BTreeMap<String, String> = result
            .outcomes
            .iter()
            .filter_map(|ranked| {
                let outcome = format!("{} {}", ranked.outcome.class.key(), fine(&ranked.outcome));
                Some((ranked.other?.key().to_owned(), outcome.trim().to_owned()))
            })
            .collect();
        if wanted.is_empty() {
            compare("other", String::new(), others.keys().cloned().collect::<Vec<_>>().join(" "));
        }
        for (reading, outcome) in wanted {
            compare(reading, outcome.clone(), others.get(reading).cloned().unwrap_or_default());
        }
    }
    found
}

fn files() -> Vec<(String, File)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases/penalties");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let read = |path: &std::path::PathBuf| {
        let text = std::fs::read_to_string(path).unwrap();
        let file: File = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        (path.file_name().unwrap().to_string_lossy().into_owned(), file)
    };
    files.iter().map(read).collect()
}

#[test]
fn every_case_comes_out_as_worked_by_hand() {
    let mut count = 0;
    let mut faults = Vec::new();
    for (name, file) in files() {
        assert!(file.by_hand, "{name} is not marked by hand");
        for case in file.case {
            count += 1;
            assert!(!case.why.trim().is_empty() && !case.article.trim().is_empty(), "{name}: {}", case.facts);
            let on = case.day.as_ref().map_or(day(), |day| day.parse::<NaiveDate>().unwrap());
            let facts = facts(&case.facts);
            let result = assess(&facts, &TABLE_READ, on).unwrap();
            let mut differs = differences(&case, &result);
            differs.extend(second_reader::disagreements(&facts, &result));
            if !differs.is_empty() {
                faults.push(format!(
                    "{name}, {}\n  {}\n  {}\n    {}",
                    case.article,
                    case.why,
                    case.facts,
                    differs.join("\n    ")
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(count >= 120, "{count} cases only");
}

#[test]
fn an_article_knows_the_offences_that_it_punishes() {
    let keys = |article| offences_of("sn-douanes", article).iter().map(|offence| offence.key()).collect::<Vec<_>>();
    assert_eq!(keys("47"), ["refus-d-obtemperer"]);
    assert_eq!(keys("71"), ["copie-manifeste-tardive"]);
    assert!(keys("391").contains(&"hors-bureau") && !keys("391").contains(&"colis-reunis"));
    assert_eq!(offences_of("sn-tabac", "28").len(), 1);
    assert!(keys("1").is_empty());
}
