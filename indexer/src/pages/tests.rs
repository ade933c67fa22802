//! Pages drawn from a small corpus, as a reader's browser would get them.

use super::{Asset, Assets, Language, Page, SiteContext, render_all};
use content::Files;
use content::model::Corpus;

const WORK: &str = r#"+++
id = "xx-code"
title = "Code d'essai"
long_title = "Loi n° 1 du 2 mars 2020 portant Code d'essai"
citation = "loi n° 1 du 2 mars 2020 portant Code d'essai"
country = "SN"
kind = "loi"
date = 2020-03-02
language = "fr"
source = "essai.txt"
publication = "Journal d'essai"
status = "telle que publiée"
unit_word = "article"
paragraph_word = "alinéa"
+++

# TITRE PREMIER - DES FAUTES

## CHAPITRE II - PEINES

###### Article 386

1. Est possible d'une amende :

   a) les déficits ;

   b) les excédents :

      - en magasin ;

      - en route ;

2. Sont punies de 2^e^ classe.

###### Article 387

[lacune G1]

Première règle.

Seconde règle :

- d'abord ;

# TITRE II - DES RECOURS

###### Article 388

Texte.
"#;

const NOTES: &str = r#"
[[note]]
unit = "386"
line = 1
printed = "Est possible"
reading = "Est passible <b>"
remark = "Une faute."
kind = "coquille"
effect = "meaning"

[[note]]
unit = "388"
line = 1
printed = "un mot perdu"
kind = "omission"
effect = "none"
mark = false
"#;

const GAPS: &str = r#"
[[gap]]
id = "G1"
line = 1
title = "Début perdu"
text = "Il manque une page."
consequence = "On ne sait pas."
"#;

const HOSTILE: &str = r#"les déficits de <script>alert(1)</script> & de "colis" ;"#;

fn corpus() -> Corpus {
    let files: Files = [
        ("texts/works.toml", r#"works = ["xx-code"]"#),
        ("texts/xx-code/work.md", WORK),
        ("texts/xx-code/notes.toml", NOTES),
        ("texts/xx-code/gaps.toml", GAPS),
        ("exclusions.toml", ""),
    ]
    .map(|(path, text)| (path.to_owned(), text.to_owned()))
    .into();
    let mut corpus = content::read::corpus(&files).0;
    // The reader of texts refuses mark-up; were it to let some through, pages must still show it as words.
    corpus.works[0].units[0].blocks[0].children[0].text.spans[0].text = HOSTILE.into();
    corpus
}

fn site(base: &str) -> SiteContext {
    let asset = |name: &str| Some(Asset { url: format!("{base}{name}"), integrity: Some("sha384-x".into()) });
    let assets = Assets {
        page_js: asset("page-1.js"),
        search_js: asset("chercher-1.js"),
        search_worker: asset("recherche-1.js"),
        search_wasm: asset("recherche-1.wasm"),
        index_core: asset("index-1.bin"),
        index_positions: asset("positions-1.bin"),
        index_bodies: asset("textes-1.bin"),
        synonyms: asset("synonymes-1.txt"),
        beside_worker: asset("a-cote-1.js"),
        beside_wasm: asset("a-cote-1.wasm"),
        tools: asset("outils-1.txt"),
        tariff_words: asset("mots-1.txt"),
        ..Assets::default()
    };
    SiteContext { assets, version: "0.1.0".into(), ..SiteContext::new(base, Language::French) }
}

fn pages() -> Vec<Page> {
    render_all(&corpus(), &[], &book(), &levied(), &site("/passavant/"))
}

fn page(path: &str) -> String {
    let pages = pages();
    let paths = pages.iter().map(|page| page.path.clone()).collect::<Vec<_>>();
    pages.into_iter().find(|page| page.path == path).unwrap_or_else(|| panic!("{path} among {paths:?}")).html
}

/// What the simulators draw on, without the names of paragraphs: this corpus has none of them.
fn book() -> sheets::penalties::Book {
    let (file, text) = tariff_data::penalties::TABLE;
    let table = tariff_data::penalties::read(file, text).unwrap();
    sheets::penalties::Book { table, words: sheets::Catalogue::penalties(sheets::Language::French).unwrap() }
}

/// What each country levies, likewise without the names of paragraphs.
fn levied() -> sheets::duty::Book {
    let words = sheets::Catalogue::duties(sheets::Language::French).unwrap();
    let tables = tariff_data::levies::TABLES.iter();
    let countries = tables.map(|(file, text)| tariff_data::levies::read(file, text).unwrap()).collect();
    sheets::duty::Book { countries, parities: Vec::new(), words, version: String::new() }
}

#[test]
fn every_page_has_its_place_in_reading_order() {
    let paths = pages().into_iter().map(|page| page.path).collect::<Vec<_>>();
    assert_eq!(
        paths,
        [
            "index.html",
            "textes/index.html",
            "textes/xx-code/index.html",
            "textes/xx-code/386/index.html",
            "textes/xx-code/387/index.html",
            "textes/xx-code/388/index.html",
            "textes/xx-code/titre-1/index.html",
            "textes/xx-code/titre-1/chapitre-2/index.html",
            "textes/xx-code/titre-2/index.html",
            "lexique/index.html",
            "comparer/index.html",
            "selection/index.html",
            "notes/index.html",
            "simulateurs/index.html",
            "simulateurs/penalites/index.html",
            "simulateurs/penalites/poste/index.html",
            "simulateurs/penalites/infractions/index.html",
            "simulateurs/penalites/classes/index.html",
            "simulateurs/penalites/regles/index.html",
            "chercher/index.html",
            "integrite/index.html",
            "integrite/xx-code/index.html",
            "a-propos/index.html",
            "a-propos/conception/index.html",
            "hors-ligne/index.html",
            "donnees/index.html",
            "404.html",
        ]
    );
}

#[test]
fn two_renderings_are_the_same_bytes() {
    assert_eq!(pages(), pages());
}

#[test]
fn an_article_stands_under_its_headings_with_its_neighbours() {
    let html = page("textes/xx-code/387/index.html");
    assert!(html.starts_with("<!DOCTYPE html><html lang=\"fr\">"));
    assert!(html.contains("<title>Article 387 · Code d'essai · Passavant</title>"));
    assert!(html.contains(r#"<link rel="canonical" href="/passavant/textes/xx-code/387/">"#));
    let crumbs = html.split("</nav><article>").next().unwrap();
    assert!(crumbs.contains(r#"<a href="/passavant/textes/xx-code/titre-1/">TITRE PREMIER - DES FAUTES</a>"#));
    assert!(crumbs.contains(r#"<a href="/passavant/textes/xx-code/titre-1/chapitre-2/">CHAPITRE II - PEINES</a>"#));
    assert!(html.contains("<h1>Article 387</h1>"));
    assert!(html.contains(r#"<a rel="prev" href="/passavant/textes/xx-code/386/">"#));
    assert!(html.contains(r#"<a rel="next" href="/passavant/textes/xx-code/388/">"#));
    assert!(html.contains("Journal d'essai") && html.contains("fichier essai.txt"));
    assert!(!html.contains("<!>"), "no marker of islands on a page without island");
}

#[test]
fn paragraphs_have_addresses_and_places() {
    let html = page("textes/xx-code/386/index.html");
    for (anchor, label, place) in
        [("al-1", "1.", "al. 1"), ("al-1-a", "a)", "al. 1, a)"), ("al-1-b-t-2", "-", "al. 1, b), 2e tiret")]
    {
        assert!(html.contains(&format!(r#"id="{anchor}" data-c="{place}""#)), "{anchor} in {html}");
        assert!(html.contains(&format!(r##"<a href="#{anchor}" class="n">{label}</a>"##)), "{anchor} in {html}");
    }
    assert!(html.contains("de 2<sup>e</sup> classe."));
    assert!(html.contains(r#"data-unit="Art. 386" data-work="loi n° 1 du 2 mars 2020 portant Code d'essai""#));
}

#[test]
fn unnumbered_paragraphs_are_counted_and_the_first_adds_nothing_to_its_list() {
    let html = page("textes/xx-code/387/index.html");
    assert!(html.contains(r#"data-c="1er alinéa non numéroté""#), "{html}");
    assert!(html.contains(r#"data-c="2e alinéa non numéroté""#), "{html}");
    // Each has a quiet link to its address; it adds no word to the law.
    let link = "<a href=\"#p-1\" aria-label=\"Adresse\u{202f}: 1er alinéa non numéroté\" class=\"q\"></a></p>";
    assert!(html.contains(link), "{html}");
}

#[test]
fn a_note_marks_the_printed_words_and_never_replaces_them() {
    let html = page("textes/xx-code/386/index.html");
    assert!(html.contains(r##"<p><a href="#n-1" data-n="1" class="k">Est possible</a> d'une amende :</p>"##), "{html}");
    assert!(html.contains(r#"<details><summary>Note 1</summary><div id="n-1">"#));
    assert!(html.contains("«\u{202f}Est possible\u{202f}»"));
    assert!(html.contains("coquille, touche le sens"));
}

#[test]
fn a_note_without_words_to_mark_is_told_all_the_same() {
    let html = page("textes/xx-code/388/index.html");
    assert!(html.contains("«\u{202f}un mot perdu\u{202f}»") && !html.contains(r#"class="k""#), "{html}");
}

#[test]
fn a_gap_is_shown_where_it_is() {
    let html = page("textes/xx-code/387/index.html");
    let (before, after) = html.split_once("Lacune G1 · Début perdu").expect("the gap");
    assert!(before.contains("<h1>") && after.contains("Première règle."));
    assert!(after.contains("Il manque une page.") && after.contains("On ne sait pas."));
}

#[test]
fn hostile_words_stay_words() {
    for page in pages() {
        assert!(!page.html.contains("<script>alert") && !page.html.contains("passible <b>"), "{}", page.path);
    }
    let html = page("textes/xx-code/386/index.html");
    assert!(html.contains("les déficits de &lt;script&gt;alert(1)&lt;/script&gt; &amp; de \"colis\" ;"), "{html}");
}

#[test]
fn a_chapter_reads_in_one_go_with_anchors_of_its_own() {
    let html = page("textes/xx-code/titre-1/index.html");
    assert!(html.contains("<h1>TITRE PREMIER - DES FAUTES</h1>") && html.contains("<h2>CHAPITRE II - PEINES</h2>"));
    assert!(html.contains(r#"<section id="386" class="u">"#), "{html}");
    assert!(html.contains(r#"<h3><a href="/passavant/textes/xx-code/386/">Article 386</a></h3>"#), "{html}");
    assert!(html.contains(r#"id="386-al-1-a""#) && html.contains(r##"href="#386-n-1""##));
}

#[test]
fn ids_are_unique_and_links_inside_a_page_lead_somewhere() {
    // The page on open data shows XML, which a search for attributes would take for the page's own.
    for page in pages().into_iter().filter(|page| page.path != "donnees/index.html") {
        let mut ids = page.html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect::<Vec<_>>();
        let links = page.html.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next());
        for link in links {
            assert!(ids.contains(&link), "{}: #{link}", page.path);
        }
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{}", page.path);
    }
}

#[test]
fn only_pages_with_a_search_box_name_a_module() {
    for page in pages() {
        let searches = ["index.html", "chercher/index.html", "404.html"].contains(&page.path.as_str());
        assert_eq!(page.html.contains("/passavant/chercher-1.js"), searches, "{}", page.path);
        assert!(!page.html.contains("leptos-island"), "{}", page.path);
        assert_eq!(page.html.contains(".wasm"), searches, "{}", page.path);
        assert!(page.html.contains(r#"src="/passavant/page-1.js" integrity="sha384-x""#), "{}", page.path);
    }
    let search = page("chercher/index.html");
    assert!(search.contains(r#"data-wake="now""#) && search.contains(r#"<link rel="preload" as="fetch""#));
    assert!(
        search.contains(r#"<form action="/passavant/chercher/" method="get" role="search" class="find">"#),
        "{search}"
    );
    assert!(page("index.html").contains(r#"data-wake="touch""#));
}

#[test]
fn the_search_box_is_drawn_the_same_everywhere() {
    let form = |html: &str| {
        let start = html.find("<form").expect("a form");
        let end = html.find("</form>").expect("its end");
        html[start..end].to_owned()
    };
    let home = form(&page("index.html"));
    assert_eq!(home, form(&page("chercher/index.html")));
    assert!(!home.contains("value="), "{home}");
}

#[test]
fn the_policy_names_what_is_inline_and_nothing_else() {
    use base64::Engine;
    use sha2::{Digest, Sha256};
    let html = page("textes/xx-code/386/index.html");
    let between = |open: &str, close: &str| html.split(open).nth(1).unwrap().split(close).next().unwrap();
    let policy = between("Content-Security-Policy\" content=\"", "\"");
    for inline in [between("<style>", "</style>"), between("<script>", "</script>")] {
        let digest = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(inline));
        assert!(policy.contains(&format!("'sha256-{digest}'")), "{policy}");
    }
    assert!(policy.starts_with("default-src 'none';") && !policy.contains("unsafe-inline") && !policy.contains(" ws:"));
    assert_eq!(html.matches("<style").count(), 1);
    // What is run: the theme, and the script of every page. The third is data.
    assert_eq!(html.matches("<script").count(), 3);
    assert_eq!(html.matches("<script type=\"application/ld+json\">").count(), 1);
}

#[test]
fn live_reload_is_named_by_the_policy_too() {
    let site = SiteContext { dev_reload: Some("reload()".into()), ..site("/") };
    let html = render_all(&corpus(), &[], &book(), &levied(), &site).remove(0).html;
    assert!(html.contains("<script>reload()</script>") && html.contains("connect-src 'self' ws: wss:;"), "{html}");
}

#[test]
fn a_table_of_contents_folds_and_shows_first_words() {
    let html = page("textes/xx-code/index.html");
    assert!(html.contains("TITRE PREMIER - DES FAUTES <small>art. 386 à 387</small></summary>"), "{html}");
    assert!(html.contains(r#"<a href="/passavant/textes/xx-code/388/">Article 388</a> Texte."#), "{html}");
}
