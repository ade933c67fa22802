//! Pasted invoices: what is read of them, what is refused and why, what they come to.

use std::sync::LazyLock;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::Value;
use sheets::decode;
use sheets::duty::invoice::{Batch, Invoice, Mark, Reading, Settled, Shown, State, headings, proposals, text_of};
use sheets::duty::{Book, Lines, sheet};
use tariff_data::nomenclature::Nomenclature;

static BOOK: LazyLock<Book> =
    LazyLock::new(|| match indexer::duties::book(&tests::corpus().corpus, sheets::Language::French) {
        Ok(book) => book,
        Err(failure) => panic!("{failure}"),
    });

static TARIFF: LazyLock<Nomenclature> = LazyLock::new(|| Nomenclature::of_the_project().unwrap());

#[derive(Deserialize)]
struct File {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    text: String,
    #[serde(default = "usual")]
    facts: String,
    roles: Vec<String>,
    rows: String,
    #[serde(default)]
    reasons: Vec<String>,
    #[serde(default)]
    notes: Vec<String>,
    #[serde(default)]
    errors: Vec<String>,
    value: Option<String>,
    #[serde(default)]
    values: Vec<String>,
    total: Option<String>,
    landed: Option<String>,
}

fn usual() -> String {
    String::new()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

/// The facts of every case: by sea, an importer who pays no acompte.
const FACTS: &str = "pays=sn&jour=2026-11-24&transport=mer&importateur=grande-entreprise";

fn opened(text: &str, facts: &str) -> (Invoice, Reading) {
    let mut invoice = Invoice::open(&BOOK, text);
    let own = decode(facts);
    let told = |key: &str| own.iter().any(|(one, _)| one == key) || invoice.mapping.column(key).is_some();
    let mut general: Vec<(String, String)> = decode(FACTS).into_iter().filter(|(key, _)| !told(key)).collect();
    general.extend(own.iter().cloned());
    invoice.general = general;
    let reading = invoice.read(&BOOK, &*TARIFF, today()).unwrap();
    (invoice, reading)
}

fn settled(reading: &mut Reading, most: usize) -> Option<Settled> {
    let mut batch = Batch::begin(&BOOK, reading)?;
    for _ in 0..100_000 {
        if let Some(settled) = batch.step(&BOOK, reading, most) {
            return Some(settled);
        }
    }
    panic!("it never ends");
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ").replace('’', "'")
}

#[test]
fn invoices_are_read_as_they_are_pasted() {
    let path = tests::root().join("tests/cases/invoice/read.toml");
    let cases = toml::from_str::<File>(&std::fs::read_to_string(path).unwrap()).unwrap().case;
    assert!(cases.len() > 12);
    for case in &cases {
        let (invoice, mut reading) = opened(&case.text, &case.facts);
        let name = &case.name;
        let role = |role: &str| if role.is_empty() { "-".to_owned() } else { role.to_owned() };
        let roles: Vec<String> = invoice.mapping.columns.iter().map(|column| role(&column.role)).collect();
        assert_eq!(roles, case.roles, "{name}");
        let mut reasons = Vec::new();
        let mut rows = String::new();
        let mut notes = Vec::new();
        let settled = settled(&mut reading, 3);
        for read in &reading.rows {
            notes.extend(read.notes.iter().map(|note| plain(note)));
            match &read.state {
                State::Kept => rows.push('k'),
                State::Aside(reason) => {
                    rows.push('a');
                    reasons.push(plain(reason));
                }
                State::Refused(errors) => {
                    rows.push('r');
                    reasons.push(plain(&errors[0].text));
                }
            }
        }
        assert_eq!(rows, case.rows, "{name}: {reasons:#?}");
        if !case.reasons.is_empty() {
            assert_eq!(reasons.len(), case.reasons.len(), "{name}: {reasons:#?}");
        }
        for (reason, wanted) in reasons.iter().zip(&case.reasons) {
            assert!(reason.starts_with(wanted.as_str()), "{name}: {reason}");
        }
        assert_eq!(notes, case.notes, "{name}");
        let errors: Vec<String> = reading.errors.iter().map(|error| plain(&error.text)).collect();
        assert_eq!(errors, case.errors, "{name}");
        let amount = |part: fn(&Settled) -> &str| settled.as_ref().map(|settled| part(settled).to_owned());
        for (wanted, found) in [
            (&case.value, amount(|settled| &settled.value.amount)),
            (&case.total, amount(|settled| &settled.total.amount)),
            (&case.landed, amount(|settled| &settled.landed.amount)),
        ] {
            if wanted.is_some() {
                assert_eq!(*wanted, found, "{name}");
            }
        }
        if let Some(settled) = &settled {
            let values = lines(settled, &invoice, &reading);
            let values: Vec<&str> = values.iter().map(|line| line["value"].as_str().unwrap()).collect();
            if !case.values.is_empty() {
                assert_eq!(values, case.values, "{name}");
            }
        }
    }
}

/// The rows of the JSON file that were computed.
fn lines(settled: &Settled, invoice: &Invoice, reading: &Reading) -> Vec<Value> {
    let json: Value = serde_json::from_str(&settled.to_json(&BOOK, invoice, reading)).unwrap();
    json["rows"].as_array().unwrap().iter().filter(|row| row["value"].is_string()).cloned().collect()
}

fn decimal(text: &str) -> Decimal {
    if text.is_empty() { Decimal::ZERO } else { Decimal::from_str_exact(&text.replace(',', ".")).unwrap() }
}

/// A long invoice of every kind of row, for what must hold whatever is in it.
fn long() -> String {
    let mut text = String::from("code;désignation;qté;montant;monnaie;origine\n");
    let codes: Vec<String> = TARIFF.lines().step_by(37).map(|line| line.code.to_string()).collect();
    for rank in 0..400 {
        let code = &codes[rank % codes.len()];
        let (price, currency) = [("1 234,5", "EUR"), ("75 000", "XOF"), ("99", "")][rank % 3];
        let origin = ["Chine", "CI", "", "Ghana"][rank % 4];
        text.push_str(&format!("{code};marchandise {rank};3;{price};{currency};{origin}\n"));
        if rank % 50 == 7 {
            text.push_str(";;;;;\n;Sous-total;;12;;\nxx;mauvais;1;2;;\n");
        }
    }
    text
}

/// The sums of the CSV are those of its columns, every row of the text is in it once, and French spreadsheets can open it.
#[test]
fn totals_are_the_sums_of_the_rows_and_no_row_is_lost() {
    // In Côte d'Ivoire the declaration bears charges of its own; in transit nothing is paid.
    for facts in ["", "&pays=ci", "&regime=transit"] {
        sums_of(&format!("incoterm=fob&fret=1000001&assurance=777{facts}"));
    }
}

fn sums_of(facts: &str) {
    let text = long();
    let (invoice, mut reading) = opened(&text, facts);
    let settled = settled(&mut reading, 7).unwrap();
    let csv = settled.to_csv(&BOOK, &invoice, &reading);
    assert!(csv.starts_with('\u{feff}') && csv.ends_with("\r\n"));
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let head = reader.headers().unwrap().clone();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let column = |name: &str| head.iter().position(|one| one == name).unwrap();
    let (total, rest) = rows.split_last().unwrap();
    let rank = |row: &&csv::StringRecord| row[0].parse::<usize>().ok();
    let numbers: Vec<usize> = rest.iter().filter_map(|row| rank(&row)).collect();
    assert_eq!(numbers, (1..=text.lines().count()).collect::<Vec<_>>(), "every line of the text, in order");
    let first = column("valeur en douane");
    assert_eq!(&head[first], "valeur en douane");
    for place in first..=column("coût rendu") {
        let sum: Decimal = rest.iter().map(|row| decimal(&row[place])).sum();
        assert_eq!(sum, decimal(&total[place]), "{}", &head[place]);
    }
    for row in rest {
        let charges: Decimal = (first + 1..column("droits et taxes")).map(|place| decimal(&row[place])).sum();
        assert_eq!(charges, decimal(&row[column("droits et taxes")]));
    }
    let json: Value = serde_json::from_str(&settled.to_json(&BOOK, &invoice, &reading)).unwrap();
    assert_eq!(json["total"].as_str().unwrap(), total[column("droits et taxes")].replace(',', "."));
    assert_eq!(json["rows"].as_array().unwrap().len(), text.lines().count());
    assert!(reading.counts()[2] >= 8, "{:?}", reading.counts());
}

/// Steps of one row or of all at once give the same; so does the sheet of the whole declaration.
#[test]
fn steps_change_nothing() {
    let text: String = long().lines().take(40).map(|line| format!("{line}\n")).collect();
    let facts = "incoterm=fob&fret=100000";
    let (_, mut reading) = opened(&text, facts);
    let one = settled(&mut reading, 1).unwrap();
    assert_eq!(one, settled(&mut reading, usize::MAX).unwrap());
    let country = BOOK.country("sn").unwrap();
    let mut pairs = vec![("pays".to_owned(), "sn".to_owned())];
    pairs.extend(simulators::duty::write(country, &reading.declaration));
    let whole = sheet(&BOOK, &*TARIFF, &pairs, today()).result.unwrap();
    // The invoice says beside its sums that they are the least; the sheet, in them.
    let whole_sums = [&whole.total, &whole.landed, &whole.value].map(|sum| &sum.amount);
    assert_eq!(whole_sums, [&one.total, &one.landed, &one.value].map(|sum| &sum.amount));
    assert_eq!(whole.range.2, one.range);
}

/// A row opened alone in the simulator has the same customs value and the same charges.
#[test]
fn a_row_opens_alone_in_the_simulator() {
    let (invoice, mut reading) = opened(&long(), "incoterm=fob&fret=1000001&assurance=777");
    let settled = settled(&mut reading, 500).unwrap();
    let lines = lines(&settled, &invoice, &reading);
    for article in [0, 1, 2, 50, 399] {
        let address = settled.address(&BOOK, &reading, article).unwrap();
        let alone = sheet(&BOOK, &*TARIFF, &decode(&address), today());
        assert!(alone.errors.is_empty(), "{address}: {:?}", alone.errors);
        let result = alone.result.unwrap();
        assert_eq!(result.value.amount, lines[article]["value"].as_str().unwrap(), "{address}");
        assert_eq!(result.articles[0].total.amount, lines[article]["total"].as_str().unwrap(), "{address}");
    }
}

#[test]
fn columns_and_codes_are_chosen_by_whoever_pasted() {
    let text = "Réf;Désignation;Prix;Autre\nA1;Riz brisé;5 000 000;1 000 000\nA2;Riz brisé;2 000 000;9\n";
    let (mut invoice, reading) = opened(text, "");
    assert_eq!(reading.counts(), [0, 1, 2]);
    let (code, is_code) = ("Riz brisé", false);
    let Ok(table) = indexer::tariff::finder(&TARIFF) else { panic!("no table") };
    assert_eq!(headings(&table, "RIZ BRISÉ 25 % sacs")[0].0, "1006400000");
    let found = proposals(&*TARIFF, &table, code, is_code);
    assert_eq!(found[0].code, "1006.40.00.00");
    // One choice holds for all rows of that name.
    invoice.told.choices.push((code.to_owned(), found[0].code.clone()));
    let reading = invoice.read(&BOOK, &*TARIFF, today()).unwrap();
    assert_eq!(reading.counts(), [2, 1, 0]);
    assert_eq!(invoice.chapters(), ["10"]);
    invoice.mapping.change(&invoice.grid, 3, "prix");
    assert_eq!((invoice.mapping.columns[2].role.as_str(), invoice.mapping.columns[3].role.as_str()), ("", "prix"));
    let reading = invoice.read(&BOOK, &*TARIFF, today()).unwrap();
    let price = |article: usize| reading.declaration.articles[article].price.clone().unwrap().amount.to_string();
    assert_eq!((price(0), price(1)), ("1000000".to_owned(), "9".to_owned()));
    // What is said for all rows is taken where nothing else is said, and a question only where its lines are.
    invoice.told.for_all = decode("origine=uemoa&preuve=oui&riz-brise=suspendu");
    let reading = invoice.read(&BOOK, &*TARIFF, today()).unwrap();
    assert_eq!(reading.declaration.articles[0].origin.key(), "uemoa");
    // The sign before the decimals is said where nothing tells.
    let (mut invoice, reading) = opened("code;montant\n8471.30.90.00;1,234\n", "monnaie=EUR");
    assert_eq!(reading.counts()[2], 1);
    for (mark, amount) in [(Mark::Point, "1234"), (Mark::Comma, "1.234")] {
        invoice.mapping.change_mark(&invoice.grid, Some(mark));
        let reading = invoice.read(&BOOK, &*TARIFF, today()).unwrap();
        assert_eq!(reading.declaration.articles[0].price.clone().unwrap().amount.normalize().to_string(), amount);
    }
}

#[test]
fn codes_near_to_what_is_written_are_proposed() {
    let table = search::tariff::Tariff::default();
    let first = |code: &str| proposals(&*TARIFF, &table, code, true).first().map(|one| one.code.clone());
    // A spreadsheet dropped the zero of 0101.21.00.00.
    assert_eq!(first("101210000").as_deref(), Some("0101.21.00.00"));
    assert_eq!(first("847130").unwrap().get(..7), Some("8471.30"));
    assert_eq!(first("8703.23.99.99").unwrap().get(..7), Some("8703.23"));
    assert_eq!(first("9999"), None);
    assert_eq!(first(""), None);
    assert!(Lines::starting(&*TARIFF, "870323").len() > 1);
}

/// Any bytes at all are an invoice, and every line of them comes out.
#[test]
fn no_bytes_make_it_panic_and_no_line_is_lost() {
    let words = [
        "code",
        ";",
        ";",
        "\t",
        ",",
        "\n",
        "\n",
        "\"",
        "montant",
        "qté",
        "P.U.",
        "8471.30.90.00",
        "3004909090",
        "1 234,5",
        "-5",
        "\u{feff}",
        "1,234.5",
        "total",
        "EUR",
        "€",
        "\u{0}",
        "é",
        "𝟙",
        "\u{202e}",
        "99999999999999999999999999999999",
        "0",
        "1e9",
        "=1+1",
        "monnaie",
        "origine",
        "pays",
        "jour",
        "fret",
        "\r\n",
        "(5)",
        "%",
        "kg",
        "poids net",
        "litres",
        "degré",
        "101",
        ".5",
        "'",
        "désignation",
        "riz",
    ];
    let mut state: u64 = 20_261_128;
    let mut pick = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    for _ in 0..1500 {
        let text: String = (0..pick(60)).map(|_| words[pick(words.len())]).collect();
        let bytes: Vec<u8> = if pick(4) == 0 {
            text.bytes().map(|byte| if pick(9) == 0 { 0xe9 } else { byte }).collect()
        } else {
            text.into_bytes()
        };
        let (invoice, mut reading) = opened(&text_of(&bytes), "");
        assert_eq!(reading.rows.len(), invoice.grid.rows.len());
        assert!(serde_json::from_str::<Value>(&invoice.to_json(&BOOK, &reading)).is_ok());
        let rows: Value = serde_json::from_str(&invoice.rows_to_json(&reading, Shown::All, 0, 1000)).unwrap();
        assert_eq!(rows.as_array().unwrap().len(), reading.rows.len());
        if let Some(settled) = settled(&mut reading, 10) {
            let file: Value = serde_json::from_str(&settled.to_json(&BOOK, &invoice, &reading)).unwrap();
            assert_eq!(file["rows"].as_array().unwrap().len(), reading.rows.len());
            assert!(serde_json::from_str::<Value>(&settled.totals_to_json(&BOOK, &reading)).is_ok());
        }
    }
}

/// Every text that is shown is words: no key, no place left to fill.
#[test]
fn nothing_unworded_is_ever_shown() {
    let (invoice, mut reading) = opened(&long(), "incoterm=fob");
    let settled = settled(&mut reading, 500).unwrap();
    let texts = [
        invoice.to_json(&BOOK, &reading),
        invoice.rows_to_json(&reading, Shown::All, 0, 1000),
        settled.totals_to_json(&BOOK, &reading),
        settled.lines_to_json(&BOOK, &invoice, &reading, 0, 1000),
    ];
    for text in texts {
        for key in ["invoice", "duty-", "money."] {
            assert!(!text.contains(&format!("\"{key}")), "{key}");
        }
        let json: Value = serde_json::from_str(&text).unwrap();
        walk(&json);
    }
}

fn walk(value: &Value) {
    match value {
        Value::String(text) => assert!(!text.contains(['{', '}']), "{text}"),
        Value::Array(items) => items.iter().for_each(walk),
        Value::Object(fields) => fields.values().for_each(walk),
        _ => {}
    }
}

/// By hand: 20,000 rows of goods are taken, whatever stands above them; one more is too long.
#[test]
fn the_most_rows_are_rows_of_goods() {
    let too_long = |rows: usize| {
        let text = format!("code;désignation;montant\n{}", "1006.40.00.00;riz;100\n".repeat(rows));
        let (invoice, reading) = opened(&text, "incoterm=cif");
        let json: Value = serde_json::from_str(&invoice.to_json(&BOOK, &reading)).unwrap();
        json["too_long"] == true
    };
    assert!(!too_long(20_000));
    assert!(too_long(20_001));
}

/// How long an invoice of ten thousand lines takes to read and to settle with every other reading; it only prints, and
/// refuses what is out of all measure.
#[test]
fn ten_thousand_lines_are_settled() {
    let codes: Vec<String> = TARIFF.lines().step_by(7).map(|line| line.code.to_string()).collect();
    let mut text = String::from("code;désignation;qté;montant;monnaie;origine\n");
    for rank in 0..10_000 {
        text.push_str(&format!("{};marchandise {rank};3;{},5;EUR;Chine\n", codes[rank % codes.len()], 100 + rank));
    }
    let start = std::time::Instant::now();
    let (invoice, mut reading) = opened(&text, "incoterm=fob&fret=1000000");
    let read = start.elapsed();
    assert_eq!(reading.counts()[0], 10_000);
    let settled = settled(&mut reading, 250).unwrap();
    let done = start.elapsed();
    let csv = settled.to_csv(&BOOK, &invoice, &reading);
    eprintln!(
        "ten thousand lines: read in {read:?}, settled in {:?}, {} questions, CSV of {} bytes in {:?}",
        done - read,
        settled.questions.len(),
        csv.len(),
        start.elapsed() - done
    );
    assert!(done.as_secs() < 120);
}
