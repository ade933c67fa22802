//! References of a unit that lead out of the site, or nowhere: what is told of each, once.

use app::messages::Messages;
use app::parts::outside::OutsideView;
use content::model::Corpus;
use content::references::{Found, Nature, Target};

/// What is told of the references of a unit that no page answers, in the order of their first words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Outside {
    told: Vec<(String, String)>,
}

impl Outside {
    /// Adds what is told of a target, once; nothing when a page answers it.
    pub(super) fn add(&mut self, m: &Messages, corpus: &Corpus, target: &Target, printed: &str) {
        if let Some(told) = tell(m, corpus, target, printed)
            && !self.told.contains(&told)
        {
            self.told.push(told);
        }
    }

    /// The anchor of what is told of a target, without prefix, and the words themselves.
    pub(super) fn find(
        &self,
        m: &Messages,
        corpus: &Corpus,
        target: &Target,
        printed: &str,
    ) -> Option<(String, String)> {
        let told = tell(m, corpus, target, printed)?;
        let place = self.told.iter().position(|known| *known == told)?;
        let (name, what) = told;
        Some((anchor(place), format!("{name} – {what}")))
    }

    /// As the unit shows it.
    pub(super) fn view(&self, prefix: &str) -> Vec<OutsideView> {
        let list = self.told.iter().enumerate();
        list.map(|(place, (name, what))| OutsideView {
            id: format!("{prefix}{}", anchor(place)),
            name: name.clone(),
            what: what.clone(),
        })
        .collect()
    }
}

fn anchor(place: usize) -> String {
    format!("hors-{}", place + 1)
}

/// Name and nature of what is cited.
fn tell(m: &Messages, corpus: &Corpus, target: &Target, printed: &str) -> Option<(String, String)> {
    let quoted = || (m.notes.quoted)(printed);
    match target {
        Target::Outside { name, nature, place } => {
            let whole = (m.reader.outside_place)(name, place);
            Some((whole, (m.reader.outside_kind)(kind(m, *nature))))
        }
        Target::Dead { why } => Some((quoted(), (m.reader.dead)(why.trim_end_matches('.')))),
        Target::Unit { id, found: Found::Nowhere, .. } => {
            let work = &corpus.work(&id.work)?.meta;
            Some((quoted(), (m.reader.nowhere)(&work.unit_word, &id.unit, &work.title)))
        }
        Target::Unit { .. } | Target::Division { .. } | Target::Work { .. } => None,
    }
}

fn kind(m: &Messages, nature: Nature) -> &'static str {
    let [
        code,
        law,
        decree,
        order,
        regulation,
        circular,
        resolution,
        treaty,
        uniform,
        constitution,
        declaration,
        orders,
    ] = m.reader.natures;
    match nature {
        Nature::Code => code,
        Nature::Law => law,
        Nature::Decree => decree,
        Nature::Order => order,
        Nature::Regulation => regulation,
        Nature::Circular => circular,
        Nature::Resolution => resolution,
        Nature::Treaty => treaty,
        Nature::UniformAct => uniform,
        Nature::Constitution => constitution,
        Nature::Declaration => declaration,
        Nature::Instructions => orders,
    }
}
