//! `_headers`, which Netlify, Cloudflare Pages and other hosts of files read. Rules that fit one address add up, so that
//! no header is named in two of them.

use std::collections::BTreeSet;

use super::{ALWAYS, FOREVER, Hosting, is_hashed};

/// Name of the file.
pub const NAME: &str = "_headers";

const POLICY: &str = "  Content-Security-Policy: ";

/// Writes the file.
pub(super) fn write<'a>(hosting: &Hosting, names: impl Iterator<Item = &'a str>) -> String {
    let base = &hosting.base;
    let mut file = format!("{base}*\n{POLICY}{}\n", hosting.policy);
    for (name, value) in ALWAYS {
        file.push_str(&format!("  {name}: {value}\n"));
    }
    // Below the root (chapters of the tariff, what a device keeps) one rule speaks for a folder, since some hosts read but a
    // hundred: in a folder, all names carry a digest or none does.
    let rules: BTreeSet<String> = names
        .filter(|name| is_hashed(name))
        .map(|name| name.rsplit_once('/').map_or_else(|| name.to_owned(), |(folder, _)| format!("{folder}/*")))
        .collect();
    for rule in rules {
        file.push_str(&format!("{base}{rule}\n  Cache-Control: {FOREVER}\n"));
    }
    file
}

/// Reads what is particular to the site.
pub(super) fn read(file: &str) -> Option<Hosting> {
    let mut lines = file.lines();
    let base = lines.next()?.strip_suffix('*')?.to_owned();
    let policy = lines.find_map(|line| line.strip_prefix(POLICY))?.to_owned();
    Some(Hosting { base, policy })
}
