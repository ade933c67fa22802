//! The site as files: index and scripts under names that change with their content, then every page.

mod bare;
mod files;
mod manifest;
mod offline;
mod papers;
mod searching;

use std::path::Path;
use std::time::Instant;

use app::site::{Assets, SimulatorAssets, SiteContext};
use content::model::Corpus;
use sheets::Language;
use sheets::argument::Tool;

use crate::documents;
use crate::failure::Failure;
use crate::formats::{self, Home};
use crate::helps::Helps;
use crate::hosting::{self, Hosting};
use crate::load::Loaded;
use crate::search_index;
use crate::{arguments, digest, duties, pages, penalties, tariff};
use bare::bare;
use files::Folder;
use papers::Papers;

/// Fetches files whole, for every worker.
const WHOLE_SCRIPT: &str = include_str!("../../../search/worker/whole.js");

/// The worker's own script, which follows the glue of its WASM in one file.
const WORKER_SCRIPT: &str = include_str!("../../../search/worker/worker.js");

/// What answers beside the texts, likewise.
const BESIDE_SCRIPT: &str = include_str!("../../../search/worker/beside.js");

/// The simulators' workers, likewise: what is particular to each, then what they share.
const PENALTIES_SCRIPT: &str =
    concat!(include_str!("../../../sheets/worker/penalties.js"), include_str!("../../../sheets/worker/worker.js"));
const ARGUMENTS_SCRIPT: &str =
    concat!(include_str!("../../../sheets/worker/arguments.js"), include_str!("../../../sheets/worker/worker.js"));
const DUTIES_SCRIPT: &str = concat!(
    include_str!("../../../sheets/worker/tariff.js"),
    include_str!("../../../sheets/worker/duties.js"),
    include_str!("../../../sheets/worker/worker.js")
);

const INVOICE_SCRIPT: &str = concat!(
    include_str!("../../../sheets/worker/tariff.js"),
    include_str!("../../../sheets/worker/invoice.js"),
    include_str!("../../../sheets/worker/worker.js")
);

/// Writes the whole site into `out`, beside what trunk has put there. `home` is where it will stand; its path is enough.
pub fn write(loaded: &Loaded, out: &Path, home: impl Into<Home>) -> Result<(), Failure> {
    let home = home.into();
    let folder = Folder::new(out, &home.base)?;
    let mut assets = scripts(&folder, &home.base, &loaded.corpus)?;
    step("Index de recherche", || {
        let index = search_index::build(documents::works(&loaded.corpus), documents::documents(&loaded.corpus))
            .map_err(|error| Failure::new(format!("l'index n'a pas pu être fait : {error}"), "signaler ce défaut"))?;
        assets.index_core = Some(folder.publish("index.bin", &index.core)?);
        assets.index_positions = Some(folder.publish("positions.bin", &index.positions)?);
        assets.index_bodies = Some(folder.publish("textes.bin", &index.bodies)?);
        Ok(index.core.len() + index.positions.len() + index.bodies.len())
    })?;
    assets.units_list = Some(folder.publish("unites.txt", pages::units_list(&loaded.corpus).as_bytes())?);
    let book = penalties::book(&loaded.corpus, Language::French)?;
    let figures = book.table.pack();
    assets.penalties.version = digest::short(figures.as_bytes());
    assets.penalties.figures = Some(folder.publish("penalites.txt", figures.as_bytes())?);
    assets.penalties.words = Some(folder.publish("penalites-fr.txt", book.words.pack().as_bytes())?);
    let tariff = tariff::nomenclature()?;
    let helps = Helps::of_the_project()?;
    assets.tariff_words = Some(folder.publish("mots.txt", helps.tariff.as_bytes())?);
    assets.synonyms = Some(folder.publish("synonymes.txt", helps.synonyms.as_bytes())?);
    assets.tools = Some(folder.publish("outils.txt", helps.tools.as_bytes())?);
    let duties = duties::book(&loaded.corpus, Language::French)?;
    assets.duties.version = duties.version.clone();
    assets.duties.figures = Some(folder.publish("prelevements.txt", sheets::duty::pack(&duties, &tariff).as_bytes())?);
    assets.duties.words = Some(folder.publish("droits-fr.txt", duties.words.pack().as_bytes())?);
    assets.duties.chapters = Some(folder.publish_all("tarif", "txt", &tariff::chapters(&tariff))?);
    assets.invoice = SimulatorAssets {
        version: assets.duties.version.clone(),
        figures: assets.duties.figures.clone(),
        words: assets.duties.words.clone(),
        chapters: assets.duties.chapters.clone(),
        ..assets.invoice
    };
    for (tool, guided) in Tool::ALL.iter().zip(&mut assets.guided) {
        let book = arguments::book(&loaded.corpus, *tool, Language::French)?;
        let name = arguments::file(*tool);
        guided.version = book.version.clone();
        guided.figures = Some(folder.publish(&format!("{name}.txt"), sheets::argument::pack(&book).as_bytes())?);
        guided.words = Some(folder.publish(&format!("{name}-fr.txt"), book.words.pack().as_bytes())?);
    }
    let site = SiteContext {
        base: home.base.clone(),
        assets,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        dev_reload: None,
    };
    let mut addresses = Vec::new();
    step("Pages", || {
        let mut written = 0;
        for page in pages::render_all(&loaded.corpus, &loaded.accounts, &book, &duties, &site) {
            folder.write(&page.path, page.html.as_bytes())?;
            written += page.html.len();
            addresses.extend(page.path.strip_suffix("index.html").map(str::to_owned));
        }
        Ok(written)
    })?;
    step("Tarif", || {
        let mut written = 0;
        pages::render_tariff(&tariff, &site, |page| {
            folder.write(&page.path, page.html.as_bytes())?;
            written += page.html.len();
            addresses.extend(page.path.strip_suffix("index.html").map(str::to_owned));
            Ok::<(), Failure>(())
        })?;
        Ok(written)
    })?;
    step("Prélèvements et droits", || {
        let mut written = 0;
        let simulators = [pages::render_duties(&duties, &site), pages::render_invoice(&site)];
        for page in pages::render_levies(&duties, &site).into_iter().chain(simulators) {
            folder.write(&page.path, page.html.as_bytes())?;
            written += page.html.len();
            addresses.extend(page.path.strip_suffix("index.html").map(str::to_owned));
        }
        Ok(written)
    })?;
    step("Simulateurs guidés", || {
        let mut written = 0;
        for page in pages::render_arguments(&site) {
            folder.write(&page.path, page.html.as_bytes())?;
            written += page.html.len();
            addresses.extend(page.path.strip_suffix("index.html").map(str::to_owned));
        }
        Ok(written)
    })?;
    step("Formats ouverts", || {
        let mut written = 0;
        for file in formats::downloads(&loaded.corpus, &pages::rate_changes(&duties), &home, &addresses) {
            folder.write(&file.path, file.text.as_bytes())?;
            written += file.text.len();
        }
        Ok(written)
    })?;
    step("Installation", || manifest::write(&folder, &home.base, &addresses))?;
    hosting(&folder, &site)?;
    step("Hors ligne", || offline::write(&folder, &home.base))
}

/// What hosts of files read by themselves: headers for the whole site.
fn hosting(folder: &Folder, site: &SiteContext) -> Result<(), Failure> {
    let hosting = Hosting { base: site.base.clone(), policy: pages::policy(site) };
    let names: Vec<String> =
        folder.files()?.into_iter().map(|(name, _)| name).filter(|name| !name.contains('/')).collect();
    folder.write(hosting::HEADERS, hosting.headers_file(names.iter().map(String::as_str)).as_bytes())?;
    folder.write(hosting::HTACCESS, hosting::apache(&hosting).as_bytes())
}

/// What trunk compiled and copied. All of it may be absent: the site is then pages and index alone.
fn scripts(folder: &Folder, base: &str, corpus: &Corpus) -> Result<Assets, Failure> {
    let joined = |glue: Option<Vec<u8>>, script: &str| {
        glue.map(|glue| [&glue, &b"\n"[..], WHOLE_SCRIPT.as_bytes(), script.as_bytes()].concat())
    };
    let search = joined(folder.take("search-worker.js")?, WORKER_SCRIPT);
    let beside = joined(folder.take("beside-worker.js")?, BESIDE_SCRIPT);
    let penalties = joined(folder.take("sheets-worker.js")?, PENALTIES_SCRIPT);
    let duties = joined(folder.take("duties-worker.js")?, DUTIES_SCRIPT);
    let invoice = joined(folder.take("invoice-worker.js")?, INVOICE_SCRIPT);
    let arguments = joined(folder.take("arguments-worker.js")?, ARGUMENTS_SCRIPT);
    // What simulators' pages share comes in one file with what is their own.
    let shared = folder.take("simulator.js")?;
    let own = |name: &str| {
        let script = folder.take(name)?;
        Ok::<_, Failure>(shared.clone().zip(script).map(|(shared, own)| [shared, b"\n".to_vec(), own].concat()))
    };
    let publish = |name: &str, bytes: Option<Vec<u8>>| {
        let script = name.ends_with(".js");
        let bytes = bytes.map(|bytes| if script { bare(&bytes) } else { bytes });
        bytes.map(|bytes| folder.publish(name, &bytes)).transpose()
    };
    let guided = SimulatorAssets {
        script: publish("raisonner.js", own("arguments.js")?)?,
        worker: publish("raisonnement.js", arguments)?,
        wasm: publish("raisonnement.wasm", folder.take("arguments-worker_bg.wasm")?)?,
        ..SimulatorAssets::default()
    };
    // What speaks the words of a catalogue is in every script that does.
    let speaks = folder.take("words.js")?;
    let Papers { notes, choose, notebook, selection } = Papers::take(folder, base, speaks.as_deref())?;
    let assets = Assets {
        notes_js: publish("notes.js", notes)?,
        choose_js: publish("choix.js", choose)?,
        notebook_js: publish("mes-notes.js", notebook)?,
        selection_js: publish("selection.js", selection)?,
        guided: std::array::from_fn(|_| guided.clone()),
        page_js: publish("page.js", folder.take("page.js")?)?,
        compare_js: publish("compare.js", folder.take("compare.js")?)?,
        nearest_js: publish("nearest.js", folder.take("nearest.js")?)?,
        reader_js: publish("reader.js", folder.take("reader.js")?)?,
        search_js: publish("chercher.js", searching::script(folder, base, corpus, speaks.as_deref())?)?,
        inventory_js: publish("hors-ligne.js", folder.take("inventory.js")?)?,
        penalties: SimulatorAssets {
            script: publish("simulateur.js", own("penalties.js")?)?,
            worker: publish("simulateurs.js", penalties)?,
            wasm: publish("simulateurs.wasm", folder.take("sheets-worker_bg.wasm")?)?,
            ..SimulatorAssets::default()
        },
        duties: SimulatorAssets {
            script: publish("droits.js", own("duties.js")?)?,
            worker: publish("droits-calcul.js", duties)?,
            wasm: publish("droits-calcul.wasm", folder.take("duties-worker_bg.wasm")?)?,
            ..SimulatorAssets::default()
        },
        invoice: SimulatorAssets {
            script: publish("facture.js", own("invoice.js")?)?,
            worker: publish("facture-calcul.js", invoice)?,
            wasm: publish("facture-calcul.wasm", folder.take("invoice-worker_bg.wasm")?)?,
            ..SimulatorAssets::default()
        },
        search_worker: publish("recherche.js", search)?,
        search_wasm: publish("recherche.wasm", folder.take("search-worker_bg.wasm")?)?,
        beside_worker: publish("a-cote.js", beside)?,
        beside_wasm: publish("a-cote.wasm", folder.take("beside-worker_bg.wasm")?)?,
        ..Assets::default()
    };
    Ok(assets)
}

/// Runs a step and says how long it took and what it made.
fn step(name: &str, work: impl FnOnce() -> Result<usize, Failure>) -> Result<(), Failure> {
    let start = Instant::now();
    let bytes = work()?;
    eprintln!("{name} : {} ko en {} ms", bytes / 1000, start.elapsed().as_millis());
    Ok(())
}
