//! Digests: names that change with the content, and integrity that the browser checks.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// `sha384-…` for an `integrity` attribute.
#[must_use]
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// The first 72 bits of what [`integrity`] gives after `sha384-`, where many stand in a list: damage does not hit them.
#[must_use]
pub fn beginning(bytes: &[u8]) -> String {
    STANDARD.encode(&Sha384::digest(bytes)[..9])
}

/// `sha256-…` for a `Content-Security-Policy`.
#[must_use]
pub fn policy_hash(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// SHA-256 in 64 hexadecimal digits, as `sha256sum` prints it.
#[must_use]
pub fn hexadecimal(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// `1f3c9a2b7d40`: short, and enough to tell versions apart.
#[must_use]
pub fn short(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

/// `search-1f3c9a2b7d40.wasm` for `search.wasm`.
#[must_use]
pub fn hashed_name(name: &str, bytes: &[u8]) -> String {
    let digest = short(bytes);
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{digest}.{extension}"),
        None => format!("{name}-{digest}"),
    }
}
