//! The files of the simulators: one worker, one engine in parts, a script for each kind of page.

use app::site::{Asset, SimulatorAssets};
use content::model::Corpus;
use tariff_data::nomenclature::Nomenclature;

use super::bare::bare;
use super::files::Folder;
use super::glue::trimmed;
use super::scripts::{LISTED_SCRIPT, WHOLE_SCRIPT, counting, drawing};
use super::usual;
use crate::engine::{Part, cut};
use crate::failure::Failure;

/// The worker, after the glue: what it loads with, what is particular to each simulator, what they share.
const WORKER_SCRIPT: &str = concat!(
    include_str!("../../../sheets/worker/parts.js"),
    "self.simulators = {};\n",
    include_str!("../../../sheets/worker/tariff.js"),
    include_str!("../../../sheets/worker/penalties.js"),
    include_str!("../../../sheets/worker/duties.js"),
    include_str!("../../../sheets/worker/invoice.js"),
    include_str!("../../../sheets/worker/arguments.js"),
    include_str!("../../../sheets/worker/worker.js")
);

/// The simulators without figures and words; empty when trunk compiled none.
#[derive(Default)]
pub(super) struct Simulators {
    pub(super) penalties: SimulatorAssets,
    pub(super) duties: SimulatorAssets,
    pub(super) invoice: SimulatorAssets,
    pub(super) guided: [SimulatorAssets; 4],
}

impl Simulators {
    /// Takes what trunk compiled and copied, and publishes it.
    pub(super) fn take(folder: &Folder, texts: (&Corpus, &Nomenclature)) -> Result<Self, Failure> {
        let (glue, module) = (folder.take("simulators-worker.js")?, folder.take("simulators-worker_bg.wasm")?);
        let publish =
            |name: &str, bytes: Option<Vec<u8>>| bytes.map(|bytes| folder.publish(name, &bare(&bytes))).transpose();
        let frame = publish("simulation.js", folder.take("simulator.js")?.map(drawing).map(counting))?;
        let mut scripts = Vec::new();
        for (from, name) in [
            ("penalties.js", "simulateur.js"),
            ("duties.js", "droits.js"),
            ("invoice.js", "facture.js"),
            ("arguments.js", "raisonner.js"),
        ] {
            scripts.push(publish(name, folder.take(from)?)?);
        }
        // Each engine needs bindings of its own, so the glue becomes a function that makes them. An engine that is given up goes
        // with its memory: nothing in it is freed first, which would be code that nobody else comes to.
        let glue = glue.map(|glue| {
            let start = b"self.bindings = () => {\nconst FinalizationRegistry = undefined;\n";
            [&start[..], &trimmed(&glue), b"\nreturn wasm_bindgen;\n};\n"].concat()
        });
        let worker = glue
            .as_ref()
            .map(|glue| [glue, WHOLE_SCRIPT.as_bytes(), LISTED_SCRIPT.as_bytes(), WORKER_SCRIPT.as_bytes()].concat());
        let worker = publish("simuler.js", worker)?;
        let mut parts: Vec<(Part, Asset)> = Vec::new();
        if let (Some(glue), Some(module)) = (&glue, &module) {
            for (part, bytes) in cut(module, |counted| usual::run(counted, glue, texts))? {
                parts.push((part, folder.publish(part.file(), &bytes)?));
            }
        }
        let files = |wanted: &[Part]| -> Vec<Asset> {
            let one = |part: &Part| parts.iter().find(|(known, _)| known == part).map(|(_, file)| file.clone());
            wanted.iter().filter_map(one).collect()
        };
        let simulator = |name, script: usize, at_once: &[Part], later: &[Part]| {
            let rare: Vec<Part> =
                at_once.iter().filter_map(|part| part.rare()).filter(|part| !at_once.contains(part)).collect();
            SimulatorAssets {
                name,
                frame: frame.clone(),
                script: scripts.get(script).cloned().flatten(),
                worker: worker.clone(),
                parts: files(at_once),
                rare: files(&rare),
                later: files(later),
                ..SimulatorAssets::default()
            }
        };
        let guided = |name, own, later| simulator(name, 3, &[Part::Base, Part::Guided, own], later);
        // An invoice has state, and cannot be asked once more: it has at once what its rows may come to.
        let invoice = [Part::Base, Part::Settling, Part::SettlingRare, Part::Goods, Part::Invoice];
        Ok(Self {
            penalties: simulator("penalties", 0, &[Part::Base, Part::Penalties], &[Part::PenaltiesMore]),
            duties: simulator(
                "duties",
                1,
                &[Part::Base, Part::Settling, Part::Duties],
                &[Part::DutiesMore, Part::Goods],
            ),
            invoice: simulator("invoice", 2, &invoice, &[]),
            guided: [
                guided("value", Part::Value, &[Part::ValueMore]),
                guided("origin", Part::Origin, &[]),
                guided("defence", Part::Defence, &[]),
                guided("dispute", Part::Dispute, &[]),
            ],
        })
    }
}
