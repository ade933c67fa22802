//! The text of the units, block by block, with the anchor of each block.

use super::bytes::{Reader, Writer};
use super::{Core, IndexError, Kind, malformed, open_part};
use crate::document::{Document, Fragment};

/// Most blocks in a unit.
const LIMIT: usize = 1 << 20;

/// Texts of all documents.
#[derive(Debug, Default)]
pub struct Bodies {
    text: String,
    anchors: String,
    blocks: Vec<Block>,
    /// First block of each document; one more at the end.
    starts: Vec<usize>,
}

#[derive(Debug)]
struct Block {
    text: std::ops::Range<usize>,
    anchor: std::ops::Range<usize>,
}

impl Bodies {
    /// The blocks of a document: anchor and text.
    pub fn of(&self, document: usize) -> impl Iterator<Item = (&str, &str)> {
        let bounds = (self.starts.get(document), self.starts.get(document + 1));
        let blocks = match bounds {
            (Some(start), Some(end)) => self.blocks.get(*start..*end).unwrap_or_default(),
            _ => &[],
        };
        blocks.iter().map(|block| {
            let anchor = self.anchors.get(block.anchor.clone()).unwrap_or_default();
            (anchor, self.text.get(block.text.clone()).unwrap_or_default())
        })
    }

    /// Reads a bodies file that belongs to `core`.
    ///
    /// # Errors
    /// When the bytes are not those of a bodies file of the same build, whole and undamaged.
    pub fn read(file: &[u8], core: &Core) -> Result<Bodies, IndexError> {
        let (part, reader) = open_part(file, Kind::Bodies, &core.head)?;
        if part == core.part { Self::read_from(reader, core) } else { Err(IndexError::WrongFile) }
    }

    /// Reads what follows the rank of the part.
    pub(crate) fn read_from(mut reader: Reader<'_>, core: &Core) -> Result<Bodies, IndexError> {
        let mut shape = Reader::new(reader.block()?);
        let anchors = reader.text()?.to_owned();
        let text = reader.text()?.to_owned();
        let mut bodies = Bodies { text, anchors, ..Bodies::default() };
        let (mut text_at, mut anchor_at) = (0, 0);
        for _ in 0..core.documents.len() {
            bodies.starts.push(bodies.blocks.len());
            for _ in 0..shape.count(LIMIT)? {
                let anchor = cut(&bodies.anchors, &mut anchor_at, shape.count(bodies.anchors.len())?)?;
                let text = cut(&bodies.text, &mut text_at, shape.count(bodies.text.len())?)?;
                bodies.blocks.push(Block { text, anchor });
            }
        }
        bodies.starts.push(bodies.blocks.len());
        Ok(bodies)
    }
}

/// The next `length` bytes of a text, if they are whole characters.
fn cut(text: &str, at: &mut usize, length: usize) -> Result<std::ops::Range<usize>, IndexError> {
    let range = *at..at.saturating_add(length);
    if text.get(range.clone()).is_none() {
        return Err(malformed("block cut inside a character"));
    }
    *at = range.end;
    Ok(range)
}

/// Writes the texts of all documents.
pub(super) fn write(documents: &[Document], to: &mut Writer) {
    let mut shape = Writer::default();
    let (mut anchors, mut text) = (String::new(), String::new());
    for document in documents {
        shape.number(document.fragments.len() as u64);
        for Fragment { anchor, text: words } in &document.fragments {
            shape.number(anchor.len() as u64);
            shape.number(words.len() as u64);
            anchors.push_str(anchor);
            text.push_str(words);
        }
    }
    to.block(&shape.bytes);
    to.block(anchors.as_bytes());
    to.block(text.as_bytes());
}
