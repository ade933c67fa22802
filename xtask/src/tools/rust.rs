//! The parts of the Rust toolchain that a bare installation lacks. The toolchain itself comes with
//! `rust-toolchain.toml`.

use crate::run::{answer, cargo, program, run};
use crate::{Journal, Problem, Project};
use std::path::Path;

const TARGET: &str = "wasm32-unknown-unknown";

/// The standard library for WebAssembly.
pub(super) fn target(project: &Project, journal: &mut Journal) -> Result<(), Problem> {
    let what = format!("Rust target {TARGET}");
    let libraries = answer(program(project, "rustc").args(["--print", "target-libdir", "--target", TARGET]));
    if libraries.is_some_and(|folder| Path::new(&folder).is_dir()) {
        journal.present(&what);
        return Ok(());
    }
    journal.step(&what, "10 seconds", || {
        run(program(project, "rustup").args(["target", "add", TARGET])).map_err(|problem| {
            format!("{problem}\nInstall the target by hand: rustup target add {TARGET}\n(without rustup: your distribution's package of the Rust standard library for {TARGET})")
        })
    })
}

/// The formatter and the linter.
pub(super) fn components(project: &Project, journal: &mut Journal) -> Result<(), Problem> {
    let present = ["fmt", "clippy"].iter().all(|tool| answer(cargo(project).args([tool, "--version"])).is_some());
    if present {
        journal.present("rustfmt, clippy");
        return Ok(());
    }
    journal.step("rustfmt, clippy", "10 seconds", || {
        run(program(project, "rustup").args(["component", "add", "rustfmt", "clippy"]))
            .map_err(|problem| format!("{problem}\nInstall them by hand: rustup component add rustfmt clippy"))
    })
}
