//! `growth DOCUMENTS OUT UNITS…`: for each number of units, their index whole and split by work, and a line of JSON that says
//! what was made. `DOCUMENTS` is what `passavant export quickwit` writes.

mod count;
mod invent;

use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use search::format::{Head, IndexFiles};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("growth: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), String> {
    let [documents, out, sizes @ ..] = arguments else {
        return Err("growth DOCUMENTS OUT UNITS…".into());
    };
    let text = std::fs::read_to_string(documents).map_err(|error| format!("{documents}: {error}"))?;
    let (works, real) = invent::read(&text)?;
    for size in sizes {
        let units: usize = size.parse().map_err(|_| format!("{size} is no number of units"))?;
        let (works, documents) = invent::corpus(&works, &real, units);
        // The first invented work, which has the usual size; without any, the first one.
        let work = works.iter().find(|work| work.id.starts_with(invent::PREFIX)).or(works.first());
        let work = work.map(|work| work.id.clone()).unwrap_or_default();
        let (count, held) = (works.len(), documents.iter().filter(|document| document.work == work).count());
        let start = Instant::now();
        let data = count::index(works, documents);
        let files = search::format::write(&data).map_err(|error| error.to_string())?;
        let took = start.elapsed().as_millis();
        let split = search::format::write_split(&data).map_err(|error| error.to_string())?;
        let rank = data.works.iter().position(|known| known.id == work).unwrap_or_default();
        let head = Head::read(&split.head).map_err(|error| error.to_string())?;
        let part = head.parts.iter().position(|part| part.works.contains(&rank)).unwrap_or_default();
        let folder = Path::new(out).join(size);
        write_files(&folder, "", &files)?;
        write(&folder.join("head.bin"), &split.head)?;
        for (part, files) in split.parts.iter().enumerate() {
            write_files(&folder, &format!("-{part}"), files)?;
        }
        println!(
            "{{\"units\":{},\"works\":{count},\"parts\":{},\"work\":\"{work}\",\"part\":{part},\"held\":{held},\"took\":{took},\"forms\":{}}}",
            data.documents.len(),
            split.parts.len(),
            data.lexicon.forms().len()
        );
    }
    Ok(())
}

/// Writes the three files of an index or of a part, with a mark in their names.
fn write_files(folder: &Path, mark: &str, files: &IndexFiles) -> Result<(), String> {
    let IndexFiles { core, positions, bodies } = files;
    for (name, bytes) in [("core", core), ("positions", positions), ("bodies", bodies)] {
        write(&folder.join(format!("{name}{mark}.bin")), bytes)?;
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", path.display());
    path.parent().map_or(Ok(()), std::fs::create_dir_all).map_err(failed)?;
    std::fs::write(path, bytes).map_err(failed)
}
