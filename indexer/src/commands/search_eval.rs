//! `passavant search-eval`.

use std::io::Write;

use search::evaluation::{Judged, evaluate};

use crate::cli::SearchEvalArgs;
use crate::failure::Failure;
use crate::{golden, helps, load};

/// Rank from which an answer is told to have fallen.
const SEEN: usize = 5;

/// Measures the search on queries whose answers are known, and says which fell.
pub(super) fn run(args: &SearchEvalArgs) -> Result<(), Failure> {
    let folder = load::content_folder(args.content.content.as_deref())?;
    let loaded = load::load_sound(&folder)?;
    let engine = helps::engine(&loaded)?;
    let cases = folder.join("../tests/cases/search");
    let files = if args.files.is_empty() {
        vec![cases.join("golden.csv"), cases.join("held-out.csv")]
    } else {
        args.files.clone()
    };
    let mut printed = String::new();
    for file in files {
        let set = golden::read(&file)?;
        for unit in set.iter().flat_map(|one| &one.accepted) {
            let (work, id) = unit.split_once(':').unwrap_or((unit, ""));
            if loaded.corpus.work(work).and_then(|work| work.unit(id)).is_none() {
                return Err(Failure::new(
                    format!("{} : l'unité « {unit} » n'existe pas", file.display()),
                    "écrire l'identifiant comme à la fin d'une adresse : sn-douanes:386",
                ));
            }
        }
        let judged = golden::judge(&engine, &set);
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        printed.push_str(&told(&name, &judged));
    }
    let _ = std::io::stdout().write_all(printed.as_bytes());
    Ok(())
}

fn told(name: &str, judged: &[Judged]) -> String {
    let measured = evaluate(judged);
    let mut text = format!(
        "{name} : {} requêtes\n  MRR@10                {:.3}\n  succès dans les cinq  {:.1} %\n  sans résultat         {:.1} %\n",
        measured.queries,
        measured.mrr_at_10,
        100.0 * measured.success_at_5,
        100.0 * measured.zero_results
    );
    for one in judged.iter().filter(|one| one.rank().is_none_or(|rank| rank > SEEN)) {
        let found = one.found.iter().take(SEEN).map(String::as_str).collect::<Vec<_>>().join(" ");
        let rank = one.rank().map_or_else(|| "absente".to_owned(), |rank| format!("au rang {rank}"));
        text.push_str(&format!(
            "  tombée : « {} »\n    attendait {} ({rank})\n    a trouvé  {}\n",
            one.query,
            one.accepted.join(" "),
            if found.is_empty() { "rien" } else { &found }
        ));
    }
    text
}
