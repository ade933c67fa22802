//! What the cases share: where they are, how they are written, the corpus under test.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use content::Files;
use indexer::formats;
use indexer::load::{self, Loaded};
use indexer::pages::{Language, SiteContext};

/// The project's root.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A folder or file below `tests/cases`.
#[must_use]
pub fn cases(name: &str) -> PathBuf {
    root().join("tests/cases").join(name)
}

/// The corpus of the project, read and checked once.
pub fn corpus() -> &'static Loaded {
    static CORPUS: LazyLock<Loaded> = LazyLock::new(|| match load::load(&root().join("content")) {
        Ok(loaded) => loaded,
        Err(failure) => panic!("{failure}"),
    });
    &CORPUS
}

/// Writes the pages and the downloads of any corpus. What simulates keeps to the project's own: its rules cite its law.
pub fn write_texts(loaded: &Loaded, folder: &Path) {
    let ours = &corpus().corpus;
    let (book, duties) = match indexer::penalties::book(ours, sheets::Language::French)
        .and_then(|book| Ok((book, indexer::duties::book(ours, sheets::Language::French)?)))
    {
        Ok(books) => books,
        Err(failure) => panic!("{failure}"),
    };
    let pages = Language::ALL.into_iter().flat_map(|language| {
        let site = SiteContext::new("/", language);
        indexer::pages::render_all(&loaded.corpus, &loaded.accounts, &book, &duties, &site)
    });
    let rates = indexer::pages::rate_changes(&duties, Language::French.messages());
    let files = formats::downloads(&loaded.corpus, &rates, &"/".into(), &[]);
    let written = pages.map(|page| (page.path, page.html));
    for (path, text) in written.chain(files.into_iter().map(|file| (file.path, file.text))) {
        let path = folder.join(path);
        let made = path.parent().map_or(Ok(()), std::fs::create_dir_all);
        if let Err(error) = made.and_then(|()| std::fs::write(&path, text)) {
            panic!("{}: {error}", path.display());
        }
    }
}

/// A case written as one file: a comment that says why it matters, then sections `-- path --`.
pub struct Case {
    /// The comment.
    pub why: String,
    /// Sections by path.
    pub files: Files,
}

impl Case {
    /// Reads a case.
    #[must_use]
    pub fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut why = String::new();
        let mut files = Files::new();
        let mut current: Option<String> = None;
        for line in text.lines() {
            if let Some(name) = line.strip_prefix("-- ").and_then(|rest| rest.strip_suffix(" --")) {
                files.insert(name.to_owned(), String::new());
                current = Some(name.to_owned());
            } else if let Some(section) = current.as_ref().and_then(|name| files.get_mut(name)) {
                section.push_str(line);
                section.push('\n');
            } else {
                why.push_str(line);
                why.push('\n');
            }
        }
        Self { why, files }
    }
}

/// Files of a folder of cases, in order of name.
#[must_use]
pub fn case_files(folder: &str) -> Vec<PathBuf> {
    let folder = cases(folder);
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    assert!(!files.is_empty(), "no case in {}", folder.display());
    files
}
