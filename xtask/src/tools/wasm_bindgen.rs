//! `wasm-bindgen`, from the workspace's own lock file: see the package `wasm-bindgen-tool`.

use crate::run::{cargo, run};
use crate::{Journal, Problem, Project};

/// Compiles it; cargo knows when there is nothing to do.
pub(super) fn compile(project: &Project, journal: &mut Journal) -> Result<(), Problem> {
    journal.step("wasm-bindgen", "40 seconds the first time, then at once", || {
        run(cargo(project).args(["build", "--profile", "tools", "--package", "wasm-bindgen-tool"]))
    })
}
