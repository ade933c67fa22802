//! What protects readers: content that cannot become markup, scripts that make no code out of words, one policy for all.

use std::path::{Path, PathBuf};

use scraper::{Html, Selector};
use tests::Case;

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_below(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Drawn without regard to the check, which refuses it, a hostile work is words and nothing else.
#[test]
fn a_hostile_work_is_only_words() {
    let case = Case::read(&tests::cases("hostile-work.txt"));
    let loaded = indexer::load::read(&case.files);
    let told: String = loaded.problems.iter().map(|problem| format!("{problem}\n")).collect();
    for refused in ["du HTML : <script>", "un lien"] {
        assert!(told.contains(refused), "the reader of texts takes {refused}:\n{told}");
    }
    assert_eq!(loaded.corpus.works.len(), 1, "{told}");
    let folder = tempfile::tempdir().unwrap();
    tests::write_texts(&loaded, folder.path());
    let (mut pages, mut shown) = (0, String::new());
    for path in files_below(folder.path()) {
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.strip_prefix(folder.path()).unwrap().display().to_string();
        match path.extension().and_then(|ending| ending.to_str()) {
            Some("html") => {
                pages += 1;
                shown.push_str(&harmless(&name, &text));
            }
            // A document that others read as XML is XML, in which nothing runs.
            Some("xml" | "atom") => {
                drop(roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}")))
            }
            Some("json") => drop(serde_json::from_str::<serde_json::Value>(&text).unwrap()),
            _ => {}
        }
    }
    assert!(pages > 5, "{pages}");
    assert!(!shown.contains("alert(21)") && !shown.contains("alert(22)"), "what was refused is shown");
    // The attacks are there to be read, as the words that they are.
    for words in
        ["<script>alert(9)</script>", "<script>alert(12)</script>", "<svg onload=alert(6)>", "javascript:alert(11)"]
    {
        assert!(shown.contains(words), "{words} is nowhere to be read");
    }
}

/// Checks every element and attribute of a page; gives the words that it shows.
fn harmless(name: &str, text: &str) -> String {
    let html = Html::parse_document(text);
    let policy = Selector::parse("meta[http-equiv='Content-Security-Policy']").unwrap();
    let policy = html.select(&policy).next().and_then(|meta| meta.value().attr("content")).unwrap_or_default();
    for element in html.select(&Selector::parse("*").unwrap()) {
        let tag = element.value().name();
        let own: String = element.text().collect();
        match tag {
            "script" => match element.value().attr("type") {
                Some("application/ld+json") => drop(serde_json::from_str::<serde_json::Value>(&own).unwrap()),
                _ => assert!(
                    policy.contains(&indexer::digest::policy_hash(own.as_bytes())),
                    "{name}: a script runs: {own}"
                ),
            },
            "style" => {
                assert!(
                    policy.contains(&indexer::digest::policy_hash(own.as_bytes())),
                    "{name}: a style applies: {own}"
                );
            }
            "iframe" | "object" | "embed" | "img" | "base" | "math" | "frame" | "applet" | "audio" | "video" => {
                panic!("{name} holds <{tag}>")
            }
            "meta" => {
                let kind = element.value().attr("http-equiv").unwrap_or("Content-Security-Policy");
                assert_eq!(kind, "Content-Security-Policy", "{name}");
            }
            _ => {}
        }
        for (attribute, value) in element.value().attrs() {
            assert!(!attribute.starts_with("on") && attribute != "style", "{name}: <{tag} {attribute}=…>");
            if ["href", "src", "action", "formaction", "data", "srcset"].contains(&attribute) {
                let here = value.is_empty() || value.starts_with(['/', '#', '?', '.']);
                assert!(here && !value.starts_with("//"), "{name}: <{tag} {attribute}={value}>");
            }
        }
    }
    html.root_element().text().collect()
}

/// No script makes markup or code out of words; what parses pages only looks at them.
#[test]
fn scripts_make_no_code_out_of_words() {
    let ways = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "createContextualFragment",
        "srcdoc",
        "eval(",
        "new Function",
        "setHTMLUnsafe",
        "setTimeout(\"",
        "setTimeout('",
        "javascript:\"",
    ];
    let mut seen = 0;
    for folder in ["app/static", "search/worker", "sheets/worker"] {
        for path in files_below(&tests::root().join(folder)).into_iter().filter(|path| ends_with(path, "js")) {
            let text = std::fs::read_to_string(&path).unwrap();
            for way in ways {
                assert!(!text.contains(way), "{} uses {way}", path.display());
            }
            seen += 1;
        }
    }
    assert!(seen >= 10, "{seen} scripts");
    // Views: only what the build itself makes, in the head of a document.
    let mut places = Vec::new();
    for path in files_below(&tests::root().join("app/src")).into_iter().filter(|path| ends_with(path, "rs")) {
        let text = std::fs::read_to_string(&path).unwrap();
        let uses = text.matches("inner_html=").count()
            + text.matches(".inner_html(").count()
            + text.matches("set_inner_html").count();
        if uses > 0 {
            places.push((path.file_name().unwrap().to_string_lossy().into_owned(), uses));
        }
    }
    assert_eq!(places, [("document.rs".to_owned(), 4)]);
}

fn ends_with(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|known| known == ending)
}
