//! The analysis on the spellings of print and of keyboards.

use super::fold::fold;
use super::{Lexicon, TokenKind, analyse};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn forms(text: &str) -> Vec<String> {
    analyse(text).into_iter().map(|token| token.form).collect()
}

fn lexicon(words: &str) -> Lexicon {
    Lexicon::build(&words.split_whitespace().map(fold).collect::<BTreeSet<_>>())
}

#[test]
fn both_apostrophes_elide_alike() {
    for text in [
        "l'article",
        "l’article",
        "L′ARTICLE",
        "lʼarticle",
        "d'article",
        "qu’article",
        "jusqu'article",
        "lorsqu’article",
    ] {
        assert_eq!(forms(text), ["article"], "{text}");
    }
    assert_eq!(forms("crédit d’enlèvement"), ["credit", "enlevement"]);
    assert_eq!(forms("aujourd’hui"), ["aujourdhui"]);
}

#[test]
fn elided_words_leave_no_gap_and_stopwords_do() {
    let places = |text: &str| analyse(text).into_iter().map(|token| token.position).collect::<Vec<_>>();
    assert_eq!(places("crédit d'enlèvement"), [0, 1]);
    assert_eq!(places("droits et taxes"), [0, 2]);
}

#[test]
fn words_that_turn_a_rule_are_kept() {
    assert_eq!(forms("sans ne pas sauf"), ["sans", "ne", "pas", "sauf"]);
}

#[test]
fn amounts_are_one_number_however_they_are_grouped() {
    for text in [
        "5.000.000",
        "5 000 000",
        "5000000",
        "5\u{202f}000\u{a0}000".replace('\u{a0}', "\u{202f}").as_str(),
        "5.000.000F",
    ] {
        assert_eq!(forms(text)[0], "5000000", "{text}");
    }
    assert_eq!(forms("15.000f"), ["15000", "f"]);
    assert_eq!(forms("de 100.000 à 200.000 francs"), ["100000", "200000", "francs"]);
    assert_eq!(forms("articles 185, 186 et 187"), ["articles", "185", "186", "187"]);
    assert_eq!(forms("12 345 67"), ["12345", "67"]);
    assert_eq!(forms("05 jours"), ["5", "jours"]);
    assert_eq!(forms("8703.23.19.00"), ["8703231900"]);
}

#[test]
fn ordinals_are_their_number() {
    assert_eq!(forms("1er"), ["1"]);
    assert_eq!(forms("6ème réunion"), ["6", "reunion"]);
    assert_eq!(forms("48h"), ["48", "h"]);
    assert_eq!(forms("parc TP3"), ["parc", "tp3"]);
}

#[test]
fn acronyms_lose_their_marks() {
    assert_eq!(forms("M.A.D."), ["mad"]);
    assert_eq!(forms("un B/L"), ["bl"]);
}

#[test]
fn hyphenated_words_are_found_whole_and_by_parts() {
    assert_eq!(forms("procès-verbal"), ["procesverbal", "proces", "verbal"]);
    assert_eq!(forms("doit-il"), ["doit"]);
    assert_eq!(forms("celle-ci"), ["celle", "ci"]);
    let tokens = analyse("acquit-à-caution");
    assert_eq!(tokens[0].kind, TokenKind::Compound);
    assert_eq!(tokens.iter().map(|token| token.position).collect::<Vec<_>>(), [0, 0, 2]);
}

#[test]
fn offsets_are_those_of_the_printed_words() {
    let text = "L’amende n'est pas « ÉLUDÉE » : 5.000.000 F";
    let printed: Vec<&str> = analyse(text).iter().map(|token| &text[token.range.clone()]).collect();
    assert_eq!(printed, ["amende", "pas", "ÉLUDÉE", "5.000.000", "F"]);
}

#[test]
fn forms_meet_their_family_and_unknown_forms_join_it() {
    let lexicon = lexicon(
        "déclarer déclarée déclarent déclaration délai délais délit saisir saisie saisissent vendu vente vendre",
    );
    let same = |one: &str, other: &str| {
        let (one, other) = (lexicon.resolve(&fold(one)), lexicon.resolve(&fold(other)));
        one.is_some() && one == other
    };
    for form in ["déclarent", "déclarée", "declaration", "déclarait", "déclarions"] {
        assert!(same(form, "déclarer"), "{form}");
    }
    assert!(same("délais", "délai") && same("saisissent", "saisie") && same("vendu", "vente"));
    assert!(!same("délai", "délit"));
    assert_eq!(lexicon.resolve("inconnu"), None);
}

#[test]
fn terms_are_numbered_by_their_first_form() {
    let lexicon = lexicon("zone amende amendes délai");
    assert_eq!(lexicon.term_of("amende"), Some(0));
    assert_eq!(lexicon.term_of("amendes"), Some(0));
    assert_eq!(lexicon.name(0), "amende");
    assert_eq!(lexicon.name(1), "delai");
    assert_eq!(lexicon.term_count(), 3);
    assert_eq!(lexicon.with_prefix("amende"), 0..2);
}

proptest! {
    #[test]
    fn offsets_always_cut_the_text(text in any::<String>()) {
        let mut before = 0;
        for token in analyse(&text) {
            prop_assert!(text.get(token.range.clone()).is_some_and(|printed| !printed.is_empty()));
            prop_assert!(!token.form.is_empty());
            prop_assert!(token.position >= before);
            before = token.position;
        }
    }

    #[test]
    fn french_is_cut_as_well(text in "[a-zéèçœA-ZÉ0-9'’.,/ «»°\u{202f}\u{301}-]{0,80}") {
        for token in analyse(&text) {
            prop_assert!(text.get(token.range.clone()).is_some());
            prop_assert!(!token.form.chars().any(|c| c.is_uppercase() || "éèçœ".contains(c)));
        }
    }

    #[test]
    fn typing_without_accents_gives_the_same_words(text in "[a-zéèêàçùôîœA-ZÉÈ' -]{0,60}") {
        let bare: String = text.chars().map(|c| fold(&c.to_string())).collect();
        prop_assert_eq!(forms(&text), forms(&bare));
    }

    #[test]
    fn any_word_resolves_or_not(word in any::<String>()) {
        let _ = lexicon("déclarer saisir amende").resolve(&fold(&word));
    }
}
