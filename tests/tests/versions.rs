//! Dated versions, proved with a made-up work: article 1 was amended twice, article 2 was repealed.
//! Expected values are by hand.

use content::Files;
use content::model::Corpus;
use indexer::load::{self, Loaded};
use scraper::{Html, Selector};
use tests::Case;

fn loaded() -> Loaded {
    let mut files: Files = Case::read(&tests::cases("small-work.txt")).files;
    files.extend(Case::read(&tests::cases("amended-work.txt")).files);
    load::read(&files)
}

/// The pages of the made-up work.
struct Site(tempfile::TempDir);

impl Site {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let loaded = loaded();
        assert_eq!(loaded.problems, []);
        tests::write_texts(&loaded, folder.path());
        Self(folder)
    }

    fn text(&self, path: &str) -> String {
        std::fs::read_to_string(self.0.path().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    fn page(&self, address: &str) -> Html {
        Html::parse_document(&self.text(&format!("{address}index.html")))
    }
}

fn shown(page: &Html, selector: &str) -> Vec<String> {
    page.select(&Selector::parse(selector).unwrap()).map(|element| element.text().collect()).collect()
}

fn links(page: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    let links = page.select(&selector);
    links.filter_map(|link| link.value().attr("href")).map(str::to_owned).collect()
}

/// The lines of a difference, but for one of its two sides.
fn without(page: &Html, side: &str) -> String {
    let selector = Selector::parse(".line").unwrap();
    let pieces = page.select(&selector).flat_map(|line| line.descendants()).filter_map(|node| {
        let left_out =
            node.parent().is_some_and(|parent| parent.value().as_element().is_some_and(|e| e.name() == side));
        node.value().as_text().filter(|_| !left_out).map(|text| text.to_string())
    });
    pieces.collect()
}

#[test]
fn a_unit_is_as_it_was_on_each_day() {
    let corpus: Corpus = loaded().corpus;
    let unit = corpus.works[0].unit("1").unwrap();
    let first_words = |day: &str| {
        let unit = unit.in_version(unit.version_on(day)?)?;
        Some(unit.blocks[0].text.plain())
    };
    assert_eq!(first_words("2014-02-27"), None);
    assert_eq!(first_words("2014-02-28").unwrap(), "Le passant est délivré par le bureau.");
    assert_eq!(first_words("2017-12-31").unwrap(), "Le passant est délivré par le bureau.");
    assert_eq!(first_words("2018-01-01").unwrap(), "Le passavant est délivré par le bureau de douane.");
    assert_eq!(first_words("2021-06-30").unwrap(), "Le passavant est délivré par le bureau de douane.");
    assert!(first_words("2021-07-01").unwrap().ends_with("de l'article 2 du présent code."));
    let repealed = corpus.works[0].unit("2").unwrap();
    assert!(repealed.in_version(repealed.version_on("2021-06-30").unwrap()).is_some());
    assert!(repealed.in_version(repealed.version_on("2021-07-01").unwrap()).is_none());
}

#[test]
fn the_address_of_a_unit_shows_its_last_version_and_lists_the_others() {
    let site = Site::new();
    let page = site.page("textes/xx-loi/1/");
    let law = shown(&page, ".law").concat();
    assert!(law.contains("dans la forme de l'article 2") && !law.contains("passant est"), "{law}");
    assert_eq!(
        shown(&page, "section[aria-labelledby=versions] li"),
        [
            "Du 28 février 2014 au 1er janvier 2018 (exclu)\u{202f}: texte publié".replace(" au ", " jusqu’au "),
            "Du 1er janvier 2018 jusqu’au 1er juillet 2021 (exclu)\u{202f}: loi d'essai n° 2 du 1er décembre 2017, \
             article 3 · comparer avec celle du 28 février 2014"
                .to_owned(),
            "Depuis le 1er juillet 2021\u{202f}: loi d'essai n° 5 du 2 juin 2021 · affichée ici · comparer avec celle \
             du 28 février 2014 · comparer avec celle du 1er janvier 2018"
                .to_owned(),
        ]
    );
    // Every link of the list leads to a page.
    for href in links(&page, "section[aria-labelledby=versions] a") {
        site.page(href.trim_start_matches('/'));
    }
    let source = shown(&page, "section[aria-labelledby=source]").concat();
    assert!(source.contains("1er juillet 2021, tel que modifié par loi d'essai n° 5"), "{source}");
    assert!(source.contains("recueil d'essai n° 5"), "{source}");
}

#[test]
fn a_former_version_has_its_own_page_which_says_so() {
    let site = Site::new();
    let page = site.page("textes/xx-loi/1/version/2014-02-28/");
    let law = shown(&page, ".law").concat();
    assert!(law.contains("Le passant est délivré par le bureau."), "{law}");
    // The note is about the published words: it stands here, and not beside the words that replaced them.
    assert_eq!(shown(&page, ".k"), ["passant"]);
    assert_eq!(shown(&site.page("textes/xx-loi/1/"), ".k"), Vec::<String>::new());
    let notice = shown(&page, ".past").concat();
    assert!(notice.contains("n’est pas la dernière") && notice.contains("jusqu’au 1er janvier 2018"), "{notice}");
    assert_eq!(links(&page, ".past a"), ["/textes/xx-loi/1/"]);
    let second = shown(&site.page("textes/xx-loi/1/version/2018-01-01/"), ".law").concat();
    assert!(second.contains("d'air."), "{second}");
    assert_eq!(shown(&site.page("textes/xx-loi/1/version/2021-07-01/"), ".past"), Vec::<String>::new());
}

#[test]
fn a_difference_shows_what_was_taken_out_and_put_in() {
    let site = Site::new();
    let page = site.page("textes/xx-loi/1/version/2018-01-01/differences/2014-02-28/");
    assert_eq!(
        shown(&page, "h1"),
        ["Article premier\u{202f}: de la version du 28 février 2014 à la version du 1er janvier 2018"]
    );
    assert_eq!(shown(&page, "del"), ["passant ", "bureau.", "d'eau."]);
    assert_eq!(shown(&page, "ins").concat(), "passavant bureau de douane.d'eau ;   c) d'air.");
    assert!(shown(&page, "small").concat().starts_with("3 mots ôtés, 8 mots ajoutés."));
    let whole = site.page("textes/xx-loi/1/version/2021-07-01/differences/2014-02-28/");
    // Without what was put in, the older text; without what was taken out, the newer.
    for (left_out, words, absent) in
        [("ins", "2. Il vaut pour la route :", "forme"), ("del", "dans la forme de", "route")]
    {
        let text = without(&whole, left_out);
        assert!(text.contains(words) && !text.contains(absent), "{text}");
    }
}

#[test]
fn a_repealed_unit_keeps_its_words_and_says_that_it_is_repealed() {
    let site = Site::new();
    let page = site.page("textes/xx-loi/2/");
    assert_eq!(shown(&page, ".past"), ["Abrogé le 1er juillet 2021\u{202f}: loi d'essai n° 5 du 2 juin 2021."]);
    assert!(shown(&page, ".law").concat().contains("s'appliquent"));
}

#[test]
fn downloads_and_digests_are_those_of_the_last_version() {
    let site = Site::new();
    let text = site.text("textes/xx-loi/1/1.txt");
    assert_eq!(
        text,
        "Article 1\n\n1. Le passavant est délivré par le bureau de douane, dans la forme de l'article 2 du présent code.\n"
    );
    let document = site.text("textes/xx-loi/xx-loi.xml");
    assert!(document.contains("/akn/sn/act/loi/2014-02-28/xx-loi/fra@2021-07-01/!main"), "{document}");
    assert_eq!(document.matches("type=\"amendment\"").count(), 2, "{document}");
    assert_eq!(indexer::verify::site(site.0.path(), None).unwrap().differences, Vec::<String>::new());
}

#[test]
fn with_one_version_the_page_says_that_there_is_nothing_to_choose() {
    let folder = tempfile::tempdir().unwrap();
    tests::write_texts(tests::corpus(), folder.path());
    let page = |address: &str| {
        Html::parse_document(&std::fs::read_to_string(folder.path().join(address).join("index.html")).unwrap())
    };
    let article = page("textes/sn-douanes/386");
    assert!(shown(&article, ".dl").concat().contains("il n’y a rien à choisir"));
    assert!(
        shown(&article, "section[aria-labelledby=source]")
            .concat()
            .contains("28 février 2014, telle que publiée ; modifications ultérieures non intégrées")
    );
    assert!(shown(&page("textes/tg-guce"), ".status").concat().contains("sans date"));
}
