//! `passavant export`.

use std::io::Write;
use std::path::Path;

use crate::cli::{ExportArgs, ExportFormat, QuickwitArgs};
use crate::failure::Failure;
use crate::{documents, load, quickwit};

/// Writes the documents of the search index for another engine.
pub(super) fn run(args: &ExportArgs) -> Result<(), Failure> {
    match &args.format {
        ExportFormat::Quickwit(args) => to_quickwit(args),
    }
}

fn to_quickwit(args: &QuickwitArgs) -> Result<(), Failure> {
    let folder = load::content_folder(args.content.content.as_deref())?;
    let corpus = load::load_sound(&folder)?.corpus;
    let documents = documents::documents(&corpus);
    if let Some(typed) = &args.query {
        let query = quickwit::query(typed, &documents);
        if query.is_empty() {
            return Err(Failure::new(
                format!("« {typed} » n'a aucun mot à chercher"),
                "donner au moins un mot qui ne soit pas un article ou une préposition",
            ));
        }
        print(&format!("{query}\n"));
        return Ok(());
    }
    let Some(out) = &args.out else {
        return Err(Failure::new("il manque le dossier où écrire", "passavant export quickwit DOSSIER"));
    };
    let export = quickwit::export(&documents::works(&corpus), &documents);
    std::fs::create_dir_all(out).map_err(|error| Failure::file("créer", out, &error))?;
    write(out, "index-config.yaml", &export.configuration)?;
    write(out, "documents.ndjson", &export.documents)?;
    write(out, "forms.tsv", &export.forms)?;
    print(&format!(
        "{} documents, {} formes, dans {}\n",
        export.documents.lines().count(),
        export.forms.lines().count(),
        out.display()
    ));
    Ok(())
}

fn write(folder: &Path, name: &str, text: &str) -> Result<(), Failure> {
    let path = folder.join(name);
    std::fs::write(&path, text).map_err(|error| Failure::file("écrire", &path, &error))
}

fn print(text: &str) {
    // A reader that stops early (`| head`) is not a failure.
    let _ = std::io::stdout().write_all(text.as_bytes());
}
