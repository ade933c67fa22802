//! The static index: three files that a page fetches as it needs them.
//!
//! | File | Holds | Needed for |
//! |---|---|---|
//! | core | works and documents, vocabulary with word families, postings with the frequency in each field | any answer |
//! | positions | where each word stands in the bodies | phrases |
//! | bodies | the text of the units, block by block | excerpts, highlights, anchors |
//!
//! An index above [`SPLIT_ABOVE`] is split by work. Its *head* holds works, vocabulary and statistics; each *part* holds the
//! documents and postings of some works, and has positions and bodies of its own. A part ranks as the whole would, so that a
//! search in one work opens the head and one part.
//!
//! Each file opens with [`MAGIC`], its kind, the version of the format, the key that the files of a build share, and a
//! checksum. The same data always gives the same bytes.

mod bodies;
mod bytes;
mod checksum;
mod coder;
mod derived;
mod documents;
mod envelope;
mod head;
mod positions;
mod postings;
mod split;
mod vocabulary;
mod write;

#[cfg(test)]
mod tests;

pub use bodies::Bodies;
pub use documents::Documents;
pub use head::{Head, Share, Statistics};
pub use positions::Positions;
pub use postings::{FieldStatistics, Posting, Postings};
pub use split::{SPLIT_ABOVE, SplitFiles, write_in_parts, write_split};
pub use write::{IndexData, TermPosting, write};

pub(crate) use envelope::Kind;

use bytes::Reader;
use envelope::open;
use std::sync::Arc;

/// First bytes of every file.
pub const MAGIC: [u8; 4] = *b"PSVT";

/// Version of the format; a reader refuses any other.
pub const VERSION: u8 = 2;

/// The files of an index, or of a part of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexFiles {
    /// Documents, vocabulary, postings.
    pub core: Vec<u8>,
    /// Positions in the bodies.
    pub positions: Vec<u8>,
    /// Texts.
    pub bodies: Vec<u8>,
}

/// Why a file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IndexError {
    /// The file ends too early.
    Truncated,
    /// The bytes are not those of an index.
    NotAnIndex,
    /// The file is of another version of the format.
    Version(u8),
    /// One file of the index stands in the place of another.
    WrongFile,
    /// The file belongs to another build than the core.
    OtherBuild,
    /// The bytes were changed on the way.
    Checksum,
    /// The content contradicts itself.
    Malformed(&'static str),
}

/// A contradiction, in words where they are shown: the browser's module tells codes alone, and goes without them.
pub(crate) fn malformed(what: &'static str) -> IndexError {
    IndexError::Malformed(if cfg!(feature = "words") { what } else { "" })
}

impl IndexError {
    /// A short code, stable for programs.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            IndexError::Truncated => "truncated",
            IndexError::NotAnIndex => "not-an-index",
            IndexError::Version(_) => "version",
            IndexError::WrongFile => "wrong-file",
            IndexError::OtherBuild => "other-build",
            IndexError::Checksum => "checksum",
            IndexError::Malformed(_) => "malformed",
        }
    }
}

impl std::fmt::Display for IndexError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            IndexError::Truncated => f.write_str("the index file is cut short"),
            IndexError::NotAnIndex => f.write_str("the file is not a search index"),
            IndexError::Version(found) => write!(f, "the index has format {found}, this reader knows {VERSION}"),
            IndexError::WrongFile => f.write_str("this index file stands in the place of another"),
            IndexError::OtherBuild => f.write_str("the index files come from different builds"),
            IndexError::Checksum => f.write_str("the index file was damaged on the way"),
            IndexError::Malformed(what) => write!(f, "the index file contradicts itself: {what}"),
        }
    }
}

impl std::error::Error for IndexError {}

/// Documents and postings, all of them or those of a part, with what they share.
#[derive(Debug)]
pub struct Core {
    /// What all parts share.
    pub head: Arc<Head>,
    /// Rank of the part; 0 when there is but one.
    pub(crate) part: usize,
    /// Documents.
    pub documents: Documents,
    /// Postings.
    pub postings: Postings,
}

impl Core {
    /// Reads the core file of an index that is not split.
    ///
    /// # Errors
    /// When the bytes are not those of a core file of this version, whole and undamaged.
    pub fn read(file: &[u8]) -> Result<Core, IndexError> {
        let (key, payload) = open(file, Kind::Core)?;
        let mut reader = Reader::new(payload);
        let (works, lexicon) = head::read_shared(&mut reader)?;
        let (documents, postings) = held(reader, &works, &lexicon)?;
        let statistics = Statistics::count(&postings, documents.len(), lexicon.term_count());
        let parts = vec![Share { works: 0..works.len(), documents: documents.len() }];
        let head = Arc::new(Head { key, works, lexicon, statistics, parts });
        Ok(Core { head, part: 0, documents, postings })
    }

    /// Reads a part of a split index.
    ///
    /// # Errors
    /// When the bytes are not those of a part of the same build, whole and undamaged.
    pub fn read_part(file: &[u8], head: &Arc<Head>) -> Result<Core, IndexError> {
        let (part, reader) = open_part(file, Kind::Part, head)?;
        let share = head.parts.get(part).ok_or(malformed("a part that the head does not name"))?;
        let (documents, postings) = held(reader, &head.works, &head.lexicon)?;
        let own = (0..documents.len()).all(|document| share.works.contains(&documents.work(document)));
        if !own || documents.len() != share.documents {
            return Err(malformed("a part that holds other than the head says"));
        }
        Ok(Core { head: Arc::clone(head), part, documents, postings })
    }
}

impl Head {
    /// True when a file says that it is a head.
    #[must_use]
    pub fn is(file: &[u8]) -> bool {
        file.get(5) == Some(&(Kind::Head as u8))
    }

    /// Reads the head of a split index.
    ///
    /// # Errors
    /// When the bytes are not those of a head of this version, whole and undamaged.
    pub fn read(file: &[u8]) -> Result<Head, IndexError> {
        let (key, payload) = open(file, Kind::Head)?;
        head::read(key, &mut Reader::new(payload))
    }
}

/// Reads documents and postings, to the end of the file.
fn held(
    mut reader: Reader<'_>,
    works: &[crate::Work],
    lexicon: &crate::analysis::Lexicon,
) -> Result<(Documents, Postings), IndexError> {
    let documents = documents::read(&mut reader, works)?;
    let postings = postings::read(&mut reader, &documents, lexicon)?;
    if reader.is_empty() { Ok((documents, postings)) } else { Err(malformed("bytes after the end")) }
}

/// Opens a file of a part: the rank of the part, and what follows it.
pub(crate) fn open_part<'f>(file: &'f [u8], kind: Kind, head: &Head) -> Result<(usize, Reader<'f>), IndexError> {
    let (key, payload) = open(file, kind)?;
    if key != head.key {
        return Err(IndexError::OtherBuild);
    }
    let mut reader = Reader::new(payload);
    let part = reader.count(usize::MAX)?;
    Ok((part, reader))
}
