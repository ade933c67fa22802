//! Starts other programs.

use crate::{Problem, Project};
use std::io::ErrorKind;
use std::process::{Command, Stdio};

/// A program, started in the repository and sharing the target folder.
pub(crate) fn program(project: &Project, name: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(&project.root).env("CARGO_TARGET_DIR", &project.target).stdin(Stdio::null());
    command
}

/// `cargo`, of the toolchain in use.
pub(crate) fn cargo(project: &Project) -> Command {
    program(project, "cargo")
}

/// Runs to the end; anything but success is a problem.
pub(crate) fn run(command: &mut Command) -> Result<(), Problem> {
    let name = command.get_program().to_string_lossy().into_owned();
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{}` failed ({status})", line(command))),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(format!("{name} is not installed")),
        Err(error) => Err(format!("{name} could not be started: {error}")),
    }
}

/// What a program prints when asked a short question; `None` when it is absent or fails.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

fn line(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|part| part.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
