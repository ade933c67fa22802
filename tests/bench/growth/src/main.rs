//! `growth DOCUMENTS OUT UNITS…`: for each number of units, the index of all of them, the index of one work of them, and a
//! line of JSON that says what was made. `DOCUMENTS` is what `passavant export quickwit` writes.

mod count;
mod invent;

use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use search::format::IndexFiles;
use search::{Document, Work};

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
        let start = Instant::now();
        let (works, documents) = invent::corpus(&works, &real, units);
        let folder = Path::new(out).join(size);
        let all = write(&folder.join("all"), works.clone(), documents.clone())?;
        let took = start.elapsed().as_millis();
        // The first invented work, which has the usual size; without any, the last one.
        let first = works.iter().find(|work| work.id.starts_with(invent::PREFIX)).or(works.last());
        let id = first.map(|work| work.id.clone()).unwrap_or_default();
        let work: Vec<Work> = works.iter().filter(|work| work.id == id).cloned().collect();
        let own: Vec<Document> = documents.iter().filter(|document| document.work == id).cloned().collect();
        let held = own.len();
        write(&folder.join("one"), work, own)?;
        println!(
            "{{\"units\":{},\"works\":{},\"work\":\"{id}\",\"held\":{held},\"took\":{took},\"forms\":{all}}}",
            documents.len(),
            works.len()
        );
    }
    Ok(())
}

/// Writes the three files; gives how many forms the vocabulary has.
fn write(folder: &Path, works: Vec<Work>, documents: Vec<Document>) -> Result<usize, String> {
    let data = count::index(works, documents);
    let forms = data.lexicon.forms().len();
    let IndexFiles { core, positions, bodies } = search::format::write(&data).map_err(|error| error.to_string())?;
    std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for (name, bytes) in [("core.bin", core), ("positions.bin", positions), ("bodies.bin", bodies)] {
        let path = folder.join(name);
        std::fs::write(&path, bytes).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(forms)
}
