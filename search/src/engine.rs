//! The face of search, the same on the command line and in the browser's worker.

use crate::excerpt::{Wanted, passage};
use crate::format::{Bodies, Core, IndexError, Positions};
use crate::query::Query;
use crate::ranking::{Clause, Match, bm25, rank};
use crate::results::{Correction, Hit, Results};

/// An index, opened. The core is enough to answer; positions and bodies make answers better when they arrive.
#[derive(Debug)]
pub struct Engine {
    core: Core,
    positions: Option<Positions>,
    bodies: Option<Bodies>,
}

impl Engine {
    /// Opens the core of an index.
    ///
    /// # Errors
    /// When the bytes are not a whole, undamaged core file of this version.
    pub fn open(core: &[u8]) -> Result<Engine, IndexError> {
        Ok(Engine { core: Core::read(core)?, positions: None, bodies: None })
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

    /// The core, for tools that look inside.
    #[must_use]
    pub fn core(&self) -> &Core {
        &self.core
    }

    /// Answers a query with at most `limit` hits.
    #[must_use]
    pub fn search(&self, query: &Query, limit: usize) -> Results {
        let ranking = rank(&self.core, self.positions.as_ref(), query);
        let wanted = self.wanted(&ranking.clauses);
        // In a citation that was found, « al. » and « b) » are not words that failed.
        let cited = ranking.matches.first().is_some_and(|found| found.cited);
        let told = if cited { &[] } else { &ranking.clauses[..] };
        Results {
            hits: ranking.matches.iter().take(limit).map(|found| self.hit(found, query, &wanted)).collect(),
            total: ranking.matches.len(),
            complete: ranking.matches.iter().filter(|found| found.complete || found.cited).count(),
            corrections: told.iter().filter(|clause| !clause.corrections.is_empty()).map(correction).collect(),
            unknown: told
                .iter()
                .filter(|clause| clause.alternatives.is_empty() && !clause.optional)
                .map(|clause| clause.typed.clone())
                .collect(),
            has_excerpts: self.bodies.is_some(),
            has_phrases: self.positions.is_some() || query.phrases.is_empty(),
        }
    }

    /// Terms to highlight, in order of term.
    fn wanted(&self, clauses: &[Clause]) -> Vec<Wanted> {
        let count = self.core.documents.len();
        let mut wanted = Vec::new();
        for (clause, alternatives) in clauses.iter().enumerate() {
            for term in alternatives.alternatives.iter().flat_map(|alternative| &alternative.terms) {
                let holding = self.core.postings.of(*term, crate::Field::Body).len();
                if let Err(place) = wanted.binary_search_by_key(term, |other: &Wanted| other.term) {
                    wanted.insert(place, Wanted { term: *term, clause, rarity: bm25::idf(holding, count) });
                }
            }
        }
        wanted
    }

    fn hit(&self, found: &Match, query: &Query, wanted: &[Wanted]) -> Hit {
        let documents = &self.core.documents;
        let document = found.document;
        let work = documents.works().get(documents.work(document));
        let mut hit = Hit {
            unit: documents.unit(document).to_owned(),
            work: work.map(|work| work.id.clone()).unwrap_or_default(),
            work_title: work.map(|work| work.title.clone()).unwrap_or_default(),
            title: documents.title(document).to_owned(),
            path: documents.path(document).map(str::to_owned).collect(),
            url: documents.url(document).to_owned(),
            score: found.score,
            complete: found.complete,
            cited: found.cited,
            ..Hit::default()
        };
        if let Some(bodies) = &self.bodies {
            let asked = query.reference.as_ref().filter(|_| found.cited).map(|reference| reference.anchors());
            let forced =
                asked.into_iter().flatten().find(|wanted| bodies.of(document).any(|(anchor, _)| anchor == wanted));
            // The number of a unit is no reason to show one block of it rather than another.
            let wanted = if found.cited { &[] } else { wanted };
            let passage = passage(bodies.of(document), wanted, &self.core.lexicon, forced.as_deref());
            hit.excerpt = passage.pieces;
            if passage.matched || forced.is_some() {
                hit.anchor = passage.anchor;
            }
        }
        if !hit.anchor.is_empty() {
            hit.url = format!("{}#{}", hit.url, hit.anchor);
        }
        hit
    }
}

fn correction(clause: &Clause) -> Correction {
    Correction { typed: clause.typed.clone(), used: clause.corrections.clone() }
}
