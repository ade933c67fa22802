//! What the chores need, installed when missing: pinned, once, inside the repository where that is possible.

mod browser;
mod npm;
mod rust;
mod trunk;
mod wasm_bindgen;

use crate::{Journal, Problem, Project};
use std::ffi::OsString;
use std::path::PathBuf;

/// Tools of `check`.
pub(crate) fn for_checks(project: &Project, journal: &mut Journal) -> Result<(), Problem> {
    rust::target(project, journal)?;
    rust::components(project, journal)
}

/// Tools of `build` and `serve`.
pub(crate) fn for_build(project: &Project, journal: &mut Journal) -> Result<(), Problem> {
    rust::target(project, journal)?;
    npm::packages(project, journal)?;
    trunk::install(project, journal)?;
    wasm_bindgen::compile(project, journal)
}

/// What the tests need besides the tools of `build`. Returns where the browser is.
pub(crate) fn for_tests(project: &Project, journal: &mut Journal) -> Result<PathBuf, Problem> {
    rust::components(project, journal)?;
    browser::chromium(project, journal)
}

/// The search path on which trunk finds the tools of this project before any other.
pub(crate) fn search_path(project: &Project) -> Result<OsString, Problem> {
    let mut folders = vec![project.target.join("tools")];
    folders.extend(npm::own_programs(project));
    folders.push(project.npm_commands());
    folders.extend(project.passavant().parent().map(PathBuf::from));
    if let Some(path) = std::env::var_os("PATH") {
        folders.extend(std::env::split_paths(&path));
    }
    std::env::join_paths(folders).map_err(|error| format!("the path of the repository cannot be searched: {error}"))
}

pub(crate) use trunk::command as trunk;
