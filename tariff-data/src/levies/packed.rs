//! The table as lines for the browser, which has no reader of TOML: a letter for what the line is, its fields between tabs.

use rust_decimal::Decimal;

use super::{
    Amount, Basis, Beneficiary, Condition, Country, Exemption, Insurance, Kind, Levy, Nature, Notice, Per, Rate,
    Rounding, RoundingRule, Scope, Side, Switch, Term, What,
};
use crate::exact;
use crate::penalties::{read_day, write_day};
use crate::provenance::{Confidence, Provenance};

impl Country {
    /// The table as lines; [`unpack`] reads them back.
    #[must_use]
    pub fn pack(&self) -> String {
        let mut lines = vec![vec!["C".to_owned(), self.code.clone(), self.name.clone(), self.currency.clone()]];
        for rounding in &self.roundings {
            let fields = vec!["O".to_owned(), rounding.rule.key().to_owned(), when(&rounding.when)];
            lines.push([fields, basis(&rounding.basis)].concat());
        }
        for insurance in &self.insurance {
            let fields = vec!["A".to_owned(), insurance.percent.to_string(), when(&insurance.when)];
            lines.push([fields, basis(&insurance.basis)].concat());
        }
        for switch in &self.switches {
            let lines_of = switch.lines.as_ref().map_or_else(|| NONE.to_owned(), scope);
            let until = switch.to.map_or(String::new(), write_day);
            let (key, nature) = (switch.key.clone(), switch.nature.key().to_owned());
            let dates = [write_day(switch.from), until];
            let head = ["S".to_owned(), key, nature, lines_of, flag(switch.quiet), switch.text.clone()];
            lines.push([head.as_slice(), &dates].concat());
            for side in &switch.sides {
                lines.push(vec!["T".to_owned(), side.key.clone(), side.label.clone(), side.why.clone()]);
            }
        }
        for levy in &self.levies {
            lines.push(levy_line(levy));
            lines.extend(levy.rates.iter().map(rate_line));
            for exemption in &levy.exemptions {
                let fields = ["X".to_owned(), exemption.key.clone(), exemption.name.clone()];
                let place = [scope(&exemption.scope), when(&exemption.when)];
                lines.push([fields.as_slice(), &place, &basis(&exemption.basis)].concat());
            }
        }
        for notice in &self.notices {
            let place = notice.lines.as_ref().map_or_else(|| NONE.to_owned(), scope);
            let fields = ["N".to_owned(), notice.key.clone(), flag(notice.formality), notice.text.clone()];
            lines.push([fields.as_slice(), &[place, when(&notice.when)], &basis(&notice.basis)].concat());
        }
        lines.iter().map(|fields| format!("{}\n", fields.join("\t"))).collect()
    }
}

/// Where a scope would stand, for what concerns the whole declaration.
const NONE: &str = "-";

fn levy_line(levy: &Levy) -> Vec<String> {
    let base = levy.base.iter().map(Term::write).collect::<Vec<_>>().join(" ");
    let names = [&levy.key, &levy.name, &levy.short, &levy.plain].map(Clone::clone);
    let rest = [
        levy.kind.key().to_owned(),
        levy.beneficiary.key().to_owned(),
        base,
        scope(&levy.scope),
        flag(levy.once),
        flag(levy.recoverable),
    ];
    [["L".to_owned()].as_slice(), &names, &rest].concat()
}

fn rate_line(rate: &Rate) -> Vec<String> {
    let amount = match &rate.amount {
        Amount::LineDuty => "duty".to_owned(),
        Amount::LineFee => "fee".to_owned(),
        Amount::Unknown => "?".to_owned(),
        Amount::Percent(percent) => format!("%{percent}"),
        Amount::Francs { francs, less, per } => format!("{francs} {less} {}", per.key()),
    };
    let number = |number: &Option<Decimal>| number.map_or(String::new(), |number| number.to_string());
    let fields = ["R".to_owned(), amount, number(&rate.base_floor), number(&rate.least)];
    [fields.as_slice(), &[scope(&rate.scope), when(&rate.when)], &basis(&rate.basis)].concat()
}

fn flag(flag: bool) -> String {
    if flag { "1" } else { "" }.to_owned()
}

fn scope(scope: &Scope) -> String {
    format!("{}/{}", scope.within.join(" "), scope.without.join(" "))
}

fn when(conditions: &[Condition]) -> String {
    conditions.iter().map(Condition::write).collect::<Vec<_>>().join(" ")
}

fn basis(basis: &Basis) -> Vec<String> {
    let Provenance { source, from, to, confidence, checked_on } = &basis.provenance;
    let confidence = match confidence {
        Confidence::Sure => "s",
        Confidence::Probable => "p",
        Confidence::Doubtful => "d",
        Confidence::Unknown => "u",
    };
    let until = to.map_or(String::new(), write_day);
    vec![basis.units.join(" "), source.clone(), write_day(*from), until, confidence.to_owned(), write_day(*checked_on)]
}

/// Reads what [`Country::pack`] wrote; `None` for anything else.
#[must_use]
pub fn unpack(text: &str) -> Option<Country> {
    let mut lines = text.lines();
    let first: Vec<&str> = lines.next()?.split('\t').collect();
    let ["C", code, name, currency] = first.as_slice() else { return None };
    let mut country = Country {
        code: (*code).to_owned(),
        name: (*name).to_owned(),
        currency: (*currency).to_owned(),
        insurance: Vec::new(),
        roundings: Vec::new(),
        switches: Vec::new(),
        levies: Vec::new(),
        notices: Vec::new(),
    };
    for line in lines {
        let fields: Vec<&str> = line.split('\t').collect();
        match fields.as_slice() {
            ["O", rule, when, basis @ ..] => country.roundings.push(Rounding {
                rule: RoundingRule::named(rule)?,
                when: read_when(when)?,
                basis: read_basis(basis)?,
            }),
            ["A", percent, when, basis @ ..] => country.insurance.push(Insurance {
                percent: exact::read(percent)?,
                when: read_when(when)?,
                basis: read_basis(basis)?,
            }),
            ["S", rest @ ..] => country.switches.push(read_switch(rest)?),
            ["T", key, label, why] => {
                let side = Side { key: (*key).to_owned(), label: (*label).to_owned(), why: (*why).to_owned() };
                country.switches.last_mut()?.sides.push(side);
            }
            ["L", rest @ ..] => country.levies.push(read_levy(rest)?),
            ["R", rest @ ..] => country.levies.last_mut()?.rates.push(read_rate(rest)?),
            ["X", key, name, scope, when, basis @ ..] => country.levies.last_mut()?.exemptions.push(Exemption {
                key: (*key).to_owned(),
                name: (*name).to_owned(),
                scope: read_scope(scope)?,
                when: read_when(when)?,
                basis: read_basis(basis)?,
            }),
            ["N", key, formality, text, lines, when, basis @ ..] => country.notices.push(Notice {
                key: (*key).to_owned(),
                formality: !formality.is_empty(),
                text: (*text).to_owned(),
                lines: read_lines(lines)?,
                when: read_when(when)?,
                basis: read_basis(basis)?,
            }),
            _ => return None,
        }
    }
    Some(country)
}

fn read_switch(fields: &[&str]) -> Option<Switch> {
    let [key, nature, lines, quiet, text, from, to] = fields else { return None };
    Some(Switch {
        key: (*key).to_owned(),
        nature: Nature::named(nature)?,
        lines: read_lines(lines)?,
        quiet: !quiet.is_empty(),
        text: (*text).to_owned(),
        sides: Vec::new(),
        from: read_day(from)?,
        to: if to.is_empty() { None } else { Some(read_day(to)?) },
    })
}

fn read_levy(fields: &[&str]) -> Option<Levy> {
    let [key, name, short, plain, kind, beneficiary, base, scope, once, recoverable] = fields else { return None };
    Some(Levy {
        key: (*key).to_owned(),
        name: (*name).to_owned(),
        short: (*short).to_owned(),
        plain: (*plain).to_owned(),
        kind: Kind::named(kind)?,
        beneficiary: Beneficiary::named(beneficiary)?,
        base: parts(base).map(Term::read).collect::<Option<_>>()?,
        scope: read_scope(scope)?,
        once: !once.is_empty(),
        recoverable: !recoverable.is_empty(),
        rates: Vec::new(),
        exemptions: Vec::new(),
    })
}

fn read_rate(fields: &[&str]) -> Option<Rate> {
    let [amount, floor, least, scope, when, basis @ ..] = fields else { return None };
    let number = |text: &str| if text.is_empty() { Some(None) } else { exact::read(text).map(Some) };
    let amount = match (*amount, amount.strip_prefix('%')) {
        ("duty", _) => Amount::LineDuty,
        ("fee", _) => Amount::LineFee,
        ("?", _) => Amount::Unknown,
        (_, Some(percent)) => Amount::Percent(number(percent)??),
        (specific, None) => {
            let mut parts = specific.split(' ');
            let (francs, less, per) = (parts.next()?, parts.next()?, parts.next()?);
            Amount::Francs { francs: number(francs)??, less: number(less)??, per: Per::named(per)? }
        }
    };
    Some(Rate {
        amount,
        base_floor: number(floor)?,
        least: number(least)?,
        scope: read_scope(scope)?,
        when: read_when(when)?,
        basis: read_basis(basis)?,
    })
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(' ').filter(|part| !part.is_empty())
}

fn read_lines(text: &str) -> Option<Option<Scope>> {
    if text == NONE { Some(None) } else { read_scope(text).map(Some) }
}

fn read_scope(text: &str) -> Option<Scope> {
    let (within, without) = text.split_once('/')?;
    let list = |text| parts(text).map(str::to_owned).collect();
    Some(Scope { within: list(within), without: list(without) })
}

fn read_when(text: &str) -> Option<Vec<Condition>> {
    parts(text).map(Condition::read).collect()
}

fn read_basis(fields: &[&str]) -> Option<Basis> {
    let [units, source, from, to, confidence, checked_on] = fields else { return None };
    let confidence = match *confidence {
        "s" => Confidence::Sure,
        "p" => Confidence::Probable,
        "d" => Confidence::Doubtful,
        "u" => Confidence::Unknown,
        _ => return None,
    };
    let provenance = Provenance {
        source: (*source).to_owned(),
        from: read_day(from)?,
        to: if to.is_empty() { None } else { Some(read_day(to)?) },
        confidence,
        checked_on: read_day(checked_on)?,
    };
    Some(Basis { units: parts(units).map(str::to_owned).collect(), provenance })
}

impl Term {
    /// Reads `value`, `dd` or `promad@promad-tva=dedans`.
    pub(super) fn read(text: &str) -> Option<Self> {
        let (what, when) = match text.split_once('@') {
            Some((what, when)) => (what, vec![Condition::read(when)?]),
            None => (text, Vec::new()),
        };
        let what = match what {
            "value" => What::Value,
            "fob" => What::Fob,
            "" => return None,
            levy => What::Levy(levy.to_owned()),
        };
        Some(Self { what, when })
    }

    fn write(&self) -> String {
        let what = match &self.what {
            What::Value => "value",
            What::Fob => "fob",
            What::Levy(key) => key,
        };
        self.when.first().map_or_else(|| what.to_owned(), |when| format!("{what}@{}", when.write()))
    }
}
