//! The sheet as JSON: the fields of its types under their names. `sheets/README.md` describes it.

use search::json::Json;

use super::cited::Cited;
use super::conclusion::{Conclusion, FineView, LeftOut, Line, PrisonView};
use super::finder::Found;
use super::questions::{Answered, Choice, Input, Question};
use super::reading::FieldError;
use super::several::Dossier;
use super::sheet::{Clash, Sheet, SumView};

impl Sheet {
    /// The sheet as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        self.written(&|_| {})
    }

    /// The same as one of several offences of its address.
    #[must_use]
    pub fn to_json_among(&self, dossier: &Dossier) -> String {
        self.written(&|json| {
            json.name("dossier");
            json.object(|json| several(json, dossier));
        })
    }

    /// With what comes last.
    fn written(&self, last: &dyn Fn(&mut Json)) -> String {
        let mut json = Json::default();
        json.object(|json| {
            json.text("query", &self.query);
            json.text("day", &self.day);
            json.text("strip_class", &self.strip.0);
            json.text("strip_fine", &self.strip.1);
            json.text("strip_note", &self.strip.2);
            each(json, "errors", &self.errors, error);
            each(json, "answered", &self.answered, answered);
            each(json, "clashes", &self.clashes, clash);
            each(json, "questions", &self.questions, question);
            each(json, "outcomes", &self.outcomes, conclusion);
            each(json, "remaining", &self.remaining, conclusion);
            each(json, "left_out", &self.left_out, left_out);
            cites(json, "possible_excuses", &self.possible_excuses);
            last(json);
        });
        json.finish()
    }
}

/// Offences found, as JSON: a list.
#[must_use]
pub fn found_to_json(found: &[Found]) -> String {
    let mut json = Json::default();
    json.list(found, |json, found| {
        json.object(|json| {
            json.text("word", found.word);
            json.text("label", &found.label);
            json.text("group", &found.group);
            cites(json, "cites", &found.cites);
        });
    });
    json.finish()
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

fn texts(json: &mut Json, name: &str, texts: &[impl AsRef<str>]) {
    json.name(name);
    json.list(texts, |json, text| json.string(text.as_ref()));
}

fn cites(json: &mut Json, name: &str, cites: &[Cited]) {
    each(json, name, cites, |json, cite| {
        json.text("label", &cite.label);
        json.text("href", &cite.href);
    });
}

fn sum(json: &mut Json, name: &str, sum: &SumView) {
    json.name(name);
    json.object(|json| {
        json.text("text", &sum.text);
        for (name, bound) in [("least", sum.least), ("most", sum.most)] {
            if let Some(francs) = bound {
                json.whole(name, francs);
            }
        }
    });
}

fn error(json: &mut Json, error: &FieldError) {
    json.text("field", &error.field);
    json.text("label", &error.label);
    json.text("written", &error.written);
    json.text("text", &error.text);
}

fn answered(json: &mut Json, answered: &Answered) {
    json.text("field", answered.field);
    json.text("label", &answered.label);
    json.text("value", &answered.value);
    json.text("written", &answered.written);
}

fn clash(json: &mut Json, clash: &Clash) {
    json.text("text", &clash.text);
    texts(json, "fields", &clash.fields);
    texts(json, "labels", &clash.labels);
    cites(json, "cites", &clash.cites);
}

fn question(json: &mut Json, question: &Question) {
    json.text("field", question.field);
    json.text("label", &question.label);
    json.text("question", &question.question);
    json.text("stage", question.stage);
    json.text("stage_text", &question.stage_text);
    each(json, "choices", &question.choices, |json, choice: &Choice| {
        json.text("word", &choice.word);
        json.text("label", &choice.label);
    });
    each(json, "inputs", &question.inputs, |json, input: &Input| {
        json.text("prefix", input.prefix);
        json.text("label", &input.label);
        json.text("unit", &input.unit);
        json.text("form", input.form);
    });
}

fn conclusion(json: &mut Json, conclusion: &Conclusion) {
    maybe(json, "question", conclusion.question.as_ref());
    maybe(json, "preferred", conclusion.preferred.as_ref());
    maybe(json, "other", conclusion.other.as_ref());
    texts(json, "depends_on", &conclusion.depends_on);
    json.text("class", conclusion.class);
    json.text("class_name", &conclusion.class_name);
    maybe(json, "nature", conclusion.nature.as_ref());
    cites(json, "basis", &conclusion.basis);
    if let Some(view) = &conclusion.fine {
        json.name("fine");
        json.object(|json| fine(json, view));
    }
    if let Some(view) = &conclusion.prison {
        json.name("prison");
        json.object(|json| prison(json, view));
    }
    each(json, "sections", &conclusion.sections, |json, section| {
        json.text("key", section.key);
        json.text("title", &section.title);
        each(json, "lines", &section.lines, line);
    });
    cites(json, "cites", &conclusion.cites);
    cites(json, "to_cite", &conclusion.to_cite);
}

fn fine(json: &mut Json, fine: &FineView) {
    sum(json, "sum", &fine.sum);
    each(json, "steps", &fine.steps, |json, step| {
        json.text("label", &step.label);
        json.text("formula", &step.formula);
        sum(json, "sum", &step.sum);
        cites(json, "cites", &step.cites);
    });
}

fn prison(json: &mut Json, prison: &PrisonView) {
    json.text("text", &prison.text);
    json.text("reach", prison.reach);
    json.text("reach_text", &prison.reach_text);
    cites(json, "cites", &prison.cites);
}

fn line(json: &mut Json, line: &Line) {
    json.text("key", line.key);
    json.text("force", line.force);
    json.text("force_text", &line.force_text);
    json.text("text", &line.text);
    if let Some(view) = &line.sum {
        sum(json, "sum", view);
    }
    maybe(json, "term", line.term.as_ref());
    maybe(json, "until", line.until.as_ref());
    cites(json, "cites", &line.cites);
}

fn left_out(json: &mut Json, left_out: &LeftOut) {
    json.text("class_name", &left_out.class_name);
    if let Some(fine) = &left_out.fine {
        sum(json, "fine", fine);
    }
    cites(json, "basis", &left_out.basis);
    json.text("text", &left_out.text);
    cites(json, "cites", std::slice::from_ref(&left_out.cite));
}

fn several(json: &mut Json, dossier: &Dossier) {
    each(json, "cases", &dossier.cases, |json, (label, fine)| {
        json.text("label", label);
        if let Some(fine) = fine {
            sum(json, "fine", fine);
        }
    });
    sum(json, "total", &dossier.total);
    cites(json, "cites", std::slice::from_ref(&dossier.cite));
}
