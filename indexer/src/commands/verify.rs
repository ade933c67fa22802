//! `passavant verify`.

use crate::cli::VerifyArgs;
use crate::failure::Failure;
use crate::formats::units;
use crate::{load, verify};

/// Recomputes every digest of a built site, and names each file that differs.
pub(super) fn run(args: &VerifyArgs) -> Result<(), Failure> {
    let expected = match &args.content {
        Some(folder) => {
            let folder = load::content_folder(Some(folder))?;
            Some(units::list(&load::load_sound(&folder)?.corpus))
        }
        None => None,
    };
    let report = verify::site(&args.folder, expected)?;
    for difference in &report.differences {
        eprintln!("{difference}");
    }
    if report.differences.is_empty() {
        println!("{} unités relues dans leurs pages, {} fichiers : tout concorde.", report.units, report.files);
        println!("Empreinte de tous les textes : {}", report.digest);
        return Ok(());
    }
    Err(Failure::new(
        format!("{} différence(s) : ce site n'est pas tel qu'il a été construit", report.differences.len()),
        "ne pas s'y fier ; reconstruire le site avec « passavant build », ou en prendre une autre copie",
    ))
}
