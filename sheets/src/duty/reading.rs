//! From what was typed to a declaration. What cannot be read is said at its field and the rest still counts.

use chrono::NaiveDate;
use simulators::duty::{
    ARTICLE_FIELDS, Declaration, FIELDS, NEXT, Place, Refused, State, TariffLine, Unread, UnreadWhy, Why, read,
};
use tariff_data::levies::Country;

use super::book::{Book, Lines};
use super::form::field_label;
use super::typed;
use crate::amounts::day;

/// Something typed that is not taken, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// Which article, from 0; `None` for the declaration.
    pub article: Option<usize>,
    /// The field, or what stands in its place in the address.
    pub field: String,
    /// Its name on screen; empty when no field has this name.
    pub label: String,
    /// What was typed.
    pub written: String,
    /// What is wrong and what to do.
    pub text: String,
}

/// What an address gives.
pub(super) struct Taken<'b> {
    pub(super) country: &'b Country,
    pub(super) declaration: Declaration,
    pub(super) errors: Vec<FieldError>,
    /// Version of the data and total that the address was made with.
    pub(super) then: Option<(String, String)>,
}

/// Reads an address; `None` when the book has no country at all.
pub(super) fn taken<'b>(
    book: &'b Book,
    lines: &dyn Lines,
    pairs: &[(String, String)],
    today: NaiveDate,
) -> Option<Taken<'b>> {
    let general = || pairs.iter().take_while(|(key, _)| key != NEXT);
    let value = |name: &str| general().find(|(key, _)| key == name).map(|(_, value)| value.trim());
    let mut errors = Vec::new();
    let wanted = value("pays").filter(|code| !code.is_empty());
    let found = wanted.and_then(|code| book.country(code));
    if let (Some(written), None) = (wanted, found) {
        errors.push(FieldError {
            article: None,
            field: "pays".to_owned(),
            label: book.words.say("duty-field.pays.label"),
            written: written.to_owned(),
            text: book.words.fill("duty-unread.country", &[("written", written)]),
        });
    }
    let country = found.or_else(|| book.countries.first())?;
    let home = value("monnaie").and_then(typed::currency).unwrap_or_else(|| country.currency.clone());
    let mut plain: Vec<(String, String)> = Vec::with_capacity(pairs.len());
    let mut article = None;
    for (key, typed) in pairs {
        if key == NEXT {
            article = Some(article.map_or(0, |rank: usize| rank + 1));
            plain.push((key.clone(), String::new()));
            continue;
        }
        // Nothing typed is nothing known.
        if typed.trim().is_empty() || article.is_none() && matches!(key.as_str(), "pays" | "version" | "total") {
            continue;
        }
        match written(book, key, typed, article, &home) {
            Ok(written) => plain.push((key.clone(), written)),
            Err(why) => errors.push(unread(book, country, article, key, typed, why)),
        }
    }
    let line = |code: &str| {
        let known = lines.line(code)?;
        let state = state_of(&known.label);
        Some(TariffLine { code: known.code, duty: known.duty, fee: known.fee, told: false, state })
    };
    let (declaration, left) = read(country, &plain, today, &line);
    errors.extend(left.iter().map(|one| left_out(book, country, lines, one)));
    let then = value("version").map(|version| (version.to_owned(), value("total").unwrap_or_default().to_owned()));
    Some(Taken { country, declaration, errors, then })
}

/// Whether a line is of new goods alone or of used ones, as its label says: *Voitures diesel, usagées*.
fn state_of(label: &str) -> Option<State> {
    let says = |root: &str, ends: [&str; 4]| {
        let is = |word: &str| word.strip_prefix(root).is_some_and(|end| ends.contains(&end));
        label.split([' ', ',']).any(is)
    };
    match (says("neu", ["f", "fs", "ve", "ves"]), says("usagé", ["", "s", "e", "es"])) {
        (true, false) => Some(State::New),
        (false, true) => Some(State::Used),
        _ => None,
    }
}

/// The written form of a pair.
fn written(book: &Book, key: &str, typed: &str, article: Option<usize>, home: &str) -> Result<String, typed::Refused> {
    let language = book.words.language();
    let fields = if article.is_some() { ARTICLE_FIELDS } else { FIELDS };
    if let Some((_, form)) = fields.iter().find(|(field, _)| *field == key) {
        return typed::written(language, *form, typed, home);
    }
    if key.starts_with("cours.") && key.ends_with(".jour") {
        return crate::input::day(typed).ok_or("day");
    }
    if key.starts_with("cours.") || key.starts_with("taux.") {
        return typed::rate(language, typed);
    }
    Ok(typed.trim().to_owned())
}

fn unread(book: &Book, country: &Country, article: Option<usize>, field: &str, written: &str, why: &str) -> FieldError {
    FieldError {
        article,
        field: field.to_owned(),
        label: field_label(book, country, field),
        written: written.to_owned(),
        text: book.words.fill_of("duty-unread", why, &[("written", written.trim()), ("field", field)]),
    }
}

fn left_out(book: &Book, country: &Country, lines: &dyn Lines, one: &Unread) -> FieldError {
    let Place { article, field } = &one.place;
    let mut error = unread(book, country, *article, field, &one.written, one.why.key());
    if one.why == UnreadWhy::UnknownLine {
        let near = lines.nearest(&one.written);
        if !near.is_empty() {
            let figures = [("written", one.written.as_str()), ("near", &near.join(", "))];
            error.text = book.words.fill("duty-unread.unknown-line-near", &figures);
        }
    }
    error
}

/// A field that the engine refuses, in words.
pub(super) fn refused(book: &Book, country: &Country, one: &Refused) -> FieldError {
    let first = day(&book.words, country.first_day());
    let currency = match &one.why {
        Why::NoExchange(currency) => currency.as_str(),
        _ => "",
    };
    FieldError {
        article: one.place.article,
        field: one.place.field.clone(),
        label: field_label(book, country, &one.place.field),
        written: String::new(),
        text: book.words.fill_of("duty-refused", one.why.key(), &[("first", &first), ("currency", currency)]),
    }
}
