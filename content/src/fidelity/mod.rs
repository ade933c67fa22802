//! The proof that the texts are the sources, word for word.
//!
//! Both sides become a stream of characters without white space and without marks; the streams must be equal, and so
//! must the gaps between words. On the way, every block learns the source line it was printed on, and every source line
//! its fate: in a unit, in a heading, excluded for a reason, or blank.

mod printed;
mod source;

use std::collections::BTreeMap;

use crate::Files;
use crate::model::{Corpus, Exclusion, UnitId, Work};
use crate::problem::Problem;
use printed::Printed;
use source::Glyph;

/// What became of one line of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// Nothing printed there.
    Blank,
    /// Its words are in a unit.
    Unit(UnitId),
    /// Its words are a heading of this work.
    Heading(String),
    /// It is left out: index into [`Corpus::exclusions`].
    Excluded(usize),
    /// Nobody has it: a defect, always told in the problems too.
    Lost,
}

/// The account of one source, line by line.
#[derive(Debug)]
pub struct Account {
    /// File name in `content/sources`.
    pub source: String,
    /// Fate of line `i + 1`.
    pub lines: Vec<Fate>,
}

/// Compares the corpus with its sources, and writes into it where each block was printed.
#[must_use]
pub fn align(corpus: &mut Corpus, files: &Files) -> (Vec<Account>, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut by_source: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, work) in corpus.works.iter().enumerate() {
        by_source.entry(work.meta.source.clone()).or_default().push(index);
    }
    let mut accounts = Vec::new();
    for (name, text) in files.iter().filter_map(|(path, text)| Some((path.strip_prefix("sources/")?, text))) {
        let works = by_source.remove(name).unwrap_or_default();
        let (mut lines, glyphs) = source::read(name, text, &corpus.exclusions, &mut problems);
        let works = corpus.works.iter_mut().enumerate().filter(|(index, _)| works.contains(index));
        walk(name, &glyphs, works.map(|(_, work)| work), &mut lines, &mut problems);
        accounts.push(Account { source: name.to_owned(), lines });
    }
    for (source, works) in by_source {
        for work in works.into_iter().filter_map(|index| corpus.works.get(index)) {
            problems.push(Problem::new(
                &format!("texts/{}/work.md", work.meta.id),
                1,
                format!("la source « {source} » n'est pas dans content/sources"),
                "corriger « source », ou ajouter le fichier",
            ));
        }
    }
    (accounts, problems)
}

/// Follows the works along the glyphs of their source; stops at the first difference.
fn walk<'a>(
    name: &str,
    glyphs: &[Glyph],
    works: impl Iterator<Item = &'a mut Work>,
    lines: &mut [Fate],
    problems: &mut Vec<Problem>,
) {
    let mut next = 0;
    for work in works {
        let difference = printed::each(work, &mut |run| follow(name, glyphs, &mut next, run, lines));
        if let Err(problem) = difference {
            problems.push(problem);
            return;
        }
    }
    if let Some(glyph) = glyphs.get(next) {
        problems.push(Problem::new(
            &format!("sources/{name}"),
            glyph.line,
            format!("ces mots ne sont dans aucun texte : « {} »", source::excerpt(glyphs, next)),
            "les ajouter au texte à leur place, ou à exclusions.toml avec une raison",
        ));
    }
}

/// Consumes the glyphs of one run of printed words.
fn follow(name: &str, glyphs: &[Glyph], next: &mut usize, run: Printed<'_>, lines: &mut [Fate]) -> Result<(), Problem> {
    for (index, (printed, after_space)) in run.glyphs().into_iter().enumerate() {
        let found = glyphs.get(*next);
        let same = found.is_some_and(|glyph| {
            glyph.printed == printed && glyph.after_space.is_none_or(|source| source == after_space)
        });
        let (Some(glyph), true) = (found, same) else {
            return Err(Problem::new(
                &run.place.file,
                run.place.line,
                format!(
                    "les mots diffèrent de la source {name}, ligne {} : ici « {} », dans la source « {} »",
                    found.map_or(0, |glyph| glyph.line),
                    run.excerpt(index),
                    source::excerpt(glyphs, *next),
                ),
                "recopier les mots de la source tels quels ; une lecture probable va dans notes.toml",
            ));
        };
        if index == 0 {
            run.place.source_line = glyph.line;
        }
        if let Some(fate) = lines.get_mut(glyph.line - 1).filter(|fate| **fate == Fate::Lost) {
            *fate = run.fate.clone();
        }
        *next += 1;
    }
    Ok(())
}

/// Lines of an exclusion, as a range of indexes.
fn excluded(exclusion: &Exclusion) -> std::ops::Range<usize> {
    exclusion.first.saturating_sub(1)..exclusion.last
}
