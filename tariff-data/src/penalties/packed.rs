//! The table as lines for the browser, which has no reader of TOML: one figure a line, its fields between tabs.

use chrono::{Datelike, NaiveDate};

use super::figures::{KEYS, is_of_kind};
use super::{Bounds, Figure, Francs, PenaltyTable, Term, TermUnit, Value};
use crate::exact;
use crate::provenance::{Confidence, Provenance};

impl PenaltyTable {
    /// The table as lines; [`PenaltyTable::unpack`] reads them back.
    #[must_use]
    pub fn pack(&self) -> String {
        self.figures.iter().map(line).collect()
    }

    /// Reads what [`PenaltyTable::pack`] wrote; `None` for anything else, or when a figure is missing.
    #[must_use]
    pub fn unpack(text: &str) -> Option<Self> {
        let figures = text.lines().map(figure).collect::<Option<Vec<Figure>>>()?;
        let complete = KEYS.iter().all(|key| figures.iter().any(|figure| figure.key == *key));
        complete.then_some(Self { figures })
    }
}

fn line(figure: &Figure) -> String {
    let (kind, least, most) = match &figure.value {
        Value::Francs(francs) => ("F", francs.0.to_string(), String::new()),
        Value::FrancsBetween(bounds) => ("F", bounds.min.0.to_string(), bounds.max.0.to_string()),
        Value::Percent(rate) => ("%", rate.to_string(), String::new()),
        Value::Times(times) => ("x", times.to_string(), String::new()),
        Value::Term(one) => ("d", term(*one), String::new()),
        Value::TermBetween(bounds) => ("d", term(bounds.min), term(bounds.max)),
        Value::Tons(tons) => ("t", tons.to_string(), String::new()),
        Value::Years(years) => ("y", years.to_string(), String::new()),
    };
    let provenance = &figure.provenance;
    let confidence = match provenance.confidence {
        Confidence::Sure => "sure",
        Confidence::Probable => "probable",
        Confidence::Doubtful => "doubtful",
        Confidence::Unknown => "unknown",
    };
    let until = provenance.to.map_or(String::new(), write_day);
    let (from, checked) = (write_day(provenance.from), write_day(provenance.checked_on));
    let (key, article, anchor) = (&figure.key, &figure.article, &figure.anchor);
    format!("{key}\t{article}\t{anchor}\t{kind}\t{least}\t{most}\t{from}\t{until}\t{confidence}\t{checked}\n")
}

fn term(term: Term) -> String {
    let unit = match term.unit {
        TermUnit::Months => 'm',
        TermUnit::Years => 'y',
    };
    format!("{}{unit}", term.count)
}

/// A day as [`read_day`] reads it. chrono's own writer and reader would weigh as much as a simulator.
#[must_use]
pub fn write_day(day: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

fn figure(line: &str) -> Option<Figure> {
    let mut fields = line.split('\t');
    let mut next = || fields.next();
    let (key, article, anchor) = (next()?, next()?, next()?);
    let (kind, least, most) = (next()?, next()?, next()?);
    let (from, until, confidence, checked) = (next()?, next()?, next()?, next()?);
    let value = read_value(kind, least, most)?;
    if fields.next().is_some() || is_of_kind(key, &value) != Some(true) {
        return None;
    }
    let confidence = match confidence {
        "sure" => Confidence::Sure,
        "probable" => Confidence::Probable,
        "doubtful" => Confidence::Doubtful,
        "unknown" => Confidence::Unknown,
        _ => return None,
    };
    let provenance = Provenance {
        source: format!("{article}#{anchor}"),
        from: read_day(from)?,
        to: if until.is_empty() { None } else { Some(read_day(until)?) },
        confidence,
        checked_on: read_day(checked)?,
    };
    Some(Figure { key: key.to_owned(), article: article.to_owned(), anchor: anchor.to_owned(), value, provenance })
}

fn read_value(kind: &str, least: &str, most: &str) -> Option<Value> {
    Some(match (kind, most) {
        ("F", "") => Value::Francs(Francs(least.parse().ok()?)),
        ("F", most) => {
            Value::FrancsBetween(Bounds { min: Francs(least.parse().ok()?), max: Francs(most.parse().ok()?) })
        }
        ("%", "") => Value::Percent(exact::read(least)?),
        ("x", "") => Value::Times(least.parse().ok()?),
        ("d", "") => Value::Term(read_term(least)?),
        ("d", most) => Value::TermBetween(Bounds { min: read_term(least)?, max: read_term(most)? }),
        ("t", "") => Value::Tons(exact::read(least)?),
        ("y", "") => Value::Years(least.parse().ok()?),
        _ => return None,
    })
}

fn read_term(text: &str) -> Option<Term> {
    let (count, unit) = match (text.strip_suffix('m'), text.strip_suffix('y')) {
        (Some(count), _) => (count, TermUnit::Months),
        (_, Some(count)) => (count, TermUnit::Years),
        _ => return None,
    };
    Some(Term { count: count.parse().ok()?, unit })
}

/// A day as `2014-02-28`.
#[must_use]
pub fn read_day(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let digits = |part: &str, count: usize| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    if parts.next().is_some() || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::super::{PenaltyTable, TABLE, read};
    use super::read_day;

    #[test]
    fn the_project_table_comes_back_as_it_was() {
        let table = read(TABLE.0, TABLE.1).unwrap();
        assert_eq!(PenaltyTable::unpack(&table.pack()), Some(table));
    }

    #[test]
    fn what_was_not_packed_is_refused() {
        let packed = read(TABLE.0, TABLE.1).unwrap().pack();
        let (first, rest) = packed.split_once('\n').unwrap();
        assert_eq!(PenaltyTable::unpack(""), None);
        assert_eq!(PenaltyTable::unpack(rest), None, "a figure is missing");
        assert_eq!(PenaltyTable::unpack(&packed[..packed.len() / 2]), None);
        for broken in [first.replace("\t%\t", "\tF\t"), first.replace("2014", "201"), format!("{first}\tmore")] {
            assert_eq!(PenaltyTable::unpack(&format!("{broken}\n{rest}")), None, "{broken}");
        }
    }

    #[test]
    fn days_are_written_one_way() {
        assert!(read_day("2024-02-29").is_some());
        for wrong in ["2023-02-29", "2014-2-28", "14-02-28", "2014-02-28-1", "+014-02-28", "", "é"] {
            assert_eq!(read_day(wrong), None, "{wrong}");
        }
    }
}
