//! Results as JSON: their fields under their names, excerpts as `[text, matches]`.

use super::{Hit, Results};
use crate::facets::Count;
use crate::json::Json;

impl Results {
    /// The answer as JSON, as `search/worker/README.md` describes it.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut json = Json::default();
        json.object(|json| {
            json.count("total", self.total);
            json.count("complete", self.complete);
            json.truth("has_excerpts", self.has_excerpts);
            json.truth("has_phrases", self.has_phrases);
            json.truth("has_synonyms", self.has_synonyms);
            json.name("corrections");
            json.list(&self.corrections, |json, one| replaced(json, &one.typed, &one.used));
            json.text("suggestion", &self.suggestion);
            json.name("expansions");
            json.list(&self.expansions, |json, one| replaced(json, &one.typed, &one.used));
            texts(json, "unknown", &self.unknown);
            texts(json, "unmet", &self.unmet.iter().map(|filter| filter.value().to_owned()).collect::<Vec<_>>());
            texts(json, "forms", &self.forms);
            json.name("facets");
            json.object(|json| {
                let facets = &self.facets;
                for (name, counts) in
                    [("works", &facets.works), ("countries", &facets.countries), ("kinds", &facets.kinds)]
                {
                    json.name(name);
                    json.list(counts, |json, count| json.object(|json| facet(json, count)));
                }
            });
            json.name("near");
            json.object(|json| {
                texts(json, "words", &self.near.words);
                hits(json, "units", &self.near.units);
            });
            #[cfg(feature = "parts")]
            json.name("needs");
            #[cfg(feature = "parts")]
            json.object(|json| {
                let needs = &self.needs;
                for (name, parts) in
                    [("parts", &needs.parts), ("positions", &needs.positions), ("bodies", &needs.bodies)]
                {
                    json.name(name);
                    json.list(parts, |json, part| json.digits(*part as u64));
                }
                json.count("apart", needs.apart);
            });
            hits(json, "hits", &self.hits);
        });
        json.finish()
    }
}

fn replaced(json: &mut Json, typed: &str, used: &[String]) {
    json.object(|json| {
        json.text("typed", typed);
        texts(json, "used", used);
    });
}

fn texts(json: &mut Json, name: &str, list: &[String]) {
    json.name(name);
    json.list(list, |json, text| json.string(text));
}

fn facet(json: &mut Json, count: &Count) {
    json.text("value", &count.value);
    json.text("title", &count.title);
    json.count("count", count.count);
}

fn hits(json: &mut Json, name: &str, list: &[Hit]) {
    json.name(name);
    json.list(list, |json, hit| json.object(|json| hit.write(json)));
}

impl Hit {
    fn write(&self, json: &mut Json) {
        json.text("unit", &self.unit);
        json.text("work", &self.work);
        json.text("work_title", &self.work_title);
        json.text("title", &self.title);
        json.text("url", &self.url);
        json.text("anchor", &self.anchor);
        texts(json, "path", &self.path);
        json.name("excerpt");
        json.list(&self.excerpt, |json, (text, matching)| {
            json.list(&[()], |json, ()| {
                json.string(text);
                json.bool(*matching);
            });
        });
        json.thousandths("score", self.score);
        json.truth("complete", self.complete);
        json.truth("cited", self.cited);
        texts(json, "why", &self.why.iter().map(|why| why.code().to_owned()).collect::<Vec<_>>());
        texts(json, "missing", &self.missing);
    }
}
