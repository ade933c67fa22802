//! What a reader of one file cannot see: holes, duplicates, empty units, dangling notes, gaps and references.

mod changes;
mod glossary;
mod numbering;
mod references;
mod structure;

use crate::model::{Corpus, Unit, Work};
use crate::problem::Problem;

/// Checks a corpus that has been read and aligned with its sources.
#[must_use]
pub fn corpus(corpus: &Corpus) -> Vec<Problem> {
    let mut problems = Vec::new();
    for work in &corpus.works {
        structure::check(work, &mut problems);
        numbering::check(work, &mut problems);
        references::check(work, corpus, &mut problems);
    }
    glossary::check(corpus, &mut problems);
    changes::check(corpus, &mut problems);
    problems
}

/// Checks what the units of amended works cite, once their later wordings are in place.
#[must_use]
pub fn amended(corpus: &Corpus) -> Vec<Problem> {
    let mut problems = Vec::new();
    for work in corpus.works.iter().filter(|work| work.units.iter().any(Unit::is_amended)) {
        references::check(work, corpus, &mut problems);
    }
    problems
}

/// Path of a file of a work, for messages.
fn file(work: &Work, name: &str) -> String {
    format!("texts/{}/{name}", work.meta.id)
}
