//! The site as files: index and scripts under names that change with their content, then every page.

mod files;

use std::path::Path;
use std::time::Instant;

use app::site::{Assets, SiteContext};

use crate::documents;
use crate::failure::Failure;
use crate::load::Loaded;
use crate::pages;
use crate::search_index;
use files::Folder;

/// The worker's own script, which follows the glue of its WASM in one file.
const WORKER_SCRIPT: &str = include_str!("../../../search/worker/worker.js");

/// Writes the whole site into `out`, beside what trunk has put there. `base` is the address of its home page.
pub fn write(loaded: &Loaded, out: &Path, base: &str) -> Result<(), Failure> {
    let folder = Folder::new(out, base)?;
    let mut assets = scripts(&folder)?;
    step("Index de recherche", || {
        let index = search_index::build(documents::works(&loaded.corpus), documents::documents(&loaded.corpus))
            .map_err(|error| Failure::new(format!("l'index n'a pas pu être fait : {error}"), "signaler ce défaut"))?;
        assets.index_core = Some(folder.publish("index.bin", &index.core)?);
        assets.index_positions = Some(folder.publish("positions.bin", &index.positions)?);
        assets.index_bodies = Some(folder.publish("textes.bin", &index.bodies)?);
        Ok(index.core.len() + index.positions.len() + index.bodies.len())
    })?;
    let site =
        SiteContext { base: base.to_owned(), assets, version: env!("CARGO_PKG_VERSION").to_owned(), dev_reload: None };
    step("Pages", || {
        let mut written = 0;
        for page in pages::render_all(&loaded.corpus, &loaded.accounts, &site) {
            folder.write(&page.path, page.html.as_bytes())?;
            written += page.html.len();
        }
        Ok(written)
    })
}

/// What trunk compiled and copied. All of it may be absent: the site is then pages and index alone.
fn scripts(folder: &Folder) -> Result<Assets, Failure> {
    let glue = folder.take("search-worker.js")?;
    let worker = glue.map(|glue| [glue, b"\n".to_vec(), WORKER_SCRIPT.as_bytes().to_vec()].concat());
    let publish = |name: &str, bytes: Option<Vec<u8>>| bytes.map(|bytes| folder.publish(name, &bytes)).transpose();
    let assets = Assets {
        page_js: publish("page.js", folder.take("page.js")?)?,
        init_js: publish("init.js", folder.take("init.js")?)?,
        app_js: folder.existing("app-", ".js")?,
        app_wasm: folder.existing("app-", "_bg.wasm")?,
        search_worker: publish("recherche.js", worker)?,
        search_wasm: publish("recherche.wasm", folder.take("search-worker_bg.wasm")?)?,
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
