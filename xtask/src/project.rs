//! Where things are.

use crate::Problem;
use std::path::{Path, PathBuf};

/// The folders that the chores work in.
pub(crate) struct Project {
    /// The repository.
    pub(crate) root: PathBuf,
    /// Cargo's target folder.
    pub(crate) target: PathBuf,
}

impl Project {
    /// Finds the project from what cargo says when it runs `cargo xtask`.
    pub(crate) fn locate() -> Result<Self, Problem> {
        let lost = || "run me as `cargo xtask COMMAND` inside the repository".to_owned();
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR").ok_or_else(lost)?;
        let root = Path::new(&manifest).parent().ok_or_else(lost)?.to_owned();
        // This program is <target>/<profile>/xtask.
        let program = std::env::current_exe().map_err(|_| lost())?;
        let target = program.ancestors().nth(2).ok_or_else(lost)?.to_owned();
        Ok(Self { root, target })
    }

    /// The built site.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Tools compiled for this project alone.
    pub(crate) fn tools(&self) -> PathBuf {
        self.root.join(".tools")
    }

    /// Commands of the npm packages.
    pub(crate) fn npm_commands(&self) -> PathBuf {
        self.root.join("node_modules/.bin")
    }

    /// The `passavant` command that builds and serves the site.
    pub(crate) fn passavant(&self) -> PathBuf {
        self.target.join("debug/passavant")
    }
}
