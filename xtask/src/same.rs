//! Compares two folders byte by byte.

use crate::Problem;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A problem naming the first files that differ, unless both folders hold the same files with the same bytes.
pub(crate) fn same(one: &Path, other: &Path) -> Result<(), Problem> {
    let (left, right) = (files(one)?, files(other)?);
    let mut different = Vec::new();
    for name in left.keys().chain(right.keys().filter(|name| !left.contains_key(*name))) {
        match (left.get(name), right.get(name)) {
            (Some(left), Some(right)) if read(left)? == read(right)? => {}
            _ => different.push(name.display().to_string()),
        }
    }
    if different.is_empty() {
        println!("    {} files, all the same", left.len());
        return Ok(());
    }
    let count = different.len();
    different.truncate(10);
    Err(format!("{count} files differ between two builds, among them: {}", different.join(", ")))
}

fn read(path: &Path) -> Result<Vec<u8>, Problem> {
    std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Every file below a folder, by its path inside it.
fn files(folder: &Path) -> Result<BTreeMap<PathBuf, PathBuf>, Problem> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(current) = waiting.pop() {
        let entries = std::fs::read_dir(&current).map_err(|error| format!("{}: {error}", current.display()))?;
        for entry in entries {
            let path = entry.map_err(|error| format!("{}: {error}", current.display()))?.path();
            if path.is_dir() {
                waiting.push(path);
            } else if let Ok(name) = path.strip_prefix(folder) {
                found.insert(name.to_owned(), path);
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::same;
    use std::fs;

    #[test]
    fn tells_a_changed_and_a_missing_file() -> Result<(), Box<dyn std::error::Error>> {
        let base = std::env::temp_dir().join(format!("xtask-same-{}", std::process::id()));
        let (one, other) = (base.join("one"), base.join("other"));
        fs::create_dir_all(one.join("a"))?;
        fs::create_dir_all(other.join("a"))?;
        fs::write(one.join("a/page.html"), "text")?;
        fs::write(other.join("a/page.html"), "text")?;
        assert_eq!(same(&one, &other), Ok(()));
        fs::write(other.join("a/page.html"), "texte")?;
        assert!(same(&one, &other).is_err_and(|problem| problem.contains("page.html")));
        fs::remove_file(one.join("a/page.html"))?;
        assert!(same(&one, &other).is_err());
        fs::remove_dir_all(base)?;
        Ok(())
    }
}
