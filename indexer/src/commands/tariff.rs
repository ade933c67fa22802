//! `passavant tariff`.

mod import;

use std::io::Write;

use search::tariff::Found;
use serde::Serialize;
use tariff_data::nomenclature::{Code, Heading, Line, Nomenclature, Unit};

use crate::cli::{TariffArgs, TariffCommand, TariffFindArgs, TariffShowArgs};
use crate::failure::Failure;
use crate::tariff::{finder, nomenclature};

/// Shows, finds or imports lines of the tariff.
pub(super) fn run(args: &TariffArgs) -> Result<(), Failure> {
    match &args.command {
        TariffCommand::Show(args) => show(args),
        TariffCommand::Find(args) => find(args),
        TariffCommand::Import(args) => import::run(args),
    }
}

/// A line as `--json` prints it.
#[derive(Serialize)]
struct Row<'a> {
    code: String,
    label: &'a str,
    heading: &'a str,
    heading_label: &'a str,
    chapter: &'a str,
    duty_percent: String,
    statistical_fee_percent: String,
    unit: Option<&'static str>,
    source: &'a str,
    act: &'a str,
    from: String,
    confidence: &'static str,
    checked_on: String,
    remark: Option<&'a str>,
    url: String,
}

fn show(args: &TariffShowArgs) -> Result<(), Failure> {
    let tariff = nomenclature()?;
    let digits: String = args.code.chars().filter(char::is_ascii_digit).collect();
    let lines: Vec<(&Heading, &Line)> = match (Code::of(&args.code), tariff.heading(&digits)) {
        (Some(code), _) => tariff
            .heading(code.heading())
            .and_then(|heading| Some((heading, tariff.line(&code)?)))
            .into_iter()
            .collect(),
        (None, Some(heading)) if digits.len() == 4 => heading.lines.iter().map(|line| (heading, line)).collect(),
        _ => Vec::new(),
    };
    if lines.is_empty() {
        let near: Vec<String> = tariff.nearest(&args.code).iter().take(5).map(|line| line.code.to_string()).collect();
        let mend = if near.is_empty() {
            "donner une position de quatre chiffres (8703) ou une ligne de dix (8703.23.19.00)".to_owned()
        } else {
            format!("les plus proches : {}", near.join(", "))
        };
        return Err(Failure::new(format!("le tarif n'a pas de ligne « {} »", args.code), mend));
    }
    let rows: Vec<Row<'_>> = lines.iter().map(|(heading, line)| row(&tariff, heading, line)).collect();
    let printed = if args.json {
        format!("{}\n", serde_json::to_string_pretty(&rows).unwrap_or_default())
    } else {
        rows.iter().map(plain).collect::<Vec<_>>().join("\n")
    };
    print(&printed);
    Ok(())
}

fn row<'a>(tariff: &'a Nomenclature, heading: &'a Heading, line: &'a Line) -> Row<'a> {
    let source = tariff.sources.get(line.source);
    let provenance = source.map(|source| &source.provenance);
    Row {
        code: line.code.to_string(),
        label: &line.label,
        heading: &heading.code,
        heading_label: &heading.label,
        chapter: tariff.chapter(line.code.chapter()).map_or("", |chapter| chapter.label.as_str()),
        duty_percent: line.duty.to_string(),
        statistical_fee_percent: line.fee.to_string(),
        unit: line.unit.map(Unit::word),
        source: source.map_or("", |source| source.title.as_str()),
        act: provenance.map_or("", |provenance| provenance.source.as_str()),
        from: provenance.map(|provenance| provenance.from.to_string()).unwrap_or_default(),
        confidence: provenance.map_or("", |provenance| provenance.confidence.word()),
        checked_on: provenance.map(|provenance| provenance.checked_on.to_string()).unwrap_or_default(),
        remark: line.remark.as_deref(),
        url: format!("/tarif/{}/", line.code),
    }
}

fn plain(row: &Row<'_>) -> String {
    let label =
        if row.label.is_empty() { "(libellé abrégé à écrire : voir le texte officiel)" } else { row.label };
    let remark = row.remark.map(|remark| format!("  Remarque : {remark}\n")).unwrap_or_default();
    format!(
        "{} · {label}\n  Droit de douane {} %, redevance statistique {} %, unité : {}\n  {} ({}), relu le {}\n{remark}  \
         Libellé abrégé : seul le texte officiel fait foi\n",
        row.code,
        row.duty_percent,
        row.statistical_fee_percent,
        row.unit.unwrap_or("aucune dans la source"),
        row.source,
        row.act,
        row.checked_on,
    )
}

/// Something found as `--json` prints it.
#[derive(Serialize)]
struct FoundRow {
    code: String,
    label: String,
    word: Option<String>,
}

fn find(args: &TariffFindArgs) -> Result<(), Failure> {
    let typed = args.words.join(" ");
    let found = finder(&nomenclature()?)?.find(&typed, args.limit);
    let printed = if args.json {
        let rows = found.into_iter().map(|one| FoundRow { code: one.code, label: one.label, word: one.word });
        format!("{}\n", serde_json::to_string_pretty(&rows.collect::<Vec<_>>()).unwrap_or_default())
    } else if found.is_empty() {
        format!("Aucune position pour « {typed} ». Essayer moins de mots, ou un code : passavant tariff find 8703\n")
    } else {
        lines(&found)
    };
    print(&printed);
    Ok(())
}

/// What was found, a line each.
pub(super) fn lines(found: &[Found]) -> String {
    let line = |one: &Found| {
        let word = one.word.as_ref().map(|word| format!(" (« {word} »)")).unwrap_or_default();
        format!("{} · {}{word}\n", one.code, one.label)
    };
    found.iter().map(line).collect()
}

fn print(text: &str) {
    // A reader that stops early (`| head`) is not a failure.
    let _ = std::io::stdout().write_all(text.as_bytes());
}
