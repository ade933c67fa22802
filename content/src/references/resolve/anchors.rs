//! The parts of a unit, as its anchors name them.

use std::collections::BTreeSet;

use crate::model::{Block, Unit};
use crate::references::blocks;
use crate::references::mention::{Label, Path};

/// Most items that a range of parts is spelled out to.
const LONGEST: u32 = 60;

/// The anchors of a unit.
pub(super) struct Anchors<'a> {
    unit: &'a Unit,
    all: BTreeSet<&'a str>,
}

impl<'a> Anchors<'a> {
    pub(super) fn of(unit: &'a Unit) -> Self {
        Self { unit, all: blocks(&unit.blocks).into_iter().map(|block| block.anchor.as_str()).collect() }
    }

    /// Anchors of a part, or of a range of parts: the deepest that exists, and whether it is the very part.
    /// `near` is the anchor of the citing block, or of the part that was cited before.
    pub(super) fn find(&self, path: &Path, near: Option<&str>) -> Vec<(Option<String>, bool)> {
        let Some((last, around)) = path.labels.split_last() else {
            return vec![(None, true)];
        };
        let ends: Vec<Label> = match (last, &path.to) {
            (Label::Number(from), Some(Label::Number(to))) if to.saturating_sub(*from) < LONGEST => {
                (*from..=*to).map(Label::Number).collect()
            }
            (Label::Letter(from), Some(Label::Letter(to))) => (*from..=*to).map(Label::Letter).collect(),
            _ => vec![last.clone()],
        };
        ends.iter().map(|end| self.one(around, end, near)).collect()
    }

    fn one(&self, around: &[Label], end: &Label, near: Option<&str>) -> (Option<String>, bool) {
        let mut found: Option<String> = None;
        for label in around.iter().chain([end]) {
            let next = match &found {
                None => self.first(label, near),
                Some(above) => self.below(above, label),
            };
            match next {
                Some(anchor) => found = Some(anchor),
                None => return (found, false),
            }
        }
        (found, true)
    }

    /// A part that the words name first.
    fn first(&self, label: &Label, near: Option<&str>) -> Option<String> {
        let root = near.and_then(|near| self.root(near));
        match label {
            Label::Number(number) => self.known(format!("al-{number}")),
            Label::Counted(number) => self.known(format!("al-{number}")).or_else(|| self.known(format!("p-{number}"))),
            Label::Letter(letter) => {
                let beside = root.and_then(|root| self.unit.blocks.get(root));
                let beside = beside.and_then(|root| self.below(&root.anchor, label));
                beside.or_else(|| self.known(letter.to_string())).or_else(|| self.only(&letter.to_string()))
            }
            Label::Roman(numeral) => self.known(numeral.clone()).or_else(|| self.only(numeral)),
            Label::Dash(_) => {
                let beside = root.and_then(|root| self.unit.blocks.get(root));
                beside.and_then(|root| self.below(&root.anchor, label)).or_else(|| self.below("p-1", label))
            }
            Label::Last => self.at(self.unit.blocks.len().checked_sub(1)),
            Label::Present | Label::Said => self.at(root),
            Label::Previous => near.and_then(|near| before(&self.unit.blocks, near)),
            Label::Next => self.at(root.map(|root| root + 1)),
            Label::AllSaid | Label::Unnumbered => None,
        }
    }

    /// A part inside another; what the first unnumbered paragraph introduces is named without it.
    fn below(&self, above: &str, label: &Label) -> Option<String> {
        let own = match label {
            Label::Number(number) => number.to_string(),
            Label::Letter(letter) => letter.to_string(),
            Label::Roman(numeral) => numeral.clone(),
            Label::Dash(number) => format!("t-{number}"),
            _ => return None,
        };
        if above == "p-1" {
            return self.known(own);
        }
        self.known(format!("{above}-{own}"))
    }

    /// The one item that has this label, in whichever alinéa.
    fn only(&self, label: &str) -> Option<String> {
        let ending = format!("-{label}");
        let mut ends = self.all.iter().filter(|anchor| {
            anchor
                .strip_suffix(&ending)
                .is_some_and(|above| above.starts_with("al-") && above.matches('-').count() == 1)
        });
        match (ends.next(), ends.next()) {
            (Some(anchor), None) => Some((*anchor).to_owned()),
            _ => None,
        }
    }

    fn known(&self, anchor: String) -> Option<String> {
        self.all.contains(anchor.as_str()).then_some(anchor)
    }

    fn at(&self, index: Option<usize>) -> Option<String> {
        self.unit.blocks.get(index?).map(|block| block.anchor.clone())
    }

    /// Index of the outermost block that holds an anchor.
    fn root(&self, anchor: &str) -> Option<usize> {
        self.unit.blocks.iter().position(|block| holds(block, anchor))
    }
}

fn holds(block: &Block, anchor: &str) -> bool {
    block.anchor == anchor || block.children.iter().any(|child| holds(child, anchor))
}

/// The paragraph before the one that holds an anchor: beside it where an alinéa goes on over several paragraphs, else
/// the alinéa before.
fn before(list: &[Block], anchor: &str) -> Option<String> {
    let at = list.iter().position(|block| holds(block, anchor))?;
    let here = list.get(at)?;
    let goes_on = |block: &Block| block.label.is_none() && block.gap.is_none();
    let inside = here.children.iter().position(|child| goes_on(child) && holds(child, anchor));
    let earlier = here.children.iter().take(inside.unwrap_or(0)).rev().find(|child| goes_on(child));
    match earlier {
        Some(earlier) => Some(earlier.anchor.clone()),
        None => list.get(at.checked_sub(1)?).map(|block| block.anchor.clone()),
    }
}
