//! The built site, read as a browser reads it: links, anchors, policy, sizes, reproducibility.
//!
//! The site is built here without its WASM, which pages and index do not depend on. What needs a browser is in `e2e/`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use indexer::pages::Language;
use read::{LINKS_BELOW, PAGES, squeeze};
use scraper::{Html, Selector};

#[path = "site/languages.rs"]
mod languages;
#[path = "site/read.rs"]
mod read;

/// Files of a built site, by path.
type Site = BTreeMap<String, Vec<u8>>;

fn build(base: &str) -> Site {
    let folder = tempfile::tempdir().unwrap();
    for file in std::fs::read_dir(tests::root().join("app/static")).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), folder.path().join(file.file_name())).unwrap();
    }
    indexer::site::write(tests::corpus(), folder.path(), base).unwrap();
    let mut site = Site::new();
    collect(folder.path(), folder.path(), &mut site);
    site
}

fn collect(root: &Path, folder: &Path, site: &mut Site) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, site);
        } else {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            site.insert(name, std::fs::read(&path).unwrap());
        }
    }
}

static SITE: LazyLock<Site> = LazyLock::new(|| build("/"));

/// The same site below a path of its host.
static BELOW: LazyLock<Site> = LazyLock::new(|| build("/passavant/"));

/// The file behind an address of the site.
fn file_of(address: &str) -> String {
    let path = address.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

#[test]
fn every_link_and_anchor_has_its_target() {
    let ids: BTreeMap<&str, &BTreeSet<String>> = PAGES.iter().map(|page| (page.path.as_str(), &page.ids)).collect();
    let mut broken = Vec::new();
    let mut followed = 0;
    for page in PAGES.iter() {
        for link in &page.links {
            followed += 1;
            let (address, anchor) = link.split_once('#').map_or((link.as_str(), None), |(a, b)| (a, Some(b)));
            let address = address.split('?').next().unwrap_or_default();
            let file = if address.is_empty() { page.path.clone() } else { file_of(address) };
            // A page has the anchors of its sisters: that of a text which is not read here is told by the French one.
            let held = ids.get(file.as_str()).or_else(|| ids.get(Language::of_path(&file).1));
            let anchored = anchor.is_none_or(|anchor| held.is_some_and(|ids| ids.contains(anchor)));
            if !address.is_empty() && !address.starts_with('/') || !SITE.contains_key(&file) || !anchored {
                broken.push(format!("{} → {link}", page.path));
            }
        }
    }
    assert!(broken.is_empty(), "{} broken of {followed}:\n{}", broken.len(), broken[..broken.len().min(20)].join("\n"));
    println!("{followed} links followed in {} pages", PAGES.len());
}

#[test]
fn every_unit_has_its_page_and_every_alinea_its_anchor() {
    let pages: BTreeMap<&str, &BTreeSet<String>> = PAGES.iter().map(|page| (page.path.as_str(), &page.ids)).collect();
    for work in &tests::corpus().corpus.works {
        for unit in &work.units {
            let path = format!("{}index.html", work.unit_address(unit));
            let ids = pages.get(path.as_str()).unwrap_or_else(|| panic!("{} has no page {path}", unit.id));
            each_anchor(&unit.blocks, &mut |anchor| assert!(ids.contains(anchor), "{path}#{anchor}"));
        }
    }
}

fn each_anchor(blocks: &[content::model::Block], check: &mut dyn FnMut(&str)) {
    for block in blocks {
        check(&block.anchor);
        each_anchor(&block.children, check);
    }
}

#[test]
fn pages_are_whole_and_strict() {
    for page in PAGES.iter() {
        let [content] = page.policies.as_slice() else { panic!("{} has {} policies", page.path, page.policies.len()) };
        assert!(content.starts_with("default-src 'none'"), "{}: {content}", page.path);
        assert!(!content.contains("unsafe-inline") && !content.contains("'unsafe-eval'"), "{}: {content}", page.path);
        assert_eq!(page.forbidden, 0, "{} has an inline style, handler or frame", page.path);
        assert_eq!(page.outside, 0, "{} loads from another origin", page.path);
        for (name, text) in &page.inline {
            let hash = indexer::digest::policy_hash(text.as_bytes());
            assert!(content.contains(&hash), "{}: an inline {name} has no hash", page.path);
        }
        for (what, count) in page.once {
            assert_eq!(count, 1, "{}: {count} {what}", page.path);
        }
    }
}

/// Where a page's policy and the host's differ, the browser keeps to both: the host's must let through all that any page needs.
#[test]
fn the_policy_of_the_host_fits_every_page() {
    let headers = std::str::from_utf8(&SITE["_headers"]).unwrap();
    let policy = headers.lines().find_map(|line| line.trim().strip_prefix("Content-Security-Policy: ")).unwrap();
    let sources = |name: &str| -> BTreeSet<&str> {
        let found = policy.split(';').map(str::trim).find_map(|one| one.strip_prefix(name));
        found.unwrap_or_else(|| panic!("no {name} in {policy}")).split_whitespace().collect()
    };
    let mut seen = BTreeSet::new();
    for page in PAGES.iter() {
        let own = page.policies.first().unwrap();
        if !seen.insert(own.to_owned()) {
            continue;
        }
        for part in own.split(';').map(str::trim) {
            let mut words = part.split_whitespace();
            let through = sources(words.next().unwrap());
            for source in words {
                assert!(through.contains(source), "{}: {source} is not let through", page.path);
            }
        }
    }
    assert!(seen.len() >= 6, "{} different policies", seen.len());
    for strict in ["default-src 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'"] {
        assert!(policy.contains(strict), "{policy}");
    }
    assert!(
        !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'") && !policy.contains("http"),
        "{policy}"
    );
}

/// The data in a page is one JSON document about that very unit; its policy need not let any script run for it.
#[test]
fn unit_pages_say_what_they_are_to_machines() {
    let mut seen = 0;
    for page in PAGES.iter() {
        let told = &page.data;
        let Some(unit) = unit_at(&page.path) else {
            assert_eq!(told.len(), 0, "{}", page.path);
            continue;
        };
        let [json] = told.as_slice() else { panic!("{} holds {} documents", page.path, told.len()) };
        let value: serde_json::Value = serde_json::from_str(json).unwrap();
        assert_eq!((&value["@context"], &value["@type"]), (&"https://schema.org".into(), &"Legislation".into()));
        // What a law is does not hang on the language of the page.
        assert_eq!(file_of(value["url"].as_str().unwrap()), Language::of_path(&page.path).1);
        let work = tests::corpus().corpus.work(&unit.id.work).unwrap();
        let name = indexer::formats::identifiers::unit(work, unit);
        assert_eq!(value["legislationIdentifier"], name, "{}", page.path);
        let text = &SITE[&file_of(value["encoding"]["contentUrl"].as_str().unwrap())];
        assert_eq!(value["encoding"]["sha256"], indexer::digest::hexadecimal(text), "{}", page.path);
        seen += 1;
    }
    assert!(seen > 700, "{seen}");
}

#[test]
fn a_page_of_law_loads_no_wasm() {
    let mut seen = 0;
    let law = |path: &str| Language::of_path(path).1.starts_with("textes/") && path.ends_with(".html");
    for (path, bytes) in SITE.iter().filter(|(path, _)| law(path)) {
        let html = std::str::from_utf8(bytes).unwrap();
        assert!(!html.contains("wasm-app") && !html.contains(".wasm\""), "{path} names a WASM file");
        assert!(!html.contains("leptos-island"), "{path} holds an island");
        seen += 1;
    }
    assert!(seen > 850, "{seen}");
}

/// Every page that search offers for what it does exists.
#[test]
fn tools_of_the_search_lead_to_pages() {
    let list = search::tools::LISTS.iter().flat_map(|(_, _, list)| list.lines().skip(1));
    let list = list.filter_map(|line| line.split(';').next());
    let mut seen = 0;
    for address in list {
        assert!(SITE.contains_key(&file_of(&format!("/{address}"))), "{address}");
        seen += 1;
    }
    assert!(seen >= 8, "{seen}");
}

/// Words of the law stand in the page as printed: every block of every unit, marks apart.
#[test]
fn pages_print_the_law_word_for_word() {
    for page in PAGES.iter() {
        let Some(unit) = unit_at(&page.path) else { continue };
        each_text(&unit.blocks, &mut |text| {
            let words = squeeze(text);
            assert!(page.main.contains(&words), "{} does not print: {text}", page.path);
        });
    }
}

fn unit_at(path: &str) -> Option<&'static content::model::Unit> {
    let (_, path) = Language::of_path(path);
    tests::corpus()
        .corpus
        .works
        .iter()
        .find_map(|work| work.units.iter().find(|unit| path == format!("{}index.html", work.unit_address(unit))))
}

fn each_text(blocks: &[content::model::Block], check: &mut dyn FnMut(&str)) {
    for block in blocks {
        check(&block.text.plain());
        each_text(&block.children, check);
    }
}

/// Pages read by eye and frozen (`GOLDEN=write` writes them anew): one of each kind of unit.
#[test]
fn chosen_pages_are_as_they_were_read() {
    let main = Selector::parse("main").unwrap();
    let mut changed = Vec::new();
    for (path, name) in GOLDEN_PAGES {
        let page = Html::parse_document(std::str::from_utf8(&SITE[&format!("{path}index.html")]).unwrap());
        let shown = page.select(&main).next().unwrap().inner_html().replace("><", ">\n<");
        let file = tests::cases("pages").join(format!("{name}.html"));
        if std::env::var_os("GOLDEN").is_some_and(|asked| asked == "write") {
            std::fs::write(&file, &shown).unwrap();
        } else if std::fs::read_to_string(&file).unwrap_or_default() != shown {
            changed.push(name);
        }
    }
    assert!(
        changed.is_empty(),
        "{changed:?} changed: read them again, then run with GOLDEN=write and look at the diff"
    );
}

const GOLDEN_PAGES: &[(&str, &str)] = &[
    ("textes/sn-douanes/1/", "article-with-a-gap"),
    ("textes/sn-douanes/386/", "article-with-items-and-notes"),
    ("textes/sn-douanes/252/", "article-with-two-alineas-2"),
    ("textes/sn-tabac/3/", "definitions"),
    ("textes/cv-reglement/47/", "titled-article"),
    ("textes/cv-circulaire/", "work-of-one-unit"),
    ("textes/tg-guce/58/", "unit-named-by-its-line"),
    ("textes/omd-gtr/58/", "numbered-paragraph"),
];

#[test]
fn two_builds_are_identical() {
    assert!(*SITE == build("/"), "two builds of the same content differ");
}

#[test]
fn a_site_under_a_sub_path_keeps_to_it() {
    for (path, links) in LINKS_BELOW.iter() {
        // An empty one asks for the page itself anew.
        for link in links.iter().filter(|link| !link.starts_with('#') && !link.is_empty()) {
            assert!(link.starts_with("/passavant/"), "{path} → {link}");
        }
    }
}

/// What a device installs is there: icons of the sizes that are told, shortcuts to pages, all below the home page.
#[test]
fn the_manifest_names_what_is_there() {
    for (base, site) in [("/", &*SITE), ("/passavant/", &*BELOW)] {
        let manifest: serde_json::Value = serde_json::from_slice(&site["manifest.webmanifest"]).unwrap();
        for field in ["id", "start_url", "scope"] {
            assert_eq!(manifest[field], base, "{field}");
        }
        let below = |address: &serde_json::Value| address.as_str().unwrap().strip_prefix(base).unwrap().to_owned();
        let icons = manifest["icons"].as_array().unwrap();
        for purpose in ["any", "maskable"] {
            assert!(icons.iter().any(|icon| icon["purpose"] == purpose && icon["type"] == "image/png"), "{purpose}");
        }
        for icon in icons {
            let bytes = &site[&below(&icon["src"])];
            if icon["type"] == "image/png" {
                // IHDR: width and height, big end first.
                let side = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
                assert_eq!(icon["sizes"], format!("{}x{}", side(16), side(20)));
                assert!(bytes.len() < 20_000, "{} B", bytes.len());
            } else {
                assert!(bytes.starts_with(b"<svg"), "{icon}");
            }
        }
        let shortcuts: Vec<String> =
            manifest["shortcuts"].as_array().unwrap().iter().map(|one| below(&one["url"])).collect();
        for page in ["chercher/", "simulateurs/penalites/"] {
            assert!(shortcuts.iter().any(|shortcut| shortcut == page), "{shortcuts:?}");
        }
        for shortcut in shortcuts {
            assert!(site.contains_key(&file_of(&shortcut)), "{shortcut}");
        }
    }
}

#[test]
fn sizes_are_under_their_bars() {
    let mut units: Vec<usize> = tests::corpus()
        .corpus
        .works
        .iter()
        .flat_map(|work| work.units.iter().map(|unit| format!("{}index.html", work.unit_address(unit))))
        .map(|path| brotli(&SITE[&path]))
        .collect();
    units.sort_unstable();
    let median = units[units.len() / 2];
    let high = units[units.len() * 95 / 100];
    let largest = units[units.len() - 1];
    println!("unit page, HTML + CSS, brotli: median {median} B, 95th percentile {high} B, largest {largest} B");
    assert!(median <= 8_000, "median {median} B");
    assert!(high <= 14_000, "95th percentile {high} B");

    let index = |name: &str| {
        let (path, bytes) = SITE.iter().find(|(path, _)| path.starts_with(name) && path.ends_with(".bin")).unwrap();
        let size = brotli(bytes);
        println!("{path}: {} B, brotli {size} B", bytes.len());
        size
    };
    let (core, positions, bodies) = (index("index-"), index("positions-"), index("textes-"));
    assert!(core <= 100_000, "first answer {core} B");
    assert!(core + positions <= 300_000, "whole index {} B", core + positions);
    assert!(bodies <= 200_000, "texts {bodies} B");
}

fn brotli(bytes: &[u8]) -> usize {
    wire::brotli(bytes, 11).unwrap().len()
}
