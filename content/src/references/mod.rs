//! References: which words of a text cite something, and what they cite.
//!
//! Words go through four rooms, one way: [`lexer`] cuts them into tokens, [`grammar`] reads what is cited, [`resolve`]
//! looks it up in the corpus, [`doubts`] joins the editorial note that stands on the same words. [`listing`] tells every
//! reference of a corpus, and [`scan`] every word that looks like one and was not read as one.

mod cursor;
mod doubts;
mod grammar;
mod known;
mod lexer;
pub mod listing;
mod mention;
mod names;
mod ordinary;
mod resolve;
pub mod scan;

use std::ops::Range;

use crate::model::{Block, Corpus, Unit, UnitId, Work};

/// Where a block stands.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Id of the work.
    pub work: &'a str,
    /// Id of the unit within the work; empty for a work of one unit.
    pub unit: &'a str,
    /// Anchor of the block.
    pub anchor: &'a str,
}

/// Words that cite something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Bytes of the block's plain text: *alinéa 1 de l'article 53 du présent code*, without the *à l'* in front.
    pub range: Range<usize>,
    /// What sort of thing is cited.
    pub kind: Kind,
    /// Its items in printed order, at least one: *45*, *46* and *57* in *articles 45, 46 et 57*.
    pub parts: Vec<Part>,
    /// The editorial note that stands on these words.
    pub doubt: Option<Doubt>,
}

impl Reference {
    /// Everything that is cited, in printed order.
    pub fn targets(&self) -> impl Iterator<Item = &Target> {
        self.parts.iter().flat_map(|part| &part.targets)
    }
}

/// One item of a reference: what a single link covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Bytes of the block's plain text; the whole reference when it has one item.
    pub range: Range<usize>,
    /// What the item cites; several for a range such as *385 à 389*.
    pub targets: Vec<Target>,
}

/// Sorts of references.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An article, or a part of an article that is named with it.
    Article,
    /// An alinéa, paragraph or item of an article that is not named.
    Alinea,
    /// A title, chapter, section, annex.
    Division,
    /// A whole text.
    Text,
    /// A step of a procedure.
    Stage,
    /// Words that an editorial note calls a reference, and that name nothing.
    Unclear,
}

/// What is cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A unit of the corpus, or a part of it.
    Unit {
        /// The unit.
        id: UnitId,
        /// The part of it; an anchor that exists.
        anchor: Option<String>,
        /// Whether what is printed was found.
        found: Found,
    },
    /// A heading of the corpus.
    Division {
        /// Id of the work.
        work: String,
        /// Address of the heading below the work.
        slug: String,
    },
    /// A whole work of the corpus.
    Work {
        /// Id of the work.
        work: String,
    },
    /// A text that the corpus does not hold.
    Outside {
        /// Its name: *Code pénal du Sénégal*, *loi n° 87-47 du 28 décembre 1987*.
        name: String,
        /// What sort of text it is.
        nature: Nature,
        /// What is cited of it, as printed (*34*, *401 à 410*, *130 alinéa 5*); empty for the whole text.
        place: String,
    },
    /// The source does not hold what is cited, or the words do not say it.
    Dead {
        /// Why.
        why: String,
    },
}

/// How much of a printed place exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// The very place.
    Exactly,
    /// The unit, but not the alinéa or item; the anchor is the nearest part that exists around it.
    Partly,
    /// No such unit.
    Nowhere,
}

/// Sorts of texts outside the corpus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    /// A code.
    Code,
    /// An act of parliament.
    Law,
    /// A decree, with or without the force of law.
    Decree,
    /// An order (*arrêté*, *ordonnance*).
    Order,
    /// A regulation of a community of states.
    Regulation,
    /// A circular.
    Circular,
    /// A resolution of an assembly.
    Resolution,
    /// A treaty, agreement, convention or protocol.
    Treaty,
    /// A uniform act of OHADA.
    UniformAct,
    /// A constitution.
    Constitution,
    /// A declaration of an international body.
    Declaration,
    /// Instructions of an administration.
    Instructions,
}

/// An editorial note on the words of a reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// Index into [`Work::notes`].
    pub note: usize,
    /// The words of the reference that the note is about: bytes of the block's plain text.
    pub range: Range<usize>,
    /// What the note proposes instead, when it is not what is printed.
    pub proposed: Vec<Target>,
}

/// References of a block, in printed order, without overlap. `plain` is the plain text of the block.
#[must_use]
pub fn of_block(plain: &str, context: &Context<'_>, corpus: &Corpus) -> Vec<Reference> {
    let mut references = resolve::references(plain, context, corpus);
    doubts::join(&mut references, plain, context, corpus);
    references
}

/// References of a unit, block by block in reading order; blocks without any are left out.
#[must_use]
pub fn of_unit<'a>(work: &Work, unit: &'a Unit, corpus: &Corpus) -> Vec<(&'a Block, Vec<Reference>)> {
    let mut found = Vec::new();
    for block in blocks(&unit.blocks) {
        let context = Context { work: &work.meta.id, unit: &unit.id.unit, anchor: &block.anchor };
        let references = of_block(&block.text.plain(), &context, corpus);
        if !references.is_empty() {
            found.push((block, references));
        }
    }
    found
}

/// A list of blocks and all that they hold, in reading order.
pub(crate) fn blocks(list: &[Block]) -> Vec<&Block> {
    let mut all = Vec::new();
    for block in list {
        all.push(block);
        all.extend(blocks(&block.children));
    }
    all
}
