//! Checks that need no test: formatting, lints on both sides, the lock file, the texts.

use crate::build::{self, Native};
use crate::run::{cargo, program, run};
use crate::{Journal, Problem, Project};

/// Runs them all, cheapest first.
pub(crate) fn check(project: &Project, journal: &mut Journal, native: Native) -> Result<(), Problem> {
    journal.step("Formatting", "1 second", || {
        run(cargo(project).args(["fmt", "--all", "--check"]))
            .map_err(|problem| format!("{problem}\nMend it with: cargo fmt --all"))
    })?;
    journal.step("The lock file fits the manifests", "1 second", || {
        run(cargo(project).args(["fetch", "--locked", "--quiet"]))
    })?;
    journal.step("Lints, native side", "2 minutes the first time, then seconds", || {
        lint(project, &["--workspace", "--all-targets"])
    })?;
    journal.step("Lints, browser side", "1 minute the first time, then seconds", || {
        let packages = ["--package=search-worker", "--package=sheets-worker"];
        lint(project, &[&packages[..], &["--target=wasm32-unknown-unknown"]].concat())
    })?;
    build::native(project, journal, native)?;
    journal.step("The texts: passavant check", "2 seconds", || run(program(project, project.passavant()).arg("check")))
}

fn lint(project: &Project, what: &[&str]) -> Result<(), Problem> {
    run(cargo(project).arg("clippy").args(what).args(["--", "--deny=warnings"]))
}
