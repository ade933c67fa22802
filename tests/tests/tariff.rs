//! The pages of the tariff: every line has its page, links lead somewhere, labels tell lines apart, pages stay light.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::sync::LazyLock;

use indexer::pages::{Language, SiteContext, render_levies, render_tariff};
use tariff_data::nomenclature::Nomenclature;

static TARIFF: LazyLock<Nomenclature> = LazyLock::new(|| Nomenclature::of_the_project().unwrap());

fn site() -> SiteContext {
    SiteContext::new("/", Language::French)
}

static PAGES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let site = site();
    let mut pages = BTreeMap::new();
    let done = render_tariff(&TARIFF, &site, |page| {
        assert!(pages.insert(page.path.clone(), page.html).is_none(), "{} is written twice", page.path);
        Ok::<(), Infallible>(())
    });
    assert_eq!(done, Ok(()));
    pages
});

fn links(html: &str) -> impl Iterator<Item = &str> {
    html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next())
}

#[test]
fn every_chapter_heading_and_line_has_its_page() {
    let mut addresses: BTreeSet<String> = BTreeSet::from(["".into(), "mots/".into()]);
    for chapter in &TARIFF.chapters {
        addresses.insert(format!("{}/", chapter.number));
        for heading in &chapter.headings {
            addresses.insert(format!("{}/", heading.code));
            addresses.extend(heading.lines.iter().map(|line| format!("{}/", line.code)));
        }
    }
    let paths: BTreeSet<String> = addresses.iter().map(|address| format!("tarif/{address}index.html")).collect();
    assert!(PAGES.keys().eq(paths.iter()), "{} pages, {} addresses", PAGES.len(), paths.len());
}

#[test]
fn links_within_the_tariff_lead_somewhere() {
    let book = indexer::duties::book(&tests::corpus().corpus, sheets::Language::French)
        .unwrap_or_else(|failure| panic!("{}", failure.what));
    let levies: BTreeMap<String, String> =
        render_levies(&book, &site()).into_iter().map(|page| (page.path, page.html)).collect();
    let mut seen = 0;
    for (path, html) in PAGES.iter().chain(&levies) {
        for link in links(html).filter_map(|link| link.strip_prefix("/tarif/")) {
            let page = format!("tarif/{}index.html", link.split('#').next().unwrap_or_default());
            assert!(PAGES.contains_key(&page) || levies.contains_key(&page), "{path} → {link}");
            seen += 1;
        }
    }
    assert!(seen > 30_000, "{seen} links");
}

/// The official text alone has force of law: each page that prints a label says so, and where the rates come from.
#[test]
fn each_page_says_what_its_labels_are_worth() {
    for (path, html) in &*PAGES {
        assert!(html.contains("seul le texte officiel fait foi"), "{path}");
        assert!(path.contains("/mots/") || html.contains("C/REG.16/12/21"), "{path}");
    }
}

#[test]
fn a_line_says_its_rate_its_unit_and_its_place() {
    let page = &PAGES["tarif/8703.23.19.00/index.html"];
    for said in [
        "8703.23.19.00",
        "20\u{a0}%",
        "1\u{a0}%",
        "pièce",
        "/tarif/8703/",
        "/tarif/87/",
        "/tarif/prelevements/",
        "24 novembre 2026",
    ] {
        assert!(page.contains(said), "{said}");
    }
    // Official: the printed schedule lacks this subheading.
    assert!(PAGES["tarif/1509/index.html"].contains("1509.90"));
}

/// By hand: 8703.23 has three lines, which stand together.
#[test]
fn lines_of_a_subheading_stand_together() {
    let page = &PAGES["tarif/8703/index.html"];
    let groups: Vec<&str> = page.split("<tbody>").skip(1).collect();
    let petrol = groups.iter().find(|group| group.contains("8703.23.11.00")).unwrap();
    assert_eq!(petrol.matches("<tr>").count(), 3, "{petrol}");
    let subheadings: BTreeSet<&str> =
        TARIFF.heading("8703").unwrap().lines.iter().map(|line| line.code.subheading()).collect();
    assert_eq!(groups.len(), subheadings.len());
}

#[test]
fn pages_stay_light() {
    let size = |html: &String| wire::brotli(html.as_bytes(), 5).unwrap().len();
    let mut sizes: Vec<usize> = PAGES.values().step_by(50).map(size).collect();
    sizes.sort_unstable();
    let (median, largest) = (sizes[sizes.len() / 2], sizes[sizes.len() - 1]);
    println!("page of the tariff, HTML + CSS, brotli 5: median {median} B, largest of the sample {largest} B");
    // 4,000 for the page itself, 400 for what every page bears: links to its sisters in other languages, the foot of a sheet
    // of paper, a header that fits narrow screens.
    assert!(median <= 4_500, "median {median} B");
    let words = size(&PAGES["tarif/mots/index.html"]);
    println!("everyday words: {words} B");
    assert!(words <= 40_000, "{words} B");
}

/// By hand: what traders type, and the heading that must come among the first three.
#[test]
fn everyday_words_lead_to_their_heading() {
    let finder = indexer::tariff::finder(&TARIFF).unwrap();
    let cases = std::fs::read_to_string(tests::cases("search/goods.csv")).unwrap();
    let mut wrong = Vec::new();
    for row in cases.lines().skip(1) {
        let [typed, accepted, why]: [&str; 3] = row.split(';').collect::<Vec<_>>().try_into().unwrap();
        let found = finder.find(typed, 3);
        let right = found.iter().any(|one| accepted.split(' ').any(|heading| one.code.starts_with(heading)));
        if !right {
            wrong.push(format!("{typed} ({why}): {:?}", found.iter().map(|one| &one.code).collect::<Vec<_>>()));
        }
    }
    assert!(cases.lines().count() > 60);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Bytes of a text as the site's host would send it.
fn brotli(text: &str) -> usize {
    wire::brotli(text.as_bytes(), 11).unwrap().len()
}

/// The table that finds goods comes once, after the first answer of the law.
#[test]
fn the_table_of_words_stays_light() {
    let table = indexer::tariff::finder_table(&TARIFF);
    let size = brotli(&table);
    println!("words and labels of the tariff: {} B, brotli {size} B", table.len());
    assert!(size <= 45_000, "{size} B");
}

/// A simulator loads the chapters of the goods that are entered; whoever enters all of them loads all of these.
#[test]
fn the_chapters_that_a_simulator_loads_stay_light() {
    let sizes = TARIFF.chapters.iter().map(|chapter| {
        let text = sheets::duty::Chapters::pack(&TARIFF, &chapter.number);
        (text.lines().count(), brotli(&text), &chapter.number)
    });
    let sizes: Vec<(usize, usize, &String)> = sizes.collect();
    let all: usize = sizes.iter().map(|(_, size, _)| size).sum();
    let largest = sizes.iter().max_by_key(|(_, size, _)| size).unwrap();
    println!("chapters of the tariff: brotli {all} B in {} files, the largest {largest:?}", sizes.len());
    assert_eq!(sizes.iter().map(|(lines, ..)| lines).sum::<usize>(), 6379);
    assert!(all <= 120_000, "{all} B");
}
