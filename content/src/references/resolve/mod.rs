//! Looks up what a text cites.

mod anchors;
mod divisions;
mod echo;
mod places;
mod stages;
mod texts;

use super::mention::{Article, Mention, Piece, What};
use super::{Context, Found, Kind, Part, Reference, Target, grammar};
use crate::model::{Corpus, Unit, UnitId, Work};

/// Where the citing block stands, in the corpus.
#[derive(Clone, Copy)]
struct Here<'a> {
    corpus: &'a Corpus,
    work: &'a Work,
    unit: &'a Unit,
    anchor: &'a str,
}

/// References of a block, before the notes have their say; none when the block is not in the corpus.
pub(super) fn references(plain: &str, context: &Context<'_>, corpus: &Corpus) -> Vec<Reference> {
    let mut done = Vec::new();
    let Some(work) = corpus.work(context.work) else {
        return done;
    };
    let Some(unit) = work.unit(context.unit) else {
        return done;
    };
    let here = Here { corpus, work, unit, anchor: context.anchor };
    for mention in grammar::mentions(plain) {
        let mut reference = here.reference(plain, mention, &done);
        echo::add(&mut reference, plain, here);
        done.push(reference);
    }
    done
}

impl<'a> Here<'a> {
    fn reference(self, plain: &str, mention: Mention, done: &[Reference]) -> Reference {
        let range = mention.range;
        let whole = |targets| vec![Part { range: range.clone(), targets }];
        let (kind, parts) = match mention.what {
            What::Places { pieces, of } => {
                let kind = if pieces.iter().all(unnamed) { Kind::Alinea } else { Kind::Article };
                let part = |piece: Piece| Part {
                    targets: self.places(&piece, &of, plain, range.start, done),
                    range: piece.range,
                };
                (kind, pieces.into_iter().map(part).collect())
            }
            What::Division { chain, of } => {
                (Kind::Division, whole(vec![self.division(&chain, &of, plain, range.clone())]))
            }
            What::Text(named) => (Kind::Text, whole(vec![self.text(&named, plain, range.start)])),
            What::Stages { pieces, flow } => {
                let part = |stage| self.stage(stage, flow);
                (Kind::Stage, pieces.into_iter().map(part).collect())
            }
        };
        Reference { range, kind, parts, doubt: None }
    }

    /// The whole of a unit of this work.
    fn whole_unit(work: &Work, unit: &str) -> Target {
        let found = if work.unit(unit).is_some() { Found::Exactly } else { Found::Nowhere };
        let id = UnitId { work: work.meta.id.clone(), unit: unit.to_owned() };
        Target::Unit { id, anchor: None, found }
    }
}

fn unnamed(piece: &Piece) -> bool {
    match piece.article {
        Article::Implied => true,
        Article::Present => !piece.paths.is_empty(),
        _ => false,
    }
}
