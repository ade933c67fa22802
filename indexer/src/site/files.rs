//! The folder of the site.

use std::path::{Path, PathBuf};

use app::site::Asset;

use crate::digest;
use crate::failure::Failure;

/// The list of a folder's files, in its name.
const LIST: &str = "liste";

/// The folder being filled, and the address it will have.
pub(super) struct Folder {
    path: PathBuf,
    base: String,
}

impl Folder {
    /// Makes the folder when it is absent.
    pub(super) fn new(path: &Path, base: &str) -> Result<Self, Failure> {
        std::fs::create_dir_all(path).map_err(|error| Failure::file("créer", path, &error))?;
        Ok(Self { path: path.to_owned(), base: base.to_owned() })
    }

    /// Writes a file, with the folders above it.
    pub(super) fn write(&self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        let path = self.path.join(name);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).map_err(|error| Failure::file("créer", parent, &error))?;
        }
        std::fs::write(&path, bytes).map_err(|error| Failure::file("écrire", &path, &error))
    }

    /// Writes a file under a name that changes with its content.
    pub(super) fn publish(&self, name: &str, bytes: &[u8]) -> Result<Asset, Failure> {
        let name = digest::hashed_name(name, bytes);
        self.write(&name, bytes)?;
        Ok(self.asset(&name, bytes))
    }

    /// Writes files that belong together under names that change when one of them does, with a list of their digests: a line
    /// a file, as `search/worker/listed.js` reads it. Gives the list.
    pub(super) fn publish_all(&self, name: &str, files: &[(String, String)]) -> Result<Asset, Failure> {
        let whole: String = files.iter().map(|(name, text)| format!("{name}\n{text}")).collect();
        let version = digest::short(whole.as_bytes());
        let named = |file: &str| format!("{name}-{version}/{file}-{version}.txt");
        let mut list = String::new();
        for (file, text) in files {
            self.write(&named(file), text.as_bytes())?;
            list.push_str(&format!("{file} {}\n", digest::beginning(text.as_bytes())));
        }
        self.write(&named(LIST), list.as_bytes())?;
        Ok(self.asset(&named(LIST), list.as_bytes()))
    }

    /// Takes a file out of the folder, if it is there.
    pub(super) fn take(&self, name: &str) -> Result<Option<Vec<u8>>, Failure> {
        let path = self.path.join(name);
        if !path.is_file() {
            return Ok(None);
        }
        let bytes = std::fs::read(&path).map_err(|error| Failure::file("lire", &path, &error))?;
        std::fs::remove_file(&path).map_err(|error| Failure::file("ôter", &path, &error))?;
        Ok(Some(bytes))
    }

    /// The name of every file, with forward slashes, in order.
    pub(super) fn names(&self) -> Result<Vec<String>, Failure> {
        let mut found = Vec::new();
        self.gather(&self.path, "", &mut found)?;
        found.sort();
        Ok(found)
    }

    /// A file, by its name.
    pub(super) fn read(&self, name: &str) -> Result<Vec<u8>, Failure> {
        let path = self.path.join(name);
        std::fs::read(&path).map_err(|error| Failure::file("lire", &path, &error))
    }

    fn gather(&self, folder: &Path, above: &str, found: &mut Vec<String>) -> Result<(), Failure> {
        let unreadable = |error: &std::io::Error| Failure::file("lire", folder, error);
        for entry in std::fs::read_dir(folder).map_err(|error| unreadable(&error))? {
            let entry = entry.map_err(|error| unreadable(&error))?;
            let name = format!("{above}{}", entry.file_name().to_string_lossy());
            let path = entry.path();
            if path.is_dir() {
                self.gather(&path, &format!("{name}/"), found)?;
            } else {
                found.push(name);
            }
        }
        Ok(())
    }

    fn asset(&self, name: &str, bytes: &[u8]) -> Asset {
        Asset { url: format!("{}{name}", self.base), integrity: Some(digest::integrity(bytes)) }
    }
}
