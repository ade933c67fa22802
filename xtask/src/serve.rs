//! Builds the site and serves it.

use crate::run::{program, run};
use crate::{Journal, Problem, Project, build};

/// Serves `dist/` until interrupted; `rest` goes to `passavant serve`.
pub(crate) fn serve(project: &Project, journal: &mut Journal, rest: &[String]) -> Result<(), Problem> {
    build::build(project, journal)?;
    journal.summary();
    println!();
    run(program(project, project.passavant()).arg("serve").arg(project.dist()).args(rest))
}
