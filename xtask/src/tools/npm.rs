//! The npm packages of `package-lock.json`: the WASM optimiser, the driver of the browser, the accessibility and
//! schema checks, and the engines that the benchmarks measure ours against.

use crate::run::{answer, program, run};
use crate::{Journal, Problem, Project};
use std::path::{Path, PathBuf};

const OLDEST_NODE: u32 = 20;

/// Installs what the lock file says, unless it was installed from this very lock file.
pub(super) fn packages(project: &Project, journal: &mut Journal) -> Result<(), Problem> {
    node(project)?;
    let what =
        "npm packages (binaryen, esbuild, playwright-core, axe-core, xmllint-wasm, pagefind, minisearch, papaparse)";
    let lock =
        std::fs::read(project.root.join("package-lock.json")).map_err(|error| format!("package-lock.json: {error}"))?;
    let stamp = project.root.join("node_modules/.installed-from");
    if unchanged(&stamp, &lock) && project.npm_commands().join("wasm-opt").exists() {
        journal.present(what);
        return Ok(());
    }
    journal.step(what, "5 to 40 seconds", || {
        run(program(project, "npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))
            .map_err(|problem| format!("{problem}\nInstall them by hand: npm ci"))?;
        std::fs::write(&stamp, &lock).map_err(|error| format!("{}: {error}", stamp.display()))
    })
}

/// The folder of esbuild's own program, which starts ten times faster than the script in npm's folder that starts it.
pub(super) fn own_programs(project: &Project) -> Option<PathBuf> {
    let platforms = std::fs::read_dir(project.root.join("node_modules/@esbuild")).ok()?;
    platforms.flatten().map(|platform| platform.path().join("bin")).find(|folder| folder.is_dir())
}

fn unchanged(stamp: &Path, lock: &[u8]) -> bool {
    std::fs::read(stamp).is_ok_and(|installed| installed == lock)
}

fn node(project: &Project) -> Result<(), Problem> {
    let how = format!(
        "Install Node.js {OLDEST_NODE} or later with npm: your system's packages `nodejs` and `npm`, or nodejs.org"
    );
    let version =
        answer(program(project, "node").arg("--version")).ok_or_else(|| format!("node is not installed\n{how}"))?;
    if major(&version).is_none_or(|major| major < OLDEST_NODE) {
        return Err(format!("node {version} is too old\n{how}"));
    }
    answer(program(project, "npm").arg("--version")).map(|_| ()).ok_or_else(|| format!("npm is not installed\n{how}"))
}

fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn reads_what_node_prints() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v8.0.0"), Some(8));
        assert_eq!(major("nonsense"), None);
    }
}
