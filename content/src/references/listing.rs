//! Every reference of a corpus, one row each: its words, what was read, what it cites.

use std::fmt::{self, Display};

use super::{Found, Kind, Part, Reference, Target, of_unit};
use crate::model::{Corpus, UnitId};

/// One reference and where it stands.
#[derive(Debug, Clone)]
pub struct Row {
    /// Unit that cites.
    pub unit: UnitId,
    /// Block that cites.
    pub anchor: String,
    /// The words of the reference, as printed.
    pub printed: String,
    /// What was read.
    pub reference: Reference,
    /// Words of each part, as printed.
    pub parts: Vec<String>,
    /// Words before and after, for the eye.
    pub around: (String, String),
}

/// Lists every reference of a corpus, in reading order.
#[must_use]
pub fn listing(corpus: &Corpus) -> Vec<Row> {
    let mut rows = Vec::new();
    for work in &corpus.works {
        for unit in &work.units {
            for (block, references) in of_unit(work, unit, corpus) {
                let plain = block.text.plain();
                rows.extend(references.into_iter().map(|reference| row(&unit.id, &block.anchor, &plain, reference)));
            }
        }
    }
    rows
}

fn row(unit: &UnitId, anchor: &str, plain: &str, reference: Reference) -> Row {
    let slice = |range: &std::ops::Range<usize>| plain.get(range.clone()).unwrap_or_default().to_owned();
    let parts = reference.parts.iter().map(|part| slice(&part.range)).collect();
    let before = plain.get(..reference.range.start).unwrap_or_default();
    let after = plain.get(reference.range.end..).unwrap_or_default();
    let skip = before.chars().count().saturating_sub(AROUND);
    let around = (before.chars().skip(skip).collect(), after.chars().take(AROUND).collect());
    Row { unit: unit.clone(), anchor: anchor.to_owned(), printed: slice(&reference.range), reference, parts, around }
}

/// Characters of context on each side.
const AROUND: usize = 28;

impl Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (before, after) = &self.around;
        writeln!(f, "{}#{} …{before}[{}]{after}…", self.unit, self.anchor, self.printed)?;
        let kind = match self.reference.kind {
            Kind::Article => "article",
            Kind::Alinea => "alinéa",
            Kind::Division => "division",
            Kind::Text => "texte",
            Kind::Stage => "étape",
            Kind::Unclear => "indistinct",
        };
        write!(f, "    {kind}")?;
        match self.reference.parts.as_slice() {
            [part] => write!(f, " → {}", Targets(&part.targets))?,
            parts => {
                for (Part { targets, .. }, printed) in parts.iter().zip(&self.parts) {
                    write!(f, " | {printed} → {}", Targets(targets))?;
                }
            }
        }
        if let Some(doubt) = &self.reference.doubt {
            write!(f, "\n    note")?;
            if !doubt.proposed.is_empty() {
                write!(f, " → {}", Targets(&doubt.proposed))?;
            }
        }
        Ok(())
    }
}

/// Targets on one line; a long run shows its ends and its length.
#[derive(Debug, Clone, Copy)]
pub struct Targets<'a>(pub &'a [Target]);

impl Display for Targets<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            [] => f.write_str("rien"),
            [first, .., last] if self.0.len() > 3 => write!(f, "{first} … {last} ({})", self.0.len()),
            all => {
                for (index, target) in all.iter().enumerate() {
                    let between = if index == 0 { "" } else { " + " };
                    write!(f, "{between}{target}")?;
                }
                Ok(())
            }
        }
    }
}

impl Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unit { id, anchor, found } => {
                write!(f, "{id}")?;
                if let Some(anchor) = anchor {
                    write!(f, "#{anchor}")?;
                }
                f.write_str(match found {
                    Found::Exactly => "",
                    Found::Partly => " (en partie)",
                    Found::Nowhere => " (absent)",
                })
            }
            Self::Division { work, slug } => write!(f, "{work}/{slug}"),
            Self::Work { work } => write!(f, "{work} (texte entier)"),
            Self::Outside { name, place, .. } if place.is_empty() => write!(f, "« {name} »"),
            Self::Outside { name, place, .. } => write!(f, "« {name} » {place}"),
            Self::Dead { why } => write!(f, "sans cible : {why}"),
        }
    }
}
