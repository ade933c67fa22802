//! What is indexed: one document per unit of law.

use crate::analysis::fold::{fold, is_word};
use crate::query::Filter;

/// A text the units belong to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Work {
    /// Its id: `sn-douanes`.
    pub id: String,
    /// Its short name on screen.
    pub title: String,
    /// Other words it goes by (country, kind, subject, long title): *code douane sénégal 112* finds it by them.
    pub names: String,
    /// Country code.
    pub country: String,
    /// Kind of act: *loi*, *règlement*…
    pub kind: String,
}

impl Work {
    /// True when the work is what a filter asks for.
    #[must_use]
    pub fn meets(&self, filter: &Filter) -> bool {
        let words = |text: &str| -> Vec<String> {
            text.split(|c: char| !is_word(c)).filter(|word| !word.is_empty()).map(str::to_owned).collect()
        };
        match filter {
            Filter::Work(value) => fold(&self.id) == *value || self.answers_to(&words(value)),
            Filter::Country(value) => {
                fold(&self.country) == *value || words(&fold(&self.names)).iter().any(|name| name == value)
            }
            Filter::Kind(value) => fold(&self.kind) == *value,
        }
    }

    /// True when every one of these folded words is one of the work's names.
    #[must_use]
    pub fn answers_to(&self, words: &[String]) -> bool {
        let names =
            fold(&[&self.id, &self.title, &self.names, &self.country, &self.kind].map(String::as_str).join(" "));
        let names = names.split(|c: char| !is_word(c));
        words.iter().all(|word| names.clone().any(|name| is_same_name(name, word)))
    }
}

/// The same name, but for a plural.
fn is_same_name(name: &str, word: &str) -> bool {
    name.strip_suffix('s').unwrap_or(name) == word.strip_suffix('s').unwrap_or(word)
}

/// A unit as search sees it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Document {
    /// Permanent id: `sn-douanes:386`.
    pub unit: String,
    /// Id of its work.
    pub work: String,
    /// Address of its page, without anchor.
    pub url: String,
    /// Its number as people cite it: `386`; may be empty.
    pub number: String,
    /// Its heading on screen: *Article 5 : Dédouanement simplifié*.
    pub title: String,
    /// Headings above it, outermost first, joined by [`PATH_SEPARATOR`].
    pub path: String,
    /// Its text, block by block.
    pub fragments: Vec<Fragment>,
    /// Probable readings from the editor's notes: searched, never shown as text.
    pub variants: Vec<String>,
}

/// What stands between two headings of a path.
pub const PATH_SEPARATOR: &str = " › ";

/// A block of a unit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fragment {
    /// Its anchor in the page: `al-1-b`; may be empty.
    pub anchor: String,
    /// Its printed words.
    pub text: String,
}

/// The fields of a document, in the order the index keeps them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The number.
    Number,
    /// The title, without the number that opens it.
    Title,
    /// The headings above.
    Path,
    /// The printed words.
    Body,
    /// The editor's probable readings.
    Variants,
}

impl Field {
    /// All fields, in index order.
    pub const ALL: [Field; 5] = [Field::Number, Field::Title, Field::Path, Field::Body, Field::Variants];

    /// Its rank in [`Field::ALL`].
    #[must_use]
    pub fn rank(self) -> usize {
        self as usize
    }

    /// The texts of a document that this field indexes.
    #[must_use]
    pub fn texts(self, document: &Document) -> Vec<&str> {
        match self {
            Field::Number => vec![&document.number],
            Field::Title => vec![title_words(&document.title, &document.number)],
            Field::Path => document.path.split(PATH_SEPARATOR).collect(),
            Field::Body => document.fragments.iter().map(|fragment| fragment.text.as_str()).collect(),
            Field::Variants => document.variants.iter().map(String::as_str).collect(),
        }
    }
}

/// The words of a title after the number that opens it: « Article 5 : Dédouanement simplifié » gives the last two.
pub(crate) fn title_words<'t>(title: &'t str, number: &str) -> &'t str {
    if number.is_empty() {
        return title;
    }
    // At the start, or after one word: « Article 5 ».
    let second = title.split_once(' ').map_or("", |(_, rest)| rest);
    let after = [title, second].into_iter().find_map(|text| text.strip_prefix(number));
    after.filter(|after| !after.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(title)
}
