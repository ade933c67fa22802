//! The search index as files: three while it is small, and split by work above a size where that pays.

use app::site::{Asset, Assets};
use content::model::Corpus;
use search::format::{IndexData, IndexError, SPLIT_ABOVE, write, write_split};

use super::bare::bare;
use super::files::Folder;
use super::glue::trimmed;
use super::scripts::WHOLE_SCRIPT;
use crate::failure::Failure;
use crate::{documents, search_index};

/// The worker's own script, which follows the glue of its WASM in one file; before it, what opens the parts of an index.
const WORKER_SCRIPT: &str = include_str!("../../../search/worker/worker.js");
const PARTS_SCRIPT: &str = include_str!("../../../search/worker/parts.js");

/// Indexes the texts and publishes the files. Gives their bytes.
pub(super) fn publish(folder: &Folder, corpus: &Corpus, assets: &mut Assets) -> Result<usize, Failure> {
    let unusable =
        |error: String| Failure::new(format!("l'index n'a pas pu être fait : {error}"), "signaler ce défaut");
    let data = search_index::index(documents::works(corpus), documents::documents(corpus))
        .map_err(|error| unusable(error.to_string()))?;
    let refused = |error: IndexError| unusable(error.to_string());
    let whole = write(&data).map_err(refused)?;
    let split = whole.core.len() > SPLIT_ABOVE;
    publish_engine(folder, assets, split)?;
    if split {
        return publish_split(folder, &data, assets, refused);
    }
    assets.index_core = Some(folder.publish("index.bin", &whole.core)?);
    assets.index_positions = Some(folder.publish("positions.bin", &whole.positions)?);
    assets.index_bodies = Some(folder.publish("textes.bin", &whole.bodies)?);
    Ok(whole.core.len() + whole.positions.len() + whole.bodies.len())
}

/// The engine that reads such an index. Trunk has compiled both, and either may be absent.
fn publish_engine(folder: &Folder, assets: &mut Assets, split: bool) -> Result<(), Failure> {
    for (name, of_parts) in [("search-worker", false), ("search-parts-worker", true)] {
        let glue = folder.take(&format!("{name}.js"))?;
        let wasm = folder.take(&format!("{name}_bg.wasm"))?;
        let (Some(glue), Some(wasm), true) = (glue, wasm, of_parts == split) else { continue };
        let parts = if split { PARTS_SCRIPT } else { "" };
        let scripts = [WHOLE_SCRIPT, parts, WORKER_SCRIPT].concat();
        let worker = [&trimmed(&glue), &b"\n"[..], scripts.as_bytes()].concat();
        assets.search_worker = Some(folder.publish("recherche.js", &bare(&worker))?);
        assets.search_wasm = Some(folder.publish("recherche.wasm", &wasm)?);
    }
    Ok(())
}

/// The head, three files a part, and the list that names them: a line each, documents, positions, texts.
fn publish_split(
    folder: &Folder,
    data: &IndexData,
    assets: &mut Assets,
    refused: impl Fn(IndexError) -> Failure,
) -> Result<usize, Failure> {
    let split = write_split(data).map_err(refused)?;
    let mut bytes = split.head.len();
    let mut list = String::new();
    for part in &split.parts {
        let files = [("index.bin", &part.core), ("positions.bin", &part.positions), ("textes.bin", &part.bodies)];
        let published = files.map(|(name, file)| folder.publish(name, file));
        let published: Vec<Asset> = published.into_iter().collect::<Result<_, Failure>>()?;
        list.push_str(&published.iter().map(Asset::checked).collect::<Vec<_>>().join(" "));
        list.push('\n');
        bytes += files.iter().map(|(_, file)| file.len()).sum::<usize>();
    }
    assets.index_core = Some(folder.publish("index.bin", &split.head)?);
    assets.index_parts = Some(folder.publish("parties.txt", list.as_bytes())?);
    Ok(bytes + list.len())
}
