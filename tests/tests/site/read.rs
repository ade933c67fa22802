//! Pages read as a browser does, once for all tests: reading them is most of the work.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use indexer::pages::Language;
use scraper::{Html, Selector};

use super::{BELOW, SITE, Site, languages};

/// What the checks need of a page.
pub(super) struct Page {
    pub(super) path: String,
    pub(super) ids: BTreeSet<String>,
    pub(super) links: Vec<String>,
    /// Every policy that it states.
    pub(super) policies: Vec<String>,
    /// Styles, handlers and frames in its markup.
    pub(super) forbidden: usize,
    /// What it loads from another origin.
    pub(super) outside: usize,
    /// Names and texts of styles and of scripts that run without a source.
    pub(super) inline: Vec<(String, String)>,
    /// What it says to machines.
    pub(super) data: Vec<String>,
    /// The words of its main part, without white space.
    pub(super) main: String,
    /// How many titles, main parts, first headings and documents in its language.
    pub(super) once: [(&'static str, usize); 4],
    /// Words of the interface.
    pub(super) interface: BTreeSet<String>,
}

/// The pages that are read here.
pub(super) static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| all(&SITE, page));

/// Where the same pages lead to, below a path of their host.
pub(super) static LINKS_BELOW: LazyLock<Vec<(String, Vec<String>)>> =
    LazyLock::new(|| all(&BELOW, |path, html| (path.to_owned(), links(html))));

/// Reads pages by two hands: a document is not for several.
fn all<T: Send>(site: &Site, read: impl Fn(&str, &Html) -> T + Sync) -> Vec<T> {
    let files: Vec<(&String, &Vec<u8>)> =
        site.iter().filter(|(path, _)| path.ends_with(".html") && is_read_here(path)).collect();
    let one =
        |(path, bytes): &(&String, &Vec<u8>)| read(path, &Html::parse_document(std::str::from_utf8(bytes).unwrap()));
    let (first, second) = files.split_at(files.len() / 2);
    let (one, two) = std::thread::scope(|scope| {
        let second = scope.spawn(|| second.iter().map(one).collect::<Vec<T>>());
        (first.iter().map(one).collect::<Vec<T>>(), second.join().unwrap())
    });
    one.into_iter().chain(two).collect()
}

/// Of the 7,600 headings and lines of the tariff, those of one chapter stand for the others, which `tariff.rs` reads. Of the
/// texts in other languages, two stand for the others: they are drawn by the same hand.
fn is_read_here(path: &str) -> bool {
    let (language, path) = Language::of_path(path);
    let short = ["textes/sn-tabac/", "textes/cv-decret/"].iter().any(|work| path.starts_with(work));
    if language != Language::EDITION && path.starts_with("textes/") && !short {
        return false;
    }
    let below = path.strip_prefix("tarif/").unwrap_or_default();
    !below.starts_with(|letter: char| letter.is_ascii_digit()) || below.starts_with("87") || below.starts_with("15")
}

fn selector(text: &'static str) -> Selector {
    Selector::parse(text).unwrap()
}

static WITH_ID: LazyLock<Selector> = LazyLock::new(|| selector("[id]"));
static WITH_LINK: LazyLock<Selector> = LazyLock::new(|| selector("a[href], link[href], form[action]"));
static POLICY: LazyLock<Selector> = LazyLock::new(|| selector("meta[http-equiv='Content-Security-Policy']"));
static FORBIDDEN: LazyLock<Selector> =
    LazyLock::new(|| selector("[style], [onclick], [onload], iframe, object, embed"));
static OUTSIDE: LazyLock<Selector> =
    LazyLock::new(|| selector("[src^='http'], [src^='//'], link[href^='http'], link[href^='//']"));
/// A script without source is run unless its type says that it is data: only JSON-LD may say so.
static INLINE: LazyLock<Selector> =
    LazyLock::new(|| selector("script:not([src]):not([type='application/ld+json']), style"));
static DATA: LazyLock<Selector> = LazyLock::new(|| selector("script[type='application/ld+json']"));
static ONCE: LazyLock<[(&str, Selector); 3]> =
    LazyLock::new(|| ["title", "main", "h1"].map(|name| (name, selector(name))));
static DOCUMENTS: LazyLock<BTreeMap<&'static str, Selector>> = LazyLock::new(|| {
    let of = |tag| (tag, Selector::parse(&format!("html[lang='{tag}']")).unwrap());
    Language::ALL.iter().map(|language| of(language.tag())).collect()
});

fn links(html: &Html) -> Vec<String> {
    let target = |element: scraper::ElementRef| {
        element.value().attr("href").or(element.value().attr("action")).map(str::to_owned)
    };
    html.select(&WITH_LINK).filter_map(target).collect()
}

fn page(path: &str, html: &Html) -> Page {
    let ids: Vec<String> =
        html.select(&WITH_ID).filter_map(|element| Some(element.value().attr("id")?.to_owned())).collect();
    let unique: BTreeSet<String> = ids.iter().cloned().collect();
    assert_eq!(unique.len(), ids.len(), "{path} repeats an id");
    let language = Language::of_path(path).0;
    let count = |selector: &Selector| html.select(selector).count();
    let [title, main, heading] = &*ONCE;
    let shown: String = html.select(&main.1).flat_map(|main| main.text()).collect();
    Page {
        path: path.to_owned(),
        ids: unique,
        links: links(html),
        policies: html.select(&POLICY).filter_map(|meta| meta.value().attr("content").map(str::to_owned)).collect(),
        forbidden: count(&FORBIDDEN),
        outside: count(&OUTSIDE),
        inline: html.select(&INLINE).map(|one| (one.value().name().to_owned(), one.text().collect())).collect(),
        data: html.select(&DATA).map(|script| script.text().collect()).collect(),
        main: squeeze(&shown),
        once: [
            (title.0, count(&title.1)),
            (main.0, count(&main.1)),
            (heading.0, count(&heading.1)),
            ("language", count(&DOCUMENTS[language.tag()])),
        ],
        interface: languages::interface(html, language),
    }
}

/// Note marks stand between words: they are dropped with the white space before comparing.
pub(super) fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
