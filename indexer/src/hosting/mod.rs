//! What a host must send with each file of the site: its policy, how long it may be kept, its type. The build writes it in
//! the forms that hosts of files read by themselves (`_headers`, `.htaccess`); servers are told by `passavant host`.

pub mod check;
pub mod compress;
mod netlify;
mod servers;

use std::path::Path;

use crate::failure::Failure;

pub use netlify::NAME as HEADERS;
pub use servers::{apache, caddy, nginx};

/// Name of the file that Apache reads.
pub const HTACCESS: &str = ".htaccess";

/// Names that carry the digest of their content, as a regular expression: such a file never changes.
pub const HASHED: &str = r"-[0-9a-f]{12,16}(_bg)?\.(js|wasm|bin|txt)$";

/// For files whose name changes with their content.
pub const FOREVER: &str = "public, max-age=31536000, immutable";

/// For the others: kept, and asked for again each time, which costs a round trip and no bytes.
pub const ASK_AGAIN: &str = "no-cache";

/// What every answer bears, beside the policy.
pub const ALWAYS: [(&str, &str); 4] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()"),
];

/// Types by ending. Hosts do not know all of them: a reader's browser compiles WASM as it comes only under its type.
pub const TYPES: [(&str, &str); 12] = [
    ("html", "text/html"),
    ("js", "text/javascript"),
    ("wasm", "application/wasm"),
    ("json", "application/json"),
    ("bin", "application/octet-stream"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain"),
    ("md", "text/markdown"),
    ("csv", "text/csv"),
    ("xml", "application/xml"),
    ("atom", "application/atom+xml"),
    ("webmanifest", "application/manifest+json"),
];

/// What is particular to a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hosting {
    /// Path of the home page.
    pub base: String,
    /// The policy of all pages in one.
    pub policy: String,
}

impl Hosting {
    /// Reads it back from a built site.
    ///
    /// # Errors
    /// When the folder holds no built site.
    pub fn of(folder: &Path) -> Result<Self, Failure> {
        let path = folder.join(HEADERS);
        let text = std::fs::read_to_string(&path).map_err(|error| Failure::file("lire", &path, &error))?;
        netlify::read(&text).ok_or_else(|| {
            Failure::new(
                format!("{} ne dit pas la politique des pages", path.display()),
                "reconstruire le site avec « cargo xtask build »",
            )
        })
    }

    /// The file that Netlify, Cloudflare Pages and their kin read; `names` are the files of the site.
    #[must_use]
    pub fn headers_file<'a>(&self, names: impl Iterator<Item = &'a str>) -> String {
        netlify::write(self, names)
    }
}

/// True for a name that carries the digest of its content.
#[must_use]
pub fn is_hashed(name: &str) -> bool {
    let Some((stem, ending)) = name.rsplit_once('.') else { return false };
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    let digest = stem.rsplit_once('-').map_or("", |(_, digest)| digest);
    let digits = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    ["js", "wasm", "bin", "txt"].contains(&ending) && (12..=16).contains(&digest.len()) && digest.bytes().all(digits)
}

#[cfg(test)]
mod tests {
    use super::{Hosting, is_hashed};

    #[test]
    fn names_with_a_digest_are_told_apart() {
        for name in ["app-653f5adb8bc8f36a.js", "app-653f5adb8bc8f36a_bg.wasm", "penalites-fr-00f6eb78dba7.txt"] {
            assert!(is_hashed(name), "{name}");
        }
        for name in ["sw.js", "robots.txt", "app-.js", "a-00F6EB78DBA7.js", "page-c541e7857cc3", "x-c541e7857cc3.html"]
        {
            assert!(!is_hashed(name), "{name}");
        }
    }

    #[test]
    fn what_is_written_for_hosts_of_files_is_read_back() {
        let hosting = Hosting { base: "/passavant/".into(), policy: "default-src 'none'; base-uri 'none'".into() };
        let file = hosting.headers_file(
            ["sw.js", "index-0123456789ab.bin", "lots/a-0123456789abcdef.bin", "tarif/87/index.html"].into_iter(),
        );
        assert_eq!(super::netlify::read(&file), Some(hosting));
        assert!(file.contains("/passavant/index-0123456789ab.bin\n  Cache-Control: public"), "{file}");
        assert!(file.contains("/passavant/lots/*\n  Cache-Control: public"), "{file}");
        assert!(!file.contains("/sw.js") && !file.contains("tarif"), "{file}");
        assert_eq!(super::netlify::read("<html>"), None);
    }
}
