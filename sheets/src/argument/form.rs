//! The form as data: the facts that matter, in groups in the order of the law, with what was told.

use simulators::argument as engine;
use simulators::argument::{Answers, Form, Outcome, RATE, ROWS, Value, in_row, row_of};

use super::book::Page;
use super::reading::FieldError;
use super::tool::Tool;
use super::written::said;

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// As addresses write it.
    pub word: String,
    /// As it is shown.
    pub label: String,
    /// Whether it is the answer.
    pub taken: bool,
}

/// A field of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its word in addresses.
    pub field: String,
    /// Its name.
    pub label: String,
    /// A phrase of help, where its name does not say enough.
    pub help: String,
    /// `choice`, `several`, `date` or `text`; `row` takes a row of an element away, `more` adds one.
    pub kind: &'static str,
    /// `decimal` where digits are typed; empty otherwise.
    pub mode: &'static str,
    /// What was told, as addresses write it, or as it was typed when it was not taken. Of a `row`, the facts of its element.
    pub value: String,
    /// What was told, as a paper says it.
    pub said: String,
    /// Answers to choose from.
    pub choices: Vec<Choice>,
    /// Whether the result waits for it.
    pub asked: bool,
    /// What is wrong with what was typed.
    pub error: Option<String>,
}

/// Fields that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its word.
    pub key: &'static str,
    /// Its heading.
    pub title: String,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// The name of a field on screen; empty when no field has this name.
pub(super) fn label(page: Page<'_>, field: &str) -> String {
    if let Some(code) = field.strip_prefix(RATE) {
        return page.words.fill("argument-field.rate.label", &[("currency", &code.to_ascii_uppercase())]);
    }
    let (name, row) = row_of(field);
    let known = page.tool.fields().iter().any(|one| one.key == name);
    if !known {
        return String::new();
    }
    let label = page.say("field", &format!("{name}.label"));
    if row < 2 { label } else { numbered(row, label) }
}

/// Words of one of several rows, with its number before them.
pub(super) fn numbered(row: u8, words: String) -> String {
    if row == 0 { words } else { format!("{row}. {words}") }
}

/// How facts begin whose amounts are in the currency of the country, whatever that of the invoice.
const AT_HOME: [&str; 4] = ["identiques", "similaires", "deductive", "dernier-recours"];

/// What a form is drawn from.
struct Draft<'a> {
    page: Page<'a>,
    answers: &'a Answers,
    outcome: &'a Outcome,
    errors: &'a [FieldError],
    pairs: &'a [(String, String)],
    home: &'static str,
    /// Of amounts that name no currency.
    invoice: &'a str,
}

/// The form of a case.
pub(super) fn form(page: Page<'_>, answers: &Answers, outcome: &Outcome, errors: &[FieldError]) -> Vec<Group> {
    let pairs = answers.write();
    let told = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
    let home = page.tool.home(told("pays"));
    // The parts of an origin are all in the currency that one of them names.
    let named = if page.tool == Tool::Origin { answers.currency() } else { told("monnaie") };
    let draft = Draft { page, answers, outcome, errors, pairs: &pairs, home, invoice: named.unwrap_or(home) };
    let mut groups: Vec<Group> = Vec::new();
    let mut element = "";
    for field in page.tool.fields() {
        if let Some((_, group)) = page.tool.groups().iter().find(|(first, _)| *first == field.key) {
            groups.push(Group { key: group, title: page.say("group", group), fields: Vec::new() });
        }
        let Some(group) = groups.last_mut() else { continue };
        if field.element.is_empty() {
            group.fields.extend(draft.field(*field, 1));
        } else if field.element != element {
            draft.rows(field.element, &mut group.fields);
        }
        element = field.element;
    }
    draft.rates(&mut groups);
    groups.retain(|group| !group.fields.is_empty());
    groups
}

impl Draft<'_> {
    /// A fact of a row, unless it does not matter.
    fn field(&self, field: engine::Field, row: u8) -> Option<Field> {
        let key = in_row(field.key, row);
        if !self.outcome.read.contains(&(field.key, row)) && !self.errors.iter().any(|error| error.field == key) {
            return None;
        }
        let page = self.page;
        let help = page.say_if("field", &format!("{}.help", field.key));
        let told = self.answers.get(field, row);
        let choices = choices(page, field, told);
        let mut drawn = self.drawn(key, kind(field.form), help);
        let at_home = AT_HOME.iter().any(|start| field.key.starts_with(start));
        if let Some(value) = told {
            drawn.said = said(page, field.form, value, if at_home { self.home } else { self.invoice });
        }
        Some(Field { mode: mode(field.form), choices, ..drawn })
    }

    /// What every field has: its name, what was told, whether it is asked, what is wrong with it.
    fn drawn(&self, key: String, kind: &'static str, help: String) -> Field {
        let wrong = self.errors.iter().find(|error| error.field == key);
        let told = self.pairs.iter().find(|(known, _)| *known == key).map(|(_, value)| value.clone());
        Field {
            label: label(self.page, &key),
            help,
            kind,
            mode: "",
            value: told.or_else(|| wrong.map(|error| error.written.clone())).unwrap_or_default(),
            said: String::new(),
            choices: Vec::new(),
            asked: self.outcome.asked.contains(&key),
            error: wrong.map(|error| error.text.clone()),
            field: key,
        }
    }

    /// The rows of an element: each with what takes it away where there are several, then what adds another.
    fn rows(&self, element: &str, into: &mut Vec<Field>) {
        let of = || self.page.tool.fields().iter().filter(|field| field.element == element);
        let wrong = |error: &FieldError| {
            let (name, row) = row_of(&error.field);
            of().any(|field| field.key == name).then_some(row)
        };
        let rows = self.errors.iter().filter_map(wrong).fold(self.answers.rows(element), u8::max);
        let before = into.len();
        for row in 1..=rows {
            into.extend(of().filter_map(|field| self.field(*field, row)));
            if rows > 1 {
                let keys: Vec<&str> = of().map(|field| field.key).collect();
                into.push(self.act("row", element, in_row(&format!("ligne-{element}"), row), row, keys.join(" ")));
            }
        }
        // A row begins with a question that may be answered by not knowing.
        let first = of().find(|field| !field.words().is_empty());
        if let Some(first) = first.filter(|_| into.len() > before && rows < ROWS) {
            into.push(self.act("more", element, in_row(first.key, rows + 1), rows + 1, String::new()));
        }
    }

    fn act(&self, kind: &'static str, element: &str, field: String, row: u8, value: String) -> Field {
        let figures = [("what", &*self.page.say("row", element)), ("row", &*row.to_string())];
        let label = self.page.words.fill_of("argument-row", kind, &figures);
        Field { label, value, ..self.drawn(field, kind, String::new()) }
    }

    /// Rates of exchange stand with the price, or first; that of the invoice beside its currency.
    fn rates(&self, groups: &mut [Group]) {
        let asked = self.outcome.asked.iter();
        let told = self.pairs.iter().map(|(key, _)| key);
        // In order, each once.
        let mut keys: Vec<&String> = Vec::new();
        for key in asked.chain(told).chain(self.errors.iter().map(|error| &error.field)) {
            if key.starts_with(RATE)
                && let Err(place) = keys.binary_search(&key)
            {
                keys.insert(place, key);
            }
        }
        let price = groups.iter().position(|group| group.key == "price").unwrap_or_default();
        let invoice = self.pairs.iter().find(|(key, _)| key == "monnaie").map(|(_, code)| code.as_str());
        for key in keys {
            let help = self.page.words.say("argument-field.rate.help");
            let told = key.strip_prefix(RATE).and_then(|code| self.answers.rate(&code.to_ascii_uppercase()));
            let said = told.map(|worth| {
                let worth = crate::duty::money::sum(&self.page.words, worth, self.home);
                self.page.words.fill("argument-field.rate.said", &[("worth", &worth)])
            });
            let said = said.unwrap_or_default();
            let rate = Field { mode: "decimal", said, ..self.drawn(key.clone(), "text", help) };
            let own = key.strip_prefix(RATE).zip(invoice).is_some_and(|(code, own)| code.eq_ignore_ascii_case(own));
            let beside = |field: &Field| own && field.field == "monnaie";
            let place = groups
                .iter()
                .enumerate()
                .find_map(|(rank, group)| Some((rank, group.fields.iter().position(beside)? + 1)));
            let rank = place.map_or(price, |(rank, _)| rank);
            let Some(fields) = groups.get_mut(rank).map(|group| &mut group.fields) else { return };
            fields.insert(place.map_or(fields.len(), |(_, at)| at), rate);
        }
    }
}

const fn kind(form: Form) -> &'static str {
    match form {
        Form::Choice(_) | Form::Truth => "choice",
        Form::Several(_) => "several",
        Form::Day => "date",
        _ => "text",
    }
}

const fn mode(form: Form) -> &'static str {
    match form {
        Form::Percent | Form::Share | Form::Number => "decimal",
        _ => "",
    }
}

fn choices(page: Page<'_>, field: engine::Field, told: Option<&Value>) -> Vec<Choice> {
    let words = field.words();
    let taken = |word: &str| match told {
        Some(Value::Word(told)) => *told == word,
        Some(Value::Words(told)) => told.contains(&word),
        Some(Value::Truth(told)) => word == if *told { "oui" } else { "non" },
        Some(Value::Unknown) => word == "inconnu",
        _ => false,
    };
    let one = |word: &str| Choice {
        word: word.to_owned(),
        label: match field.form {
            // A yes and a no that say more than that have words of their own.
            Form::Truth if page.say_if("choice", &format!("{}.{word}", field.key)).is_empty() => {
                page.words.say_of("argument-choice", word)
            }
            _ => page.say("choice", &format!("{}.{word}", field.key)),
        },
        taken: taken(word),
    };
    let mut all: Vec<Choice> = words.iter().map(|word| one(word)).collect();
    if !words.is_empty() {
        let label = page.words.say("argument-choice.inconnu");
        all.push(Choice { word: "inconnu".to_owned(), label, taken: taken("inconnu") });
    }
    all
}
