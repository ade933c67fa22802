//! `passavant search`.

use std::io::Write;

use search::beside::Answer;
use search::{Hit, Query, Results};
use serde::Serialize;

use super::tariff;
use crate::cli::SearchArgs;
use crate::failure::Failure;
use crate::{helps, load};

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
    query = query.literally(args.literal);
    let results = helps::engine(&loaded)?.search(&query, args.limit);
    // A search in one text is about this text alone.
    let beside = if args.work.is_none() { helps::beside()?.find(&query.text) } else { Answer::default() };
    let printed = if args.json { json(&results) } else { plain(&results, &beside) };
    // A reader that stops early (`| head`) is not a failure.
    let _ = std::io::stdout().write_all(printed.as_bytes());
    Ok(())
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

fn plain(results: &Results, beside: &Answer) -> String {
    let mut text = String::new();
    for correction in &results.corrections {
        text.push_str(&format!("« {} » : lu comme « {} »\n", correction.typed, correction.used.join(" », « ")));
    }
    for word in &results.unknown {
        text.push_str(&format!("« {word} » : aucun texte ne connaît ce mot\n"));
    }
    for expansion in &results.expansions {
        let used = expansion.used.join(" », « ");
        text.push_str(&format!(
            "« {} » : cherché aussi comme « {used} » (--literal pour ne pas le faire)\n",
            expansion.typed
        ));
    }
    for filter in &results.unmet {
        text.push_str(&format!("« {} » : aucun texte ne répond à ce filtre\n", filter.value()));
    }
    if results.hits.is_empty() {
        text.push_str("Aucun résultat. Essayer moins de mots, ou un numéro : passavant search 'art 391'\n");
    }
    if !results.near.words.is_empty() {
        text.push_str(&format!("Mots proches : {}\n", results.near.words.join(", ")));
    }
    for unit in results.near.units.iter().filter(|_| beside.goods.is_empty()) {
        text.push_str(&format!("Le plus proche : {} · {} [{}]\n", unit.title, unit.work_title, unit.unit));
    }
    let mut partial = false;
    for hit in &results.hits {
        if !hit.complete && !hit.cited && !partial {
            text.push_str("Résultats partiels : il y manque un mot\n\n");
            partial = true;
        }
        text.push_str(&format!("{} · {} [{}]\n", hit.title, hit.work_title, hit.unit));
        if !hit.path.is_empty() {
            text.push_str(&format!("  {}\n", hit.path.join(" › ")));
        }
        text.push_str(&format!("  {}\n  /{}\n\n", excerpt(hit, "[", "]"), hit.url));
    }
    if results.total > results.hits.len() {
        text.push_str(&format!("{} résultats en tout : --limit pour en voir plus\n", results.total));
    }
    if !beside.goods.is_empty() {
        text.push_str(&format!("Dans le tarif :\n{}", tariff::lines(&beside.goods)));
    }
    for tool in &beside.tools {
        text.push_str(&format!("Outil : {}\n  /{}\n", tool.title, tool.url));
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
