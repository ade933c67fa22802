//! The dated review of known flaws, `tests/advisories/`: read line by line, and held to what the lock files pin.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use semver::{Version, VersionReq};

pub(super) const LOOKED_UP: &str = "tests/advisories/looked-up.csv";
pub(super) const ADVISORIES: &str = "tests/advisories/advisories.csv";

const CRATES: &str = "crates.io";
const NPM: &str = "npm";
const KINDS: &[&str] = &["vulnerability", "unsound", "unmaintained", "notice"];

/// A registry and a name in it.
pub(super) type Package = (&'static str, String);

/// What the lock files pin: a library may be there in several versions.
pub(super) type Locked = BTreeMap<Package, BTreeSet<Version>>;

/// What a look-up came to: its day, or that there was none.
pub(super) type LookedUp = BTreeMap<Package, Option<NaiveDate>>;

/// What was published of one library or tool.
pub(super) struct Advisory {
    pub(super) package: Package,
    pub(super) id: String,
    pub(super) patched: Vec<VersionReq>,
    pub(super) unaffected: Vec<VersionReq>,
    pub(super) withdrawn: bool,
}

impl Advisory {
    /// Versions before a release (`1.0.0-rc.1`) are in a range that names one of the same release alone: when in doubt, touched.
    pub(super) fn touches(&self, version: &Version) -> bool {
        let sound = self.patched.iter().chain(&self.unaffected).any(|range| range.matches(version));
        !self.withdrawn && !sound
    }
}

/// What is wrong, each with its file and how to mend it.
pub(super) type Problems = Vec<String>;

/// What `Cargo.lock` pins from registries, and `package-lock.json`.
pub(super) fn locked(cargo: &toml::Table, npm: &serde_json::Value) -> Result<Locked, String> {
    let mut locked = Locked::new();
    let mut add = |registry, name: &str, version: &str| {
        let version = Version::parse(version).map_err(|error| format!("{name} {version}: {error}"))?;
        locked.entry((registry, name.to_owned())).or_default().insert(version);
        Ok::<(), String>(())
    };
    let crates = cargo.get("package").and_then(toml::Value::as_array).ok_or("Cargo.lock lists no package")?;
    for package in crates.iter().filter(|package| package.get("source").is_some()) {
        let field = |name: &str| package.get(name).and_then(toml::Value::as_str).unwrap_or_default();
        add(CRATES, field("name"), field("version"))?;
    }
    let tools = npm["packages"].as_object().ok_or("package-lock.json lists no package")?;
    for (place, package) in tools.iter().filter(|(place, _)| !place.is_empty()) {
        let name = place.rsplit("node_modules/").next().unwrap_or(place);
        add(NPM, name, package["version"].as_str().unwrap_or_default())?;
    }
    Ok(locked)
}

/// The lines of a table, with their places; its header must be this one.
fn rows<'t>(file: &str, text: &'t str, header: &str) -> (Vec<(String, Vec<&'t str>)>, Problems) {
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
    let mut problems = Problems::new();
    match lines.next() {
        Some((_, first)) if first == header => {}
        other => problems.push(format!(
            "{file}:{}: the first line after the remarks must be « {header} »",
            other.map_or(1, |(index, _)| index + 1)
        )),
    }
    let width = header.split(';').count();
    let mut rows = Vec::new();
    for (index, line) in lines {
        let place = format!("{file}:{}", index + 1);
        let fields: Vec<&str> = line.split(';').map(str::trim).collect();
        if fields.len() == width {
            rows.push((place, fields));
        } else {
            problems.push(format!("{place}: {} fields instead of {width}: write « {header} »", fields.len()));
        }
    }
    (rows, problems)
}

fn package(registry: &str, name: &str) -> Result<Package, String> {
    match registry {
        _ if name.is_empty() => Err("no name: write the name that the lock file gives".to_owned()),
        CRATES => Ok((CRATES, name.to_owned())),
        NPM => Ok((NPM, name.to_owned())),
        _ => Err(format!("« {registry} » is no registry: write {CRATES} or {NPM}")),
    }
}

fn day(text: &str) -> Result<NaiveDate, String> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| format!("« {text} » is no day: write it as 2026-11-29"))
}

fn ranges(text: &str) -> Result<Vec<VersionReq>, String> {
    let parts = text.split('|').map(str::trim).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            // `*` is what an empty range would be read as: it would call every version sound.
            VersionReq::parse(part)
                .ok()
                .filter(|range| !range.comparators.is_empty())
                .ok_or_else(|| format!("« {part} » is no range: write it as >= 1.2.3, < 2.0.0"))
        })
        .collect()
}

/// `looked-up.csv`.
pub(super) fn looked_up(text: &str) -> (LookedUp, Problems) {
    let (rows, mut problems) = rows(LOOKED_UP, text, "registry;name;day;copy");
    let mut found = LookedUp::new();
    for (place, fields) in rows {
        let row = package(fields[0], fields[1]).and_then(|package| match (fields[2], fields[3]) {
            ("never", "") => Ok((package, None)),
            ("never", _) => Err("never looked up, yet in a copy: leave the last field empty".to_owned()),
            (_, "") => Err("no copy: write the newest advisory seen in the list".to_owned()),
            (text, _) => Ok((package, Some(day(text)?))),
        });
        match row {
            Ok((package, day)) => {
                if found.insert(package, day).is_some() {
                    problems.push(format!("{place}: {} is there twice: leave one line", fields[1]));
                }
            }
            Err(problem) => problems.push(format!("{place}: {problem}")),
        }
    }
    (found, problems)
}

/// `advisories.csv`.
pub(super) fn advisories(text: &str) -> (Vec<Advisory>, Problems) {
    let (rows, mut problems) = rows(ADVISORIES, text, "registry;name;id;kind;day;patched;unaffected;withdrawn");
    let mut found = Vec::new();
    let mut ids = BTreeSet::new();
    for (place, fields) in rows {
        match advisory(&fields) {
            Ok(advisory) if !ids.insert((advisory.package.clone(), advisory.id.clone())) => {
                problems.push(format!("{place}: {} is there twice: leave one line", advisory.id));
            }
            Ok(advisory) => found.push(advisory),
            Err(problem) => problems.push(format!("{place}: {problem}")),
        }
    }
    (found, problems)
}

fn advisory(fields: &[&str]) -> Result<Advisory, String> {
    let &[registry, name, id, kind, published, patched, unaffected, withdrawn] = fields else {
        return Err("not the fields of an advisory".to_owned());
    };
    if !id.starts_with("RUSTSEC-2") && !id.starts_with("GHSA-") {
        return Err(format!("« {id} » is no advisory: write RUSTSEC-YYYY-NNNN or GHSA-…"));
    }
    if !KINDS.contains(&kind) {
        return Err(format!("« {kind} » is no kind: write one of {}", KINDS.join(", ")));
    }
    day(published)?;
    if !withdrawn.is_empty() {
        day(withdrawn)?;
    }
    Ok(Advisory {
        package: package(registry, name)?,
        id: id.to_owned(),
        patched: ranges(patched)?,
        unaffected: ranges(unaffected)?,
        withdrawn: !withdrawn.is_empty(),
    })
}

/// The list `[advisories] ignore` of `deny.toml`: an id and the reason why it is accepted.
pub(super) fn ignored(deny: &toml::Table) -> (BTreeSet<String>, Problems) {
    let list = deny.get("advisories").and_then(|group| group.get("ignore")).and_then(toml::Value::as_array);
    let (mut ids, mut problems) = (BTreeSet::new(), Problems::new());
    for (index, one) in list.into_iter().flatten().enumerate() {
        let field = |name: &str| one.get(name).and_then(toml::Value::as_str).unwrap_or_default().trim();
        if field("id").is_empty() || field("reason").is_empty() {
            problems.push(format!(
                "deny.toml: advisories.ignore, number {}: write {{ id = \"…\", reason = \"…\" }}",
                index + 1
            ));
        } else if !ids.insert(field("id").to_owned()) {
            problems.push(format!("deny.toml: advisories.ignore: {} is there twice: leave one", field("id")));
        }
    }
    (ids, problems)
}

/// Holds the review to what is locked: everything looked up, nothing else; what is touched is ignored with its reason, and
/// nothing is ignored that touches nothing.
pub(super) fn judge(
    locked: &Locked,
    looked_up: &LookedUp,
    advisories: &[Advisory],
    ignored: &BTreeSet<String>,
) -> Problems {
    let mut problems = Problems::new();
    for (registry, name) in locked.keys().filter(|package| !looked_up.contains_key(*package)) {
        problems.push(format!(
            "{name} ({registry}) was not looked up: look for its advisories (tests/advisories/README.md says where), \
             write them into {ADVISORIES}, then the line\n    {registry};{name};<day>;<newest advisory of the list>\n\
             into {LOOKED_UP}; with « never » for the day and nothing after it where no list can be had for npm"
        ));
    }
    for (package @ (registry, name), day) in looked_up {
        if !locked.contains_key(package) {
            problems.push(format!("{LOOKED_UP}: {name} ({registry}) is no longer locked: take its line out"));
        } else if day.is_none() && *registry == CRATES {
            problems
                .push(format!("{LOOKED_UP}: {name} ({registry}) was never looked up: it can be, crates have a list"));
        }
    }
    let mut touching = BTreeSet::new();
    for advisory in advisories {
        let (registry, name) = &advisory.package;
        let Some(versions) = locked.get(&advisory.package) else {
            problems.push(format!(
                "{ADVISORIES}: {}: {name} ({registry}) is no longer locked: take its line out",
                advisory.id
            ));
            continue;
        };
        for version in versions.iter().filter(|version| advisory.touches(version)) {
            touching.insert(advisory.id.as_str());
            if !ignored.contains(&advisory.id) {
                problems.push(format!(
                    "{name} {version} ({registry}) is touched by {}: update it (cargo update -p {name}@{version}, or \
                     package.json), or say why it does not concern us in deny.toml, [advisories], ignore:\n    \
                     {{ id = \"{}\", reason = \"…\" }}",
                    advisory.id, advisory.id
                ));
            }
        }
    }
    for id in ignored.iter().filter(|id| !touching.contains(id.as_str())) {
        problems.push(format!("deny.toml: advisories.ignore: {id} touches nothing that is locked: take it out"));
    }
    problems
}
