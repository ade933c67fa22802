//! Builds the site into `dist/`.

use crate::run::{answer, cargo, program, run};
use crate::{Journal, Problem, Project, tools};
use std::path::Path;

/// Tools, the `passavant` command, then the site.
pub(crate) fn build(project: &Project, journal: &mut Journal) -> Result<(), Problem> {
    tools::for_build(project, journal)?;
    native(project, journal, Native::Command)?;
    pages(project, journal)
}

/// The site, once its tools and the command are there.
pub(crate) fn pages(project: &Project, journal: &mut Journal) -> Result<(), Problem> {
    let dist = project.dist();
    journal.step(
        "The site: search and simulators to WASM, index, pages",
        "2 minutes the first time, then 20 seconds",
        || site(project, &dist),
    )
}

/// How much of the native side is compiled.
#[derive(Clone, Copy)]
pub(crate) enum Native {
    /// The `passavant` command.
    Command,
    /// The command and every test, in one go: apart, they would compile half of the libraries twice, since the tests'
    /// own libraries turn on features of shared ones.
    CommandAndTests,
}

/// Compiles the command that checks the texts, and that trunk's last hook runs.
pub(crate) fn native(project: &Project, journal: &mut Journal, native: Native) -> Result<(), Problem> {
    let (what, usually, tests) = match native {
        Native::Command => ("The passavant command", "4 minutes the first time, then at once", None),
        Native::CommandAndTests => {
            ("The passavant command and every test", "6 minutes the first time, then seconds", Some("--tests"))
        }
    };
    journal.step(what, usually, || run(cargo(project).args(["build", "--workspace", "--bin", "passavant"]).args(tests)))
}

/// Runs trunk. What it compiles for the browser names no folder of this machine.
pub(crate) fn site(project: &Project, dist: &Path) -> Result<(), Problem> {
    run(tools::trunk(project)
        .args(["build", "--release", "--dist"])
        .arg(dist)
        .env("PATH", tools::search_path(project)?)
        // Only the WASM side reads this: trunk passes a target to cargo, so macros and build scripts keep their flags.
        .env("CARGO_ENCODED_RUSTFLAGS", neutral_paths(project).join("\u{1f}")))
}

/// Flags that replace the folders of this machine, which panic messages would carry, by neutral names. The last
/// that fits wins, so the narrower ones come last.
fn neutral_paths(project: &Project) -> Vec<String> {
    let mut folders = Vec::new();
    if let Some(toolchain) = answer(program(project, "rustc").args(["--print", "sysroot"])) {
        folders.push((toolchain, "/rust"));
    }
    let home = |variable: &str, folder: &str| {
        std::env::var_os(variable).map(Into::into).or_else(|| std::env::home_dir().map(|home| home.join(folder)))
    };
    if let Some(cargo) = home("CARGO_HOME", ".cargo") {
        folders.push((cargo.display().to_string(), "/cargo"));
        // One folder per registry, named after its address: one name for all, whichever was used.
        for registry in std::fs::read_dir(cargo.join("registry/src")).into_iter().flatten().flatten() {
            folders.push((registry.path().display().to_string(), "/crates"));
        }
    }
    folders.push((project.root.display().to_string(), "/passavant"));
    folders.push((project.target.display().to_string(), "/target"));
    folders.into_iter().map(|(from, to)| format!("--remap-path-prefix={from}={to}")).collect()
}
