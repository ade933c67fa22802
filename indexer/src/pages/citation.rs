//! How a unit, and each of its paragraphs, is cited.

use app::messages::Messages;
use content::model::{Block, LabelKind, Unit, WorkMeta};
use std::collections::BTreeMap;

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

/// How a paragraph of a unit is cited: *Art. 386, al. 1, a)*; `None` when the unit has no such anchor.
pub(super) fn paragraph(m: &Messages, meta: &WorkMeta, cited: &Unit, anchor: &str) -> Option<String> {
    let place = find(m, meta, &cited.blocks, &Above::unit(), anchor)?;
    let parts = [unit(m, meta, cited), place];
    Some(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "))
}

fn find(m: &Messages, meta: &WorkMeta, blocks: &[Block], above: &Above, anchor: &str) -> Option<String> {
    let first = blocks.iter().position(is_paragraph);
    blocks.iter().zip(places(m, meta, blocks, above)).enumerate().find_map(|(index, (block, place))| {
        if block.anchor == anchor {
            return Some(place);
        }
        let below = Above::below(block, &place, first == Some(index));
        find(m, meta, &block.children, &below, anchor)
    })
}

/// Where each block of a list stands in its unit: *al. 1, b)*. `above` is the place of what the list belongs to.
pub(super) fn places(m: &Messages, meta: &WorkMeta, blocks: &[Block], above: &Above) -> Vec<String> {
    let unnumbered = blocks.iter().filter(|block| is_paragraph(block)).count();
    let mut dash = 0;
    // As in the anchors: below a paragraph, its own words are the first.
    let mut paragraph = usize::from(!above.top);
    let mut printed: BTreeMap<String, usize> = BTreeMap::new();
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
                    let alone = (unnumbered == 1 && above.top) || block.gap.is_some();
                    if alone { String::new() } else { (m.citation.unnumbered)(paragraph) }
                }
            };
            above.join(&told_apart(m, step, &mut printed))
        })
        .collect()
}

/// A label that the source prints twice among its siblings is cited with its rank, as its anchor is.
fn told_apart(m: &Messages, step: String, printed: &mut BTreeMap<String, usize>) -> String {
    let times = printed.entry(step.clone()).or_default();
    *times += 1;
    if *times > 1 && !step.is_empty() { (m.citation.repeated)(&step, *times) } else { step }
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

#[cfg(test)]
mod tests {
    use super::{Above, places, unit};
    use app::messages::FR;
    use content::model::{Block, Label, LabelKind, Unit, UnitId, WorkMeta};

    fn block(printed: &str, kind: Option<LabelKind>) -> Block {
        Block {
            anchor: String::new(),
            label: kind.map(|kind| Label { printed: printed.into(), kind }),
            text: Default::default(),
            children: Vec::new(),
            gap: None,
            place: Default::default(),
        }
    }

    fn meta(unit_word: &str, paragraph_word: &str) -> WorkMeta {
        let front = format!(
            "id='x'\ntitle='t'\nlong_title='t'\ncitation='c'\ncountry='SN'\nkind='loi'\nlanguage='fr'\nsource='s'\n\
             publication='p'\nstatus='s'\nunit_word='{unit_word}'\nparagraph_word='{paragraph_word}'\n+++\n"
        );
        let text = format!("+++\n{front}\n###### Article 1\n\nTexte.\n");
        let files = [("texts/works.toml".to_owned(), "works = ['x']".to_owned()), ("texts/x/work.md".to_owned(), text)];
        content::read::corpus(&files.into()).0.works.remove(0).meta
    }

    fn named(id: &str) -> Unit {
        Unit {
            id: UnitId { work: "x".into(), unit: id.into() },
            heading: None,
            reconstructed: false,
            title: None,
            path: Vec::new(),
            blocks: Vec::new(),
            place: Default::default(),
            versions: Vec::new(),
            shown: 0,
        }
    }

    #[test]
    fn units_are_cited_as_their_work_calls_them() {
        assert_eq!(unit(&FR, &meta("article", "alinéa"), &named("386")), "Art. 386");
        assert_eq!(unit(&FR, &meta("article", "alinéa"), &named("1")), "Art. 1er");
        assert_eq!(unit(&FR, &meta("paragraphe", "alinéa"), &named("58")), "Par. 58");
        assert_eq!(unit(&FR, &meta("ligne", "alinéa"), &named("20")), "Ligne 20");
        assert_eq!(unit(&FR, &meta("texte", "alinéa"), &named("")), "");
    }

    #[test]
    fn places_follow_the_labels() {
        let blocks = [
            block("", None),
            block("1.", Some(LabelKind::Number(1))),
            block("- a)", Some(LabelKind::Letter('a'))),
            block("ii.", Some(LabelKind::Roman("ii".into()))),
            block("-", Some(LabelKind::Dash)),
            block("-", Some(LabelKind::Dash)),
        ];
        let top = places(&FR, &meta("article", "alinéa"), &blocks, &Above::unit());
        assert_eq!(top, ["", "al. 1", "a)", "ii)", "1er tiret", "2e tiret"]);
        let below = Above::below(&blocks[1], "par. 1", false);
        let inside = places(&FR, &meta("article", "paragraphe"), &blocks, &below);
        assert_eq!(
            inside,
            [
                "par. 1, 2e alinéa non numéroté",
                "par. 1, 1)",
                "par. 1, a)",
                "par. 1, ii)",
                "par. 1, 1er tiret",
                "par. 1, 2e tiret"
            ]
        );
        let two = [block("", None), block("", None)];
        let below = places(&FR, &meta("article", "alinéa"), &two, &Above::below(&blocks[1], "al. 3", false));
        assert_eq!(below, ["al. 3, 2e alinéa non numéroté", "al. 3, 3e alinéa non numéroté"]);
        let listed = places(&FR, &meta("article", "alinéa"), &two, &Above::below(&blocks[0], "", true));
        assert_eq!(listed, ["2e alinéa non numéroté", "3e alinéa non numéroté"]);
        let introduced = places(&FR, &meta("article", "alinéa"), &blocks[2..3], &Above::below(&blocks[0], "x", true));
        assert_eq!(introduced, ["a)"]);
    }
}
