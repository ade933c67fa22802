//! Every check and every test.

use crate::build::{self, Native};
use crate::run::{cargo, run};
use crate::{Journal, Problem, Project, browser_tests, check, same, tools};

/// Checks, then the site, then the tests of every crate, then the browser's.
pub(crate) fn test(project: &Project, journal: &mut Journal) -> Result<(), Problem> {
    tools::for_build(project, journal)?;
    let browser = tools::for_tests(project, journal)?;
    check::check(project, journal, Native::CommandAndTests)?;
    build::pages(project, journal)?;
    journal.step("A second build gives the same bytes", "15 seconds", || {
        let again = project.target.join("second-site");
        build::site(project, &again)?;
        same::same(&project.dist(), &again)
    })?;
    journal.step("Tests of every crate", "3 minutes", || {
        run(cargo(project).args(["test", "--workspace", "--no-fail-fast"]))
    })?;
    journal.step("Browser tests", "6 minutes", || browser_tests::run_all(project, &browser))?;
    journal.summary();
    Ok(())
}
