//! The sheet of a duty, as page, command and JSON show it: the cases worked by hand, in words, and what no facts may do.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::Value;
use sheets::decode;
use sheets::duty::{
    Book, Lines, NoLines, Sheet, asked, chapters_of_goods, compare, goods, pack, price, sheet, table, unpack,
};
use simulators::duty::{ARTICLE_FIELDS, FIELDS, Form};
use tariff_data::levies::Nature;
use tariff_data::nomenclature::Nomenclature;

type Pairs = Vec<(String, String)>;

#[derive(Deserialize)]
struct File {
    case: Vec<Case>,
}

/// What these tests read of a case; the rest is read in `simulators/tests/duty/`.
#[derive(Deserialize)]
struct Case {
    name: String,
    country: String,
    facts: String,
    total: Option<u64>,
    landed: Option<u64>,
    security: Option<u64>,
    #[serde(default)]
    missing: Vec<String>,
    #[serde(default)]
    rates_asked: Vec<String>,
    #[serde(default)]
    refused: Vec<String>,
}

static BOOK: LazyLock<Book> =
    LazyLock::new(|| match indexer::duties::book(&tests::corpus().corpus, sheets::Language::French) {
        Ok(book) => book,
        Err(failure) => panic!("{failure}"),
    });

static TARIFF: LazyLock<Nomenclature> = LazyLock::new(|| Nomenclature::of_the_project().unwrap());

static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let read = |path| toml::from_str::<File>(&std::fs::read_to_string(path).unwrap()).unwrap().case;
    tests::case_files("duty").into_iter().flat_map(read).collect()
});

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn pairs(case: &Case) -> Pairs {
    let word = |word: &str| match word.split_once('=') {
        Some((key, value)) => (key.to_owned(), value.to_owned()),
        None => ("et".to_owned(), String::new()),
    };
    let pays = ("pays".to_owned(), case.country.clone());
    std::iter::once(pays).chain(case.facts.split_whitespace().map(word)).collect()
}

fn drawn(typed: &str) -> Sheet {
    sheet(&BOOK, &*TARIFF, &decode(typed), today())
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn sheets_say_the_amounts_worked_by_hand() {
    assert!(CASES.len() >= 150, "{} cases", CASES.len());
    for case in CASES.iter() {
        let sheet = sheet(&BOOK, &NoLines, &pairs(case), today());
        let name = &case.name;
        assert_eq!(sheet.errors.is_empty(), case.refused.is_empty(), "{name}: {:?}", sheet.errors);
        // What is refused where it is typed is left out, and the rest still counts.
        let Some(result) = sheet.result.as_ref().filter(|_| case.refused.is_empty()) else {
            assert!(!case.refused.is_empty(), "{name} has no result");
            continue;
        };
        let told = [("total", case.total, &result.total), ("landed", case.landed, &result.landed)];
        for (what, wanted, found) in told {
            let wanted = wanted.map(|amount| amount.to_string());
            assert_eq!(wanted.as_ref().unwrap_or(&found.amount), &found.amount, "{name}: {what}");
        }
        let security = result.security.as_ref().map(|money| money.amount.clone());
        assert_eq!(case.security.map(|amount| amount.to_string()).or(security.clone()), security, "{name}");
        assert_eq!(result.missing.len(), case.missing.len(), "{name}");
        assert_eq!(result.complete, case.missing.is_empty() && case.rates_asked.is_empty(), "{name}");
        let due = result.settlement.iter().filter(|line| line.status == "due");
        let sum: u64 = due.map(|line| line.amount.amount.parse::<u64>().unwrap()).sum();
        assert_eq!(sum.to_string(), result.total.amount, "{name}: the settlement is not its total");
        let shares: u64 = result.shares.iter().map(|share| share.amount.amount.parse::<u64>().unwrap()).sum();
        assert_eq!(shares.to_string(), result.total.amount, "{name}: the shares are not the total");
        let bars: u64 = result.bars.iter().map(|bar| bar.share).sum();
        assert!(bars <= 10_000 && bars + 20 >= 10_000, "{name}: {bars}");
    }
}

/// Every missing fact has its field in the form, marked as needed.
#[test]
fn what_is_missing_is_asked_in_the_form() {
    for case in CASES.iter().filter(|case| case.refused.is_empty()) {
        let sheet = sheet(&BOOK, &NoLines, &pairs(case), today());
        for missing in &case.missing {
            let (groups, field) = match missing.split_once('.') {
                Some((rank, field)) => (&sheet.articles[rank.parse::<usize>().unwrap()], field),
                None => (&sheet.form, missing.as_str()),
            };
            let found = groups.iter().flat_map(|group| &group.fields).find(|one| one.field == field);
            assert!(found.is_some_and(|field| field.needed && !field.rare), "{}: {missing}", case.name);
        }
        for levy in &case.rates_asked {
            let field = format!("taux.{levy}");
            let groups = sheet.articles.iter().flatten();
            let found = groups.flat_map(|group| &group.fields).find(|one| one.field == field);
            assert!(found.is_some_and(|field| field.needed), "{}: {levy}", case.name);
        }
    }
}

/// Every text of a sheet is words: no key, no place left to fill, nothing empty where something is said.
#[test]
fn nothing_unworded_is_ever_shown() {
    for case in CASES.iter() {
        let sheet = sheet(&BOOK, &NoLines, &pairs(case), today());
        let json: Value = serde_json::from_str(&sheet.to_json()).unwrap();
        each_text(&json, "", &mut |field, text| {
            let marks = text.contains(['{', '}']) || text.contains("  ") || text.trim() != text;
            let key = text.starts_with("duty-") || text.starts_with("cite.") || text.starts_with("money.");
            assert!(!marks && !key, "{}: {field}: « {text} »", case.name);
            let may_be_empty = ["formula", "unit", "value", "written", "strip_paid", "strip_rate", "code", "argue"];
            assert!(may_be_empty.contains(&field) || !text.is_empty(), "{}: {field} is empty", case.name);
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

/// Every charge says where its rate is written, and each paragraph leads to a unit of the corpus.
#[test]
fn every_charge_has_its_text() {
    let mut cited = BTreeSet::new();
    for case in CASES.iter() {
        let sheet = sheet(&BOOK, &NoLines, &pairs(case), today());
        for result in sheet.result.iter() {
            let lines = result.articles.iter().flat_map(|article| &article.lines).chain(&result.general);
            for line in lines {
                assert!(!line.sources.is_empty() || line.status == "missing", "{}: {}", case.name, line.levy);
                cited.extend(line.cites.iter().map(|cite| cite.href.clone()));
            }
            cited.extend(result.regime_cites.iter().chain(&result.rounding_cites).map(|cite| cite.href.clone()));
        }
    }
    assert!(cited.len() >= 10, "{cited:?}");
    for href in &cited {
        let address = href.split('#').next().unwrap();
        let mut units =
            tests::corpus().corpus.works.iter().flat_map(|work| work.units.iter().map(move |unit| (work, unit)));
        assert!(units.any(|(work, unit)| work.unit_address(unit) == address), "{href} leads nowhere");
    }
}

/// An address holds all facts: read again, it gives the same sheet; so does the one to keep.
#[test]
fn an_address_gives_the_same_sheet_again() {
    for case in CASES.iter().filter(|case| case.refused.is_empty()) {
        let first = sheet(&BOOK, &NoLines, &pairs(case), today());
        for query in [&first.query, &first.keep] {
            assert_eq!(first, sheet(&BOOK, &NoLines, &decode(query), today()), "{}", case.name);
        }
    }
}

#[test]
fn an_address_of_other_data_says_what_differs() {
    let then = |total: &str| {
        let typed = format!(
            "pays=sn&jour=2026-11-24&transport=mer&version=0123456789ab{total}&et=&ligne=3004.90.90.00&prix=1000000"
        );
        plain(&drawn(&typed).outdated.unwrap())
    };
    assert_eq!(
        then("&total=5"),
        "Cette adresse a été faite avec d’autres données (version 0123456789ab) : le total était alors 5 F CFA."
    );
    assert!(then("&total=27000").ends_with("Le total n’a pas changé."));
    assert!(then("").ends_with("(version 0123456789ab)."));
}

/// What was typed badly is said in French at its field, and the rest still counts. Messages are *frozen*.
#[test]
fn bad_input_is_told_at_its_field() {
    let article = "et=&ligne=8471.30.90.00&prix=1000000";
    for (typed, field, text) in [
        ("pays=fr&et=&ligne=8471.30.90.00&prix=5", "pays", "« fr » n’est pas un pays connu : choisissez-en un."),
        ("transport=avion&et=&ligne=8471.30.90.00&prix=5", "transport", "« avion » n’est pas une des réponses"),
        ("jour=demain", "jour", "« demain » n’est pas une date : écrivez-la comme 24/11/2026."),
        ("fret=beaucoup", "fret", "« beaucoup » n’est pas un nombre"),
        ("fret=-5", "fret", "Un nombre ne peut pas être négatif : écrivez-le sans signe."),
        ("fret=1.234 EUR", "fret", "« 1.234 EUR » peut se lire de deux façons"),
        ("fret=12 zlotys", "fret", "« 12 zlotys » n’est pas une monnaie : écrivez trois lettres, comme EUR."),
        ("fret=1&fret=2", "fret", "Cette réponse est donnée deux fois : gardez-en une."),
        ("couleur=rouge", "couleur", "« couleur » n’est pas une question de ce formulaire : retirez-la."),
        ("promad-taux=5", "promad-taux", "« 5 » n’est pas une des réponses proposées : choisissez-en une."),
        ("jour=2014-12-31", "jour", "Aucun taux n’est connu ici avant le 1er janvier 2015 : choisissez une date"),
        ("monnaie=USD&et=&ligne=8471.30.90.00&prix=5", "prix", "Le cours de USD manque : donnez-le, avec son jour."),
        (
            "et=&ligne=8471.30.90.00&prix=1,5",
            "prix",
            "Une somme en francs ou en escudos n’a pas de centimes : écrivez un nombre entier.",
        ),
        ("et=&ligne=abc&prix=1", "ligne", "« abc » n’est pas un code : écrivez dix chiffres, comme 8703.23.19.00."),
        ("et=&ligne=8703.23.99.99&prix=1", "ligne", "« 8703.23.99.99 » n’est pas une position du tarif. Les plus"),
        ("et=&ligne=8471.30.90.00&prix=99999999999999999999999999", "prix", "« 99999999999999999999999999 » n’est pas"),
        ("et=&ligne=8471.30.90.00&prix=1000000000001", "prix", "Ce nombre est trop grand pour être calculé"),
    ] {
        let whole = if typed.contains("&et=") || typed.starts_with("et=") {
            typed.to_owned()
        } else {
            format!("{typed}&{article}")
        };
        let sheet = drawn(&whole);
        let [error] = sheet.errors.as_slice() else { panic!("{typed}: {:?}", sheet.errors) };
        assert_eq!(error.field, field, "{typed}");
        assert!(plain(&error.text).starts_with(text), "{typed}: {}", error.text);
        assert_eq!(sheet.articles.len(), 1, "{typed} lost its article");
    }
}

/// Any text at all as an address gives a sheet.
#[test]
fn no_text_makes_it_panic_and_what_is_taken_is_taken_again() {
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
        "𝟙",
        "\u{202e}",
        " ",
        "+",
        "€",
        "cours.usd=",
        "taux.dd=",
    ]
    .map(str::to_owned)
    .to_vec();
    alphabet.push("9".repeat(40));
    for (field, form) in FIELDS.iter().chain(ARTICLE_FIELDS) {
        alphabet.push(format!("{field}="));
        if let Form::Words(words) = form {
            alphabet.extend(words.iter().map(|word| (*word).to_owned()));
        }
    }
    for country in &BOOK.countries {
        alphabet.push(format!("pays={}", country.code));
        alphabet.extend(country.switches.iter().map(|switch| format!("{}={}", switch.key, switch.sides[0].key)));
    }
    alphabet.extend(
        ["ligne=8703.23.19.00", "ligne=2208.30.00.00", "prix=1000", "prix=1000 USD", "cours.usd=600"]
            .map(str::to_owned),
    );
    let mut state: u64 = 20_261_124;
    let mut pick = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    for _ in 0..3000 {
        let parts: Vec<&str> = (0..pick(14)).map(|_| alphabet[pick(alphabet.len())].as_str()).collect();
        let query = parts.join(if pick(3) == 0 { "" } else { "&" });
        let sheet = drawn(&query);
        assert!(serde_json::from_str::<Value>(&sheet.to_json()).is_ok(), "{query}");
        assert_eq!(sheet.to_csv(&BOOK).is_empty(), sheet.result.is_none(), "{query}");
        // What was taken is taken again.
        let again = drawn(&sheet.query);
        assert_eq!((&again.query, &again.result), (&sheet.query, &sheet.result), "{query}");
    }
}

#[test]
fn the_tariff_gives_the_rates_of_a_line() {
    // *By hand*: 20 % of a million, and the label of the line in the title.
    let sheet = drawn("pays=sn&jour=2026-11-24&transport=mer&et=&ligne=8703231900&prix=1 000 000&etat=neuf&cv=8");
    let result = sheet.result.unwrap();
    let duty = result.settlement.iter().find(|line| line.levy == "dd").unwrap();
    assert_eq!(
        (duty.amount.amount.as_str(), plain(&duty.formula).as_str()),
        ("200000", "valeur en douane 1 000 000 × 20 %")
    );
    assert_eq!(result.articles[0].code, "8703.23.19.00");
    assert!(result.articles[0].title.len() > "Article 1 : ".len(), "{}", result.articles[0].title);
    assert!(sheet.query.contains("ligne=8703.23.19.00&") && !sheet.query.contains("droit="), "{}", sheet.query);
    assert!(Lines::line(&*TARIFF, "8703231900").is_some());
}

/// *By hand*: by sea 4,000 F of COSEC on a million and nothing else differs; by air the VAT is the same.
#[test]
fn ways_stand_side_by_side() {
    let way = |transport: &str| {
        decode(&format!(
            "pays=sn&jour=2026-11-24&transport={transport}&importateur=grande-entreprise&et=&ligne=8471.30.90.00&prix=1000000"
        ))
    };
    let found = compare(&BOOK, &*TARIFF, &[way("mer"), way("air")], today());
    let landed: Vec<&str> = found.columns.iter().map(|one| one.landed.as_ref().unwrap().amount.as_str()).collect();
    assert_eq!(landed, ["1297800", "1293800"]);
    assert_eq!(plain(&found.columns[0].verdict), "4 000 F CFA de plus que le moins cher");
    assert!(found.columns[1].cheapest && !found.columns[0].cheapest);
    let cosec = found.rows.iter().find(|row| row.key == "cosec").unwrap();
    assert_eq!(cosec.cells.iter().map(Option::is_some).collect::<Vec<_>>(), [true, false]);
    assert!(serde_json::from_str::<Value>(&found.to_json()).is_ok());
    let (said, query) = price(&BOOK, &*TARIFF, &way("mer"), today(), 0, 1_297_800).unwrap();
    assert_eq!(
        plain(&said),
        "Au plus 1 000 000 F CFA, prix rendu à la frontière, fret et assurance compris (CIF), en francs CFA. Coût rendu, droits et taxes compris : 1 297 800 F CFA."
    );
    assert_eq!(drawn(&query.unwrap()).result.unwrap().landed.amount, "1297800");
}

#[test]
fn a_spreadsheet_opens_the_settlement() {
    let sheet = drawn("pays=sn&jour=2026-11-24&transport=mer&monnaie=EUR&et=&ligne=3004.90.90.00&prix=10,5");
    let csv = sheet.to_csv(&BOOK);
    assert!(csv.starts_with('\u{feff}') && csv.ends_with("\r\n"));
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows[0].get(7), Some("6887,5485"));
    assert_eq!(rows.last().unwrap().get(7), Some(sheet.result.unwrap().total.amount.as_str()));
}

/// The table of every country says every rate in words, and what is contested.
#[test]
fn tables_say_what_is_levied_and_what_is_contested() {
    for country in &BOOK.countries {
        let found = table(&BOOK, country, today());
        assert!(found.levies.len() >= 3, "{}", country.name);
        for levy in &found.levies {
            for rate in &levy.rates {
                let texts = [&rate.rate, &rate.source.text, &rate.goods].into_iter().chain(&rate.when);
                let bad = |text: &&String| text.contains(['{', '}']) || text.contains("duty-");
                assert_eq!(texts.clone().find(bad), None, "{} {}", country.name, levy.key);
                assert!(!rate.rate.is_empty());
            }
        }
        let readings = country.switches.iter().filter(|one| one.nature == Nature::Reading && one.holds_on(today()));
        assert_eq!(found.questions.len(), readings.count());
    }
}

/// Every country has its page for every day on which something changed, and it prints the rates of that day.
#[test]
fn pages_print_the_rates_of_their_day() {
    let site = indexer::pages::SiteContext::new("/", indexer::pages::Language::French);
    let pages = indexer::pages::render_levies(&BOOK, &site);
    let page = |address: &str| {
        let path = format!("tarif/prelevements/{address}index.html");
        let found = pages.iter().find(|page| page.path == path).unwrap_or_else(|| panic!("{path}"));
        plain(&scraper::Html::parse_document(&found.html).root_element().text().collect::<String>())
    };
    assert!(pages.len() > 40, "{} pages", pages.len());
    for country in &BOOK.countries {
        assert!(page("").contains(&plain(&country.name.replace('\'', "’"))), "{}", country.name);
        page(&format!("{}/", country.code));
    }
    // *Official*: 1 % until the last of June 2017, 0.8 % since.
    let solidarity = |address: &str| {
        let text = page(address);
        let from = text.find("Prélèvement communautaire de solidarité de l’UEMOAUEMOA").unwrap();
        text[from..].chars().skip(55).take(5).collect::<String>()
    };
    assert!(solidarity("sn/2017-01-01/").starts_with("1 %"), "{}", solidarity("sn/2017-01-01/"));
    assert!(solidarity("sn/").starts_with("0,8 %"), "{}", solidarity("sn/"));
    assert!(page("sn/").contains("À quel taux le PROMAD est-il perçu"));
}

/// The browser's module holds the same as the command: packed, opened, and given one chapter, it draws the same sheet.
#[test]
fn what_the_browser_opens_draws_the_same_sheet() {
    let (book, mut chapters) = unpack(&pack(&BOOK, &TARIFF), BOOK.words.clone()).unwrap();
    let pairs = decode("pays=sn&jour=2026-11-24&transport=mer&et=&ligne=8703.23.20.00&prix=4000EUR&etat=occasion");
    assert_eq!(chapters.wanted(&pairs), ["87"]);
    assert!(chapters.add(&sheets::duty::Chapters::pack(&TARIFF, "87")));
    assert!(chapters.wanted(&pairs).is_empty());
    let [there, here] =
        [sheet(&book, &chapters, &pairs, today()), sheet(&BOOK, &*TARIFF, &pairs, today())].map(|one| one.to_json());
    assert_eq!(there, here);
}

/// By hand: words lead to a heading, and its lines stand below it once their chapter is there.
#[test]
fn goods_are_found_down_to_their_lines() {
    let table = indexer::tariff::finder(&TARIFF).unwrap();
    let (_, mut chapters) = unpack(&pack(&BOOK, &TARIFF), BOOK.words.clone()).unwrap();
    assert!(chapters_of_goods(&table, &chapters, "riz brisé").contains(&"10".to_owned()));
    for chapter in chapters_of_goods(&table, &chapters, "riz brisé") {
        assert!(chapters.add(&sheets::duty::Chapters::pack(&TARIFF, &chapter)));
    }
    let found = goods(&BOOK, &table, &chapters, "sn", "riz brisé");
    let rice: Vec<&str> = found.iter().flat_map(|one| &one.lines).map(|line| line.code.as_str()).collect();
    assert!(rice.contains(&"1006.40.00.00"), "{rice:?}");
    // Digits beyond the heading choose among its lines.
    let found = goods(&BOOK, &table, &chapters, "sn", "1006.30");
    assert_eq!(found.len(), 1);
    assert!(found[0].lines.iter().all(|line| line.code.starts_with("1006.30")), "{found:?}");
    assert_eq!(found[0].code, "10.06");
    assert!(goods(&BOOK, &table, &chapters, "sn", "xqzvw").is_empty());
    // Where the country has a tariff of its own, whose duty the table asks for, the common one is not passed off as it.
    let duty = |country| plain(&goods(&BOOK, &table, &chapters, country, "1006.30")[0].lines[0].duty);
    assert_eq!([duty("sn"), duty("cv")], ["10 %", "tarif commun : 10 %, non confirmé ici"]);
    // Six lines of one heading answer: nobody could tell them apart by the name of the heading.
    for chapter in chapters_of_goods(&table, &chapters, "voiture d'occasion") {
        assert!(chapters.add(&sheets::duty::Chapters::pack(&TARIFF, &chapter)));
    }
    let cars = goods(&BOOK, &table, &chapters, "sn", "voiture d'occasion");
    let mut labels: Vec<&str> = cars.iter().map(|one| one.label.as_str()).collect();
    labels.sort_unstable();
    labels.dedup();
    assert!(cars.len() > 1 && labels.len() == cars.len(), "{labels:?}");
}

/// By hand: the cost that is looked for is read as people type it, or said to be none.
#[test]
fn a_cost_that_is_looked_for_is_typed() {
    let pairs = decode("pays=sn&jour=2026-11-24&transport=terre&importateur=grande-entreprise&et=&ligne=1006.40.00.00");
    for typed in ["1 127 000", "1127000 F CFA", "1.127.000"] {
        let answer = asked(&BOOK, &*TARIFF, &pairs, today(), 0, typed);
        let query = answer.query.unwrap_or_else(|| panic!("{typed}: {}", answer.text));
        let landed = drawn(&query).result.unwrap().landed.amount.parse::<u64>().unwrap();
        assert!((1_126_990..=1_127_000).contains(&landed), "{typed}: {landed}");
    }
    for (typed, said) in [("douze", "n’est pas un nombre"), ("5000 EUR", "n’est pas un coût"), ("-1", "négatif")]
    {
        let answer = asked(&BOOK, &*TARIFF, &pairs, today(), 0, typed);
        assert!(answer.refused && answer.query.is_none() && plain(&answer.text).contains(said), "{}", answer.text);
    }
}

/// *By hand*: 1,297,800 F landed is 1,000,000 F at the border by sea (PROMAD 3 %, VAT 18 % of 106 %, no advance); 900 EUR of
/// freight and 100 of insurance are 655,957 F of it at the parity. What follows the price, or is not told, is not taken off.
#[test]
fn a_price_that_is_found_says_its_terms_and_what_is_left_for_the_goods() {
    let ask = |country: &str, costs: &str| {
        let facts = format!(
            "pays={country}&jour=2026-11-24&transport=mer&importateur=grande-entreprise&monnaie=EUR{costs}&et=&ligne=8471.30.90.00&prix=2000"
        );
        asked(&BOOK, &*TARIFF, &decode(&facts), today(), 0, "1 297 800")
    };
    let found = "Au plus 1 000 000 F CFA, prix rendu à la frontière, fret et assurance compris (CIF), en francs CFA. \
                 Coût rendu, droits et taxes compris : 1 297 800 F CFA.";
    let goods = "Une fois ôtés les frais que vous avez déclarés (fret, assurance, autres frais), il reste au plus";
    let not_fob = "Ce n’est pas un prix FOB : ôtez-en les frais que vos conditions ajoutent pour le comparer au vôtre.";
    for (costs, then) in [
        ("&incoterm=fob&fret=900&assurance=100", format!(" {goods} 344 043 F CFA pour la marchandise seule.")),
        ("&incoterm=cfr&fret=900&assurance=100", format!(" {goods} 934 404,3 F CFA pour la marchandise seule.")),
        ("&incoterm=fob&fret=900&assurance=1 %", format!(" {not_fob}")),
        ("&incoterm=fob&fret=900", format!(" {not_fob}")),
        ("&incoterm=fob&assurance=100", format!(" {not_fob}")),
        ("&incoterm=fob&fret=900 USD&assurance=100", format!(" {not_fob}")),
        ("&incoterm=cif", String::new()),
    ] {
        let answer = ask("sn", costs);
        assert_eq!(plain(&answer.text), format!("{found}{then}"), "{costs}");
        assert_eq!(drawn(&answer.query.unwrap()).result.unwrap().landed.amount, "1297800", "{costs}");
    }
    assert!(plain(&ask("cv", "&incoterm=cif").text).contains("(CIF), en escudos."));
}

/// The strip says why there is no sum yet: nothing to tax, an article half told, or something to mend.
#[test]
fn the_strip_says_what_is_lacking() {
    for (typed, said) in [
        ("pays=sn", "Ajoutez un article pour calculer."),
        ("pays=sn&et=", "Complétez l’article : il manque sa position tarifaire ou son prix."),
        ("pays=sn&et=&prix=1000000", "Complétez l’article : il manque sa position tarifaire ou son prix."),
        ("pays=sn&et=&ligne=8471.30.90.00", "Complétez l’article : il manque sa position tarifaire ou son prix."),
        ("pays=sn&et=&ligne=8471.30.90.00&prix=douze", "Corrigez ce qui est signalé pour calculer."),
        ("pays=sn&et=&ligne=8471.30.90.00&prix=5 USD", "Corrigez ce qui est signalé pour calculer."),
        ("pays=sn&fret=-1", "Corrigez ce qui est signalé pour calculer."),
    ] {
        let sheet = drawn(typed);
        let (landed, paid, rate) = &sheet.strip;
        assert_eq!((plain(landed).as_str(), paid.as_str(), rate.as_str()), (said, "", ""), "{typed}");
        assert_eq!(sheet.result, None, "{typed}");
    }
}

/// A sum that leaves something out says « au moins » wherever it stands, and no sum is set beside itself.
#[test]
fn sums_say_when_they_are_the_least() {
    let mut seen = BTreeSet::new();
    for case in CASES.iter() {
        let sheet = sheet(&BOOK, &NoLines, &pairs(case), today());
        let Some(result) = &sheet.result else { continue };
        let (landed, paid, _) = &sheet.strip;
        assert!(landed.contains(&result.landed.text) && paid.contains(&result.total.text), "{}: {paid}", case.name);
        let home = !paid.starts_with("À garantir") && !paid.starts_with("Rien");
        if !result.complete {
            assert!(result.total.text.starts_with("au moins"), "{}: {paid}", case.name);
            assert!(!home || result.landed.text.starts_with("au moins"), "{}: {landed}", case.name);
            assert!(!home || result.net.text.starts_with("au moins"), "{}: {}", case.name, result.net.text);
        }
        let Some((sum, aside)) = paid.split_once(" (") else { continue };
        let bare = sum.split_once(':').unwrap().1.trim().trim_start_matches("au moins").trim();
        let same = |sum: &str| aside.split([' ', '(', ')']).any(|word| word == sum);
        assert!(!same(bare) && result.range.0.text != result.range.2, "{}: {paid}", case.name);
        seen.insert(aside.split(' ').next().unwrap().to_owned());
    }
    assert_eq!(seen.iter().map(String::as_str).collect::<Vec<_>>(), ["au", "de", "jusqu’à"]);
    // *By hand*: a million of laptops by sea, PROMAD at 3 %: 297,800 F; at 2 % it is 10,000 F less, and with
    // the PROMAD in the base of the VAT, 18 % of 30,000 F more.
    let strip = drawn(
        "pays=sn&jour=2026-11-24&transport=mer&importateur=grande-entreprise&et=&ligne=8471.30.90.00&prix=1000000",
    )
    .strip;
    assert_eq!(plain(&strip.0), "Coût rendu : 1 297 800 F CFA");
    let wanted =
        "Droits et taxes : 297 800 F CFA (de 287 800 F CFA à 303 200 F CFA selon ce qui est disputé ou reste à dire)";
    assert_eq!(plain(&strip.1), wanted);
}

/// A column tells what sets it apart, in the words of the form.
#[test]
fn columns_tell_their_differences() {
    let sea = "pays=sn&jour=2026-11-24&transport=mer&et=&ligne=1006.40.00.00&prix=1000000";
    let ways = [decode(sea), decode(&sea.replace("mer", "terre"))];
    let columns = compare(&BOOK, &*TARIFF, &ways, today()).columns;
    let told = |rank: usize| {
        columns[rank].told.iter().map(|told| format!("{} {}", told.label, told.value)).collect::<Vec<_>>()
    };
    assert_eq!(
        (told(0), told(1)),
        (vec!["Mode de transport par mer".to_owned()], vec!["Mode de transport par terre".to_owned()])
    );
}

/// By hand: 15 % of a value of 100 000 alone is not the tax, whose base holds a duty that is still to be told.
#[test]
fn a_tax_on_a_duty_that_is_not_known_is_a_least() {
    let typed = "pays=cv&jour=2026-11-24&et=&ligne=9403.60.00.00&prix=100000";
    let said = |typed: &str| {
        let result = drawn(typed).result.unwrap();
        let vat = result.settlement.iter().find(|line| line.levy == "tva").unwrap();
        let shares: Vec<String> = result.shares.iter().map(|share| plain(&share.amount.text)).collect();
        let base = vat.base.as_ref().unwrap();
        ([&vat.amount.text, &base.text, &vat.formula, &result.total.text].map(|text| plain(text)), shares, vat.partial)
    };
    let ([vat, base, formula, total], shares, partial) = said(typed);
    assert_eq!(vat, "au moins 15 000 escudos");
    assert_eq!(base, "au moins 100 000 escudos");
    assert_eq!(formula, "(valeur en douane 100 000 + DI ?) × 15 %");
    assert_eq!(total, "au moins 15 500 escudos");
    let result = drawn(typed).result.unwrap();
    assert_eq!(plain(&result.recoverable.text), "au moins 15 000 escudos");
    assert_eq!(plain(&result.rate_text.unwrap()), "au moins 15,5 % de la valeur en douane");
    assert_eq!(shares, ["au moins 15 000 escudos", "500 escudos"]);
    assert!(partial);
    let ([vat, base, formula, total], shares, partial) = said(&format!("{typed}&taux.dd=30"));
    assert_eq!(vat, "19 500 escudos");
    assert_eq!(base, "130 000 escudos");
    assert_eq!(formula, "(valeur en douane 100 000 + DI 30 000) × 15 %");
    assert_eq!(total, "50 000 escudos");
    assert_eq!(shares, ["49 500 escudos", "500 escudos"]);
    assert!(!partial);
}

/// Whether a vehicle is new or used is asked where its line does not say; what is told holds before what the line says.
#[test]
fn what_the_line_says_is_not_asked() {
    let asks = |line: &str, more: &str| {
        let sheet = drawn(&format!("pays=sn&jour=2026-11-24&transport=mer&et=&ligne={line}&prix=1000000{more}"));
        let fields: Vec<String> =
            sheet.articles[0].iter().flat_map(|group| &group.fields).map(|field| field.field.clone()).collect();
        let result = sheet.result.unwrap();
        let registration = result.settlement.iter().find(|line| line.levy == "enregistrement").unwrap();
        (fields.contains(&"etat".to_owned()), plain(&registration.rate), registration.status)
    };
    assert_eq!(asks("8703.23.20.00", "&cv=8"), (false, "3 %".to_owned(), "due"));
    assert_eq!(asks("8703.23.19.00", "&cv=8"), (false, "2 %".to_owned(), "due"));
    assert_eq!(asks("8704.21.20.00", ""), (false, "3 %".to_owned(), "due"));
    let (asked, _, status) = asks("8703.90.00.00", "&cv=8");
    assert!(asked && status == "missing", "{status}");
    assert_eq!(asks("8703.23.19.00", "&cv=8&etat=occasion"), (true, "3 %".to_owned(), "due"));
}
