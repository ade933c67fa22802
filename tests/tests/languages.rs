//! Every sheet in every language: the same figures and the same addresses as in French, no key, no brace, no French left over
//! but the law, its sources and the tariff; what words must be, and how a fault of theirs is told.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::Value;
use sheets::argument::Tool;
use sheets::duty::invoice::{Batch, Invoice, Shown};
use sheets::{Language, agree, argument, decode, duty, penalties};
use tariff_data::levies::{TABLES, read, wording};
use tariff_data::nomenclature::Nomenclature;

type Pairs = Vec<(String, String)>;

struct Books {
    penalties: penalties::Book,
    duties: duty::Book,
    guided: Vec<argument::Book>,
}

/// The books of each language, in the order of [`Language::ALL`].
static BOOKS: LazyLock<Vec<Books>> = LazyLock::new(|| {
    let corpus = &tests::corpus().corpus;
    let of = |language| {
        Ok(Books {
            penalties: indexer::penalties::book(corpus, language)?,
            duties: indexer::duties::book(corpus, language)?,
            guided: Tool::ALL
                .iter()
                .map(|tool| indexer::arguments::book(corpus, *tool, language))
                .collect::<Result<_, _>>()?,
        })
    };
    let books: Result<Vec<Books>, indexer::failure::Failure> = Language::ALL.into_iter().map(of).collect();
    books.unwrap_or_else(|failure| panic!("{failure}"))
});

static TARIFF: LazyLock<Nomenclature> = LazyLock::new(|| Nomenclature::of_the_project().unwrap());

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()
}

/// The facts of a case file, whatever its simulator: `et` or `;` opens the next article.
#[derive(Deserialize)]
struct File {
    #[serde(default)]
    base: BTreeMap<String, String>,
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    #[serde(default)]
    facts: String,
    from: Option<String>,
    country: Option<String>,
    day: Option<String>,
    text: Option<String>,
}

fn cases(room: &str) -> Vec<(Case, Pairs)> {
    let pairs = |text: &str| -> Pairs {
        let pair = |word: &str| match word.split_once('=') {
            Some((key, value)) => (key.to_owned(), value.to_owned()),
            None if room == "penalties" => ("infraction".to_owned(), word.to_owned()),
            None => ("et".to_owned(), String::new()),
        };
        text.split_whitespace().map(pair).collect()
    };
    let mut all = Vec::new();
    for path in tests::case_files(room) {
        let file: File = toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        for case in file.case {
            let mut facts = case.from.as_ref().map(|from| pairs(&file.base[from])).unwrap_or_default();
            facts.extend(case.country.clone().map(|country| ("pays".to_owned(), country)));
            for (key, value) in pairs(&case.facts) {
                if case.from.is_some() {
                    facts.retain(|(known, _)| *known != key);
                }
                facts.push((key, value));
            }
            all.push((case, facts));
        }
    }
    assert!(all.len() > 10, "{room}");
    all
}

/// A text that is said: its place, and the same in the three languages.
struct Said<'v> {
    place: String,
    texts: Vec<&'v str>,
}

/// The texts of the same sheet in each language; anything else must be equal.
fn said<'v>(place: &str, values: &[&'v Value], found: &mut Vec<Said<'v>>) {
    let first = values[0];
    match first {
        Value::Object(fields) => {
            for key in fields.keys() {
                let inner: Vec<&Value> = values.iter().map(|value| &value[key.as_str()]).collect();
                assert!(values.iter().all(|value| value.as_object().unwrap().len() == fields.len()), "{place}");
                said(&format!("{place}.{key}"), &inner, found);
            }
        }
        Value::Array(items) => {
            for rank in 0..items.len() {
                assert!(values.iter().all(|value| value.as_array().unwrap().len() == items.len()), "{place}");
                said(place, &values.iter().map(|value| &value[rank]).collect::<Vec<_>>(), found);
            }
        }
        Value::String(_) => {
            let texts = values.iter().map(|value| value.as_str().unwrap_or_else(|| panic!("{place}"))).collect();
            found.push(Said { place: place.to_owned(), texts });
        }
        other => assert!(values.iter().all(|value| *value == other), "{place}: {values:?}"),
    }
}

/// The numbers of a text, plain: what parts thousands taken out, a point before the decimals.
fn figures(language: Language, text: &str) -> Vec<String> {
    let (between, before): (&[char], char) =
        if language == Language::English { (&[','], '.') } else { (&['\u{202f}', '\u{a0}', ' '], ',') };
    // A code of the tariff has the same points in every language.
    let coded =
        |word: &str| word.matches('.').count() > 1 && word.chars().all(|sign| sign.is_ascii_digit() || sign == '.');
    let word = |word: &str| {
        if coded(word.trim_end_matches([',', ';', ':', ')'])) { word.replace('.', "") } else { word.to_owned() }
    };
    let text = text.split(' ').map(word).collect::<Vec<_>>().join(" ");
    let signs: Vec<char> = text.chars().collect();
    let digit = |at: usize| signs.get(at).is_some_and(char::is_ascii_digit);
    let mut found = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        if !digit(at) {
            at += 1;
            continue;
        }
        let mut number = String::new();
        while at < signs.len() {
            let three = (1..4).all(|step| digit(at + step)) && !digit(at + 4);
            match signs[at] {
                sign if sign.is_ascii_digit() => number.push(sign),
                sign if between.contains(&sign) && three => {}
                sign if sign == before && digit(at + 1) && !number.contains('.') => number.push('.'),
                _ => break,
            }
            at += 1;
        }
        found.push(number);
    }
    found.sort();
    found
}

/// Small words of French that the other languages do not have.
const FRENCH: &[&str] = &[
    "le", "les", "du", "des", "une", "est", "et", "sur", "dans", "pour", "par", "avec", "sont", "au", "aux", "cette",
    "ce", "qui", "ne", "pas", "il", "elle", "vous", "sans", "être",
];

/// What stays as it is: names of texts, labels of the tariff, what people typed or pasted, addresses.
const KEPT: &[&str] = &[
    ".sources.text",
    ".source.text",
    ".cites.label",
    ".cite.label",
    ".basis.label",
    ".to_cite.label",
    ".articles.title",
    ".keep",
    ".query",
    ".declaration",
    ".written",
    ".pasted",
];

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|sign: char| !sign.is_alphabetic()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// A text without what it quotes between inverted commas or brackets.
fn bare(text: &str) -> String {
    let mut bare = String::new();
    let mut depth = 0;
    for sign in text.chars() {
        match sign {
            '«' | '“' | '(' => depth += 1,
            '»' | '”' | ')' => depth -= 1,
            other if depth == 0 => bare.push(other),
            _ => {}
        }
    }
    bare
}

/// Two small words of French make a French text; what is quoted does not count.
fn is_french(text: &str) -> bool {
    words(&bare(text)).filter(|word| FRENCH.contains(&word.as_str())).count() >= 2
}

/// Compares a sheet in the three languages.
fn whole(told: &str, sheets: &[String]) -> usize {
    let values: Vec<Value> = sheets.iter().map(|sheet| serde_json::from_str(sheet).unwrap()).collect();
    let mut found = Vec::new();
    said("", &values.iter().collect::<Vec<_>>(), &mut found);
    let mut said_otherwise = 0;
    for Said { place, texts } in &found {
        let french = texts[0];
        for (language, text) in Language::ALL.into_iter().zip(texts) {
            let tag = language.tag();
            assert!(!text.contains(['{', '}']), "{told}: {tag} {place}: {text}");
            let key = text.contains('.') && text.bytes().all(|byte| byte.is_ascii_lowercase() || b".-".contains(&byte));
            assert!(!key || *text == french, "{told}: {tag} {place}: {text} is a key");
            if language == Language::French {
                continue;
            }
            said_otherwise += usize::from(*text != french);
            let kept = KEPT.iter().any(|kept| place.ends_with(kept));
            if *text != french && !kept {
                // A French term in brackets may say a figure again.
                let same = |text: &str, french: &str| figures(language, text) == figures(Language::French, french);
                let fits = same(text, french) || same(&bare(text), &bare(french));
                assert!(fits, "{told}: {tag} {place}: {text} | {french}");
            }
            // Words of an address have no space.
            assert!(kept || !text.contains(' ') || !is_french(text), "{told}: {tag} {place}: {text}");
        }
    }
    said_otherwise
}

fn each(work: impl Fn(&Books) -> String) -> Vec<String> {
    BOOKS.iter().map(work).collect()
}

#[test]
fn penalties_say_the_same_in_each_language() {
    for (case, facts) in cases("penalties") {
        let day = case.day.as_deref().unwrap_or_default();
        let sheets = each(|books| penalties::sheet(&books.penalties, &facts, day, today()).to_json());
        assert!(whole(&case.facts, &sheets) > 3, "{}", case.facts);
    }
}

#[test]
fn duties_say_the_same_in_each_language() {
    for (case, facts) in cases("duty") {
        let sheets = each(|books| duty::sheet(&books.duties, &*TARIFF, &facts, today()).to_json());
        assert!(whole(&case.facts, &sheets) > 40, "{}", case.facts);
    }
}

#[test]
fn tables_of_levies_say_the_same_in_each_language() {
    for rank in 0..TABLES.len() {
        let tables: Vec<_> =
            BOOKS.iter().map(|books| duty::table(&books.duties, &books.duties.countries[rank], today())).collect();
        for (books, table) in BOOKS.iter().zip(&tables).skip(1) {
            let language = books.duties.words.language();
            for (levy, french) in table.levies.iter().zip(&tables[0].levies) {
                assert_eq!(levy.key, french.key);
                let texts = [(&levy.name, &french.name), (&levy.plain, &french.plain), (&levy.base, &french.base)];
                for (text, french) in texts {
                    assert!(!is_french(text), "{text}");
                    assert_eq!(figures(language, text), figures(Language::French, french), "{text} | {french}");
                }
                for (rate, french) in levy.rates.iter().zip(&french.rates) {
                    assert_eq!(figures(language, &rate.rate), figures(Language::French, &french.rate), "{}", rate.rate);
                    assert!(!rate.when.iter().chain([&rate.goods]).any(|text| is_french(text)), "{:?}", rate.when);
                }
            }
        }
    }
}

#[test]
fn guided_simulators_say_the_same_in_each_language() {
    for (rank, tool) in Tool::ALL.iter().enumerate() {
        for (case, facts) in cases(tool.key()) {
            let sheets = each(|books| argument::sheet(&books.guided[rank], &facts, today()).to_json());
            let told = format!("{}: {:?} {}", tool.key(), case.from, case.facts);
            assert!(whole(&told, &sheets) > 20, "{told}");
        }
    }
}

#[test]
fn invoices_say_the_same_in_each_language() {
    const FACTS: &str = "pays=sn&jour=2026-11-24&transport=mer&importateur=grande-entreprise";
    for (case, _) in cases("invoice") {
        let text = case.text.unwrap();
        let sheets = each(|books| {
            let book = &books.duties;
            let mut invoice = Invoice::open(book, &text);
            invoice.general = decode(FACTS);
            invoice.general.extend(decode(&case.facts));
            let mut reading = invoice.read(book, &*TARIFF, today()).unwrap();
            let mut batch = Batch::begin(book, &mut reading);
            let settled = (0..100).find_map(|_| batch.as_mut()?.step(book, &mut reading, 100));
            let read = [invoice.to_json(book, &reading), invoice.rows_to_json(&reading, Shown::All, 0, 100)];
            let settled = settled.map_or_else(
                || ["{}".to_owned(), "{}".to_owned()],
                |settled| [settled.totals_to_json(book, &reading), settled.to_json(book, &invoice, &reading)],
            );
            format!("[{}]", [read, settled].concat().join(","))
        });
        assert!(whole(&text, &sheets) > 10, "{text}");
    }
}

#[derive(Deserialize)]
struct Faults {
    case: Vec<Fault>,
}

#[derive(Deserialize)]
struct Fault {
    why: String,
    file: String,
    from: String,
    to: String,
    told: Vec<String>,
}

/// What `passavant check` and the build stop at, with the file of the project changed in memory.
#[test]
fn faulty_words_are_told_with_file_line_and_mend() {
    let file = |name: &str| std::fs::read_to_string(tests::root().join(name)).unwrap();
    let read_cases = std::fs::read_to_string(tests::cases("languages/faults.toml")).unwrap();
    for case in toml::from_str::<Faults>(&read_cases).unwrap().case {
        let text = file(&case.file);
        assert_eq!(text.matches(&case.from).count(), 1, "{}: {} in {}", case.why, case.from, case.file);
        let changed = text.replacen(&case.from, &case.to, 1);
        let refusal = match case.file.strip_prefix("tariff-data/data/levies/words/") {
            Some(rest) => {
                let tag = rest.split('/').next().unwrap();
                let names = ["common", "sn", "bj", "bf", "cv", "ci", "gw", "ml", "ne", "tg"];
                let path = |name: &&str| format!("tariff-data/data/levies/words/{tag}/{name}.toml");
                let paths: Vec<String> = names.iter().map(path).collect();
                let texts: Vec<String> =
                    paths.iter().map(|path| if *path == case.file { changed.clone() } else { file(path) }).collect();
                let files: Vec<(&str, &str)> =
                    paths.iter().map(String::as_str).zip(texts.iter().map(String::as_str)).collect();
                let mut countries: Vec<_> = TABLES.iter().map(|(file, text)| read(file, text).unwrap()).collect();
                wording::lay(&mut countries, TABLES, tag, &files).unwrap_err()
            }
            None => {
                let french = case.file.replace("-en.toml", "-fr.toml").replace("-pt.toml", "-fr.toml");
                agree((&french, &file(&french)), (&case.file, &changed)).unwrap_err()
            }
        };
        let said = refusal.to_string();
        assert!(refusal.line > 0 && !refusal.mend.is_empty(), "{}: {said}", case.why);
        for told in &case.told {
            assert!(said.contains(told), "{}: {told} in {said}", case.why);
        }
    }
}

#[derive(Deserialize)]
struct ByHand {
    case: Vec<Worked>,
}

#[derive(Deserialize)]
struct Worked {
    why: String,
    simulator: String,
    facts: String,
    #[serde(default)]
    refused: bool,
    #[serde(default)]
    en: Vec<String>,
    #[serde(default)]
    pt: Vec<String>,
}

/// *By hand*: sheets in English and Portuguese, word for word.
#[test]
fn sheets_say_what_was_worked_by_hand_in_each_language() {
    let read_cases = std::fs::read_to_string(tests::cases("languages/sheets.toml")).unwrap();
    for case in toml::from_str::<ByHand>(&read_cases).unwrap().case {
        let pairs = decode(&case.facts);
        for (books, texts) in BOOKS.iter().skip(1).zip([&case.en, &case.pt]).filter(|(_, texts)| !texts.is_empty()) {
            let sheet = match case.simulator.as_str() {
                "penalty" => penalties::sheet(&books.penalties, &pairs, "", today()).to_json(),
                "duty" => duty::sheet(&books.duties, &*TARIFF, &pairs, today()).to_json(),
                name => {
                    let rank = Tool::ALL.iter().position(|tool| tool.key() == name).unwrap();
                    argument::sheet(&books.guided[rank], &pairs, today()).to_json()
                }
            };
            let plain = sheet.replace(['\u{a0}', '\u{202f}'], " ");
            for text in texts {
                assert!(plain.contains(text.as_str()), "{}: {text} in {plain}", case.why);
            }
            let value: Value = serde_json::from_str(&sheet).unwrap();
            assert_eq!(
                value["errors"].as_array().unwrap().is_empty(),
                !case.refused,
                "{}: {}",
                case.why,
                value["errors"]
            );
        }
    }
}

/// An address made in one language gives the same result in the others.
#[test]
fn an_address_says_the_same_in_each_language() {
    for typed in [
        "pays=sn&transport=mer&cours.usd=655,957&et=&ligne=8471.30.90.00&prix=1 234,567 USD&net=0,125",
        "pays=sn&transport=mer&monnaie=EUR&et=&ligne=8471.30.90.00&prix=1 234,56&litres=12,5",
    ] {
        let first = duty::sheet(&BOOKS[0].duties, &*TARIFF, &decode(typed), today());
        assert!(first.errors.is_empty(), "{:?}", first.errors);
        for books in &*BOOKS {
            let again = duty::sheet(&books.duties, &*TARIFF, &decode(&first.keep), today());
            assert!(again.errors.is_empty(), "{:?}", again.errors);
            assert_eq!(again.keep, first.keep);
        }
    }
}

/// Cabo Verde counts in escudos: no sentence of its sheets speaks of francs, in any language.
#[test]
fn a_sheet_names_the_money_of_its_country() {
    for books in BOOKS.iter() {
        for (country, named, foreign) in
            [("cv", "escudo", ["franc", "francs", "francos"]), ("sn", "franc", ["escudo", "escudos", "escudo"])]
        {
            let facts = decode(&format!("pays={country}&et=&ligne=1006.40.00.00&prix=1000&droit=5"));
            let sheet = duty::sheet(&books.duties, &*TARIFF, &facts, today());
            assert_eq!(sheet.errors, vec![]);
            let rounding = sheet.result.as_ref().map(|result| result.rounding.clone()).unwrap_or_default();
            assert!(rounding.contains(named), "{country}: {rounding}");
            let json: Value = serde_json::from_str(&sheet.to_json()).unwrap();
            let said = json.to_string().to_lowercase();
            let words: Vec<&str> = said.split(|sign: char| !sign.is_alphanumeric()).collect();
            let wrong = foreign.iter().find(|word| words.contains(word));
            assert_eq!(wrong, None, "{country}: {said}");
        }
    }
}
