//! What most declarations say, and which code of the simulators that takes: the rest is sent when a declaration needs it.

use std::io::Write;
use std::process::{Command, Stdio};

use app::messages::Language;
use content::model::Corpus;
use serde_json::{Value, json};
use tariff_data::nomenclature::Nomenclature;

use crate::engine::Counted;
use crate::failure::Failure;
use crate::{duties, languages, tariff};

const SCRIPT: &str = include_str!("usual.mjs");

/// What is particular to the simulator that is asked; the script has the chapters of the tariff at hand.
const SIMULATOR: &str =
    concat!(include_str!("../../../sheets/worker/tariff.js"), include_str!("../../../sheets/worker/duties.js"));

/// Addresses of declarations.
const USUAL: &str = include_str!("../../../sheets/worker/usual.txt");

/// A day for those who tell none. Which code runs must not depend on the day of the build.
const TODAY: &str = "2026-11-24";

/// The addresses of a list: a line each, `#` before what is said of them. With every address that leads there, from
/// nothing and a fact after the other, as a form is filled in.
fn queries(list: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    for address in list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        found.extend(address.match_indices('&').filter_map(|(end, _)| address.get(..end)).map(str::to_owned));
        found.push(address.to_owned());
    }
    found
}

/// What is asked, in every language, with figures and words as they are published.
fn asked(corpus: &Corpus, nomenclature: &Nomenclature) -> Result<Vec<Value>, Failure> {
    let chapters: serde_json::Map<String, Value> =
        tariff::chapters(nomenclature).into_iter().map(|(number, text)| (number, text.into())).collect();
    let queries = queries(USUAL);
    let one = |language: Language| {
        let book = duties::book(corpus, languages::of_sheets(language))?;
        let figures = sheets::duty::pack(&book, nomenclature);
        Ok(json!({ "figures": figures, "words": book.words.pack(), "chapters": chapters, "queries": queries }))
    };
    Language::ALL.into_iter().map(one).collect()
}

/// Runs it. Gives the bytes that count.
pub(super) fn run(
    counted: &Counted,
    glue: &[u8],
    (corpus, nomenclature): (&Corpus, &Nomenclature),
) -> Result<Vec<u8>, Failure> {
    let input = json!({
        "glue": String::from_utf8_lossy(glue), "scripts": SIMULATOR, "today": TODAY,
        "from": counted.bytes.start, "to": counted.bytes.end, "asked": asked(corpus, nomenclature)?,
    });
    let input = [input.to_string().as_bytes(), b"\n", &counted.module].concat();
    let failed = |what: String| {
        Failure::new(
            format!("les déclarations ordinaires n'ont pas pu être calculées : {what}"),
            "lancer le site par « cargo xtask build », qui met Node.js sur le chemin ; corriger ce que dit le message",
        )
    };
    let mut child = Command::new("node")
        .args(["--input-type=module", "--eval", SCRIPT])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| failed(format!("node : {error}")))?;
    // It reads all of it before it writes. What could not be handed over shows in how it ends.
    let handed = child.stdin.take().map(|mut stdin| stdin.write_all(&input));
    let output = child.wait_with_output().map_err(|error| failed(error.to_string()))?;
    match handed {
        Some(Ok(())) if output.status.success() => Ok(output.stdout),
        _ => Err(failed(format!("node, {} : {}", output.status, String::from_utf8_lossy(&output.stderr).trim()))),
    }
}
