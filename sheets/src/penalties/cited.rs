//! Paragraphs as a reader cites them, and where they lead.

use simulators::penalties::Cite;

use crate::Catalogue;

/// A paragraph with its name and its address below the home page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cited {
    /// *Code des douanes, art. 386, al. 1, a)*.
    pub label: String,
    /// `textes/sn-douanes/386/#al-1-a`.
    pub href: String,
}

/// The key of a paragraph's name in the catalogue: `cite.sn-douanes:386#al-1-a`.
#[must_use]
pub fn cite_key(work: &str, article: &str, anchor: &str) -> String {
    format!("cite.{work}:{article}#{anchor}")
}

/// Names of paragraphs to add to a catalogue. Only who has the texts can name them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places(pub Vec<(String, String)>);

impl Catalogue {
    /// Adds the names of paragraphs, each by its [`cite_key`].
    ///
    /// # Errors
    /// The first key that is there already or whose name is empty.
    pub fn add_places(&mut self, places: Places) -> Result<(), String> {
        places.0.into_iter().try_for_each(|(key, name)| self.put(key, crate::typography::typeset(&name)))
    }
}

pub(super) fn cited(words: &Catalogue, cites: &[Cite]) -> Vec<Cited> {
    cites.iter().map(|cite| one(words, *cite)).collect()
}

pub(crate) fn one(words: &Catalogue, cite: Cite) -> Cited {
    let (work, article, anchor) = (cite.work(), cite.article(), cite.anchor());
    Cited { label: words.say(&cite_key(work, article, anchor)), href: format!("textes/{work}/{article}/#{anchor}") }
}
