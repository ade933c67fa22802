//! What a country levies on a day, as a table: every rate with its base, its text and how sure it is, and what is
//! contested.

use chrono::NaiveDate;
use tariff_data::levies::{Amount, Country, Levy, Nature, Notice, Rate, Scope, What};

use super::book::Book;
use super::money::{percent, sum};
use super::settlement::{Source, dotted, source};
use crate::penalties::Cited;

/// A rate that holds on the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateRow {
    /// *18 %*, *2 000 F CFA la tonne*, the rate of the line, or unknown.
    pub rate: String,
    /// The goods, as beginnings of codes; empty for all.
    pub goods: String,
    /// The answers under which it holds.
    pub when: Vec<String>,
    /// Paragraphs of the corpus.
    pub cites: Vec<Cited>,
    /// Where it is written.
    pub source: Source,
}

/// A levy on the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevyRow {
    /// Its word.
    pub key: String,
    /// Its short name.
    pub short: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub plain: String,
    /// Who receives it.
    pub beneficiary: String,
    /// What it is computed on.
    pub base: String,
    /// Its rates.
    pub rates: Vec<RateRow>,
    /// What is spared, each with where it is written.
    pub exemptions: Vec<(String, Source)>,
}

/// Something contested on the day: the question, then each answer with what speaks for it. The first is the one taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableQuestion {
    /// The question.
    pub text: String,
    /// The answers.
    pub sides: Vec<(String, String)>,
}

/// What a country levies on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevyTable {
    /// Code of the country.
    pub country: String,
    /// Its name.
    pub name: String,
    /// The day, in words.
    pub day: String,
    /// The levies, in the order in which they are computed.
    pub levies: Vec<LevyRow>,
    /// What is contested.
    pub questions: Vec<TableQuestion>,
    /// Formalities, then warnings.
    pub notices: Vec<TableNotice>,
}

/// A formality or a warning on the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableNotice {
    /// In words.
    pub text: String,
    /// The goods, as beginnings of codes; empty for all.
    pub goods: String,
    /// Paragraphs of the corpus.
    pub cites: Vec<Cited>,
    /// Where it is written.
    pub source: Source,
}

/// The table of a country on a day.
#[must_use]
pub fn table(book: &Book, country: &Country, day: NaiveDate) -> LevyTable {
    let words = &book.words;
    let known = country.notices.iter().filter(|one| one.basis.provenance.holds_on(day));
    let (formalities, warnings): (Vec<&Notice>, Vec<&Notice>) = known.partition(|one| one.formality);
    let notices = formalities.into_iter().chain(warnings).map(|one| TableNotice {
        text: words.typeset(&one.text),
        goods: one.lines.as_ref().map_or_else(String::new, |scope| goods(book, scope)),
        cites: one.basis.units.iter().map(|unit| book.cited(unit)).collect(),
        source: source(book, &one.basis),
    });
    let open = country.switches.iter().filter(|one| one.nature == Nature::Reading && one.holds_on(day));
    LevyTable {
        country: country.code.clone(),
        name: words.typeset(&country.name),
        day: crate::amounts::day(words, day),
        notices: notices.collect(),
        levies: country.levies.iter().filter_map(|levy| levy_row(book, country, levy, day)).collect(),
        questions: open
            .map(|switch| TableQuestion {
                text: words.typeset(&switch.text),
                sides: switch.sides.iter().map(|side| (words.typeset(&side.label), words.typeset(&side.why))).collect(),
            })
            .collect(),
    }
}

fn levy_row(book: &Book, country: &Country, levy: &Levy, day: NaiveDate) -> Option<LevyRow> {
    let words = &book.words;
    let rates = levy.rates.iter().filter(|rate| rate.basis.provenance.holds_on(day));
    let rates: Vec<RateRow> = rates.map(|rate| rate_row(book, country, levy, rate)).collect();
    let exemptions = levy.exemptions.iter().filter(|one| one.basis.provenance.holds_on(day));
    let exemptions = exemptions.map(|one| (words.typeset(&one.name), source(book, &one.basis)));
    (!rates.is_empty()).then(|| LevyRow {
        key: levy.key.clone(),
        short: words.typeset(&levy.short),
        name: words.typeset(&levy.name),
        plain: words.typeset(&levy.plain),
        beneficiary: words.say_of("beneficiary", levy.beneficiary.key()),
        base: base(book, country, levy),
        exemptions: exemptions.collect(),
        rates,
    })
}

fn base(book: &Book, country: &Country, levy: &Levy) -> String {
    let words = &book.words;
    let term = |what: &What| match what {
        What::Value => words.say("duty-base.value"),
        What::Fob => words.say("duty-base.fob"),
        What::Levy(key) => country.levy(key).map_or_else(String::new, |levy| words.typeset(&levy.short)),
    };
    let sure = levy.base.iter().filter(|term| term.when.is_empty()).map(|one| term(&one.what));
    let terms: Vec<String> = sure.collect();
    let disputed: Vec<String> =
        levy.base.iter().filter(|term| !term.when.is_empty()).map(|one| term(&one.what)).collect();
    let mut said = terms.join(" + ");
    if !disputed.is_empty() {
        said.push_str(&words.fill("duty-table.disputed", &[("terms", &disputed.join(", "))]));
    }
    said
}

fn rate_row(book: &Book, country: &Country, levy: &Levy, rate: &Rate) -> RateRow {
    let words = &book.words;
    let text = match &rate.amount {
        Amount::LineDuty => words.say("duty-table.line-duty"),
        Amount::LineFee => words.say("duty-table.line-fee"),
        Amount::Percent(rate) => percent(words, *rate),
        Amount::Unknown => words.say("duty-table.unknown"),
        Amount::Francs { francs, less, per } => {
            let per = words.say_of("duty-per", per.key());
            format!(
                "{} {per}",
                sum(words, tariff_data::exact::less(*francs, *less).unwrap_or_default(), &country.currency)
            )
        }
    };
    let scope = if rate.scope.within.is_empty() { &levy.scope } else { &rate.scope };
    let when = rate.when.iter().map(|condition| super::conditions::condition(book, country, condition));
    RateRow {
        rate: text,
        goods: goods(book, scope),
        when: when.collect(),
        cites: rate.basis.units.iter().map(|unit| book.cited(unit)).collect(),
        source: source(book, &rate.basis),
    }
}

fn goods(book: &Book, scope: &Scope) -> String {
    let list = |codes: &[String]| codes.iter().map(|code| dotted(code)).collect::<Vec<_>>().join(", ");
    let within = list(&scope.within);
    if scope.without.is_empty() {
        return within;
    }
    let key = if within.is_empty() { "duty-table.all-but" } else { "duty-table.but" };
    book.words.fill(key, &[("within", &within), ("without", &list(&scope.without))])
}
