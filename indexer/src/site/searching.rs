//! The script of the search: its own text, under the words that it speaks and what it knows of the works.

use app::messages::FR;
use content::model::Corpus;
use serde_json::{Map, Value, json};

use super::bare::bare;
use super::files::Folder;
use crate::digest;
use crate::failure::Failure;

/// Takes the parts out of the folder and joins them; none when they are not there. What lights words on the page that a
/// result leads to is a file of its own, which the script names.
pub(super) fn script(
    folder: &Folder,
    base: &str,
    corpus: &Corpus,
    speaks: Option<&[u8]>,
) -> Result<Option<Vec<u8>>, Failure> {
    let (Some(speaks), Some(search), Some(lit)) = (speaks, folder.take("search.js")?, folder.take("lit.js")?) else {
        return Ok(None);
    };
    let lit = bare(&lit);
    let lit_name = digest::hashed_name("surligne.js", &lit);
    folder.write(&lit_name, &lit)?;
    let head = format!(
        "const BASE={},LIT={},WORDS={},WORKS={},COUNTRIES={};\n",
        json!(base),
        json!(format!("{base}{lit_name}")),
        Value::Object(FR.search.script.iter().map(|(key, words)| ((*key).to_owned(), json!(words))).collect()),
        works(corpus),
        countries(corpus),
    );
    Ok(Some([head.as_bytes(), speaks, &search].concat()))
}

/// Each work: its name, its date, and what its numbered paragraphs are called in a citation.
fn works(corpus: &Corpus) -> Value {
    let one = |work: &content::model::Work| {
        let meta = &work.meta;
        let date = meta.date.as_deref().map(FR.works.date).unwrap_or_default();
        // « al. 0 » without its number.
        let paragraph = (FR.citation.paragraph)(&meta.paragraph_word, 0).trim_end_matches(" 0").to_owned();
        (meta.id.clone(), json!([meta.title, date, paragraph]))
    };
    Value::Object(corpus.works.iter().map(one).collect())
}

/// Countries by their codes.
fn countries(corpus: &Corpus) -> Value {
    let mut names = Map::new();
    for work in &corpus.works {
        names.insert(work.meta.country.clone(), json!((FR.works.country)(&work.meta.country)));
    }
    Value::Object(names)
}
