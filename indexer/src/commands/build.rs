//! `passavant build`.

use crate::cli::BuildArgs;
use crate::failure::Failure;
use crate::{load, site};

/// Checks the texts, then writes the site.
pub(super) fn run(args: &BuildArgs) -> Result<(), Failure> {
    let base = base(&args.public_url)?;
    let folder = load::content_folder(args.content.content.as_deref())?;
    let loaded = load::load_sound(&folder)?;
    site::write(&loaded, &args.out, &base)
}

/// The path of the home page: `/` or `/passavant/`.
fn base(public_url: &str) -> Result<String, Failure> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.~/".contains(c);
    if !public_url.starts_with('/') || !public_url.ends_with('/') || !public_url.chars().all(plain) {
        return Err(Failure::new(
            format!("« {public_url} » n'est pas un chemin de site"),
            "donner un chemin qui commence et finit par une barre : /, /passavant/",
        ));
    }
    Ok(public_url.to_owned())
}
