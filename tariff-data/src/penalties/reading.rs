//! From the TOML to the table, refusing what cannot be used.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Deserialize;
use toml::Spanned;

use super::figures::{KEYS, is_of_kind};
use super::{Bounds, Figure, Francs, PenaltyTable, Term, TermUnit, Value};
use crate::provenance::{Confidence, Provenance};
use crate::refusal::{Refusal, line_of};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    figure: Vec<Spanned<Row>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    key: String,
    article: String,
    anchor: String,
    unit: Unit,
    value: Option<Written>,
    min: Option<Written>,
    max: Option<Written>,
    from: toml::value::Datetime,
    to: Option<toml::value::Datetime>,
    confidence: Confidence,
    checked_on: toml::value::Datetime,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum Unit {
    Francs,
    Percent,
    Times,
    Term,
    Tons,
    Years,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Whole(u64),
    Text(String),
}

/// Reads a table of penalties.
///
/// # Errors
/// Says file, line, what is wrong and what to do, for the first row that cannot be used, for a figure given twice for
/// one day and for a figure that is missing.
pub fn read(file: &str, text: &str) -> Result<PenaltyTable, Refusal> {
    let table: Table = toml::from_str(text).map_err(|error| Refusal {
        file: file.to_owned(),
        line: error.span().map_or(0, |span| line_of(text, span.start)),
        what: format!("TOML refusé : {}", error.message()),
        mend: "donner key, article, anchor, unit, value ou min et max, from, confidence et checked_on".to_owned(),
    })?;
    let mut figures: Vec<Figure> = Vec::new();
    for row in table.figure {
        let line = line_of(text, row.span().start);
        let refuse =
            |(what, mend): (String, &str)| Refusal { file: file.to_owned(), line, what, mend: mend.to_owned() };
        let read = figure(row.into_inner()).map_err(refuse)?;
        if figures.iter().any(|other| other.key == read.key && overlap(&other.provenance, &read.provenance)) {
            let what = format!("« {} » vaut deux fois le même jour", read.key);
            return Err(refuse((what, "fermer la première période avec to")));
        }
        figures.push(read);
    }
    let missing = KEYS.iter().find(|key| !figures.iter().any(|figure| figure.key == **key));
    missing.map_or(Ok(PenaltyTable { figures }), |key| {
        let (what, mend) = (format!("« {key} » manque"), "ajouter sa ligne, avec l'alinéa qui l'imprime");
        Err(Refusal { file: file.to_owned(), line: 0, what, mend: mend.to_owned() })
    })
}

fn overlap(a: &Provenance, b: &Provenance) -> bool {
    a.to.is_none_or(|last| b.from <= last) && b.to.is_none_or(|last| a.from <= last)
}

fn figure(row: Row) -> Result<Figure, (String, &'static str)> {
    let value = value(&row)?;
    match is_of_kind(&row.key, &value) {
        None => {
            return Err((
                format!("« {} » n'est le nom d'aucun chiffre", row.key),
                "prendre un nom que les règles lisent",
            ));
        }
        Some(false) => {
            return Err((
                format!("« {} » n'a pas la forme attendue", row.key),
                "corriger unit, ou value, ou min et max",
            ));
        }
        Some(true) => {}
    }
    if row.article.split_once(':').is_none_or(|(work, unit)| work.is_empty() || unit.is_empty())
        || row.anchor.is_empty()
    {
        return Err((
            format!("« {} » n'a pas d'alinéa", row.key),
            "écrire article = \"sn-douanes:385\" et anchor = \"al-1\"",
        ));
    }
    let provenance = Provenance {
        source: format!("{}#{}", row.article, row.anchor),
        from: day(&row.from)?,
        to: row.to.as_ref().map(day).transpose()?,
        confidence: row.confidence,
        checked_on: day(&row.checked_on)?,
    };
    if provenance.to.is_some_and(|last| last < provenance.from) {
        return Err((format!("« {} » finit avant de commencer", row.key), "corriger from ou to"));
    }
    Ok(Figure { key: row.key, article: row.article, anchor: row.anchor, value, provenance })
}

fn day(written: &toml::value::Datetime) -> Result<NaiveDate, (String, &'static str)> {
    written
        .date
        .and_then(|date| NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day)))
        .ok_or_else(|| (format!("« {written} » n'est pas un jour"), "écrire un jour comme 2014-02-28"))
}

fn value(row: &Row) -> Result<Value, (String, &'static str)> {
    let whole = |written: &Written| match written {
        Written::Whole(number) => Some(*number),
        Written::Text(_) => None,
    };
    let count =
        |written: &Written| whole(written).and_then(|number| u32::try_from(number).ok()).filter(|number| *number > 0);
    let decimal = |written: &Written| match written {
        Written::Text(text) => text.parse::<Decimal>().ok().filter(|number| *number > Decimal::ZERO),
        Written::Whole(_) => None,
    };
    let term = |written: &Written| match written {
        Written::Text(text) => term(text),
        Written::Whole(_) => None,
    };
    let read = match (row.unit, &row.value, &row.min, &row.max) {
        (Unit::Francs, Some(one), None, None) => whole(one).map(|francs| Value::Francs(Francs(francs))),
        (Unit::Francs, None, Some(min), Some(max)) => bounds(whole(min), whole(max), |francs| *francs)
            .map(|Bounds { min, max }| Value::FrancsBetween(Bounds { min: Francs(min), max: Francs(max) })),
        (Unit::Term, Some(one), None, None) => term(one).map(Value::Term),
        (Unit::Term, None, Some(min), Some(max)) => {
            bounds(term(min), term(max), |term| term.months()).map(Value::TermBetween)
        }
        (Unit::Percent, Some(one), None, None) => decimal(one).map(Value::Percent),
        (Unit::Tons, Some(one), None, None) => decimal(one).map(Value::Tons),
        (Unit::Times, Some(one), None, None) => count(one).map(Value::Times),
        (Unit::Years, Some(one), None, None) => count(one).map(Value::Years),
        _ => None,
    };
    read.ok_or_else(|| {
        (format!("« {} » n'a pas de valeur lisible", row.key), "écrire value, ou min et max, dans l'unité dite")
    })
}

fn bounds<T>(min: Option<T>, max: Option<T>, size: impl Fn(&T) -> u64) -> Option<Bounds<T>> {
    let (min, max) = (min?, max?);
    (size(&min) <= size(&max)).then_some(Bounds { min, max })
}

fn term(text: &str) -> Option<Term> {
    let (count, unit) = text.split_once(' ')?;
    let unit = match unit {
        "month" | "months" => TermUnit::Months,
        "year" | "years" => TermUnit::Years,
        _ => return None,
    };
    count.parse().ok().filter(|count| *count > 0).map(|count| Term { count, unit })
}
