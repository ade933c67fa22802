//! A declaration as an address holds it: `jour=2026-11-24&transport=mer&fret=8180EUR&et=&ligne=8703.23.19.00&prix=5000000`.
//!
//! `et` opens the next article; what stands before the first is the declaration's own. Numbers are plain decimals here:
//! what people type is made plain before.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use tariff_data::exact;
use tariff_data::levies::{Country, digits};
use tariff_data::penalties::{read_day, write_day};

use super::facts::{
    Apportion, Article, Declaration, Exchange, Importer, Incoterm, Insurance, Origin, Regime, State, Sum, TariffLine,
    Transport,
};
use super::refused::Place;

/// The key that opens the next article.
pub const NEXT: &str = "et";

/// How the answer to a field is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A day.
    Day,
    /// One of these words.
    Words(&'static [&'static str]),
    /// An amount, in its currency when that is not the declaration's.
    Sum,
    /// An amount, or hundredths of price and freight.
    Insurance,
    /// A number with its unit.
    Number(&'static str),
    /// A tariff code.
    Code,
    /// Three letters.
    Currency,
}

/// Yes and no.
const TRUTH: Form = Form::Words(&["oui", "non"]);

/// The fields of a declaration, in the order of a form.
pub const FIELDS: &[(&str, Form)] = &[
    ("jour", Form::Day),
    (
        "regime",
        Form::Words(&["consommation", "transit", "entrepot", "admission-temporaire", "reimportation", "franchise"]),
    ),
    ("motif", Form::Words(&["a", "b", "c", "d", "e", "f", "g", "h"])),
    ("transport", Form::Words(&["mer", "terre", "air"])),
    ("importateur", Form::Words(&["ordinaire", "grande-entreprise", "irregulier"])),
    ("monnaie", Form::Currency),
    ("incoterm", Form::Words(&["cif", "fob", "cfr", "exw", "fca", "fas", "cpt", "cip", "dap", "dpu", "ddp"])),
    ("fret", Form::Sum),
    ("assurance", Form::Insurance),
    ("frais", Form::Sum),
    ("deductions", Form::Sum),
    ("repartition", Form::Words(&["valeur", "poids"])),
];

/// The fields of an article, in the order of a form.
pub const ARTICLE_FIELDS: &[(&str, Form)] = &[
    ("ligne", Form::Code),
    ("prix", Form::Sum),
    ("origine", Form::Words(&["tiers", "uemoa", "cedeao", "afrique"])),
    ("preuve", TRUTH),
    ("direct", TRUTH),
    ("etat", Form::Words(&["neuf", "occasion"])),
    ("age", Form::Number("months")),
    ("cv", Form::Number("horsepower")),
    ("quantite", Form::Number("")),
    ("net", Form::Number("kilograms")),
    ("brut", Form::Number("kilograms")),
    ("litres", Form::Number("litres")),
    ("degre", Form::Number("degrees")),
    ("cigarettes", Form::Number("cigarettes")),
    ("droit", Form::Number("percent")),
    ("redevance", Form::Number("percent")),
];

/// Why a pair was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnreadWhy {
    /// No such field.
    UnknownField,
    /// Given twice.
    Twice,
    /// No number.
    Number,
    /// None of the words.
    Word,
    /// No day.
    Day,
    /// No tariff code.
    Code,
    /// A code that the tariff does not have.
    UnknownLine,
    /// No currency.
    Currency,
}

impl UnreadWhy {
    /// Every reason.
    pub const ALL: &'static [Self] = &[
        Self::UnknownField,
        Self::Twice,
        Self::Number,
        Self::Word,
        Self::Day,
        Self::Code,
        Self::UnknownLine,
        Self::Currency,
    ];

    /// Its key in the message catalogue: `duty-unread.number`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::UnknownField => "unknown-field",
            Self::Twice => "twice",
            Self::Number => "number",
            Self::Word => "word",
            Self::Day => "day",
            Self::Code => "code",
            Self::UnknownLine => "unknown-line",
            Self::Currency => "currency",
        }
    }
}

/// A pair that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// Where.
    pub place: Place,
    /// What was written.
    pub written: String,
    /// Why.
    pub why: UnreadWhy,
}

/// Pairs of an address.
type Pairs = [(String, String)];

/// Reads a declaration; what cannot be taken is left out and told. `today` is the day when none is given; `line` looks a
/// code up in the tariff.
#[must_use]
pub fn read(
    country: &Country,
    pairs: &Pairs,
    today: NaiveDate,
    line: &dyn Fn(&str) -> Option<TariffLine>,
) -> (Declaration, Vec<Unread>) {
    let mut declaration = Declaration::on(today);
    let mut unread = Vec::new();
    let mut parts = pairs.split(|(key, _)| key == NEXT);
    let general = parts.next().unwrap_or_default();
    // Sums are read in the currency of the declaration, wherever it stands.
    let currency = general.iter().find(|(key, _)| key == "monnaie").and_then(|(_, value)| currency(value));
    declaration.currency = currency.clone();
    let home = currency.unwrap_or_else(|| country.currency.clone());
    for (rank, (key, value)) in general.iter().enumerate() {
        let taken = if general.iter().take(rank).any(|(earlier, _)| earlier == key) {
            Err(UnreadWhy::Twice)
        } else {
            general_fact(country, &mut declaration, &home, key, value)
        };
        if let Err(why) = taken {
            unread.push(Unread { place: Place::general(key), written: value.clone(), why });
        }
    }
    for (article_rank, facts) in parts.enumerate() {
        let mut article = Article::default();
        for (rank, (key, value)) in facts.iter().enumerate() {
            let taken = if facts.iter().take(rank).any(|(earlier, _)| earlier == key) {
                Err(UnreadWhy::Twice)
            } else {
                article_fact(country, &mut article, &home, key, value, line)
            };
            // A line that the tariff does not have is taken with the rates that are told for it.
            let told = |field: &str| facts.iter().any(|(key, value)| key == field && number(value).is_ok());
            let taken =
                if told("droit") && told("redevance") && taken == Err(UnreadWhy::UnknownLine) { Ok(()) } else { taken };
            if let Err(why) = taken {
                unread.push(Unread { place: Place::of(article_rank, key), written: value.clone(), why });
            }
        }
        told_line(&mut article, facts);
        declaration.articles.push(article);
    }
    (declaration, unread)
}

fn general_fact(
    country: &Country,
    declaration: &mut Declaration,
    home: &str,
    key: &str,
    value: &str,
) -> Result<(), UnreadWhy> {
    match key {
        "jour" => declaration.day = read_day(value).ok_or(UnreadWhy::Day)?,
        "regime" => declaration.regime = Regime::named(value).ok_or(UnreadWhy::Word)?,
        "motif" => declaration.relief = Some(letter(value).ok_or(UnreadWhy::Word)?),
        "transport" => declaration.transport = Some(Transport::named(value).ok_or(UnreadWhy::Word)?),
        "importateur" => declaration.importer = Importer::named(value).ok_or(UnreadWhy::Word)?,
        "monnaie" => declaration.currency = Some(currency(value).ok_or(UnreadWhy::Currency)?),
        "incoterm" => declaration.incoterm = Incoterm::named(value).ok_or(UnreadWhy::Word)?,
        "fret" => declaration.freight = Some(sum(value, home)?),
        "assurance" => {
            declaration.insurance = Some(match value.strip_suffix('%') {
                Some(percent) => Insurance::Percent(number(percent)?),
                None => Insurance::Sum(sum(value, home)?),
            });
        }
        "frais" => declaration.other_costs = Some(sum(value, home)?),
        "deductions" => declaration.deductions = Some(sum(value, home)?),
        "repartition" => {
            let named = Apportion::ALL.iter().find(|one| one.key() == value);
            declaration.apportion = *named.ok_or(UnreadWhy::Word)?;
        }
        other => return general_dotted(country, declaration, other, value),
    }
    Ok(())
}

/// `cours.usd`, `cours.usd.jour`, `taux.alcool`, or the answer to a question.
fn general_dotted(country: &Country, declaration: &mut Declaration, key: &str, value: &str) -> Result<(), UnreadWhy> {
    if let Some(rest) = key.strip_prefix("cours.") {
        let (name, of_day) = rest.strip_suffix(".jour").map_or((rest, false), |name| (name, true));
        let currency = currency(name).ok_or(UnreadWhy::UnknownField)?;
        let place = declaration.exchanges.iter().position(|exchange| exchange.currency == currency);
        let rank = place.unwrap_or_else(|| {
            declaration.exchanges.push(Exchange { currency, worth: None, day: None });
            declaration.exchanges.len() - 1
        });
        if let Some(exchange) = declaration.exchanges.get_mut(rank) {
            if of_day {
                exchange.day = Some(read_day(value).ok_or(UnreadWhy::Day)?);
            } else {
                exchange.worth = Some(number(value)?);
            }
        }
        return Ok(());
    }
    if let Some(levy) = key.strip_prefix("taux.") {
        country.levy(levy).ok_or(UnreadWhy::UnknownField)?;
        declaration.told_rates.push((levy.to_owned(), number(value)?));
        return Ok(());
    }
    answer(country, &mut declaration.answers, key, value, false)
}

fn article_fact(
    country: &Country,
    article: &mut Article,
    home: &str,
    key: &str,
    value: &str,
    line: &dyn Fn(&str) -> Option<TariffLine>,
) -> Result<(), UnreadWhy> {
    match key {
        "ligne" => {
            let code = digits(value).ok_or(UnreadWhy::Code)?;
            let found = line(&code).ok_or(UnreadWhy::UnknownLine);
            let told = TariffLine { code, duty: Decimal::ZERO, fee: Decimal::ZERO, told: true, state: None };
            // A line that the tariff does not have may come with its rates: told_line() looks for them.
            let known = found.is_ok();
            article.line = Some(found.unwrap_or(told));
            return if known { Ok(()) } else { Err(UnreadWhy::UnknownLine) };
        }
        "prix" => article.price = Some(sum(value, home)?),
        "origine" => article.origin = Origin::named(value).ok_or(UnreadWhy::Word)?,
        "preuve" => article.proof = Some(truth(value)?),
        "direct" => article.direct = Some(truth(value)?),
        "etat" => article.state = Some(State::named(value).ok_or(UnreadWhy::Word)?),
        "age" => article.age = Some(number(value)?),
        "cv" => article.horsepower = Some(number(value)?),
        "quantite" => article.quantity = Some(number(value)?),
        "net" => article.net = Some(number(value)?),
        "brut" => article.gross = Some(number(value)?),
        "litres" => article.litres = Some(number(value)?),
        "degre" => article.degree = Some(number(value)?),
        "cigarettes" => article.cigarettes = Some(number(value)?),
        "droit" | "redevance" => {
            number(value)?;
        }
        other => match other.strip_prefix("taux.") {
            Some(levy) => {
                country.levy(levy).ok_or(UnreadWhy::UnknownField)?;
                article.told_rates.push((levy.to_owned(), number(value)?));
            }
            None => answer(country, &mut article.answers, other, value, true)?,
        },
    }
    Ok(())
}

/// Puts the rates that were told in the place of those of the tariff.
fn told_line(article: &mut Article, facts: &Pairs) {
    let told = |field: &str| {
        let pair = facts.iter().find(|(key, _)| key == field);
        pair.and_then(|(_, value)| number(value).ok())
    };
    let Some(line) = &mut article.line else { return };
    let (duty, fee) = (told("droit"), told("redevance"));
    if (duty.is_none() || fee.is_none()) && line.told {
        // Neither the tariff nor the declaration knows its rates.
        article.line = None;
        return;
    }
    line.told = duty.is_some() || fee.is_some();
    line.duty = duty.unwrap_or(line.duty);
    line.fee = fee.unwrap_or(line.fee);
}

fn answer(
    country: &Country,
    answers: &mut Vec<(String, String)>,
    key: &str,
    value: &str,
    of_article: bool,
) -> Result<(), UnreadWhy> {
    let switch = country.switch(key).filter(|switch| switch.lines.is_some() == of_article);
    let switch = switch.ok_or(UnreadWhy::UnknownField)?;
    let side = switch.sides.iter().find(|side| side.key == value).ok_or(UnreadWhy::Word)?;
    answers.push((key.to_owned(), side.key.clone()));
    Ok(())
}

fn number(text: &str) -> Result<Decimal, UnreadWhy> {
    exact::read(text).map(|number| number.normalize()).ok_or(UnreadWhy::Number)
}

fn sum(text: &str, home: &str) -> Result<Sum, UnreadWhy> {
    let letters = text.trim_end_matches(|sign: char| sign.is_ascii_alphabetic());
    let (amount, suffix) = text.split_at(letters.len());
    let currency = if suffix.is_empty() { Some(home.to_owned()) } else { currency(suffix) };
    Ok(Sum { amount: number(amount)?, currency: currency.ok_or(UnreadWhy::Currency)? })
}

/// Three letters, as capitals.
fn currency(text: &str) -> Option<String> {
    (text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_alphabetic())).then(|| text.to_ascii_uppercase())
}

fn truth(text: &str) -> Result<bool, UnreadWhy> {
    match text {
        "oui" => Ok(true),
        "non" => Ok(false),
        _ => Err(UnreadWhy::Word),
    }
}

fn letter(text: &str) -> Option<char> {
    text.chars().next().filter(|letter| text.len() == 1 && ('a'..='h').contains(letter))
}

/// A number as it is written: three decimals are never left alone, which would look like thousands.
fn plain(number: Decimal) -> String {
    let mut number = number.normalize();
    if number.scale() == 3 {
        number.rescale(4);
    }
    number.to_string()
}

/// The pairs that [`read`] takes; what is as usual is left out.
#[must_use]
pub fn write(country: &Country, declaration: &Declaration) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let home = declaration.currency.as_deref().unwrap_or(&country.currency);
    let mut put = |key: &str, value: String| pairs.push((key.to_owned(), value));
    put("jour", write_day(declaration.day));
    if declaration.regime != Regime::HomeUse {
        put("regime", declaration.regime.key().to_owned());
    }
    if let Some(letter) = declaration.relief {
        put("motif", letter.to_string());
    }
    if let Some(transport) = declaration.transport {
        put("transport", transport.key().to_owned());
    }
    if declaration.importer != Importer::Ordinary {
        put("importateur", declaration.importer.key().to_owned());
    }
    if let Some(currency) = &declaration.currency {
        put("monnaie", currency.clone());
    }
    if declaration.incoterm != Incoterm::Cif {
        put("incoterm", declaration.incoterm.key().to_owned());
    }
    if let Some(sum) = &declaration.freight {
        put("fret", written_sum(sum, home));
    }
    match &declaration.insurance {
        Some(Insurance::Sum(sum)) => put("assurance", written_sum(sum, home)),
        Some(Insurance::Percent(percent)) => put("assurance", format!("{}%", plain(*percent))),
        None => {}
    }
    if let Some(sum) = &declaration.other_costs {
        put("frais", written_sum(sum, home));
    }
    if let Some(sum) = &declaration.deductions {
        put("deductions", written_sum(sum, home));
    }
    if declaration.apportion != Apportion::ByValue {
        put("repartition", declaration.apportion.key().to_owned());
    }
    for exchange in &declaration.exchanges {
        let key = format!("cours.{}", exchange.currency.to_ascii_lowercase());
        if let Some(worth) = exchange.worth {
            put(&key, plain(worth));
        }
        if let Some(day) = exchange.day {
            put(&format!("{key}.jour"), write_day(day));
        }
    }
    for (levy, rate) in &declaration.told_rates {
        put(&format!("taux.{levy}"), plain(*rate));
    }
    for (question, answer) in &declaration.answers {
        put(question, answer.clone());
    }
    for article in &declaration.articles {
        put(NEXT, String::new());
        write_article(article, home, &mut put);
    }
    pairs
}

fn write_article(article: &Article, home: &str, put: &mut impl FnMut(&str, String)) {
    if let Some(line) = &article.line {
        put("ligne", dotted(&line.code));
        if line.told {
            put("droit", plain(line.duty));
            put("redevance", plain(line.fee));
        }
    }
    if let Some(price) = &article.price {
        put("prix", written_sum(price, home));
    }
    if article.origin != Origin::Third {
        put("origine", article.origin.key().to_owned());
    }
    for (field, truth) in [("preuve", article.proof), ("direct", article.direct)] {
        if let Some(truth) = truth {
            put(field, if truth { "oui" } else { "non" }.to_owned());
        }
    }
    if let Some(state) = article.state {
        put("etat", state.key().to_owned());
    }
    let numbers = [
        ("age", article.age),
        ("cv", article.horsepower),
        ("quantite", article.quantity),
        ("net", article.net),
        ("brut", article.gross),
        ("litres", article.litres),
        ("degre", article.degree),
        ("cigarettes", article.cigarettes),
    ];
    for (field, number) in numbers {
        if let Some(number) = number {
            put(field, plain(number));
        }
    }
    for (levy, rate) in &article.told_rates {
        put(&format!("taux.{levy}"), plain(*rate));
    }
    for (question, answer) in &article.answers {
        put(question, answer.clone());
    }
}

fn written_sum(sum: &Sum, home: &str) -> String {
    let amount = plain(sum.amount);
    if sum.currency == home { amount } else { amount + &sum.currency }
}

/// A code as it is printed: `8703.23.19.00`.
fn dotted(code: &str) -> String {
    let mut out = String::with_capacity(code.len() + 3);
    for (place, digit) in code.chars().enumerate() {
        if matches!(place, 4 | 6 | 8) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}
