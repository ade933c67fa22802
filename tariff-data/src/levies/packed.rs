//! The table as lines for the browser, which has no reader of TOML: a letter for what the line is, its fields between tabs.

use chrono::NaiveDate;
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
    let mut lines = text.lines().map(Fields::of);
    let mut head = lines.next().filter(|head| head.letter == "C")?;
    let mut country = Country {
        code: head.words(),
        name: head.words(),
        currency: head.words(),
        insurance: Vec::new(),
        roundings: Vec::new(),
        switches: Vec::new(),
        levies: Vec::new(),
        notices: Vec::new(),
    };
    let mut fine = head.is_read();
    for mut fields in lines {
        match (fields.letter, country.switches.last_mut(), country.levies.last_mut()) {
            ("O", ..) => country.roundings.push(fields.rounding()),
            ("A", ..) => country.insurance.push(fields.insurance()),
            ("S", ..) => country.switches.push(fields.switch()),
            ("T", Some(switch), _) => switch.sides.push(fields.side()),
            ("L", ..) => country.levies.push(fields.levy()),
            ("R", _, Some(levy)) => levy.rates.push(fields.rate()),
            ("X", _, Some(levy)) => levy.exemptions.push(fields.exemption()),
            ("N", ..) => country.notices.push(fields.notice()),
            _ => fine = false,
        }
        fine &= fields.is_read();
    }
    fine.then_some(country)
}

/// A line: its letter, then its fields in order. What is missing or cannot be read is noted, and asked for once at the end of
/// the line: leaving at each field would weigh as much again in the browser as reading it.
struct Fields<'a> {
    letter: &'a str,
    rest: std::str::Split<'a, char>,
    fine: bool,
}

impl<'a> Fields<'a> {
    fn of(line: &'a str) -> Self {
        let mut rest = line.split('\t');
        Self { letter: rest.next().unwrap_or_default(), rest, fine: true }
    }

    /// Whether every field was read, and no more are left.
    fn is_read(&mut self) -> bool {
        self.fine && self.rest.next().is_none()
    }

    fn text(&mut self) -> &'a str {
        let next = self.rest.next();
        self.sure(next, "")
    }

    /// What was read, or something in its place.
    fn sure<T>(&mut self, read: Option<T>, or: T) -> T {
        self.fine &= read.is_some();
        read.unwrap_or(or)
    }

    fn words(&mut self) -> String {
        self.text().to_owned()
    }

    fn flag(&mut self) -> bool {
        !self.text().is_empty()
    }

    fn number(&mut self, text: &str) -> Decimal {
        self.sure(exact::read(text), Decimal::ZERO)
    }

    /// A number that may be left out.
    fn bound(&mut self) -> Option<Decimal> {
        Some(self.text()).filter(|text| !text.is_empty()).map(|text| self.number(text))
    }

    fn day(&mut self, text: &str) -> NaiveDate {
        self.sure(read_day(text), NaiveDate::MIN)
    }

    fn first_day(&mut self) -> NaiveDate {
        let text = self.text();
        self.day(text)
    }

    /// A day that may be left out.
    fn last_day(&mut self) -> Option<NaiveDate> {
        Some(self.text()).filter(|text| !text.is_empty()).map(|text| self.day(text))
    }

    fn scope(&mut self) -> Scope {
        let (within, without) = self.text().split_once('/').unwrap_or_else(|| {
            self.fine = false;
            ("", "")
        });
        Scope { within: list(within), without: list(without) }
    }

    /// The scope of what may concern the whole declaration.
    fn lines(&mut self) -> Option<Scope> {
        let whole = self.rest.clone().next() == Some(NONE);
        if whole {
            self.text();
        }
        (!whole).then(|| self.scope())
    }

    fn when(&mut self) -> Vec<Condition> {
        let read = parts(self.text()).map(Condition::read).collect();
        self.sure(read, Vec::new())
    }

    fn basis(&mut self) -> Basis {
        let units = list(self.text());
        let provenance = Provenance {
            source: self.words(),
            from: self.first_day(),
            to: self.last_day(),
            confidence: match self.text() {
                "s" => Confidence::Sure,
                "p" => Confidence::Probable,
                "d" => Confidence::Doubtful,
                known => self.sure((known == "u").then_some(Confidence::Unknown), Confidence::Unknown),
            },
            checked_on: self.first_day(),
        };
        Basis { units, provenance }
    }

    fn rounding(&mut self) -> Rounding {
        let rule = RoundingRule::named(self.text());
        Rounding { rule: self.sure(rule, RoundingRule::DownEach), when: self.when(), basis: self.basis() }
    }

    fn insurance(&mut self) -> Insurance {
        let percent = self.text();
        Insurance { percent: self.number(percent), when: self.when(), basis: self.basis() }
    }

    fn switch(&mut self) -> Switch {
        Switch {
            key: self.words(),
            nature: {
                let nature = Nature::named(self.text());
                self.sure(nature, Nature::Fact)
            },
            lines: self.lines(),
            quiet: self.flag(),
            text: self.words(),
            sides: Vec::new(),
            from: self.first_day(),
            to: self.last_day(),
        }
    }

    fn side(&mut self) -> Side {
        Side { key: self.words(), label: self.words(), why: self.words() }
    }

    fn levy(&mut self) -> Levy {
        let [key, name, short, plain] = [(); 4].map(|()| self.words());
        let (kind, beneficiary) = (Kind::named(self.text()), Beneficiary::named(self.text()));
        let base = parts(self.text()).map(Term::read).collect();
        Levy {
            key,
            name,
            short,
            plain,
            kind: self.sure(kind, Kind::Duty),
            beneficiary: self.sure(beneficiary, Beneficiary::State),
            base: self.sure(base, Vec::new()),
            scope: self.scope(),
            once: self.flag(),
            recoverable: self.flag(),
            rates: Vec::new(),
            exemptions: Vec::new(),
        }
    }

    fn rate(&mut self) -> Rate {
        Rate {
            amount: self.amount(),
            base_floor: self.bound(),
            least: self.bound(),
            scope: self.scope(),
            when: self.when(),
            basis: self.basis(),
        }
    }

    fn amount(&mut self) -> Amount {
        let text = self.text();
        match (text, text.strip_prefix('%')) {
            ("duty", _) => Amount::LineDuty,
            ("fee", _) => Amount::LineFee,
            ("?", _) => Amount::Unknown,
            (_, Some(percent)) => Amount::Percent(self.number(percent)),
            (specific, None) => {
                let mut parts = specific.split(' ');
                let [francs, less, per] = [(); 3].map(|()| parts.next().unwrap_or_default());
                let per = Per::named(per);
                Amount::Francs {
                    francs: self.number(francs),
                    less: self.number(less),
                    per: self.sure(per, Per::Declaration),
                }
            }
        }
    }

    fn exemption(&mut self) -> Exemption {
        Exemption { key: self.words(), name: self.words(), scope: self.scope(), when: self.when(), basis: self.basis() }
    }

    fn notice(&mut self) -> Notice {
        Notice {
            key: self.words(),
            formality: self.flag(),
            text: self.words(),
            lines: self.lines(),
            when: self.when(),
            basis: self.basis(),
        }
    }
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(' ').filter(|part| !part.is_empty())
}

fn list(text: &str) -> Vec<String> {
    parts(text).map(str::to_owned).collect()
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
