//! The sheet as JSON: the fields of its types under their names. `sheets/README.md` describes it.

use search::json::Json;

use super::form::{Field, Group};
use super::goods::{Goods, GoodsLine};
use super::money::Money;
use super::questions::{Question, Side};
use super::reading::FieldError;
use super::settlement::{ArticleSheet, Line, Source, Step};
use super::sheet::{Bar, Missing, Notice, Result, Share, Sheet};
use super::whatif::{Asked, Column, Comparison, Row, Told};
use crate::penalties::Cited;

impl Sheet {
    /// The sheet as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut json = Json::default();
        json.object(|json| {
            json.text("query", &self.query);
            json.text("keep", &self.keep);
            json.text("argue", &self.argue);
            json.text("version", &self.version);
            maybe(json, "outdated", self.outdated.as_ref());
            json.text("country", &self.country);
            json.text("country_name", &self.country_name);
            json.text("day", &self.day);
            json.text("strip_landed", &self.strip.0);
            json.text("strip_paid", &self.strip.1);
            json.text("strip_rate", &self.strip.2);
            each(json, "errors", &self.errors, error);
            each(json, "form", &self.form, group);
            let articles: Vec<(&String, &Vec<Group>)> = self.titles.iter().zip(&self.articles).collect();
            each(json, "articles", &articles, |json, (title, groups)| {
                json.text("title", title);
                each(json, "groups", groups, group);
            });
            if let Some(found) = &self.result {
                json.name("result");
                json.object(|json| result(json, found));
            }
        });
        json.finish()
    }
}

impl Comparison {
    /// The comparison as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut json = Json::default();
        json.object(|json| {
            each(json, "columns", &self.columns, column);
            each(json, "rows", &self.rows, row);
            maybe(json, "flip", self.flip.as_ref());
        });
        json.finish()
    }
}

impl Asked {
    /// The answer as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut json = Json::default();
        json.object(|json| {
            json.text("text", &self.text);
            json.truth("refused", self.refused);
            maybe(json, "query", self.query.as_ref());
        });
        json.finish()
    }
}

/// Goods that were found, as JSON.
#[must_use]
pub fn goods_to_json(found: &[Goods]) -> String {
    let mut json = Json::default();
    json.list(found, |json, goods| {
        json.object(|json| {
            json.text("code", &goods.code);
            json.text("label", &goods.label);
            maybe(json, "word", goods.word.as_ref());
            each(json, "lines", &goods.lines, |json, line: &GoodsLine| {
                json.text("code", &line.code);
                json.text("label", &line.label);
                json.text("duty", &line.duty);
            });
        });
    });
    json.finish()
}

pub(super) fn each<T>(json: &mut Json, name: &str, items: &[T], one: impl Fn(&mut Json, &T)) {
    json.name(name);
    json.list(items, |json, item| json.object(|json| one(json, item)));
}

fn maybe(json: &mut Json, name: &str, text: Option<&String>) {
    if let Some(text) = text {
        json.text(name, text);
    }
}

fn rank(json: &mut Json, rank: Option<usize>) {
    if let Some(rank) = rank {
        json.count("article", rank);
    }
}

pub(super) fn money(json: &mut Json, name: &str, money: &Money) {
    json.name(name);
    json.object(|json| {
        json.text("amount", &money.amount);
        json.text("text", &money.text);
    });
}

fn cites(json: &mut Json, name: &str, cites: &[Cited]) {
    each(json, name, cites, |json, cite| {
        json.text("label", &cite.label);
        json.text("href", &cite.href);
    });
}

fn source(json: &mut Json, source: &Source) {
    json.text("text", &source.text);
    json.text("confidence", source.confidence);
    json.text("confidence_text", &source.confidence_text);
    json.text("from", &source.from);
    maybe(json, "to", source.to.as_ref());
    json.text("checked_on", &source.checked_on);
}

pub(super) fn error(json: &mut Json, error: &FieldError) {
    rank(json, error.article);
    json.text("field", &error.field);
    json.text("label", &error.label);
    json.text("written", &error.written);
    json.text("text", &error.text);
}

pub(super) fn group(json: &mut Json, group: &Group) {
    json.text("key", group.key);
    json.text("title", &group.title);
    each(json, "fields", &group.fields, field);
}

fn field(json: &mut Json, field: &Field) {
    json.text("field", &field.field);
    json.text("label", &field.label);
    json.text("help", &field.help);
    json.text("kind", field.kind);
    json.text("unit", &field.unit);
    json.text("value", &field.value);
    each(json, "choices", &field.choices, |json, choice| {
        json.text("word", &choice.word);
        json.text("label", &choice.label);
    });
    json.truth("needed", field.needed);
    json.truth("rare", field.rare);
}

fn result(json: &mut Json, result: &Result) {
    json.truth("complete", result.complete);
    money(json, "value", &result.value);
    each(json, "settlement", &result.settlement, line);
    each(json, "articles", &result.articles, article);
    each(json, "general", &result.general, line);
    money(json, "total", &result.total);
    money(json, "payable", &result.payable);
    if let Some(security) = &result.security {
        money(json, "security", security);
    }
    money(json, "landed", &result.landed);
    money(json, "recoverable", &result.recoverable);
    money(json, "net", &result.net);
    maybe(json, "rate_text", result.rate_text.as_ref());
    json.name("range");
    json.object(|json| {
        money(json, "least", &result.range.0);
        if let Some(most) = &result.range.1 {
            money(json, "most", most);
        }
        json.text("text", &result.range.2);
    });
    each(json, "shares", &result.shares, |json, share: &Share| {
        json.text("key", share.key);
        json.text("label", &share.label);
        money(json, "amount", &share.amount);
    });
    each(json, "bars", &result.bars, |json, bar: &Bar| {
        json.text("key", &bar.key);
        json.text("label", &bar.label);
        money(json, "amount", &bar.amount);
        json.whole("share", bar.share);
        json.text("share_text", &bar.share_text);
    });
    json.text("rounding", &result.rounding);
    cites(json, "rounding_cites", &result.rounding_cites);
    json.text("regime", &result.regime);
    cites(json, "regime_cites", &result.regime_cites);
    each(json, "questions", &result.questions, question);
    each(json, "notices", &result.notices, notice);
    each(json, "missing", &result.missing, |json, missing: &Missing| {
        rank(json, missing.article);
        json.text("field", &missing.field);
        json.text("text", &missing.text);
    });
}

fn article(json: &mut Json, article: &ArticleSheet) {
    json.count("rank", article.rank);
    json.text("title", &article.title);
    json.text("code", &article.code);
    each(json, "steps", &article.steps, |json, step: &Step| {
        json.text("label", &step.label);
        json.text("formula", &step.formula);
        money(json, "amount", &step.amount);
        cites(json, "cites", &step.cites);
    });
    if let Some(value) = &article.value {
        money(json, "value", value);
    }
    each(json, "lines", &article.lines, line);
    money(json, "total", &article.total);
    maybe(json, "no_preference", article.no_preference.as_ref());
    cites(json, "preference_cites", &article.preference_cites);
}

fn line(json: &mut Json, line: &Line) {
    json.text("levy", &line.levy);
    json.text("short", &line.short);
    json.text("name", &line.name);
    json.text("plain", &line.plain);
    json.text("kind_text", &line.kind_text);
    json.text("beneficiary_text", &line.beneficiary_text);
    json.text("status", line.status);
    json.text("status_text", &line.status_text);
    maybe(json, "why", line.why.as_ref());
    if let Some(base) = &line.base {
        money(json, "base", base);
    }
    json.text("rate", &line.rate);
    json.text("formula", &line.formula);
    maybe(json, "exact", line.exact.as_ref());
    money(json, "amount", &line.amount);
    json.truth("partial", line.partial);
    json.truth("recoverable", line.recoverable);
    cites(json, "cites", &line.cites);
    each(json, "sources", &line.sources, source);
}

fn question(json: &mut Json, question: &Question) {
    json.text("field", &question.field);
    rank(json, question.article);
    json.text("nature", question.nature);
    json.text("nature_text", &question.nature_text);
    json.text("text", &question.text);
    json.truth("given", question.given);
    json.truth("rare", question.rare);
    each(json, "sides", &question.sides, |json, side: &Side| {
        json.text("word", &side.word);
        json.text("label", &side.label);
        json.text("why", &side.why);
        json.truth("taken", side.taken);
        if let Some(total) = &side.total {
            money(json, "total", total);
        }
        maybe(json, "difference", side.difference.as_ref());
    });
}

fn notice(json: &mut Json, notice: &Notice) {
    json.text("key", &notice.key);
    json.text("kind", notice.kind);
    json.text("text", &notice.text);
    json.name("articles");
    json.list(&notice.articles, |json, rank| json.string(&rank.to_string()));
    maybe(json, "depends", notice.depends.as_ref());
    cites(json, "cites", &notice.cites);
    json.name("source");
    json.object(|json| source(json, &notice.source));
}

fn column(json: &mut Json, column: &Column) {
    json.text("query", &column.query);
    json.text("title", &column.title);
    each(json, "told", &column.told, |json, told: &Told| {
        json.text("label", &told.label);
        json.text("value", &told.value);
    });
    json.count("errors", column.errors);
    if let Some(landed) = &column.landed {
        money(json, "landed", landed);
    }
    if let Some(total) = &column.total {
        money(json, "total", total);
    }
    json.text("verdict", &column.verdict);
    json.truth("cheapest", column.cheapest);
}

fn row(json: &mut Json, row: &Row) {
    json.text("key", &row.key);
    json.text("label", &row.label);
    each(json, "cells", &row.cells, |json, cell| {
        if let Some(cell) = cell {
            json.text("amount", &cell.amount);
            json.text("text", &cell.text);
        }
    });
}
