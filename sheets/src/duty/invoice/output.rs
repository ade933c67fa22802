//! The invoice settled, as files: CSV for the reader's spreadsheets, JSON for programs. Every row of what was pasted is in both.

use rust_decimal::Decimal;
use search::json::Json;

use super::batch::Settled;
use super::rows::{Read, State};
use super::{Invoice, Reading};
use crate::duty::book::Book;
use crate::duty::csv::{figure, line};
use crate::duty::settlement::dotted;
use crate::duty::sheet::query;

/// Columns of what was pasted that are written again beside the results.
const KEPT: &[&str] = &["designation", "quantite"];

/// A row with what it comes to.
pub(super) struct Outcome<'s> {
    pub(super) read: &'s Read,
    /// Which article; none for a row that was not computed.
    pub(super) article: Option<usize>,
    /// Its code as printed.
    pub(super) code: String,
    /// Its price as it was taken.
    pub(super) price: String,
    pub(super) currency: String,
    pub(super) amounts: Option<(Decimal, Vec<Option<Decimal>>, Decimal)>,
    /// `complete`, `minimum`, `aside`, `refused`.
    pub(super) status: &'static str,
    /// What should be known of it, in words.
    pub(super) remarks: Vec<String>,
}

/// Every row, in order, with its outcome.
pub(super) fn outcomes<'s>(book: &Book, reading: &'s Reading, settled: &Settled) -> Vec<Outcome<'s>> {
    let home = book.country(&reading.country).map_or("", |country| country.currency.as_str());
    let mut articles = 0;
    let one = |read: &'s Read| {
        let mut outcome = Outcome {
            read,
            article: None,
            code: String::new(),
            price: String::new(),
            currency: String::new(),
            amounts: None,
            status: "complete",
            remarks: read.notes.clone(),
        };
        match &read.state {
            State::Aside(reason) => {
                outcome.status = "aside";
                outcome.remarks.push(reason.clone());
            }
            State::Refused(errors) => {
                outcome.status = "refused";
                outcome.remarks.extend(errors.iter().map(|error| error.text.clone()));
            }
            State::Kept => {
                let article = reading.declaration.articles.get(articles);
                let code = article.and_then(|article| article.line.as_ref()).map_or("", |line| line.code.as_str());
                outcome.code = dotted(code);
                if let Some(price) = article.and_then(|article| article.price.as_ref()) {
                    outcome.price = price.amount.normalize().to_string();
                    outcome.currency = if price.currency.is_empty() { home.to_owned() } else { price.currency.clone() };
                }
                outcome.amounts = settled.amounts(articles);
                for label in settled.lacking.get(articles).into_iter().flatten() {
                    outcome.status = "minimum";
                    outcome.remarks.push(book.words.fill("duty-missing.text", &[("label", label)]));
                }
                outcome.article = Some(articles);
                articles += 1;
            }
        }
        outcome
    };
    reading.rows.iter().map(one).collect()
}

impl Settled {
    /// Every row with its charges, then what the declaration bears as a whole, then the sums, which are those of the rows above.
    #[must_use]
    pub fn to_csv(&self, book: &Book, invoice: &Invoice, reading: &Reading) -> String {
        let words = &book.words;
        let heads: Vec<String> = words.list("invoice-csv.head").into_iter().map(str::to_owned).collect();
        let [ends, starts] = [heads.get(8..), heads.get(..8)].map(|part| part.unwrap_or_default().to_vec());
        let mut text = String::from("\u{feff}");
        let mut put = |cells: &[String]| {
            text.push_str(&line(words.language(), cells));
            text.push_str("\r\n");
        };
        let shorts = self.levies.iter().map(|levy| levy.short.clone());
        put(&starts.into_iter().chain(shorts).chain(ends).collect::<Vec<_>>());
        let figure = |amount: &str| figure(words.language(), amount);
        let decimal = |amount: Decimal| figure(&amount.normalize().to_string());
        let cell = |row: usize, role: &str| {
            invoice.mapping.column(role).map_or("", |column| invoice.grid.cell(row, column)).to_owned()
        };
        for outcome in outcomes(book, reading, self) {
            let read = outcome.read;
            let mut cells = vec![read.line.to_string(), outcome.code];
            cells.extend(KEPT.iter().map(|role| cell(read.row, role)));
            cells.extend([figure(&outcome.price), outcome.currency, words.say_of("invoice-status", outcome.status)]);
            match outcome.amounts {
                Some((value, levies, total)) => {
                    cells.push(decimal(value));
                    cells.extend(levies.into_iter().map(|amount| decimal(amount.unwrap_or_default())));
                    cells.extend([decimal(total), decimal(self.landed_of(value, total))]);
                }
                None => cells.extend((0..self.levies.len() + 3).map(|_| String::new())),
            }
            // A row that was not taken is given back as it was pasted.
            let pasted = || invoice.grid.rows.get(read.row).map(|row| row.cells.join(" | ")).unwrap_or_default();
            let own = if outcome.article.is_none() {
                Some(pasted()).filter(|text| !text.replace([' ', '|'], "").is_empty())
            } else {
                None
            };
            cells.push(outcome.remarks.into_iter().chain(own).collect::<Vec<_>>().join(" — "));
            put(&cells);
        }
        let plain = |money: &crate::duty::money::Money| figure(&money.amount);
        let whole = |name: &str, value: String, levies: Vec<String>, total: String, landed: String| {
            let mut cells = vec![words.say(name)];
            cells.extend((0..6).map(|_| String::new()));
            cells.push(value);
            cells.extend(levies);
            cells.extend([total, landed, String::new()]);
            cells
        };
        if !self.assessment.computed.general.charges.is_empty() {
            let levies = self.general_amounts().into_iter().map(|amount| decimal(amount.unwrap_or_default())).collect();
            let landed = decimal(self.landed_of(Decimal::ZERO, self.assessment.computed.general.total));
            put(&whole("invoice-csv.general", String::new(), levies, plain(&self.general), landed));
        }
        let levies = self.levies.iter().map(|levy| plain(&levy.total)).collect();
        put(&whole("invoice-csv.total", plain(&self.value), levies, plain(&self.total), plain(&self.landed)));
        text
    }

    /// The same with the facts of the declaration and what is disputed.
    #[must_use]
    pub fn to_json(&self, book: &Book, invoice: &Invoice, reading: &Reading) -> String {
        let mut json = Json::default();
        let country = book.country(&reading.country);
        json.object(|json| {
            json.text("version", &book.version);
            json.text(
                "declaration",
                &country
                    .map_or_else(String::new, |country| query(country, &super::without_articles(&reading.declaration))),
            );
            json.text("value", &self.value.amount);
            json.text("total", &self.total.amount);
            json.text("general", &self.general.amount);
            json.text("payable", &self.payable.amount);
            if let Some(security) = &self.security {
                json.text("security", &security.amount);
            }
            json.text("landed", &self.landed.amount);
            json.text("range", &self.range);
            json.truth("complete", self.complete);
            json.name("levies");
            json.list(&self.levies, |json, levy| {
                json.object(|json| {
                    json.text("levy", &levy.key);
                    json.text("name", &levy.name);
                    json.text("amount", &levy.total.amount);
                });
            });
            json.name("questions");
            json.list(&self.questions, super::json::question);
            json.name("rows");
            json.list(&outcomes(book, reading, self), |json, outcome| {
                json.object(|json| {
                    json.count("line", outcome.read.line);
                    json.text("status", outcome.status);
                    json.name("pasted");
                    let pasted =
                        invoice.grid.rows.get(outcome.read.row).map(|row| row.cells.as_slice()).unwrap_or_default();
                    json.list(pasted, |json, cell| json.string(cell));
                    json.text("code", &outcome.code);
                    json.text("price", &outcome.price);
                    json.text("currency", &outcome.currency);
                    if let Some((value, levies, total)) = &outcome.amounts {
                        json.text("value", &value.normalize().to_string());
                        json.name("charges");
                        json.object(|json| {
                            for (levy, amount) in self.levies.iter().zip(levies) {
                                if let Some(amount) = amount {
                                    json.text(&levy.key, &amount.normalize().to_string());
                                }
                            }
                        });
                        json.text("total", &total.normalize().to_string());
                        json.text("landed", &self.landed_of(*value, *total).normalize().to_string());
                    }
                    json.name("remarks");
                    json.list(&outcome.remarks, |json, remark| json.string(remark));
                });
            });
        });
        json.finish()
    }
}
