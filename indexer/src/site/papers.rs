//! The scripts of the reader's own papers: notes and selections. They share some of their parts, and are one file to a page,
//! under the words that they speak.

use app::messages::FR;

use super::bare::bare;
use super::files::Folder;
use crate::failure::Failure;

/// One script to a kind of page; none when the parts are not there.
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

impl Papers {
    /// Takes the parts out of the folder and joins them, under the words that they speak and after what speaks them.
    pub(super) fn take(folder: &Folder, base: &str, speaks: Option<&[u8]>) -> Result<Self, Failure> {
        let parts = ["store.js", "basket.js", "notes.js", "choose.js", "notebook.js", "selection.js"];
        let mut taken = vec![("words.js", speaks.map(<[u8]>::to_vec))];
        for name in parts {
            taken.push((name, folder.take(name)?));
        }
        let part = |name: &str| taken.iter().find(|(known, _)| *known == name).and_then(|(_, bytes)| bytes.as_deref());
        let bundle = |names: &[&str]| {
            let texts: Option<Vec<&[u8]>> = names.iter().map(|name| part(name)).collect();
            texts.map(|texts| [head(base).as_bytes(), &bare(&texts.concat())].concat())
        };
        Ok(Self {
            notes: bundle(&["words.js", "store.js", "basket.js", "notes.js"]),
            choose: bundle(&["words.js", "basket.js", "choose.js"]),
            notebook: bundle(&["words.js", "store.js", "notebook.js"]),
            selection: bundle(&["words.js", "store.js", "basket.js", "notes.js", "selection.js"]),
        })
    }
}

/// Where the site stands, and the words of the catalogue.
fn head(base: &str) -> String {
    let words: serde_json::Map<String, serde_json::Value> =
        FR.notebook.script.iter().map(|(key, words)| ((*key).to_owned(), (*words).into())).collect();
    format!("const BASE=\"{base}\",WORDS={};\n", serde_json::Value::Object(words))
}
