//! Dated wordings of a unit: the published one, then those of the acts that amended it.
//!
//! A version holds from its first day until the first day of the next one. What a unit shows is its last wording; the
//! published words, which alone are compared with the source and which the notes are about, stay its first version.

use crate::model::{Amendment, Corpus, Unit, Version, Wording, Work, WorkMeta};
use crate::problem::Problem;

/// Sets every amendment in place: each amended unit gets its versions, and shows the last wording. To be done once the
/// published words have been compared with their source.
#[must_use]
pub fn apply(corpus: &mut Corpus) -> Vec<Problem> {
    let mut problems = Vec::new();
    for work in &mut corpus.works {
        for amendment in std::mem::take(&mut work.amendments) {
            if let Err((what, mend)) = amend(work, amendment.clone()) {
                let file = format!("texts/{}/versions.toml", work.meta.id);
                problems.push(Problem::new(&file, amendment.at, what, mend));
            }
        }
    }
    problems
}

fn amend(work: &mut Work, amendment: Amendment) -> Result<(), (String, &'static str)> {
    let id = if work.meta.single && amendment.unit == "." { "" } else { amendment.unit.as_str() };
    let published = work.meta.date.clone();
    let Some(unit) = work.units.iter_mut().find(|unit| unit.id.unit == id) else {
        return Err((format!("la version vise l'unité « {id} », qui n'existe pas"), "corriger « unit »"));
    };
    if unit.versions.is_empty() {
        unit.versions.push(Version { from: published, act: None, publication: None, wording: Some(unit.wording()) });
    }
    let last = unit.versions.last();
    if last.is_some_and(|last| last.from.as_ref().is_some_and(|from| *from >= amendment.from)) {
        return Err((
            format!("la version du {} de l'unité « {id} » ne suit pas la précédente", amendment.from),
            "ranger les versions d'une unité par date, chacune à sa date, après celle du texte publié",
        ));
    }
    if last.is_some_and(|last| last.wording.is_none()) {
        return Err((
            format!("l'unité « {id} » est déjà abrogée"),
            "ôter cette version, ou l'abrogation qui la précède",
        ));
    }
    unit.versions.push(Version {
        from: Some(amendment.from),
        act: Some(amendment.act),
        publication: Some(amendment.publication),
        wording: amendment.wording,
    });
    unit.show_last();
    Ok(())
}

impl Unit {
    /// True when an act changed or repealed it.
    #[must_use]
    pub fn is_amended(&self) -> bool {
        self.versions.len() > 1
    }

    /// The day and the act of its repeal.
    #[must_use]
    pub fn repeal(&self) -> Option<&Version> {
        self.versions.last().filter(|last| last.wording.is_none())
    }

    /// True when it shows its published words, which notes are about.
    #[must_use]
    pub fn shows_published(&self) -> bool {
        self.shown == 0
    }

    /// True when it shows the last of its wordings.
    #[must_use]
    pub fn shows_last(&self) -> bool {
        self.versions.iter().skip(self.shown + 1).all(|later| later.wording.is_none())
    }

    /// First day of what it shows; none when the work has no date.
    #[must_use]
    pub fn version_date<'a>(&'a self, meta: &'a WorkMeta) -> Option<&'a str> {
        self.versions.get(self.shown).map_or(meta.date.as_deref(), |version| version.from.as_deref())
    }

    /// The version that holds on a day (`2020-06-30`): none before the first. A unit that was never amended has its
    /// published words only.
    #[must_use]
    pub fn version_on(&self, day: &str) -> Option<usize> {
        self.versions.iter().rposition(|version| version.from.as_deref().is_none_or(|from| from <= day))
    }

    /// The unit in another of its wordings; none when the index is that of a repeal, or of nothing.
    #[must_use]
    pub fn in_version(&self, index: usize) -> Option<Self> {
        let wording = self.versions.get(index)?.wording.clone()?;
        let mut unit = self.clone();
        unit.take(wording, index);
        Some(unit)
    }

    fn show_last(&mut self) {
        let last = self.versions.iter().enumerate().rev();
        if let Some((index, wording)) = last.filter_map(|(index, v)| Some((index, v.wording.clone()?))).next() {
            self.take(wording, index);
        }
    }

    fn take(&mut self, wording: Wording, index: usize) {
        self.heading = wording.heading;
        self.reconstructed = wording.reconstructed;
        self.title = wording.title;
        self.blocks = wording.blocks;
        self.place = wording.place;
        self.shown = index;
    }

    /// What it shows.
    pub(crate) fn wording(&self) -> Wording {
        Wording {
            heading: self.heading.clone(),
            reconstructed: self.reconstructed,
            title: self.title.clone(),
            blocks: self.blocks.clone(),
            place: self.place.clone(),
        }
    }
}

impl Work {
    /// First day of the last of its versions: that of its last amendment, or its own.
    #[must_use]
    pub fn version_date(&self) -> Option<&str> {
        let amended = self.units.iter().flat_map(|unit| &unit.versions).filter_map(|version| version.from.as_deref());
        amended.chain(self.meta.date.as_deref()).max()
    }
}

impl Version {
    /// Its address below that of its unit: its first day, or `publication` for the published words of an undated work.
    #[must_use]
    pub fn key(&self) -> &str {
        self.from.as_deref().unwrap_or("publication")
    }
}
