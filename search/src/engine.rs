//! The face of search, the same on the command line and in the browser's worker.

mod hit;

use crate::facets;
use crate::format::{Bodies, Core, Head, IndexError, Kind, MAGIC, Positions, malformed, open_part};
use crate::nearest;
use crate::query::Query;
use crate::ranking::{Clause, Match, Ranking, rank};
use crate::results::{Correction, Expansion, Near, Needs, Results};
use crate::synonyms::Synonyms;
use std::sync::Arc;

/// Forms of words given at most, to find them again on a page.
const FORMS: usize = 200;

/// An index, opened: whole, or its head and some of its parts. Documents and postings are enough to answer; the rest makes
/// answers better when it arrives.
#[derive(Debug)]
pub struct Engine {
    head: Arc<Head>,
    /// The parts that are open, in their order.
    opened: Vec<Opened>,
    synonyms: Option<Synonyms>,
}

/// A part that is open.
#[derive(Debug)]
pub(crate) struct Opened {
    pub(crate) core: Core,
    pub(crate) positions: Option<Positions>,
    bodies: Option<Bodies>,
}

impl From<Core> for Opened {
    fn from(core: Core) -> Self {
        Opened { core, positions: None, bodies: None }
    }
}

impl Engine {
    /// Opens the core of an index, or the head of one that is split.
    ///
    /// # Errors
    /// When the bytes are not those of a whole, undamaged file of this version.
    pub fn open(file: &[u8]) -> Result<Engine, IndexError> {
        #[cfg(feature = "parts")]
        if Head::is(file) {
            return Ok(Engine { head: Arc::new(Head::read(file)?), opened: Vec::new(), synonyms: None });
        }
        let core = Core::read(file)?;
        Ok(Engine { head: Arc::clone(&core.head), opened: vec![core.into()], synonyms: None })
    }

    /// Adds whatever file makes answers better, by what it says it is: a list of words says nothing.
    ///
    /// # Errors
    /// When the bytes are no file of the same build.
    pub fn add(&mut self, file: &[u8]) -> Result<(), IndexError> {
        let Some(after) = file.strip_prefix(&MAGIC) else {
            return self.add_synonyms(std::str::from_utf8(file).map_err(|_| IndexError::NotAnIndex)?);
        };
        match after.get(1) {
            Some(2) => self.add_positions(file),
            Some(3) => self.add_bodies(file),
            #[cfg(feature = "parts")]
            Some(5) => self.add_part(file),
            Some(_) => Err(IndexError::WrongFile),
            None => Err(IndexError::Truncated),
        }
    }

    /// Adds a part of a split index; one that is open already stays as it is.
    ///
    /// # Errors
    /// When the bytes are not a part of the same build.
    pub fn add_part(&mut self, file: &[u8]) -> Result<(), IndexError> {
        let core = Core::read_part(file, &self.head)?;
        if let Err(place) = self.opened.binary_search_by_key(&core.part, |opened| opened.core.part) {
            self.opened.insert(place, core.into());
        }
        Ok(())
    }

    /// Adds the positions of a part that is open: phrases are then checked word for word.
    ///
    /// # Errors
    /// When the bytes are not the positions file of the same build.
    pub fn add_positions(&mut self, file: &[u8]) -> Result<(), IndexError> {
        let (part, reader) = open_part(file, Kind::Positions, &self.head)?;
        let opened = self.opened(part)?;
        opened.positions = Some(Positions::read_from(reader, &opened.core)?);
        Ok(())
    }

    /// Adds the bodies of a part that is open: hits then have excerpts and anchors.
    ///
    /// # Errors
    /// When the bytes are not the bodies file of the same build.
    pub fn add_bodies(&mut self, file: &[u8]) -> Result<(), IndexError> {
        let (part, reader) = open_part(file, Kind::Bodies, &self.head)?;
        let opened = self.opened(part)?;
        opened.bodies = Some(Bodies::read_from(reader, &opened.core)?);
        Ok(())
    }

    fn opened(&mut self, part: usize) -> Result<&mut Opened, IndexError> {
        self.opened.iter_mut().find(|opened| opened.core.part == part).ok_or(IndexError::WrongFile)
    }

    /// Adds what words of the trade stand for, as `synonyms::pack` writes it.
    ///
    /// # Errors
    /// When the text is no such list.
    pub fn add_synonyms(&mut self, list: &str) -> Result<(), IndexError> {
        self.synonyms = Some(Synonyms::unpack(list).ok_or(malformed("a list of words"))?);
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

    /// What all parts share, for tools that look inside.
    #[must_use]
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// Answers a query with at most `limit` hits.
    #[must_use]
    pub fn search(&self, query: &Query, limit: usize) -> Results {
        let expansions = match &self.synonyms {
            Some(synonyms) if !query.literal => synonyms.expansions(query),
            _ => Vec::new(),
        };
        let works = &self.head.works;
        let mut ranking = rank(&self.head, &self.opened, query, &expansions);
        let work = |found: &Match| self.opened.get(found.part).map(|part| part.core.documents.work(found.document));
        let facets = facets::count(works, ranking.matches.iter().filter_map(work), &query.choice);
        let chosen = facets::chosen(works, &query.choice);
        let is_chosen = |found: &Match| work(found).and_then(|work| chosen.get(work)) == Some(&true);
        ranking.matches.retain(is_chosen);
        let wanted = self.wanted(&ranking.clauses);
        // In a citation that was found, « al. » and « b) » are not words that failed.
        let cited = ranking.matches.first().is_some_and(|found| found.cited);
        let told = if cited { &[] } else { &ranking.clauses[..] };
        let corrected: Vec<&Clause> = told.iter().filter(|clause| !clause.corrections.is_empty()).collect();
        let shown: Vec<Match> = ranking.matches.iter().take(limit).copied().collect();
        #[cfg_attr(not(feature = "parts"), allow(unused_mut))]
        let mut needs = self.needs(query, &shown);
        #[cfg(feature = "parts")]
        self.closed(&ranking.works, &chosen, &mut needs);
        let hit = |found: &Match| Some(Self::hit(found, self.opened.get(found.part)?, query, &ranking, &wanted));
        let mut results = Results {
            hits: shown.iter().filter_map(hit).collect(),
            total: ranking.matches.len(),
            complete: ranking.matches.iter().filter(|found| found.complete || found.cited).count(),
            corrections: corrected.iter().map(|clause| self.correction(clause)).collect(),
            expansions: ranking.expansions.iter().map(|(range, used)| expansion(query, range.clone(), used)).collect(),
            unknown: told.iter().filter(|clause| is_unknown(clause)).map(|clause| clause.typed.clone()).collect(),
            unmet: ranking.unmet.clone(),
            facets,
            forms: self.forms(&wanted),
            has_excerpts: needs.bodies.is_empty(),
            has_phrases: needs.positions.is_empty(),
            has_synonyms: self.synonyms.is_some(),
            needs,
            ..Results::default()
        };
        results.suggestion = suggestion(query, &corrected, &results.corrections);
        results.near = self.near(query, &ranking, &results);
        results
    }

    /// Positions and texts that are not there yet and belong to the answer. Without hits, the texts of a whole index still
    /// tell how a word is printed.
    fn needs(&self, query: &Query, shown: &[Match]) -> Needs {
        let mut needs = Needs::default();
        for (at, opened) in self.opened.iter().enumerate() {
            if self.head.parts.len() > 1 && !shown.iter().any(|found| found.part == at) {
                continue;
            }
            if opened.positions.is_none() && !query.phrases.is_empty() {
                needs.positions.push(opened.core.part);
            }
            if opened.bodies.is_none() {
                needs.bodies.push(opened.core.part);
            }
        }
        needs
    }

    /// Adds the parts that are not open and may answer, and counts the works of the others.
    #[cfg(feature = "parts")]
    fn closed(&self, works: &[bool], chosen: &[bool], needs: &mut Needs) {
        let asked = |work: usize| works.get(work) == Some(&true) && chosen.get(work) == Some(&true);
        for (part, share) in self.head.parts.iter().enumerate() {
            if self.opened.binary_search_by_key(&part, |opened| opened.core.part).is_ok() {
                continue;
            }
            if share.works.clone().any(asked) {
                needs.parts.push(part);
            } else {
                needs.apart += share.works.len();
            }
        }
    }

    /// What is near: words like those that no text holds, and units numbered like one that does not exist.
    fn near(&self, query: &Query, ranking: &Ranking, results: &Results) -> Near {
        let mut near = Near::default();
        for word in &results.unknown {
            near.words.extend(nearest::words(&self.head, word).into_iter().map(|form| self.printed(form)));
        }
        let absent = query.reference.as_ref().filter(|_| results.complete == 0);
        if let Some(reference) = absent {
            let units = nearest::units(&self.head, &self.opened, reference, &ranking.works);
            let named = |(part, document): (usize, usize)| Some(Self::named(&self.opened.get(part)?.core, document));
            near.units = units.into_iter().filter_map(named).collect();
        }
        // With full answers nothing needs to be near.
        if ranking.matches.iter().any(|found| found.complete || found.cited) { Near::default() } else { near }
    }

    fn correction(&self, clause: &Clause) -> Correction {
        let printed = |form: &String| {
            let at = self.head.lexicon.forms().binary_search(form);
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
