//! Words that look like a reference and were not read as one.
//!
//! The grammar is held to account word by word: every *article*, *alinéa*, *code*, *loi*… of a corpus is inside a
//! reference, or is one of the [`ordinary`](super::ordinary) uses of that word, each with its reason. What is left is a
//! hole in the grammar.

use std::collections::BTreeMap;

use super::cursor::Cursor;
use super::lexer::{self, Token};
use super::ordinary::Reason;
use super::{Context, Reference, blocks, of_block, ordinary};
use crate::model::{Corpus, UnitId};

/// Words that often belong to a reference.
const TRIGGERS: &[&str] = &[
    "accord",
    "acte",
    "alinea",
    "alineas",
    "annexe",
    "annexes",
    "arrete",
    "arretes",
    "art",
    "article",
    "articles",
    "chapitre",
    "chapitres",
    "circulaire",
    "circulaires",
    "code",
    "codes",
    "constitution",
    "convention",
    "conventions",
    "decret",
    "decret-loi",
    "decrets",
    "directive",
    "directives",
    "etape",
    "etapes",
    "livre",
    "loi",
    "lois",
    "ordonnance",
    "ordonnances",
    "paragraphe",
    "paragraphes",
    "partie",
    "parties",
    "protocole",
    "protocoles",
    "reglement",
    "reglements",
    "resolution",
    "section",
    "sections",
    "sous-paragraphe",
    "sous-paragraphes",
    "sous-section",
    "sous-sections",
    "titre",
    "titres",
    "traite",
    "traites",
    "uniforme",
    "uniformes",
    "ci-dessus",
    "ci-dessous",
    "ci-apres",
    "precite",
    "precites",
    "precitee",
    "precitees",
    "susvise",
    "susmentionne",
    "precedent",
    "precedente",
    "precedents",
    "precedentes",
    "audit",
    "dudit",
    "ledit",
    "ladite",
    "auxdits",
    "desdits",
];

/// Words that hardly say anything but what is cited: left unread, they are a fault of the text.
const CITING: &[&str] = &["alinea", "alineas", "art", "article", "articles"];

/// A word that looks like a reference and is not explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unexplained {
    /// Unit that holds it.
    pub unit: UnitId,
    /// Anchor of its block.
    pub anchor: String,
    /// The words around it.
    pub words: String,
}

/// What a scan of a corpus tells.
#[derive(Debug, Default)]
pub struct Scan {
    /// The holes.
    pub unexplained: Vec<Unexplained>,
    /// How often each phrase (none for a rule) and its reason explained a word; zero for one that never did.
    pub ordinary: BTreeMap<(&'static str, &'static str), usize>,
}

/// Looks at every such word of every block of a corpus.
#[must_use]
pub fn scan(corpus: &Corpus) -> Scan {
    let mut scan = Scan { ordinary: ordinary::reasons().map(|reason| (reason, 0)).collect(), ..Scan::default() };
    for work in &corpus.works {
        for unit in &work.units {
            for block in blocks(&unit.blocks) {
                let plain = block.text.plain();
                let context = Context { work: &work.meta.id, unit: &unit.id.unit, anchor: &block.anchor };
                let references = of_block(&plain, &context, corpus);
                let words = words(&plain, &references, TRIGGERS, &mut scan.ordinary);
                scan.unexplained.extend(words.into_iter().map(|words| Unexplained {
                    unit: unit.id.clone(),
                    anchor: block.anchor.clone(),
                    words,
                }));
            }
        }
    }
    scan
}

/// Words of a text that cite something, and that were not read with its references.
pub(crate) fn unread(plain: &str, references: &[Reference]) -> Vec<String> {
    words(plain, references, CITING, &mut BTreeMap::new())
}

/// Unexplained words of a text whose references have been read; counts the reasons of the others.
fn words(
    plain: &str,
    references: &[Reference],
    triggers: &[&str],
    reasons: &mut BTreeMap<Reason, usize>,
) -> Vec<String> {
    let tokens = lexer::tokens(plain);
    let covered = |token: &Token| {
        references
            .iter()
            .any(|reference| reference.range.start <= token.range.start && token.range.end <= reference.range.end)
    };
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let here = Cursor::new(&tokens, at);
        if !triggers.contains(&token.fold.as_str()) || covered(token) {
            continue;
        }
        match ordinary::reason(here) {
            Some(reason) => *reasons.entry(reason).or_default() += 1,
            None => found.push(around(plain, &tokens, at)),
        }
    }
    // *article 3 et 5*: a list that stops before its end.
    for reference in references {
        let after = tokens.iter().position(|token| token.range.start >= reference.range.end);
        let Some(after) = after.map(|at| Cursor::new(&tokens, at)) else { continue };
        let next = after.eat(&["et", "ou", "a", ","]).and_then(Cursor::digits);
        if next.is_some_and(|(end, _)| end.before().is_some_and(|number| !covered(number))) {
            found.push(around(plain, &tokens, after.at()));
        }
    }
    found
}

/// A few words on each side of a token, the token between brackets.
fn around(plain: &str, tokens: &[Token], at: usize) -> String {
    const SIDE: usize = 6;
    let first = tokens.get(at.saturating_sub(SIDE)).map_or(0, |token| token.range.start);
    let last = tokens.get(at + SIDE).or(tokens.last()).map_or(plain.len(), |token| token.range.end);
    let (start, end) = tokens.get(at).map_or((first, first), |token| (token.range.start, token.range.end));
    let slice = |range: std::ops::Range<usize>| plain.get(range).unwrap_or_default();
    format!("{}[{}]{}", slice(first..start), slice(start..end), slice(end..last.max(end)))
}
