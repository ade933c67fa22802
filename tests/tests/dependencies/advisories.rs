//! Known flaws, without a network: what is locked was looked up on some day, and what touches it is accepted with a reason.
//! How old that review is, is told; it is no failure. `cargo xtask advisories` asks again.

use std::io::Write;
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{Duration, NaiveDate};

use super::review::{self, ADVISORIES, LOOKED_UP};

fn text(name: &str) -> String {
    std::fs::read_to_string(tests::root().join(name)).unwrap()
}

#[test]
fn what_is_locked_was_looked_up_and_what_touches_it_is_accepted_with_a_reason() {
    let npm = serde_json::from_str(&text("package-lock.json")).unwrap();
    let locked = review::locked(&super::table("Cargo.lock"), &npm).unwrap();
    let (looked_up, mut problems) = review::looked_up(&text(LOOKED_UP));
    let (advisories, wrong) = review::advisories(&text(ADVISORIES));
    problems.extend(wrong);
    let (ignored, wrong) = review::ignored(&super::table("deny.toml"));
    problems.extend(wrong);
    problems.extend(review::judge(&locked, &looked_up, &advisories, &ignored));

    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let today = NaiveDate::default() + Duration::seconds(i64::try_from(seconds).unwrap());
    let days = || looked_up.values().flatten();
    let never = looked_up.values().filter(|day| day.is_none()).count();
    if let Some(oldest) = days().min() {
        // Past the harness, which shows nothing of what passes.
        let told = format!(
            "known flaws: {} names looked up, the first on {oldest}, {} days ago; {never} never; {} advisories, {} accepted\n",
            days().count(),
            (today - *oldest).num_days(),
            advisories.len(),
            ignored.len(),
        );
        std::io::stderr().write_all(told.as_bytes()).unwrap();
    }
    problems.extend(
        days()
            .filter(|day| **day > today + Duration::days(1))
            .map(|day| format!("{LOOKED_UP}: {day} is to come: write the day of the look-up")),
    );
    assert!(problems.is_empty(), "{} problems:\n\n{}", problems.len(), problems.join("\n\n"));
}

/// By hand: what versions an advisory touches.
#[test]
fn ranges_are_compared_with_every_locked_version() {
    for (patched, unaffected, withdrawn, versions, touched) in [
        // Patched, from a version on.
        (">= 1.0.103", "", "", "1.0.104", ""),
        (">= 1.0.103", "", "", "1.0.103", ""),
        (">= 1.0.103", "", "", "1.0.102", "1.0.102"),
        // By parts, not by letters.
        (">= 0.9.20", "", "", "0.9.3", "0.9.3"),
        // Older than the flaw.
        (">= 5.4.2", "< 5.1.0", "", "5.0.9", ""),
        (">= 5.4.2", "< 5.1.0", "", "5.1.0", "5.1.0"),
        // Mended in several branches, and in several versions at once.
        (">= 0.10.1 | < 0.10.0, >= 0.9.3 | < 0.9.0, >= 0.8.6", "< 0.7.0", "", "0.6.5 0.8.6 0.9.3 0.10.1", ""),
        (
            ">= 0.10.1 | < 0.10.0, >= 0.9.3 | < 0.9.0, >= 0.8.6",
            "",
            "",
            "0.8.5 0.9.2 0.9.5 0.10.0",
            "0.8.5 0.9.2 0.10.0",
        ),
        ("^0.3.1 | >= 0.4.2", "", "", "0.3.1 0.3.9 0.4.0 0.4.1", "0.4.0 0.4.1"),
        // Never mended, as what nobody keeps up.
        ("", "", "", "1.0.15", "1.0.15"),
        ("", "", "2025-01-31", "1.0.15", ""),
        // What follows a plus is no part of the order; what precedes a release is in no range that does not name it.
        (">= 1.2.0", "", "", "1.2.1+spec-1.1.0", ""),
        (">= 0.3.0-rc.2", "", "", "0.3.0-rc.1 0.3.0-rc.2 0.3.0", "0.3.0-rc.1"),
        (">= 1.0.0", "", "", "1.1.0-beta.1", "1.1.0-beta.1"),
    ] {
        let line = format!("crates.io;some;RUSTSEC-2026-0001;unsound;2026-01-31;{patched};{unaffected};{withdrawn}");
        let found = of_one(&line);
        let versions = versions.split(' ').map(|version| semver::Version::parse(version).unwrap());
        let hit: Vec<String> = versions.filter(|version| found.touches(version)).map(|one| one.to_string()).collect();
        assert_eq!(hit.join(" "), touched, "{line}");
    }
}

const HEADER: &str = "# remark\nregistry;name;id;kind;day;patched;unaffected;withdrawn\n";

fn of_one(line: &str) -> review::Advisory {
    let (mut found, problems) = review::advisories(&format!("{HEADER}{line}\n"));
    assert_eq!(problems, Vec::<String>::new(), "{line}");
    found.pop().unwrap()
}

/// By hand: a line badly written is told with its file, its number and how to write it.
#[test]
fn lines_badly_written_are_told() {
    for (line, told) in [
        ("crates.io;some;RUSTSEC-2026-0001;unsound;2026-01-31;>= 1.0.0;", "csv:3: 7 fields instead of 8: write"),
        (
            "crate;some;RUSTSEC-2026-0001;unsound;2026-01-31;;;",
            "csv:3: « crate » is no registry: write crates.io or npm",
        ),
        ("npm;;GHSA-1;unsound;2026-01-31;;;", "csv:3: no name: write"),
        ("npm;some;RUSTSEC-0000-0000;unsound;2026-01-31;;;", "csv:3: « RUSTSEC-0000-0000 » is no advisory: write"),
        ("npm;some;GHSA-1;flaw;2026-01-31;;;", "csv:3: « flaw » is no kind: write one of vulnerability, unsound"),
        ("npm;some;GHSA-1;unsound;31/01/2026;;;", "csv:3: « 31/01/2026 » is no day: write"),
        ("npm;some;GHSA-1;unsound;2026-01-31;;;yes", "csv:3: « yes » is no day: write"),
        ("npm;some;GHSA-1;unsound;2026-01-31;1.2 or later;;", "csv:3: « 1.2 or later » is no range: write"),
        // Would make every version sound.
        ("npm;some;GHSA-1;unsound;2026-01-31;*;;", "csv:3: « * » is no range: write"),
        ("npm;a;GHSA-1;unsound;2026-01-31;;;\nnpm;a;GHSA-1;unsound;2026-01-31;;;", "csv:4: GHSA-1 is there twice"),
    ] {
        let (_, problems) = review::advisories(&format!("{HEADER}{line}"));
        assert!(problems.len() == 1 && problems[0].starts_with(ADVISORIES), "{line}: {problems:?}");
        assert!(problems[0].contains(told), "{line}: {problems:?}");
    }
    for (table, told) in [
        ("registry;name;day;copy\ncrates.io;a;2026-11-29", "csv:2: 3 fields instead of 4"),
        ("registry;name;day;copy\ncrates.io;a;2026-11-29;", "csv:2: no copy: write"),
        ("registry;name;day;copy\nnpm;a;never;RUSTSEC-2026-0001", "csv:2: never looked up, yet in a copy"),
        ("registry;name;day;copy\nnpm;a;yesterday;x", "csv:2: « yesterday » is no day"),
        ("registry;name;day;copy\nnpm;a;never;\nnpm;a;never;", "csv:3: a is there twice"),
        ("registry;name;day\n", "csv:1: the first line after the remarks must be"),
        ("", "csv:1: the first line after the remarks must be"),
    ] {
        let (_, problems) = review::looked_up(table);
        assert!(problems.len() == 1 && problems[0].starts_with(LOOKED_UP), "{table}: {problems:?}");
        assert!(problems[0].contains(told), "{table}: {problems:?}");
    }
}

/// By hand: two crates, one in two versions, and a tool.
#[test]
fn the_review_is_held_to_what_is_locked() {
    let cargo = "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nsource = \"registry\"\n\
                 [[package]]\nname = \"a\"\nversion = \"2.0.0\"\nsource = \"registry\"\n\
                 [[package]]\nname = \"b\"\nversion = \"1.0.0\"\nsource = \"registry\"\n\
                 [[package]]\nname = \"ours\"\nversion = \"0.1.0\"\n";
    let npm = serde_json::json!({ "packages": { "": {}, "node_modules/t": { "version": "1.0.0" } } });
    let locked = review::locked(&cargo.parse().unwrap(), &npm).unwrap();
    let all = "crates.io;a;2026-11-29;x\ncrates.io;b;2026-11-29;x\nnpm;t;never;";
    let flaw = "crates.io;a;RUSTSEC-2026-0001;unsound;2026-01-31;>= 2.0.0;;";
    let accepted = "ignore = [{ id = \"RUSTSEC-2026-0001\", reason = \"not called\" }]";
    for (looked_up, advisories, ignore, told) in [
        (all, "", "", &[][..]),
        (all, flaw, accepted, &[]),
        (all, "crates.io;a;RUSTSEC-2026-0001;unsound;2026-01-31;>= 2.0.0;< 2.0.0;", "", &[]),
        (all, "npm;t;GHSA-1;vulnerability;2026-01-31;>= 1.0.0;;", "", &[]),
        (all, flaw, "", &["a 1.0.0 (crates.io) is touched by RUSTSEC-2026-0001: update it"]),
        (all, flaw, "ignore = [\"RUSTSEC-2026-0001\"]", &["write { id =", "a 1.0.0 (crates.io) is touched"]),
        (
            all,
            flaw,
            "ignore = [{ id = \"RUSTSEC-2026-0001\", reason = \" \" }]",
            &["write { id =", "a 1.0.0 (crates.io)"],
        ),
        (all, "", accepted, &["RUSTSEC-2026-0001 touches nothing that is locked: take it out"]),
        (all, &flaw.replace(">= 2.0.0", ""), "", &["a 1.0.0 (crates.io) is touched", "a 2.0.0 (crates.io) is touched"]),
        (all, "npm;t;GHSA-1;vulnerability;2026-01-31;>= 1.0.1;;", "", &["t 1.0.0 (npm) is touched by GHSA-1"]),
        // The tool of this name is not the crate.
        (
            all,
            "npm;a;GHSA-1;vulnerability;2026-01-31;;;",
            "",
            &["GHSA-1: a (npm) is no longer locked: take its line out"],
        ),
        ("crates.io;a;2026-11-29;x\nnpm;t;never;", "", "", &["\n    crates.io;b;<day>;"]),
        ("crates.io;a;2026-11-29;x\ncrates.io;b;2026-11-29;x", "", "", &["\n    npm;t;<day>;"]),
        (&format!("{all}\ncrates.io;gone;2026-11-29;x"), "", "", &["gone (crates.io) is no longer locked"]),
        (&all.replace("b;2026-11-29;x", "b;never;"), "", "", &["b (crates.io) was never looked up"]),
    ] {
        let case = format!("{looked_up}\n{advisories}\n{ignore}");
        let (looked_up, mut problems) = review::looked_up(&format!("registry;name;day;copy\n{looked_up}"));
        let (advisories, wrong) = review::advisories(&format!("{HEADER}{advisories}"));
        problems.extend(wrong);
        let (ignored, wrong) = review::ignored(&format!("[advisories]\n{ignore}").parse().unwrap());
        problems.extend(wrong);
        problems.extend(review::judge(&locked, &looked_up, &advisories, &ignored));
        assert_eq!(problems.len(), told.len(), "{case}\n{problems:?}");
        for (problem, words) in problems.iter().zip(told) {
            assert!(problem.contains(words), "{case}\n{problem}");
        }
    }
}
