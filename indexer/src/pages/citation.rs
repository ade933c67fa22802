//! How a unit, and each of its paragraphs, is cited.

use app::messages::Messages;
use content::model::{Block, LabelKind, Unit, WorkMeta};

/// The unit in a citation: *Art. 386*, *Par. 58*, *Exposé des motifs*; empty for a work of one unit.
pub(super) fn unit(m: &Messages, meta: &WorkMeta, unit: &Unit) -> String {
    let id = unit.id.unit.as_str();
    let name = if id.is_empty() { String::new() } else { unit.name(meta) };
    if id.starts_with(|first: char| first.is_ascii_digit()) {
        (m.citation.unit)(&meta.unit_word, &id.replace('-', " "))
    } else {
        name
    }
}

/// Where each block of a list stands in its unit: *al. 1, b)*. `above` is the place of what the list belongs to.
pub(super) fn places(m: &Messages, meta: &WorkMeta, blocks: &[Block], above: &Above) -> Vec<String> {
    let unnumbered = blocks.iter().filter(|block| is_paragraph(block)).count();
    let mut dash = 0;
    let mut paragraph = 0;
    blocks
        .iter()
        .map(|block| {
            let step = match block.label.as_ref().map(|label| &label.kind) {
                Some(LabelKind::Number(number)) if above.top => (m.citation.paragraph)(&meta.paragraph_word, *number),
                Some(LabelKind::Number(number)) => format!("{number})"),
                Some(LabelKind::Letter(letter)) => format!("{letter})"),
                Some(LabelKind::Roman(numeral)) => format!("{numeral})"),
                Some(LabelKind::Dash) => {
                    dash += 1;
                    (m.citation.dash)(dash)
                }
                None => {
                    paragraph += usize::from(is_paragraph(block));
                    let alone = unnumbered == 1 || !above.top || block.gap.is_some();
                    if alone { String::new() } else { (m.citation.unnumbered)(paragraph) }
                }
            };
            above.join(&step)
        })
        .collect()
}

/// What a list of blocks belongs to.
#[derive(Debug, Clone, Default)]
pub(super) struct Above {
    /// True at the level of the unit itself.
    pub(super) top: bool,
    /// Its place; empty for the unit.
    pub(super) place: String,
}

impl Above {
    /// The level of the unit.
    pub(super) fn unit() -> Self {
        Self { top: true, place: String::new() }
    }

    /// The level below a block. The first unnumbered paragraph adds nothing to what it introduces.
    pub(super) fn below(block: &Block, place: &str, first_paragraph: bool) -> Self {
        let introduces = block.label.is_none() && first_paragraph;
        Self { top: false, place: if introduces { String::new() } else { place.to_owned() } }
    }

    fn join(&self, step: &str) -> String {
        match (self.place.is_empty(), step.is_empty()) {
            (true, _) => step.to_owned(),
            (false, true) => self.place.clone(),
            (false, false) => format!("{}, {step}", self.place),
        }
    }
}

/// True for a paragraph without label.
pub(super) fn is_paragraph(block: &Block) -> bool {
    block.label.is_none() && block.gap.is_none()
}

/// The whole citation: unit, place, work.
#[cfg(test)]
pub(super) fn whole(unit: &str, place: &str, work: &str) -> String {
    [unit, place, work].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
