//! Compresses a built site beforehand, for servers that send `.br` and `.gz` files as they are: what is compressed once may
//! be compressed as hard as possible.

use std::path::Path;

use super::TYPES;
use crate::failure::Failure;

/// Below this a compressed file saves less than its headers cost.
const SMALLEST: usize = 256;

/// What was done.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// Files compressed.
    pub files: usize,
    /// Their bytes.
    pub plain: usize,
    /// Bytes of their brotli forms.
    pub brotli: usize,
}

/// Writes `.br` and `.gz` beside every file that compresses. `quality` is brotli's, up to 11.
///
/// # Errors
/// When a file cannot be read or written.
pub fn folder(folder: &Path, quality: i32) -> Result<Done, Failure> {
    let mut done = Done::default();
    below(folder, quality, &mut done)?;
    Ok(done)
}

fn below(folder: &Path, quality: i32, done: &mut Done) -> Result<(), Failure> {
    let unreadable = |error: &std::io::Error| Failure::file("lire", folder, error);
    for entry in std::fs::read_dir(folder).map_err(|error| unreadable(&error))? {
        let path = entry.map_err(|error| unreadable(&error))?.path();
        if path.is_dir() {
            below(&path, quality, done)?;
        } else if path.extension().is_some_and(|ending| TYPES.iter().any(|(known, _)| ending == *known)) {
            file(&path, quality, done)?;
        }
    }
    Ok(())
}

fn file(path: &Path, quality: i32, done: &mut Done) -> Result<(), Failure> {
    let bytes = std::fs::read(path).map_err(|error| Failure::file("lire", path, &error))?;
    let unwritable = |error: &std::io::Error| Failure::file("écrire", path, error);
    let brotli = wire::brotli(&bytes, quality).map_err(|error| unwritable(&error))?;
    if bytes.len() < SMALLEST || brotli.len() >= bytes.len() {
        return Ok(());
    }
    let gzip = wire::gzip(&bytes).map_err(|error| unwritable(&error))?;
    for (ending, packed) in [("br", &brotli), ("gz", &gzip)] {
        let mut name = path.as_os_str().to_owned();
        name.push(".");
        name.push(ending);
        std::fs::write(Path::new(&name), packed).map_err(|error| unwritable(&error))?;
    }
    done.files += 1;
    done.plain += bytes.len();
    done.brotli += brotli.len();
    Ok(())
}
