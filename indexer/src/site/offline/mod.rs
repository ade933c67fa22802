//! What works without a network: the service worker with the list of what it keeps, and the parcels of pages, the site's own
//! and those that a reader chooses. All is made from the folder as it was written, so that no list can name a file that is
//! not there.

mod kept;
mod lots;

use std::collections::{BTreeMap, BTreeSet};

use app::messages::Language;
use app::site::SiteContext;
use serde_json::json;

use super::files::Folder;
use crate::digest;
use crate::failure::Failure;
use lots::Lots;

/// The service worker's own text, as it lies among the static files.
const SCRIPT: &str = "offline-worker.js";

/// Its name on the site, which never changes: browsers look there for the next version.
const NAME: &str = "sw.js";

/// Digests of the printed law, one a line: they tell which version of the texts this is.
const LAW: &str = "empreintes.sha256";

/// How hard what pages load is compressed to tell what it weighs on the way: as hosts do that compress as they send.
const QUALITY: i32 = 5;

/// A file kept at once: its name, its digest, its bytes as they are and on the way.
struct File {
    name: String,
    digest: String,
    bytes: usize,
    wire: usize,
}

/// Writes the service worker, when its script is there, with the parcels. `works` are the ids and titles of the texts. Gives
/// the bytes that all parcels weigh.
pub(super) fn write(folder: &Folder, site: &SiteContext, works: &[(String, String)]) -> Result<usize, Failure> {
    let Some(script) = folder.take(SCRIPT)? else { return Ok(0) };
    let names = folder.names()?;
    let mut loaded = loaded(folder, &names)?;
    let data = data_version(site);
    let law = if names.iter().any(|name| name == LAW) { digest::short(&folder.read(LAW)?) } else { String::new() };
    let mut bytes = 0;
    for language in Language::ALL {
        let lots = lots::write(folder, &names, language, works)?;
        bytes += lots.bytes;
        let list = list(&lots, &loaded, language.tag(), &law, &data)?;
        let name = format!("lots-{}.json", language.tag());
        folder.write(&name, list.as_bytes())?;
        loaded.entry(language.tag()).or_default().push(file(name, list.as_bytes())?);
    }
    let kept: BTreeMap<&str, Vec<[&str; 2]>> = loaded
        .iter()
        .map(|(whom, files)| (*whom, files.iter().map(|file| [file.name.as_str(), file.digest.as_str()]).collect()))
        .collect();
    let kept = json!(kept).to_string().replace("],[", "],\n[");
    let cut = words();
    let version = digest::short(&[kept.as_bytes(), cut.as_bytes(), &script].concat());
    let head = format!(
        "const VERSION=\"{version}\",LAW=\"{law}\",DATA=\"{data}\",BASE=\"{}\",CUT={cut},KEPT=\n{kept};\n",
        site.base
    );
    folder.write(NAME, &[head.as_bytes(), &script].concat())?;
    Ok(bytes)
}

/// What the worker says at the end of a page that was cut, by language.
fn words() -> String {
    let all = Language::ALL.into_iter().map(|language| {
        let words = &language.messages().offline;
        (language.tag(), json!({ "said": words.cut, "again": words.again }))
    });
    json!(all.collect::<BTreeMap<_, _>>()).to_string()
}

/// What pages load, by the language that it is for.
fn loaded(folder: &Folder, names: &[String]) -> Result<BTreeMap<&'static str, Vec<File>>, Failure> {
    let mut loaded: BTreeMap<&str, Vec<File>> = BTreeMap::from([("", Vec::new())]);
    // Data have their words beside them (`penalites-fr.txt`) and serve all languages: only scripts and manifests count.
    let spoken = |name: &&String| name.ends_with(".js") || name.ends_with(".webmanifest");
    let stems: BTreeSet<&str> = names.iter().filter(spoken).map(|name| kept::stem(name)).collect();
    for name in names.iter().filter(|name| kept::is_loaded(name) && *name != NAME) {
        let file = file(name.clone(), &folder.read(name)?)?;
        let whom = kept::loaded_by(kept::stem(name), |stem| spoken(&name) && stems.contains(stem));
        loaded.entry(whom).or_default().push(file);
    }
    Ok(loaded)
}

fn file(name: String, content: &[u8]) -> Result<File, Failure> {
    let packed = wire::brotli(content, QUALITY)
        .map_err(|error| Failure::new(format!("{name} ne se comprime pas : {error}"), "signaler ce défaut"))?;
    let (bytes, wire) = (content.len(), packed.len().min(content.len()));
    Ok(File { digest: digest::hexadecimal(content), name, bytes, wire })
}

/// What a language keeps: `site` tells what comes at once, `lots` each parcel. The list comes too, and counts itself: what it
/// weighs is measured on one that is the same but for these figures.
fn list(
    lots: &Lots,
    loaded: &BTreeMap<&str, Vec<File>>,
    language: &str,
    law: &str,
    data: &str,
) -> Result<String, Failure> {
    let files: Vec<&File> = ["", language].iter().filter_map(|whom| loaded.get(whom)).flatten().collect();
    let sum = |of: fn(&File) -> usize| files.iter().map(|file| of(file)).sum::<usize>() + lots.site_bytes;
    let (wire, device) = (sum(|file| file.wire), sum(|file| file.bytes));
    let written = |wire: usize, device: usize| {
        let site = json!({ "files": files.len() + 1, "wire": wire, "device": device });
        json!({ "law": law, "data": data, "site": site, "lots": lots.listed }).to_string()
    };
    let own = file(String::new(), written(wire, device).as_bytes())?;
    Ok(written(wire + own.wire, device + own.bytes))
}

/// The version of the figures that simulators compute with.
fn data_version(site: &SiteContext) -> String {
    let assets = &site.assets;
    let versions: Vec<&str> = [&assets.penalties, &assets.duties]
        .into_iter()
        .chain(&assets.guided)
        .map(|simulator| simulator.version.as_str())
        .collect();
    digest::short(versions.join(" ").as_bytes())
}
