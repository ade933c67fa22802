//! From the TOML to the table, refusing what cannot be used.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use toml::value::Datetime;

use super::row::{BasisRow, ExemptionRow, InsuranceRow, LevyRow, NoticeRow, RateRow, RoundingRow, SwitchRow, Table};
use super::{
    Amount, Basis, Beneficiary, Condition, Country, Exemption, Insurance, Kind, Levy, Nature, Notice, Per, Rate,
    Rounding, RoundingRule, Scope, Side, Switch, Term, validation,
};
use crate::exact;
use crate::provenance::Provenance;
use crate::refusal::{Refusal, line_of};

/// What is wrong and what to do.
pub(super) type Wrong = (String, &'static str);

/// Reads the levies of a country.
///
/// # Errors
/// Says file, line, what is wrong and what to do, for the first row that cannot be used.
pub fn read(file: &str, text: &str) -> Result<Country, Refusal> {
    let refusal = |line, (what, mend): Wrong| Refusal { file: file.to_owned(), line, what, mend: mend.to_owned() };
    let table: Table = toml::from_str(text).map_err(|error| {
        let line = error.span().map_or(0, |span| line_of(text, span.start));
        let what = format!("TOML refusé : {}", error.message());
        refusal(line, (what, "donner à chaque ligne ses champs, avec source, from et confidence"))
    })?;
    let checked = day(&table.checked_on).map_err(|wrong| refusal(0, wrong))?;
    let at = |start: usize| move |wrong: Wrong| refusal(line_of(text, start), wrong);
    let mut country = Country {
        code: table.country,
        name: table.name,
        currency: table.currency,
        insurance: Vec::new(),
        roundings: Vec::new(),
        switches: Vec::new(),
        levies: Vec::new(),
        notices: Vec::new(),
    };
    for row in table.rounding {
        let start = row.span().start;
        country.roundings.push(rounding(row.into_inner(), checked).map_err(at(start))?);
    }
    for row in table.insurance {
        let start = row.span().start;
        country.insurance.push(insurance(row.into_inner(), checked).map_err(at(start))?);
    }
    for row in table.switch {
        let start = row.span().start;
        let switch = switch(row.into_inner()).map_err(at(start))?;
        validation::switch(&country, &switch).map_err(at(start))?;
        country.switches.push(switch);
    }
    for row in table.levy {
        let start = row.span().start;
        let levy = levy(row.into_inner(), start, checked, &at)?;
        validation::levy(&country, &levy).map_err(at(start))?;
        country.levies.push(levy);
    }
    for row in table.notice {
        let start = row.span().start;
        country.notices.push(notice(row.into_inner(), checked).map_err(at(start))?);
    }
    validation::whole(&country).map_err(|wrong| refusal(0, wrong))?;
    Ok(country)
}

fn rounding(row: RoundingRow, checked: NaiveDate) -> Result<Rounding, Wrong> {
    let rule = named(RoundingRule::named(&row.rule), "rule", &row.rule)?;
    Ok(Rounding { rule, when: conditions(&row.when)?, basis: basis(row.basis(), checked)? })
}

fn insurance(row: InsuranceRow, checked: NaiveDate) -> Result<Insurance, Wrong> {
    Ok(Insurance { percent: number(&row.percent)?, when: conditions(&row.when)?, basis: basis(row.basis(), checked)? })
}

fn switch(row: SwitchRow) -> Result<Switch, Wrong> {
    let sides = row.side.into_iter().map(|side| Side { key: side.key, label: side.label, why: side.why });
    Ok(Switch {
        nature: named(Nature::named(&row.nature), "nature", &row.nature)?,
        lines: row.lines.map(|lines| scope(&lines, &row.except)).transpose()?,
        key: row.key,
        quiet: row.quiet,
        text: row.text,
        sides: sides.collect(),
        from: day(&row.from)?,
        to: row.to.as_ref().map(day).transpose()?,
    })
}

fn levy<F>(row: LevyRow, start: usize, checked: NaiveDate, at: &impl Fn(usize) -> F) -> Result<Levy, Refusal>
where
    F: FnOnce(Wrong) -> Refusal,
{
    let mut rates = Vec::new();
    for rate in row.rate {
        let start = rate.span().start;
        rates.push(self::rate(rate.into_inner(), checked).map_err(at(start))?);
    }
    let mut exemptions = Vec::new();
    for exemption in row.exemption {
        let start = exemption.span().start;
        exemptions.push(self::exemption(exemption.into_inner(), checked).map_err(at(start))?);
    }
    let rest = || -> Result<Levy, Wrong> {
        Ok(Levy {
            kind: named(Kind::named(&row.kind), "kind", &row.kind)?,
            beneficiary: named(Beneficiary::named(&row.beneficiary), "beneficiary", &row.beneficiary)?,
            base: row.base.iter().map(|term| read_term(term)).collect::<Result<_, _>>()?,
            scope: scope(&row.lines, &row.except)?,
            key: row.key,
            name: row.name,
            short: row.short,
            plain: row.plain,
            once: row.once,
            recoverable: row.recoverable,
            rates,
            exemptions,
        })
    };
    let read = rest();
    read.map_err(at(start))
}

fn rate(row: RateRow, checked: NaiveDate) -> Result<Rate, Wrong> {
    let amount = match (row.percent.as_deref(), row.francs.as_deref(), row.per.as_deref()) {
        (Some("line-duty"), None, None) => Amount::LineDuty,
        (Some("line-fee"), None, None) => Amount::LineFee,
        (Some("unknown"), None, None) => Amount::Unknown,
        (Some(percent), None, None) => Amount::Percent(number(percent)?),
        (None, Some(francs), Some(per)) => Amount::Francs {
            francs: number(francs)?,
            less: row.less.as_deref().map_or(Ok(Decimal::ZERO), number)?,
            per: named(Per::named(per), "per", per)?,
        },
        _ => return Err(("le taux n'a pas de montant lisible".to_owned(), "écrire percent, ou francs avec per")),
    };
    Ok(Rate {
        amount,
        base_floor: row.base_floor.as_deref().map(number).transpose()?,
        least: row.least.as_deref().map(number).transpose()?,
        scope: scope(&row.lines, &row.except)?,
        when: conditions(&row.when)?,
        basis: basis(row.basis(), checked)?,
    })
}

fn exemption(row: ExemptionRow, checked: NaiveDate) -> Result<Exemption, Wrong> {
    Ok(Exemption {
        scope: scope(&row.lines, &row.except)?,
        when: conditions(&row.when)?,
        basis: basis(row.basis(), checked)?,
        key: row.key,
        name: row.name,
    })
}

fn notice(row: NoticeRow, checked: NaiveDate) -> Result<Notice, Wrong> {
    let formality = match row.kind.as_str() {
        "formality" => true,
        "warning" => false,
        other => return named(None, "kind", other),
    };
    Ok(Notice {
        formality,
        lines: row.lines.as_ref().map(|lines| scope(lines, &row.except)).transpose()?,
        when: conditions(&row.when)?,
        basis: basis(row.basis(), checked)?,
        key: row.key,
        text: row.text,
    })
}

fn named<T>(found: Option<T>, field: &str, word: &str) -> Result<T, Wrong> {
    found.ok_or_else(|| {
        (format!("« {word} » n'est pas un mot de {field}"), "prendre un mot de tariff-data/src/levies/words.rs")
    })
}

fn number(text: &str) -> Result<Decimal, Wrong> {
    let read = exact::read(text).filter(|number| *number >= Decimal::ZERO);
    read.ok_or_else(|| (format!("« {text} » n'est pas un nombre"), "écrire un nombre positif, comme \"0.8\""))
}

fn scope(lines: &[String], except: &[String]) -> Result<Scope, Wrong> {
    let beginning = |code: &String| {
        super::digits(code).ok_or_else(|| {
            (format!("« {code} » n'est pas le début d'un code"), "écrire de deux à dix chiffres, comme \"8703.23\"")
        })
    };
    let list = |codes: &[String]| codes.iter().map(beginning).collect::<Result<Vec<String>, Wrong>>();
    Ok(Scope { within: list(lines)?, without: list(except)? })
}

fn conditions(texts: &[String]) -> Result<Vec<Condition>, Wrong> {
    texts.iter().map(|text| condition(text)).collect()
}

fn condition(text: &str) -> Result<Condition, Wrong> {
    Condition::read(text)
        .filter(|_| !text.contains(char::is_whitespace))
        .ok_or_else(|| (format!("« {text} » n'est pas une condition"), "écrire comme \"transport=mer\" ou \"cv>=13\""))
}

fn read_term(text: &str) -> Result<Term, Wrong> {
    Term::read(text).ok_or_else(|| {
        (
            format!("« {text} » n'est pas une part d'une base"),
            "écrire value, fob, ou une clef : \"promad@promad-tva=dedans\"",
        )
    })
}

fn basis(row: BasisRow, checked: NaiveDate) -> Result<Basis, Wrong> {
    if row.source.trim().is_empty() {
        return Err(("la ligne n'a pas de source".to_owned(), "nommer le texte, ou la page, où c'est écrit"));
    }
    let well_written = |unit: &String| {
        unit.split_once(':').is_some_and(|(work, article)| !work.is_empty() && !article.is_empty())
            && !unit.contains(char::is_whitespace)
    };
    if let Some(unit) = row.units.iter().find(|unit| !well_written(unit)) {
        return Err((format!("« {unit} » n'est pas un alinéa"), "écrire \"sn-douanes:136#al-3\""));
    }
    let provenance = Provenance {
        source: row.source,
        from: day(&row.from)?,
        to: row.to.as_ref().map(day).transpose()?,
        confidence: row.confidence,
        checked_on: row.checked_on.as_ref().map(day).transpose()?.unwrap_or(checked),
    };
    if provenance.to.is_some_and(|last| last < provenance.from) {
        return Err(("la ligne finit avant de commencer".to_owned(), "corriger from ou to"));
    }
    Ok(Basis { units: row.units, provenance })
}

fn day(written: &Datetime) -> Result<NaiveDate, Wrong> {
    written
        .date
        .and_then(|date| NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day)))
        .ok_or_else(|| (format!("« {written} » n'est pas un jour"), "écrire un jour comme 2017-07-01"))
}
