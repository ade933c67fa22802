//! Figures of the law stand in `tariff-data/data/limits.toml`, with their day and their paragraph. The sentences of the guided
//! simulators have places for them; a number or a counted delay written out in a sentence is reviewed, with its reason.

use std::collections::{BTreeMap, BTreeSet};

use tariff_data::limits::KEYS;

const LANGUAGES: [&str; 3] = ["fr", "en", "pt"];
const CATALOGUES: [&str; 5] = ["argument", "value", "origin", "defence", "dispute"];

/// Numbers in words, and what counts as one before a unit.
const NUMBERS: &[&str] = &[
    "un", "une", "le", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    "quinze", "vingt", "trente", "soixante", "cent", "one", "a", "the", "two", "three", "four", "five", "seven",
    "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty", "thirty", "sixty", "hundred", "um", "uma", "o",
    "dois", "duas", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "onze", "doze", "quinze",
    "vinte", "trinta", "cem",
];
const UNITS: &[&str] = &[
    "jours", "mois", "an", "ans", "année", "années", "semaine", "semaines", "fois", "pour", "days", "month", "months",
    "year", "years", "week", "weeks", "times", "per", "dias", "mês", "meses", "ano", "anos", "semana", "semanas",
    "vezes", "por",
];
/// A multiplier in one word.
const MULTIPLIERS: &[&str] = &["double", "triple", "twice", "thrice", "dobro", "triplo", "moitié", "half", "metade"];

fn flat(prefix: &str, table: &toml::Table, into: &mut BTreeMap<String, String>) {
    for (name, value) in table {
        let key = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
        match value {
            toml::Value::Table(inner) => flat(&key, inner, into),
            other => {
                into.insert(key, other.as_str().unwrap_or_default().to_owned());
            }
        }
    }
}

/// The sentences of a catalogue by key, and the names of their places.
fn sentences(catalogue: &str, language: &str) -> BTreeMap<String, String> {
    let path = tests::root().join("sheets/data").join(format!("{catalogue}-{language}.toml"));
    let mut all = BTreeMap::new();
    flat("", &toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap(), &mut all);
    all
}

fn places(sentence: &str) -> Vec<&str> {
    sentence.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

/// What of a sentence is a figure: outside its places, a digit, a counted unit, a multiplier.
fn figure(sentence: &str) -> Option<String> {
    let bare: String = sentence
        .split('{')
        .enumerate()
        .map(|(rank, part)| if rank == 0 { part } else { part.split_once('}').map_or(part, |(_, rest)| rest) })
        .collect();
    if let Some(digit) = bare.chars().find(char::is_ascii_digit) {
        return Some(digit.to_string());
    }
    let lower = bare.to_lowercase();
    let words: Vec<&str> = lower.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let counted = words.windows(2).find(|pair| NUMBERS.contains(&pair[0]) && UNITS.contains(&pair[1]));
    let times = words.iter().find(|word| MULTIPLIERS.contains(word));
    counted.map(|pair| pair.join(" ")).or_else(|| times.map(|word| (*word).to_owned()))
}

/// Keys whose figure is no limit of the law, each with its reason.
fn reviewed() -> BTreeMap<String, String> {
    let path = tests::root().join("tests/cases/languages/figures.csv");
    let text = std::fs::read_to_string(path).unwrap();
    let row = |line: &str| line.split_once(',').map(|(key, why)| (key.to_owned(), why.trim().to_owned()));
    text.lines().skip(1).map(|line| row(line).unwrap()).collect()
}

#[test]
fn no_sentence_holds_a_figure_of_the_law() {
    let reviewed = reviewed();
    assert!(reviewed.values().all(|why| !why.is_empty()));
    let mut met = BTreeSet::new();
    let mut wrong = Vec::new();
    for catalogue in CATALOGUES {
        for language in LANGUAGES {
            for (key, sentence) in sentences(catalogue, language) {
                let Some(figure) = figure(&sentence) else { continue };
                if reviewed.contains_key(&key) {
                    met.insert(key);
                } else {
                    wrong.push(format!("{catalogue}-{language}.toml {key}: « {figure} » in {sentence}"));
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new(), "use a place named like a limit, or review the key");
    let idle: Vec<&String> = reviewed.keys().filter(|key| !met.contains(*key)).collect();
    assert_eq!(idle, Vec::<&String>::new(), "reviewed, and without a figure");
}

#[test]
fn a_place_is_a_limit_or_what_the_sheet_fills() {
    let filled = ["written", "field", "currency", "amount", "what", "row", "facts", "element", "worth"];
    for catalogue in CATALOGUES {
        for (key, sentence) in sentences(catalogue, "fr") {
            for place in places(&sentence) {
                let limit = KEYS.iter().any(|(key, _)| *key == place);
                assert!(limit != filled.contains(&place), "{catalogue} {key}: {{{place}}}");
                assert!(!limit || catalogue != "argument", "{key}: words that all share are not filled with limits");
            }
        }
    }
}

#[test]
fn figures_are_found_where_they_hide() {
    for text in [
        "inférieure à 2 %",
        "plus de douze mois",
        "dans le mois de sa notification",
        "le double des droits",
        "Within twelve months",
        "twice that",
        "o dobro",
        "quinze dias",
        "at least 1% of",
        "cent pour cent",
    ] {
        assert!(figure(text).is_some(), "{text}");
    }
    for text in ["plus de {value.revision}", "les deux lectures", "un jour", "the five elements", "O prazo corre"] {
        assert_eq!(figure(text), None, "{text}");
    }
}

/// The rules count with the figures that they are given: no number is written into a sum, a delay or a threshold of theirs.
#[test]
fn no_rule_holds_a_figure_of_the_law() {
    // A hundredth of a hundredth, for shares that are cut to two decimals; the largest amount that is counted, in parts.
    let known = ["Decimal::from(10_000)", "Decimal::new(1,2)", "Decimal::from_parts(2_764_472_320,232_830,0,false,0)"];
    let counts = ["Decimal::from(", "Decimal::new(", "Decimal::from_parts(", "Months::new(", "Days::new("];
    for room in ["value", "origin", "defence", "dispute"] {
        for entry in std::fs::read_dir(tests::root().join("simulators/src").join(room)).unwrap() {
            let path = entry.unwrap().path();
            for (rank, line) in std::fs::read_to_string(&path).unwrap().lines().enumerate() {
                let place = format!("{}:{}", path.display(), rank + 1);
                let code: String = line.split("//").next().unwrap_or_default().split('"').step_by(2).collect();
                let mut code = code.replace(' ', "");
                known.iter().for_each(|known| code = code.replace(known, ""));
                for count in counts {
                    let literal =
                        code.split(count).skip(1).any(|rest| rest.starts_with(|sign: char| sign.is_ascii_digit()));
                    assert!(!literal, "{place}: {code}");
                }
                // What is left counts facts, letters and rows: small numbers.
                let numbers = code.split(|sign: char| !sign.is_alphanumeric() && sign != '_');
                let large = numbers.filter_map(|word| word.parse::<u32>().ok()).find(|number| *number > 6);
                assert_eq!(large, None, "{place}");
            }
        }
    }
}
