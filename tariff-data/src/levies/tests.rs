//! The tables of the project load and come back from their packed form; what cannot be used is refused.

use chrono::NaiveDate;

use super::{Amount, Country, TABLES, read, unpack, wording};
use crate::language::Language;
use crate::provenance::Confidence;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn country(code: &str) -> Country {
    let (file, text) = TABLES.iter().find(|(file, _)| file.ends_with(&format!("{code}.toml"))).unwrap();
    read(file, text).unwrap_or_else(|refusal| panic!("{refusal}"))
}

fn refusal(from: &str, to: &str) -> (usize, String) {
    let (file, text) = TABLES[0];
    assert!(text.contains(from), "{from}");
    let refusal = read(file, &text.replacen(from, to, 1)).unwrap_err();
    (refusal.line, refusal.what)
}

#[test]
fn the_tables_load_and_come_back_from_their_packed_form() {
    for (file, text) in TABLES {
        let country = read(file, text).unwrap_or_else(|refusal| panic!("{refusal}"));
        assert!(file.ends_with(&format!("{}.toml", country.code)), "{file} is of {}", country.code);
        assert_eq!(country.first_day(), day(2015, 1, 1), "{file}");
        assert_eq!(unpack(&country.pack()), Some(country), "{file}");
    }
}

#[test]
fn what_was_not_packed_is_refused() {
    let packed = country("sn").pack();
    assert_eq!(unpack(""), None);
    let (_, rest) = packed.split_once('\n').unwrap();
    assert_eq!(unpack(rest), None);
    for (from, to) in [("\ts\t", "\tz\t"), ("2015-01-01", "2015-1-1"), ("\n", "\n?\n"), ("%0.8", "%x")] {
        assert_eq!(unpack(&packed.replacen(from, to, 1)), None, "{from}");
    }
}

/// *Official*: the rates of the levies of Senegal at their dates.
#[test]
fn rates_are_dated() {
    let senegal = country("sn");
    let percent = |key: &str, on: NaiveDate| {
        let levy = senegal.levy(key).unwrap();
        let rate = levy.rates.iter().find(|rate| rate.basis.provenance.holds_on(on) && rate.when.is_empty());
        match rate.map(|rate| &rate.amount) {
            Some(Amount::Percent(percent)) => percent.to_string(),
            other => format!("{other:?}"),
        }
    };
    assert_eq!(percent("pcs", day(2017, 6, 30)), "1");
    assert_eq!(percent("pcs", day(2017, 7, 1)), "0.8");
    assert_eq!(percent("pcc", day(2026, 11, 24)), "0.5");
    assert_eq!(percent("tva", day(2026, 11, 24)), "18");
    assert_eq!(percent("cosmetiques", day(2020, 6, 16)), "15");
    assert_eq!(percent("cosmetiques", day(2020, 6, 17)), "10");
    assert_eq!(percent("promad", day(2021, 8, 22)), "None");
}

#[test]
fn scopes_are_beginnings_of_codes() {
    let senegal = country("sn");
    let vat = senegal.levy("tva").unwrap();
    let spared = |code: &str| vat.exemptions.iter().any(|one| one.when.is_empty() && one.scope.holds(code));
    assert!(spared("1006400000"));
    assert!(!spared("1006301000"));
    assert!(!spared("8703231900"));
    assert_eq!(super::digits("8703.23.19.00").as_deref(), Some("8703231900"));
    for wrong in ["8", "", "87a3", "87032319001", "\u{663}\u{663}"] {
        assert_eq!(super::digits(wrong), None, "{wrong}");
    }
}

#[test]
fn a_row_that_cannot_be_used_is_told_with_its_line() {
    let (line, what) = refusal("percent = \"0.8\"", "percent = \"-0.8\"");
    assert_eq!(what, "« -0.8 » n'est pas un nombre");
    assert!(line > 100, "{line}");
    for (from, to, what) in [
        ("percent = \"0.8\"\n", "", "le taux n'a pas de montant lisible"),
        ("\"origine=uemoa|cedeao\"", "\"origine=europe\"", "« origine=europe » n'est pas une condition"),
        (
            "\"promad@promad-tva=dedans\"",
            "\"promad@promad-tva=entre\"",
            "« entre » n'est pas une réponse de « promad-tva »",
        ),
        (
            "base = [\"value\"]",
            "base = [\"value\", \"tva\"]",
            "« dd » se calcule sur « tva », qui n'est pas encore calculé",
        ),
        ("when = [\"promad-taux=2\"]\n", "", "« promad » est douteux sans alternative"),
        ("from = 2017-07-01", "from = 2017-06-30", "« pcs » a deux taux le même jour"),
        ("to = 2017-06-30", "to = 2014-01-01", "la ligne finit avant de commencer"),
        ("\"1006.30.10\", \"1006.30.90\"", "\"riz de luxe\"", "« riz de luxe » n'est pas le début d'un code"),
        ("\"sn-douanes:136#al-3\"", "\"136\"", "« 136 » n'est pas un alinéa"),
        ("kind = \"duty\"", "kind = \"droit\"", "« droit » n'est pas un mot de kind"),
        (
            "key = \"oui\"\nlabel = \"déjà perçu\"",
            "key = \"oui\"\nlabel = \"\"",
            "la question « promad-debut » a un texte vide",
        ),
        ("source = \"CGI, art. 368 et 369\"", "source = \" \"", "la ligne n'a pas de source"),
        ("percent = \"unknown\"", "percent = \"7\"", "« alcool » a un taux inconnu qui ne se dit pas"),
    ] {
        assert_eq!(refusal(from, to).1, what);
    }
    assert!(refusal("confidence = \"sure\"\n", "").1.contains("confidence"));
}

/// Nothing doubtful is taken in silence: it stands under a question. Nothing unknown has a figure.
#[test]
fn every_figure_says_how_sure_it_is() {
    for (file, text) in TABLES {
        let country = read(file, text).unwrap();
        for levy in &country.levies {
            for rate in &levy.rates {
                let confidence = rate.basis.provenance.confidence;
                assert_eq!(rate.amount == Amount::Unknown, confidence == Confidence::Unknown, "{file} {}", levy.key);
                assert!(confidence != Confidence::Doubtful || !rate.when.is_empty(), "{file} {}", levy.key);
            }
        }
    }
}

/// Words of another language change nothing but words: with the French ones put back, the table is the same.
#[test]
fn every_language_says_the_same_figures() {
    let french: Vec<Country> = TABLES.iter().map(|(file, text)| read(file, text).unwrap()).collect();
    for language in [Language::English, Language::Portuguese] {
        let mut said = french.clone();
        wording::say(&mut said, TABLES, language).unwrap_or_else(|refusal| panic!("{refusal}"));
        for (said, french) in said.iter_mut().zip(&french) {
            assert_eq!(unpack(&said.pack()).as_ref(), Some(&*said), "{}", said.code);
            assert_ne!(said, french);
            let words: Vec<String> =
                wording::sentences(&mut french.clone()).into_iter().map(|one| one.clone()).collect();
            for (place, words) in wording::sentences(said).into_iter().zip(words) {
                *place = words;
            }
            assert_eq!(said, french);
        }
    }
}

/// A sentence without words, and words without a sentence, are told with file, line and mend.
#[test]
fn words_that_do_not_fit_are_refused() {
    let (file, text) = TABLES.iter().find(|(file, _)| file.ends_with("cv.toml")).unwrap();
    let mut country = [read(file, text).unwrap()];
    let mut all: Vec<String> = wording::sentences(&mut country[0]).into_iter().map(|one| one.clone()).collect();
    all.sort();
    all.dedup();
    let line = |sentence: &String| format!("{:?} = \"x\"\n", sentence);
    let whole: String = all.iter().map(line).collect();
    let lay = |own: &str, common: &str| {
        let files = [("words/en/cv.toml", own), ("words/en/common.toml", common)];
        wording::lay(&mut country.clone(), TABLES, "en", &files).map_err(|refusal| refusal.to_string())
    };
    assert_eq!(lay(&whole, ""), Ok(()));
    assert_eq!(lay("", &whole), Ok(()));
    let (first, rest) = whole.split_once('\n').unwrap();
    let missing = lay(rest, "").unwrap_err();
    assert!(missing.contains("cv.toml:") && missing.contains("n'a pas de mots pour « en »"), "{missing}");
    assert!(
        !missing.contains("cv.toml:0") && missing.contains("tariff-data/data/levies/words/en/cv.toml"),
        "{missing}"
    );
    assert_eq!(lay(rest, &format!("{first}\n")), Ok(()));
    for (own, told) in [
        (format!("{whole}\"Autre chose\" = \"y\"\n"), "« Autre chose » n'est pas une phrase des prélèvements"),
        (format!("{whole}\"a\" = 3\n"), "« a » n'est pas suivi de mots"),
        (format!("{whole}\"a\" = \" \"\n"), "« a » n'a pas de mots utilisables"),
        (format!("{whole}{first}\n"), "TOML refusé"),
    ] {
        let refusal = lay(&own, "").unwrap_err();
        assert!(refusal.starts_with(&format!("words/en/cv.toml:{}: {told}", all.len() + 1)), "{refusal}");
    }
}
