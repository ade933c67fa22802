//! One language of the site: the words that its pages load, and its pages.

use app::messages::Language;
use app::site::{Assets, SimulatorAssets, SiteContext};
use sheets::argument::Tool;
use tariff_data::nomenclature::Nomenclature;

use super::files::Folder;
use super::scripts::Speaking;
use crate::failure::Failure;
use crate::formats::Home;
use crate::load::Loaded;
use crate::pages::{self, Page};
use crate::{arguments, duties, helps, languages, penalties};

/// What the pages of a language are drawn from.
pub(super) struct Speech {
    pub(super) site: SiteContext,
    pub(super) penalties: sheets::penalties::Book,
    pub(super) duties: sheets::duty::Book,
}

impl Speech {
    /// Publishes what a language has of its own beside its pages: scripts that speak, words of the simulators, levies.
    pub(super) fn publish(
        folder: &Folder,
        home: &Home,
        (loaded, tariff): (&Loaded, &Nomenclature),
        speaking: &Speaking,
        shared: &Assets,
        language: Language,
    ) -> Result<Self, Failure> {
        let corpus = &loaded.corpus;
        let (tag, spoken) = (language.tag(), languages::of_sheets(language));
        let mut assets = speaking.publish(folder, &home.base, corpus, language, shared)?;
        let spoken_words = |name: &str, words: &sheets::Catalogue| {
            folder.publish(&format!("{name}-{tag}.txt"), words.pack().as_bytes()).map(Some)
        };
        assets.tools = Some(folder.publish(&format!("outils-{tag}.txt"), helps::tools(spoken)?.as_bytes())?);
        let penalties = penalties::book(corpus, spoken)?;
        assets.penalties.words = spoken_words("penalites", &penalties.words)?;
        let duties = duties::book(corpus, spoken)?;
        assets.duties.words = spoken_words("droits", &duties.words)?;
        // A levy stands beside its rates, with its name and its questions in this language.
        let levies = sheets::duty::pack(&duties, tariff);
        assets.duties.figures = Some(folder.publish(&format!("prelevements-{tag}.txt"), levies.as_bytes())?);
        let SimulatorAssets { words, figures, .. } = assets.duties.clone();
        assets.invoice = SimulatorAssets { words, figures, ..assets.invoice };
        for (tool, guided) in Tool::ALL.iter().zip(&mut assets.guided) {
            guided.words = spoken_words(arguments::file(*tool), &arguments::book(corpus, *tool, spoken)?.words)?;
        }
        let version = env!("CARGO_PKG_VERSION").to_owned();
        let site = SiteContext { base: home.base.clone(), language, assets, version, dev_reload: None };
        Ok(Self { site, penalties, duties })
    }

    /// Draws and writes every page. Gives the addresses below the site, and how many bytes they are.
    pub(super) fn write(
        &self,
        folder: &Folder,
        loaded: &Loaded,
        tariff: &Nomenclature,
    ) -> Result<(Vec<String>, usize), Failure> {
        let site = &self.site;
        let (mut addresses, mut written) = (Vec::new(), 0);
        let mut put = |page: Page| {
            folder.write(&page.path, page.html.as_bytes())?;
            written += page.html.len();
            addresses.extend(page.path.strip_suffix("index.html").map(str::to_owned));
            Ok::<(), Failure>(())
        };
        let texts = pages::render_all(&loaded.corpus, &loaded.accounts, &self.penalties, &self.duties, site);
        texts.into_iter().try_for_each(&mut put)?;
        pages::render_tariff(tariff, site, &mut put)?;
        let simulators = [pages::render_duties(&self.duties, site), pages::render_invoice(site)];
        pages::render_levies(&self.duties, site)
            .into_iter()
            .chain(simulators)
            .chain(pages::render_arguments(site))
            .try_for_each(&mut put)?;
        Ok((addresses, written))
    }
}
