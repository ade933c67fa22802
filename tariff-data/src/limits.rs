//! Delays, thresholds and multipliers of the guided simulators, dated, each with the paragraph that prints it.

use chrono::NaiveDate;
use serde::Deserialize;
use toml::Spanned;

use crate::penalties::{read_day, write_day};
use crate::provenance::{Confidence, Provenance};
use crate::refusal::{Refusal, line_of};

/// The table of the project, as a file and its text.
pub const TABLE: (&str, &str) = ("tariff-data/data/limits.toml", include_str!("../data/limits.toml"));

/// Names of the limits, each with what it is counted in.
pub const KEYS: &[(&str, Unit)] = &[
    ("value.revision", Unit::Months),
    ("contest.answer", Unit::Days),
    ("contest.answer-most", Unit::Days),
    ("appeal.term", Unit::Months),
    ("appeal.more-information", Unit::Days),
    ("appeal.answer", Unit::Months),
    ("valuation.reasons", Unit::Months),
    ("valuation.memorandum", Unit::Months),
    ("valuation.final-answer", Unit::Days),
    ("valuation.commission", Unit::Months),
    ("commission.decision", Unit::Months),
    ("court.term", Unit::Months),
    ("security.duties", Unit::Times),
    ("security.guarantee-cost", Unit::Percent),
    ("dumping.de-minimis", Unit::Percent),
    ("subsidy.market-share", Unit::Percent),
    ("subsidy.de-minimis", Unit::Percent),
];

/// What a limit is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Days.
    Days,
    /// Months.
    Months,
    /// Hundredths.
    Percent,
    /// A multiplier.
    Times,
}

/// A limit as the law sets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// Its name, one of [`KEYS`].
    pub key: &'static str,
    /// What it is counted in.
    pub unit: Unit,
    /// How many.
    pub count: u32,
    /// Unit of the corpus: `sn-douanes:132`.
    pub article: String,
    /// Anchor in that unit: `al-1`.
    pub anchor: String,
    /// Where it is written, since when it holds, how sure we are.
    pub provenance: Provenance,
}

/// All the limits, at all their dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits(Vec<Limit>);

impl Limits {
    /// The rows, in the order of the file.
    #[must_use]
    pub fn rows(&self) -> &[Limit] {
        &self.0
    }

    /// The limit that holds on a day.
    #[must_use]
    pub fn on(&self, key: &str, day: NaiveDate) -> Option<&Limit> {
        self.0.iter().find(|limit| limit.key == key && limit.provenance.holds_on(day))
    }

    /// The table as lines for the browser; [`Limits::unpack`] reads them back.
    #[must_use]
    pub fn pack(&self) -> String {
        let line = |limit: &Limit| {
            let Limit { key, count, article, anchor, provenance, .. } = limit;
            let until = provenance.to.map_or(String::new(), write_day);
            let (from, checked) = (write_day(provenance.from), write_day(provenance.checked_on));
            format!("{key}\t{count}\t{article}\t{anchor}\t{from}\t{until}\t{checked}\n")
        };
        self.0.iter().map(line).collect()
    }

    /// Reads what [`Limits::pack`] wrote; `None` for anything else. Only sure limits are packed.
    #[must_use]
    pub fn unpack(text: &str) -> Option<Self> {
        let read = |line: &str| {
            let fields: Vec<&str> = line.split('\t').collect();
            let [key, count, article, anchor, from, to, checked_on] = fields.as_slice() else { return None };
            let (key, unit) = named(key)?;
            let provenance = Provenance {
                source: String::new(),
                from: read_day(from)?,
                to: if to.is_empty() { None } else { Some(read_day(to)?) },
                confidence: Confidence::Sure,
                checked_on: read_day(checked_on)?,
            };
            let (article, anchor) = ((*article).to_owned(), (*anchor).to_owned());
            Some(Limit { key, unit, count: count.parse().ok()?, article, anchor, provenance })
        };
        text.lines().map(read).collect::<Option<_>>().map(Self)
    }
}

fn named(key: &str) -> Option<(&'static str, Unit)> {
    KEYS.iter().find(|(known, _)| *known == key).copied()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    limit: Vec<Spanned<Row>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    key: String,
    article: String,
    anchor: String,
    unit: Unit,
    value: u32,
    from: toml::value::Datetime,
    to: Option<toml::value::Datetime>,
    confidence: Confidence,
    checked_on: toml::value::Datetime,
}

/// Reads a table of limits.
///
/// # Errors
/// Says file, line, what is wrong and what to do, for the first row that cannot be used.
pub fn read(file: &str, text: &str) -> Result<Limits, Refusal> {
    let table: Table = toml::from_str(text).map_err(|error| Refusal {
        file: file.to_owned(),
        line: error.span().map_or(0, |span| line_of(text, span.start)),
        what: format!("TOML refusé : {}", error.message()),
        mend: "donner key, article, anchor, unit, value, from, confidence et checked_on à chaque limite".to_owned(),
    })?;
    let mut limits = Limits(Vec::new());
    for row in table.limit {
        let line = line_of(text, row.span().start);
        let limit = limit(row.into_inner()).map_err(|(what, mend)| refusal(file, line, what, mend))?;
        let twice = |other: &&Limit| {
            let (one, other) = (&limit.provenance, &other.provenance);
            one.holds_on(other.from) || other.holds_on(one.from)
        };
        if limits.0.iter().filter(|other| other.key == limit.key).any(|other| twice(&other)) {
            let what = format!("« {} » vaut deux fois le même jour", limit.key);
            return Err(refusal(file, line, what, "fermer l'ancienne ligne avec « to »"));
        }
        limits.0.push(limit);
    }
    let missing = KEYS.iter().find(|(key, _)| !limits.0.iter().any(|limit| limit.key == *key));
    match missing {
        Some((key, _)) => Err(refusal(file, 0, format!("« {key} » manque"), "ajouter cette limite")),
        None => Ok(limits),
    }
}

fn refusal(file: &str, line: usize, what: String, mend: &str) -> Refusal {
    Refusal { file: file.to_owned(), line, what, mend: mend.to_owned() }
}

fn limit(row: Row) -> Result<Limit, (String, &'static str)> {
    let known = named(&row.key);
    let (key, unit) =
        known.ok_or_else(|| (format!("« {} » n'est le nom d'aucune limite", row.key), "reprendre un nom connu"))?;
    if row.unit != unit || row.value == 0 {
        return Err((format!("« {key} » n'a pas la forme attendue"), "vérifier unit et value"));
    }
    if !row.article.contains(':') || row.anchor.is_empty() {
        return Err((format!("« {key} » n'a pas d'alinéa"), "écrire article = \"sn-douanes:132\" et son ancre"));
    }
    if row.confidence != Confidence::Sure {
        return Err((format!("« {key} » n'est pas sûr"), "ne garder que ce qu'un texte imprime"));
    }
    let day = |written: &toml::value::Datetime| {
        let date = written.date.as_ref();
        let read = |date: &toml::value::Date| {
            NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
        };
        date.and_then(read)
            .ok_or_else(|| (format!("« {written} » n'est pas un jour"), "écrire un jour comme 2014-02-28"))
    };
    let provenance = Provenance {
        source: String::new(),
        from: day(&row.from)?,
        to: row.to.as_ref().map(day).transpose()?,
        confidence: row.confidence,
        checked_on: day(&row.checked_on)?,
    };
    if provenance.to.is_some_and(|to| to < provenance.from) {
        return Err((format!("« {key} » finit avant de commencer"), "corriger « from » ou « to »"));
    }
    Ok(Limit { key, unit, count: row.value, article: row.article, anchor: row.anchor, provenance })
}

#[cfg(test)]
mod tests;
