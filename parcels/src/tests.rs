//! Pages come out as they went in; what changes in one place changes few files.

use std::collections::BTreeMap;

use proptest::prelude::*;

use crate::repeats::{fold, unfold};
use crate::{Parcel, open, pack};

/// Pages that share a style, a header and a footer; every tenth repeats the nine before it, as a chapter does.
fn pages(style: &str, changed: Option<usize>) -> BTreeMap<String, String> {
    let law = |n: usize| {
        let word = |k: usize| format!("mot{:x} ", n.wrapping_mul(2_654_435_761).wrapping_add(k * 40_503) % 9973);
        let words: String = (0..120).map(word).collect();
        let mark = if changed == Some(n) { "corrigé " } else { "" };
        format!("<p id=\"a{n}\">{mark}{words}</p>")
    };
    (0..4000)
        .map(|n| {
            let body: String = if n % 10 == 9 { (n - 9..n).map(law).collect() } else { law(n) };
            let page = format!(
                "<!DOCTYPE html><html><head><title>Article {n}</title><style>{}</style><script src=\"page-0123.js\"></script>\
                 </head><body><header><a href=\"/\">Passavant</a></header><main>{body}</main><footer>Le bureau décide.</footer></body></html>",
                style.repeat(100)
            );
            (format!("textes/code/{n}/"), page)
        })
        .collect()
}

fn opened(parcel: &Parcel) -> BTreeMap<String, String> {
    parcel.parts.iter().flat_map(|part| open(&parcel.frame, &part.bytes, "").unwrap()).collect()
}

fn bytes(parcel: &Parcel) -> usize {
    parcel.frame.len() + parcel.parts.iter().map(|part| part.bytes.len()).sum::<usize>()
}

#[test]
fn pages_come_out_as_they_went_in_and_much_smaller() {
    let pages = pages("p{margin:0}", None);
    let parcel = pack(&pages, "").unwrap();
    assert_eq!(opened(&parcel), pages);
    assert!(parcel.parts.len() > 1, "{} parts", parcel.parts.len());
    let plain: usize = pages.values().map(String::len).sum();
    assert!(bytes(&parcel) * 8 < plain, "{} of {plain}", bytes(&parcel));
    for part in &parcel.parts {
        assert!(open(&parcel.frame, &part.bytes, "").unwrap().keys().next() == Some(&part.first));
    }
}

/// A page names itself and its sisters: what it adds to a parcel is no more than a page that does not.
#[test]
fn the_path_of_a_page_weighs_nothing_where_it_is_repeated() {
    let named = |links: bool| -> BTreeMap<String, String> {
        let link = |language: &str, path: &str| format!("<link rel=\"alternate\" href=\"/{language}{path}\">");
        let head = |path: &str| match links {
            true => ["", "en/", "pt/"].map(|language| link(language, path)).concat(),
            false => "<link rel=\"alternate\" href=\"/\">".repeat(3),
        };
        (0..2000)
            .map(|n| {
                let path = format!("tarif/{:04}.{:02}/", n * 7919 % 9973, n % 89);
                let page = format!("<!DOCTYPE html><head>{}</head><p>{}</p>", head(&path), n * 40_503 % 9973);
                (format!("en/{path}"), page)
            })
            .collect()
    };
    let (without, with) = (pack(&named(false), "en/").unwrap(), pack(&named(true), "en/").unwrap());
    let read: BTreeMap<String, String> =
        with.parts.iter().flat_map(|part| open(&with.frame, &part.bytes, "en/").unwrap()).collect();
    assert_eq!(read, named(true));
    assert!(bytes(&with) < bytes(&without) + 500, "{} and {}", bytes(&with), bytes(&without));
}

#[test]
fn another_style_changes_the_frame_alone() {
    let one = pack(&pages("p{margin:0}", None), "").unwrap();
    let other = pack(&pages("p{margin:1em;color:red}", None), "").unwrap();
    assert_ne!(one.frame, other.frame);
    assert_eq!(one.parts, other.parts);
}

#[test]
fn a_changed_article_changes_the_parts_that_print_it() {
    let one = pack(&pages("p{}", None), "").unwrap();
    let other = pack(&pages("p{}", Some(1234)), "").unwrap();
    assert_eq!(one.frame, other.frame);
    let changed = other.parts.iter().filter(|part| !one.parts.contains(part)).count();
    assert!((1..=2).contains(&changed), "{changed} of {}", other.parts.len());
}

#[test]
fn few_pages_and_strange_ones_are_packed_too() {
    for texts in [vec![], vec![""], vec!["<"], vec!["x", "<<<>>> é ’ \n"], vec!["<p>", "<p>"]] {
        let pages: BTreeMap<String, String> =
            texts.iter().enumerate().map(|(n, text)| (format!("{n}/"), (*text).to_owned())).collect();
        assert_eq!(opened(&pack(&pages, "").unwrap()), pages);
    }
    assert_eq!(pack(&BTreeMap::from([("a/".to_owned(), "b\u{1}c".to_owned())]), ""), None);
}

proptest! {
    #[test]
    fn what_is_folded_unfolds(words in prop::collection::vec("[a-c]{0,40}", 0..12), order in prop::collection::vec(0usize..12, 0..60)) {
        let long: Vec<String> = words.iter().map(|word| word.repeat(5)).collect();
        let text: String = order.iter().filter_map(|at| long.get(*at)).map(String::as_str).collect();
        prop_assert_eq!(unfold(&fold(text.as_bytes())), Some(text.into_bytes()));
    }

    #[test]
    fn no_bytes_make_the_reader_fail_badly(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = unfold(&bytes);
        let _ = open(&bytes, &bytes, "en/");
    }
}
