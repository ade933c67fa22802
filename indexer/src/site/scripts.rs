//! The scripts of pages and workers, under names that change with their content: those that all languages share, and those
//! that speak.

use app::messages::Language;
use app::site::{Asset, Assets};
use content::model::Corpus;
use tariff_data::nomenclature::Nomenclature;

use super::bare::bare;
use super::files::Folder;
use super::glue::trimmed;
use super::papers::{PaperParts, Papers};
use super::searching::SearchParts;
use super::simulating::Simulators;
use crate::failure::Failure;

/// Fetches files whole, for every worker.
pub(super) const WHOLE_SCRIPT: &str = include_str!("../../../search/worker/whole.js");

/// Fetches files of a folder by the list of their digests, for workers that need chapters of the tariff.
pub(super) const LISTED_SCRIPT: &str = include_str!("../../../search/worker/listed.js");

/// How whole numbers are written, for every script that counts.
const FIGURES_SCRIPT: &str = include_str!("../../../app/static/figures.js");

/// Draws a little at a time, for the scripts that draw much.
const FRAMES_SCRIPT: &str = include_str!("../../../app/static/frames.js");

/// What answers beside the texts; it follows the glue of its WASM in one file.
const BESIDE_SCRIPT: &str = include_str!("../../../search/worker/beside.js");

/// What trunk compiled and copied, and all languages share. All of it may be absent: the site is then pages and index alone.
pub(super) fn shared(folder: &Folder, texts: (&Corpus, &Nomenclature)) -> Result<Assets, Failure> {
    let joined = |glue: Option<Vec<u8>>, script: &str| {
        let script = [WHOLE_SCRIPT, LISTED_SCRIPT, script].concat();
        glue.map(|glue| [&trimmed(&glue), &b"\n"[..], script.as_bytes()].concat())
    };
    let beside = joined(folder.take("beside-worker.js")?, BESIDE_SCRIPT);
    let publish = |name: &str, bytes: Option<Vec<u8>>| publish(folder, name, bytes);
    folder.take("figures.js")?;
    folder.take("frames.js")?;
    let Simulators { penalties, duties, invoice, guided } = Simulators::take(folder, texts)?;
    let assets = Assets {
        page_js: publish("page.js", folder.take("page.js")?)?,
        compare_js: publish("compare.js", folder.take("compare.js")?)?,
        nearest_js: publish("nearest.js", folder.take("nearest.js")?)?,
        reader_js: publish("reader.js", folder.take("reader.js")?)?,
        inventory_js: publish("hors-ligne.js", folder.take("inventory.js")?.map(counting))?,
        penalties,
        duties,
        invoice,
        guided,
        beside_worker: publish("a-cote.js", beside)?,
        beside_wasm: publish("a-cote.wasm", folder.take("beside-worker_bg.wasm")?)?,
        ..Assets::default()
    };
    Ok(assets)
}

/// A script, after what writes its numbers.
pub(super) fn counting(script: Vec<u8>) -> Vec<u8> {
    [FIGURES_SCRIPT.as_bytes(), &script].concat()
}

/// A script, after what draws a little at a time.
pub(super) fn drawing(script: Vec<u8>) -> Vec<u8> {
    [FRAMES_SCRIPT.as_bytes(), &script].concat()
}

/// The parts of the scripts that speak: each language has its own, under its words.
pub(super) struct Speaking {
    papers: PaperParts,
    search: Option<SearchParts>,
}

impl Speaking {
    /// Takes the parts out of the folder.
    pub(super) fn take(folder: &Folder, base: &str) -> Result<Self, Failure> {
        // What speaks the words of a catalogue is in every script that does.
        let speaks = folder.take("words.js")?.map(counting);
        let search = SearchParts::take(folder, base, speaks.as_deref())?;
        Ok(Self { search, papers: PaperParts::take(folder, speaks)? })
    }

    /// Publishes the scripts of a language.
    pub(super) fn publish(
        &self,
        folder: &Folder,
        base: &str,
        corpus: &Corpus,
        language: Language,
        shared: &Assets,
    ) -> Result<Assets, Failure> {
        let Papers { notes, choose, notebook, selection } = self.papers.in_language(base, language);
        let search = self.search.as_ref().map(|parts| parts.script(base, corpus, language));
        let publish = |name: &str, bytes| publish(folder, &named(name, language), bytes);
        Ok(Assets {
            notes_js: publish("notes.js", notes)?,
            choose_js: publish("choix.js", choose)?,
            notebook_js: publish("mes-notes.js", notebook)?,
            selection_js: publish("selection.js", selection)?,
            search_js: publish("chercher.js", search)?,
            ..shared.clone()
        })
    }
}

/// `chercher.js`, or `chercher-en.js`.
fn named(name: &str, language: Language) -> String {
    match name.rsplit_once('.') {
        Some((stem, kind)) if language != Language::EDITION => format!("{stem}-{}.{kind}", language.tag()),
        _ => name.to_owned(),
    }
}

fn publish(folder: &Folder, name: &str, bytes: Option<Vec<u8>>) -> Result<Option<Asset>, Failure> {
    let script = name.ends_with(".js");
    let bytes = bytes.map(|bytes| if script { bare(&bytes) } else { bytes });
    bytes.map(|bytes| folder.publish(name, &bytes)).transpose()
}

/// Where pages of a language and the site stand, for a script, and the words that it speaks.
pub(super) fn head(base: &str, language: Language, words: &[(&str, &str)]) -> String {
    let words: serde_json::Map<String, serde_json::Value> =
        words.iter().map(|(key, words)| ((*key).to_owned(), (*words).into())).collect();
    let home = format!("{base}{}", language.prefix());
    format!("const BASE=\"{home}\",SITE=\"{base}\",WORDS={};\n", serde_json::Value::Object(words))
}
