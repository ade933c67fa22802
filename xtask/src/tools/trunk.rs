//! trunk, which builds the site. No package registry ships it ready-made, so it is compiled once into `.tools/`.

use crate::run::{answer, cargo, program, run};
use crate::{Journal, Problem, Project};
use std::process::Command;

/// The last release that this toolchain compiles.
const VERSION: &str = "0.21.14";

/// Compiles trunk unless this version is there.
pub(super) fn install(project: &Project, journal: &mut Journal) -> Result<(), Problem> {
    let what = format!("trunk {VERSION}");
    let found = answer(command(project).arg("--version"));
    if found.is_some_and(|version| version == what) {
        journal.present(&what);
        return Ok(());
    }
    journal.step(&format!("{what}, compiled once into .tools/"), "3 minutes on two cores", || {
        let scratch = project.tools().join("trunk-target");
        // Unoptimised and without its web client: it only starts other programs and copies files.
        let installed = run(cargo(project)
            .args(["install", "--locked", "--force", "--profile", "dev", "--no-default-features"])
            .arg("--root")
            .arg(project.tools())
            .arg("--target-dir")
            .arg(&scratch)
            .arg(format!("trunk@{VERSION}"))
            .env("CARGO_PROFILE_DEV_DEBUG", "0"));
        // Half a gigabyte that nothing reads again; a leftover does no harm but take room.
        let _ = std::fs::remove_dir_all(&scratch);
        installed.map_err(|problem| {
            format!("{problem}\nInstall trunk by hand: cargo install --locked --root .tools trunk@{VERSION}")
        })
    })
}

/// The installed trunk.
pub(crate) fn command(project: &Project) -> Command {
    let mut trunk = program(project, project.tools().join("bin/trunk"));
    // trunk reads NO_COLOR as a Boolean and refuses the usual `1`.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    trunk
}
