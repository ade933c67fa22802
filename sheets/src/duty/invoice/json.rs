//! What the page of the invoice is given, as JSON.

use search::json::Json;

use super::batch::{Settled, Switched};
use super::columns::ROLES;
use super::output::outcomes;
use super::proposals::Proposal;
use super::rows::{Read, State};
use super::{By, Invoice, MOST_ROWS, Mark, Reading};
use crate::duty::book::Book;
use crate::duty::json::{each, error, group, money};
use crate::duty::money::number;

/// Cells of a column that are shown beside its role.
const SAMPLES: usize = 3;

/// Which rows are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// All.
    All,
    /// Those that are to be corrected.
    Refused,
    /// Those that are computed and of which something should be known.
    Noted,
    /// Those that hold no goods.
    Aside,
}

impl Shown {
    /// Its word.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Refused => "refused",
            Self::Noted => "noted",
            Self::Aside => "aside",
        }
    }

    /// The one of that word.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        [Self::All, Self::Refused, Self::Noted, Self::Aside].into_iter().find(|one| one.key() == word)
    }

    fn holds(self, read: &Read) -> bool {
        match self {
            Self::All => true,
            Self::Refused => matches!(read.state, State::Refused(_)),
            Self::Noted => read.state == State::Kept && !read.notes.is_empty(),
            Self::Aside => matches!(read.state, State::Aside(_)),
        }
    }
}

impl Invoice {
    /// The columns with their roles, the facts of the declaration, how many rows there are of each kind.
    #[must_use]
    pub fn to_json(&self, book: &Book, reading: &Reading) -> String {
        let words = &book.words;
        let mut json = Json::default();
        let [kept, aside, refused] = reading.counts();
        json.object(|json| {
            // The heading and what stands above it are no goods.
            let above = self.mapping.head.map_or(0, |row| row + 1);
            json.truth("too_long", self.grid.rows.len().saturating_sub(above) > MOST_ROWS);
            json.text("separator", &words.say_of("invoice-separator", separator(self.grid.separator)));
            let head = self.mapping.head.and_then(|row| self.grid.rows.get(row)).map(|row| row.line.to_string());
            json.text(
                "head",
                &match head {
                    Some(line) => words.fill("invoice.head", &[("line", &line)]),
                    None => words.say("invoice.no-head"),
                },
            );
            json.text("mark", self.mapping.mark.map_or("", Mark::key));
            json.truth("mark_told", self.mapping.mark_told);
            json.count("rows", reading.rows.len());
            json.count("kept", kept);
            json.count("aside", aside);
            json.count("refused", refused);
            json.count("noted", reading.rows.iter().filter(|read| Shown::Noted.holds(read)).count());
            json.text("summary", &self.summary(book, [kept, aside, refused]));
            json.name("roles");
            json.list(&roles(book), |json, (word, label)| {
                json.object(|json| {
                    json.text("word", word);
                    json.text("label", label);
                });
            });
            json.name("columns");
            let ranks: Vec<usize> = (0..self.mapping.columns.len()).collect();
            json.list(&ranks, |json, rank| json.object(|json| self.column(json, book, *rank)));
            each(json, "errors", &reading.errors, error);
            each(json, "form", &reading.form, group);
            each(json, "for_all", &reading.for_all, group);
        });
        json.finish()
    }

    fn summary(&self, book: &Book, [kept, aside, refused]: [usize; 3]) -> String {
        let count = |number: usize| crate::duty::money::number(&book.words, number.into());
        let figures = [("kept", &count(kept)), ("aside", &count(aside)), ("refused", &count(refused))];
        let figures = figures.map(|(name, figure)| (name, figure.as_str()));
        book.words.fill("invoice.summary", &figures)
    }

    fn column(&self, json: &mut Json, book: &Book, rank: usize) {
        let Some(column) = self.mapping.columns.get(rank) else { return };
        let words = &book.words;
        json.count("rank", rank);
        let number = (rank + 1).to_string();
        let title = if column.title.is_empty() {
            words.fill("invoice.column", &[("rank", &number)])
        } else {
            column.title.clone()
        };
        json.text("title", &title);
        json.text("role", &column.role);
        json.text("by", &words.say_of("invoice-by", column.by.key()));
        let from = self.mapping.first_row();
        let cells = (from..self.grid.rows.len()).map(|row| self.grid.cell(row, rank)).filter(|cell| !cell.is_empty());
        json.text("samples", &cells.take(SAMPLES).map(short).collect::<Vec<_>>().join(" · "));
        let told = column.role.clone();
        json.truth("foreign", !told.is_empty() && !ROLES.contains(&told.as_str()));
    }

    /// So many rows of a kind from a rank among them, as JSON.
    #[must_use]
    pub fn rows_to_json(&self, reading: &Reading, shown: Shown, from: usize, count: usize) -> String {
        let rows: Vec<&Read> = reading.rows.iter().filter(|read| shown.holds(read)).skip(from).take(count).collect();
        let mut json = Json::default();
        json.list(&rows, |json, read| {
            json.object(|json| {
                json.count("row", read.row);
                json.text("line", &read.line.to_string());
                json.text("name", &read.name);
                json.text("pasted", &self.pasted(read.row));
                match &read.state {
                    State::Kept => json.text("state", "kept"),
                    State::Aside(reason) => {
                        json.text("state", "aside");
                        json.text("reason", reason);
                    }
                    State::Refused(errors) => {
                        json.text("state", "refused");
                        each(json, "errors", errors, |json, error| {
                            json.text("field", &error.field);
                            json.text("text", &error.text);
                        });
                        json.truth(
                            "choose",
                            errors.iter().any(|error| error.field == "ligne") && !read.name.is_empty(),
                        );
                    }
                }
                json.name("notes");
                json.list(&read.notes, |json, note| json.string(note));
            });
        });
        json.finish()
    }

    fn pasted(&self, row: usize) -> String {
        let cells = self.grid.rows.get(row).map(|row| row.cells.as_slice()).unwrap_or_default();
        cells.iter().filter(|cell| !cell.is_empty()).map(|cell| short(cell)).collect::<Vec<_>>().join(" · ")
    }
}

impl Settled {
    /// What the invoice comes to, as JSON.
    #[must_use]
    pub fn totals_to_json(&self, book: &Book, reading: &Reading) -> String {
        let mut json = Json::default();
        json.object(|json| {
            json.truth("complete", self.complete);
            for (name, sum) in [
                ("value", &self.value),
                ("total", &self.total),
                ("general", &self.general),
                ("payable", &self.payable),
                ("landed", &self.landed),
            ] {
                money(json, name, sum);
            }
            if let Some(security) = &self.security {
                money(json, "security", security);
            }
            json.text("range", &self.range);
            each(json, "levies", &self.levies, |json, levy| {
                json.text("key", &levy.key);
                json.text("short", &levy.short);
                json.text("name", &levy.name);
                json.text("text", &levy.total.text);
            });
            json.name("questions");
            json.list(&self.questions, question);
            each(json, "missing", &self.missing, |json, (field, text)| {
                json.text("field", field);
                json.text("text", text);
            });
            let minimum = self.lacking.iter().filter(|list| !list.is_empty()).count();
            json.count("minimum", minimum);
            let [kept, _, refused] = reading.counts();
            let mut told = |name: &str, count: usize| {
                let figure = number(&book.words, count.into());
                let text =
                    if count == 0 { String::new() } else { book.words.fill_of("invoice", name, &[("count", &figure)]) };
                json.text(&format!("{name}_text"), &text);
            };
            told("computed", kept);
            told("left-out", refused);
            told("minimum", minimum);
        });
        json.finish()
    }

    /// So many computed rows from a rank among them, as JSON.
    #[must_use]
    pub fn lines_to_json(
        &self,
        book: &Book,
        invoice: &Invoice,
        reading: &Reading,
        from: usize,
        count: usize,
    ) -> String {
        let all = outcomes(book, reading, self);
        let mut json = Json::default();
        let shown: Vec<_> = all.iter().filter(|outcome| outcome.article.is_some()).skip(from).take(count).collect();
        json.list(&shown, |json, outcome| {
            json.object(|json| {
                json.text("line", &outcome.read.line.to_string());
                json.count("article", outcome.article.unwrap_or_default());
                json.text("code", &outcome.code);
                let designation = invoice.mapping.column("designation");
                json.text(
                    "name",
                    &designation.map_or_else(String::new, |column| short(invoice.grid.cell(outcome.read.row, column))),
                );
                json.text(
                    "status_text",
                    &if outcome.status == "complete" {
                        String::new()
                    } else {
                        book.words.say("invoice-status.minimum")
                    },
                );
                json.text("remarks", &outcome.remarks.join(" "));
                if let Some((value, levies, total)) = &outcome.amounts {
                    json.text("value", &number(&book.words, *value));
                    json.name("amounts");
                    json.list(levies, |json, amount| {
                        json.string(&amount.map_or_else(String::new, |amount| number(&book.words, amount)))
                    });
                    json.text("total", &number(&book.words, *total));
                    json.text("landed", &number(&book.words, self.landed_of(*value, *total)));
                }
            });
        });
        json.finish()
    }
}

/// Proposals as JSON.
#[must_use]
pub fn proposals_to_json(found: &[Proposal]) -> String {
    let mut json = Json::default();
    json.list(found, |json, one| {
        json.object(|json| {
            json.text("code", &one.code);
            json.text("label", &one.label);
            json.text("words", one.words.as_deref().unwrap_or_default());
        });
    });
    json.finish()
}

pub(super) fn question(json: &mut Json, question: &Switched) {
    json.object(|json| {
        json.text("field", &question.field);
        json.text("nature", question.nature);
        json.text("nature_text", &question.nature_text);
        json.text("text", &question.text);
        if let Some(rows) = question.rows {
            json.count("rows", rows);
        }
        json.truth("given", question.given);
        json.truth("rare", question.rare);
        each(json, "sides", &question.sides, |json, side| {
            json.text("word", &side.word);
            json.text("label", &side.label);
            json.text("why", &side.why);
            json.truth("taken", side.taken);
            json.text("difference", side.difference.as_deref().unwrap_or_default());
        });
    });
}

/// The roles that a reader may choose, nothing first.
fn roles(book: &Book) -> Vec<(&'static str, String)> {
    let label = |role: &&'static str| (*role, book.words.say_of("invoice-role", role));
    std::iter::once(("", book.words.say("invoice-role.none"))).chain(ROLES.iter().map(label)).collect()
}

fn separator(sign: Option<char>) -> &'static str {
    match sign {
        Some('\t') => "tab",
        Some(';') => "semicolon",
        Some(_) => "comma",
        None => "none",
    }
}

/// A cell short enough for a table.
fn short(cell: &str) -> String {
    const LENGTH: usize = 60;
    if cell.chars().count() <= LENGTH {
        cell.to_owned()
    } else {
        format!("{}…", cell.chars().take(LENGTH).collect::<String>())
    }
}

/// Keys of the words that the page of the invoice needs.
#[must_use]
pub fn invoice_keys() -> Vec<String> {
    let mut keys: Vec<String> = ["head", "no-head", "summary", "column", "computed", "left-out", "minimum"]
        .map(|word| format!("invoice.{word}"))
        .to_vec();
    let rows = [
        "empty",
        "before-head",
        "head",
        "head-again",
        "cost",
        "remark",
        "total",
        "total-same",
        "total-other",
        "total-alone",
        "scientific",
        "no-code",
        "no-code-no-name",
        "no-price",
        "not-product",
        "origin",
        "ambiguous",
        "unit",
        "several",
    ];
    keys.extend(rows.map(|word| format!("invoice-row.{word}")));
    keys.extend(ROLES.iter().chain(&["none"]).map(|role| format!("invoice-role.{role}")));
    keys.extend(By::ALL.iter().map(|by| format!("invoice-by.{}", by.key())));
    keys.extend(["tab", "semicolon", "comma", "none"].map(|sign| format!("invoice-separator.{sign}")));
    keys.extend(["complete", "minimum", "aside", "refused"].map(|status| format!("invoice-status.{status}")));
    keys.extend(["head", "general", "total"].map(|word| format!("invoice-csv.{word}")));
    keys
}
