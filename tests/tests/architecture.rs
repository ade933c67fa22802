//! The invariants of `ARCHITECTURE.md` that can be read off the source files.

use std::path::{Path, PathBuf};

/// Room, the workspace rooms it may depend on, and whether it is pure (no I/O, no clock, no web crate).
const ROOMS: &[(&str, &[&str], bool)] = &[
    ("content", &[], true),
    ("tariff-data", &[], true),
    ("simulators", &["tariff-data"], true),
    ("search", &[], true),
    ("search/worker", &["search"], false),
    ("sheets", &["search", "simulators", "tariff-data"], true),
    ("sheets/worker", &["search", "sheets", "tariff-data"], false),
    ("parcels", &[], true),
    ("wire", &[], true),
    ("app", &["search"], false),
    ("indexer", &["app", "content", "parcels", "search", "sheets", "simulators", "tariff-data", "wire"], false),
];

/// Crates of the browser, of the network and of the disk, which a pure room must not have.
const WEB_CRATES: &[&str] =
    &["leptos", "wasm-bindgen", "web-sys", "js-sys", "axum", "tokio", "tower-http", "tantivy", "reqwest", "hyper"];

/// Ways to reach the disk, the network or a clock.
const IMPURE: &[&str] =
    &["std::fs", "std::net", "std::env", "std::process", "SystemTime", "Instant::now", "Utc::now", "Local::now"];

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn sources(room: &str) -> Vec<(PathBuf, String)> {
    let files = rust_files(&tests::root().join(room).join("src"));
    assert!(!files.is_empty(), "{room} has no source");
    files.into_iter().map(|path| (path.clone(), std::fs::read_to_string(path).unwrap())).collect()
}

/// The code of a file without its comments, its strings and its tests.
fn code(text: &str) -> Vec<(usize, String)> {
    let body = text.split("#[cfg(test)]").next().unwrap_or_default();
    let bare = |line: &str| {
        let line = line.split("//").next().unwrap_or_default();
        line.split('"').step_by(2).collect::<Vec<_>>().join("\"\"")
    };
    body.lines().enumerate().map(|(index, line)| (index + 1, bare(line))).collect()
}

/// Every line of a room's code that holds one of these words.
fn offences(room: &str, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in sources(room) {
        for (number, line) in code(&text) {
            if words.iter().any(|word| has_word(&line, word)) {
                found.push(format!("{}:{number}: {}", path.display(), line.trim()));
            }
        }
    }
    found
}

fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        let part_of_name = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        !part_of_name(before) && !part_of_name(after)
    })
}

fn dependencies(room: &str) -> Vec<String> {
    let manifest = std::fs::read_to_string(tests::root().join(room).join("Cargo.toml")).unwrap();
    let mut inside = false;
    let mut names = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.ends_with("dependencies]") && !line.contains("dev-");
        } else if let Some((name, _)) = line.split_once(['=', '.']).filter(|_| inside && !line.starts_with(['#', ' ']))
        {
            names.push(name.trim().to_owned());
        }
    }
    names
}

#[test]
fn no_float_near_money() {
    for room in ["tariff-data", "simulators", "sheets", "sheets/worker"] {
        assert_eq!(offences(room, &["f32", "f64"]), Vec::<String>::new());
    }
}

#[test]
fn arrows_between_rooms_are_those_of_the_drawing() {
    let names: Vec<String> = ROOMS.iter().map(|(room, ..)| room.rsplit('/').next().unwrap().to_owned()).collect();
    for (room, allowed, _) in ROOMS {
        for dependency in dependencies(room).iter().filter(|dependency| names.contains(dependency)) {
            assert!(allowed.contains(&dependency.as_str()), "{room} must not depend on {dependency}");
        }
    }
}

#[test]
fn pure_rooms_touch_no_disk_network_or_clock() {
    for (room, _, _) in ROOMS.iter().filter(|(_, _, pure)| *pure) {
        assert_eq!(offences(room, IMPURE), Vec::<String>::new());
        for dependency in dependencies(room) {
            assert!(!WEB_CRATES.contains(&dependency.as_str()), "{room} must not use {dependency}");
        }
    }
}

/// Numbers of a page are computed before the view draws them.
#[test]
fn views_do_no_arithmetic() {
    let mut found = Vec::new();
    for (path, text) in sources("app") {
        let view = ["pages", "parts"].iter().any(|folder| path.parent().is_some_and(|parent| parent.ends_with(folder)));
        for (number, line) in code(&text).into_iter().filter(|_| view) {
            let arithmetic = [" + ", " - ", " * ", " / ", " % ", " += ", " -= "].iter().any(|sign| line.contains(sign));
            if arithmetic {
                found.push(format!("{}:{number}: {}", path.display(), line.trim()));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn no_output_order_comes_from_a_hash_map() {
    for (room, ..) in ROOMS {
        assert_eq!(offences(room, &["HashMap", "HashSet"]), Vec::<String>::new());
    }
}

#[test]
fn every_module_says_what_it_is_and_stays_small() {
    for room in ROOMS.iter().map(|(room, ..)| *room).chain(["tests", "tests/bench/growth", "xtask"]) {
        for (path, text) in sources(room) {
            assert!(text.starts_with("//!"), "{} does not begin with a //! line", path.display());
            let lines = text.lines().count();
            assert!(lines <= 600, "{} has {lines} lines: look for a second job hiding in it", path.display());
        }
    }
}

#[test]
fn every_room_stands_in_the_drawing() {
    let drawing = std::fs::read_to_string(tests::root().join("ARCHITECTURE.md")).unwrap();
    for (room, ..) in ROOMS {
        assert!(drawing.contains(&format!("`{room}/`")), "ARCHITECTURE.md does not speak of {room}/");
    }
    for entry in std::fs::read_dir(tests::root().join("tests/tests")).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        assert!(drawing.contains(&name), "ARCHITECTURE.md does not speak of tests/tests/{name}");
    }
}
