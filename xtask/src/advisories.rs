//! Known flaws of libraries and tools, as of today: looked up where their lists can be had. Where they cannot, that is said, and
//! is no success: what was not looked at is not sound. What was known on the day of the last review is in `tests/advisories/`,
//! to which the tests hold the lock files without a network.

use crate::run::{answer, cargo, program};
use crate::{Journal, Problem, Project};
use std::process::Command;

/// What a look-up came to.
#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    Sound,
    Found,
    NotLookedUp,
}

/// What tools say when the list of flaws is out of reach: cargo-deny, cargo-audit, git, npm.
const OUT_OF_REACH: &[&str] = &[
    "failed to fetch advisory database",
    "failed to load advisory database",
    "couldn't fetch advisory database",
    "unable to fetch",
    "could not resolve host",
    "network failure",
    "failed to connect",
    "audit endpoint returned an error",
    "enotfound",
    "econnrefused",
    "etimedout",
    "eai_again",
];

fn verdict(success: bool, said: &str) -> Verdict {
    let said = said.to_lowercase();
    match success {
        true => Verdict::Sound,
        false if OUT_OF_REACH.iter().any(|words| said.contains(words)) => Verdict::NotLookedUp,
        false => Verdict::Found,
    }
}

/// Asks about the libraries, then about the tools of npm.
pub(crate) fn advisories(project: &Project, journal: &mut Journal) -> Result<(), Problem> {
    let has = |name: &str| answer(cargo(project).args([name, "--version"])).is_some();
    let libraries = if has("deny") {
        look_up(journal, "Libraries: cargo deny", cargo(project).args(["deny", "check", "advisories"]))
    } else if has("audit") {
        look_up(journal, "Libraries: cargo audit", cargo(project).arg("audit"))
    } else {
        Err("libraries NOT looked up: neither cargo-deny nor cargo-audit is installed.\n\
             Install one with a network (cargo install cargo-deny --locked), then ask again"
            .to_owned())
    };
    let tools = look_up(journal, "Tools: npm audit", program(project, "npm").arg("audit"));
    let problems: Vec<Problem> = [libraries, tools].into_iter().filter_map(Result::err).collect();
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\n\n")) }
}

fn look_up(journal: &mut Journal, what: &str, command: &mut Command) -> Result<(), Problem> {
    journal.step(what, "1 minute", || {
        let output = command.output().map_err(|error| format!("{what}: NOT looked up: {error}"))?;
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said);
        println!("{}", said.trim());
        match verdict(output.status.success(), &said) {
            Verdict::Sound => Ok(()),
            Verdict::Found => Err(format!(
                "{what}: flaws or withdrawn versions, told above.\nUpdate what has them; what does not concern us goes into \
                 deny.toml, [advisories], ignore, with its reason, and into tests/advisories/ (its README says how)"
            )),
            Verdict::NotLookedUp => Err(format!(
                "{what}: NOT looked up: the list of known flaws is out of reach.\nThis says nothing of the libraries: ask again with a \
                 network. What was known on the day of the last review is in tests/advisories/"
            )),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{Verdict, verdict};

    /// What the tools say, by their documentation and sources.
    #[test]
    fn what_was_not_looked_up_is_neither_sound_nor_flawed() {
        for (success, said, expected) in [
            (true, "advisories ok", Verdict::Sound),
            (true, "found 0 vulnerabilities", Verdict::Sound),
            (false, "error[vulnerability]: Use after free\nadvisories FAILED", Verdict::Found),
            (false, "3 high severity vulnerabilities", Verdict::Found),
            (
                false,
                "[ERROR] failed to fetch advisory database https://github.com/RustSec/advisory-db",
                Verdict::NotLookedUp,
            ),
            (false, "error: couldn't fetch advisory database: git operation failed", Verdict::NotLookedUp),
            (false, "npm error audit endpoint returned an error", Verdict::NotLookedUp),
            (false, "npm error code ENOTFOUND", Verdict::NotLookedUp),
        ] {
            assert_eq!(verdict(success, said), expected, "{said}");
        }
    }
}
