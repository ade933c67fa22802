//! Rows of a pasted table into articles of a declaration. What cannot be read is kept with its reason; nothing is dropped.

use std::cell::RefCell;

use rust_decimal::Decimal;
use simulators::duty::{NEXT, Origin};
use tariff_data::exact;
use tariff_data::levies::{Country, digits};

use super::columns::Mapping;
use super::grid::Grid;
use super::numbers::{Figures, figures};
use super::words::{origin, plain, row_kind, state, truth};
use crate::duty::book::Book;
use crate::duty::typed;

/// Currencies that have no decimals: what parts three digits parts thousands.
const WHOLE: &[&str] = &["XOF", "CVE"];

/// Units of weight and volume with what they are in kilograms or litres, as a power of ten.
const UNITS: &[(&str, &str, i64)] = &[
    ("kg", "net brut", 0),
    ("kgs", "net brut", 0),
    ("kilo", "net brut", 0),
    ("kilos", "net brut", 0),
    ("g", "net brut", -3),
    ("gr", "net brut", -3),
    ("t", "net brut", 3),
    ("tonne", "net brut", 3),
    ("tonnes", "net brut", 3),
    ("mt", "net brut", 3),
    ("l", "litres", 0),
    ("litre", "litres", 0),
    ("litres", "litres", 0),
    ("lt", "litres", 0),
    ("hl", "litres", 2),
    ("cl", "litres", -2),
    ("ml", "litres", -3),
];

/// Something in a row that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowError {
    /// The field; `ligne` also for a row without a code.
    pub field: String,
    /// What was written.
    pub written: String,
    /// What is wrong and what to do.
    pub text: String,
}

/// What became of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// An article of the declaration.
    Kept,
    /// It holds no goods: the reason, in words.
    Aside(String),
    /// It holds goods and cannot be computed.
    Refused(Vec<RowError>),
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// Which row of the grid.
    pub row: usize,
    /// Line of the text, from 1.
    pub line: usize,
    /// What became of it.
    pub state: State,
    /// What should be known of it though it was taken, in words.
    pub notes: Vec<String>,
    /// What the code cell holds, or the designation where there is none: the name by which a code is chosen for it.
    pub name: String,
    /// The facts of the article, as the simulator writes them; none for a row that is set aside.
    pub(super) facts: Vec<(String, String)>,
}

/// What is said once for all rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// Codes chosen for what is written in the place of one.
    pub choices: Vec<(String, String)>,
    /// Facts of the articles that say nothing else themselves.
    pub for_all: Vec<(String, String)>,
}

/// What a row costs.
struct Price {
    amount: String,
    /// Nothing when it is that of the declaration.
    currency: String,
    /// What its columns say against each other.
    note: Option<String>,
}

/// Reads rows, with what stands in the same place for all of them.
pub(super) struct Reader<'a> {
    pub(super) book: &'a Book,
    pub(super) country: &'a Country,
    pub(super) grid: &'a Grid,
    pub(super) mapping: &'a Mapping,
    pub(super) told: &'a Told,
    /// The currency of sums that do not name theirs.
    pub(super) home: &'a str,
    /// Names of countries that were looked up: an invoice says the same ones again and again.
    pub(super) origins: RefCell<Vec<(String, Option<Origin>)>>,
}

impl Reader<'_> {
    /// Every row, in order.
    pub(super) fn rows(&self) -> Vec<Read> {
        // The sum of the prices above, while all of them could be read and are of one currency.
        let mut sum: Option<(Decimal, Option<String>)> = Some((Decimal::ZERO, None));
        (0..self.grid.rows.len())
            .map(|row| {
                let read = self.row(row, sum.as_ref().map(|(sum, _)| *sum));
                match read.state {
                    State::Kept => sum = sum.take().and_then(|sum| self.added(sum, row)),
                    State::Refused(_) => sum = None,
                    State::Aside(_) => {}
                }
                read
            })
            .collect()
    }

    fn added(&self, (sum, of): (Decimal, Option<String>), row: usize) -> Option<(Decimal, Option<String>)> {
        let price = self.price(row).ok()?;
        let same = of.is_none_or(|of| of == price.currency);
        let sum = exact::add(sum, exact::read(&price.amount)?)?;
        same.then_some((sum, Some(price.currency)))
    }

    fn say(&self, key: &str, figures: &[(&str, &str)]) -> String {
        self.book.words.fill_of("invoice-row", key, figures)
    }

    /// The filled cell of a role.
    fn cell(&self, row: usize, role: &str) -> Option<&str> {
        let cell = self.grid.cell(row, self.mapping.column(role)?);
        (!cell.is_empty()).then_some(cell)
    }

    fn row(&self, row: usize, sum: Option<Decimal>) -> Read {
        let line = self.grid.rows.get(row).map_or(0, |row| row.line);
        let name = self.cell(row, "ligne").or_else(|| self.cell(row, "designation")).unwrap_or_default().to_owned();
        let mut read = Read { row, line, state: State::Kept, notes: Vec::new(), name, facts: Vec::new() };
        if let Some(reason) = self.aside(row, sum) {
            read.state = State::Aside(reason);
            return read;
        }
        let mut errors = Vec::new();
        self.article(row, &mut read, &mut errors);
        if !errors.is_empty() {
            read.state = State::Refused(errors);
        }
        read
    }

    /// Why a row holds no goods, if it holds none. `sum`: that of the prices above, when all of them could be read.
    fn aside(&self, row: usize, sum: Option<Decimal>) -> Option<String> {
        let cells = self.grid.rows.get(row).map(|row| row.cells.as_slice()).unwrap_or_default();
        if cells.iter().all(String::is_empty) {
            return Some(self.say("empty", &[]));
        }
        if let Some(head) = self.mapping.head {
            if row < head {
                return Some(self.say("before-head", &[]));
            }
            if row == head {
                return Some(self.say("head", &[]));
            }
            let names = self.grid.rows.get(head).map(|row| row.cells.as_slice()).unwrap_or_default();
            if names == cells {
                return Some(self.say("head-again", &[]));
            }
        }
        if self.cell(row, "ligne").is_some_and(|code| code.contains(|sign: char| sign.is_ascii_digit())) {
            return None;
        }
        let first = cells.iter().find(|cell| cell.chars().any(char::is_alphabetic));
        match first.and_then(|cell| row_kind(cell)) {
            Some("total") => Some(self.total_row(row, sum)),
            Some(_) => Some(self.say("cost", &[])),
            None if !cells.iter().any(|cell| figures(cell).is_some()) => Some(self.say("remark", &[])),
            None if first.is_none() => Some(self.say("total-alone", &[])),
            None => None,
        }
    }

    /// A row of totals is no goods; when it says another sum than the rows above, that is worth knowing.
    fn total_row(&self, row: usize, sum: Option<Decimal>) -> String {
        let written = self.price(row).ok().and_then(|price| exact::read(&price.amount));
        match written.zip(sum) {
            Some((written, sum)) if written == sum => self.say("total-same", &[]),
            Some((written, sum)) => {
                let [written, sum] = [written, sum].map(|sum| crate::duty::money::number(&self.book.words, sum));
                self.say("total-other", &[("written", &written), ("sum", &sum)])
            }
            None => self.say("total", &[]),
        }
    }

    fn article(&self, row: usize, read: &mut Read, errors: &mut Vec<RowError>) {
        self.code(row, read, errors);
        match self.price(row) {
            Ok(price) => {
                read.facts.push(("prix".to_owned(), price.amount + &price.currency));
                read.notes.extend(price.note);
            }
            Err(error) => errors.push(error),
        }
        for column in &self.mapping.columns {
            let role = column.role.as_str();
            if matches!(role, "" | "ligne" | "designation" | "prix" | "prix-unitaire" | "monnaie")
                || self.is_general(role)
            {
                continue;
            }
            let Some(cell) = self.cell(row, role) else { continue };
            match self.fact(role, cell, &column.unit, read) {
                Ok(written) => read.facts.push((role.to_owned(), written)),
                Err(why) => errors.push(self.unread(role, cell, why)),
            }
        }
        let code = read.facts.iter().find(|(field, _)| field == "ligne").and_then(|(_, code)| digits(code));
        for (field, written) in &self.told.for_all {
            let own = read.facts.iter().any(|(other, _)| other == field);
            let asked = self.country.switch(field).is_none_or(|switch| {
                let scope = switch.lines.as_ref();
                scope.is_some_and(|scope| code.as_ref().is_some_and(|code| scope.holds(code)))
            });
            if !own && asked {
                read.facts.push((field.clone(), written.clone()));
            }
        }
    }

    /// Whether a column tells a fact of the declaration, not of its article.
    pub(super) fn is_general(&self, role: &str) -> bool {
        general_role(self.country, role)
    }

    fn code(&self, row: usize, read: &mut Read, errors: &mut Vec<RowError>) {
        let written = self.cell(row, "ligne");
        let chosen = self.told.choices.iter().find(|(name, _)| *name == read.name).map(|(_, code)| code.clone());
        match (chosen, written) {
            (Some(code), _) => read.facts.push(("ligne".to_owned(), code)),
            (None, Some(code)) if code.contains(['E', 'e']) && figures(code).is_none() && code.contains('+') => {
                let text = self.say("scientific", &[("written", code)]);
                errors.push(RowError { field: "ligne".to_owned(), written: code.to_owned(), text });
            }
            (None, Some(code)) => {
                let bare: String = code
                    .chars()
                    .filter(|sign| !matches!(sign, '-' | '/' | '\'' | '_'))
                    .skip_while(|sign| sign.is_alphabetic() || sign.is_whitespace())
                    .collect();
                read.facts.push(("ligne".to_owned(), if bare.is_empty() { code.to_owned() } else { bare }));
            }
            (None, None) => {
                let key = if read.name.is_empty() { "no-code-no-name" } else { "no-code" };
                let text = self.say(key, &[("name", &read.name)]);
                errors.push(RowError { field: "ligne".to_owned(), written: String::new(), text });
            }
        }
    }

    /// The price of the whole row.
    fn price(&self, row: usize) -> Result<Price, RowError> {
        let total = self.cell(row, "prix").map(|cell| self.amount(row, "prix", cell)).transpose()?;
        let unit = self.cell(row, "prix-unitaire").map(|cell| self.amount(row, "prix-unitaire", cell)).transpose();
        let product = || -> Result<Option<(Decimal, Decimal, String)>, RowError> {
            let (Some((unit, currency)), Some(many)) = (unit.clone()?, self.cell(row, "quantite")) else {
                return Ok(None);
            };
            let many = self.number("quantite", many).map_err(|why| self.unread("quantite", many, why))?;
            let too_long = || self.unread("prix-unitaire", &unit, "number");
            let (each, many) = exact::read(&unit).zip(exact::read(&many)).ok_or_else(too_long)?;
            Ok(Some((exact::mul(each, many).ok_or_else(too_long)?, each, currency)))
        };
        match total {
            Some((total, currency)) => {
                // A unit price is rounded: its last decimal, for each piece, is no disagreement.
                let apart = product().ok().flatten().is_some_and(|(product, each, other)| {
                    let many = self.cell(row, "quantite").and_then(|many| self.number("quantite", many).ok());
                    let slack = many
                        .and_then(|many| exact::read(&many))
                        .and_then(|many| exact::mul(many, Decimal::new(1, each.scale())));
                    let apart =
                        exact::read(&total).and_then(|total| exact::less(total, product)).map(|apart| apart.abs());
                    other == currency && apart.zip(slack).is_some_and(|(apart, slack)| apart > slack)
                });
                Ok(Price { amount: total, currency, note: apart.then(|| self.say("not-product", &[])) })
            }
            None => match product()? {
                Some((product, _, currency)) => {
                    let product = product.normalize();
                    let amount = if product.scale() == 3 { format!("{product}0") } else { product.to_string() };
                    Ok(Price { amount, currency, note: None })
                }
                None => {
                    let text = self.say("no-price", &[]);
                    Err(RowError { field: "prix".to_owned(), written: String::new(), text })
                }
            },
        }
    }

    /// An amount, and its currency when it is not that of the declaration.
    fn amount(&self, row: usize, role: &str, cell: &str) -> Result<(String, String), RowError> {
        let parts = figures(cell).ok_or_else(|| self.unread(role, cell, "number"))?;
        let column = self.mapping.column(role).and_then(|column| self.mapping.columns.get(column));
        let unit = column.map_or("", |column| column.unit.as_str());
        let own = Some(parts.around.as_str()).filter(|around| !around.is_empty());
        let told = own.or_else(|| self.cell(row, "monnaie")).or(Some(unit).filter(|unit| !unit.is_empty()));
        let currency = match told {
            Some(name) => Some(currency(name).ok_or_else(|| self.unread("monnaie", name, "currency"))?),
            None => None,
        };
        let whole = WHOLE.contains(&currency.as_deref().unwrap_or(self.home));
        let amount = self.figure(role, &parts, whole).map_err(|why| self.unread(role, cell, why))?;
        if whole && role == "prix" && amount.contains('.') {
            return Err(self.unread(role, cell, "francs-decimals"));
        }
        Ok((amount, currency.filter(|currency| currency != self.home).unwrap_or_default()))
    }

    fn figure(&self, role: &str, parts: &Figures, whole: bool) -> Result<String, &'static str> {
        let column = self.mapping.column(role).and_then(|column| self.mapping.columns.get(column));
        let usual = column.and_then(|column| column.mark).or(self.mapping.mark);
        parts.plain(usual, whole)
    }

    fn number(&self, role: &str, cell: &str) -> Result<String, &'static str> {
        self.figure(role, &figures(cell).ok_or("number")?, false)
    }

    /// A fact of the article as the simulator writes it.
    fn fact(&self, role: &str, cell: &str, unit: &str, read: &mut Read) -> Result<String, &'static str> {
        match role {
            "origine" => Ok(self
                .origin(cell)
                .unwrap_or_else(|| {
                    read.notes.push(self.say("origin", &[("written", cell)]));
                    Origin::Third
                })
                .key()
                .to_owned()),
            "etat" => Ok(state(cell)),
            "preuve" | "direct" => Ok(truth(cell)),
            "quantite" => self.number(role, cell),
            "net" | "brut" | "litres" => {
                let parts = figures(cell).ok_or("number")?;
                let around = plain(&parts.around);
                let unit = if around.is_empty() { plain(unit) } else { around };
                let power =
                    UNITS.iter().find(|(word, of, _)| *word == unit && of.split(' ').any(|field| field == role));
                let power = match power {
                    Some((.., power)) => *power,
                    None if unit.is_empty() => 0,
                    None => return Err("unit"),
                };
                self.figure(role, &parts, false).and_then(|plain| scaled(&plain, power).ok_or("number"))
            }
            "age" | "cv" | "degre" | "cigarettes" | "droit" | "redevance" => {
                let parts = figures(cell).ok_or("number")?;
                self.figure(role, &parts, matches!(role, "cigarettes"))
            }
            _ => Ok(cell.to_owned()),
        }
    }

    fn origin(&self, name: &str) -> Option<Origin> {
        let mut known = self.origins.borrow_mut();
        if let Some((_, origin)) = known.iter().find(|(one, _)| one == name) {
            return *origin;
        }
        let found = origin(name);
        known.push((name.to_owned(), found));
        found
    }

    fn unread(&self, role: &str, cell: &str, why: &str) -> RowError {
        let text = match why {
            "ambiguous" | "unit" => self.say(why, &[("written", cell)]),
            _ => self.book.words.fill_of("duty-unread", why, &[("written", cell)]),
        };
        RowError { field: role.to_owned(), written: cell.to_owned(), text }
    }

    /// The facts of the declaration that columns tell: each must tell one thing.
    pub(super) fn general(&self) -> (Vec<(String, String)>, Vec<RowError>) {
        let (mut facts, mut errors) = (Vec::new(), Vec::new());
        for (rank, column) in self.mapping.columns.iter().enumerate().filter(|(_, one)| self.is_general(&one.role)) {
            let rows = self.mapping.first_row()..self.grid.rows.len();
            let mut cells: Vec<&str> =
                rows.map(|row| self.grid.cell(row, rank)).filter(|cell| !cell.is_empty()).collect();
            cells.dedup();
            match cells.as_slice() {
                [] => {}
                [one] => facts.push((column.role.clone(), (*one).to_owned())),
                [one, other, ..] => {
                    let text = self.say("several", &[("field", &column.role), ("one", one), ("other", other)]);
                    errors.push(RowError { field: column.role.clone(), written: (*other).to_owned(), text });
                }
            }
        }
        (facts, errors)
    }
}

/// Whether a role is a fact of the declaration.
pub(super) fn general_role(country: &Country, role: &str) -> bool {
    use simulators::duty::{ARTICLE_FIELDS, FIELDS};
    let of_article = ARTICLE_FIELDS.iter().any(|(field, _)| *field == role) || super::columns::ROLES.contains(&role);
    let question = country.switch(role).is_some_and(|switch| switch.lines.is_none());
    !of_article
        && (role == "pays" || FIELDS.iter().any(|(field, _)| *field == role) || role.starts_with("cours.") || question)
}

/// A currency from its letters, its name or its sign.
fn currency(name: &str) -> Option<String> {
    match name.trim().to_uppercase().as_str() {
        "US$" | "$US" | "$ US" => Some("USD".to_owned()),
        "\u{a3}" => Some("GBP".to_owned()),
        "RMB" => Some("CNY".to_owned()),
        _ => typed::currency(name),
    }
}

/// A plain number times a power of ten.
fn scaled(plain: &str, power: i64) -> Option<String> {
    let number = exact::read(plain)?;
    let factor = match power {
        0.. => Decimal::new(10_i64.checked_pow(u32::try_from(power).ok()?)?, 0),
        _ => Decimal::new(1, u32::try_from(-power).ok()?),
    };
    let scaled = exact::mul(number, factor)?.normalize();
    Some(if scaled.scale() == 3 { format!("{scaled}0") } else { scaled.to_string() })
}

/// The facts of the declaration, then those of the articles.
pub(super) fn pairs<'r>(general: &[(String, String)], rows: impl Iterator<Item = &'r Read>) -> Vec<(String, String)> {
    let mut pairs = general.to_vec();
    for read in rows {
        pairs.push((NEXT.to_owned(), String::new()));
        pairs.extend(read.facts.iter().cloned());
    }
    pairs
}
