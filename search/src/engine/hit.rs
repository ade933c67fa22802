//! From a document that answers to what is shown of it.

use super::{Engine, FORMS, Opened};
use crate::analysis::{Token, TokenKind, analyse};
use crate::document::Field;
use crate::excerpt::{Wanted, passage};
use crate::format::Core;
use crate::query::Query;
use crate::ranking::{Clause, Match, Ranking, bm25, holds_in, satisfies};
use crate::results::{Hit, Why};

impl Engine {
    /// Terms to highlight, in order of term.
    pub(super) fn wanted(&self, clauses: &[Clause]) -> Vec<Wanted> {
        let statistics = &self.head.statistics;
        let mut wanted = Vec::new();
        for (clause, alternatives) in clauses.iter().enumerate() {
            for term in alternatives.alternatives.iter().flat_map(|alternative| &alternative.terms) {
                let holding = statistics.holding(*term, Field::Body);
                if let Err(place) = wanted.binary_search_by_key(term, |other: &Wanted| other.term) {
                    wanted.insert(
                        place,
                        Wanted { term: *term, clause, rarity: bm25::idf(holding, statistics.documents) },
                    );
                }
            }
        }
        wanted
    }

    /// All forms of the wanted terms.
    pub(super) fn forms(&self, wanted: &[Wanted]) -> Vec<String> {
        let lexicon = &self.head.lexicon;
        let is_wanted = |term: &u32| wanted.binary_search_by_key(term, |one| one.term).is_ok();
        let forms = lexicon.forms().iter().zip(lexicon.terms()).filter(|(_, term)| is_wanted(term));
        forms.map(|(form, _)| form.clone()).take(FORMS).collect()
    }

    /// A document by its names alone.
    pub(super) fn named(core: &Core, document: usize) -> Hit {
        let documents = &core.documents;
        let work = core.head.works.get(documents.work(document));
        Hit {
            unit: documents.unit(document).to_owned(),
            work: work.map(|work| work.id.clone()).unwrap_or_default(),
            work_title: work.map(|work| work.title.clone()).unwrap_or_default(),
            title: documents.title(document).to_owned(),
            path: documents.path(document).map(str::to_owned).collect(),
            url: documents.url(document).to_owned(),
            ..Hit::default()
        }
    }

    pub(super) fn hit(found: &Match, opened: &Opened, query: &Query, ranking: &Ranking, wanted: &[Wanted]) -> Hit {
        let (core, document) = (&opened.core, found.document);
        let mut hit = Hit {
            score: found.score,
            complete: found.complete,
            cited: found.cited,
            why: why(core, found, &ranking.clauses),
            ..Self::named(core, document)
        };
        if !found.cited {
            let lacks = |clause: &&Clause| !clause.optional && !satisfies(core, clause, document);
            let typed = |clause: &Clause| query.text.get(clause.range.clone()).unwrap_or(&clause.typed).to_owned();
            hit.missing = ranking.clauses.iter().filter(lacks).map(typed).collect();
        }
        if let Some(bodies) = &opened.bodies {
            let asked = query.reference.as_ref().filter(|_| found.cited).map(|reference| reference.anchors());
            let forced =
                asked.into_iter().flatten().find(|wanted| bodies.of(document).any(|(anchor, _)| anchor == wanted));
            // The number of a unit is no reason to show one block of it rather than another.
            let wanted = if found.cited { &[] } else { wanted };
            let passage = passage(bodies.of(document), wanted, &core.head.lexicon, forced.as_deref());
            hit.excerpt = passage.pieces;
            if passage.matched || forced.is_some() {
                hit.anchor = passage.anchor;
            }
        }
        if !hit.anchor.is_empty() {
            hit.url.push('#');
            hit.url.push_str(&hit.anchor);
        }
        hit
    }

    /// A form of the vocabulary as the texts print it; folded while they are not loaded.
    pub(super) fn printed(&self, form: usize) -> String {
        let lexicon = &self.head.lexicon;
        let (Some(folded), Some(term)) = (lexicon.forms().get(form), lexicon.terms().get(form)) else {
            return String::new();
        };
        for Opened { core, bodies, .. } in &self.opened {
            let Some(bodies) = bodies else { continue };
            let holding = core.postings.of(*term, Field::Body).iter();
            for (_, text) in holding.flat_map(|posting| bodies.of(posting.document as usize)) {
                let same = |word: &Token| word.form == *folded && word.kind != TokenKind::Compound;
                if let Some(printed) = analyse(text).into_iter().find(same).and_then(|word| text.get(word.range)) {
                    return lower(printed);
                }
            }
        }
        folded.clone()
    }
}

/// What makes a document answer, best reason first.
fn why(core: &Core, found: &Match, clauses: &[Clause]) -> Vec<Why> {
    if found.cited {
        return vec![Why::Cited];
    }
    let mut why = [false; Why::ALL.len()];
    let terms = clauses.iter().flat_map(|clause| &clause.alternatives).flat_map(|one| &one.terms);
    for term in terms {
        let held = |field| holds_in(core, *term, field, found.document);
        let reasons = [
            (held(Field::Title) || held(Field::Number), Why::Title),
            // A term that the unit defines stands in its text too; the probable reading of a defect does not.
            (held(Field::Variants) && held(Field::Body), Why::Definition),
            (held(Field::Path), Why::Heading),
            (held(Field::Body), Why::Text),
            (held(Field::Variants) && !held(Field::Body), Why::Note),
        ];
        reasons.into_iter().filter(|(is, _)| *is).for_each(|(_, reason)| why[reason as usize] = true);
    }
    Why::ALL.into_iter().filter(|reason| why[*reason as usize]).collect()
}

/// In lower case, accents kept: the letters of French alone.
fn lower(printed: &str) -> String {
    const PAIRS: [(char, char); 13] = [
        ('À', 'à'),
        ('Â', 'â'),
        ('Ç', 'ç'),
        ('É', 'é'),
        ('È', 'è'),
        ('Ê', 'ê'),
        ('Ë', 'ë'),
        ('Î', 'î'),
        ('Ï', 'ï'),
        ('Ô', 'ô'),
        ('Ù', 'ù'),
        ('Û', 'û'),
        ('Œ', 'œ'),
    ];
    let one = |c: char| PAIRS.iter().find(|(upper, _)| *upper == c).map_or(c.to_ascii_lowercase(), |(_, lower)| *lower);
    printed.chars().map(one).collect()
}
