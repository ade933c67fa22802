//! The chores of the project. `cargo xtask help` lists them.

mod advisories;
mod bench;
mod browser_tests;
mod build;
mod check;
mod journal;
mod project;
mod run;
mod same;
mod serve;
mod test;
mod tools;

use journal::Journal;
use project::Project;
use std::process::ExitCode;

/// What went wrong and what to do about it, ready to print.
type Problem = String;

const HELP: &str = "\
cargo xtask COMMAND

  serve   build the site, then serve it on http://127.0.0.1:8080/ (another port: serve --port 9000)
  test    run every check and every test, the browser's included
  build   build the site into dist/
  check   formatting, lints, and the texts (passavant check)
  bench   measure the site beside others; bench NAME… runs one of tests/bench alone
  advisories  known flaws and withdrawn versions of libraries and tools: asks for today's lists, so needs a network
          (the dated review in tests/advisories/ is held by the tests, without one)
  tools   install what the other commands need, and nothing else
  help    print this

Every command first installs what it lacks, once, and says how long that takes.
Needed beforehand: rustup, Node.js 20 or later with npm. Nothing is installed outside this folder,
but the Rust target for WebAssembly and, for the browser tests, Chromium when none is found.";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next();
    let rest: Vec<String> = arguments.collect();
    let mut journal = Journal::start();
    match dispatch(command.as_deref(), &rest, &mut journal) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\nxtask: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: Option<&str>, rest: &[String], journal: &mut Journal) -> Result<(), Problem> {
    let Some(command) = command else {
        println!("{HELP}");
        return Ok(());
    };
    if matches!(command, "help" | "--help" | "-h") {
        println!("{HELP}");
        return Ok(());
    }
    if !matches!(command, "serve" | "bench") && !rest.is_empty() {
        return Err(format!("{command} takes no argument\n\n{HELP}"));
    }
    let project = Project::locate()?;
    match command {
        "serve" => serve::serve(&project, journal, rest),
        "test" => test::test(&project, journal),
        "bench" => bench::bench(&project, journal, rest),
        "build" => build::build(&project, journal).map(|()| journal.summary()),
        "check" => {
            tools::for_checks(&project, journal)?;
            check::check(&project, journal, build::Native::Command).map(|()| journal.summary())
        }
        "advisories" => advisories::advisories(&project, journal).map(|()| journal.summary()),
        "tools" => {
            tools::for_build(&project, journal)?;
            tools::for_tests(&project, journal).map(|_| journal.summary())
        }
        _ => Err(format!("no command {command:?}\n\n{HELP}")),
    }
}
