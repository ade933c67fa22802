//! Starts the tests that read the built site, most of them in a browser.

use crate::run::{program, run};
use crate::{Problem, Project};
use std::path::{Path, PathBuf};

const FOLDER: &str = "tests/e2e";

/// Runs every `*.test.mjs` with Node's own test runner, one file after the other.
pub(crate) fn run_all(project: &Project, browser: &Path) -> Result<(), Problem> {
    let files = test_files(&project.root.join(FOLDER))?;
    run(program(project, "node")
        .args(["--test", "--test-reporter=spec", "--test-concurrency=1"])
        .args(files)
        .env("PASSAVANT_CHROMIUM", browser)
        .env("PASSAVANT_COMMAND", project.passavant())
        .env("PASSAVANT_DIST", project.dist()))
}

fn test_files(folder: &Path) -> Result<Vec<PathBuf>, Problem> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{FOLDER}: {error}"))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    if files.is_empty() {
        return Err(format!("no test in {FOLDER}"));
    }
    Ok(files)
}
