//! `passavant` as its users run it.

use std::path::PathBuf;
use std::process::{Command, Output};

/// The command beside this test's own binary.
fn passavant(arguments: &[&str]) -> Output {
    let mut path = std::env::current_exe().unwrap();
    path.pop();
    path.pop();
    let path: PathBuf = path.join("passavant");
    assert!(path.is_file(), "{} is not built: cargo build -p indexer", path.display());
    Command::new(path).args(arguments).current_dir(tests::root()).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn json_is_a_list_of_hits_with_their_fields() {
    let output = passavant(&["search", "fausse déclaration", "--json", "--limit", "3"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let rows: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let rows = rows.as_array().unwrap();
    assert_eq!(rows.len(), 3);
    for row in rows {
        let mut fields: Vec<&str> = row.as_object().unwrap().keys().map(String::as_str).collect();
        fields.sort_unstable();
        assert_eq!(fields, ["excerpt", "path", "score", "title", "unit", "url", "work"]);
        // As the plain answer prints it, and as a browser asks for it.
        assert!(row["url"].as_str().unwrap().starts_with("/textes/"), "{row}");
    }
}

#[test]
fn a_search_keeps_to_the_work_it_is_given() {
    let output = passavant(&["search", "valeur", "--work", "cv-reglement", "--json"]);
    let rows: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(!rows.as_array().unwrap().is_empty());
    assert!(rows.as_array().unwrap().iter().all(|row| row["work"] == "cv-reglement"));
}

/// By hand: broken rice is 1006.40.00.00; a search in one text leaves the tariff out.
#[test]
fn a_search_finds_goods_too() {
    let output = passavant(&["search", "riz", "brisé", "--limit", "1"]);
    let said = text(&output.stdout);
    assert!(said.contains("Dans le tarif :\n1006400000 · "), "{said}");
    let output = passavant(&["search", "riz", "brisé", "--work", "sn-douanes"]);
    assert!(!text(&output.stdout).contains("Dans le tarif"), "{}", text(&output.stdout));
}

#[test]
fn the_measure_of_search_prints_its_figures_and_what_fell() {
    let output = passavant(&["search-eval"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let said = text(&output.stdout);
    for words in ["golden.csv : ", "held-out.csv : ", "MRR@10 ", "succès dans les cinq ", "sans résultat "] {
        assert!(said.contains(words), "{words} in {said}");
    }
    let folder = tempfile::tempdir().unwrap();
    let set = |row: &str| {
        let path = folder.path().join("set.csv");
        std::fs::write(&path, format!("query,accepted,who,why\n{row}\n")).unwrap();
        passavant(&["search-eval", path.to_str().unwrap()])
    };
    let said = text(&set("xqzvw,sn-douanes:1,agent,absent").stdout);
    assert!(said.contains("tombée : « xqzvw »\n    attendait sn-douanes:1 (absente)\n    a trouvé  rien"), "{said}");
    for (row, mend) in
        [("contrebande,sn-douanes:9999,agent,x", "n'existe pas"), ("contrebande,sn-douanes:1", "quatre cases")]
    {
        let output = set(row);
        assert_eq!(output.status.code(), Some(1));
        assert!(text(&output.stderr).contains(mend), "{}", text(&output.stderr));
    }
}

/// By hand: a lorry is a « moyen de transport » in the law.
#[test]
fn words_of_the_trade_can_be_taken_literally() {
    let said = |arguments: &[&str]| text(&passavant(arguments).stdout);
    assert!(said(&["search", "camion"]).contains("« camion » : cherché aussi comme « moyen de transport »"));
    assert!(!said(&["search", "camion", "--literal"]).contains("cherché aussi"));
}

#[test]
fn wrong_calls_say_what_to_do() {
    let cases: &[(&[&str], i32, &str)] = &[
        (&["search", "valeur", "--work", "sn-douane"], 1, "choisir parmi : sn-douanes"),
        (&["check", "--content", "nulle-part"], 1, "donner le dossier « content » du projet"),
        (&["serve", "nulle-part"], 1, "cargo xtask build"),
        (&["build", "--public-url", "https://exemple.org"], 1, "/passavant/"),
        (&["build", "--origin", "exemple.org"], 1, "https://exemple.org"),
        (&["verify", "nulle-part"], 1, "passavant build"),
        (&["simulate", "penalty", "colis-manquants"], 1, "écrire clef=valeur"),
        (&["simulate", "duty", "transport"], 1, "écrire clef=valeur"),
        (&["simulate", "value", "pays"], 1, "écrire clef=valeur"),
        (&["simulate", "duties"], 2, "--help"),
        (&["chercher"], 2, "--help"),
        (&["search"], 2, "--help"),
    ];
    for (arguments, code, advice) in cases {
        let output = passavant(arguments);
        assert_eq!(output.status.code(), Some(*code), "{arguments:?}");
        assert!(text(&output.stderr).contains(advice), "{arguments:?}: {}", text(&output.stderr));
        assert_eq!(text(&output.stdout), "", "{arguments:?}");
    }
}

/// What the command is given on its input, and what it answers.
fn with_input(arguments: &[&str], input: &str) -> Output {
    use std::io::Write;
    let mut path = std::env::current_exe().unwrap();
    path.pop();
    path.pop();
    let mut child = Command::new(path.join("passavant"))
        .args(arguments)
        .current_dir(tests::root())
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

/// The case that the issue of the simulator names: missing packages under an acquit-à-caution, duties of 845,000 francs.
/// *By hand*: article 387, twice the duties.
#[test]
fn a_penalty_is_the_same_from_the_line_and_from_json() {
    let facts = ["infraction=colis-manquants", "couverture=acquit-a-caution", "droits=845 000"];
    let line = passavant(&[&["simulate", "penalty", "--json", "--day", "2026-11-22"], facts.as_slice()].concat());
    assert!(line.status.success(), "{}", text(&line.stderr));
    let sheet: serde_json::Value = serde_json::from_slice(&line.stdout).unwrap();
    let first = &sheet["outcomes"][0];
    assert_eq!(first["class"], "contravention-2");
    assert_eq!((&first["fine"]["sum"]["least"], &first["fine"]["sum"]["most"]), (&1_690_000.into(), &1_690_000.into()));
    let json = r#"{"faits": {"infraction": "colis-manquants", "couverture": "acquit-a-caution", "droits": 845000}, "jour": "2026-11-22"}"#;
    let input = with_input(&["simulate", "penalty", "--json"], json);
    assert_eq!(text(&input.stdout), text(&line.stdout));
    let plain = passavant(&[&["simulate", "penalty"], facts.as_slice()].concat());
    assert!(
        text(&plain.stdout).replace(['\u{a0}', '\u{202f}'], " ").contains("1 690 000 F CFA"),
        "{}",
        text(&plain.stdout)
    );
}

#[test]
fn facts_that_cannot_be_taken_are_told_in_french() {
    for (input, said) in [
        ("{\"faits\": ", "s'arrête avant la fin : ligne 1"),
        ("{\"fait\": {}}", "champs attendus"),
        ("\u{0}\u{1}", "n'est pas du JSON : ligne 1, colonne 1"),
        ("{\"faits\": {\"a\": 1}, \"infractions\": [{}]}", "à la fois"),
        ("{\"faits\": {\"droits\": -3}}", "1 fait(s) à corriger"),
    ] {
        let output = with_input(&["simulate", "penalty"], input);
        assert_eq!(output.status.code(), Some(1), "{input}");
        assert!(text(&output.stderr).contains(said), "{input}: {}", text(&output.stderr));
    }
}

#[test]
fn check_accounts_for_the_sources() {
    let output = passavant(&["check"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert!(text(&output.stdout).contains("003_4431c07b35b10990.txt : 4346 lignes"));
}

#[test]
fn help_names_every_command() {
    let help = text(&passavant(&["--help"]).stdout);
    for command in ["check", "build", "serve", "search", "simulate"] {
        assert!(help.contains(command), "{help}");
    }
}

#[test]
fn the_site_is_served_with_its_types_and_its_missing_page() {
    let folder = tempfile::tempdir().unwrap();
    indexer::site::write(tests::corpus(), folder.path(), "/").unwrap();
    let mut path = std::env::current_exe().unwrap();
    path.pop();
    path.pop();
    let mut server = Command::new(path.join("passavant"))
        .args(["serve", &folder.path().to_string_lossy(), "--port", "0"])
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let address = address(&mut server);
    let page = get(&address, "/textes/sn-douanes/386/");
    let missing = get(&address, "/textes/sn-douanes/999/");
    let outside = get(&address, "/../Cargo.toml");
    server.kill().unwrap();
    server.wait().unwrap();
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("text/html"), "{page:.200}");
    assert!(missing.starts_with("HTTP/1.1 404") && missing.contains("<main"), "{missing:.200}");
    assert!(!outside.starts_with("HTTP/1.1 200"), "{outside:.200}");
}

/// Reads the address that the server prints first.
fn address(server: &mut std::process::Child) -> String {
    use std::io::BufRead;
    let mut line = String::new();
    std::io::BufReader::new(server.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let start = line.find("http://").unwrap() + "http://".len();
    line[start..].split('/').next().unwrap().to_owned()
}

fn get(address: &str, path: &str) -> String {
    use std::io::{Read, Write};
    let mut stream = std::net::TcpStream::connect(address).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

/// *By hand*: a million of laptops by sea, by a large company: 29.78 %.
#[test]
fn a_duty_is_the_same_from_the_line_from_json_and_from_a_table() {
    let line = ["pays=sn", "jour=2026-11-24", "transport=mer", "importateur=grande-entreprise"];
    let article = ["et", "ligne=8471.30.90.00", "prix=1 000 000 F"];
    let from_line = passavant(&[&["simulate", "duty", "--json"][..], &line, &article].concat());
    assert!(from_line.status.success(), "{}", text(&from_line.stderr));
    let sheet: serde_json::Value = serde_json::from_slice(&from_line.stdout).unwrap();
    assert_eq!(sheet["result"]["landed"]["amount"], "1297800");
    let json = "{\"pays\": \"sn\", \"jour\": \"2026-11-24\", \"transport\": \"mer\", \"importateur\": \"grande-entreprise\", \
        \"articles\": [{\"ligne\": \"8471309000\", \"prix\": 1000000}]}";
    let table = "\u{feff}Pays;Jour;Transport;Importateur;Ligne;Prix\r\nsn;24/11/2026;mer;grande-entreprise;8471.30.90.00;1 000 000\r\n";
    for input in [json, table] {
        let output = with_input(&["simulate", "duty", "--json"], input);
        assert_eq!(text(&output.stdout), text(&from_line.stdout), "{input}: {}", text(&output.stderr));
    }
    let again = passavant(&["simulate", "duty", sheet["keep"].as_str().unwrap(), "--json"]);
    assert_eq!(text(&again.stdout), text(&from_line.stdout));
    let price =
        passavant(&[&["simulate", "duty", "--landed", "1297800"][..], &line, &["et", "ligne=8471.30.90.00"]].concat());
    assert!(text(&price.stdout).contains("prix=1000000\n"), "{}", text(&price.stdout));
}

/// *By hand*: 297 800 F and 27 000 F; the third row is told and the command fails, the others are there.
#[test]
fn an_invoice_is_settled_row_by_row() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("facture.csv");
    // As French Excel writes it: Windows-1252.
    let bytes = b"Code;D\xe9signation;Montant;Colis\r\n8471.30.90.00;Ordinateurs;1 000 000;3\r\n\
        3004.90.90.00;M\xe9dicaments;1 000 000;\r\n;Riz bris\xe9;500 000;\r\n";
    std::fs::write(&path, bytes).unwrap();
    let facts = ["pays=sn", "jour=2026-11-24", "transport=mer", "importateur=grande-entreprise"];
    let file = path.to_string_lossy().into_owned();
    let output = passavant(&[&["simulate", "invoice", "--file", &file][..], &facts].concat());
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stderr);
    assert!(
        said.contains("ligne 4 : Pas de code pour « Riz brisé »") || said.contains("ligne 4 : Pas de code pour"),
        "{said}"
    );
    assert!(said.contains("colonne « Colis » : non utilisée"), "{said}");
    let csv = text(&output.stdout);
    assert!(csv.starts_with("\u{feff}ligne;position;désignation"), "{csv}");
    let total = csv.lines().last().unwrap();
    assert!(total.starts_with("total;") && total.contains(";324800;2324800;"), "{total}");
    let output = passavant(&[&["simulate", "invoice", "--json", "--file", &file][..], &facts].concat());
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&json["total"], &json["rows"][1]["charges"]["dd"]), (&"324800".into(), &"50000".into()));
    let output = with_input(&["simulate", "invoice", "pays=sn"], "");
    assert!(text(&output.stderr).contains("aucune ligne à calculer"), "{}", text(&output.stderr));
}

#[test]
fn a_duty_with_bad_facts_says_so_and_fails() {
    let output = passavant(&["simulate", "duty", "pays=sn", "transport=avion", "et", "ligne=8471.30.90.00", "prix=5"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("transport : «"), "{}", text(&output.stdout));
    assert!(text(&output.stderr).contains("1 fait(s) à corriger"), "{}", text(&output.stderr));
    for (input, advice) in [("{\"pays\": ", "JSON : ligne 1"), ("pays;prix\n", "aucun article")] {
        let output = with_input(&["simulate", "duty"], input);
        assert_eq!(output.status.code(), Some(1));
        assert!(text(&output.stderr).contains(advice), "{}", text(&output.stderr));
    }
    assert!(text(&passavant(&["simulate", "duty", "--list"]).stdout).contains("promad-taux : "));
}

#[test]
fn a_line_of_the_tariff_is_shown_with_its_source() {
    let output = passavant(&["tariff", "show", "8703.23.19.00", "--json"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let rows: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let row = &rows[0];
    assert_eq!((&row["duty_percent"], &row["statistical_fee_percent"]), (&"20".into(), &"1".into()));
    assert_eq!((&row["unit"], &row["confidence"]), (&"u".into(), &"sure".into()));
    assert!(row["act"].as_str().unwrap().contains("C/REG.16/12/21"));
    let output = passavant(&["tariff", "show", "8703231901"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("8703.23.19.00"), "{}", text(&output.stderr));
    let output = passavant(&["tariff", "find", "riz", "brisé", "--json"]);
    let rows: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(rows[0]["code"], "1006400000");
}

/// What is imported is taken, what is refused is named, and what is not named stays.
#[test]
fn a_schedule_is_imported_line_by_line() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_string_lossy().into_owned()
    };
    let import = |path: &str, out: Option<&str>| {
        let mut arguments = vec!["tariff", "import", path, "--source", "essai", "--date", "2027-01-01"];
        arguments.extend(out.iter().flat_map(|out| ["--out", out]));
        passavant(&arguments)
    };
    let schedule = "\u{feff}code;duty;label\n8703.23.19.00;35;Berlines neuves\n0101.21.00.00;;Chevaux de race\n9999999999;5;Rien\n\
                    8703.10.00.00;7;Golf\n8703.23.19.00;5;Encore\n87;5;Court\n8703;;Berlines\n8703.23;;Essence\n\
                    8703.23.20.00;;Berlines neuves\n8703.24.11.00;;Autres\n8703.24.19.00;;Autres\n8703.10.00.00;;\n";
    let out = folder.path().join("out").to_string_lossy().into_owned();
    let output = import(&file("tarif.csv", schedule.as_bytes()), Some(&out));
    assert_eq!(output.status.code(), Some(1), "some rows are refused");
    let said = text(&output.stdout);
    for (row, what) in [
        (4, "le tarif n'a pas de ligne 9999999999"),
        (5, "le droit « 7 » n'est pas une bande du tarif"),
        (6, "8703231900 est déjà donné plus haut"),
        (7, "87 n'est pas une ligne, et porte un taux"),
        (9, "« 8703.23 » n'est pas un code"),
        (10, "le libellé « Berlines neuves » est aussi celui de 8703231900"),
        (12, "le libellé « Autres » est aussi celui de 8703241100"),
    ] {
        assert!(said.contains(&format!("tarif.csv:{row} : {what}")), "{said}");
    }
    assert!(said.contains("12 lignes lues, 4 changées, 1 inchangées, 7 refusées"), "{said}");
    let chapter = std::fs::read_to_string(folder.path().join("out/87.csv")).unwrap();
    assert!(chapter.contains("8703231900;35;1;u;Berlines neuves;essai;"), "{chapter}");
    // Nothing is lost: every other row is as it was.
    let before = std::fs::read_to_string(tests::root().join("tariff-data/data/tariff/87.csv")).unwrap();
    let differ = before.lines().zip(chapter.lines()).filter(|(before, after)| before != after).count();
    assert_eq!((differ, before.lines().count()), (3, chapter.lines().count()));
    assert!(chapter.contains("\n8703;;;;Berlines;;\n"), "{chapter}");
    let sources = std::fs::read_to_string(folder.path().join("out/sources.toml")).unwrap();
    assert!(sources.contains("key = \"essai\"") && sources.contains("from = 2027-01-01"), "{sources}");
    assert!(
        std::fs::read_to_string(folder.path().join("out/01.csv"))
            .unwrap()
            .contains("0101210000;5;1;u;Chevaux de race;essai;")
    );

    let output = import(&file("latin.csv", b"code;label\n0101210000;Chevaux de race \xe9lev\xe9s\n"), None);
    assert!(text(&output.stderr).contains("n'est pas en UTF-8"), "{}", text(&output.stderr));
    // Labels that change places are no twins.
    let text_of = |code: &str| {
        let row = before.lines().find(|row| row.starts_with(code)).unwrap();
        row.split(';').nth(4).unwrap().to_owned()
    };
    let swapped = format!("code;label\n8703241100;{}\n8703241900;{}\n", text_of("8703241900"), text_of("8703241100"));
    let output = import(&file("places.csv", swapped.as_bytes()), None);
    assert!(output.status.success() && text(&output.stdout).contains("2 changées"), "{}", text(&output.stdout));
    for (rows, said) in [
        ("code;fee\n8703241100;101\n", "la redevance « 101 » n'est pas un taux"),
        ("code;fee\n8703241100;1.2.3\n", "la redevance « 1.2.3 » n'est pas un taux"),
        ("code;unit\n8703241100;pouce\n", "l'unité « pouce » n'est pas connue"),
        ("code;label\n8703241100;\"un;deux\"\n", "contient un point-virgule"),
        ("code;duty\n8703241100\n", "1 champs au lieu de 2"),
    ] {
        let output = import(&file("une.csv", rows.as_bytes()), None);
        assert_eq!(output.status.code(), Some(1));
        assert!(text(&output.stdout).contains(said), "{}", text(&output.stdout));
    }
    let output = passavant(&[
        "tariff",
        "import",
        &file("jour.csv", b"code\n"),
        "--source",
        "tec-sh2022",
        "--date",
        "2027-01-01",
    ]);
    assert!(text(&output.stderr).contains("--date 2022-01-01"), "{}", text(&output.stderr));
    let output = import(&file("colonnes.csv", b"ligne,droit\n0101210000,5\n"), None);
    assert!(text(&output.stderr).contains("pas de colonne « code »"), "{}", text(&output.stderr));
    let output = import(&file("virgules.csv", b"code,duty\n0101210000,10\n"), None);
    assert!(output.status.success() && text(&output.stdout).contains("1 changées"), "{}", text(&output.stdout));
}

/// By hand: 10 000 + 900 + 60 = 10 960 euros, at 110,265 escudos each.
#[test]
fn a_value_is_the_same_from_the_line_from_json_and_from_its_address() {
    let facts = [
        "pays=cv",
        "monnaie=EUR",
        "cours.eur=110,265",
        "prix=10 000",
        "incoterm=fob",
        "fret=900",
        "assurance=60 €",
        "operation=vente",
        "condition=aucune",
        "restriction=aucune",
        "reversement=aucun",
        "lien=non",
        "doute=aucun",
        "particularites=aucune",
        "ajouts=aucun",
        "deductions=aucune",
    ];
    let line = passavant(&[&["simulate", "value", "--json"][..], &facts].concat());
    assert!(line.status.success(), "{}", text(&line.stderr));
    let sheet: serde_json::Value = serde_json::from_slice(&line.stdout).unwrap();
    assert_eq!((&sheet["verdict"], &sheet["settled"]), (&"transaction".into(), &true.into()));
    assert_eq!((&sheet["total"]["amount"], &sheet["home"]["amount"]), (&"10960".into(), &"1208504.4".into()));
    let object: serde_json::Map<String, serde_json::Value> = facts
        .iter()
        .map(|fact| fact.split_once('=').unwrap())
        .map(|(key, value)| (key.to_owned(), if value == "non" { false.into() } else { value.into() }))
        .collect();
    let input = with_input(&["simulate", "value", "--json"], &serde_json::Value::Object(object).to_string());
    assert_eq!(text(&input.stdout), text(&line.stdout));
    let again = passavant(&["simulate", "value", "--json", sheet["keep"].as_str().unwrap()]);
    assert_eq!(text(&again.stdout), text(&line.stdout));
    let plain = text(&passavant(&[&["simulate", "value"][..], &facts].concat()).stdout);
    assert!(plain.replace(['\u{a0}', '\u{202f}'], " ").contains("10 960 €"), "{plain}");
}

#[test]
fn guided_simulators_answer_and_say_what_is_wrong() {
    for (simulator, facts, said) in [
        (
            "origin",
            vec!["pays=sn", "regime-origine=commun", "production=un-pays", "regles=non-preferentielles"],
            "Originaire",
        ),
        ("dumping", vec!["mesure=dumping"], "Pas encore établi"),
        ("dispute", vec!["objet=valeur", "avis=2/3/2026", "reponse=silence", "prorogation=non"], "réputée acceptée"),
    ] {
        let output = passavant(&[vec!["simulate", simulator], facts].concat());
        assert!(output.status.success(), "{simulator}: {}", text(&output.stderr));
        assert!(text(&output.stdout).contains(said), "{simulator}: {}", text(&output.stdout));
        assert!(text(&passavant(&["simulate", simulator, "--list"]).stdout).contains(" : "), "{simulator}");
    }
    let wrong = passavant(&["simulate", "origin", "pays=cv", "seuil=120"]);
    assert_eq!(wrong.status.code(), Some(1));
    assert!(text(&wrong.stdout).contains("dépasse cent pour cent"), "{}", text(&wrong.stdout));
    assert!(text(&wrong.stderr).contains("1 fait(s) à corriger"));
    let input = with_input(&["simulate", "value"], "{\"pays\": {\"code\": 1}}");
    assert!(text(&input.stderr).contains("n'est pas un objet JSON de faits"), "{}", text(&input.stderr));
}

/// By hand: 10,000 and two assists, 5,000 and 400; a third whose row tells nothing is asked for.
#[test]
fn the_rows_of_an_element_are_a_list() {
    let facts = r#"{"pays": "cv", "prix": 10000, "incoterm": "cif", "circonstances": "aucune", "particularites": "aucune",
        "ajouts": ["apports"], "deductions": "aucune", "apports-conditions": ["en-sus", "en-sus", "inconnu"],
        "apports": ["achete", "produit"], "apports-cout": [5000, 400], "apports-gratuits": [true, true]}"#;
    let output = with_input(&["simulate", "value", "--json"], facts);
    let sheet: serde_json::Value = serde_json::from_str(&text(&output.stdout)).unwrap();
    assert_eq!(sheet["total"]["amount"], "15400", "{}", text(&output.stderr));
    assert_eq!(sheet["settled"], false);
    assert_eq!(sheet["asked"][0]["field"], "apports-conditions.3");
    assert_eq!(sheet["errors"].as_array().map(Vec::len), Some(0));
    let list = text(&passavant(&["simulate", "value", "--list"]).stdout);
    assert!(list.contains("apports-cout.2 … apports-cout.50"), "{list}");
}

/// By hand: twice 845,000 francs; the keys of the sheet are those of French.
#[test]
fn a_sheet_is_in_the_language_that_is_asked_for() {
    let facts = ["simulate", "penalty", "infraction=colis-manquants", "droits=845000"];
    let said = |more: &[&str]| {
        let output = passavant(&[&facts[..], more].concat());
        assert!(output.status.success(), "{}", text(&output.stderr));
        text(&output.stdout).replace(['\u{a0}', '\u{202f}'], " ")
    };
    assert!(said(&[]).contains("Amende : 1 690 000 F CFA"));
    assert!(said(&["--language", "en"]).contains("Fine: 1,690,000 F CFA"));
    assert!(said(&["--language", "pt"]).contains("Multa: 1 690 000 F CFA"));
    let keys = |more: &[&str]| {
        let sheet: serde_json::Value = serde_json::from_str(&said(more)).unwrap();
        sheet.as_object().unwrap().keys().cloned().collect::<Vec<_>>()
    };
    assert_eq!(keys(&["--json"]), keys(&["--json", "--language", "en"]));
    let output = passavant(&["simulate", "duty", "--list", "--language", "de"]);
    assert!(text(&output.stderr).contains("« de » n'est pas une langue d'ici"), "{}", text(&output.stderr));
    let help = text(&passavant(&["simulate", "duty", "--help"]).stdout);
    assert!(help.contains("--language <LANGUE>"), "{help}");
}
