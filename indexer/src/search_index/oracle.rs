//! The tantivy index in memory: source of the export, and judge of the reader's candidates and scores.

use super::SearchIndexError;
use super::tokenizer::LemmaTokenizer;
use search::analysis::Lexicon;
use search::{Document, Field};
use std::sync::Arc;
use tantivy::directory::RamDirectory;
use tantivy::schema::{IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::TokenizerManager;
use tantivy::{Index, Searcher, TantivyDocument};

/// Name under which tantivy knows our analysis.
const TOKENIZER: &str = "lemmas";

/// Memory for one segment, far above what the corpus needs.
const MEMORY: usize = 200_000_000;

/// All documents in one tantivy segment, in their order.
pub struct Oracle {
    searcher: Searcher,
    fields: [tantivy::schema::Field; Field::ALL.len()],
}

impl Oracle {
    /// Indexes the documents.
    ///
    /// # Errors
    /// When tantivy fails.
    pub fn build(documents: &[Document], lexicon: Arc<Lexicon>) -> Result<Oracle, SearchIndexError> {
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default()
            .set_tokenizer(TOKENIZER)
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let options = TextOptions::default().set_indexing_options(indexing);
        let fields =
            ["number", "title", "path", "body", "variants"].map(|name| schema.add_text_field(name, options.clone()));
        let tokenizers = TokenizerManager::new();
        tokenizers.register(TOKENIZER, LemmaTokenizer { lexicon });
        let builder = Index::builder().schema(schema.build()).tokenizers(tokenizers);
        let mut writer = builder.single_segment_index_writer(RamDirectory::create(), MEMORY)?;
        for document in documents {
            let mut row = TantivyDocument::default();
            for (field, handle) in Field::ALL.into_iter().zip(fields) {
                for text in field.texts(document) {
                    row.add_text(handle, text);
                }
            }
            writer.add_document(row)?;
        }
        let searcher = writer.finalize()?.reader()?.searcher();
        Ok(Oracle { searcher, fields })
    }

    /// tantivy's view of the index.
    #[must_use]
    pub fn searcher(&self) -> &Searcher {
        &self.searcher
    }

    /// tantivy's handle of a field.
    #[must_use]
    pub fn field(&self, field: Field) -> tantivy::schema::Field {
        self.fields[field.rank()]
    }
}
