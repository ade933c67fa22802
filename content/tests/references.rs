//! References of the corpus: all of them in a golden listing, none left unread, and cases made by hand.

use std::fs;
use std::path::{Path, PathBuf};

use content::Files;
use content::model::Corpus;
use content::references::listing::{Targets, listing};
use content::references::scan::scan;
use content::references::{Context, of_block};
use proptest::prelude::*;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The files of the content folder, as the reader wants them.
fn files() -> Files {
    let mut files = Files::new();
    for folder in ["texts", "sources"] {
        gather(&self::folder().join(folder), &mut files);
    }
    for name in ["exclusions.toml", "excluded-notes.toml"] {
        insert(&folder().join(name), &mut files);
    }
    files
}

fn gather(path: &Path, files: &mut Files) {
    for entry in fs::read_dir(path).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { gather(&path, files) } else { insert(&path, files) }
    }
}

fn insert(path: &Path, files: &mut Files) {
    let name = path.strip_prefix(folder()).unwrap().to_str().unwrap().replace('\\', "/");
    files.insert(name, fs::read_to_string(path).unwrap());
}

fn corpus() -> Corpus {
    let files = files();
    let (mut corpus, problems) = content::read::corpus(&files);
    assert_eq!(problems, []);
    let (_, differences) = content::fidelity::align(&mut corpus, &files);
    assert_eq!(differences, []);
    corpus
}

/// Head of the golden listing.
const FROZEN: &str = "\
# Frozen: every reference of the texts, each read by eye. Written by the test of this name; see references.rs.
# Place, words around, [the reference]; then what it is and, for each item, what it cites; then the note on it and what
# the note proposes. (en partie): the article exists, not the printed part of it. (absent): no such article.
";

/// Each row was read by eye. `GOLDEN=write cargo test -p content` writes it again; read the difference before
/// committing it.
#[test]
fn the_listing_is_the_one_that_was_read_by_eye() {
    let rows: String = listing(&corpus()).iter().map(|row| format!("{row}\n")).collect();
    let told = format!("{FROZEN}{rows}");
    let golden = folder().join("tests/references.golden.txt");
    if std::env::var("GOLDEN").is_ok_and(|value| value == "write") {
        fs::write(&golden, &told).unwrap();
    }
    let kept = fs::read_to_string(&golden).unwrap_or_default();
    assert!(told == kept, "{}", first_difference(&kept, &told));
}

fn first_difference(kept: &str, told: &str) -> String {
    let line = kept.lines().zip(told.lines()).take_while(|(kept, told)| kept == told).count();
    let at = |text: &str| text.lines().nth(line).unwrap_or("(end)").to_owned();
    format!("line {}\n  kept: {}\n  told: {}", line + 1, at(kept), at(told))
}

/// Every word that looks like a reference is inside one, or is an ordinary use of the word for a reason that serves.
#[test]
fn nothing_that_looks_like_a_reference_is_left_unread() {
    let scan = scan(&corpus());
    let left: Vec<String> =
        scan.unexplained.into_iter().map(|left| format!("{}#{} {}", left.unit, left.anchor, left.words)).collect();
    assert!(left.is_empty(), "{} unexplained\n{}", left.len(), left.join("\n"));
    let idle: Vec<_> = scan.ordinary.into_iter().filter(|(_, count)| *count == 0).collect();
    assert!(idle.is_empty(), "reasons that explain nothing: {idle:?}");
}

/// A reference to what is not there has a note or a gap that explains it.
#[test]
fn no_reference_dangles() {
    let told: Vec<String> = content::check::corpus(&corpus()).iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[derive(serde::Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// `work:unit#anchor`.
    at: String,
    text: String,
    cites: Vec<String>,
    why: String,
}

#[test]
fn cases_made_by_hand_cite_what_they_say() {
    let text = fs::read_to_string(folder().join("tests/references.cases.toml")).unwrap();
    let cases: Cases = toml::from_str(&text).unwrap();
    let corpus = corpus();
    let mut wrong = Vec::new();
    for case in &cases.case {
        let told = cited(case, &corpus);
        if told != case.cites {
            wrong.push(format!("{}\n  {}\n  expected {:#?}\n  told {told:#?}", case.why, case.text, case.cites));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// One line per item that is cited, and one for a note.
fn cited(case: &Case, corpus: &Corpus) -> Vec<String> {
    let (unit, anchor) = case.at.split_once('#').unwrap();
    let (work, unit) = unit.split_once(':').unwrap_or((unit, ""));
    let known = corpus.work(work).and_then(|work| work.unit(unit));
    assert!(known.is_some(), "{} is no unit", case.at);
    let mut lines = Vec::new();
    for reference in of_block(&case.text, &Context { work, unit, anchor }, corpus) {
        for part in &reference.parts {
            lines.push(format!("{} → {}", &case.text[part.range.clone()], Targets(&part.targets)));
        }
        match reference.doubt {
            Some(doubt) if doubt.proposed.is_empty() => lines.push("note".to_owned()),
            Some(doubt) => lines.push(format!("note → {}", Targets(&doubt.proposed))),
            None => {}
        }
    }
    lines
}

/// Words that references are made of, and anything else between them.
fn sentences() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "article",
        "articles",
        "l'article",
        "aux alinéas",
        "alinéa",
        "paragraphe",
        "sous-paragraphe",
        "du présent code",
        "précédent",
        "dudit",
        "auxdits",
        "même",
        "premier",
        "1er",
        "1",
        "2",
        "3",
        "14",
        "386",
        "429",
        "999999999999",
        "a)",
        "b)",
        "2d",
        "4) b)",
        "à",
        "et",
        ",",
        "ou",
        "ci-dessus",
        "du code pénal",
        "de l'Accord",
        "du Code",
        "titre",
        "XIII",
        "de la présente section",
        "Partie I, II. B. ii.",
        "étapes",
        "6 i.",
        "décrites en B",
        "cas ii.",
        "loi n° 2014-10",
        "du 28 février 2014",
        "Remplacer \"",
        "\" par",
        "n°",
        "é’",
        "œ",
        "°",
        "…",
        "\u{a0}",
    ])
    .prop_map(str::to_owned);
    prop::collection::vec(prop_oneof![4 => words, 1 => ".{0,6}"], 0..14).prop_map(|words| words.join(" "))
}

/// Places of every sort: an article, an item, a work of one unit, a procedure, and one that does not exist.
const PLACES: &[Context<'_>] = &[
    Context { work: "sn-douanes", unit: "386", anchor: "al-1-b" },
    Context { work: "sn-douanes", unit: "1", anchor: "" },
    Context { work: "sn-douanes", unit: "expose", anchor: "p-3" },
    Context { work: "cv-reglement", unit: "47", anchor: "al-4-b" },
    Context { work: "cv-circulaire", unit: "", anchor: "p-10-t-2" },
    Context { work: "tg-guce", unit: "84", anchor: "p-1" },
    Context { work: "omd-gtr", unit: "H", anchor: "p-2" },
    Context { work: "xx", unit: "1", anchor: "p-1" },
];

#[test]
fn any_words_are_read_without_panic_and_ranges_are_words() {
    let corpus = corpus();
    proptest!(|(text in prop_oneof![sentences(), ".{0,120}"], place in prop::sample::select(PLACES))| {
        let mut end = 0;
        for reference in of_block(&text, &place, &corpus) {
            prop_assert!(end <= reference.range.start, "two references overlap in {text:?}");
            prop_assert!(text.get(reference.range.clone()).is_some_and(|words| !words.trim().is_empty()));
            prop_assert!(!reference.parts.is_empty());
            for part in &reference.parts {
                prop_assert!(reference.range.start <= part.range.start && part.range.end <= reference.range.end);
                prop_assert!(text.get(part.range.clone()).is_some_and(|words| !words.trim().is_empty()));
            }
            end = reference.range.end;
        }
    });
}
