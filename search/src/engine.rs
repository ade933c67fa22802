//! The face of search, the same on the command line and in the browser's worker.

mod hit;

use crate::facets;
use crate::format::{Bodies, Core, IndexError, Positions};
use crate::nearest;
use crate::query::Query;
use crate::ranking::{Clause, Ranking, rank};
use crate::results::{Correction, Expansion, Near, Results};
use crate::synonyms::Synonyms;

/// Forms of words given at most, to find them again on a page.
const FORMS: usize = 200;

/// An index, opened. The core is enough to answer; the rest makes answers better when it arrives.
#[derive(Debug)]
pub struct Engine {
    core: Core,
    positions: Option<Positions>,
    bodies: Option<Bodies>,
    synonyms: Option<Synonyms>,
}

impl Engine {
    /// Opens the core of an index.
    ///
    /// # Errors
    /// When the bytes are not a whole, undamaged core file of this version.
    pub fn open(core: &[u8]) -> Result<Engine, IndexError> {
        let core = Core::read(core)?;
        Ok(Engine { core, positions: None, bodies: None, synonyms: None })
    }

    /// Adds the positions: phrases are then checked word for word.
    ///
    /// # Errors
    /// When the bytes are not the positions file of the same build.
    pub fn add_positions(&mut self, file: &[u8]) -> Result<(), IndexError> {
        self.positions = Some(Positions::read(file, &self.core)?);
        Ok(())
    }

    /// Adds the bodies: hits then have excerpts and anchors.
    ///
    /// # Errors
    /// When the bytes are not the bodies file of the same build.
    pub fn add_bodies(&mut self, file: &[u8]) -> Result<(), IndexError> {
        self.bodies = Some(Bodies::read(file, &self.core)?);
        Ok(())
    }

    /// Adds what words of the trade stand for, as `synonyms::pack` writes it.
    ///
    /// # Errors
    /// When the text is no such list.
    pub fn add_synonyms(&mut self, list: &str) -> Result<(), IndexError> {
        self.synonyms = Some(Synonyms::unpack(list).ok_or(IndexError::Malformed("a list of words"))?);
        Ok(())
    }

    /// The same engine with the positions.
    ///
    /// # Errors
    /// As [`Engine::add_positions`].
    pub fn with_positions(mut self, file: &[u8]) -> Result<Engine, IndexError> {
        self.add_positions(file)?;
        Ok(self)
    }

    /// The same engine with the bodies.
    ///
    /// # Errors
    /// As [`Engine::add_bodies`].
    pub fn with_bodies(mut self, file: &[u8]) -> Result<Engine, IndexError> {
        self.add_bodies(file)?;
        Ok(self)
    }

    /// The same engine with the words of the trade.
    ///
    /// # Errors
    /// As [`Engine::add_synonyms`].
    pub fn with_synonyms(mut self, list: &str) -> Result<Engine, IndexError> {
        self.add_synonyms(list)?;
        Ok(self)
    }

    /// The core, for tools that look inside.
    #[must_use]
    pub fn core(&self) -> &Core {
        &self.core
    }

    /// Answers a query with at most `limit` hits.
    #[must_use]
    pub fn search(&self, query: &Query, limit: usize) -> Results {
        let expansions = match &self.synonyms {
            Some(synonyms) if !query.literal => synonyms.expansions(query),
            _ => Vec::new(),
        };
        let mut ranking = rank(&self.core, self.positions.as_ref(), query, &expansions);
        let documents = &self.core.documents;
        let facets = facets::count(documents, ranking.matches.iter().map(|found| found.document), &query.choice);
        let chosen = facets::chosen(documents.works(), &query.choice);
        ranking.matches.retain(|found| chosen.get(documents.work(found.document)).copied().unwrap_or(false));
        let wanted = self.wanted(&ranking.clauses);
        // In a citation that was found, « al. » and « b) » are not words that failed.
        let cited = ranking.matches.first().is_some_and(|found| found.cited);
        let told = if cited { &[] } else { &ranking.clauses[..] };
        let corrected: Vec<&Clause> = told.iter().filter(|clause| !clause.corrections.is_empty()).collect();
        let mut results = Results {
            hits: ranking.matches.iter().take(limit).map(|found| self.hit(found, query, &ranking, &wanted)).collect(),
            total: ranking.matches.len(),
            complete: ranking.matches.iter().filter(|found| found.complete || found.cited).count(),
            corrections: corrected.iter().map(|clause| self.correction(clause)).collect(),
            expansions: ranking.expansions.iter().map(|(range, used)| expansion(query, range.clone(), used)).collect(),
            unknown: told.iter().filter(|clause| is_unknown(clause)).map(|clause| clause.typed.clone()).collect(),
            unmet: ranking.unmet.clone(),
            facets,
            forms: self.forms(&wanted),
            has_excerpts: self.bodies.is_some(),
            has_phrases: self.positions.is_some() || query.phrases.is_empty(),
            has_synonyms: self.synonyms.is_some(),
            ..Results::default()
        };
        results.suggestion = suggestion(query, &corrected, &results.corrections);
        results.near = self.near(query, &ranking, &results);
        results
    }

    /// What is near: words like those that no text holds, and units numbered like one that does not exist.
    fn near(&self, query: &Query, ranking: &Ranking, results: &Results) -> Near {
        let mut near = Near::default();
        for word in &results.unknown {
            near.words.extend(nearest::words(&self.core, word).into_iter().map(|form| self.printed(form)));
        }
        let absent = query.reference.as_ref().filter(|_| results.complete == 0);
        if let Some(reference) = absent {
            let units = nearest::units(&self.core, reference);
            near.units = units.into_iter().map(|document| self.named(document)).collect();
        }
        // With full answers nothing needs to be near.
        if ranking.matches.iter().any(|found| found.complete || found.cited) { Near::default() } else { near }
    }

    fn correction(&self, clause: &Clause) -> Correction {
        let printed = |form: &String| {
            let at = self.core.lexicon.forms().binary_search(form);
            at.map_or_else(|_| form.clone(), |at| self.printed(at))
        };
        Correction { typed: clause.typed.clone(), used: clause.corrections.iter().map(printed).collect() }
    }
}

/// A word that the corpus knows nothing like.
fn is_unknown(clause: &Clause) -> bool {
    clause.alternatives.is_empty() && !clause.optional
}

/// The words typed, and what they stand for.
fn expansion(query: &Query, range: std::ops::Range<usize>, used: &[String]) -> Expansion {
    Expansion { typed: query.text.get(range).unwrap_or_default().to_owned(), used: used.to_vec() }
}

/// The query with the first correction of each word in its place.
fn suggestion(query: &Query, clauses: &[&Clause], corrections: &[Correction]) -> String {
    let mut text = query.text.clone();
    for (clause, correction) in clauses.iter().zip(corrections).rev() {
        // A word inside a phrase has its place in the phrase: it is not put back here.
        let (Some(used), Some(typed)) = (correction.used.first(), text.get(clause.range.clone())) else { continue };
        if crate::analysis::fold::fold(typed) == clause.typed {
            let (before, after) = (text.get(..clause.range.start), text.get(clause.range.end..));
            text = [before.unwrap_or_default(), used, after.unwrap_or_default()].concat();
        }
    }
    if text == query.text { String::new() } else { text }
}
