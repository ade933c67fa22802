//! Addresses inside a unit: `al-1-b`, unique there and as stable as the printed labels.

use std::collections::BTreeSet;

use crate::model::{Block, LabelKind};

/// Gives every block its anchor.
pub(super) fn assign(blocks: &mut [Block]) {
    let mut taken = BTreeSet::new();
    level(blocks, "", true, &mut taken);
}

fn level(blocks: &mut [Block], prefix: &str, is_root: bool, taken: &mut BTreeSet<String>) {
    let mut unnumbered = usize::from(!is_root);
    let mut dashes = 0;
    for block in blocks {
        let own = match (&block.gap, block.label.as_ref().map(|label| &label.kind)) {
            (Some(gap), _) => format!("lacune-{}", gap.to_lowercase()),
            (None, Some(LabelKind::Number(number))) if prefix.is_empty() => format!("al-{number}"),
            (None, Some(LabelKind::Number(number))) => number.to_string(),
            (None, Some(LabelKind::Letter(letter))) => letter.to_string(),
            (None, Some(LabelKind::Roman(numeral))) => numeral.clone(),
            (None, Some(LabelKind::Dash)) => {
                dashes += 1;
                format!("t-{dashes}")
            }
            (None, None) => {
                unnumbered += 1;
                format!("p-{unnumbered}")
            }
        };
        block.anchor = unique(format!("{prefix}{own}"), taken);
        // The first unnumbered paragraph only introduces: what it lists is cited without it.
        let introduces = is_root && block.label.is_none() && unnumbered == 1;
        let below = if introduces { String::new() } else { format!("{}-", block.anchor) };
        level(&mut block.children, &below, false, taken);
    }
}

fn unique(anchor: String, taken: &mut BTreeSet<String>) -> String {
    if taken.insert(anchor.clone()) {
        return anchor;
    }
    let mut rank = 2;
    loop {
        let candidate = format!("{anchor}-{}", super::ordinal(rank));
        if taken.insert(candidate.clone()) {
            return candidate;
        }
        rank += 1;
    }
}
