//! The tables of the project load whole; each kind of wrong row is told with its file, its line and a mend.

use super::*;

const SOURCE: &str = "[[source]]\nkey = \"s\"\ntitle = \"t\"\ntext = \"r\"\nfrom = 2022-01-01\nconfidence = \"sure\"\n\
    checked_on = 2026-11-24\n";
const HEAD: &str = "code;duty;fee;unit;label;source;remark\n87;;;;Véhicules;;\n8703;;;;Voitures;;\n";

fn refusal(chapter: &str) -> (usize, String) {
    words_refusal(chapter, "word;codes\n")
}

fn words_refusal(chapter: &str, words: &str) -> (usize, String) {
    let files = Files {
        sources: ("s.toml", SOURCE),
        sections: ("s.csv", "number;first;last;label\nXVII;86;89;Véhicules\n"),
        chapters: &[("87.csv", chapter)],
        words: ("w.csv", words),
    };
    let refusal = read(&files).unwrap_err();
    assert!(!refusal.mend.is_empty());
    (refusal.line, refusal.what)
}

/// By hand, from the count of the official schedule.
#[test]
fn the_tariff_is_whole() {
    let tariff = Nomenclature::of_the_project().unwrap();
    assert_eq!(tariff.sections.len(), 21);
    assert_eq!(tariff.chapters.len(), 96);
    assert_eq!(tariff.chapters.iter().map(|chapter| chapter.headings.len()).sum::<usize>(), 1228);
    assert_eq!(tariff.lines().count(), 6379);
    let band = |rate: i64| tariff.lines().filter(|line| line.duty == Decimal::from(rate)).count();
    assert_eq!([0, 5, 10, 20, 35].map(band), [102, 2368, 1469, 2308, 132]);
    assert!(tariff.lines().all(|line| line.fee == Decimal::ONE));
    assert!(tariff.words.len() >= 1500, "{} words", tariff.words.len());
}

/// Official: duties of the schedule of 9 April 2024, looked up one by one.
/// Whoever reads a heading can tell its lines apart: every chapter, every heading, and every line that is not alone in its
/// heading has words of its own.
#[test]
fn every_line_can_be_told_from_its_neighbours() {
    let tariff = Nomenclature::of_the_project().unwrap();
    let mut bare: Vec<&str> = Vec::new();
    for chapter in &tariff.chapters {
        bare.extend((chapter.label.is_empty()).then_some(chapter.number.as_str()));
        for heading in &chapter.headings {
            bare.extend(heading.label.is_empty().then_some(heading.code.as_str()));
            bare.extend(heading.lines.iter().filter(|line| line.label.is_empty()).map(|line| line.code.digits()));
            let mut labels: Vec<&str> = heading.lines.iter().map(|line| line.label.as_str()).collect();
            labels.sort_unstable();
            labels.dedup();
            assert_eq!(labels.len(), heading.lines.len(), "{}", heading.code);
        }
    }
    assert_eq!(bare, Vec::<&str>::new());
}

#[test]
fn lines_have_their_duty() {
    let tariff = Nomenclature::of_the_project().unwrap();
    for (code, duty) in [
        ("8703.23.19.00", 20),
        ("8703.23.11.00", 5),
        ("8704.21.19.90", 10),
        ("8517.13.00.00", 10),
        ("8471.30.90.00", 5),
        ("2523.29.00.00", 20),
        ("2523.10.00.00", 10),
        ("1006.40.00.00", 10),
        ("3004.90.90.00", 0),
        ("0703.10.00.00", 35),
        ("0207.14.00.00", 35),
        ("2402.20.00.00", 20),
        ("4011.10.00.00", 10),
        ("8711.20.99.00", 20),
    ] {
        let line = tariff.line(&Code::of(code).unwrap()).unwrap();
        assert_eq!((line.duty, line.code.to_string()), (Decimal::from(duty), code.to_owned()));
    }
}

#[test]
fn a_wrong_row_is_told() {
    for (row, line, what) in [
        ("8703231900;15;1;u;a;s;", 4, "le droit « 15 » n'est pas une bande du tarif"),
        ("8703231900;20;x;u;a;s;", 4, "fee « x » n'est pas un taux"),
        ("8703231900;20;101;u;a;s;", 4, "fee « 101 » n'est pas un taux"),
        ("8703231900;20;1;pouce;a;s;", 4, "unité « pouce » inconnue"),
        ("8703231900;20;1;u;a;z;", 4, "source « z » inconnue"),
        ("8703231900;20;1;u;a;s", 4, "6 champs au lieu de 7"),
        ("8703231900;20;1;u;\"a\";s;", 4, "la ligne contient un guillemet droit"),
        ("8704231900;20;1;u;a;s;", 4, "8704.23.19.00 n'est pas sous sa position"),
        ("87032319xx;20;1;u;a;s;", 4, "« 87032319xx » n'est pas un code"),
        ("870323;20;1;u;a;s;", 4, "« 870323 » n'est pas à sa place"),
        ("8703231900;20;1;u;a;s;\n8703231900;20;1;u;b;s;", 5, "8703.23.19.00 vient après 8703.23.19.00"),
        ("8703231900;20;1;u;a;s;\n8703239900;20;1;u;a;s;", 5, "deux lignes de 8703 s'appellent « a »"),
        ("8703231900;20;1;u;a;s;\n8702;;;;b;;", 5, "8702 vient après 8703"),
        ("8703231900;20;1;u;a;s;\n8704;20;;;b;;", 5, "8704 n'est pas une ligne, et porte un taux"),
        ("8704;;;;b;;\n8704211990;20;1;u;a;s;", 4, "la position 8703 n'a pas de ligne"),
        ("8703231900;20;1;u;a;s;\n8704;;;;b;;", 0, "la position 8704 n'a pas de ligne"),
    ] {
        assert_eq!(refusal(&format!("{HEAD}{row}\n")), (line, what.to_owned()), "{row}");
    }
    assert_eq!(refusal("code;duty\n"), (1, "la première ligne ne nomme pas les colonnes".to_owned()));
}

#[test]
fn a_wrong_word_is_told() {
    let chapter = format!("{HEAD}8703231900;20;1;u;a;s;\n");
    for (rows, line, what) in [
        ("voiture;8703 8704", 2, "« voiture » mène à 8704, que le tarif n'a pas"),
        ("voiture;87", 2, "« voiture » mène à 87, que le tarif n'a pas"),
        ("voiture;", 2, "« voiture » ne mène nulle part"),
        (" ;8703", 2, "le mot est vide"),
        ("voiture;8703\nvoiture;8703", 3, "« voiture » est écrit deux fois"),
    ] {
        assert_eq!(words_refusal(&chapter, &format!("word;codes\n{rows}\n")), (line, what.to_owned()));
    }
}

const CHAPTER: &str = "code;duty;fee;unit;label;source;remark\n87;;;;Véhicules;;\n8703;;;;Voitures;;\n\
    8703231900;20;1;u;a;s;\n";
const SECTION: &str = "XVII;86;89;Véhicules";

/// File, line and wrong of the tables with these sources, rows of sections and chapters.
fn tables_refusal(sources: &str, sections: &str, chapters: &[(&str, &str)]) -> (String, usize, String) {
    let sections = format!("number;first;last;label\n{sections}\n");
    let files = Files {
        sources: ("s.toml", sources),
        sections: ("s.csv", &sections),
        chapters,
        words: ("w.csv", "word;codes\n"),
    };
    let refusal = read(&files).unwrap_err();
    assert!(!refusal.mend.is_empty());
    (refusal.file, refusal.line, refusal.what)
}

#[test]
fn a_wrong_section_is_told() {
    let chapters = [("87.csv", CHAPTER)];
    for (rows, line, what) in [
        ("XVII;86;89;", 2, "la section XVII n'a pas de libellé"),
        ("XVII;89;86;Véhicules", 2, "la section XVII chevauche une autre"),
        ("XVI;84;86;Machines\nXVII;86;89;Véhicules", 3, "la section XVII chevauche une autre"),
        ("XVI;84;85;Machines", 0, "le chapitre 87 n'est d'aucune section"),
        ("XVII;86;89", 2, "3 champs au lieu de 4"),
    ] {
        assert_eq!(tables_refusal(SOURCE, rows, &chapters), ("s.csv".to_owned(), line, what.to_owned()), "{rows}");
    }
}

#[test]
fn a_wrong_chapter_is_told() {
    let bare = "code;duty;fee;unit;label;source;remark\n";
    let lone = format!("{bare}87;;;;Véhicules;;\n");
    for (chapters, what) in [
        (vec![("87.csv", CHAPTER), ("87b.csv", CHAPTER)], "le chapitre 87 vient après un chapitre plus grand"),
        (vec![("87.csv", bare)], "le fichier n'a pas de chapitre"),
        (vec![("87.csv", lone.as_str())], "le chapitre n'a pas de position"),
    ] {
        let (file, line, told) = tables_refusal(SOURCE, SECTION, &chapters);
        assert_eq!((file.as_str(), line, told.as_str()), (chapters[chapters.len() - 1].0, 0, what));
    }
}

#[test]
fn a_wrong_source_is_told() {
    let chapters = [("87.csv", CHAPTER)];
    for (wrong, line, what) in [
        (SOURCE.replace("\"t\"", "\" \""), 1, "title est vide"),
        (SOURCE.replace("2022-01-01", "07:30:00"), 1, "« 07:30:00 » n'est pas un jour"),
        (SOURCE.replace("sure", "certaine"), 6, "TOML refusé"),
        (SOURCE.replace("text = \"r\"\n", ""), 1, "TOML refusé"),
        (SOURCE.repeat(2), 8, "la clef « s » est donnée deux fois"),
        (format!("{SOURCE}note = 1\n"), 8, "TOML refusé"),
    ] {
        let (file, at, told) = tables_refusal(&wrong, SECTION, &chapters);
        assert_eq!((file.as_str(), at), ("s.toml", line), "{wrong}{told}");
        assert!(told.starts_with(what), "{told}");
    }
}

#[test]
fn an_unknown_code_has_neighbours() {
    let tariff = Nomenclature::of_the_project().unwrap();
    let near = |written: &str| tariff.nearest(written).first().map(|line| line.code.to_string());
    assert_eq!(near("8703.23.19.01").as_deref(), Some("8703.23.19.00"));
    assert!(near("8703").is_some_and(|code| code.starts_with("8703.")));
    assert_eq!(near("77"), None);
    assert_eq!(near("ceci n’est pas un code"), None);
    assert!(near("\u{0}\u{7f}é9").is_none());
}
