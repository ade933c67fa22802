//! Measures the site beside others: the benchmarks of `tests/bench`.

use crate::run::{cargo, program, run};
use crate::{Journal, Problem, Project, build, tools};

/// Builds the site and what the benchmarks need, then runs those that are named, or all.
pub(crate) fn bench(project: &Project, journal: &mut Journal, names: &[String]) -> Result<(), Problem> {
    build::build(project, journal)?;
    let browser = tools::for_tests(project, journal)?;
    journal.step("The maker of large indexes", "20 seconds the first time, then at once", || {
        run(cargo(project).args(["build", "--release", "--package", "growth"]))
    })?;
    journal.step("Benchmarks", "5 minutes", || {
        run(program(project, "node")
            .arg("tests/bench/run.mjs")
            .args(names)
            .env("PASSAVANT_CHROMIUM", &browser)
            .env("PASSAVANT_COMMAND", project.passavant())
            .env("PASSAVANT_DIST", project.dist())
            .env("PASSAVANT_GROWTH", project.target.join("release/growth")))
    })?;
    journal.summary();
    Ok(())
}
