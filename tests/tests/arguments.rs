//! The sheets of the guided simulators, as page, command and JSON show them: the cases worked by hand, in words, and what
//! no facts may do.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::Value;
use sheets::argument::{Book, Sheet, Tool, pack, sheet, unpack};
use sheets::{Catalogue, decode, encode};
use simulators::argument::Form;

#[derive(Deserialize)]
struct File {
    #[serde(default)]
    base: BTreeMap<String, String>,
    case: Vec<Case>,
}

/// What these tests read of a case; the rest is read in `simulators/tests/argument/`.
#[derive(Deserialize)]
struct Case {
    name: String,
    from: Option<String>,
    #[serde(default)]
    facts: String,
    verdict: String,
    total: Option<String>,
    #[serde(default)]
    refused: Vec<String>,
    #[serde(default)]
    asked: Vec<String>,
}

static BOOKS: LazyLock<Vec<Book>> = LazyLock::new(|| {
    let book = |tool: &Tool| match indexer::arguments::book(&tests::corpus().corpus, *tool, sheets::Language::French) {
        Ok(book) => book,
        Err(failure) => panic!("{failure}"),
    };
    Tool::ALL.iter().map(book).collect()
});

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()
}

type Pairs = Vec<(String, String)>;

fn cases(tool: Tool) -> Vec<(Case, Pairs)> {
    let pairs = |text: &str| -> Pairs {
        let pair = |word: &str| word.split_once('=').map(|(key, value)| (key.to_owned(), value.to_owned()));
        text.split_whitespace().filter_map(pair).collect()
    };
    let mut all = Vec::new();
    for path in tests::case_files(tool.key()) {
        let file: File = toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        for case in file.case {
            let mut facts = case.from.as_ref().map(|from| pairs(&file.base[from])).unwrap_or_default();
            for (key, value) in pairs(&case.facts) {
                facts.retain(|(known, _)| *known != key);
                facts.push((key, value));
            }
            all.push((case, facts));
        }
    }
    all
}

/// Everything that a sheet says, from its JSON.
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|one| texts(one, found)),
        Value::Object(all) => all.values().for_each(|one| texts(one, found)),
        _ => {}
    }
}

/// A key that has no words is printed as it is: `value-reason.sale`.
fn is_key(text: &str) -> bool {
    let kinds =
        ["-reason.", "-line.", "-stage.", "-verdict.", "-field.", "-choice.", "-reading.", "-group.", "argument"];
    (kinds.iter().any(|kind| text.contains(kind)) || text.starts_with("cite.") || text.starts_with("text."))
        && !text.contains(' ')
        && !text.contains('=')
}

#[test]
fn sheets_say_what_was_worked_by_hand() {
    let mut counted = 0;
    for book in BOOKS.iter() {
        for (case, pairs) in cases(book.tool) {
            let sheet = sheet(book, &pairs, today());
            let name = &case.name;
            assert_eq!(sheet.errors.len(), case.refused.len(), "{name}: {:?}", sheet.errors);
            counted += 1;
            // A row that no fact has is told above the form, where no field could hold it.
            if case.verdict == "unread" {
                assert!(
                    sheet.errors.iter().all(|error| !error.label.is_empty() && !error.text.contains('{')),
                    "{name}"
                );
                continue;
            }
            // What only the engine could refuse is refused here as it is typed, and the rest still counts.
            if case.verdict == "refused" && sheet.errors.iter().any(|error| !error.written.is_empty()) {
                continue;
            }
            assert_eq!(sheet.verdict.0, case.verdict, "{name}");
            let amount = case.total.as_ref().map(|total| total.split([' ', '%']).next().unwrap().to_owned());
            assert_eq!(sheet.total.as_ref().map(|total| total.amount.clone()), amount, "{name}");
            // What is asked has its field in the form.
            let fields: Vec<&str> =
                sheet.form.iter().flat_map(|group| &group.fields).map(|field| field.field.as_str()).collect();
            for asked in &case.asked {
                assert!(fields.contains(&asked.as_str()), "{name}: {asked} in {fields:?}");
            }
            for error in &sheet.errors {
                assert!(fields.contains(&error.field.as_str()), "{name}: {} has no field", error.field);
                assert!(!error.text.contains('{') && error.text.len() > 20, "{name}: {}", error.text);
            }
            // What another reading would change is said, not that nothing is established.
            let open = book.words.say(&format!("{}-verdict.open", book.tool.key()));
            assert!(sheet.others.iter().all(|other| other.verdict != open), "{name}");
            let json: Value = serde_json::from_str(&sheet.to_json()).unwrap();
            let mut said = Vec::new();
            texts(&json, &mut said);
            let unworded: Vec<&String> = said.iter().filter(|text| is_key(text)).collect();
            assert_eq!(unworded, Vec::<&String>::new(), "{name}");
        }
    }
    assert!(counted >= 160, "{counted} cases");
}

/// The address that a sheet gives makes the same sheet.
#[test]
fn every_state_comes_back_from_its_address() {
    for book in BOOKS.iter() {
        for (case, pairs) in cases(book.tool) {
            let first = sheet(book, &pairs, today());
            if !first.errors.is_empty() {
                continue;
            }
            for address in [&first.query, &first.keep] {
                let again = sheet(book, &decode(address), today());
                assert_eq!(again, Sheet { query: again.query.clone(), ..first.clone() }, "{}", case.name);
                assert_eq!(again.query, first.query, "{}", case.name);
            }
        }
    }
}

/// By hand: a link that would be enough by itself sets the price aside (43, 47, 85), and the methods that follow want facts.
#[test]
fn another_reading_says_what_it_would_change() {
    let (_, pairs) =
        cases(Tool::Value).into_iter().find(|(case, _)| case.name == "Liés, et sans effet sur le prix").unwrap();
    let sheet = sheet(&BOOKS[0], &pairs, today());
    let [other] = sheet.others.as_slice() else { panic!("{:?}", sheet.others) };
    let said = other.verdict.replace(['\u{a0}', '\u{202f}'], " ");
    assert_eq!(said, "« Valeur transactionnelle » serait à écarter ; la suite demanderait d’autres faits.");
}

/// By hand: what was told and is of no element that counts is named, once the result stands, and never left out in silence.
#[test]
fn what_changes_nothing_is_said() {
    let plain = "pays=cv&monnaie=EUR&prix=10000&incoterm=cif&circonstances=aucune&particularites=aucune&ajouts=aucun&deductions=aucune&cours.eur=110.265";
    let idle = |more: &str| -> Vec<String> {
        let sheet = sheet(&BOOKS[0], &decode(&format!("{plain}{more}")), today());
        let notes = sheet.notes.iter().filter(|note| note.key == "idle");
        notes.map(|note| note.text.replace(['\u{a0}', '\u{202f}'], " ")).collect()
    };
    assert_eq!(idle(""), Vec::<String>::new());
    let said = "Dit, mais sans effet sur ce résultat : Commissions de vente · Les commissions de vente sont";
    assert_eq!(idle("&commissions=500&commissions-prix=en-sus"), [said]);
    // Known not to be known is nothing that could have counted.
    assert_eq!(idle("&perte=inconnu"), Vec::<String>::new());
    // While something is still asked, what was told may yet count.
    assert_eq!(idle("&commissions=500&deductions=interets"), Vec::<String>::new());
}

/// Whatever counts a value ends with it, before what only compares it or brings it home.
#[test]
fn the_lines_of_a_value_end_with_what_they_come_to() {
    let mut counted = 0;
    for (case, pairs) in cases(Tool::Value) {
        let sheet = sheet(&BOOKS[0], &pairs, today());
        let lines: Vec<_> =
            sheet.stages.iter().flat_map(|stage| &stage.lines).filter(|line| line.key == "total").collect();
        let figures: Vec<_> = lines.iter().filter_map(|line| line.figure.as_ref()).collect();
        assert_eq!(figures, sheet.total.iter().collect::<Vec<_>>(), "{}", case.name);
        assert!(
            lines.iter().all(|line| line.label.starts_with("Valeur ") && !line.label.ends_with(':')),
            "{}",
            case.name
        );
        counted += lines.len();
    }
    assert!(counted >= 100, "{counted} totals");
}

/// By hand: amounts of a paper have their currency; those of the methods after the first, that of the country.
#[test]
fn a_paper_says_amounts_shares_and_days_in_full() {
    let said = |rank: usize, typed: &str, field: &str| -> String {
        let sheet = sheet(&BOOKS[rank], &decode(typed), today());
        let of = sheet.form.iter().flat_map(|group| &group.fields).find(|one| one.field == field);
        of.unwrap().said.replace(['\u{a0}', '\u{202f}'], " ")
    };
    let plain =
        "pays=cv&monnaie=EUR&jour=2026-03-02&prix=50000&incoterm=fob&fret=800USD&assurance=inconnu&cours.eur=110.265";
    for (field, words) in [
        ("monnaie", ""),
        ("jour", "2 mars 2026"),
        ("prix", "50 000 €"),
        ("fret", "800 USD"),
        ("assurance", "pas connu"),
        ("cours.eur", "110,265 escudos, cours indiqué par le déclarant"),
    ] {
        assert_eq!(said(0, plain, field), words, "{field}");
    }
    let sold = "pays=cv&monnaie=EUR&prix=500000&operation=pret&identiques=non&similaires=non&inversion=non&deductive=oui&deductive-etat=tel-quel&deductive-ventes=40x1000;30x90&deductive-marge=20&deductive-frais=7&quantite=1200";
    for (field, words) in [
        ("deductive-ventes", "40 × 1 000 escudos · 30 × 90 escudos"),
        ("deductive-marge", "20 %"),
        ("deductive-frais", "7 escudos"),
        ("quantite", "1 200"),
    ] {
        assert_eq!(said(0, sold, field), words, "{field}");
    }
    assert_eq!(
        said(
            3,
            "objet=valeur&avis=2026-03-02&reponse=refuse&reponse-jour=2026-03-06&prohibees=non&droits=845000",
            "droits"
        ),
        "845 000 F CFA"
    );
}

/// The rate stands beside the currency that it is of; that of a cost in another currency, with the costs.
#[test]
fn a_rate_is_asked_beside_its_currency() {
    let sheet = sheet(&BOOKS[0], &decode("pays=cv&monnaie=EUR&incoterm=fob&prix=50000&fret=800USD"), today());
    let fields = |group: &str| -> Vec<String> {
        let group = sheet.form.iter().find(|one| one.key == group).unwrap();
        group.fields.iter().map(|field| field.field.clone()).collect()
    };
    assert_eq!(fields("operation"), ["pays", "jour", "monnaie", "cours.eur"]);
    assert_eq!(fields("price"), ["prix", "incoterm", "fret", "assurance", "cours.usd"]);
    assert_eq!(sheet.asked[0].0, "cours.eur");
}

/// Facts are taken as people type them.
#[test]
fn amounts_lists_and_days_are_read_as_people_type_them() {
    let drawn = |rank: usize, typed: &str| sheet(&BOOKS[rank], &decode(typed), today());
    let value = drawn(
        0,
        "pays=cv&monnaie=euros&prix=10 000,50 €&fret=1 200 USD&cours.usd=99,5&incoterm=FOB&ajouts=apports, redevances",
    );
    assert_eq!(value.errors, vec![]);
    assert!(value.query.contains("prix=10000.5EUR&incoterm=fob&fret=1200USD"), "{}", value.query);
    assert!(value.query.contains("ajouts=apports%3Bredevances"), "{}", value.query);
    let value =
        drawn(0, "pays=sn&identiques-valeurs=68,5 ; 70&identiques-ajustement=−1 000&deductive-ventes=10 x 95; 15 à 90");
    assert_eq!(value.errors, vec![]);
    assert!(value.query.contains("identiques-valeurs=68.5%3B70"), "{}", value.query);
    assert!(value.query.contains("identiques-ajustement=-1000"), "{}", value.query);
    assert!(value.query.contains("deductive-ventes=10x95%3B15x90"), "{}", value.query);
    let origin = drawn(1, "pays=cv&code-produit=8703.23&codes-matieres=8708, 7208 4011&seuil=45 %");
    assert_eq!(origin.errors, vec![]);
    assert!(origin.query.contains("codes-matieres=8708%3B7208%3B4011&seuil=45"), "{}", origin.query);
    // Three decimals come back from the address as three decimals, never as thousands.
    let value = drawn(
        0,
        "pays=sn&operation=pret&identiques=oui&identiques-situation=meme&identiques-valeurs=1,234&quantite=12,345",
    );
    assert_eq!(value.errors, vec![]);
    assert!(
        value.query.contains("identiques-valeurs=1.2340") && value.query.contains("quantite=12.3450"),
        "{}",
        value.query
    );
    let again = drawn(0, &value.query);
    assert_eq!((again.errors, again.total), (vec![], value.total));
    // A value in francs with decimals is no price of the duty simulator: it is not handed over, nor rounded.
    assert_eq!(drawn(0, &value.query).duties, "");
    let dispute = drawn(3, "objet=valeur&avis=2/3/2026");
    assert!(dispute.query.contains("avis=2026-03-02"), "{}", dispute.query);
}

/// Each field, with bad text of each sort: never a panic, and an error at the field that says what to do.
#[test]
fn what_is_typed_badly_is_told_at_its_field() {
    let bad =
        ["-5", "120", "douze", "1,2,3", "\u{0}", "9999999999999999999999999999999", "x", "31/02/2026", ";;", "=", "é"];
    for book in BOOKS.iter() {
        for field in book.tool.fields() {
            for typed in bad {
                let pairs = vec![(field.key.to_owned(), typed.to_owned())];
                let sheet = sheet(book, &pairs, today());
                let taken = sheet.query.starts_with(&format!("{}=", field.key));
                let told = sheet.errors.iter().any(|error| error.field == field.key && !error.label.is_empty());
                assert!(taken || told, "{} {typed:?}: {:?}", field.key, sheet.errors);
                if matches!(field.form, Form::Percent) && typed == "120" {
                    assert!(sheet.errors[0].text.contains("cent pour cent"), "{}", field.key);
                }
            }
        }
        let stray = sheet(book, &decode("nimporte=quoi&pays=sn&pays=cv"), today());
        assert!(stray.errors.iter().any(|error| error.field == "nimporte"));
    }
}

/// What is refused is quoted as it was typed, and for what it is: too long is not unreadable, a currency in a sale is no sale.
#[test]
fn a_refusal_quotes_what_was_typed() {
    let plain = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
    let told = |tool: usize, facts: &str, field: &str| {
        let sheet = sheet(&BOOKS[tool], &decode(facts), today());
        sheet.errors.iter().find(|error| error.field == field).map(|error| plain(&error.text)).unwrap_or_default()
    };
    let share = told(
        0,
        "pays=cv&particularites=facture-globale&facture-globale=identiques&facture-part=100,01",
        "facture-part",
    );
    assert!(share.starts_with("« 100,01 »"), "{share}");
    for long in ["999999999999999999999999", "1000000000000001"] {
        let said = told(0, &format!("pays=cv&prix={long}"), "prix");
        assert!(said.contains("nombre de zéros"), "{long}: {said}");
    }
    for (sale, said) in [("10 x 80EUR", "sans monnaie"), ("10 x", "quantité x prix"), ("10 x -80", "vérifiez le signe")]
    {
        let error = told(0, &format!("pays=cv&deductive-ventes={sale}"), "deductive-ventes");
        assert!(error.contains(said), "{sale}: {error}");
    }
}

/// What could not be read is told once: it is not missing besides.
#[test]
fn an_answer_that_is_refused_is_not_missing_besides() {
    let facts = "pays=cv&operation=pret&identiques=non&similaires=non&inversion=non&deductive=non&calculee=oui&calculee-matieres=100&calculee-fabrication=50&calculee-benefice=-10&calculee-frais=0";
    let errors = sheet(&BOOKS[0], &decode(facts), today()).errors;
    let [error] = errors.as_slice() else { panic!("{errors:?}") };
    assert!(error.field == "calculee-benefice" && error.text.contains("négatif"), "{error:?}");
}

/// What is not counted is named, in each language, by the words of what was ticked.
#[test]
fn a_line_names_the_element_that_is_not_counted() {
    use sheets::Language::{English, French, Portuguese};
    let facts = "pays=cv&prix=10000&incoterm=cif&circonstances=aucune&particularites=aucune&ajouts=commissions;emballages&commissions-prix=compris&emballages-prix=vendeur&deductions=transport&transport-compris=non";
    for (language, inland, commissions) in [
        (French, "Transport après l’entrée : rien à retrancher", "Commissions de vente : rien à ajouter"),
        (English, "Transport after entry: nothing to deduct", "Selling commissions: nothing to add"),
        (Portuguese, "Transporte após a entrada: nada a deduzir", "Comissões de venda: nada a acrescentar"),
    ] {
        let book = indexer::arguments::book(&tests::corpus().corpus, Tool::Value, language).unwrap();
        let sheet = sheet(&book, &decode(facts), today());
        let lines: Vec<String> =
            sheet.stages[0].lines.iter().map(|line| line.label.replace(['\u{a0}', '\u{202f}'], " ")).collect();
        assert!(lines[1].starts_with(inland) && lines[2].starts_with(commissions), "{lines:?}");
        assert!(sheet.stages[0].lines.iter().skip(1).all(|line| line.formula.is_empty()), "{lines:?}");
    }
}

/// A rate where a sum is wanted, alone or with what it is of: what it is of is the contract's to say, so the reader is shown
/// how to work it out and what to write, in the form that the field then takes.
#[test]
fn a_rate_where_a_sum_is_wanted_is_told_with_what_to_write_instead() {
    use sheets::Language::{English, French, Portuguese};
    for (language, rates, sum) in [
        (French, ["5%", "5 %", "5 % du prix", "7,5 % de 50 000 EUR"], "2 500 EUR"),
        (English, ["5%", "5 %", "5% of the price", "7.5% of 50,000 EUR"], "2,500 EUR"),
        (Portuguese, ["5%", "5 %", "5 % do preço", "7,5 % de 50 000 EUR"], "2 500 EUR"),
    ] {
        for tool in Tool::ALL {
            let book = indexer::arguments::book(&tests::corpus().corpus, *tool, language).unwrap();
            let sums =
                |field: &&simulators::argument::Field| matches!(field.form, Form::Sum | Form::Signed | Form::Sums);
            for field in book.tool.fields().iter().filter(sums) {
                for rate in rates {
                    let sheet = sheet(&book, &[(field.key.to_owned(), rate.to_owned())], today());
                    let error = &sheet.errors[0];
                    assert_eq!((&*error.field, &*error.written), (field.key, rate));
                    let text = error.text.replace(['\u{a0}', '\u{202f}'], " ");
                    assert!(text.contains("50") && text.contains(sum), "{}: {text}", field.key);
                }
                let written = sheet(&book, &[(field.key.to_owned(), sum.to_owned())], today());
                assert!(written.query.contains("2500EUR"), "{}: {:?}", field.key, written.errors);
            }
        }
    }
}

/// A help is of a fact that there is, and of no fact that its name tells already.
#[test]
fn every_help_is_of_a_fact() {
    for tool in Tool::ALL {
        let file = tests::root().join("sheets/data").join(format!("{}-fr.toml", tool.key()));
        let words: toml::Table = toml::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        for (key, said) in words[&format!("{}-field", tool.key())].as_table().unwrap() {
            assert!(tool.fields().iter().any(|field| field.key == key), "{key} is no fact");
            let [label, help] = ["label", "help"].map(|part| said.get(part).and_then(toml::Value::as_str));
            assert!(label.is_some() && help.is_none_or(|help| !help.is_empty() && Some(help) != label), "{key}");
        }
    }
}

/// Rules name their words, and every word is named: none missing, none idle.
#[test]
fn every_word_is_said_somewhere() {
    for tool in Tool::ALL {
        let folder = tests::root().join("simulators/src").join(tool.key());
        let mut source = String::new();
        for entry in std::fs::read_dir(folder).unwrap() {
            source.push_str(&std::fs::read_to_string(entry.unwrap().path()).unwrap());
        }
        let literals: BTreeSet<&str> = source.split('"').skip(1).step_by(2).collect();
        let file = tests::root().join("sheets/data").join(format!("{}-fr.toml", tool.key()));
        let words: toml::Table = toml::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        let mut known = BTreeSet::new();
        for kind in ["reason", "line", "stage", "verdict"] {
            let table = words[&format!("{}-{kind}", tool.key())].as_table().unwrap();
            for key in table.keys() {
                assert!(literals.contains(key.as_str()), "{}-{kind}.{key} is idle", tool.key());
                known.insert(key.as_str());
            }
        }
        // Every other word of the sources is one of a fact, of a limit, of a refusal, or of the law.
        let facts: BTreeSet<&str> =
            tool.fields().iter().flat_map(|field| field.words().iter().copied().chain([field.key])).collect();
        let is_anchor = |word: &str| {
            ["al-", "p-", "a-i"].iter().any(|start| word.starts_with(start)) || word.len() <= 4 && !word.contains('-')
        };
        let elsewhere = |word: &str| {
            facts.contains(word)
                || known.contains(word)
                || simulators::argument::WHYS.contains(&word)
                || tool.readings().iter().any(|reading| reading.key == word)
                || tariff_data::limits::KEYS.iter().any(|(key, _)| *key == word)
                || word.starts_with("accord-")
                || word.starts_with("decision-")
                || word.starts_with("avis-")
                || word.starts_with("uemoa-")
                || ["unit-days", "unit-month", "unit-months", "souple-"].contains(&word)
                || is_anchor(word)
        };
        let kebab = |word: &&&str| {
            !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || b"-.".contains(&byte))
        };
        let missing: Vec<&&str> = literals.iter().filter(kebab).filter(|word| !elsewhere(word)).collect();
        assert_eq!(missing, Vec::<&&str>::new(), "{}: words without words", tool.key());
    }
}

#[test]
fn a_book_comes_back_from_its_packed_form() {
    for book in BOOKS.iter() {
        let words = Catalogue::unpack(&book.words.pack()).unwrap();
        assert_eq!(unpack(&pack(book), words).as_ref(), Some(book));
        for broken in [
            "",
            "value",
            "value\n\nv\n\n0101\n\nEUR\n\nx",
            &pack(book).replacen(book.tool.key(), "x", 1),
            &pack(book).replace("\tsn-douanes", "sn-douanes"),
        ] {
            assert_eq!(unpack(broken, Catalogue::default()), None, "{broken:.30}");
        }
    }
}

/// By hand: the full case, handed over to the duties, is taken there as a CIF price.
#[test]
fn a_value_goes_over_to_the_duties() {
    let (_, pairs) = cases(Tool::Value).into_iter().find(|(case, _)| case.name.starts_with("Sénégal : vente")).unwrap();
    let value = sheet(&BOOKS[0], &pairs, today());
    assert_eq!(value.duties, "pays=sn&monnaie=EUR&incoterm=cif&et=&prix=10000");
    let book = match indexer::duties::book(&tests::corpus().corpus, sheets::Language::French) {
        Ok(book) => book,
        Err(failure) => panic!("{failure}"),
    };
    let mut pairs = decode(&value.duties);
    pairs.push(("ligne".to_owned(), "8471.30.90.00".to_owned()));
    pairs.extend([("droit", "5"), ("redevance", "1")].map(|(key, value)| (key.to_owned(), value.to_owned())));
    let duties = sheets::duty::sheet(&book, &sheets::duty::NoLines, &pairs, today());
    assert_eq!(duties.errors, vec![]);
    assert_eq!(duties.result.unwrap().value.amount, value.home.unwrap().amount, "{}", encode(&pairs));
    // And back: terms, freight and price of a declaration of one article.
    let typed = "pays=sn&jour=2026-11-28&monnaie=USD&incoterm=fob&fret=800USD&assurance=0.5%&cours.usd=600&et=&ligne=1006.40.00.00&prix=1000";
    let back = sheets::duty::sheet(&book, &sheets::duty::NoLines, &decode(typed), today()).argue;
    let query = back.strip_prefix("simulateurs/valeur/?").unwrap();
    let value = sheet(&BOOKS[0], &decode(query), today());
    assert_eq!(value.errors, vec![]);
    let taken = "pays=sn&jour=2026-11-28&monnaie=USD&prix=1000&incoterm=fob&fret=800&cours.usd=600";
    assert_eq!(value.query, taken, "{back}");
    let two = sheets::duty::sheet(&book, &sheets::duty::NoLines, &decode(&format!("{typed}&et=&prix=5")), today());
    assert_eq!(two.argue, "", "the value of several articles is not one value");
}
