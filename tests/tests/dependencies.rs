//! Libraries and tools: their licences and their sources are those that `deny.toml` allows, every one is pinned with its
//! digest, and known flaws are those of the dated review in `tests/advisories/`. No network is needed, so nothing newer is
//! asked for, and withdrawn versions are not looked up: `cargo xtask advisories` does both.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

#[path = "dependencies/advisories.rs"]
mod advisories;
#[path = "dependencies/review.rs"]
mod review;

fn table(name: &str) -> toml::Table {
    std::fs::read_to_string(tests::root().join(name)).unwrap().parse().unwrap()
}

fn list(table: &toml::Table, group: &str, name: &str) -> BTreeSet<String> {
    let list = table[group][name].as_array().unwrap_or_else(|| panic!("{group}.{name}"));
    list.iter().map(|one| one.as_str().unwrap().to_owned()).collect()
}

/// True when a licence expression (SPDX, or the older `A/B`) can be met with these licences alone.
fn is_met(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let (met, rest) = any(&words, allowed);
    assert!(rest.is_empty(), "« {expression} » is no licence expression");
    met
}

fn any<'w>(words: &'w [&'w str], allowed: &BTreeSet<String>) -> (bool, &'w [&'w str]) {
    let (mut met, mut rest) = all(words, allowed);
    while let ["OR", after @ ..] = rest {
        let (other, left) = all(after, allowed);
        (met, rest) = (met || other, left);
    }
    (met, rest)
}

fn all<'w>(words: &'w [&'w str], allowed: &BTreeSet<String>) -> (bool, &'w [&'w str]) {
    let (mut met, mut rest) = one(words, allowed);
    while let ["AND", after @ ..] = rest {
        let (other, left) = one(after, allowed);
        (met, rest) = (met && other, left);
    }
    (met, rest)
}

fn one<'w>(words: &'w [&'w str], allowed: &BTreeSet<String>) -> (bool, &'w [&'w str]) {
    match words {
        ["(", inside @ ..] => match any(inside, allowed) {
            (met, [")", rest @ ..]) => (met, rest),
            _ => panic!("a parenthesis is not closed: {words:?}"),
        },
        [name, "WITH", exception, rest @ ..] => (allowed.contains(&format!("{name} WITH {exception}")), rest),
        [name, rest @ ..] => (allowed.contains(*name), rest),
        [] => (false, words),
    }
}

/// By hand.
#[test]
fn licence_expressions_are_read_as_spdx_says() {
    let allowed: BTreeSet<String> = ["MIT", "Zlib", "Apache-2.0 WITH LLVM-exception"].map(str::to_owned).into();
    for (expression, met) in [
        ("MIT", true),
        ("GPL-3.0", false),
        ("GPL-3.0 OR MIT", true),
        ("GPL-3.0 AND MIT", false),
        ("MIT AND Zlib", true),
        ("MIT/Apache-2.0", true),
        ("(GPL-3.0 OR MIT) AND Zlib", true),
        ("(GPL-3.0 OR MIT) AND Unicode-3.0", false),
        ("Apache-2.0", false),
        ("Apache-2.0 WITH LLVM-exception OR GPL-3.0", true),
        ("MIT OR GPL-3.0 AND LGPL-2.1", true),
    ] {
        assert_eq!(is_met(expression, &allowed), met, "{expression}");
    }
}

#[test]
fn every_crate_has_an_allowed_licence() {
    let allowed = list(&table("deny.toml"), "licenses", "allow");
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--offline"])
        .current_dir(tests::root())
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "run `cargo fetch --locked` once: {told}");
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    assert!(packages.len() > 300, "{}", packages.len());
    let mut wrong = Vec::new();
    for package in packages {
        let licence = package["license"].as_str().unwrap_or_default();
        if licence.is_empty() || !is_met(licence, &allowed) {
            wrong.push(format!("{} {}: « {licence} »", package["name"], package["version"]));
        }
    }
    assert!(wrong.is_empty(), "licences that deny.toml does not allow:\n{}", wrong.join("\n"));
}

#[test]
fn every_crate_comes_from_the_registry_with_its_digest() {
    let allowed = list(&table("deny.toml"), "sources", "allow-registry");
    let lock = table("Cargo.lock");
    for package in lock["package"].as_array().unwrap() {
        let name = package["name"].as_str().unwrap();
        let Some(source) = package.get("source").and_then(toml::Value::as_str) else {
            assert!(package.get("checksum").is_none(), "{name} comes from nowhere");
            continue;
        };
        let registry = source.strip_prefix("registry+").unwrap_or_else(|| panic!("{name} comes from {source}"));
        assert!(allowed.contains(registry), "{name} comes from {registry}");
        assert_eq!(package["checksum"].as_str().map(str::len), Some(64), "{name} has no digest");
    }
}

/// The tools of the build and of the tests: nothing of them reaches a reader, but they run on the machine that builds.
#[test]
fn every_npm_package_is_pinned_with_its_digest_and_an_allowed_licence() {
    let allowed = list(&table("deny.toml"), "licenses", "allow");
    let text = std::fs::read_to_string(tests::root().join("package-lock.json")).unwrap();
    let lock: Value = serde_json::from_str(&text).unwrap();
    let packages = lock["packages"].as_object().unwrap();
    for (place, package) in packages.iter().filter(|(place, _)| !place.is_empty()) {
        let licence = package["license"].as_str().unwrap_or_default();
        assert!(!licence.is_empty() && is_met(licence, &allowed), "{place}: « {licence} »");
        let digest = package["integrity"].as_str().unwrap_or_default();
        assert!(digest.starts_with("sha512-"), "{place} has no digest");
        assert!(package["resolved"].is_null(), "{place} names the host that it came from");
    }
    let text = std::fs::read_to_string(tests::root().join("package.json")).unwrap();
    let asked: Value = serde_json::from_str(&text).unwrap();
    assert!(asked["dependencies"].is_null(), "nothing of npm reaches a reader");
    for (name, version) in asked["devDependencies"].as_object().unwrap() {
        let exact = version.as_str().unwrap().chars().all(|c| c.is_ascii_digit() || c == '.');
        assert!(exact, "{name} is not pinned: {version}");
    }
}
