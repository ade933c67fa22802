//! The content folder on disk, read into memory.

use std::path::{Path, PathBuf};

use content::Files;
use content::fidelity::Account;
use content::model::Corpus;
use content::problem::Problem;

use crate::failure::Failure;

/// The corpus, the account of its sources, and what is wrong.
pub struct Loaded {
    /// Works, aligned with their sources.
    pub corpus: Corpus,
    /// Fate of every source line.
    pub accounts: Vec<Account>,
    /// Everything to mend, in the order of the files.
    pub problems: Vec<Problem>,
}

/// Finds the content folder: the one asked for, else the nearest `content/texts` above the current folder.
pub fn content_folder(asked: Option<&Path>) -> Result<PathBuf, Failure> {
    if let Some(asked) = asked {
        return if asked.join("texts").is_dir() {
            Ok(asked.to_owned())
        } else {
            Err(Failure::new(
                format!("{} n'a pas de dossier « texts »", asked.display()),
                "donner le dossier « content » du projet : --content CHEMIN",
            ))
        };
    }
    let here = std::env::current_dir().map_err(|error| Failure::file("lire", Path::new("."), &error))?;
    here.ancestors().map(|folder| folder.join("content")).find(|folder| folder.join("texts").is_dir()).ok_or_else(
        || {
            Failure::new(
                "aucun dossier « content » avec des textes ici ni au-dessus",
                "se placer dans le projet, ou donner le dossier : --content CHEMIN",
            )
        },
    )
}

/// Reads, aligns and checks everything below the content folder.
pub fn load(folder: &Path) -> Result<Loaded, Failure> {
    Ok(read(&files(folder)?))
}

/// Reads, aligns and checks files held in memory.
#[must_use]
pub fn read(files: &Files) -> Loaded {
    let (mut corpus, mut problems) = content::read::corpus(files);
    let mut accounts = Vec::new();
    // A text that could not be read differs from its source everywhere: that would only hide the cause.
    if problems.is_empty() {
        let (aligned, differences) = content::fidelity::align(&mut corpus, files);
        accounts = aligned;
        problems.extend(differences);
    }
    problems.extend(content::check::corpus(&corpus));
    problems.extend(content::versions::apply(&mut corpus));
    for problem in content::check::amended(&corpus) {
        if !problems.contains(&problem) {
            problems.push(problem);
        }
    }
    problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    Loaded { corpus, accounts, problems }
}

/// Like [`load`], but content with problems stops the work.
pub fn load_sound(folder: &Path) -> Result<Loaded, Failure> {
    let loaded = load(folder)?;
    if loaded.problems.is_empty() {
        return Ok(loaded);
    }
    for problem in &loaded.problems {
        eprintln!("{problem}");
    }
    Err(Failure::new(
        format!("{} problème(s) dans les textes : rien n'est publié", loaded.problems.len()),
        "les corriger un à un, puis relancer « passavant check »",
    ))
}

fn files(folder: &Path) -> Result<Files, Failure> {
    let mut files = Files::new();
    for name in ["texts", "sources"] {
        below(folder, &folder.join(name), &mut files)?;
    }
    for name in ["changes.toml", "exclusions.toml", "excluded-notes.toml", "glossary.toml"] {
        let path = folder.join(name);
        if path.is_file() {
            files.insert(name.to_owned(), text(&path)?);
        }
    }
    Ok(files)
}

fn below(root: &Path, folder: &Path, files: &mut Files) -> Result<(), Failure> {
    let unreadable = |error: &std::io::Error| Failure::file("lire", folder, error);
    for entry in std::fs::read_dir(folder).map_err(|error| unreadable(&error))? {
        let path = entry.map_err(|error| unreadable(&error))?.path();
        if path.is_dir() {
            below(root, &path, files)?;
        } else if let Ok(relative) = path.strip_prefix(root) {
            let name =
                relative.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
            files.insert(name, text(&path)?);
        }
    }
    Ok(())
}

fn text(path: &Path) -> Result<String, Failure> {
    let bytes = std::fs::read(path).map_err(|error| Failure::file("lire", path, &error))?;
    String::from_utf8(bytes).map_err(|error| {
        Failure::new(
            format!("{} n'est pas en UTF-8 (octet {})", path.display(), error.utf8_error().valid_up_to()),
            "réenregistrer le fichier en UTF-8",
        )
    })
}
