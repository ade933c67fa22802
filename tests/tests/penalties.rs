//! The sheet of a penalty, as page, command and JSON show it: the cases worked by hand, in words, and what no facts may do.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::Value;
use sheets::penalties::{Book, SumView, cases, dossier, find, sheet, tally};
use sheets::{decode, encode};
use simulators::penalties::Field;

type Pairs = Vec<(String, String)>;

#[derive(Deserialize)]
struct File {
    case: Vec<Case>,
}

/// What these tests read of a case; the rest is read in `simulators/tests/penalties/`.
#[derive(Deserialize)]
struct Case {
    article: String,
    facts: String,
    day: Option<String>,
    class: Option<String>,
    #[serde(default)]
    fine: String,
    #[serde(default)]
    contradictions: Vec<String>,
}

static BOOK: LazyLock<Book> =
    LazyLock::new(|| match indexer::penalties::book(&tests::corpus().corpus, sheets::Language::French) {
        Ok(book) => book,
        Err(failure) => panic!("{failure}"),
    });

fn all_cases() -> Vec<Case> {
    let read = |path| toml::from_str::<File>(&std::fs::read_to_string(path).unwrap()).unwrap().case;
    tests::case_files("penalties").into_iter().flat_map(read).collect()
}

fn pairs(facts: &str) -> Pairs {
    let mut words = facts.split_whitespace();
    let offence = ("infraction".to_owned(), words.next().unwrap().to_owned());
    let pair = |word: &str| word.split_once('=').map(|(key, value)| (key.to_owned(), value.to_owned())).unwrap();
    std::iter::once(offence).chain(words.map(pair)).collect()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

/// The fine as the cases write it.
fn fine(sum: &SumView) -> String {
    match (sum.least, sum.most) {
        (Some(least), Some(most)) if least == most => least.to_string(),
        (Some(least), Some(most)) => format!("{least}..{most}"),
        (Some(least), None) => format!("{least}+"),
        (None, _) => "?".to_owned(),
    }
}

#[test]
fn sheets_say_the_class_and_the_fine_worked_by_hand() {
    let cases = all_cases();
    assert!(cases.len() >= 200, "{} cases", cases.len());
    for case in cases {
        let told = format!("{}: {}", case.article, case.facts);
        let sheet = sheet(&BOOK, &pairs(&case.facts), case.day.as_deref().unwrap_or_default(), today());
        assert!(sheet.errors.is_empty(), "{told}: {:?}", sheet.errors);
        assert_eq!(sheet.clashes.is_empty(), case.contradictions.is_empty(), "{told}");
        let first = sheet.outcomes.first();
        assert_eq!(first.map(|first| first.class), case.class.as_deref(), "{told}");
        let said = first.and_then(|first| first.fine.as_ref()).map(|line| fine(&line.sum)).unwrap_or_default();
        // A sum that no franc can hold is not given as a number.
        let wanted = if case.fine == "too-large" { "?" } else { &case.fine };
        assert_eq!(said, wanted, "{told}");
    }
}

/// Every text of a sheet is words: no key, no place left to fill, nothing empty where something is said.
#[test]
fn nothing_unworded_is_ever_shown() {
    let marks = |text: &str| text.contains(['{', '}']) || text.contains("  ") || text.trim() != text;
    for case in all_cases() {
        let sheet = sheet(&BOOK, &pairs(&case.facts), "", today());
        let json: Value = serde_json::from_str(&sheet.to_json()).unwrap();
        each_text(&json, "", &mut |field, text| {
            assert!(!marks(text), "{}: {field}: « {text} »", case.facts);
            let may_be_empty =
                ["formula", "strip_fine", "strip_note", "prefix", "unit", "label", "href"].contains(&field);
            assert!(may_be_empty || !text.is_empty(), "{}: {field} is empty", case.facts);
        });
    }
}

fn each_text(value: &Value, field: &str, check: &mut dyn FnMut(&str, &str)) {
    match value {
        Value::String(text) => check(field, text),
        Value::Array(items) => items.iter().for_each(|item| each_text(item, field, check)),
        Value::Object(fields) => fields.iter().for_each(|(name, item)| each_text(item, name, check)),
        _ => {}
    }
}

/// Each line carries its paragraph, and each paragraph leads to an anchor of the corpus.
#[test]
fn every_line_cites_a_paragraph_that_exists() {
    let mut cited = BTreeSet::new();
    for case in all_cases() {
        let sheet = sheet(&BOOK, &pairs(&case.facts), "", today());
        for conclusion in sheet.outcomes.iter().chain(&sheet.remaining) {
            assert!(!conclusion.basis.is_empty(), "{}: {} rests on nothing", case.facts, conclusion.class_name);
            for line in conclusion.sections.iter().flat_map(|section| &section.lines) {
                assert!(!line.cites.is_empty(), "{}: « {} » rests on nothing", case.facts, line.text);
            }
            for step in conclusion.fine.iter().flat_map(|fine| &fine.steps) {
                assert!(!step.cites.is_empty(), "{}: « {} » rests on nothing", case.facts, step.label);
            }
            cited.extend(conclusion.cites.iter().map(|cite| cite.href.clone()));
        }
    }
    assert!(cited.len() > 100, "{} paragraphs cited", cited.len());
    for href in &cited {
        assert!(anchors().contains(href), "{href} leads nowhere");
    }
}

/// The address of every unit, and of every block in it.
fn anchors() -> &'static BTreeSet<String> {
    static ANCHORS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
        fn blocks(address: &str, list: &[content::model::Block], found: &mut BTreeSet<String>) {
            for block in list {
                found.insert(format!("{address}#{}", block.anchor));
                blocks(address, &block.children, found);
            }
        }
        let mut found = BTreeSet::new();
        for work in &tests::corpus().corpus.works {
            for unit in &work.units {
                let address = work.unit_address(unit);
                blocks(&address, &unit.blocks, &mut found);
                found.insert(address);
            }
        }
        found
    });
    &ANCHORS
}

/// An address holds all facts: read again, it gives the same sheet.
#[test]
fn an_address_gives_the_same_sheet_again() {
    for case in all_cases() {
        let first = sheet(&BOOK, &pairs(&case.facts), "", today());
        let again = sheet(&BOOK, &decode(&first.query), "", today());
        assert_eq!(first, again, "{}", case.facts);
        assert_eq!(encode(&decode(&first.query)), first.query, "{}", case.facts);
    }
}

#[test]
fn several_offences_stand_in_one_address() {
    let typed = "infraction=colis-manquants&droits=845000&couverture=acquit-a-caution&et=&infraction=manifeste-absent";
    let cases = cases(&decode(typed));
    assert_eq!(cases.len(), 2);
    let dossier = dossier(&BOOK, &cases, "", today()).unwrap();
    assert_eq!(dossier.cases.len(), 2);
    assert!(dossier.cases.iter().all(|(label, fine)| !label.is_empty() && fine.is_some()), "{dossier:?}");
}

/// What was typed badly is said in French at its field, and the rest still counts. Messages are *frozen*.
#[test]
fn bad_input_is_told_at_its_field() {
    for (typed, day, field, text) in [
        ("droits=abc", "", "droits", "« abc » n’est pas un montant : écrivez des chiffres, comme 845 000."),
        ("droits=-5", "", "droits", "Un montant ne peut pas être négatif : écrivez-le sans signe."),
        ("droits=1,5", "", "droits", "Le franc n’a pas de centimes : écrivez un nombre entier, comme 845 000."),
        (
            "droits=99999999999999999999999",
            "",
            "droits",
            "Ce montant est trop grand pour être calculé : vérifiez le nombre de zéros.",
        ),
        ("transport=fusee", "", "transport", "« fusee » n’est pas une des réponses proposées : choisissez-en une."),
        ("droits=1&droits=2", "", "droits", "Cette réponse est donnée deux fois : gardez-en une."),
        ("age=12", "", "age", "« age » n’est la réponse à aucune question : retirez-le ou reprenez les questions."),
        ("", "1999-01-01", "jour", "Aucun chiffre n’est connu au 1er janvier 1999"),
        ("", "hier", "jour", "« hier » n’est pas une date : écrivez-la comme 24/11/2026, ou effacez-la."),
    ] {
        let typed = decode(&format!("infraction=colis-manquants&{typed}"));
        let sheet = sheet(&BOOK, &typed, day, today());
        let [error] = sheet.errors.as_slice() else { panic!("{typed:?} {day}: {:?}", sheet.errors) };
        assert_eq!(error.field, field, "{typed:?}");
        assert!(error.text.replace(['\u{a0}', '\u{202f}'], " ").starts_with(text), "{typed:?}: {}", error.text);
        assert!(sheet.answered.iter().any(|answer| answer.field == "infraction"), "{typed:?} lost the offence");
    }
}

/// The officer's calculator: a class and its base, as typed. Worked by hand.
#[test]
fn a_class_and_its_base_give_the_fine() {
    for (class, typed, text) in [
        ("contravention-2", "845 000", "1 690 000 F CFA"),
        ("contravention-4", "320.000 F", "320 000 F CFA"),
        ("delit-1", "5000000", "5 000 000 F CFA"),
        ("delit-1-aggravated", "1500000", "6 000 000 F CFA"),
        ("delit-2", "8500000", "8 500 000 F CFA"),
        ("contravention-2", "  ", ""),
        ("sixieme-classe", "5", ""),
    ] {
        let tally = tally(&BOOK, class, typed, "", today());
        assert_eq!(tally.text.replace(['\u{a0}', '\u{202f}'], " "), text, "{class} {typed}");
        assert!(!tally.refused, "{class} {typed}");
    }
    for (typed, day, text) in [
        ("abc", "", "« abc » n’est pas un montant"),
        ("-5", "", "Un montant ne peut pas être négatif"),
        ("5", "1999-01-01", "Aucun chiffre n’est connu au 1er janvier 1999"),
    ] {
        let tally = tally(&BOOK, "contravention-2", typed, day, today());
        assert!(tally.refused, "{typed}");
        assert!(tally.text.replace(['\u{a0}', '\u{202f}'], " ").starts_with(text), "{}", tally.text);
    }
    let largest = tally(&BOOK, "delit-1-aggravated", &u64::MAX.to_string(), "", today());
    assert!(!largest.refused && largest.text.contains("trop grand"), "{largest:?}");
}

/// Any text at all as an address or a day gives a sheet. The texts are cut and spliced from every fact and answer, with
/// bytes that mean something to the reader of addresses between them.
#[test]
fn no_text_makes_it_panic() {
    let mut alphabet: Vec<String> = [
        "=",
        "&",
        "%",
        "%ff",
        "et=",
        "\u{0}",
        "é",
        "-",
        "1e9",
        "0,5",
        "9".repeat(40).as_str(),
        "𝟙",
        "\u{202e}",
        " ",
        "+",
    ]
    .map(str::to_owned)
    .to_vec();
    for field in Field::ALL {
        alphabet.push(format!("{}=", field.key()));
        alphabet.extend(field.words().iter().map(|word| (*word).to_owned()));
    }
    let mut state: u64 = 20_261_122;
    let mut pick = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    for _ in 0..4000 {
        let parts: Vec<&str> = (0..pick(12)).map(|_| alphabet[pick(alphabet.len())].as_str()).collect();
        let query = parts.join(if pick(2) == 0 { "" } else { "&" });
        let cases = cases(&decode(&query));
        for facts in &cases {
            let sheet = sheet(&BOOK, facts, parts.first().copied().unwrap_or_default(), today());
            let dossier = dossier(&BOOK, &cases, "", today());
            let json = dossier.map_or_else(|| sheet.to_json(), |dossier| sheet.to_json_among(&dossier));
            assert!(serde_json::from_str::<Value>(&json).is_ok(), "{query}: {json}");
        }
        assert!(find(&BOOK.words, &query).len() <= 200, "{query}");
    }
}

/// The finder knows every offence under its own name.
#[test]
fn every_offence_is_found_by_its_name() {
    let all = find(&BOOK.words, "");
    assert!(all.len() > 100, "{} offences", all.len());
    for offence in &all {
        let found = find(&BOOK.words, &offence.label);
        let place = found.iter().position(|one| one.word == offence.word);
        assert!(place.is_some_and(|place| place < 3), "« {} » stands at {place:?}", offence.label);
    }
}
