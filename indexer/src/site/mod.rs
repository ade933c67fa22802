//! The site as files: index and scripts under names that change with their content, then every page.

mod bare;
mod files;
mod glue;
mod index;
mod manifest;
mod offline;
mod papers;
mod scripts;
mod searching;
mod simulating;
mod speech;
mod usual;

use std::path::Path;
use std::time::Instant;

use app::messages::Language;
use app::site::{Assets, SimulatorAssets, SiteContext};
use content::model::Corpus;
use sheets::argument::Tool;
use tariff_data::nomenclature::Nomenclature;

use crate::failure::Failure;
use crate::formats::{self, Home};
use crate::helps::Helps;
use crate::hosting::{self, Hosting};
use crate::load::Loaded;
use crate::{arguments, digest, duties, pages, penalties, tariff};
use files::Folder;
use scripts::Speaking;
use speech::Speech;

/// Writes the whole site into `out`, beside what trunk has put there. `home` is where it will stand; its path is enough.
pub fn write(loaded: &Loaded, out: &Path, home: impl Into<Home>) -> Result<(), Failure> {
    let home = home.into();
    let folder = Folder::new(out, &home.base)?;
    let tariff = tariff::nomenclature()?;
    let mut shared = scripts::shared(&folder, (&loaded.corpus, &tariff))?;
    let speaking = Speaking::take(&folder, &home.base)?;
    step("Index de recherche", || search(&folder, &loaded.corpus, &mut shared))?;
    figures(&folder, &loaded.corpus, &tariff, &mut shared)?;
    let publish = |language| Speech::publish(&folder, &home, (loaded, &tariff), &speaking, &shared, language);
    let speeches = Language::ALL.into_iter().map(publish).collect::<Result<Vec<Speech>, Failure>>()?;
    let mut addresses = Vec::new();
    step("Pages", || {
        let mut written = 0;
        for drawn in all(&speeches, |speech| speech.write(&folder, loaded, &tariff)) {
            let (paths, bytes) = drawn?;
            addresses.extend(paths);
            written += bytes;
        }
        Ok(written)
    })?;
    let Some(Speech { site, duties, .. }) = speeches.first() else { return Ok(()) };
    step("Formats ouverts", || {
        let mut written = 0;
        let rates = pages::rate_changes(duties, site.language.messages());
        for file in formats::downloads(&loaded.corpus, &rates, &home, &addresses) {
            folder.write(&file.path, file.text.as_bytes())?;
            written += file.text.len();
        }
        Ok(written)
    })?;
    step("Installation", || manifest::write(&folder, &home.base, &addresses))?;
    step("Hors ligne", || offline::write(&folder, site, &pages::titles(&loaded.corpus)))?;
    hosting(&folder, site)
}

/// Does the same for every language at once, a thread each; the answers come in the order of the languages.
fn all<T: Send>(speeches: &[Speech], work: impl Fn(&Speech) -> T + Sync) -> Vec<T> {
    std::thread::scope(|scope| {
        let threads: Vec<_> = speeches.iter().map(|speech| scope.spawn(|| work(speech))).collect();
        let resume = |panic| std::panic::resume_unwind(panic);
        threads.into_iter().map(|thread| thread.join().unwrap_or_else(resume)).collect()
    })
}

/// The search index, and what helps a reader search.
fn search(folder: &Folder, corpus: &Corpus, assets: &mut Assets) -> Result<usize, Failure> {
    let bytes = index::publish(folder, corpus, assets)?;
    assets.units_list = Some(folder.publish("unites.txt", pages::units_list(corpus).as_bytes())?);
    let helps = Helps::of_the_project()?;
    assets.tariff_words = Some(folder.publish("mots.txt", helps.tariff.as_bytes())?);
    assets.synonyms = Some(folder.publish("synonymes.txt", helps.synonyms.as_bytes())?);
    Ok(bytes)
}

/// The figures of the simulators, which are the same in all languages; the levies come with their words, in [`Speech`].
fn figures(folder: &Folder, corpus: &Corpus, tariff: &Nomenclature, assets: &mut Assets) -> Result<(), Failure> {
    let figures = penalties::book(corpus, sheets::Language::French)?.table.pack();
    assets.penalties.version = digest::short(figures.as_bytes());
    assets.penalties.figures = Some(folder.publish("penalites.txt", figures.as_bytes())?);
    let duties = duties::book(corpus, sheets::Language::French)?;
    assets.duties.version = duties.version.clone();
    assets.duties.chapters = Some(folder.publish_all("tarif", &tariff::chapters(tariff))?);
    assets.duties.numbers = tariff.chapters.iter().map(|chapter| chapter.number.as_str()).collect::<Vec<_>>().join(" ");
    assets.invoice = SimulatorAssets {
        version: assets.duties.version.clone(),
        chapters: assets.duties.chapters.clone(),
        ..assets.invoice.clone()
    };
    for (tool, guided) in Tool::ALL.iter().zip(&mut assets.guided) {
        let book = arguments::book(corpus, *tool, sheets::Language::French)?;
        guided.version = book.version.clone();
        let name = format!("{}.txt", arguments::file(*tool));
        guided.figures = Some(folder.publish(&name, sheets::argument::pack(&book).as_bytes())?);
    }
    Ok(())
}

/// What hosts of files read by themselves: headers for the whole site.
fn hosting(folder: &Folder, site: &SiteContext) -> Result<(), Failure> {
    let hosting = Hosting { base: site.base.clone(), policy: pages::policy(site) };
    let names = folder.names()?;
    folder.write(hosting::HEADERS, hosting.headers_file(names.iter().map(String::as_str)).as_bytes())?;
    folder.write(hosting::HTACCESS, hosting::apache(&hosting).as_bytes())
}

/// Runs a step and says how long it took and what it made.
fn step(name: &str, work: impl FnOnce() -> Result<usize, Failure>) -> Result<(), Failure> {
    let start = Instant::now();
    let bytes = work()?;
    eprintln!("{name} : {} ko en {} ms", bytes / 1000, start.elapsed().as_millis());
    Ok(())
}
