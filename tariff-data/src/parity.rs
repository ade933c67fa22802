//! Fixed parities between currencies.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Deserialize;
use toml::Spanned;

use crate::exact;
use crate::money::Currency;
use crate::penalties::{read_day, write_day};
use crate::provenance::{Confidence, Provenance};
use crate::refusal::{Refusal, line_of};

/// The table of the project, as a file and its text.
pub const TABLE: (&str, &str) = ("tariff-data/data/parities.toml", include_str!("../data/parities.toml"));

/// One unit of `of` is worth `worth` units of `into`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parity {
    /// The currency that is valued.
    pub of: Currency,
    /// The currency of the value.
    pub into: Currency,
    /// How many units of `into`.
    pub worth: Decimal,
    /// Where this is written and since when it holds.
    pub provenance: Provenance,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    parity: Vec<Spanned<Row>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    of: Currency,
    r#in: Currency,
    worth: String,
    source: String,
    from: toml::value::Datetime,
    to: Option<toml::value::Datetime>,
    confidence: Confidence,
    checked_on: toml::value::Datetime,
}

/// Reads a table of parities.
///
/// # Errors
/// Says file, line, what is wrong and what to do, for the first row that cannot be used.
pub fn read(file: &str, text: &str) -> Result<Vec<Parity>, Refusal> {
    let table: Table = toml::from_str(text).map_err(|error| Refusal {
        file: file.to_owned(),
        line: error.span().map_or(0, |span| line_of(text, span.start)),
        what: format!("TOML refusé : {}", error.message()),
        mend: "donner of, in, worth, source, from, confidence et checked_on à chaque parité".to_owned(),
    })?;
    table.parity.into_iter().map(|row| parity(file, text, row)).collect()
}

fn parity(file: &str, text: &str, row: Spanned<Row>) -> Result<Parity, Refusal> {
    let line = line_of(text, row.span().start);
    let refuse = |what: String, mend: &str| Refusal { file: file.to_owned(), line, what, mend: mend.to_owned() };
    let row = row.into_inner();
    let worth: Decimal = row.worth.parse().ok().filter(|worth: &Decimal| *worth > Decimal::ZERO).ok_or_else(|| {
        refuse(format!("« {} » n'est pas un cours", row.worth), "écrire un nombre positif, comme \"655.957\"")
    })?;
    if row.source.trim().is_empty() {
        return Err(refuse("la parité n'a pas de source".to_owned(), "nommer le texte qui la fixe"));
    }
    let day = |written: &toml::value::Datetime| {
        written
            .date
            .and_then(|date| NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day)))
            .ok_or_else(|| refuse(format!("« {written} » n'est pas un jour"), "écrire un jour comme 1999-01-01"))
    };
    let provenance = Provenance {
        source: row.source,
        from: day(&row.from)?,
        to: row.to.as_ref().map(day).transpose()?,
        confidence: row.confidence,
        checked_on: day(&row.checked_on)?,
    };
    Ok(Parity { of: row.of, into: row.r#in, worth, provenance })
}

/// The parity that holds on a day.
#[must_use]
pub fn on(parities: &[Parity], of: Currency, into: Currency, day: NaiveDate) -> Option<&Parity> {
    parities.iter().find(|parity| parity.of == of && parity.into == into && parity.provenance.holds_on(day))
}

/// The table as lines for the browser; [`unpack`] reads them back.
#[must_use]
pub fn pack(parities: &[Parity]) -> String {
    let line = |parity: &Parity| {
        let Provenance { source, from, to, checked_on, .. } = &parity.provenance;
        let (of, into) = (parity.of.key(), parity.into.key());
        let until = to.map_or(String::new(), write_day);
        format!("{of}\t{into}\t{}\t{source}\t{}\t{until}\t{}\n", parity.worth, write_day(*from), write_day(*checked_on))
    };
    parities.iter().map(line).collect()
}

/// Reads what [`pack`] wrote; `None` for anything else. Only sure parities are packed.
#[must_use]
pub fn unpack(text: &str) -> Option<Vec<Parity>> {
    let read = |line: &str| {
        let fields: Vec<&str> = line.split('\t').collect();
        let [of, into, worth, source, from, to, checked_on] = fields.as_slice() else { return None };
        Some(Parity {
            of: Currency::named(of)?,
            into: Currency::named(into)?,
            worth: exact::read(worth)?,
            provenance: Provenance {
                source: (*source).to_owned(),
                from: read_day(from)?,
                to: if to.is_empty() { None } else { Some(read_day(to)?) },
                confidence: Confidence::Sure,
                checked_on: read_day(checked_on)?,
            },
        })
    };
    text.lines().map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROW: &str = "[[parity]]\nof = \"EUR\"\nin = \"XOF\"\nworth = \"655.957\"\nsource = \"s\"\nfrom = 1999-01-01\n\
        confidence = \"sure\"\nchecked_on = 2026-11-22\n";

    fn refusal(text: &str) -> (usize, String) {
        let refusal = read("t.toml", text).unwrap_err();
        (refusal.line, refusal.what)
    }

    #[test]
    fn the_project_table_loads_and_is_dated() {
        let parities = read(TABLE.0, TABLE.1).unwrap();
        let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        let euro = on(&parities, Currency::Eur, Currency::Xof, day(2014)).unwrap();
        // official: 1 EUR = 655,957 F CFA
        assert_eq!(euro.worth.to_string(), "655.957");
        assert_eq!(on(&parities, Currency::Eur, Currency::Xof, day(1998)), None);
    }

    #[test]
    fn the_project_table_comes_back_from_its_packed_form() {
        let parities = read(TABLE.0, TABLE.1).unwrap();
        assert!(parities.iter().all(|parity| parity.provenance.confidence == Confidence::Sure));
        assert_eq!(unpack(&pack(&parities)), Some(parities));
        assert_eq!(unpack("EUR"), None);
    }

    #[test]
    fn a_figure_without_its_provenance_is_refused() {
        assert_eq!(refusal(&ROW.replace("source = \"s\"\n", "")), (1, "TOML refusé : missing field `source`".into()));
        assert_eq!(refusal(&ROW.replace("\"s\"", "\" \"")), (1, "la parité n'a pas de source".into()));
        assert!(refusal(&ROW.replace("confidence = \"sure\"\n", "")).1.contains("confidence"));
        assert!(refusal(&ROW.replace("checked_on = 2026-11-22\n", "")).1.contains("checked_on"));
        assert!(refusal(&ROW.replace("from = 1999-01-01\n", "")).1.contains("from"));
    }

    #[test]
    fn a_rate_is_a_positive_decimal() {
        for wrong in ["0", "-1", "abc", "1e400", ""] {
            let (line, what) = refusal(&ROW.replace("655.957", wrong));
            assert_eq!((line, what), (1, format!("« {wrong} » n'est pas un cours")));
        }
    }
}
