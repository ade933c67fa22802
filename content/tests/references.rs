//! References of the corpus: all of them in a golden listing, none left unread, and cases made by hand.

use std::fs;
use std::path::{Path, PathBuf};

use content::Files;
use content::model::Corpus;
use content::references::listing::listing;
use content::references::scan::scan;

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

/// Frozen: each row was read by eye. `GOLDEN=write cargo test -p content` writes it again; read the difference before
/// committing it.
#[test]
fn the_listing_is_the_one_that_was_read_by_eye() {
    let told: String = listing(&corpus()).iter().map(|row| format!("{row}\n")).collect();
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
