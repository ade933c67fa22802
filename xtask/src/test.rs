//! Every check and every test.

use crate::run::{cargo, run};
use crate::{Journal, Problem, Project, browser_tests, build, check, same, tools};

/// Checks, then the site, then the tests of every crate, then the browser's.
pub(crate) fn test(project: &Project, journal: &mut Journal) -> Result<(), Problem> {
    tools::for_checks(project, journal)?;
    let browser = tools::for_tests(project, journal)?;
    check::check(project, journal)?;
    build::build(project, journal)?;
    journal.step("A second build gives the same bytes", "15 seconds", || {
        let again = project.target.join("second-site");
        build::site(project, &again)?;
        same::same(&project.dist(), &again)
    })?;
    journal.step("Tests of every crate", "3 minutes the first time, then 30 seconds", || {
        run(cargo(project).args(["test", "--workspace"]))
    })?;
    journal.step("Browser tests", "1 minute", || browser_tests::run_all(project, &browser))?;
    journal.summary();
    Ok(())
}
