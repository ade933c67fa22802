//! The search index at build time: tantivy indexes the documents with our French analysis, and what it counted is
//! exported to the static files that browsers read. tantivy's own segments are never shipped: their names are random.

mod export;
mod oracle;
mod tokenizer;

#[cfg(test)]
mod tests;

pub use oracle::Oracle;

use search::analysis::{Lexicon, analyse};
use search::format::{IndexData, IndexError, IndexFiles};
use search::{Document, Field, Work};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Why an index could not be built.
#[derive(Debug)]
pub enum SearchIndexError {
    /// tantivy refused.
    Tantivy(tantivy::TantivyError),
    /// The data cannot be written.
    Format(IndexError),
}

impl std::fmt::Display for SearchIndexError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            SearchIndexError::Tantivy(error) => write!(f, "the search index could not be built: {error}"),
            SearchIndexError::Format(error) => write!(f, "the search index could not be written: {error}"),
        }
    }
}

impl std::error::Error for SearchIndexError {}

impl From<tantivy::TantivyError> for SearchIndexError {
    fn from(error: tantivy::TantivyError) -> Self {
        SearchIndexError::Tantivy(error)
    }
}

impl From<IndexError> for SearchIndexError {
    fn from(error: IndexError) -> Self {
        SearchIndexError::Format(error)
    }
}

/// Indexes the documents and writes the static files.
///
/// # Errors
/// When tantivy fails, or when the documents contradict themselves.
pub fn build(works: Vec<Work>, documents: Vec<Document>) -> Result<IndexFiles, SearchIndexError> {
    Ok(search::format::write(&index(works, documents)?)?)
}

/// Indexes the documents and exports everything the static files are written from.
///
/// # Errors
/// When tantivy fails.
pub fn index(works: Vec<Work>, documents: Vec<Document>) -> Result<IndexData, SearchIndexError> {
    let lexicon = lexicon(&documents);
    let oracle = Oracle::build(&documents, Arc::new(lexicon.clone()))?;
    let (fields, terms) = export::export(&oracle, &lexicon)?;
    Ok(IndexData { works, documents, lexicon, fields, terms })
}

/// The vocabulary of all fields of all documents, with its word families.
#[must_use]
pub fn lexicon(documents: &[Document]) -> Lexicon {
    let mut forms = BTreeSet::new();
    for document in documents {
        for text in Field::ALL.iter().flat_map(|field| field.texts(document)) {
            forms.extend(analyse(text).into_iter().map(|token| token.form));
        }
    }
    Lexicon::build(&forms)
}
