//! The script of the search: its own text, under the words that it speaks and what it knows of the works.

use app::messages::{Language, Messages};
use content::model::Corpus;
use serde_json::{Map, Value, json};

use super::bare::bare;
use super::files::Folder;
use super::scripts::{drawing, head};
use crate::digest;
use crate::failure::Failure;

/// Its parts, as they lie among the static files.
pub(super) struct SearchParts {
    speaks: Vec<u8>,
    /// What it shows, then what it asks.
    search: [Vec<u8>; 2],
    /// Address of what lights words on the page that a result leads to.
    lit: String,
}

impl SearchParts {
    /// Takes the parts out of the folder; none when they are not there. What lights words is a file of its own, which the
    /// script names.
    pub(super) fn take(folder: &Folder, base: &str, speaks: Option<&[u8]>) -> Result<Option<Self>, Failure> {
        let search = (folder.take("answers.js")?.map(drawing), folder.take("search.js")?);
        let (Some(speaks), (Some(shows), Some(asks)), Some(lit)) = (speaks, search, folder.take("lit.js")?) else {
            return Ok(None);
        };
        let lit = bare(&lit);
        let name = digest::hashed_name("surligne.js", &lit);
        folder.write(&name, &lit)?;
        Ok(Some(Self { speaks: speaks.to_owned(), search: [shows, asks], lit: format!("{base}{name}") }))
    }

    /// Joins them under the words of a language.
    pub(super) fn script(&self, base: &str, corpus: &Corpus, language: Language) -> Vec<u8> {
        let m = language.messages();
        let known =
            format!("const LIT={},WORKS={},COUNTRIES={};\n", json!(self.lit), works(corpus, m), countries(corpus, m));
        let head = head(base, language, m.search.script);
        let [shows, asks] = &self.search;
        [head.as_bytes(), known.as_bytes(), &self.speaks, shows, asks].concat()
    }
}

/// Each work: its name, its date, and what its numbered paragraphs are called in a citation.
fn works(corpus: &Corpus, m: &Messages) -> Value {
    let one = |work: &content::model::Work| {
        let meta = &work.meta;
        let date = meta.date.as_deref().map(m.works.date).unwrap_or_default();
        // « al. 0 » without its number.
        let paragraph = (m.citation.paragraph)(&meta.paragraph_word, 0).trim_end_matches(" 0").to_owned();
        (meta.id.clone(), json!([meta.title, date, paragraph]))
    };
    Value::Object(corpus.works.iter().map(one).collect())
}

/// Countries by their codes.
fn countries(corpus: &Corpus, m: &Messages) -> Value {
    let mut names = Map::new();
    for work in &corpus.works {
        names.insert(work.meta.country.clone(), json!((m.works.country)(&work.meta.country)));
    }
    Value::Object(names)
}
