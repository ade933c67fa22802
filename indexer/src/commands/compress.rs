//! `passavant compress`.

use crate::cli::CompressArgs;
use crate::failure::Failure;
use crate::hosting::{Hosting, compress};

/// Compresses a built site beforehand.
pub(super) fn run(args: &CompressArgs) -> Result<(), Failure> {
    // Only a built site: what else is in a folder is nobody's to fill with copies.
    Hosting::of(&args.folder)?;
    let done = compress::folder(&args.folder, args.quality)?;
    let share = 100 * done.brotli / done.plain.max(1);
    println!(
        "{} fichiers comprimés : {} ko en brotli, {share} % de {} ko",
        done.files,
        done.brotli / 1000,
        done.plain / 1000
    );
    Ok(())
}
