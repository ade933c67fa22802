//! The static index: three files that a page fetches as it needs them.
//!
//! | File | Holds | Needed for |
//! |---|---|---|
//! | core | works and documents, vocabulary with word families, postings with the frequency in each field | any answer |
//! | positions | where each word stands in the bodies | phrases |
//! | bodies | the text of the units, block by block | excerpts, highlights, anchors |
//!
//! Each file opens with [`MAGIC`], its kind, the version of the format, the key that the three share, and a checksum.
//! The same data always gives the same bytes.

mod bodies;
mod bytes;
mod checksum;
mod coder;
mod derived;
mod documents;
mod envelope;
mod positions;
mod postings;
mod vocabulary;
mod write;

#[cfg(test)]
mod tests;

pub use bodies::Bodies;
pub use documents::Documents;
pub use positions::Positions;
pub use postings::{FieldStatistics, Posting, Postings};
pub use write::{IndexData, TermPosting, write};

pub(crate) use envelope::{Kind, open};

use crate::analysis::Lexicon;
use bytes::Reader;

/// First bytes of every file.
pub const MAGIC: [u8; 4] = *b"PSVT";

/// Version of the format; a reader refuses any other.
pub const VERSION: u8 = 1;

/// The files of an index.
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

/// The core of an index, read.
#[derive(Debug)]
pub struct Core {
    /// Key shared with the other files.
    pub(crate) key: u32,
    /// Works and documents.
    pub documents: Documents,
    /// Vocabulary and word families.
    pub lexicon: Lexicon,
    /// Postings.
    pub postings: Postings,
}

impl Core {
    /// Reads a core file.
    ///
    /// # Errors
    /// When the bytes are not those of a core file of this version, whole and undamaged.
    pub fn read(file: &[u8]) -> Result<Core, IndexError> {
        let (key, payload) = open(file, Kind::Core)?;
        let mut reader = Reader::new(payload);
        let documents = documents::read(&mut reader)?;
        let lexicon = vocabulary::read(&mut reader)?;
        let postings = postings::read(&mut reader, &documents, &lexicon)?;
        if !reader.is_empty() {
            return Err(IndexError::Malformed("bytes after the end"));
        }
        Ok(Core { key, documents, lexicon, postings })
    }
}
