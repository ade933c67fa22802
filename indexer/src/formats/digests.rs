//! SHA-256 of what can be downloaded, as `sha256sum -c` reads it, and one digest for all the units of a work.

use super::Download;
use super::units::Listed;
use crate::digest;

/// Path of the list below the site.
pub const PATH: &str = "empreintes.sha256";

/// One line a file: digest, two spaces, path.
pub(super) fn list(files: &[Download]) -> Download {
    let lines = files.iter().map(|file| format!("{}  {}\n", digest::hexadecimal(file.text.as_bytes()), file.path));
    Download { path: PATH.into(), text: lines.collect() }
}

/// The files of a list, with their digests; a line that is not one is left out.
#[must_use]
pub fn read(list: &str) -> Vec<(&str, &str)> {
    list.lines().filter_map(|line| line.split_once("  ")).collect()
}

/// One digest for many units: that of the lines *digest, two spaces, id*, in their order.
#[must_use]
pub fn of_units<'a>(units: impl Iterator<Item = &'a Listed>) -> String {
    let lines: String = units.map(|unit| format!("{}  {}\n", unit.sha256, unit.id)).collect();
    digest::hexadecimal(lines.as_bytes())
}
