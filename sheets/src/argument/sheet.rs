//! The whole sheet of a case.

use chrono::NaiveDate;
use simulators::argument as engine;
use simulators::argument::{Argument, Outcome, State};
use tariff_data::penalties::read_day;

use super::book::{Book, Page};
use super::form::{Group, form, numbered};
use super::reading::{FieldError, Told, read, refusal};
use super::tool::{Tool, argue_defence, argue_dispute, argue_origin, argue_value, argue_value_by_price};
use super::written::{figure, formula, plain};
use crate::catalogue::put_in;
use crate::encode;
use crate::penalties::Cited;

/// A figure for machines and for readers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// A plain decimal, or a day.
    pub amount: String,
    /// In words.
    pub text: String,
}

/// Something that holds, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Its word.
    pub key: &'static str,
    /// In words.
    pub text: String,
    /// What it rests on.
    pub cites: Vec<Cited>,
}

/// One step of a computation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its word.
    pub key: &'static str,
    /// Its name.
    pub label: String,
    /// How it comes about; empty when it was simply told.
    pub formula: String,
    /// What it gives; `None` for what is not counted.
    pub figure: Option<Figure>,
    /// What it rests on.
    pub cites: Vec<Cited>,
}

/// A method, a criterion, a step of the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// Its word.
    pub key: &'static str,
    /// Its title.
    pub title: String,
    /// `kept`, `set-aside`, `open` or `not-reached`.
    pub state: &'static str,
    /// The same in words.
    pub state_text: String,
    /// Why.
    pub reasons: Vec<Reason>,
    /// Its computation.
    pub lines: Vec<Line>,
    /// The article that sets it.
    pub cites: Vec<Cited>,
}

/// What the other reading of a passage gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    /// Its word.
    pub key: &'static str,
    /// The passage in question.
    pub title: String,
    /// How it is read here.
    pub preferred: String,
    /// The other way.
    pub other: String,
    /// The result then.
    pub verdict: String,
    /// The figure then.
    pub total: Option<Figure>,
    /// The passages.
    pub cites: Vec<Cited>,
}

/// The sheet of one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The facts that were taken, as a query.
    pub query: String,
    /// The same with the version of the data, to be kept.
    pub keep: String,
    /// What the address was made with, when that is another version; in words.
    pub outdated: Option<String>,
    /// What was typed and not taken.
    pub errors: Vec<FieldError>,
    /// The facts that matter, in groups.
    pub form: Vec<Group>,
    /// Facts that are still asked: word and name.
    pub asked: Vec<(String, String)>,
    /// Which law the articles are of.
    pub law: String,
    /// The result: its word, in words.
    pub verdict: (&'static str, String),
    /// Whether nothing that was not told can change it.
    pub settled: bool,
    /// Whether it is final, provisional, or wants something mended; in words.
    pub standing: String,
    /// What the figure is that was looked for, before it.
    pub total_label: String,
    /// The figure that was looked for.
    pub total: Option<Figure>,
    /// The same in the currency of the country.
    pub home: Option<Figure>,
    /// The argument, in the order of the law.
    pub stages: Vec<Stage>,
    /// Documents to hold.
    pub documents: Vec<Reason>,
    /// What else must be known.
    pub notes: Vec<Reason>,
    /// The other readings that change the result.
    pub others: Vec<Other>,
    /// Every paragraph cited, once.
    pub cites: Vec<Cited>,
    /// The query of the duty simulator that takes this value over; empty when there is none.
    pub duties: String,
}

/// The sheet of a case, from the pairs of its address.
#[must_use]
pub fn sheet(book: &Book, pairs: &[(String, String)], today: NaiveDate) -> Sheet {
    match book.tool {
        Tool::Value => value_sheet(book, pairs, today),
        Tool::Origin => origin_sheet(book, pairs, today),
        Tool::Defence => defence_sheet(book, pairs, today),
        Tool::Dispute => dispute_sheet(book, pairs, today),
    }
}

/// The sheet of a customs value. Apart from the others, as each of these is, so that a browser loads the rules of one alone.
#[must_use]
pub fn value_sheet(book: &Book, pairs: &[(String, String)], today: NaiveDate) -> Sheet {
    let page = open(book, pairs, today);
    let told = read(page, pairs);
    let argument = argue_value(book, &told.answers, today);
    write(page, pairs, told, &argument)
}

/// The same sheet where no reading sets the price aside; nothing where one does.
#[must_use]
pub fn value_sheet_by_price(book: &Book, pairs: &[(String, String)], today: NaiveDate) -> Option<Sheet> {
    let page = open(book, pairs, today);
    let told = read(page, pairs);
    let argument = argue_value_by_price(book, &told.answers, today)?;
    Some(write(page, pairs, told, &argument))
}

/// The sheet of an origin.
#[must_use]
pub fn origin_sheet(book: &Book, pairs: &[(String, String)], today: NaiveDate) -> Sheet {
    let page = open(book, pairs, today);
    let told = read(page, pairs);
    let argument = argue_origin(book, &told.answers);
    write(page, pairs, told, &argument)
}

/// The sheet of a defence measure.
#[must_use]
pub fn defence_sheet(book: &Book, pairs: &[(String, String)], today: NaiveDate) -> Sheet {
    let page = open(book, pairs, today);
    let told = read(page, pairs);
    let argument = argue_defence(book, &told.answers, today);
    write(page, pairs, told, &argument)
}

/// The sheet of a contestation.
#[must_use]
pub fn dispute_sheet(book: &Book, pairs: &[(String, String)], today: NaiveDate) -> Sheet {
    let page = open(book, pairs, today);
    let told = read(page, pairs);
    let argument = argue_dispute(book, &told.answers, today);
    write(page, pairs, told, &argument)
}

/// The book on the day of a case: that of the declaration or of the notice, where it is told.
fn open<'a>(book: &'a Book, pairs: &[(String, String)], today: NaiveDate) -> Page<'a> {
    let told = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.trim());
    let day = told("jour").or_else(|| told("avis")).and_then(crate::input::day);
    Page { book, day: day.as_deref().and_then(read_day).unwrap_or(today) }
}

/// Writes a case that was read and argued.
fn write(page: Page<'_>, pairs: &[(String, String)], told: Told, argument: &Argument) -> Sheet {
    let Told { answers, mut errors } = told;
    let outcome = &argument.outcome;
    for one in &outcome.refused {
        // What could not be read is not missing besides.
        if errors.iter().all(|error| error.field != one.field) {
            errors.push(refusal(page, one));
        }
    }
    let facts = answers.write();
    let query = encode(&facts);
    let mut kept = facts.clone();
    kept.push(("version".to_owned(), page.version.clone()));
    let then = pairs.iter().find(|(key, _)| key == "version").map(|(_, value)| value.trim());
    let outdated = then.filter(|then| *then != page.version && !then.is_empty());
    let sound = errors.is_empty();
    let cv = match page.tool {
        Tool::Defence => true,
        Tool::Dispute => false,
        Tool::Value | Tool::Origin => facts.iter().any(|(key, value)| key == "pays" && value == "cv"),
    };
    let standing = match (sound, outcome.settled) {
        (false, _) => "refused",
        (true, true) => "settled",
        (true, false) => "open",
    };
    let provisional = if sound && outcome.settled { "" } else { "-open" };
    Sheet {
        keep: encode(&kept),
        outdated: outdated.map(|_| page.words.say("argument.outdated")),
        form: form(page, &answers, outcome, &errors),
        asked: outcome.asked.iter().map(|key| (key.clone(), super::form::label(page, key))).collect(),
        law: page.words.say(if cv { "argument-law.cv" } else { "argument-law.sn" }),
        verdict: (outcome.verdict, page.say("verdict", outcome.verdict)),
        settled: sound && outcome.settled,
        standing: page.words.say_of("argument-standing", standing),
        total_label: page.words.say(&format!("argument-total.{}{provisional}", page.tool.key())),
        total: outcome.total.as_ref().map(|total| figure_of(page, total)),
        home: outcome.home.as_ref().map(|home| figure_of(page, home)),
        stages: outcome.stages.iter().map(|one| stage(page, outcome, one)).collect(),
        documents: reasons(page, &outcome.documents),
        notes: notes(page, argument, sound && outcome.settled),
        others: argument.others.iter().map(|one| other(page, outcome, one)).collect(),
        cites: page.cited(&outcome.cites()),
        duties: if sound { duties(page.tool, &facts, outcome) } else { String::new() },
        errors,
        query,
    }
}

fn figure_of(page: Page<'_>, of: &engine::Figure) -> Figure {
    Figure { amount: plain(of), text: figure(page, of) }
}

fn reasons(page: Page<'_>, all: &[engine::Reason]) -> Vec<Reason> {
    let one = |reason: &engine::Reason| Reason {
        key: reason.key,
        text: page.say("reason", reason.key),
        cites: page.cited(&reason.cites),
    };
    all.iter().map(one).collect()
}

/// What must be known besides; and, of a result that stands, which answers it did not look at.
fn notes(page: Page<'_>, argument: &Argument, stands: bool) -> Vec<Reason> {
    let mut notes = reasons(page, &argument.outcome.notes);
    if stands && !argument.idle.is_empty() {
        let facts: Vec<String> = argument.idle.iter().map(|key| super::form::label(page, key)).collect();
        let text = page.words.fill("argument.idle", &[("facts", &facts.join(" · "))]);
        notes.push(Reason { key: "idle", text, cites: Vec::new() });
    }
    notes
}

/// Lines of a value that say what it is once it is counted.
const AFTER_TOTAL: [&str; 2] = ["criterion-gap", "home"];

/// The lines of a stage; those of a value end with what they come to.
fn lines(page: Page<'_>, outcome: &Outcome, of: &engine::Stage) -> Vec<Line> {
    let line = |line: &engine::Line| {
        let (mut label, mut formula) = (page.say("line", line.key), formula(page, &line.formula));
        // What is not counted is named in its label.
        if label.contains("{element}") {
            label = put_in(&label, "element", &std::mem::take(&mut formula));
        }
        Line {
            key: line.key,
            label: numbered(line.row, label),
            formula,
            figure: line.figure.as_ref().map(|figure| figure_of(page, figure)),
            cites: page.cited(&line.cites),
        }
    };
    let counts = page.tool == Tool::Value && matches!(of.state, State::Kept | State::Open) && !of.lines.is_empty();
    let mut total = outcome.total.as_ref().filter(|_| counts).map(|total| Line {
        key: "total",
        label: page.words.say_of("argument-line", if outcome.settled { "total" } else { "total-open" }),
        formula: String::new(),
        figure: Some(figure_of(page, total)),
        cites: Vec::new(),
    });
    let mut lines = Vec::with_capacity(of.lines.len() + 1);
    for one in &of.lines {
        if AFTER_TOTAL.contains(&one.key)
            && let Some(total) = total.take()
        {
            lines.push(total);
        }
        lines.push(line(one));
    }
    if let Some(total) = total {
        lines.push(total);
    }
    lines
}

fn stage(page: Page<'_>, outcome: &Outcome, of: &engine::Stage) -> Stage {
    Stage {
        key: of.key,
        title: page.say("stage", of.key),
        state: of.state.key(),
        state_text: page.words.say_of("argument-state", of.state.key()),
        reasons: reasons(page, &of.reasons),
        lines: lines(page, outcome, of),
        cites: page.cited(&of.cites),
    }
}

fn other(page: Page<'_>, preferred: &Outcome, of: &engine::Other) -> Other {
    let say = |part: &str| page.say("reading", &format!("{}.{part}", of.reading.key));
    Other {
        key: of.reading.key,
        title: say("title"),
        preferred: say("preferred"),
        other: say("other"),
        verdict: then(page, preferred, &of.outcome),
        total: of.outcome.total.as_ref().map(|total| figure_of(page, total)),
        cites: page.cited(of.reading.cites),
    }
}

/// What another reading comes to: where it leaves the result open, what it would set aside or still ask for.
fn then(page: Page<'_>, preferred: &Outcome, other: &Outcome) -> String {
    if other.verdict != "open" {
        return page.say("verdict", other.verdict);
    }
    let is_aside = |stage: &&engine::Stage| stage.state == State::SetAside;
    let before = |key| preferred.stages.iter().filter(is_aside).any(|stage| stage.key == key);
    match other.stages.iter().filter(is_aside).find(|stage| !before(stage.key)) {
        Some(stage) => page.words.fill("argument-then.aside", &[("what", &page.say("stage", stage.key))]),
        None if other.total.is_some() => page.words.say(&format!("argument-total.{}-open", page.tool.key())),
        None => page.words.say("argument-then.open"),
    }
}

/// A value at import goes over to the duty simulator as a CIF price: everything up to the border is in it.
fn duties(tool: Tool, facts: &[(String, String)], outcome: &Outcome) -> String {
    let fact = |name: &str| facts.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
    let (Tool::Value, Some(engine::Figure::Money(amount, currency)), Some(country)) =
        (tool, &outcome.total, fact("pays"))
    else {
        return String::new();
    };
    if fact("sens") == Some("export") {
        return String::new();
    }
    let home = tool.home(Some(country));
    let amount = amount.normalize();
    if currency == home && amount.scale() > 0 {
        // A price in whole francs or escudos has no decimals there, and a value is not rounded here.
        return String::new();
    }
    // A fourth decimal keeps 1.234 from being read as so many thousands.
    let amount = if amount.scale() == 3 { format!("{amount}0") } else { amount.to_string() };
    let mut pairs = vec![("pays".to_owned(), country.to_owned())];
    pairs.extend(fact("jour").map(|day| ("jour".to_owned(), day.to_owned())));
    if currency != home {
        pairs.push(("monnaie".to_owned(), currency.clone()));
    }
    pairs.push(("incoterm".to_owned(), "cif".to_owned()));
    let rate = format!("cours.{}", currency.to_ascii_lowercase());
    pairs.extend(fact(&rate).map(|worth| (rate.clone(), worth.to_owned())));
    pairs.push(("et".to_owned(), String::new()));
    pairs.push(("prix".to_owned(), amount));
    encode(&pairs)
}
