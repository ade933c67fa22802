//! `passavant verify`: a sound site is said to be sound, and whatever is changed in it is named.

use std::path::Path;

use indexer::formats::units;
use indexer::verify::{self, Report};
use tests::Case;

/// A site of two articles, with a note and no gap.
fn built(folder: &Path, words: &str) {
    let mut files = Case::read(&tests::cases("small-work.txt")).files;
    for text in files.values_mut() {
        *text = text.replace("pour la route", words);
    }
    let loaded = indexer::load::read(&files);
    assert_eq!(loaded.problems, []);
    tests::write_texts(&loaded, folder);
}

fn verified(folder: &Path) -> Report {
    verify::site(folder, None).unwrap()
}

/// Changes the first occurrence of words in a file.
fn change(folder: &Path, file: &str, from: &str, to: &str) {
    let path = folder.join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} does not hold {from}");
    std::fs::write(&path, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn the_site_of_the_project_is_as_it_was_built() {
    let folder = tempfile::tempdir().unwrap();
    indexer::site::write(tests::corpus(), folder.path(), "/passavant/").unwrap();
    let expected = units::list(&tests::corpus().corpus);
    let report = verify::site(folder.path(), Some(expected)).unwrap();
    assert_eq!(report.differences, Vec::<String>::new());
    let units: usize = tests::corpus().corpus.works.iter().map(|work| work.units.len()).sum();
    assert_eq!(report.units, units);
    assert!(report.files > units, "{} files", report.files);
}

/// Each change, by hand, and the file that must be named.
#[test]
fn whatever_is_changed_is_named() {
    let article = "textes/xx-loi/1/index.html";
    let cases = [
        ("a word of the law", article, "par le bureau.</p>", "par le poste.</p>", article),
        ("a letter of a label", article, ">a)<", ">b)<", article),
        ("a heading", article, ">Article 1</h1>", ">Article 3</h1>", article),
        ("a space", article, "<p>Il vaut", "<p>Il  vaut", article),
        ("a paragraph taken out of its place", article, "<p>de terre ;</p>", "", article),
        ("the digest on the page", article, "<code>", "<code>0", article),
        ("a byte of the plain text", "textes/xx-loi/1/1.txt", "bureau", "poste", "textes/xx-loi/1/1.txt"),
        ("a word of the XML", "textes/xx-loi/xx-loi.xml", "bureau", "poste", "textes/xx-loi/xx-loi.xml"),
        ("a digest of the index", "units.json", "\"sha256\":\"", "\"sha256\":\"0", article),
        (
            "a digest of the list",
            "empreintes.sha256",
            "  textes/xx-loi/1/1.txt",
            "0  textes/xx-loi/1/1.txt",
            "textes/xx-loi/1/1.txt",
        ),
    ];
    for (what, file, from, to, named) in cases {
        let folder = tempfile::tempdir().unwrap();
        built(folder.path(), "pour la route");
        assert_eq!(verified(folder.path()).differences, Vec::<String>::new());
        change(folder.path(), file, from, to);
        let differences = verified(folder.path()).differences;
        assert!(differences.iter().any(|line| line.starts_with(named)), "{what}: {differences:?}");
        assert!(!differences.iter().any(|line| line.contains("xx-loi/2/")), "{what}: {differences:?}");
    }
}

#[test]
fn a_page_or_a_file_that_is_gone_is_named() {
    for file in ["textes/xx-loi/2/index.html", "textes/xx-loi/2/2.txt"] {
        let folder = tempfile::tempdir().unwrap();
        built(folder.path(), "pour la route");
        std::fs::remove_file(folder.path().join(file)).unwrap();
        assert!(verified(folder.path()).differences.iter().any(|line| line.starts_with(file)));
    }
}

/// A site that was made anew with its digests agrees with itself, not with the texts; and its digest is another.
#[test]
fn a_site_made_of_other_texts_does_not_pass_for_the_texts() {
    let (sound, forged) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    built(sound.path(), "pour la route");
    built(forged.path(), "pour la piste");
    assert_eq!(verified(forged.path()).differences, Vec::<String>::new());
    assert_ne!(verified(forged.path()).digest, verified(sound.path()).digest);
    let texts = indexer::load::read(&Case::read(&tests::cases("small-work.txt")).files);
    let against_texts = |folder: &Path| verify::site(folder, Some(units::list(&texts.corpus))).unwrap().differences;
    assert_eq!(against_texts(sound.path()), Vec::<String>::new());
    let told = against_texts(forged.path());
    for named in ["units.json : ", "textes/xx-loi/1/index.html : "] {
        assert!(told.iter().any(|line| line.starts_with(named)), "{told:?}");
    }
}

#[test]
fn a_folder_that_is_no_site_is_refused_with_the_next_step() {
    let folder = tempfile::tempdir().unwrap();
    let failure = verify::site(folder.path(), None).unwrap_err();
    assert!(failure.what.contains("units.json") && failure.next.contains("passavant build"), "{failure}");
}
