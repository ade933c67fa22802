//! Why a table was refused, said so that it can be mended.

/// A table that does not load.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// File of the table.
    pub file: String,
    /// Line, from 1; 0 for the whole file.
    pub line: usize,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub mend: String,
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}: {}\n    → {}", self.file, self.line, self.what, self.mend)
    }
}

impl std::error::Error for Refusal {}

/// Line of a byte offset, from 1.
pub(crate) fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}
