//! A Chromium for the browser tests: the one that is there, else Debian's.

use crate::run::{answer, program, run};
use crate::{Journal, Problem, Project};
use std::path::PathBuf;

/// Names under which browsers of this family are installed.
const NAMES: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const VARIABLE: &str = "PASSAVANT_CHROMIUM";

const BY_HAND: &str = "Install Chromium (Debian, Ubuntu: sudo apt-get install chromium) or Google Chrome, \
or set PASSAVANT_CHROMIUM to the path of one";

/// Where the browser is, after installing it if need be.
pub(super) fn chromium(project: &Project, journal: &mut Journal) -> Result<PathBuf, Problem> {
    if let Some(named) = std::env::var_os(VARIABLE).map(PathBuf::from) {
        return if works(project, &named) {
            Ok(named)
        } else {
            Err(format!("{VARIABLE} is {}, which does not start\n{BY_HAND}", named.display()))
        };
    }
    if let Some(found) = find(project) {
        journal.present(&format!("Chromium ({})", found.display()));
        return Ok(found);
    }
    let root = answer(program(project, "id").arg("-u")).is_some_and(|id| id == "0");
    if !root || answer(program(project, "apt-get").arg("--version")).is_none() {
        return Err(format!("no Chromium was found for the browser tests\n{BY_HAND}"));
    }
    journal.step("Chromium, from the system's packages", "40 seconds", || {
        let apt = |arguments: &[&str]| {
            run(program(project, "apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
        };
        apt(&["update", "--quiet"])?;
        apt(&["install", "--yes", "--quiet", "--no-install-recommends", "chromium"])
            .map_err(|problem| format!("{problem}\n{BY_HAND}"))
    })?;
    find(project).ok_or_else(|| format!("the package chromium brought no browser\n{BY_HAND}"))
}

fn find(project: &Project) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    NAMES
        .iter()
        .flat_map(|name| std::env::split_paths(&path).map(move |folder| folder.join(name)))
        .filter(|candidate| candidate.is_file())
        .find(|candidate| works(project, candidate))
}

fn works(project: &Project, browser: &PathBuf) -> bool {
    answer(program(project, browser).arg("--version")).is_some()
}
