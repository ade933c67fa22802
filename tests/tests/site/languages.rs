//! The site in its languages: every page has its sisters, none keeps a word of another interface, none weighs much more.

use std::collections::{BTreeMap, BTreeSet};

use indexer::pages::Language;
use scraper::{Html, Node};

use super::read::PAGES;
use super::{SITE, brotli};

/// What a language may add to what the French page loads, in bytes of brotli.
const MOST: usize = 10_000;

fn html(path: &str) -> &'static str {
    std::str::from_utf8(&SITE[path]).unwrap()
}

/// The paths below the home page of a language.
fn paths(language: Language) -> BTreeSet<&'static str> {
    let of = |path: &'static String| {
        let (found, below) = Language::of_path(path);
        (found == language && path.ends_with("index.html")).then_some(below)
    };
    SITE.keys().filter_map(of).collect()
}

#[test]
fn every_page_has_its_sisters_which_name_each_other() {
    let french = paths(Language::French);
    assert!(french.len() > 8_000, "{} pages", french.len());
    for language in Language::ALL {
        assert!(paths(language) == french, "{language:?}: {:?}", paths(language).symmetric_difference(&french));
        for path in &french {
            let page = html(&format!("{}{path}", language.prefix()));
            let below = path.strip_suffix("index.html").unwrap();
            let address = |one: Language| format!("/{}{below}", one.prefix());
            let canonical = format!("<link rel=\"canonical\" href=\"{}\">", address(language));
            let links = Language::ALL.map(|one| (one.tag(), address(one)));
            let named: String = links
                .iter()
                .map(|(tag, href)| (*tag, href.as_str()))
                .chain([("x-default", links[0].1.as_str())])
                .map(|(tag, href)| format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{href}\">"))
                .collect();
            assert!(page.contains(&format!("{canonical}{named}")), "{language:?} {path} names not its sisters");
            for (tag, href) in links.iter().filter(|(tag, _)| *tag != language.tag()) {
                let link = format!("<a href=\"{href}\" hreflang=\"{tag}\" lang=\"{tag}\">");
                assert!(page.contains(&link), "{language:?} {path} has no link to {href}");
            }
        }
    }
}

/// The words of a page that are those of its interface: outside what is told to be in the language of the edition. The
/// title and the description name what the page shows, in the language of what is shown.
pub(super) fn interface(page: &Html, language: Language) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for node in page.tree.nodes() {
        let own = || {
            let lang = |node: &Node| node.as_element().and_then(|element| element.attr("lang")).map(str::to_owned);
            let told = lang(node.value()).or_else(|| node.ancestors().find_map(|above| lang(above.value())));
            told.is_some_and(|told| told == language.tag())
        };
        let words: Vec<&str> = match node.value() {
            Node::Text(text) => {
                let parent = node.parent().and_then(|parent| parent.value().as_element().map(|one| one.name()));
                if matches!(parent, Some("script" | "style" | "title")) { Vec::new() } else { vec![&**text] }
            }
            Node::Element(element) => {
                let spoken = |name: &str| {
                    matches!(name, "title" | "aria-label" | "placeholder" | "alt")
                        || (name.starts_with("data-") && !["data-work", "data-unit", "data-set"].contains(&name))
                };
                element
                    .attrs()
                    .filter(|(name, value)| spoken(name) && value.contains(' '))
                    .map(|(_, value)| value)
                    .collect()
            }
            _ => Vec::new(),
        };
        if words.iter().any(|text| text.chars().any(char::is_alphabetic)) && own() {
            found.extend(words.into_iter().map(shape).filter(|text| text.chars().any(char::is_alphabetic)));
        }
    }
    found
}

/// A text with one space between words and `#` for each number.
fn shape(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = String::new();
    for letter in words.chars() {
        match letter {
            '0'..='9' if out.ends_with('#') => {}
            '0'..='9' => out.push('#'),
            other => out.push(other),
        }
    }
    out
}

/// Addresses, names of files, digests, what levies are called for short: no words of any language.
fn is_no_word(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "#/._-".contains(c);
    let address = text.contains(['/', '.']) && text.chars().all(plain);
    let short = text.chars().count() <= 8 && text.chars().all(|c| c.is_ascii_uppercase() || c == '-');
    let digest = text.chars().all(|c| c == '#' || c.is_ascii_hexdigit());
    address || short || digest || text.chars().filter(|c| c.is_alphabetic()).count() < 2
}

/// What two languages may say alike, read by eye: names, terms that are the same, what a reader types.
fn reviewed() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let mut lists = BTreeMap::new();
    let mut here = "";
    for line in include_str!("../../cases/languages/alike.txt").lines() {
        match line.strip_prefix("== ") {
            Some(tags) => here = tags,
            None if line.is_empty() || line.starts_with("// ") => {}
            None => {
                lists.entry(here).or_insert_with(BTreeSet::new).insert(line);
            }
        }
    }
    lists
}

#[test]
fn no_word_of_the_interface_is_left_in_french() {
    let reviewed = reviewed();
    let mut french = BTreeMap::new();
    let mut left: BTreeMap<(&str, String), String> = BTreeMap::new();
    let mut used = BTreeSet::new();
    let mut read = 0;
    for page in PAGES.iter().filter(|page| Language::of_path(&page.path).0 == Language::French) {
        french.insert(page.path.as_str(), &page.interface);
    }
    for page in PAGES.iter() {
        let (language, below) = Language::of_path(&page.path);
        let Some(same) = french.get(below).filter(|_| language != Language::French) else { continue };
        read += 1;
        for words in page.interface.intersection(same).filter(|words| !is_no_word(words)) {
            let listed = |tags: &str| reviewed.get(tags).is_some_and(|list| list.contains(words.as_str()));
            if listed("all") || listed(language.tag()) {
                used.insert(words.clone());
            } else {
                left.entry((language.tag(), words.clone())).or_insert_with(|| page.path.clone());
            }
        }
    }
    let lines: Vec<String> = left.iter().map(|((tag, words), path)| format!("{tag} {path}: {words}")).collect();
    assert!(lines.is_empty(), "{} texts are as on the French page:\n{}", lines.len(), lines.join("\n"));
    let idle: Vec<&&str> = reviewed.values().flatten().filter(|words| !used.contains(**words)).collect();
    assert!(idle.is_empty(), "listed, and found on no page: {idle:#?}");
    assert!(read > 300, "{read} pages read");
}

/// A page of each kind, and what it loads that is its language's own: scripts that speak, words, levies.
const KINDS: &[(&str, &[&str])] = &[
    ("", &["chercher", "outils"]),
    ("textes/", &[]),
    ("textes/sn-douanes/", &["choix"]),
    ("textes/sn-douanes/386/", &["notes"]),
    ("textes/sn-douanes/titre-1/", &["notes"]),
    ("lexique/", &[]),
    ("comparer/", &[]),
    ("selection/", &["selection"]),
    ("notes/", &["mes-notes"]),
    ("chercher/", &["chercher", "outils"]),
    ("tarif/", &[]),
    ("tarif/87/", &[]),
    ("tarif/8703/", &[]),
    ("tarif/8703.23.19.00/", &[]),
    ("tarif/mots/", &[]),
    ("tarif/prelevements/", &[]),
    ("tarif/prelevements/sn/", &[]),
    ("simulateurs/", &[]),
    ("simulateurs/penalites/", &["penalites"]),
    ("simulateurs/penalites/poste/", &["penalites"]),
    ("simulateurs/penalites/infractions/", &[]),
    ("simulateurs/penalites/classes/", &[]),
    ("simulateurs/penalites/regles/", &[]),
    ("simulateurs/droits/", &["droits", "prelevements"]),
    ("simulateurs/droits/facture/", &["droits", "prelevements"]),
    ("simulateurs/valeur/", &["valeur"]),
    ("simulateurs/origine/", &["origine"]),
    ("simulateurs/antidumping/", &["antidumping"]),
    ("simulateurs/contestation/", &["contestation"]),
    ("integrite/", &[]),
    ("a-propos/", &[]),
    ("a-propos/conception/", &[]),
    ("hors-ligne/", &[]),
    ("donnees/", &[]),
];

#[test]
fn a_language_costs_little() {
    for (kind, files) in KINDS {
        let weight = |language: Language| {
            let page = html(&format!("{}{kind}index.html", language.prefix()));
            let own = files.iter().map(|stem| brotli(&SITE[own(stem, language)]));
            brotli(page.as_bytes()) + own.sum::<usize>()
        };
        let french = weight(Language::French);
        for language in Language::ALL {
            let size = weight(language);
            println!("{language:?} /{kind}: {size} B, French {french} B");
            assert!(size <= french + MOST, "{language:?} /{kind}: {size} B beside {french} B");
        }
    }
}

/// The file of a language: `droits-en-….txt`; the French scripts have no tag.
fn own(stem: &str, language: Language) -> &'static String {
    let tagged = format!("{stem}-{}-", language.tag());
    let bare = |name: &str| {
        let digest = name.strip_prefix(stem).and_then(|rest| rest.strip_prefix('-')?.strip_suffix(".js"));
        language == Language::French && digest.is_some_and(|digest| digest.len() == 12)
    };
    let found = SITE.keys().find(|name| name.starts_with(&tagged) || bare(name));
    found.unwrap_or_else(|| panic!("{language:?} has no {stem}"))
}
