//! The files of words, in each language.

use tariff_data::language::Language;

use crate::argument::Tool;

/// A file of words and its text.
pub(crate) type Text = (&'static str, &'static str);

/// The same words in each language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct File {
    /// Tags of the languages, each with its file.
    texts: &'static [(&'static str, Text)],
}

impl File {
    /// Its text in that language.
    pub(crate) fn text(self, language: Language) -> Option<Text> {
        self.texts.iter().find(|(tag, _)| *tag == language.tag()).map(|(_, text)| *text)
    }
}

/// A file in these languages.
macro_rules! file {
    ($path:literal: $($tag:literal)+) => {
        File { texts: &[$(($tag, (
            concat!($path, "-", $tag, ".toml"),
            include_str!(concat!("../../", $path, "-", $tag, ".toml")),
        ))),+] }
    };
}

/// Words of the sheets themselves.
pub(crate) const SHEETS: File = file!("sheets/data/sheets": "fr" "en" "pt");

/// Words of the penalties.
pub(crate) const PENALTIES: File = file!("simulators/data/penalties": "fr" "en" "pt");

/// Words of the duties.
pub(crate) const DUTIES: File = file!("sheets/data/duty": "fr" "en" "pt");

/// Words of the pasted invoice.
pub(crate) const INVOICE: File = file!("sheets/data/invoice": "fr" "en" "pt");

/// Words that the guided simulators share.
pub(crate) const ARGUMENT: File = file!("sheets/data/argument": "fr" "en" "pt");

/// Words of each guided simulator.
pub(crate) const TOOLS: [(Tool, File); 4] = [
    (Tool::Value, file!("sheets/data/value": "fr" "en" "pt")),
    (Tool::Origin, file!("sheets/data/origin": "fr" "en" "pt")),
    (Tool::Defence, file!("sheets/data/defence": "fr" "en" "pt")),
    (Tool::Dispute, file!("sheets/data/dispute": "fr" "en" "pt")),
];
