//! `passavant search`.

use std::io::Write;

use search::{Engine, Hit, Query, Results};
use serde::Serialize;

use super::tariff;
use crate::cli::SearchArgs;
use crate::failure::Failure;
use crate::tariff::{finder, nomenclature};
use crate::{documents, load, search_index};

/// Positions of the tariff printed at most.
const GOODS: usize = 4;

/// A hit as `--json` prints it.
#[derive(Serialize)]
struct Row<'a> {
    unit: &'a str,
    work: &'a str,
    title: &'a str,
    path: &'a [String],
    excerpt: String,
    score: f32,
    url: String,
}

/// Searches the texts with the index that the site carries.
pub(super) fn run(args: &SearchArgs) -> Result<(), Failure> {
    let folder = load::content_folder(args.content.content.as_deref())?;
    let loaded = load::load_sound(&folder)?;
    let mut query = Query::parse(&args.query.join(" "));
    if let Some(work) = &args.work {
        if loaded.corpus.work(work).is_none() {
            let known: Vec<&str> = loaded.corpus.works.iter().map(|work| work.meta.id.as_str()).collect();
            return Err(Failure::new(
                format!("aucun texte ne s'appelle « {work} »"),
                format!("choisir parmi : {}", known.join(", ")),
            ));
        }
        query = query.within(work);
    }
    let results = engine(&loaded)?.search(&query, args.limit);
    let printed = if args.json { json(&results) } else { plain(&results) + &goods(args)? };
    // A reader that stops early (`| head`) is not a failure.
    let _ = std::io::stdout().write_all(printed.as_bytes());
    Ok(())
}

/// What the tariff has for it, as in the browser; a search in one text is about this text alone.
fn goods(args: &SearchArgs) -> Result<String, Failure> {
    if args.work.is_some() {
        return Ok(String::new());
    }
    let found = finder(&nomenclature()?)?.find(&args.query.join(" "), GOODS);
    Ok(if found.is_empty() { String::new() } else { format!("Dans le tarif :\n{}", tariff::lines(&found)) })
}

/// The engine over the texts as they are now.
fn engine(loaded: &load::Loaded) -> Result<Engine, Failure> {
    let unusable =
        |error: String| Failure::new(format!("l'index n'a pas pu être fait : {error}"), "signaler ce défaut");
    let works = documents::works(&loaded.corpus);
    let files = search_index::build(works, documents::documents(&loaded.corpus))
        .map_err(|error| unusable(error.to_string()))?;
    Engine::open(&files.core)
        .and_then(|engine| engine.with_positions(&files.positions))
        .and_then(|engine| engine.with_bodies(&files.bodies))
        .map_err(|error| unusable(error.to_string()))
}

fn json(results: &Results) -> String {
    let rows: Vec<Row<'_>> = results
        .hits
        .iter()
        .map(|hit| Row {
            unit: &hit.unit,
            work: &hit.work,
            title: &hit.title,
            path: &hit.path,
            excerpt: excerpt(hit, "", ""),
            score: hit.score,
            // As a browser asks for it, and as the plain answer prints it.
            url: format!("/{}", hit.url),
        })
        .collect();
    // A list of strings and finite numbers always has a JSON form.
    format!("{}\n", serde_json::to_string_pretty(&rows).unwrap_or_default())
}

fn plain(results: &Results) -> String {
    let mut text = String::new();
    for correction in &results.corrections {
        text.push_str(&format!("« {} » : lu comme « {} »\n", correction.typed, correction.used.join(" », « ")));
    }
    for word in &results.unknown {
        text.push_str(&format!("« {word} » : aucun texte ne connaît ce mot\n"));
    }
    if results.hits.is_empty() {
        text.push_str("Aucun résultat. Essayer moins de mots, ou un numéro : passavant search 'art 391'\n");
    }
    for hit in &results.hits {
        text.push_str(&format!("{} · {} [{}]\n", hit.title, hit.work_title, hit.unit));
        if !hit.path.is_empty() {
            text.push_str(&format!("  {}\n", hit.path.join(" › ")));
        }
        text.push_str(&format!("  {}\n  /{}\n\n", excerpt(hit, "[", "]"), hit.url));
    }
    if results.total > results.hits.len() {
        text.push_str(&format!("{} résultats en tout : --limit pour en voir plus\n", results.total));
    }
    text
}

/// The passage in one line, its matches between two marks.
fn excerpt(hit: &Hit, before: &str, after: &str) -> String {
    hit.excerpt
        .iter()
        .map(|(words, matches)| if *matches { format!("{before}{words}{after}") } else { words.clone() })
        .collect()
}
