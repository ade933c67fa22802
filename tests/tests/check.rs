//! Content broken on purpose: each case says what is told, with file, line and mend.
//! Expected messages are frozen: read by eye, then kept.

use tests::Case;

#[test]
fn broken_content_is_told_with_file_line_and_mend() {
    let mut wrong = Vec::new();
    for path in tests::case_files("check") {
        let mut case = Case::read(&path);
        assert!(!case.why.trim().is_empty(), "{} does not say why it matters", path.display());
        let expected = case.files.remove("expected").unwrap_or_default();
        let loaded = indexer::load::read(&with_small_work(case.files));
        let told: String = loaded.problems.iter().map(|problem| format!("{problem}\n")).collect();
        if told.trim() != expected.trim() {
            wrong.push(format!("{}\n--- expected\n{expected}\n--- told\n{told}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// Completes a case with a small sound work, so that it only shows what it breaks.
fn with_small_work(mut files: content::Files) -> content::Files {
    let small = Case::read(&tests::cases("small-work.txt")).files;
    for (path, text) in small {
        files.entry(path).or_insert(text);
    }
    files.retain(|_, text| text.trim() != "(absent)");
    files
}

#[test]
fn the_small_work_alone_is_sound() {
    let loaded = indexer::load::read(&with_small_work(content::Files::new()));
    assert_eq!(loaded.problems, []);
    assert_eq!(loaded.corpus.works.len(), 1);
}
