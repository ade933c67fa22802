//! Ways of importing side by side, and the price that gives a cost.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use simulators::duty::{Assessment, Declaration, Form, NEXT, assess, flip, price_for};
use tariff_data::exact::less;
use tariff_data::levies::Country;

use super::book::{Book, Lines};
use super::form::form;
use super::money::Money;
use super::reading::taken;
use super::sheet::query;
use super::typed::written;

/// The largest price up to which an order is followed.
const FOLLOWED: u64 = 1_000_000_000;

/// A fact in which ways differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its name.
    pub label: String,
    /// What this way says.
    pub value: String,
}

/// One way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its facts, as a query.
    pub query: String,
    /// Country and day.
    pub title: String,
    /// The other facts in which it differs from another way.
    pub told: Vec<Told>,
    /// How many facts cannot be used.
    pub errors: usize,
    /// What it costs; `None` when facts cannot be used.
    pub landed: Option<Money>,
    /// Its charges.
    pub total: Option<Money>,
    /// Whether it is the cheapest, or by how much it is not.
    pub verdict: String,
    /// Whether none costs less.
    pub cheapest: bool,
}

/// One charge, way by way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// `value`, or the word of a levy.
    pub key: String,
    /// Its name.
    pub label: String,
    /// What it comes to in each way; `None` where there is none.
    pub cells: Vec<Option<Money>>,
}

/// Ways side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The ways.
    pub columns: Vec<Column>,
    /// The charges.
    pub rows: Vec<Row>,
    /// For two ways of one article: from which price their order changes.
    pub flip: Option<String>,
}

/// Puts several addresses side by side.
#[must_use]
pub fn compare(book: &Book, lines: &dyn Lines, ways: &[Vec<(String, String)>], today: NaiveDate) -> Comparison {
    let words = &book.words;
    let all: Vec<_> = ways
        .iter()
        .filter_map(|pairs| {
            let taken = taken(book, lines, pairs, today)?;
            let assessed = assess(taken.country, &book.parities, &taken.declaration);
            let wrong = taken.errors.len() + assessed.as_ref().err().map_or(0, Vec::len);
            let assessment = assessed.ok().filter(|_| !taken.declaration.articles.is_empty());
            Some((taken.country, taken.declaration, wrong, assessment))
        })
        .collect();
    let least = all.iter().filter_map(|(.., assessment)| Some(assessment.as_ref()?.landed)).min();
    let facts: Vec<Vec<Fact>> =
        all.iter().map(|(country, declaration, ..)| facts(book, country, declaration)).collect();
    let columns = all.iter().enumerate().map(|(rank, (country, declaration, errors, assessment))| {
        let money = |amount| Money::of(words, amount, &country.currency);
        let landed = assessment.as_ref().map(|assessment| assessment.landed);
        let apart = landed.zip(least).and_then(|(landed, least)| less(landed, least));
        Column {
            query: query(country, declaration),
            title: format!("{}, {}", words.typeset(&country.name), crate::amounts::day(words, declaration.day)),
            told: differing(&facts, rank),
            errors: *errors,
            landed: landed.map(|landed| Money::cost(words, landed, &country.currency)),
            total: assessment.as_ref().map(|assessment| money(assessment.computed.total)),
            verdict: match apart {
                None => words.say("duty-compare.failed"),
                Some(apart) if apart.is_zero() => words.say("duty-compare.cheapest"),
                Some(apart) => words.fill("duty-compare.more", &[("sum", &money(apart).text)]),
            },
            cheapest: apart.is_some_and(|apart| apart.is_zero()),
        }
    });
    let known: Vec<(&Country, Option<&Assessment>)> =
        all.iter().map(|(country, _, _, assessment)| (*country, assessment.as_ref())).collect();
    let flip = match all.as_slice() {
        [(one, first, ..), (other, second, ..)] => flipped(book, (one, first), (other, second)),
        _ => None,
    };
    Comparison { columns: columns.collect(), rows: rows(book, &known), flip }
}

/// A fact of the form: its place, its name, what is told.
type Fact = ((Option<usize>, String), String, String);

/// What a way tells, in the words of its form. Country and day are its title.
fn facts(book: &Book, country: &Country, declaration: &Declaration) -> Vec<Fact> {
    let (general, articles) = form(book, country, declaration, None);
    let articles = articles.into_iter().enumerate().map(|(rank, groups)| (Some(rank), groups));
    let several = declaration.articles.len() > 1;
    let mut facts = Vec::new();
    for (article, groups) in std::iter::once((None, general)).chain(articles) {
        let fields = groups.into_iter().flat_map(|group| group.fields);
        for field in fields.filter(|field| !matches!(field.field.as_str(), "pays" | "jour") && !field.value.is_empty())
        {
            let chosen = field.choices.iter().find(|choice| choice.word == field.value);
            let value = chosen.map_or_else(|| field.value.clone(), |choice| choice.label.clone());
            let label = match article.filter(|_| several) {
                Some(rank) => format!("{} ({})", field.label, rank + 1),
                None => field.label,
            };
            facts.push(((article, field.field), label, value));
        }
    }
    facts
}

/// The facts of one way that another tells otherwise, or not at all.
fn differing(ways: &[Vec<Fact>], rank: usize) -> Vec<Told> {
    let own = ways.get(rank).map(Vec::as_slice).unwrap_or_default();
    let same = |(place, _, value): &&Fact| {
        ways.iter().all(|way| way.iter().any(|(other, _, told)| other == place && told == value))
    };
    let told = own.iter().filter(|fact| !same(fact));
    told.map(|(_, label, value)| Told { label: label.clone(), value: value.clone() }).collect()
}

/// Value, then every levy that any way meets.
fn rows(book: &Book, ways: &[(&Country, Option<&Assessment>)]) -> Vec<Row> {
    let words = &book.words;
    let money = |country: &Country, amount: Decimal| Money::of(words, amount, &country.currency);
    let values = ways.iter().map(|(country, one)| one.map(|one| money(country, one.computed.values.total)));
    let mut rows = vec![Row { key: "value".to_owned(), label: words.say("duty-bar.value"), cells: values.collect() }];
    let due: Vec<Vec<(String, String, Money)>> = ways
        .iter()
        .map(|(country, one)| {
            let by_levy = one.map(|one| one.computed.by_levy(country)).unwrap_or_default();
            let named = by_levy.into_iter().filter_map(|(rank, amount)| {
                let levy = country.levies.get(rank)?;
                Some((levy.key.clone(), words.typeset(&levy.short), money(country, amount)))
            });
            named.collect()
        })
        .collect();
    let mut keys: Vec<(&String, &String)> = Vec::new();
    for (key, label, _) in due.iter().flatten() {
        if !keys.iter().any(|(known, _)| *known == key) {
            keys.push((key, label));
        }
    }
    rows.extend(keys.into_iter().map(|(key, label)| {
        Row {
            key: key.clone(),
            label: label.clone(),
            cells: due
                .iter()
                .map(|way| way.iter().find(|(levy, ..)| levy == key).map(|(_, _, amount)| amount.clone()))
                .collect(),
        }
    }));
    rows
}

fn flipped(book: &Book, one: (&Country, &Declaration), other: (&Country, &Declaration)) -> Option<String> {
    let alone = |declaration: &Declaration| declaration.articles.len() == 1;
    if !alone(one.1) || !alone(other.1) || one.0.currency != other.0.currency {
        return None;
    }
    let found = flip(&book.parities, [one, other], 0, (0, FOLLOWED)).ok()?;
    let sum = |price: u64| Money::of(&book.words, Decimal::from(price), &one.0.currency).text;
    Some(match found {
        Some(price) => book.words.fill("duty-compare.flip", &[("sum", &sum(price))]),
        None => book.words.fill("duty-compare.no-flip", &[("sum", &sum(FOLLOWED))]),
    })
}

/// The price of an article, delivered at the border, with which an address costs at most so much, landed: the phrase, and
/// the address with that price; `None` when facts cannot be used.
#[must_use]
pub fn price(
    book: &Book,
    lines: &dyn Lines,
    pairs: &[(String, String)],
    today: NaiveDate,
    article: usize,
    target: u64,
) -> Option<(String, Option<String>)> {
    let taken = taken(book, lines, pairs, today)?;
    let found = price_for(taken.country, &book.parities, &taken.declaration, article, target).ok()?;
    let Some(found) = found else { return Some((book.words.say("duty-price.none"), None)) };
    let money = |amount| Money::of(&book.words, amount, &taken.country.currency).text;
    let cost = |amount| Money::cost(&book.words, amount, &taken.country.currency).text;
    let words = &book.words;
    let currency = &taken.country.currency;
    let currency = words.find_of("duty-currency", currency).unwrap_or(currency);
    let (at_border, landed) = (money(found.price), cost(found.landed));
    let mut said =
        words.fill("duty-price.found", &[("price", &at_border), ("currency", currency), ("landed", &landed)]);
    let terms = taken.declaration.incoterm;
    // A price in other terms is not to be compared with this one as it stands.
    let more = match found.goods {
        Some(goods) => Some(("goods", money(goods))),
        None => terms.adds_insurance().then(|| ("not-yours", terms.key().to_ascii_uppercase())),
    };
    if let Some((key, what)) = more {
        said = format!("{said} {}", words.fill_of("duty-price", key, &[("what", &what)]));
    }
    let mut declaration = taken.declaration;
    simulators::duty::set_price(taken.country, &mut declaration, article, found.price);
    Some((said, Some(query(taken.country, &declaration))))
}

/// The answer to: which price gives this cost?
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// In words: the price, or why there is none.
    pub text: String,
    /// Whether what was typed cannot be used.
    pub refused: bool,
    /// The address with that price.
    pub query: Option<String>,
}

/// The same as [`price`], from a cost as people type it.
#[must_use]
pub fn asked(
    book: &Book,
    lines: &dyn Lines,
    pairs: &[(String, String)],
    today: NaiveDate,
    article: usize,
    typed: &str,
) -> Asked {
    let words = &book.words;
    let wrong = |why: &str| Asked {
        text: words.fill_of("duty-unread", why, &[("written", typed.trim())]),
        refused: true,
        query: None,
    };
    let named = pairs.iter().take_while(|(key, _)| key != NEXT).find(|(key, _)| key == "pays");
    let country = named.and_then(|(_, code)| book.country(code)).or_else(|| book.countries.first());
    let home = country.map_or("", |country| country.currency.as_str());
    let target = match written(book.words.language(), Form::Sum, typed, home) {
        Ok(sum) => sum.strip_suffix(home).unwrap_or(&sum).split('.').next().unwrap_or_default().parse::<u64>(),
        Err(why) => return wrong(why),
    };
    // What remains of a sum in another currency is no whole number.
    let Ok(target) = target else { return wrong("landed") };
    match price(book, lines, pairs, today, article, target) {
        Some((text, query)) => Asked { text, refused: false, query },
        None => Asked { text: words.say("duty-price.failed"), refused: true, query: None },
    }
}
