//! The sheet as JSON: the fields of its types under their names. `sheets/README.md` describes it.

use search::json::Json;

use super::form::{Choice, Field, Group};
use super::reading::FieldError;
use super::sheet::{Figure, Line, Other, Reason, Sheet, Stage};
use crate::penalties::Cited;

impl Sheet {
    /// The sheet as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut json = Json::default();
        json.object(|json| {
            json.text("query", &self.query);
            json.text("keep", &self.keep);
            maybe(json, "outdated", self.outdated.as_ref());
            each(json, "errors", &self.errors, error);
            each(json, "form", &self.form, group);
            each(json, "asked", &self.asked, |json, (field, label)| {
                json.text("field", field);
                json.text("label", label);
            });
            json.text("law", &self.law);
            json.text("verdict", self.verdict.0);
            json.text("verdict_text", &self.verdict.1);
            json.truth("settled", self.settled);
            json.text("standing", &self.standing);
            json.text("total_label", &self.total_label);
            figure(json, "total", self.total.as_ref());
            figure(json, "home", self.home.as_ref());
            each(json, "stages", &self.stages, stage);
            each(json, "documents", &self.documents, reason);
            each(json, "notes", &self.notes, reason);
            each(json, "others", &self.others, other);
            cites(json, &self.cites);
            json.text("duties", &self.duties);
        });
        json.finish()
    }
}

fn each<T>(json: &mut Json, name: &str, items: &[T], one: impl Fn(&mut Json, &T)) {
    json.name(name);
    json.list(items, |json, item| json.object(|json| one(json, item)));
}

fn maybe(json: &mut Json, name: &str, text: Option<&String>) {
    if let Some(text) = text {
        json.text(name, text);
    }
}

fn figure(json: &mut Json, name: &str, figure: Option<&Figure>) {
    if let Some(figure) = figure {
        json.name(name);
        json.object(|json| {
            json.text("amount", &figure.amount);
            json.text("text", &figure.text);
        });
    }
}

fn cites(json: &mut Json, cites: &[Cited]) {
    each(json, "cites", cites, |json, cite| {
        json.text("label", &cite.label);
        json.text("href", &cite.href);
    });
}

fn error(json: &mut Json, error: &FieldError) {
    json.text("field", &error.field);
    json.text("label", &error.label);
    json.text("written", &error.written);
    json.text("text", &error.text);
}

fn group(json: &mut Json, group: &Group) {
    json.text("key", group.key);
    json.text("title", &group.title);
    each(json, "fields", &group.fields, field);
}

fn field(json: &mut Json, field: &Field) {
    json.text("field", &field.field);
    json.text("label", &field.label);
    json.text("help", &field.help);
    json.text("kind", field.kind);
    json.text("mode", field.mode);
    json.text("value", &field.value);
    json.text("said", &field.said);
    each(json, "choices", &field.choices, |json, choice: &Choice| {
        json.text("word", &choice.word);
        json.text("label", &choice.label);
        json.truth("taken", choice.taken);
    });
    json.truth("asked", field.asked);
    maybe(json, "error", field.error.as_ref());
}

fn reason(json: &mut Json, reason: &Reason) {
    json.text("key", reason.key);
    json.text("text", &reason.text);
    cites(json, &reason.cites);
}

fn line(json: &mut Json, line: &Line) {
    json.text("key", line.key);
    json.text("label", &line.label);
    json.text("formula", &line.formula);
    figure(json, "figure", line.figure.as_ref());
    cites(json, &line.cites);
}

fn stage(json: &mut Json, stage: &Stage) {
    json.text("key", stage.key);
    json.text("title", &stage.title);
    json.text("state", stage.state);
    json.text("state_text", &stage.state_text);
    each(json, "reasons", &stage.reasons, reason);
    each(json, "lines", &stage.lines, line);
    cites(json, &stage.cites);
}

fn other(json: &mut Json, other: &Other) {
    json.text("key", other.key);
    json.text("title", &other.title);
    json.text("preferred", &other.preferred);
    json.text("other", &other.other);
    json.text("verdict", &other.verdict);
    figure(json, "total", other.total.as_ref());
    cites(json, &other.cites);
}
