//! The scripts of the reader's own papers: notes and selections. They share some of their parts, and are one file to a page,
//! under the words that they speak.

use app::messages::Language;

use super::bare::bare;
use super::files::Folder;
use super::scripts::head;
use crate::failure::Failure;

/// Their parts by name, as they lie among the static files; what is not there has no bytes.
pub(super) struct PaperParts(Vec<(&'static str, Option<Vec<u8>>)>);

/// One script to a kind of page, in one language; none when the parts are not there.
pub(super) struct Papers {
    /// Pages of law.
    pub(super) notes: Option<Vec<u8>>,
    /// Tables of contents.
    pub(super) choose: Option<Vec<u8>>,
    /// The page of all notes.
    pub(super) notebook: Option<Vec<u8>>,
    /// A selection for paper.
    pub(super) selection: Option<Vec<u8>>,
}

impl PaperParts {
    /// Takes the parts out of the folder, beside what speaks.
    pub(super) fn take(folder: &Folder, speaks: Option<Vec<u8>>) -> Result<Self, Failure> {
        let mut taken = vec![("words.js", speaks)];
        for name in ["store.js", "basket.js", "notes.js", "choose.js", "notebook.js", "selection.js"] {
            taken.push((name, folder.take(name)?));
        }
        Ok(Self(taken))
    }

    /// Joins them under the words of a language, after what speaks them.
    pub(super) fn in_language(&self, base: &str, language: Language) -> Papers {
        let part = |name: &str| self.0.iter().find(|(known, _)| *known == name).and_then(|(_, bytes)| bytes.as_deref());
        let head = head(base, language, language.messages().notebook.script);
        let bundle = |names: &[&str]| {
            let texts: Option<Vec<&[u8]>> = names.iter().map(|name| part(name)).collect();
            texts.map(|texts| [head.as_bytes(), &bare(&texts.concat())].concat())
        };
        Papers {
            notes: bundle(&["words.js", "store.js", "basket.js", "notes.js"]),
            choose: bundle(&["words.js", "basket.js", "choose.js"]),
            notebook: bundle(&["words.js", "store.js", "notebook.js"]),
            selection: bundle(&["words.js", "store.js", "basket.js", "notes.js", "selection.js"]),
        }
    }
}
