//! The cases and what they are weighed with, read once.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::Deserialize;
use simulators::argument::{Answers, Argument, Field, Figure, Refused};
use simulators::{defence, dispute, origin, value};
use tariff_data::limits::{self, Limits};
use tariff_data::nomenclature::Nomenclature;
use tariff_data::parity::{self, Parity};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    base: BTreeMap<String, String>,
    case: Vec<Case>,
}

/// Facts and what must come of them. `others`: every other reading that differs, as *reading verdict total*.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) mark: String,
    pub(crate) why: String,
    from: Option<String>,
    #[serde(default)]
    pub(crate) facts: String,
    pub(crate) verdict: String,
    #[serde(default = "yes")]
    pub(crate) settled: bool,
    pub(crate) total: Option<String>,
    pub(crate) home: Option<String>,
    pub(crate) lines: Option<Vec<String>>,
    pub(crate) aside: Option<Vec<String>>,
    #[serde(default)]
    pub(crate) asked: Vec<String>,
    #[serde(default)]
    pub(crate) refused: Vec<String>,
    #[serde(default)]
    pub(crate) others: Vec<String>,
    #[serde(default)]
    pub(crate) notes: Vec<String>,
    #[serde(default)]
    pub(crate) documents: Vec<String>,
    /// Reasons of stages, as *stage reason*.
    #[serde(default)]
    pub(crate) reasons: Vec<String>,
    /// What lines rest on, as *line article.anchor text*.
    #[serde(default)]
    pub(crate) rests: Vec<String>,
}

const fn yes() -> bool {
    true
}

/// A guided simulator.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tool {
    pub(crate) folder: &'static str,
    pub(crate) fields: &'static [Field],
    pub(crate) argue: fn(&Answers) -> Argument,
}

pub(crate) const TOOLS: &[Tool] = &[
    Tool {
        folder: "value",
        fields: value::FIELDS,
        argue: |answers| {
            value::assess(answers, value::Context { today: today(), parities: &PARITIES, limits: &LIMITS })
        },
    },
    Tool { folder: "origin", fields: origin::FIELDS, argue: |answers| origin::assess(answers, &has_heading) },
    Tool { folder: "defence", fields: defence::FIELDS, argue: |answers| defence::assess(answers, &LIMITS, today()) },
    Tool { folder: "dispute", fields: dispute::FIELDS, argue: |answers| dispute::assess(answers, &LIMITS, today()) },
];

/// Whether the tariff has a heading.
fn has_heading(heading: &str) -> Option<bool> {
    Some(TARIFF.heading(heading).is_some())
}

static TARIFF: LazyLock<Nomenclature> = LazyLock::new(|| Nomenclature::of_the_project().unwrap());

pub(crate) static PARITIES: LazyLock<Vec<Parity>> =
    LazyLock::new(|| parity::read(parity::TABLE.0, parity::TABLE.1).unwrap());

pub(crate) static LIMITS: LazyLock<Limits> = LazyLock::new(|| limits::read(limits::TABLE.0, limits::TABLE.1).unwrap());

pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()
}

pub(crate) fn cases(tool: &Tool) -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases").join(tool.folder);
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().flat_map(|path| read(path)).collect()
}

fn read(path: &Path) -> Vec<Case> {
    let text = std::fs::read_to_string(path).unwrap();
    let file: File = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let with_base = |mut case: Case| {
        if let Some(from) = &case.from {
            let mut facts = words(&file.base[from]);
            for (key, value) in words(&case.facts) {
                match facts.iter_mut().find(|(known, _)| *known == key) {
                    Some(known) => known.1 = value,
                    None => facts.push((key, value)),
                }
            }
            case.facts = facts.iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join(" ");
        }
        case
    };
    file.case.into_iter().map(with_base).collect()
}

pub(crate) fn words(facts: &str) -> Vec<(String, String)> {
    let pair = |word: &str| word.split_once('=').map(|(key, value)| (key.to_owned(), value.to_owned()));
    facts.split_whitespace().map(|word| pair(word).unwrap_or_else(|| panic!("{word}"))).collect()
}

/// The facts of a case; what cannot be read must be what the case refuses.
pub(crate) fn answers(tool: &Tool, case: &Case) -> (Answers, Vec<Refused>) {
    Answers::read(tool.fields, &words(&case.facts))
}

/// A figure as the cases write it: `10000 EUR`, `1.96%`, `2026-03-15`.
pub(crate) fn written(figure: &Figure) -> String {
    match figure {
        Figure::Money(amount, currency) => format!("{} {currency}", amount.normalize()),
        Figure::Number(number) => number.normalize().to_string(),
        Figure::Percent(rate) => format!("{}%", rate.normalize()),
        Figure::Day(day) => day.to_string(),
    }
}
